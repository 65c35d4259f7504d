//! How a place is drawn, and the same in words: one [`Mark`] a place, for the map and for the list beside it.

use crate::address::{Period, State, Within};
use crate::order::sorted_by;
use crate::record::{Claim, Event, Group, Place, Record, Scope};
use crate::tally::{Rivals, Tally, own_claims};
use crate::text::{Words, by_alphabet, joined, messages as m};

/// A place as the map draws it and the list tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Id of the place.
    pub place: String,
    /// Its name.
    pub name: String,
    /// How it is drawn; `None` where there is nothing to draw.
    pub shape: Option<Shape>,
    /// All that the mark says, in one phrase that begins with the place: its accessible name.
    pub words: String,
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

    /// How one claim is drawn by itself, as in the tray beside the map.
    pub fn of_claim(claim: &Claim) -> Option<Self> {
        use crate::record::Qualifier;
        match claim.qualifier {
            Qualifier::Words => Some(Self::InWords),
            Qualifier::NotStated => Some(Self::NotStated),
            _ => Self::of_tally(&Tally::of([claim])),
        }
    }
}

/// What a state chooses from the record, and what that comes to.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The record.
    pub record: &'a Record,
    /// What is chosen.
    pub state: &'a State,
    /// Its words.
    pub words: Words<'a>,
}

impl<'a> Scene<'a> {
    /// A record under a choice.
    pub fn new(record: &'a Record, state: &'a State) -> Self {
        Self { record, state, words: Words::new(state.lang, record) }
    }

    fn is_chosen(&self, claim: &Claim) -> bool {
        self.record.in_layer(&claim.sources, self.state.layer) && self.state.period.holds(claim.when) != Within::Not
    }

    fn is_measured(&self, claim: &Claim) -> bool {
        self.is_measured_ever(claim) && self.state.period.holds(claim.when) != Within::Not
    }

    /// Whether a claim counts what is chosen, on the word of those who are chosen, on whatever day.
    pub(crate) fn is_measured_ever(&self, claim: &Claim) -> bool {
        claim.measure == self.state.measure
            && claim.group == Group::People
            && self.record.in_layer(&claim.sources, self.state.layer)
    }

