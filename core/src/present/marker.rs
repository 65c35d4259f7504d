//! How a place is drawn, and the same in words: one [`Marker`] a place, for the map and for the list beside it.

use crate::count::{CompetingClaims, Tally};
use crate::i18n::{by_alphabet, messages as m};
use crate::model::{Claim, Coverage, Group, PartialDate, Period, Place, Qualifier, Vocabulary};
use crate::phrases::Phrases;
use crate::query::Selection;
use crate::util::joined;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A place as the map draws it and the list tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Id of the place.
    pub place: String,
    /// Its name.
    pub name: String,
    /// How it is drawn; `None` where there is nothing to draw.
    pub shape: Option<Shape>,
    /// All that the mark says, in one phrase that begins with the place: its accessible name.
    pub label: String,
    /// The number drawn, or why there is none, in a few words.
    pub headline: String,
    /// Each claim that it rests on, with its date and claimant.
    pub details: Vec<String>,
    /// Ids of the joint claims that the place shares in.
    pub shared: Vec<String>,
}

/// The mark of a place. A figure is drawn by its area; the rest have one fixed size each, for they stand for no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A disc for the floor and a ring for the ceiling, where they are known.
    Figure {
        /// The number of the disc.
        disc: Option<u64>,
        /// The disc's edge.
        edge: Edge,
        /// The number of the ring around it.
        ring: Option<u64>,
    },
    /// The sources give words only.
    InWords,
    /// A source says that it happened and none says how many.
    NotStated,
    /// The place shares in a figure for several.
    Shared,
    /// There are events and no claim of this measure at all.
    NoNumber,
}

/// The edge of a disc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// This number.
    Sharp,
    /// This number or more.
    Open,
    /// About this number.
    Dashed,
}

impl Shape {
    /// How a tally is drawn; `None` where it has no figure.
    pub fn of_tally(tally: &Tally) -> Option<Self> {
        let edge = match (tally.is_endless(), tally.is_about) {
            (true, _) => Edge::Open,
            (false, true) => Edge::Dashed,
            (false, false) => Edge::Sharp,
        };
        // A ring on the very edge of its disc would say nothing more.
        let ring = tally.ceiling.filter(|ceiling| Some(*ceiling) != tally.floor);
        let nothing = tally.floor.unwrap_or(0) == 0 && ring.unwrap_or(0) == 0 && !tally.is_open;
        (tally.has_figure() && !nothing).then_some(Self::Figure { disc: tally.floor, edge, ring })
    }

    /// How one claim is drawn by itself, as among the figures off the map.
    pub fn of_claim(claim: &Claim) -> Option<Self> {
        match claim.qualifier {
            Qualifier::Words => Some(Self::InWords),
            Qualifier::NotStated => Some(Self::NotStated),
            _ => Self::of_tally(&Tally::of([claim])),
        }
    }
}

/// The markers of all places, the largest figure first and equals by name: the reading order of the map and of the list,
/// and the order in which they are drawn, so that a small mark is never beneath a large one.
pub fn markers(selection: &Selection<'_>) -> Vec<Marker> {
    let phrases = Phrases::new(selection.state.lang, selection.record);
    let writer = Writer { selection, phrases, shared: RefCell::default() };
    let mut markers: Vec<Marker> = selection.record.places.iter().map(|place| writer.marker(place)).collect();
    markers.sort_by(|a, b| {
        let ((rank, size), (other_rank, other_size)) = (rank_and_size(a.shape), rank_and_size(b.shape));
        (rank, Reverse(size)).cmp(&(other_rank, Reverse(other_size))).then_with(|| by_alphabet(&a.name, &b.name))
    });
    markers
}

/// Figures before what has none, and among them the largest number that is drawn: a ring covers as much as a disc.
fn rank_and_size(shape: Option<Shape>) -> (u8, u64) {
    match shape {
        Some(Shape::Figure { disc, ring, .. }) => (0, disc.max(ring).unwrap_or(0)),
        Some(Shape::InWords) => (1, 0),
        Some(Shape::NotStated) => (2, 0),
        Some(Shape::Shared) => (3, 0),
        Some(Shape::NoNumber) => (4, 0),
        None => (5, 0),
    }
}

/// Puts the markers of one selection into words.
struct Writer<'a> {
    selection: &'a Selection<'a>,
    phrases: Phrases<'a>,
    /// What was said of a figure at the first of the places that share it.
    shared: RefCell<FxHashMap<*const Claim, String>>,
}

