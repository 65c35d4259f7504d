//! Honest sums: what may be added is added, and nothing else.
//!
//! Claims of one event, measure, group, places and dates are *rivals*: they stand side by side and are never added. A
//! claim whose places and dates lie within another's is its *part*. A total takes the wider claim or the sum of its
//! parts, whichever is the larger, and never both.
//!
//! Limitation: two wider claims that overlap without one holding the other are not added at all; the larger stands.

use crate::record::{Claim, Record, Scope, When};

/// What the claims of one measure and group come to. It is geometry, not a statement: no source says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The lowest that the claims allow together; `None` where no claim gives a lower end.
    pub floor: Option<u64>,
    /// The highest that a claim names; `None` where none does for some part of it.
    pub ceiling: Option<u64>,
    /// Whether any of it says "or more".
    pub is_open: bool,
    /// Whether any of it says "about".
    pub is_about: bool,
    /// How many events it has a figure from.
    pub events: usize,
    /// How many events have claims but no figure.
    pub events_without_figure: usize,
}

/// Rivals: claims about the same event, places and dates.
#[derive(Clone, Debug)]
pub struct Rivals<'a> {
    /// The event; `None` in a bare file of counts.
    pub event: Option<&'a str>,
    /// When.
    pub when: When,
    /// Where.
    pub scope: &'a Scope,
    /// The claims, in the order of the record.
    pub claims: Vec<&'a Claim>,
}

impl<'a> Rivals<'a> {
    /// Sorts claims of one measure and group into sets of rivals, in order of first appearance.
    pub fn sets(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        let mut sets: Vec<Self> = Vec::new();
        for claim in claims {
            let event = claim.event.as_deref();
            match sets.iter_mut().find(|set| set.event == event && set.when == claim.when && *set.scope == claim.scope)
            {
                Some(set) => set.claims.push(claim),
                None => sets.push(Self { event, when: claim.when, scope: &claim.scope, claims: vec![claim] }),
            }
        }
        sets
    }

    /// The span that covers the rivals: the lowest floor, the highest ceiling, open if any of them is.
    fn hull(&self) -> Span {
        let lowest = self.claims.iter().filter(|claim| claim.floor().is_some()).min_by_key(|claim| claim.floor());
        Span {
            floor: lowest.and_then(|claim| claim.floor()),
            ceiling: self.claims.iter().filter_map(|claim| claim.ceiling()).max(),
            is_open: self.claims.iter().any(|claim| claim.is_open()),
            is_about: lowest.is_some_and(|claim| claim.qualifier == crate::record::Qualifier::About),
        }
    }

