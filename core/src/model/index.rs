//! What a record is looked up by: ids, events, places, dates.
//!
//! A record is a few lists in the order of its file. Every look-up goes through an [`Index`], which is made of the lists at
//! the first look-up and then stays, so that what a step costs grows with what it shows and not with the record.
//!
//! Limitations: the index sees that a record grew or shrank since, and not that something in it changed. Whoever changes
//! ids, dates, places, sources or relations of a record that was asked already takes a clone, which has no index yet, or
//! puts `Index::default()` in its place. Names and words may change at any time: they are in no index.

use super::{
    Claim, Claimant, Coverage, DateOf, Event, Group, Layer, Measure, PartialDate, Period, Place, Record, Relation,
    Scope, Source, days_between,
};
use crate::util::{sort, sort_by_key};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The index of a record, made at its first look-up. It is no part of what a record says: two records are equal whatever
/// was looked up in them, and a clone begins without one.
#[derive(Default)]
pub struct Index(OnceLock<Box<Lists>>);

impl Index {
    fn made_of(&self, record: &Record) -> &Lists {
        self.0.get_or_init(|| Box::new(Lists::of(record)))
    }
}

impl Clone for Index {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Index {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Index")
    }
}

/// Positions in the lists of a record, each list in the order of the record.
pub(crate) struct Lists {
    /// How long the lists of the record were.
    lengths: [usize; 5],
    /// The index that was made when they were of another length.
    later: Index,
    places: FxHashMap<String, u32>,
    events: FxHashMap<String, u32>,
    sources: FxHashMap<String, u32>,
    claimants: FxHashMap<String, u32>,
    claims_of: FxHashMap<String, Vec<u32>>,
    /// By their dates.
    claims_at: FxHashMap<String, Vec<u32>>,
    events_at: FxHashMap<String, Vec<u32>>,
    /// By the event that they rival.
    rivals_of: FxHashMap<String, Vec<u32>>,
    /// Each date of an event or a claim once, in order.
    pub(crate) dates: Vec<Dated>,
    /// What may enter a counter, of people, by what it counts.
    measured: BTreeMap<Measure, Vec<u32>>,
    /// The claims about the whole country that may enter a counter.
    pub(crate) nationwide: Vec<u32>,
    /// The claims about several places, or about none that is named, that may enter a counter.
    pub(crate) joint: Vec<u32>,
    claims: Vec<ClaimFacts>,
    told_in: Vec<Layers>,
}

/// What is dated so.
pub(crate) struct Dated {
    pub(crate) when: PartialDate,
    pub(crate) events: Vec<u32>,
    pub(crate) claims: Vec<u32>,
}

/// What is asked of a claim in every selection.
#[derive(Clone, Copy)]
pub(crate) struct ClaimFacts {
    /// Whether it may enter a counter.
    pub(crate) is_counted: bool,
    /// Whether it is about the whole country.
    pub(crate) is_nationwide: bool,
    /// Whether it is about several places, or about none that is named.
    pub(crate) is_joint: bool,
    /// Whether each of the places that it names has the number as its own.
    pub(crate) is_own: bool,
    /// The bodies of sources that it is written in.
    pub(crate) layers: Layers,
}

/// Some of the bodies of sources.
#[derive(Clone, Copy, Default)]
pub(crate) struct Layers(u8);

impl Layers {
    fn add(&mut self, more: Self) {
        self.0 |= more.0;
    }

    fn of(layer: Layer) -> Self {
        Self(1 << layer as u8)
    }

    /// Whether the chosen body of sources is among them; everything is in all of them together.
    pub(crate) fn has(self, layer: Option<Layer>) -> bool {
        layer.is_none_or(|layer| self.0 & Self::of(layer).0 != 0)
    }
}

