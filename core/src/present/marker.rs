//! How a place is drawn, and the same in words: one [`Marker`] a place, for the map and for the list beside it.

use crate::count::{CompetingClaims, Tally};
use crate::i18n::{Lang, by_alphabet, messages as m};
use crate::model::{Claim, Coverage, Event, Group, PartialDate, Period, Place, Qualifier, Vocabulary, days_between};
use crate::phrases::Phrases;
use crate::query::Selection;
use crate::util::{joined, sort, sort_by};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::cmp::Reverse;

/// So many of the claims and events are told by which nothing but a mention is known.
const MOST_MENTIONS: usize = 3;

/// A span of so many days is a date of its own, of which nobody counts the days.
const MOST_DAYS: usize = 100;

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
    /// Each claim that it rests on, with its date and claimant: its own first.
    pub details: Vec<String>,
    /// How many of these are of its own.
    pub own_details: usize,
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
    /// A source says that there were people of this measure, and none says how many.
    NotStated,
    /// The place shares in a figure for several.
    Shared,
    /// No source mentions people of this measure there, though something happened.
    NotMentioned,
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
    /// How a tally is drawn; `None` where it has no figure, or figures that come to neither a floor nor a ceiling.
    pub fn of_tally(tally: &Tally) -> Option<Self> {
        let edge = match (tally.is_endless(), tally.is_about) {
            (true, _) => Edge::Open,
            (false, true) => Edge::Dashed,
            (false, false) => Edge::Sharp,
        };
        // A ring on the very edge of its disc would say nothing more.
        let ring = tally.ceiling.filter(|ceiling| Some(*ceiling) != tally.floor);
        let nothing = tally.floor.unwrap_or(0) == 0 && ring.unwrap_or(0) == 0 && !tally.is_open;
        // "Or more" is said of a number: an edge around nothing would be no mark.
        let is_drawn = tally.has_figure() && (tally.floor.is_some() || ring.is_some()) && !nothing;
        is_drawn.then_some(Self::Figure { disc: tally.floor, edge, ring })
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
    sort_by(&mut markers, |a, b| {
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
        Some(Shape::NotMentioned) => (4, 0),
        None => (5, 0),
    }
}

/// What a selection has at one place.
pub(super) struct AtPlace<'a> {
    selection: &'a Selection<'a>,
    id: &'a str,
    /// Its own claims about days that are chosen, and about days of which some are.
    whole: Vec<&'a Claim>,
    part: Vec<&'a Claim>,
    /// The claims that it shares in.
    shared: Vec<&'a Claim>,
    /// Its own about some of the people only, such as journalists: no number of the people, and told.
    of_some: Vec<&'a Claim>,
    /// That with the highest number first, and the rest in the order of their dates.
    pub(super) sets: Vec<CompetingClaims<'a>>,
    tally: Tally,
    /// The numbers of the sets that the floor of the tally is the sum of.
    terms: Vec<usize>,
}

impl<'a> AtPlace<'a> {
    pub(super) fn of(selection: &'a Selection<'a>, id: &'a str) -> Self {
        let state = selection.state;
        let (mut whole, mut part, mut shared, mut of_some) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (claim, facts) in selection.record.claims_with_facts_at(id) {
            if !facts.is_counted || claim.measure != state.measure || !facts.layers.has(state.layer) {
                continue;
            }
            match (claim.group, facts.is_own, state.period.coverage(claim.when)) {
                (_, _, Coverage::Not) => {}
                (Group::People, true, Coverage::Whole) => whole.push(claim),
                (Group::People, true, Coverage::Part) => part.push(claim),
                (Group::People, false, _) => shared.push(claim),
                (_, true, _) => of_some.push(claim),
                (_, false, _) => {}
            }
        }
        let mut sets = CompetingClaims::sets_at(selection.record, id, whole.iter().copied());
        // Of equals the first.
        if let Some(largest) = (0..sets.len()).rev().max_by_key(|at| sets[*at].highest()) {
            sets[..=largest].rotate_right(1);
        }
        let (mut tally, terms) = Tally::with_terms(&sets);
        // What it shares in comes on top of its own, and nobody says how much of it: its own is "or more". Where an own
        // claim is about the same, it says the share.
        let mut about: Vec<(Option<&str>, PartialDate)> =
            whole.iter().map(|it| (it.event.as_deref(), it.when)).collect();
        sort(&mut about);
        let says_share = |shared: &&Claim| about.binary_search(&(shared.event.as_deref(), shared.when)).is_ok();
        if tally.has_figure() && !shared.iter().all(says_share) {
            tally = Tally { ceiling: None, is_open: true, ..tally };
        }
        Self { selection, id, whole, part, shared, of_some, sets, tally, terms }
    }