    /// The events of the chosen days and sources, in the order of the record. An event belongs to a body of sources that
    /// tells of it, or that gives a number for it.
    pub fn events(&self) -> impl Iterator<Item = &'a Event> {
        let scene = *self;
        self.record.events.iter().filter(move |event| scene.is_told(event))
    }

    fn is_told(&self, event: &Event) -> bool {
        let in_layer = |sources: &[String]| self.record.in_layer(sources, self.state.layer);
        self.state.period.holds(event.when) != Within::Not
            && (in_layer(&event.sources) || self.record.claims_of(&event.id).any(|claim| in_layer(&claim.sources)))
    }

    /// The events of one place, the latest first and the undated last.
    pub fn events_at(&self, place: &str) -> Vec<&'a Event> {
        let events: Vec<&Event> = self.events().filter(|event| event.scope.names(place)).collect();
        sorted_by(events, |a, b| b.when.bounds().cmp(&a.when.bounds()).then(self.by_claims(a, b)))
    }

    /// The events of the chosen days, those that somebody gives a number for first.
    pub fn events_told(&self) -> Vec<&'a Event> {
        sorted_by(self.events().collect(), |a, b| self.by_claims(a, b))
    }

    fn by_claims(&self, a: &Event, b: &Event) -> std::cmp::Ordering {
        let is_bare = |event: &Event| self.record.claims_of(&event.id).next().is_none();
        is_bare(a).cmp(&is_bare(b))
    }

    /// The claims of an event under the chosen sources, in the order of the record.
    pub fn claims_of(&self, event: &'a Event) -> Vec<&'a Claim> {
        self.record
            .claims_of(&event.id)
            .filter(|claim| self.record.in_layer(&claim.sources, self.state.layer))
            .collect()
    }

    /// The claims about a place that belong to no event, as a bare file of counts has them.
    pub fn loose_claims(&self, place: &str) -> Vec<&'a Claim> {
        let loose = |claim: &&Claim| claim.event.is_none() && claim.scope.names(place) && self.is_chosen(claim);
        self.record.claims.iter().filter(loose).collect()
    }

    /// The figures for the whole country, of every measure and group: they belong to no city.
    pub fn nationwide(&self) -> Vec<&'a Claim> {
        let nationwide =
            |claim: &&Claim| claim.scope == Scope::Nationwide && self.record.counts(claim) && self.is_chosen(claim);
        self.record.claims.iter().filter(nationwide).collect()
    }

    /// The figures that several places share, of every measure and group.
    pub fn joint(&self) -> Vec<&'a Claim> {
        let joint = |claim: &&Claim| {
            claim.scope != Scope::Nationwide
                && claim.own_place().is_none()
                && self.record.counts(claim)
                && self.is_chosen(claim)
        };
        self.record.claims.iter().filter(joint).collect()
    }

    /// The events that the map cannot show: without a place that it draws, or without a day.
    pub fn elsewhere(&self) -> Vec<&'a Event> {
        self.events().filter(|event| event.scope.ids().is_empty() || event.when.days().is_none()).collect()
    }

    /// Everything of the chosen measure together.
    pub fn total(&self) -> Tally {
        Tally::of(self.record.claims.iter().filter(|claim| {
            self.is_measured(claim) && self.record.counts(claim) && self.state.period.holds(claim.when) == Within::Whole
        }))
    }

    /// The marks of all places, the largest figure first and equals by name: the reading order of the map and of the list.
    pub fn marks(&self) -> Vec<Mark> {
        let marks: Vec<(u64, u8, Mark)> = self
            .record
            .places
            .iter()
            .map(|place| {
                let mark = self.mark(place);
                let (size, rank) = match mark.shape {
                    Some(Shape::Figure { disc, ring, .. }) => (disc.or(ring).unwrap_or(0), 0),
                    Some(Shape::InWords) => (0, 1),
                    Some(Shape::NotStated) => (0, 2),
                    Some(Shape::Shared) => (0, 3),
                    Some(Shape::NoNumber) => (0, 4),
                    None => (0, 5),
                };
                (size, rank, mark)
            })
            .collect();
        let weight = |a: &(u64, u8, Mark), b: &(u64, u8, Mark)| {
            a.1.cmp(&b.1).then(b.0.cmp(&a.0)).then(by_alphabet(&a.2.name, &b.2.name))
        };
        sorted_by(marks, weight).into_iter().map(|(_, _, mark)| mark).collect()
    }

    fn mark(&self, place: &Place) -> Mark {
        let (words, lang, measure) = (self.words, self.words.lang, self.state.measure.code());
        let own: Vec<&Claim> = own_claims(self.record, &place.id).filter(|claim| self.is_measured(claim)).collect();
        let (whole, part): (Vec<&Claim>, Vec<&Claim>) =
            own.into_iter().partition(|claim| self.state.period.holds(claim.when) == Within::Whole);
        let shared: Vec<&Claim> = self
            .record
            .claims
            .iter()
            .filter(|claim| claim.is_shared_by(&place.id) && self.record.counts(claim) && self.is_measured(claim))
            .collect();
        let sets = Rivals::sets_at(&place.id, whole.iter().copied());
        let mut tally = Tally::of_sets(&sets);
        // What it shares in comes on top of its own, and nobody says how much of it: its own is "or more". Where an own
        // claim is about the same, it says the share.
        let says_share =
            |shared: &Claim| sets.iter().any(|set| set.event == shared.event.as_deref() && set.when == shared.when);
        if tally.has_figure() && shared.iter().any(|shared| !says_share(shared)) {
            tally = Tally { ceiling: None, is_open: true, ..tally };
        }

        let mut details: Vec<String> =
            sets.iter().map(|set| self.dated(set.when, words.figures_by(set.claims.iter().copied()))).collect();
        let on_part = |claim: &&Claim| {
            let date = words.date(claim.when).unwrap_or_default();
            m::claim_shared_days(lang, &words.figure_by(claim), &date)
        };
        details.extend(part.iter().map(on_part));
        details.extend(
            shared
                .iter()
                .map(|claim| self.dated(claim.when, m::by_claimant(lang, &words.shared(claim), words.claimant(claim)))),
        );

        // Of journalists, say: a number of some of the people is not a number of the people, and is told.
        let of_some: Vec<&Claim> = own_claims(self.record, &place.id)
            .filter(|claim| claim.measure == self.state.measure && claim.group != Group::People)
            .filter(|claim| self.is_chosen(claim))
            .collect();
        if details.is_empty() {
            details.extend(of_some.iter().map(|claim| {
                let figure = words.figure_of_group(claim);
                self.dated(claim.when, m::by_claimant(lang, &figure, words.claimant(claim)))
            }));
        }
        let counted = |event: &&Event| event.scope.names(&place.id) && self.record.is_counted(event);
        let has_events = || self.record.events.iter().filter(counted).any(|event| self.is_told(event));
        let named = |qualifier| whole.iter().any(|claim| claim.qualifier == qualifier);
        use crate::record::Qualifier;
        let (shape, headline) = if let Some(shape) = Shape::of_tally(&tally) {
            (Some(shape), words.total(&tally))
        } else if named(Qualifier::Words) {
            let phrases =
                whole.iter().filter(|claim| claim.qualifier == Qualifier::Words).map(|claim| words.figure(claim));
            (Some(Shape::InWords), joined(phrases, "; "))
        } else if named(Qualifier::NotStated) {
            (Some(Shape::NotStated), m::no_number_short(lang).to_owned())
        } else if let Some(claim) = shared.first() {
            (Some(Shape::Shared), m::claim_shared_short(lang, &words.figure(claim)))
        } else if let Some(claim) = part.first() {
            (Some(Shape::Shared), on_part(claim))
        } else if tally.has_figure() {
            (None, m::claim_none(lang).to_owned())
        } else if !of_some.is_empty() {
            (Some(Shape::NoNumber), joined(of_some.iter().map(|claim| words.figure_of_group(claim)), ", "))
        } else if has_events() {
            (Some(Shape::NoNumber), m::no_number_short(lang).to_owned())
        } else if self.state.period != Period::Whole {
            (None, m::no_event_then(lang).to_owned())
        } else if self.record.events.iter().any(|event| event.scope.names(&place.id))
            || self.record.claims.iter().any(|claim| claim.scope.names(&place.id))
        {
            (None, m::no_event_chosen(lang).to_owned())
        } else {
            (None, m::no_event(lang).to_owned())
        };
        let spoken = match shape {
            Some(Shape::Figure { .. }) => {
                let total = words.total(&tally);
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
        Mark {
            place: place.id.clone(),
            name: place.name.clone(),
            shape,
            words: spoken,
            headline,
            details,
            shared: shared.iter().map(|claim| claim.id.clone()).collect(),
        }
    }

    fn other(&self, place: &Place, what: String) -> String {
        match self.state.period.when().and_then(|when| self.words.date(when)) {
            Some(date) => m::mark_other_dated(self.words.lang, &place.name, &date, &what),
            None => m::mark_other(self.words.lang, &place.name, &what),
        }
    }

    fn dated(&self, when: crate::record::When, claims: String) -> String {
        match self.words.date(when) {
            Some(date) if when.days().is_none() => m::in_month(self.words.lang, &claims, &date),
            Some(date) => m::on_date(self.words.lang, &claims, &date),
            None => m::undated_claims(self.words.lang, &claims),
        }
    }
}