impl Lists {
    fn of(record: &Record) -> Self {
        let sources = by_id(record.sources.iter().map(|source| &source.id));
        let layers = |ids: &[String]| {
            let mut layers = Layers::default();
            for at in ids.iter().filter_map(|id| sources.get(id)) {
                layers.add(Layers::of(record.sources[*at as usize].layer));
            }
            layers
        };
        let events = by_id(record.events.iter().map(|event| &event.id));
        let event_of = |claim: &Claim| claim.event.as_ref().and_then(|id| events.get(id)).map(|at| *at as usize);
        let mut lists = Self {
            lengths: lengths(record),
            later: Index::default(),
            places: by_id(record.places.iter().map(|place| &place.id)),
            claimants: by_id(record.claimants.iter().map(|claimant| &claimant.id)),
            claims_of: FxHashMap::default(),
            claims_at: FxHashMap::default(),
            events_at: FxHashMap::default(),
            rivals_of: FxHashMap::default(),
            dates: Vec::new(),
            measured: BTreeMap::new(),
            nationwide: Vec::new(),
            joint: Vec::new(),
            claims: Vec::with_capacity(record.claims.len()),
            told_in: Vec::new(),
            events: FxHashMap::default(),
            sources: FxHashMap::default(),
        };
        let mut dates: BTreeMap<PartialDate, Dated> = BTreeMap::new();
        let mut numbers_in: FxHashMap<&str, Layers> = FxHashMap::default();
        for (event, at) in record.events.iter().zip(0..) {
            event.scope.ids().iter().for_each(|id| put(&mut lists.events_at, id, at));
            Dated::at(&mut dates, event.when).events.push(at);
            if let Some(main) = &event.rival_of {
                put(&mut lists.rivals_of, main, at);
            }
        }
        for (claim, at) in record.claims.iter().zip(0..) {
            let event = event_of(claim);
            let facts = ClaimFacts {
                is_counted: event.is_none_or(|event| record.is_counted(&record.events[event])),
                is_nationwide: claim.scope == Scope::Nationwide,
                is_joint: claim.scope != Scope::Nationwide && claim.own_place().is_none(),
                is_own: claim.own_place().is_some() || claim.holds_in_each(),
                layers: layers(&claim.sources),
            };
            lists.claims.push(facts);
            if let Some(id) = &claim.event {
                put(&mut lists.claims_of, id, at);
                numbers_in.entry(id).or_default().add(facts.layers);
            }
            claim.scope.ids().iter().for_each(|id| put(&mut lists.claims_at, id, at));
            Dated::at(&mut dates, claim.when).claims.push(at);
            if facts.is_counted {
                if claim.group == Group::People {
                    lists.measured.entry(claim.measure).or_default().push(at);
                }
                if facts.is_nationwide {
                    lists.nationwide.push(at);
                }
                if facts.is_joint {
                    lists.joint.push(at);
                }
            }
        }
        lists.dates = dates.into_values().collect();
        let date = |at: &u32| record.claims[*at as usize].when.in_order();
        lists.claims_at.values_mut().for_each(|claims| sort_by_key(claims, date));
        for event in &record.events {
            let mut told = layers(&event.sources);
            told.add(numbers_in.get(event.id.as_str()).copied().unwrap_or_default());
            lists.told_in.push(told);
        }
        Self { events, sources, ..lists }
    }
}

impl PartialDate {
    /// What sorts dates for a reader: by the first day that it can have been, then by the last; what has no date is last.
    pub(crate) fn in_order(self) -> impl Ord + use<> {
        (self.bounds().is_none(), self.bounds())
    }
}

impl Dated {
    fn at(dates: &mut BTreeMap<PartialDate, Self>, when: PartialDate) -> &mut Self {
        dates.entry(when).or_insert_with(|| Self { when, events: Vec::new(), claims: Vec::new() })
    }
}

/// Where each id stands; the first of several that are the same.
fn by_id<'a>(ids: impl Iterator<Item = &'a String>) -> FxHashMap<String, u32> {
    let mut positions = FxHashMap::default();
    for (id, at) in ids.zip(0..) {
        positions.entry(id.clone()).or_insert(at);
    }
    positions
}

/// An id that a list names twice gives the position once.
fn put(lists: &mut FxHashMap<String, Vec<u32>>, id: &str, at: u32) {
    match lists.get_mut(id) {
        Some(list) if list.last() == Some(&at) => {}
        Some(list) => list.push(at),
        None => {
            lists.insert(id.to_owned(), vec![at]);
        }
    }
}

fn lengths(record: &Record) -> [usize; 5] {
    [record.places.len(), record.events.len(), record.claims.len(), record.claimants.len(), record.sources.len()]
}

impl Record {
    /// Its index.
    pub(crate) fn lists(&self) -> &Lists {
        let mut lists = self.index.made_of(self);
        while let Some(later) = lists.later.0.get() {
            lists = later;
        }
        if lists.lengths == lengths(self) { lists } else { lists.later.made_of(self) }
    }

