//! A claim that is about other people than another one names it, so that the two are added where they would not be.

use super::reading::Tables;
use super::rules;
use crate::io::Diagnostic;
use crate::model::{Claim, Record, Spread};
use std::collections::BTreeMap;

pub(super) fn check(tables: &Tables, record: &Record, faults: &mut Vec<Diagnostic>) {
    let by_id: BTreeMap<&str, (usize, &Claim)> =
        record.claims.iter().enumerate().map(|(at, claim)| (claim.id.as_str(), (at, claim))).collect();
    for (at, claim) in record.claims.iter().enumerate() {
        let other = claim.besides.as_deref().and_then(|id| by_id.get(id));
        let Some(&(other_at, other)) = other else { continue };
        let mend = if other_at == at {
            "is the claim itself; name one that is about other people, or leave it empty".to_owned()
        } else if happening(record, claim) == happening(record, other) {
            "is about the same happening, whose claims compete; leave it empty".to_owned()
        } else if claim.is_part {
            "cannot stand beside `part`, as a number of a part is added to none; leave one of the two empty".to_owned()
        } else if other.is_part {
            "is a number of a part, which is added to none; leave it empty".to_owned()
        } else if let Some(what) = difference(claim, other) {
            ["has another ", what, "; name a claim that has the same, or leave it empty"].concat()
        } else if other_at < at && other.besides.as_deref() == Some(&claim.id) {
            "names this one already, which holds for both; leave it empty".to_owned()
        } else {
            continue;
        };
        if let Some((table, row)) = tables.row("counts.csv", &claim.id) {
            table.wrong(faults, row, "besides", rules::BESIDES, &mend);
        }
    }
}

/// The event of a claim, by its main one if it has rivals.
fn happening<'a>(record: &'a Record, claim: &Claim) -> Option<&'a str> {
    let event = record.event(claim.event.as_deref()?)?;
    Some(&record.main_of(event).id)
}

/// What the two do not have in common of that by which claims are told apart.
fn difference(claim: &Claim, other: &Claim) -> Option<&'static str> {
    let differ = [
        ("measure", claim.measure != other.measure),
        ("group", claim.group != other.group),
        ("place", claim.scope != other.scope),
        ("date", claim.when != other.when),
        ("spread", (claim.spread == Some(Spread::Each)) != (other.spread == Some(Spread::Each))),
    ];
    differ.into_iter().find_map(|(what, differs)| differs.then_some(what))
}