    /// How it is drawn; `None` where there is nothing to draw.
    pub(super) fn shape(&self) -> Option<Shape> {
        let named = |qualifier| self.whole.iter().any(|claim| claim.qualifier == qualifier);
        if let Some(shape) = Shape::of_tally(&self.tally) {
            Some(shape)
        } else if named(Qualifier::Words) {
            Some(Shape::InWords)
        } else if named(Qualifier::NotStated) {
            Some(Shape::NotStated)
        } else if !self.shared.is_empty() || !self.part.is_empty() {
            Some(Shape::Shared)
        } else if self.limited().next().is_some() {
            // As many as each says at most, and nobody says how many these are together.
            Some(Shape::NotStated)
        } else if self.tally.has_figure() {
            // None everywhere.
            None
        } else if self.is_mentioned() {
            Some(Shape::NotStated)
        } else if !self.of_some.is_empty() || self.events().next().is_some() {
            Some(Shape::NotMentioned)
        } else {
            None
        }
    }

    /// Whether a source mentions people of the measure there without a claim about all of them: a claim about some, one that
    /// implies them, or an event in which there are such people.
    fn is_mentioned(&self) -> bool {
        self.mentions().next().is_some() || self.events().any(|event| event.kind.implies(self.selection.state.measure))
    }

    /// The claims by which people of the measure were there, by another measure or of some of them.
    fn mentions(&self) -> impl Iterator<Item = &'a Claim> {
        let state = self.selection.state;
        let claims = self.selection.record.claims_with_facts_at(self.id).filter(|(claim, facts)| {
            facts.is_counted && facts.layers.has(state.layer) && state.period.coverage(claim.when) != Coverage::Not
        });
        let claims = claims.map(|(claim, _)| claim);
        claims.filter(|claim| claim.measure.implies(state.measure) && claim.qualifier != Qualifier::None)
    }

    fn events(&self) -> impl Iterator<Item = &'a Event> {
        self.selection.told_at(self.id).filter(|event| self.selection.record.is_counted(event))
    }

    /// The claims that allow people there: where no number is drawn, those that say "up to" stand for themselves.
    fn limited(&self) -> impl Iterator<Item = &'a Claim> {
        self.whole.iter().copied().filter(|claim| claim.floor().max(claim.ceiling()) > Some(0))
    }

    /// The claim that is drawn, where no other number stands beside it and it says itself how far it goes: it is told as it was
    /// given.
    fn only_figure(&self) -> Option<&'a Claim> {
        let mut figures = self.whole.iter().copied().filter(|claim| claim.has_figure() && !claim.is_part);
        let says_all = |claim: &&Claim| match claim.qualifier {
            Qualifier::AtLeast | Qualifier::MoreThan => true,
            Qualifier::Between => !self.tally.is_open,
            _ => false,
        };
        let claim = figures.next().filter(says_all)?;
        figures.next().is_none().then_some(claim)
    }

    /// Whether the number drawn is the lowest of several for the same, and nothing else.
    fn is_disputed_alone(&self) -> bool {
        let [term] = self.terms.as_slice() else { return false };
        self.sets[*term].is_disputed() && !self.tally.is_contradictory
    }

    /// How a set enters the number drawn, where that is a sum and it does not enter as it stands.
    pub(super) fn note(&self, number: usize, lang: Lang) -> &'static str {
        let (set, is_added) = (&self.sets[number], self.terms.binary_search(&number).is_ok());
        match self.terms.len() {
            1.. if !is_added && set.added().is_some_and(|claim| claim.floor() > Some(0)) => m::not_added(lang),
            2.. if is_added && set.is_disputed() => m::lowest_added(lang),
            _ => "",
        }
    }

    /// What the number drawn is the sum of: how many days, or how many dates where these are not all days, or very many.
    /// `None` where it is of one alone.
    fn summed_over(&self) -> Option<SummedOver> {
        // Numbers of other people may be of one date.
        let mut dates: Vec<PartialDate> = self.terms.iter().map(|at| self.sets[*at].when).collect();
        sort(&mut dates);
        dates.dedup();
        let days = dates.iter().map(|when| {
            let days = when.days().map_or(MOST_DAYS, |(first, last)| days_between(first, last, MOST_DAYS).len());
            (days < MOST_DAYS).then_some(days)
        });
        (dates.len() > 1).then(|| match days.sum::<Option<usize>>() {
            Some(days) => SummedOver::Days(days as u64),
            None => SummedOver::Dates(dates.len() as u64),
        })
    }
}