    /// The place with this id.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.get(*self.lists().places.get(id)? as usize)
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.get(*self.lists().events.get(id)? as usize)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(*self.lists().sources.get(id)? as usize)
    }

    /// The name of a claim's claimant; `None` where nobody is named.
    pub fn claimant(&self, claim: &Claim) -> Option<&Claimant> {
        self.claimants.get(*self.lists().claimants.get(claim.claimant.as_deref()?)? as usize)
    }

    /// The claims about an event, in the order of the record.
    pub fn claims_of<'a>(&'a self, event: &str) -> impl Iterator<Item = &'a Claim> + use<'a> {
        self.claims_on(self.lists().claims_of.get(event))
    }

    /// The claims that name a place, by their dates, what has no date last.
    pub fn claims_at<'a>(&'a self, place: &str) -> impl Iterator<Item = &'a Claim> + use<'a> {
        self.claims_on(self.lists().claims_at.get(place))
    }

    fn claims_on<'a>(&'a self, positions: Option<&'a Vec<u32>>) -> impl Iterator<Item = &'a Claim> + use<'a> {
        positions.into_iter().flatten().filter_map(|at| self.claims.get(*at as usize))
    }

    /// The claims that name a place, each with what is asked of it in every selection, by their dates.
    pub(crate) fn claims_with_facts_at<'a>(
        &'a self,
        place: &str,
    ) -> impl Iterator<Item = (&'a Claim, ClaimFacts)> + use<'a> {
        let lists = self.lists();
        let positions = lists.claims_at.get(place).into_iter().flatten();
        positions.map(|at| (&self.claims[*at as usize], lists.claims[*at as usize]))
    }

    /// The events that name a place, in the order of the record.
    pub fn events_at<'a>(&'a self, place: &str) -> impl Iterator<Item = &'a Event> + use<'a> {
        self.event_positions_at(place).iter().filter_map(|at| self.events.get(*at as usize))
    }

    /// Where the events that name a place stand, in the order of the record.
    pub(crate) fn event_positions_at(&self, place: &str) -> &[u32] {
        self.lists().events_at.get(place).map_or(&[], Vec::as_slice)
    }

    /// The event by which a happening is known: what this one rivals, or itself.
    pub fn main_of<'a>(&'a self, event: &'a Event) -> &'a Event {
        event.rival_of.as_deref().and_then(|main| self.event(main)).unwrap_or(event)
    }

    /// Every event that tells of the same happening, whatever day its source gives: that by which it is known, and its rivals
    /// in the order of the record.
    pub fn happening<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = &'a Event> + use<'a> {
        let main = self.main_of(event);
        let rivals = self.lists().rivals_of.get(&main.id).into_iter().flatten();
        std::iter::once(main).chain(rivals.filter_map(|at| self.events.get(*at as usize)))
    }

    /// Whether an event is one that is counted: what is told beside the story is not, and neither is a plan.
    pub fn is_counted(&self, event: &Event) -> bool {
        event.relation != Relation::Unrelated && event.date_of != DateOf::Planned
    }

    /// Whether a claim may enter a counter: one about an event that is counted, or about none.
    pub fn counts(&self, claim: &Claim) -> bool {
        claim.event.as_deref().and_then(|id| self.event(id)).is_none_or(|event| self.is_counted(event))
    }

    /// Whether something with these sources belongs to the chosen body of sources.
    pub fn in_layer(&self, sources: &[String], layer: Option<Layer>) -> bool {
        layer.is_none_or(|layer| sources.iter().any(|id| self.source(id).is_some_and(|source| source.layer == layer)))
    }

    /// What is asked of a claim in every selection.
    pub(crate) fn facts(&self, claim: u32) -> ClaimFacts {
        self.lists().claims[claim as usize]
    }

    /// The bodies of sources that tell of an event, or that give a number for it.
    pub(crate) fn told_in(&self, event: u32) -> Layers {
        self.lists().told_in[event as usize]
    }

    /// Whether any claim of people by this measure may enter a counter.
    pub fn is_counted_by(&self, measure: Measure) -> bool {
        !self.measured(measure).is_empty()
    }

    /// Where the claims stand that may enter a counter and count people by this measure, in the order of the record.
    pub(crate) fn measured(&self, measure: Measure) -> &[u32] {
        self.lists().measured.get(&measure).map_or(&[], Vec::as_slice)
    }

    /// Where the claims stand that a period covers, wholly or in part, in the order of the record.
    pub(crate) fn claims_in(&self, period: Period) -> Vec<u32> {
        self.dated_in(period, |dated| &dated.claims)
    }

    /// Where the events stand that a period covers, wholly or in part, in the order of the record.
    pub(crate) fn events_in(&self, period: Period) -> Vec<u32> {
        self.dated_in(period, |dated| &dated.events)
    }

    fn dated_in(&self, period: Period, list: fn(&Dated) -> &Vec<u32>) -> Vec<u32> {
        let covered = self.lists().dates.iter().filter(|dated| period.coverage(dated.when) != Coverage::Not);
        let mut positions: Vec<u32> = covered.flat_map(list).copied().collect();
        sort(&mut positions);
        positions
    }

    /// Every day that something of the record touches, in order.
    pub fn days(&self) -> Vec<Date> {
        let mut days = Vec::new();
        for (first, last) in self.dates().filter_map(PartialDate::days) {
            // A span of years would make a page a day; nothing in a record of protests needs more than a season.
            days.extend(days_between(first, last, 100));
        }
        sort(&mut days);
        days.dedup();
        days
    }

    /// The days and spans of the record as a reader picks them: each date as written, once, in order.
    pub fn stops(&self) -> Vec<PartialDate> {
        let mut stops: Vec<PartialDate> = self.dates().filter(|when| when.days().is_some()).collect();
        // By first day, a single day before a span that begins with it.
        sort_by_key(&mut stops, |when| when.days());
        stops
    }

    /// Every date of an event or a claim, each once.
    pub(crate) fn dates(&self) -> impl Iterator<Item = PartialDate> {
        self.lists().dates.iter().map(|dated| dated.when)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Basis, ClaimantKind, Kind, NATIONWIDE, Qualifier, Vocabulary};
    use super::*;
    use crate::geo::LonLat;
    use proptest::prelude::*;

    /// A record in which ids come twice, and name what is not there.
    fn any_record() -> impl Strategy<Value = Record> {
        let places = prop::collection::vec(0..5usize, 0..4);
        let date = || prop::sample::select(vec!["2016-05-20", "2016-05-21", "2016-05-20/2016-05-21", "2016-05", ""]);
        let event = (0..4usize, prop::collection::vec(0..4usize, 0..3), date(), any::<bool>(), 0..3usize);
        let claim = (
            prop::option::of(0..5usize),
            prop::collection::vec(0..4usize, 0..3),
            date(),
            prop::sample::select(Measure::ALL),
            0..4usize,
        );
        let lists = (places, prop::collection::vec(event, 0..6), prop::collection::vec(claim, 0..12));
        lists.prop_map(|(places, events, claims)| {
            let scope = |places: Vec<usize>| match places.as_slice() {
                [3, ..] => Scope::Nationwide,
                _ => Scope::Places { ids: places.iter().map(|n| format!("place-{n}")).collect(), and_others: false },
            };
            let when = |date| PartialDate::parse(date).expect("a date");
            let source = |n: usize| Source {
                id: format!("source-{n}"),
                footnote: String::new(),
                title: String::new(),
                publisher: String::new(),
                url: String::new(),
                language: String::new(),
                date: String::new(),
                layer: Layer::ALL[n % 2],
                via: String::new(),
            };
            Record {
                places: places
                    .into_iter()
                    .map(|n| Place {
                        id: format!("place-{n}"),
                        name: String::new(),
                        other_names: String::new(),
                        region: String::new(),
                        lonlat: LonLat::new(70.0, 50.0).expect("on the Earth"),
                    })
                    .collect(),
                events: events
                    .into_iter()
                    .map(|(id, places, date, is_related, source)| Event {
                        id: format!("event-{id}"),
                        when: when(date),
                        date_of: DateOf::Happened,
                        rival_of: None,
                        scope: scope(places),
                        basis: Basis::Stated,
                        kind: Kind::Detention,
                        relation: if is_related { Relation::Related } else { Relation::Unrelated },
                        people: vec![],
                        sources: vec![format!("source-{source}")],
                        sections: vec![],
                    })
                    .collect(),
                claims: claims
                    .into_iter()
                    .enumerate()
                    .map(|(n, (event, places, date, measure, source))| Claim {
                        id: format!("claim-{n}"),
                        event: event.map(|id| format!("event-{id}")),
                        when: when(date),
                        scope: scope(places),
                        spread: None,
                        is_part: false,
                        besides: None,
                        measure,
                        group: Group::People,
                        qualifier: Qualifier::NotStated,
                        low: None,
                        high: None,
                        words: String::new(),
                        claimant: Some(format!("claimant-{source}")),
                        sources: vec![format!("source-{source}")],
                        sections: vec![],
                    })
                    .collect(),
                claimants: vec![],
                sources: (0..3).map(source).collect(),
                ..Record::default()
            }
        })
    }

    fn ids<'a>(claims: impl Iterator<Item = &'a Claim>) -> Vec<&'a str> {
        claims.map(|claim| claim.id.as_str()).collect()
    }

    #[test]
    fn an_index_is_no_part_of_what_a_record_says() {
        let (asked, other) = (Record::default(), Record::default());
        assert_eq!(asked.place(NATIONWIDE), None);
        assert_eq!(asked, other);
        let changed = Record { title: "Another".to_owned(), ..asked.clone() };
        assert!(asked.index.0.get().is_some() && changed.index.0.get().is_none(), "a clone has an index of its own");
    }

    #[test]
    fn what_is_added_after_a_look_up_is_found_too() {
        let mut record = Record::default();
        for id in ["almaty", "astana"] {
            assert_eq!(record.claimants.len(), record.lists().claimants.len());
            record.claimants.push(Claimant { id: id.to_owned(), name: id.to_owned(), kind: ClaimantKind::Ngo });
            assert!(record.lists().claimants.contains_key(id));
        }
        record.claimants.remove(0);
        assert!(!record.lists().claimants.contains_key("almaty"));
    }

    proptest! {
        #[test]
        fn look_ups_find_what_a_search_through_the_lists_finds(record in any_record()) {
            for n in 0..6 {
                let (place, event, source) = (format!("place-{n}"), format!("event-{n}"), format!("source-{n}"));
                prop_assert_eq!(record.place(&place), record.places.iter().find(|it| it.id == place));
                prop_assert_eq!(record.event(&event), record.events.iter().find(|it| it.id == event));
                prop_assert_eq!(record.source(&source), record.sources.iter().find(|it| it.id == source));
                let of_event = record.claims.iter().filter(|claim| claim.event.as_deref() == Some(&event));
                prop_assert_eq!(ids(record.claims_of(&event)), ids(of_event));
                let mut at_place: Vec<&Claim> = record.claims.iter().filter(|claim| claim.scope.names(&place)).collect();
                at_place.sort_by_key(|claim| claim.when.in_order());
                prop_assert_eq!(ids(record.claims_at(&place)), ids(at_place.into_iter()));
                let events: Vec<&Event> = record.events.iter().filter(|event| event.scope.names(&place)).collect();
                prop_assert_eq!(record.events_at(&place).collect::<Vec<_>>(), events);
            }
            for (claim, at) in record.claims.iter().zip(0..) {
                let facts = record.facts(at);
                prop_assert_eq!(facts.is_counted, record.counts(claim));
                for id in claim.scope.ids() {
                    prop_assert_eq!(facts.is_own, claim.belongs_to(id));
                    prop_assert_eq!(!facts.is_own, claim.is_shared_by(id));
                }
                for layer in [None, Some(Layer::Report), Some(Layer::Outside)] {
                    prop_assert_eq!(facts.layers.has(layer), record.in_layer(&claim.sources, layer));
                }
            }
            for measure in Measure::ALL {
                let counted: Vec<u32> = record
                    .claims
                    .iter()
                    .zip(0..)
                    .filter(|(claim, _)| claim.measure == *measure && record.counts(claim))
                    .map(|(_, at)| at)
                    .collect();
                prop_assert_eq!(record.measured(*measure), counted);
            }
            for period in record.stops().into_iter().map(Period::of).chain([Period::Whole]) {
                let of = |whens: Vec<PartialDate>| -> Vec<u32> {
                    let covered = whens.into_iter().zip(0..).filter(|it| period.coverage(it.0) != Coverage::Not);
                    covered.map(|it| it.1).collect()
                };
                prop_assert_eq!(record.claims_in(period), of(record.claims.iter().map(|it| it.when).collect()));
                prop_assert_eq!(record.events_in(period), of(record.events.iter().map(|it| it.when).collect()));
            }
        }
    }
}