    fn contains(&self, other: &Self) -> bool {
        self.scope.contains(other.scope) && self.when.contains(other.when)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.scope.overlaps(other.scope) && self.when.overlaps(other.when)
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Span {
    floor: Option<u64>,
    ceiling: Option<u64>,
    is_open: bool,
    is_about: bool,
}

impl Span {
    /// The two are about different things: both are added.
    fn plus(self, other: Self) -> Self {
        let add = |a: Option<u64>, b: Option<u64>| match (a, b) {
            (Some(a), Some(b)) => Some(a + b),
            (one, None) | (None, one) => one,
        };
        Self {
            floor: add(self.floor, other.floor),
            // A ceiling over all of it needs a ceiling over each part of it.
            ceiling: self.ceiling.zip(other.ceiling).map(|(a, b)| a + b),
            is_open: self.is_open || other.is_open,
            is_about: self.is_about || other.is_about,
        }
    }

    /// The two may be about the same people: the larger floor stands, and is marked as what it is.
    fn or(self, other: Self) -> Self {
        let larger = if other.floor > self.floor { other } else { self };
        Self {
            floor: larger.floor,
            ceiling: self.ceiling.zip(other.ceiling).map(|(a, b)| a.max(b)),
            is_open: self.is_open || other.is_open,
            is_about: larger.is_about,
        }
    }

    fn has_figure(self) -> bool {
        self.floor.is_some() || self.ceiling.is_some()
    }
}

impl Tally {
    /// The total of these claims, all of one measure and one group.
    pub fn of<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Self {
        let sets = Rivals::sets(claims);
        let figured: Vec<&Rivals<'_>> = sets.iter().filter(|set| set.hull().has_figure()).collect();
        let total = sum(&figured);
        let events = |figure: bool| {
            let chosen = sets.iter().filter(|set| set.hull().has_figure() == figure);
            let mut events: Vec<(Option<&str>, Option<When>)> = Vec::new();
            for set in chosen {
                // Without an event to tell claims apart, each date stands for one.
                let event = (set.event, set.event.is_none().then_some(set.when));
                if !events.contains(&event) {
                    events.push(event);
                }
            }
            events
        };
        let with_figure = events(true);
        Self {
            floor: total.floor,
            ceiling: total.ceiling,
            is_open: total.is_open,
            is_about: total.is_about,
            events: with_figure.len(),
            events_without_figure: events(false).iter().filter(|event| !with_figure.contains(event)).count(),
        }
    }

    /// Whether the claims give any number at all.
    pub fn has_figure(&self) -> bool {
        self.floor.is_some() || self.ceiling.is_some()
    }
}

/// Adds up sets of rivals: each outermost one or the sum of its parts, and of sets that overlap only one.
fn sum(sets: &[&Rivals<'_>]) -> Span {
    let is_outermost = |n: usize| {
        !sets
            .iter()
            .enumerate()
            .any(|(m, other)| m != n && other.contains(sets[n]) && (!sets[n].contains(other) || m < n))
    };
    let outermost: Vec<usize> = (0..sets.len()).filter(|n| is_outermost(*n)).collect();
    let mut totals: Vec<(Vec<usize>, Span)> = Vec::new();
    let mut taken = vec![false; sets.len()];
    for n in outermost {
        let inner: Vec<usize> = (0..sets.len())
            .filter(|m| *m != n && sets[n].contains(sets[*m]) && !sets[*m].contains(sets[n]) && !taken[*m])
            .collect();
        inner.iter().for_each(|m| taken[*m] = true);
        let parts: Vec<&Rivals<'_>> = inner.iter().map(|m| sets[*m]).collect();
        let own = sets[n].hull();
        let total = match parts.is_empty() {
            true => own,
            false => {
                let parts = sum(&parts);
                let larger = if parts.floor > own.floor { parts } else { own };
                // The wider claim's ceiling is the ceiling of all of it; its parts have no say in that.
                Span {
                    floor: larger.floor,
                    ceiling: own.ceiling,
                    is_open: own.is_open || parts.is_open,
                    is_about: larger.is_about,
                }
            }
        };
        totals.push((vec![n], total));
    }
    // The same places and days under another event are rivals in all but name; and what overlaps is not added.
    let mut joined: Vec<(Vec<usize>, Span)> = Vec::new();
    for (mut members, span) in totals {
        let overlaps =
            |group: &(Vec<usize>, Span)| group.0.iter().any(|a| members.iter().any(|b| sets[*a].overlaps(sets[*b])));
        let (hit, mut apart): (Vec<_>, Vec<_>) = joined.into_iter().partition(overlaps);
        members.extend(hit.iter().flat_map(|group| group.0.iter().copied()));
        // Those it overlaps do not overlap each other, so that against the newcomer they stand as their sum.
        let together = hit.into_iter().map(|group| group.1).reduce(Span::plus);
        apart.push((members, together.map_or(span, |together| together.or(span))));
        joined = apart;
    }
    joined.into_iter().map(|(_, span)| span).reduce(Span::plus).unwrap_or_default()
}

/// The claims that a tally of one place may take: its own, of this measure and group, that may enter a counter.
pub fn own_claims<'a>(record: &'a Record, place: &'a str) -> impl Iterator<Item = &'a Claim> {
    record.claims.iter().filter(move |claim| claim.belongs_to(place) && record.counts(claim))
}
