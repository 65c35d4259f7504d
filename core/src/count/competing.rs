//! Claims about the same thing, side by side.
//!
//! Events that rival each other are one happening: their claims compete, whatever day and places each source gives, and a
//! set of them is about all of these days and places.

use super::extent::Days;
use crate::model::{Claim, Event, PartialDate, Qualifier, Record, Scope, Spread};
use rustc_hash::FxHashMap;
use std::slice;

/// Competing claims: those about the same event, places and dates.
#[derive(Clone, Debug)]
pub struct CompetingClaims<'a> {
    /// The event, by its main one if it has rivals; `None` in a bare file of counts.
    pub event: Option<&'a str>,
    /// When, by the main event if it has rivals.
    pub when: PartialDate,
    /// Where: all places of which one of the claims may be.
    pub scope: Scope,
    /// The claims, in the order of the record.
    pub claims: Vec<&'a Claim>,
    /// The days of which one of the claims may be.
    pub(super) days: Days,
}

impl<'a> CompetingClaims<'a> {
    /// Sorts claims of one measure and group into competing sets, in order of first appearance. A number that holds for
    /// each of several places is a claim about each of them. As if no event rivalled another: see [`Self::sets_in`].
    pub fn sets(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        Self::sorted(Sorter::default(), claims)
    }

    /// The same of claims of a record: those about events that rival each other compete.
    pub fn sets_in(record: &'a Record, claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        Self::sorted(Sorter { record: Some(record), ..Sorter::default() }, claims)
    }

    fn sorted(mut sorter: Sorter<'a>, claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
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

    /// The same of claims of a record that all belong to one place, of which a number for each of several is one more.
    pub fn sets_at(record: &'a Record, place: &str, claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        let mut sorter = Sorter { record: Some(record), ..Sorter::default() };
        claims.into_iter().for_each(|claim| sorter.put(claim, AreaKey::Here, || Scope::place(place)));
        sorter.sets
    }

    /// The highest number that any of them gives.
    pub fn highest(&self) -> Option<u64> {
        self.claims.iter().filter_map(|claim| claim.floor().max(claim.ceiling())).max()
    }

    /// The claim whose floor a total adds: of those about the whole the lowest. `None` where none can be added.
    pub fn added(&self) -> Option<&'a Claim> {
        let floor = self.hull().floor;
        self.claims.iter().copied().find(|claim| floor.is_some() && claim.floor() == floor)
    }

    /// Whether those about the whole give different numbers, so that each stands beside the others and none for all.
    pub fn is_disputed(&self) -> bool {
        let ends = |claim: &Claim| (claim.floor(), claim.ceiling(), claim.is_open());
        let mut figures = self.claims.iter().filter(|claim| !claim.is_part && claim.has_figure());
        figures.next().is_some_and(|first| figures.any(|other| ends(other) != ends(first)))
    }

    /// The places and the claims of the telling by which it is known: datings that rival it may be of other places, and are
    /// told with those.
    pub fn own_telling(&self) -> (&Scope, Vec<&'a Claim>) {
        let is_mixed = self.claims.iter().any(|claim| claim.scope != self.claims[0].scope);
        let known = self.claims.iter().find(|claim| is_mixed && claim.event.as_deref() == self.event);
        match known {
            Some(known) => {
                let is_there = |claim: &&'a Claim| claim.scope == known.scope;
                (&known.scope, self.claims.iter().copied().filter(is_there).collect())
            }
            None => (&self.scope, self.claims.clone()),
        }
    }

    /// Whether they contradict each other: somebody says "up to" fewer than all others say at least.
    pub fn is_contradictory(&self) -> bool {
        self.hull().is_contradictory
    }

