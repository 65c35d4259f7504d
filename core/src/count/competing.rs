//! Claims about the same thing, side by side.

use super::extent::Days;
use crate::model::{Claim, PartialDate, Qualifier, Scope, Spread};
use rustc_hash::FxHashMap;
use std::slice;

/// Competing claims: those about the same event, places and dates.
#[derive(Clone, Debug)]
pub struct CompetingClaims<'a> {
    /// The event; `None` in a bare file of counts.
    pub event: Option<&'a str>,
    /// When.
    pub when: PartialDate,
    /// Where.
    pub scope: Scope,
    /// The claims, in the order of the record.
    pub claims: Vec<&'a Claim>,
}

impl<'a> CompetingClaims<'a> {
    /// Sorts claims of one measure and group into competing sets, in order of first appearance. A number that holds for
    /// each of several places is a claim about each of them.
    pub fn sets(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        let mut sorter = Sorter::default();
        for claim in claims {
            match &claim.scope {
                Scope::Places { ids, .. } if ids.len() > 1 && claim.spread == Some(Spread::Each) => {
                    for id in ids {
                        sorter.put(claim, AreaKey::Places(slice::from_ref(id), false), || Scope::place(id));
                    }
                }
                scope => sorter.put(claim, AreaKey::of(scope), || scope.clone()),
            }
        }
        sorter.sets
    }

    /// The same of claims that all belong to one place, of which a number for each of several is one more.
    pub fn sets_at(place: &str, claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        let mut sorter = Sorter::default();
        claims.into_iter().for_each(|claim| sorter.put(claim, AreaKey::Here, || Scope::place(place)));
        sorter.sets
    }

    /// Whether they contradict each other: somebody says "up to" fewer than all others say at least.
    pub fn is_contradictory(&self) -> bool {
        self.hull().is_contradictory
    }

    /// The span that covers them: the lowest floor, the highest ceiling, open if any of them is.
    ///
    /// Where somebody says "up to" fewer than all others say at least, no floor stands undisputed, and there is none; and
    /// the span reaches up to the lowest number of the others, even if that is where they say "or more".
    pub(super) fn hull(&self) -> Hull {
        let is_denial = |claim: &&&Claim| claim.qualifier == Qualifier::None;
        let denials = self.claims.iter().filter(is_denial).count();
        let is_denied_alone = denials == self.claims.len();
        let rest = || self.claims.iter().filter(|claim| !is_denial(claim));
        if denials > 0 && !is_denied_alone && !rest().any(|claim| claim.has_figure()) {
            // "None" and "dozens": nobody wins, so that there is no number.
            return Hull::default();
        }
        let floor = self.claims.iter().filter_map(|claim| claim.floor()).min();
        // "None" is a ceiling over nothing but itself.
        let ceilings = self.claims.iter().filter(|claim| is_denied_alone || !is_denial(claim));
        let ceiling = ceilings.filter_map(|claim| claim.ceiling()).max();
        let is_open = self.claims.iter().any(|claim| claim.is_open());
        if self.claims.iter().filter_map(|claim| claim.ceiling()).min().is_some_and(|lowest| Some(lowest) < floor) {
            return Hull { floor: None, ceiling: ceiling.max(floor), is_open, is_about: false, is_contradictory: true };
        }
        let is_about = self.claims.iter().any(|claim| claim.qualifier == Qualifier::About && claim.floor() == floor);
        Hull { floor, ceiling, is_open, is_about, is_contradictory: false }
    }
}

/// What the claims of a set allow together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hull {
    pub(super) floor: Option<u64>,
    pub(super) ceiling: Option<u64>,
    pub(super) is_open: bool,
    pub(super) is_about: bool,
    /// Whether somebody says "up to" fewer than all others say at least.
    pub(super) is_contradictory: bool,
}

impl Hull {
    pub(super) fn has_figure(self) -> bool {
        self.floor.is_some() || self.ceiling.is_some()
    }
}

/// A date as one number by which sets are found.
pub(super) fn date_key(when: PartialDate) -> u64 {
    let kind = match when {
        PartialDate::Undated => return 0,
        PartialDate::Day(_) => 1,
        PartialDate::Span(..) => 2,
        PartialDate::Month(_) => 3,
        PartialDate::Year(_) => 4,
    };
    let Days { first, last } = Days::of(when);
    kind << 60
        | u64::from((first + Days::OFFSET).unsigned_abs()) << 30
        | u64::from((last + Days::OFFSET).unsigned_abs())
}

/// A scope by which sets are found.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum AreaKey<'a> {
    Nationwide,
    Places(&'a [String], bool),
    /// The one place that all of the claims are about.
    Here,
}

impl<'a> AreaKey<'a> {
    pub(super) fn of(scope: &'a Scope) -> Self {
        match scope {
            Scope::Nationwide => Self::Nationwide,
            Scope::Places { ids, and_others } => Self::Places(ids, *and_others),
        }
    }
}

/// Competing sets, and where each of them stands.
#[derive(Default)]
struct Sorter<'a> {
    sets: Vec<CompetingClaims<'a>>,
    positions: FxHashMap<(Option<&'a str>, u64, AreaKey<'a>), usize>,
}

impl<'a> Sorter<'a> {
    fn put(&mut self, claim: &'a Claim, area: AreaKey<'a>, scope: impl FnOnce() -> Scope) {
        let (event, when) = (claim.event.as_deref(), claim.when);
        let position = *self.positions.entry((event, date_key(when), area)).or_insert(self.sets.len());
        match self.sets.get_mut(position) {
            Some(set) => set.claims.push(claim),
            None => self.sets.push(CompetingClaims { event, when, scope: scope(), claims: vec![claim] }),
        }
    }
}
