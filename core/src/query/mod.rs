//! What is chosen: the [`State`] that an address holds, and the [`Selection`] that it makes of a record.

use crate::count::Tally;
use crate::geo::Viewport;
use crate::i18n::Lang;
use crate::model::{Claim, ClaimFacts, Coverage, Event, Group, Layer, Measure, Period, Record};
use crate::util::{sort, sort_by_key};

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

    /// Whether somebody of those who are chosen makes the claim, about some of the chosen days.
    pub(crate) fn is_chosen(&self, claim: &Claim, facts: ClaimFacts) -> bool {
        facts.layers.has(self.state.layer) && self.state.period.coverage(claim.when) != Coverage::Not
    }

    /// Whether a claim counts what is chosen, on the word of those who are chosen, on whatever day.
    pub(crate) fn is_measured_ever(&self, claim: &Claim, facts: ClaimFacts) -> bool {
        claim.measure == self.state.measure && claim.group == Group::People && facts.layers.has(self.state.layer)
    }

    /// The events of the chosen days and sources, in the order of the record. An event belongs to a body of sources that
    /// tells of it, or that gives a number for it.
    pub fn events(&self) -> impl Iterator<Item = &'a Event> + use<'a> {
        let Self { record, state } = *self;
        let told = record.events_in(state.period).into_iter().filter(|event| record.told_in(*event).has(state.layer));
        told.map(|event| &record.events[event as usize])
    }

    /// Each happening of these events once: by the event that it is known by, where that is among them, and otherwise by the
    /// first of them that tells of it. They keep their order.
    pub fn happenings(&self, events: impl IntoIterator<Item = &'a Event>) -> Vec<&'a Event> {
        let events: Vec<&Event> = events.into_iter().collect();
        let mut mains: Vec<&str> =
            events.iter().filter(|event| event.rival_of.is_none()).map(|event| event.id.as_str()).collect();
        sort(&mut mains);
        // The first of those that tell of the same.
        let rival = |(at, event): (usize, &&'a Event)| Some((event.rival_of.as_deref()?, at));
        let mut firsts: Vec<(&str, usize)> = events.iter().enumerate().filter_map(rival).collect();
        sort(&mut firsts);
        firsts.dedup_by_key(|(main, _)| *main);
        let is_told = |(at, event): &(usize, &Event)| match event.rival_of.as_deref() {
            Some(main) => mains.binary_search(&main).is_err() && firsts.binary_search(&(main, *at)).is_ok(),
            None => true,
        };
        events.iter().copied().enumerate().filter(is_told).map(|(_, event)| event).collect()
    }

    /// The other events that tell of the same happening, of the chosen sources, whatever day each of them gives.
    pub fn rivals(&self, event: &'a Event) -> Vec<&'a Event> {
        let is_told = |other: &&Event| other.id != event.id && self.is_told(other);
        self.record.happening(event).filter(is_told).collect()
    }

    /// Whether somebody of those who are chosen tells of the event.
    fn is_told(&self, event: &Event) -> bool {
        let is_in = |sources: &[String]| self.record.in_layer(sources, self.state.layer);
        is_in(&event.sources) || self.record.claims_of(&event.id).any(|claim| is_in(&claim.sources))
    }

    /// The events of one place, in the order of the record.
    pub(crate) fn told_at(&self, place: &str) -> impl Iterator<Item = &'a Event> + use<'a> {
        let Self { record, state } = *self;
        let at_place = record.event_positions_at(place).iter();
        at_place
            .filter(|event| record.told_in(**event).has(state.layer))
            .map(|event| &record.events[*event as usize])
            .filter(|event| state.period.coverage(event.when) != Coverage::Not)
    }

    /// The happenings of one place in the order of time, the undated last; of one date those that somebody counts first.
    pub fn events_at(&self, place: &str) -> Vec<&'a Event> {
        let mut events: Vec<_> = self.told_at(place).map(|event| (self.is_bare(event), event)).collect();
        sort_by_key(&mut events, |(is_bare, event)| (event.when.in_order(), *is_bare));
        self.happenings(events.into_iter().map(|(.., event)| event))
    }

    /// The happenings of the chosen days, those that somebody gives a number for first.
    pub fn events_told(&self) -> Vec<&'a Event> {
        let (mut events, bare): (Vec<&Event>, Vec<&Event>) =
            self.happenings(self.events()).into_iter().partition(|event| !self.is_bare(event));
        events.extend(bare);
        events
    }

    /// Whether nobody gives a number for the event, whatever day they give.
    fn is_bare(&self, event: &'a Event) -> bool {
        self.record.happening(event).all(|event| self.record.claims_of(&event.id).next().is_none())
    }

    /// The claims of an event under the chosen sources, by their dates.
    pub fn claims_of(&self, event: &'a Event) -> Vec<&'a Claim> {
        let chosen = |claim: &&Claim| self.record.in_layer(&claim.sources, self.state.layer);
        let mut claims: Vec<&Claim> = self.record.claims_of(&event.id).filter(chosen).collect();
        sort_by_key(&mut claims, |claim| claim.when.in_order());
        claims
    }

    /// The claims about a place that belong to no event, as a bare file of counts has them, by their dates.
    pub fn loose_claims(&self, place: &str) -> Vec<&'a Claim> {
        let loose = |(claim, facts): &(&Claim, ClaimFacts)| claim.event.is_none() && self.is_chosen(claim, *facts);
        self.record.claims_with_facts_at(place).filter(loose).map(|(claim, _)| claim).collect()
    }

    /// The figures for the whole country, of every measure and group: they belong to no city.
    pub fn nationwide(&self) -> Vec<&'a Claim> {
        self.counted(&self.record.lists().nationwide, |facts| facts.is_nationwide)
    }

    /// The figures that several places share, of every measure and group.
    pub fn joint(&self) -> Vec<&'a Claim> {
        self.counted(&self.record.lists().joint, |facts| facts.is_joint)
    }

    /// The chosen claims of a kind that may enter a counter: `all` of the record, or those of the chosen days.
    fn counted(&self, all: &'a [u32], is_of_kind: fn(ClaimFacts) -> bool) -> Vec<&'a Claim> {
        let record = self.record;
        let is_chosen = |claim: &u32| {
            let facts = record.facts(*claim);
            facts.is_counted && is_of_kind(facts) && facts.layers.has(self.state.layer)
        };
        let claim = |claim: u32| &record.claims[claim as usize];
        match self.state.period {
            Period::Whole => all.iter().copied().filter(is_chosen).map(claim).collect(),
            period => record.claims_in(period).into_iter().filter(is_chosen).map(claim).collect(),
        }
    }

    /// The happenings that the map cannot show: without a place that it draws, or without a day.
    pub fn elsewhere(&self) -> Vec<&'a Event> {
        let is_off = |event: &&Event| event.scope.ids().is_empty() || event.when.days().is_none();
        self.happenings(self.events()).into_iter().filter(is_off).collect()
    }

    /// What everything of the chosen measure comes to.
    pub fn total(&self) -> Tally {
        Tally::of_record(self.record, self.measured())
    }

    /// The claims of the chosen measure about people that may enter a counter, and that are about no other days.
    pub fn measured(&self) -> impl Iterator<Item = &'a Claim> + use<'a> {
        let Self { record, state } = *self;
        let claims = match state.period {
            Period::Whole => record.measured(state.measure).to_vec(),
            period => record.claims_in(period),
        };
        let selection = *self;
        claims.into_iter().filter_map(move |at| {
            let (claim, facts) = (&record.claims[at as usize], record.facts(at));
            let is_whole = state.period.coverage(claim.when) == Coverage::Whole;
            (facts.is_counted && is_whole && selection.is_measured_ever(claim, facts)).then_some(claim)
        })
    }

    /// Whether anybody who is chosen says anything by the chosen measure, of whomever, about any of the chosen days.
    pub(crate) fn has_claims(&self) -> bool {
        let Self { record, state } = *self;
        record
            .claims_in(state.period)
            .into_iter()
            .any(|at| record.claims[at as usize].measure == state.measure && record.facts(at).layers.has(state.layer))
    }
}