    /// The span that covers those about the whole: the lowest floor, the highest ceiling, open if any of them is. Where all
    /// are about parts of it, nobody says how the parts overlap: the largest floor, and no end.
    ///
    /// Where somebody says "up to" fewer than all others say at least, no floor stands undisputed, and there is none; and
    /// the span reaches up to the lowest number of the others, even if that is where they say "or more".
    pub(super) fn hull(&self) -> Hull {
        let whole = || self.claims.iter().filter(|claim| !claim.is_part);
        if whole().next().is_none() {
            let floor = self.claims.iter().filter_map(|claim| claim.floor()).max();
            let is_about =
                self.claims.iter().any(|claim| claim.qualifier == Qualifier::About && claim.floor() == floor);
            return Hull { floor, is_open: floor.is_some(), is_about, ..Hull::default() };
        }
        let is_denial = |claim: &&&Claim| claim.qualifier == Qualifier::None;
        let denials = whole().filter(is_denial).count();
        let is_denied_alone = denials == whole().count();
        let rest = || whole().filter(|claim| !is_denial(claim));
        if denials > 0 && !is_denied_alone && !rest().any(|claim| claim.has_figure()) {
            // "None" and "dozens": nobody wins, so that there is no number.
            return Hull::default();
        }
        let floor = whole().filter_map(|claim| claim.floor()).min();
        // "None" is a ceiling over nothing but itself.
        let ceilings = whole().filter(|claim| is_denied_alone || !is_denial(claim));
        let ceiling = ceilings.filter_map(|claim| claim.ceiling()).max();
        let is_open = whole().any(|claim| claim.is_open());
        if whole().filter_map(|claim| claim.ceiling()).min().is_some_and(|lowest| Some(lowest) < floor) {
            return Hull { floor: None, ceiling: ceiling.max(floor), is_open, is_about: false, is_contradictory: true };
        }
        let is_about = whole().any(|claim| claim.qualifier == Qualifier::About && claim.floor() == floor);
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
    /// What two sets allow together that are about other people.
    pub(super) fn and(self, other: Self) -> Self {
        let both = |one: Option<u64>, other: Option<u64>| one.zip(other).map(|(one, other)| one + other);
        Self {
            floor: both(self.floor, other.floor),
            ceiling: both(self.ceiling, other.ceiling),
            is_open: self.is_open || other.is_open,
            is_about: self.is_about || other.is_about,
            is_contradictory: self.is_contradictory || other.is_contradictory,
        }
    }

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
    /// What knows which events rival each other; `None` where none does.
    record: Option<&'a Record>,
    sets: Vec<CompetingClaims<'a>>,
    positions: FxHashMap<(Option<&'a str>, u64, AreaKey<'a>), usize>,
}

impl<'a> Sorter<'a> {
    fn put(&mut self, claim: &'a Claim, area: AreaKey<'a>, scope: impl FnOnce() -> Scope) {
        let days = Days::of(claim.when);
        let Some((rival, main)) = self.rivalry(claim) else {
            return self.push(claim, claim.event.as_deref(), claim.when, area, scope, days);
        };
        // Of a happening that is told twice each telling is about the same: what is said of all of the one competes with what
        // is said of all of the other, and what is said of some of it has the days of both, so that the two are never added.
        let days = days.and(Days::of(main.when));
        let when = if claim.when == rival.when { main.when } else { claim.when };
        let is_whole = !matches!(area, AreaKey::Here) && claim.scope == rival.scope;
        let area = if is_whole { AreaKey::of(&main.scope) } else { area };
        self.push(claim, Some(&main.id), when, area, scope, days);
    }

    /// The event of a claim that rivals another one, and that one.
    fn rivalry(&self, claim: &'a Claim) -> Option<(&'a Event, &'a Event)> {
        let record = self.record?;
        let rival = record.event(claim.event.as_deref()?).filter(|event| event.rival_of.is_some())?;
        Some((rival, record.main_of(rival)))
    }

    fn push(
        &mut self,
        claim: &'a Claim,
        event: Option<&'a str>,
        when: PartialDate,
        area: AreaKey<'a>,
        scope: impl FnOnce() -> Scope,
        days: Days,
    ) {
        let position = *self.positions.entry((event, date_key(when), area)).or_insert(self.sets.len());
        match self.sets.get_mut(position) {
            Some(set) => {
                // They differ only where claims of rivals compete.
                if set.scope != claim.scope && !matches!(area, AreaKey::Here) {
                    set.scope = set.scope.and(&scope());
                }
                set.days = set.days.and(days);
                set.claims.push(claim);
            }
            None => self.sets.push(CompetingClaims { event, when, scope: scope(), claims: vec![claim], days }),
        }
    }
}
