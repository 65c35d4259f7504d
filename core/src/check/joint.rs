//! A figure for several places, or for the nation, is one claim. Entered again as a city's own it would be counted twice.

use super::reading::Tables;
use super::rules;
use crate::io::Diagnostic;
use crate::model::{Claim, Group, Measure, NATIONWIDE, Qualifier, Record, Scope};
use std::collections::BTreeMap;

pub(super) fn check(tables: &Tables, record: &Record, faults: &mut Vec<Diagnostic>) {
    let joints = Joints::new(record);
    for claim in &record.claims {
        let Some(joint) = joints.copied_by(claim) else { continue };
        if let Some((table, row)) = tables.row("counts.csv", &claim.id) {
            table.wrong(faults, row, "id", rules::JOINT_COPIED, &mend(joint));
        }
    }
}

/// The claims that may be copied, by what a copy has in common with them: asking each of each would take the square of them.
pub(super) struct Joints<'a>(BTreeMap<Key<'a>, Vec<&'a Claim>>);

type Key<'a> = (Measure, Group, Qualifier, Option<u64>, Option<u64>, Option<&'a str>);

impl<'a> Joints<'a> {
    pub(super) fn new(record: &'a Record) -> Self {
        let mut joints = BTreeMap::new();
        for claim in record.claims.iter().filter(|claim| claim.own_place().is_none()) {
            joints.entry(key(claim)).or_insert_with(Vec::new).push(claim);
        }
        Self(joints)
    }

    /// The first of which this is a copy.
    pub(super) fn copied_by(&self, claim: &Claim) -> Option<&'a Claim> {
        self.0.get(&key(claim))?.iter().find(|joint| is_copy(claim, joint)).copied()
    }
}

fn key(claim: &Claim) -> Key<'_> {
    (claim.measure, claim.group, claim.qualifier, claim.low, claim.high, claim.claimant.as_deref())
}

/// What to do about a copy of this claim.
pub(super) fn mend(joint: &Claim) -> String {
    let whose = if joint.scope == Scope::Nationwide { NATIONWIDE } else { "joint" };
    let of = ["repeats the ", whose, " figure `", &joint.id, "`, which is for all its places together; "].concat();
    [&of, "take it out, or give the number that the source has for this place alone"].concat()
}

/// Whether a claim is a wider one said again of fewer places: the same number by the same claimant in the same source.
fn is_copy(claim: &Claim, joint: &Claim) -> bool {
    let says_number = !matches!(joint.qualifier, Qualifier::NotStated | Qualifier::None);
    says_number
        && !joint.holds_in_each()
        && joint.own_place().is_none()
        && claim.scope != joint.scope
        && !claim.scope.ids().is_empty()
        && (joint.scope == Scope::Nationwide || claim.scope.ids().iter().all(|id| joint.scope.names(id)))
        && is_narrower(&claim.scope, &joint.scope)
        && key(claim) == key(joint)
        && (claim.qualifier != Qualifier::Words || claim.words.to_lowercase() == joint.words.to_lowercase())
        && (claim.sources.iter().any(|source| joint.sources.contains(source)) || claim.sources == joint.sources)
        && claim.when.overlaps(joint.when)
}

fn is_narrower(scope: &Scope, wider: &Scope) -> bool {
    *wider == Scope::Nationwide
        || scope.ids().len() < wider.ids().len()
        || matches!(wider, Scope::Places { and_others: true, .. })
}
