//! Honest sums: what may be added is added, and nothing else.
//!
//! Claims of one event, measure, group, places and dates are *rivals*: they stand side by side and are never added. A
//! claim whose places and dates lie within another's is its *part*. A floor is the most that can be added of claims no
//! two of which may be about the same people: so it takes the wider claim or the sum of its parts, whichever is the
//! larger, and never both; one more claim can only raise it, and the order of the claims does not matter. A ceiling is
//! there only where one holds for all of it.
//!
//! Events that [rival](crate::model::Event::rival_of) each other are one happening that sources date differently: their
//! claims compete, count as of one event and are never added. A claim about a [part](crate::model::Claim::is_part) of an
//! event rivals nothing, and adds nothing where somebody speaks of the whole.
//!
//! Claims of two events that have the same places and dates may be about the same people, so that one of them counts.
//! Where one is said to be about other people than the other ([`besides`](crate::model::Claim::besides)), their sum
//! counts. That holds for two at a time: of three, each of which is besides the next, it says nothing of the first and
//! the last.
//!
//! Claims *contradict* each other where no span covers them: somebody says "up to" fewer than all others say at least, or
//! the parts of a wider claim come to more than it allows. Nobody wins: the former give no floor, the latter no ceiling,
//! and the tally says so.
//!
//! Limitations: finding the most that can be added is hard in general, and `most` says when it is given up; what stands
//! then can be added, and is perhaps not the most. Of three that are all besides each other two are added. Where one of
//! two that are besides each other competes with others, the two sets are added as they are: by the lowest of each.
//! Where these others are of other days, as those of a rival event, the two are not added. Wider claims that overlap
//! without one holding the other have no common ceiling.

mod competing;
mod extent;
mod most;

pub use competing::CompetingClaims;

use crate::model::{Claim, ClaimFacts, Record};
use crate::util::sort;
use competing::{Hull, date_key};
use extent::Extents;
use most::{Most, most_to_add};
use rustc_hash::FxHashMap;

/// What the claims of one measure and group come to. It is geometry, not a statement: no source says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The lowest that the claims allow together; `None` where no claim gives a lower end.
    pub floor: Option<u64>,
    /// The highest that the claims allow together; `None` where none does for some part of it.
    pub ceiling: Option<u64>,
    /// Whether any of it says "or more".
    pub is_open: bool,
    /// Whether any of the floor says "about".
    pub is_about: bool,
    /// Whether any of the claims contradict each other.
    pub is_contradictory: bool,
    /// How many events it has a figure from.
    pub events: usize,
    /// How many events have claims but no figure.
    pub events_without_figure: usize,
}

impl Tally {
    /// The total of these claims, all of one measure and one group, as if no event rivalled another.
    pub fn of<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Self {
        Self::of_sets(&CompetingClaims::sets(claims))
    }

    /// The total of these claims of a record, all of one measure and one group.
    pub fn of_record<'a>(record: &'a Record, claims: impl IntoIterator<Item = &'a Claim>) -> Self {
        Self::of_sets(&CompetingClaims::sets_in(record, claims))
    }

    /// The total of these competing sets, all of one measure and one group.
    pub fn of_sets(sets: &[CompetingClaims<'_>]) -> Self {
        Self::with_terms(sets).0
    }

    /// The same, with what its floor is the sum of: the numbers of the sets that were added, in order. No two of them
    /// may be about the same people; of each the lowest claim is added. Only two that are besides each other share
    /// places and dates.
    pub fn with_terms(sets: &[CompetingClaims<'_>]) -> (Self, Vec<usize>) {
        let hulls: Vec<Hull> = sets.iter().map(CompetingClaims::hull).collect();
        let extents = Extents::of(sets, &hulls);
        let Most { floor, is_about, terms } = most_to_add(&extents);
        let mut terms: Vec<usize> = terms.into_iter().flat_map(|extent| extents.list[extent].terms()).collect();
        sort(&mut terms);
        // Without an event to tell claims apart, each date stands for one.
        let mut events = FxHashMap::default();
        for (set, hull) in sets.iter().zip(&hulls) {
            let event = (set.event, set.event.is_none().then(|| date_key(set.when)));
            *events.entry(event).or_insert(false) |= hull.has_figure();
        }
        let with_figure = events.values().filter(|has_figure| **has_figure).count();
        let floor = hulls.iter().any(|hull| hull.floor.is_some()).then_some(floor);
        let ceiling = extents.common_ceiling();
        let ends = ceiling.filter(|ceiling| Some(*ceiling) >= floor);
        let tally = Self {
            floor,
            ceiling: ends,
            is_open: extents.is_open(),
            is_about,
            is_contradictory: ends != ceiling || hulls.iter().any(|hull| hull.is_contradictory),
            events: with_figure,
            events_without_figure: events.len() - with_figure,
        };
        (tally, terms)
    }

    /// Whether the claims give any number at all.
    pub fn has_figure(&self) -> bool {
        self.events > 0
    }

    /// Whether there may be more than the floor, with no end given: "or more".
    pub fn is_endless(&self) -> bool {
        self.is_open || self.floor.is_some() && self.ceiling.is_none()
    }
}

/// The claims that a tally of one place may take: its own, of whatever measure and group, that may enter a counter.
pub fn own_claims<'a>(record: &'a Record, place: &str) -> impl Iterator<Item = &'a Claim> + use<'a> {
    let own = |(_, facts): &(&Claim, ClaimFacts)| facts.is_counted && facts.is_own;
    record.claims_with_facts_at(place).filter(own).map(|(claim, _)| claim)
}