/// What a sum at a place runs over.
enum SummedOver {
    Days(u64),
    Dates(u64),
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
        let at = AtPlace::of(self.selection, &place.id);
        let shape = at.shape();
        let (headline, mut details) = (self.headline(&at, shape), self.details(&at));
        let mut label = self.label(place, &at, shape, &headline, &details);
        if at.tally.events_without_figure > 0 && at.tally.has_figure() {
            let without = m::without_figure(self.phrases.lang, at.tally.events_without_figure as u64);
            label = joined([&label, &without], "; ");
            details.push(without);
        }
        let shared = at.shared.iter().map(|claim| claim.id.clone()).collect();
        let (place, name, own_details) = (place.id.clone(), place.name.clone(), at.sets.len());
        Marker { place, name, shape, label, headline, details, own_details, shared }
    }

    /// The number drawn, or why there is none.
    fn headline(&self, at: &AtPlace<'_>, shape: Option<Shape>) -> String {
        let (selection, phrases) = (self.selection, self.phrases);
        let (record, lang) = (selection.record, phrases.lang);
        match shape {
            Some(Shape::Figure { .. }) => match at.only_figure() {
                Some(claim) => phrases.figure(claim),
                None if at.is_disputed_alone() => m::by_lowest(lang, &phrases.number(&at.tally)),
                None => self.over(at, &phrases.total(&at.tally)),
            },
            Some(Shape::InWords) => {
                let in_words = at.whole.iter().filter(|claim| claim.qualifier == Qualifier::Words);
                joined(in_words.map(|claim| phrases.figure(claim)), "; ")
            }
            Some(Shape::Shared) => {
                let shared = match (at.shared.first(), at.part.first()) {
                    (Some(claim), _) => m::claim_shared_short(lang, &phrases.figure(claim)),
                    (None, part) => part.map(|claim| self.on_part(claim)).unwrap_or_default(),
                };
                joined([self.without_sum(at), shared], "; ")
            }
            Some(Shape::NotStated | Shape::NotMentioned) if at.sets.is_empty() && !at.of_some.is_empty() => {
                joined(at.of_some.iter().map(|claim| phrases.figure_of_group(claim)), ", ")
            }
            Some(Shape::NotStated) => match self.without_sum(at) {
                figures if figures.is_empty() || at.whole.iter().any(|it| it.qualifier == Qualifier::NotStated) => {
                    m::legend_not_stated(lang).to_owned()
                }
                figures => figures,
            },
            Some(Shape::NotMentioned) if !self.is_all_chosen() => m::not_mentioned_chosen(lang).to_owned(),
            Some(Shape::NotMentioned) => m::legend_not_mentioned(lang).to_owned(),
            None if at.tally.has_figure() => m::claim_none(lang).to_owned(),
            None if selection.state.period != Period::Whole => m::no_event_then(lang).to_owned(),
            None if record.events_at(at.id).next().is_some() || record.claims_at(at.id).next().is_some() => {
                m::no_event_chosen(lang).to_owned()
            }
            None => m::no_event(lang).to_owned(),
        }
    }

    /// Whether all days and all sources are chosen. Else nothing follows of what the story has besides.
    fn is_all_chosen(&self) -> bool {
        self.selection.state.period == Period::Whole && self.selection.state.layer.is_none()
    }

    /// The numbers that a place has by itself where they come to none that is drawn.
    fn without_sum(&self, at: &AtPlace<'_>) -> String {
        if at.tally.is_contradictory {
            return m::sources_contradict(self.phrases.lang).to_owned();
        }
        joined(at.limited().map(|claim| self.phrases.figure(claim)), "; ")
    }

    /// A total with what it is the sum of.
    fn over(&self, at: &AtPlace<'_>, total: &str) -> String {
        let lang = self.phrases.lang;
        match at.summed_over() {
            None => total.to_owned(),
            Some(SummedOver::Days(days)) => m::over_days(lang, total, days),
            Some(SummedOver::Dates(dates)) => m::over_dates(lang, total, dates),
        }
    }

    /// Each claim with its date and claimant, and where several make a sum, how it enters.
    fn details(&self, at: &AtPlace<'_>) -> Vec<String> {
        let (phrases, lang) = (self.phrases, self.phrases.lang);
        let of_set = |(number, set): (usize, &CompetingClaims<'_>)| {
            let told = phrases.dated_each(&set.claims, |claims| {
                let told = phrases.figures_by(claims.iter().copied());
                if set.is_contradictory() { m::claims_contradict(lang, &told) } else { told }
            });
            match at.note(number, lang) {
                "" => told,
                note => m::by_claimant(lang, &told, note),
            }
        };
        let mut details: Vec<String> = at.sets.iter().enumerate().map(of_set).collect();
        details.extend(at.part.iter().map(|claim| self.on_part(claim)));
        details.extend(at.shared.iter().map(|claim| {
            let said = || {
                let figure = m::by_claimant(lang, &phrases.shared(claim), phrases.claimant(claim));
                phrases.dated(claim.when, &figure)
            };
            self.shared.borrow_mut().entry(std::ptr::from_ref(*claim)).or_insert_with(said).clone()
        }));
        if details.is_empty() {
            details.extend(at.of_some.iter().map(|claim| {
                let figure = m::by_claimant(lang, &phrases.figure_of_group(claim), phrases.claimant(claim));
                phrases.dated(claim.when, &figure)
            }));
        }
        if details.is_empty() {
            details.extend(self.mentions(at));
        }
        details
    }

    /// Where nobody counts people of the measure: what says that there were some.
    fn mentions(&self, at: &AtPlace<'_>) -> Vec<String> {
        let (phrases, lang, measure) = (self.phrases, self.phrases.lang, self.selection.state.measure);
        let of_claim = |claim: &Claim| {
            let counted = phrases.counted(claim);
            let counted = if claim.belongs_to(at.id) { counted } else { m::claim_shared_short(lang, &counted) };
            phrases.dated(claim.when, &m::by_claimant(lang, &counted, phrases.claimant(claim)))
        };
        let mut told: Vec<String> = at.mentions().map(of_claim).collect();
        if told.is_empty() {
            let events = at.events().filter(|event| event.kind.implies(measure));
            told.extend(events.map(|event| phrases.dated(event.when, phrases.kind(event.kind))));
        }
        told.truncate(MOST_MENTIONS);
        told
    }

    fn on_part(&self, claim: &Claim) -> String {
        let date = self.phrases.date(claim.when).unwrap_or_default();
        m::claim_shared_days(self.phrases.lang, &self.phrases.figure_by(claim), &date)
    }

    fn label(
        &self,
        place: &Place,
        at: &AtPlace<'_>,
        shape: Option<Shape>,
        headline: &str,
        details: &[String],
    ) -> String {
        let (lang, measure) = (self.phrases.lang, self.selection.state.measure.code());
        let details_in_one = joined(details, "; ");
        match shape {
            Some(Shape::Figure { .. }) if at.tally.floor.is_some() || !at.tally.is_contradictory => {
                let total = match at.only_figure().filter(|claim| claim.qualifier == Qualifier::Between) {
                    Some(claim) => m::total_of(lang, &self.phrases.figure(claim), measure),
                    None => {
                        let total = match self.phrases.number(&at.tally).as_str() {
                            "1" => m::total_one(lang, measure),
                            total => m::total_of(lang, total, measure),
                        };
                        match at.is_disputed_alone() {
                            true => m::by_lowest(lang, &total),
                            false => self.over(at, &self.phrases.by_lowest(&at.tally, total)),
                        }
                    }
                };
                // What contradicts each other on one day says so with its claims.
                let is_told = at.sets.iter().any(CompetingClaims::is_contradictory) || !at.tally.is_contradictory;
                let contradiction = if is_told { "" } else { m::sources_contradict(lang) };
                m::mark_many(lang, &place.name, &joined([total.as_str(), contradiction], "; "), &details_in_one)
            }
            Some(Shape::NotMentioned) if details.is_empty() => {
                let what = if self.is_all_chosen() {
                    m::not_mentioned(lang, measure)
                } else {
                    let measure = self.phrases.measure(self.selection.state.measure);
                    m::mark_other(lang, measure, m::not_mentioned_chosen(lang))
                };
                match self.selection.state.period.when().and_then(|when| self.phrases.date(when)) {
                    Some(date) => m::mark_other_dated(lang, &place.name, &date, &what),
                    None => m::mark_other(lang, &place.name, &what),
                }
            }
            _ if details.is_empty() => m::mark_other(lang, &place.name, headline),
            _ => m::mark_other(lang, &place.name, &details_in_one),
        }
    }
}
