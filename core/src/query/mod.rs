//! What is chosen: the [`State`] that an address holds, and the [`Selection`] that it makes of a record.

use crate::count::Tally;
use crate::geo::Viewport;
use crate::i18n::Lang;
use crate::model::{Claim, Coverage, Event, Group, Layer, Measure, Period, Record, Scope};
use std::cmp::Reverse;

/// What is shown: the choices that a view is a function of.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// The place whose panel is open.
    pub place: Option<String>,
    /// The days shown.
    pub period: Period,
    /// What is counted.
    pub measure: Measure,
    /// Whose word is taken; everybody's if `None`.
    pub layer: Option<Layer>,
    /// Where the map stands.
    pub viewport: Viewport,
}

impl State {
    /// The overview in a language.
    pub fn overview(lang: Lang) -> Self {
        Self {
            lang,
            place: None,
            period: Period::Whole,
            measure: Measure::Detained,
            layer: None,
            viewport: Viewport::FIT,
        }
    }

    /// The same with this place's panel open, or with none.
    pub fn at_place(&self, place: Option<&str>) -> Self {
        Self { place: place.map(str::to_owned), ..self.clone() }
    }

    /// The same over another period and with no panel open.
    pub fn over(&self, period: Period) -> Self {
        Self { period, place: None, ..self.clone() }
    }
}

/// What a state chooses from the record, and what that comes to.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    /// The record.
    pub record: &'a Record,
    /// What is chosen.
    pub state: &'a State,
}

impl<'a> Selection<'a> {
    /// A record under a choice.
    pub fn new(record: &'a Record, state: &'a State) -> Self {
        Self { record, state }
    }

    pub(crate) fn is_chosen(&self, claim: &Claim) -> bool {
        self.record.in_layer(&claim.sources, self.state.layer)
            && self.state.period.coverage(claim.when) != Coverage::Not
    }

    pub(crate) fn is_measured(&self, claim: &Claim) -> bool {
        self.is_measured_ever(claim) && self.state.period.coverage(claim.when) != Coverage::Not
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

    pub(crate) fn is_told(&self, event: &Event) -> bool {
        let in_layer = |sources: &[String]| self.record.in_layer(sources, self.state.layer);
        self.state.period.coverage(event.when) != Coverage::Not
            && (in_layer(&event.sources) || self.record.claims_of(&event.id).any(|claim| in_layer(&claim.sources)))
    }

    /// The events of one place, the latest first and the undated last.
    pub fn events_at(&self, place: &str) -> Vec<&'a Event> {
        let mut events: Vec<&Event> = self.events().filter(|event| event.scope.names(place)).collect();
        events.sort_by_key(|event| (Reverse(event.when.bounds()), self.is_bare(event)));
        events
    }

    /// The events of the chosen days, those that somebody gives a number for first.
    pub fn events_told(&self) -> Vec<&'a Event> {
        let mut events: Vec<&Event> = self.events().collect();
        events.sort_by_key(|event| self.is_bare(event));
        events
    }

    /// Whether nobody gives a number for the event.
    fn is_bare(&self, event: &Event) -> bool {
        self.record.claims_of(&event.id).next().is_none()
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
            self.is_measured(claim)
                && self.record.counts(claim)
                && self.state.period.coverage(claim.when) == Coverage::Whole
        }))
    }
}