impl Writer<'_> {
    fn marker(&self, place: &Place) -> Marker {
        let (selection, phrases) = (self.selection, self.phrases);
        let (record, state, lang) = (selection.record, selection.state, phrases.lang);
        let measure = state.measure.code();
        // Its own on all of their days, those on some of their days, what it shares in, and its own of some of the people only.
        let (mut whole, mut part, mut shared, mut of_some) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (claim, facts) in record.claims_with_facts_at(&place.id) {
            let coverage = state.period.coverage(claim.when);
            if !facts.is_counted || claim.measure != state.measure || !selection.is_chosen(claim, facts) {
                continue;
            }
            match (claim.group, facts.is_own) {
                (Group::People, true) if coverage == Coverage::Whole => whole.push(claim),
                (Group::People, true) => part.push(claim),
                (Group::People, false) => shared.push(claim),
                // Of journalists, say: a number of some of the people is not a number of the people, and is told.
                (_, true) => of_some.push(claim),
                (_, false) => {}
            }
        }
        let sets = CompetingClaims::sets_at(&place.id, whole.iter().copied());
        let mut tally = Tally::of_sets(&sets);
        // What it shares in comes on top of its own, and nobody says how much of it: its own is "or more". Where an own
        // claim is about the same, it says the share.
        let about: BTreeSet<_> = sets.iter().map(|set| (set.event, set.when)).collect();
        let says_share = |shared: &&Claim| about.contains(&(shared.event.as_deref(), shared.when));
        if tally.has_figure() && !shared.iter().all(says_share) {
            tally = Tally { ceiling: None, is_open: true, ..tally };
        }

        let mut details: Vec<String> =
            sets.iter().map(|set| self.dated(set.when, phrases.figures_by(set.claims.iter().copied()))).collect();
        let on_part = |claim: &&Claim| {
            let date = phrases.date(claim.when).unwrap_or_default();
            m::claim_shared_days(lang, &phrases.figure_by(claim), &date)
        };
        details.extend(part.iter().map(on_part));
        details.extend(shared.iter().map(|claim| {
            let said = || self.dated(claim.when, m::by_claimant(lang, &phrases.shared(claim), phrases.claimant(claim)));
            self.shared.borrow_mut().entry(std::ptr::from_ref(*claim)).or_insert_with(said).clone()
        }));

        if details.is_empty() {
            details.extend(of_some.iter().map(|claim| {
                let figure = phrases.figure_of_group(claim);
                self.dated(claim.when, m::by_claimant(lang, &figure, phrases.claimant(claim)))
            }));
        }
        let has_events = || selection.told_at(&place.id).any(|event| record.is_counted(event));
        let named = |qualifier| whole.iter().any(|claim| claim.qualifier == qualifier);
        let (shape, headline) = if let Some(shape) = Shape::of_tally(&tally) {
            (Some(shape), phrases.total(&tally))
        } else if named(Qualifier::Words) {
            let phrases =
                whole.iter().filter(|claim| claim.qualifier == Qualifier::Words).map(|claim| phrases.figure(claim));
            (Some(Shape::InWords), joined(phrases, "; "))
        } else if named(Qualifier::NotStated) {
            (Some(Shape::NotStated), m::no_number_short(lang).to_owned())
        } else if let Some(claim) = shared.first() {
            (Some(Shape::Shared), m::claim_shared_short(lang, &phrases.figure(claim)))
        } else if let Some(claim) = part.first() {
            (Some(Shape::Shared), on_part(claim))
        } else if tally.has_figure() {
            (None, m::claim_none(lang).to_owned())
        } else if !of_some.is_empty() {
            (Some(Shape::NoNumber), joined(of_some.iter().map(|claim| phrases.figure_of_group(claim)), ", "))
        } else if has_events() {
            (Some(Shape::NoNumber), m::no_number_short(lang).to_owned())
        } else if state.period != Period::Whole {
            (None, m::no_event_then(lang).to_owned())
        } else if record.events_at(&place.id).next().is_some() || record.claims_at(&place.id).next().is_some() {
            (None, m::no_event_chosen(lang).to_owned())
        } else {
            (None, m::no_event(lang).to_owned())
        };
        let spoken = match shape {
            Some(Shape::Figure { .. }) => {
                let total = phrases.total(&tally);
                let total = match total.as_str() {
                    "1" => m::total_events_one(lang, measure, tally.events as u64),
                    total => m::total_events(lang, total, measure, tally.events as u64),
                };
                m::mark_many(lang, &place.name, &total, &joined(&details, "; "))
            }
            Some(Shape::NoNumber) if details.is_empty() => self.other(place, m::no_number(lang, measure)),
            _ if details.is_empty() => m::mark_other(lang, &place.name, &headline),
            _ => m::mark_other(lang, &place.name, &joined(&details, "; ")),
        };
        let without = match tally.events_without_figure {
            0 => None,
            events if tally.has_figure() => Some(m::without_figure(lang, events as u64)),
            _ => None,
        };
        let spoken = without.iter().fold(spoken, |spoken, without| [&spoken, "; ", without].concat());
        details.extend(without);
        Marker {
            place: place.id.clone(),
            name: place.name.clone(),
            shape,
            label: spoken,
            headline,
            details,
            shared: shared.iter().map(|claim| claim.id.clone()).collect(),
        }
    }

    fn other(&self, place: &Place, what: String) -> String {
        match self.selection.state.period.when().and_then(|when| self.phrases.date(when)) {
            Some(date) => m::mark_other_dated(self.phrases.lang, &place.name, &date, &what),
            None => m::mark_other(self.phrases.lang, &place.name, &what),
        }
    }

    fn dated(&self, when: PartialDate, claims: String) -> String {
        match self.phrases.date(when) {
            Some(date) if when.days().is_none() => m::in_month(self.phrases.lang, &claims, &date),
            Some(date) => m::on_date(self.phrases.lang, &claims, &date),
            None => m::undated_claims(self.phrases.lang, &claims),
        }
    }
}
