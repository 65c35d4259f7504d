//! Made-up records of a thousand places and many thousands of counts: what is told of a place there is what is told of it
//! alone, and what cannot be searched to the end still comes to a sum that can be had.
//!
//! How long each step takes is printed (`--nocapture`), and no test depends on it. All that is compared with one another
//! here would take minutes if the work grew with the square of the record.

mod rows;

use protest_map_core::count::{CompetingClaims, Tally};
use protest_map_core::geo::{Frame, LabelledMark, LonLat, Viewport, map_from_lonlat, place_labels};
use protest_map_core::i18n::Lang;
use protest_map_core::model::{
    Basis, Claim, Claimant, ClaimantKind, DateOf, Event, Group, Kind, Layer, Measure, PartialDate, Period, Place,
    Qualifier, Record, Relation, Scope, Source, Spread, day, days_between,
};
use protest_map_core::present::{self, Axis, Marker, Shape, markers};
use protest_map_core::query::{Selection, State};
use rows::record;
use std::time::Instant;

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }
}

/// Of so many places and counts: a season of a hundred days, three counts an event, one in fifty for the whole country,
/// one in twenty for several places, one in ten over two days.
fn made_up(places: usize, counts: usize) -> Record {
    let mut chance = Chance(places as u64 ^ counts as u64);
    let first = day("2016-04-01").expect("a day");
    let days: Vec<_> = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(101).collect();
    let id = |n: usize| format!("place-{n:04}");
    let mut record = Record { country: "Nowhere".to_owned(), ..Record::default() };
    record.places = (0..places)
        .map(|n| Place {
            id: id(n),
            name: format!("Place {n}"),
            other_names: String::new(),
            region: String::new(),
            lonlat: LonLat::new(47.0 + chance.below(400) as f64 / 10.0, 41.0 + chance.below(140) as f64 / 10.0)
                .expect("it is on the Earth"),
        })
        .collect();
    record.claimants = (0..50)
        .map(|n| Claimant { id: format!("claimant-{n}"), name: format!("Claimant {n}"), kind: ClaimantKind::Ngo })
        .collect();
    record.sources = (0..500)
        .map(|n| Source {
            id: format!("source-{n}"),
            footnote: String::new(),
            title: format!("Title {n}"),
            publisher: format!("Publisher {n}"),
            url: format!("https://example.org/{n}"),
            language: "en".to_owned(),
            date: String::new(),
            layer: if n % 3 == 0 { Layer::Outside } else { Layer::Report },
            via: String::new(),
        })
        .collect();
    for n in 0..counts {
        if n % 3 == 0 {
            let scope = match (chance.below(50), chance.below(20)) {
                (0, _) => Scope::Nationwide,
                (_, 0) => {
                    let mut ids: Vec<String> = (0..3).map(|_| id(chance.below(places))).collect();
                    ids.sort();
                    ids.dedup();
                    Scope::Places { ids, and_others: false }
                }
                _ => Scope::place(&id(chance.below(places))),
            };
            let at = chance.below(100);
            let when = match chance.below(10) {
                0 => PartialDate::Span(days[at], days[at + 1]),
                _ => PartialDate::Day(days[at]),
            };
            record.events.push(Event {
                id: format!("event-{}", n / 3),
                when,
                date_of: DateOf::Happened,
                rival_of: None,
                scope,
                basis: Basis::Stated,
                kind: Kind::Detention,
                relation: Relation::Related,
                people: vec![],
                sources: vec![format!("source-{}", chance.below(500))],
                sections: vec![],
            });
        }
        let event = record.events.last().expect("it was added");
        let low = 1 + chance.below(300) as u64;
        let (qualifier, low, high) = match chance.below(8) {
            0 => (Qualifier::MoreThan, Some(low), None),
            1 => (Qualifier::UpTo, None, Some(low)),
            2 => (Qualifier::About, Some(low), Some(low)),
            3 => (Qualifier::NotStated, None, None),
            _ => (Qualifier::Exactly, Some(low), Some(low)),
        };
        let several = event.scope != Scope::Nationwide && event.scope.single().is_none();
        record.claims.push(Claim {
            id: format!("claim-{n}"),
            event: Some(event.id.clone()),
            when: event.when,
            scope: event.scope.clone(),
            spread: several.then_some(Spread::Together),
            is_part: false,
            besides: None,
            measure: if chance.below(5) == 0 { Measure::Participants } else { Measure::Detained },
            group: Group::People,
            qualifier,
            low,
            high,
            words: String::new(),
            claimant: Some(format!("claimant-{}", chance.below(50))),
            sources: vec![format!("source-{}", chance.below(500))],
            sections: vec![],
        });
    }
    record
}

/// The same record with what names one place alone.
fn of_place(record: &Record, place: &str) -> Record {
    let mut alone = record.clone();
    // A claim about several places keeps their names.
    alone.claims.retain(|claim| claim.scope.names(place));
    alone.events.retain(|event| event.scope.names(place));
    alone.period = PartialDate::parse("2016").expect("a year");
    alone
}

/// Runs a step and prints how long it took at the least.
fn timed<T>(what: &str, step: impl Fn() -> T) -> T {
    let run = || {
        let begun = Instant::now();
        (step(), begun.elapsed().as_secs_f64() * 1000.0)
    };
    let (result, mut least) = run();
    let again = if cfg!(debug_assertions) { 0 } else { 9 };
    for _ in 0..again {
        least = least.min(run().1);
    }
    println!("  {what}: {least:.1} ms");
    result
}

fn days(first: &str, last: &str) -> Period {
    Period::Days(day(first).expect("a day"), day(last).expect("a day"))
}

/// Goes through the steps that a page takes with a record.
fn run(record: &Record) -> Vec<Marker> {
    println!("{} places, {} events, {} counts", record.places.len(), record.events.len(), record.claims.len());
    timed("index", || record.clone().place("").is_some());
    timed("the clone in it", || record.clone());
    let overview = State::overview(Lang::En);
    let whole = Selection::new(record, &overview);
    let all = timed("markers, whole record", || markers(&whole));
    let total = timed("total, whole record", || whole.total());
    timed("headline of the map, whole record", || {
        let nobody_counts_the_country = State { measure: Measure::Killed, ..overview.clone() };
        present::headline(&Selection::new(record, &nobody_counts_the_country))
    });
    let axis = timed("axis", || Axis::of(record)).expect("an axis");
    let bars = timed("bars", || present::bars(&whole, &axis));
    timed("months, stops and days", || (present::months(record), record.stops(), record.days()));
    let events = timed("events of every place", || -> usize {
        record.places.iter().map(|place| whole.events_at(&place.id).len()).sum()
    });
    timed("beside the map", || (whole.nationwide(), whole.joint(), whole.elsewhere(), whole.events_told()));
    timed("names", || {
        let names: Vec<LabelledMark<'_>> = all
            .iter()
            .zip(&record.places)
            .map(|(mark, place)| LabelledMark {
                percent: Viewport::FIT.percent_from_map(map_from_lonlat(place.lonlat)),
                radius_px: 9.0,
                text: &mark.name,
            })
            .collect();
        place_labels(&names, Frame::ASPECT)
    });
    let of_one_day = State::overview(Lang::En).over(days("2016-05-01", "2016-05-01"));
    let one_day = Selection::new(record, &of_one_day);
    timed("markers, one day", || markers(&one_day));
    let day_total = timed("total, one day", || one_day.total());
    timed("events, one day", || one_day.events_told());
    timed("beside the map, one day", || (one_day.nationwide(), one_day.joint(), one_day.elsewhere()));

    assert_eq!(all.len(), record.places.len());
    assert_eq!(events, record.events.iter().map(|event| event.scope.ids().len()).sum::<usize>());
    // A bar is a part of the whole, and the day's total is that of its bar.
    assert!(bars.iter().all(|bar| bar.tally.floor <= total.floor));
    let bar = bars.iter().find(|bar| Period::of(bar.when) == of_one_day.period).expect("something happened then");
    assert_eq!(bar.tally, day_total);
    all
}

#[test]
fn a_thousand_places_are_told_as_each_is_alone() {
    let record = made_up(1000, 20_000);
    let all = run(&record);
    for mark in all.iter().step_by(97) {
        let alone = of_place(&record, &mark.place);
        let record = Record { period: alone.period, ..record.clone() };
        for period in [Period::Whole, days("2016-05-01", "2016-05-20")] {
            let state = State::overview(Lang::En).over(period);
            let of = |record: &Record| {
                let marks = markers(&Selection::new(record, &state));
                marks.into_iter().find(|other| other.place == mark.place).expect("it has a mark")
            };
            assert_eq!(of(&record), of(&alone));
        }
    }
}

#[test]
fn a_hundred_thousand_counts_come_to_an_end() {
    let all = run(&made_up(1000, 100_000));
    assert!(all.iter().all(|mark| matches!(mark.shape, Some(Shape::Figure { .. }))));
}

#[test]
fn one_place_one_day_or_one_figure_may_hold_all_of_it() {
    const COUNT: usize = 20_000;
    let places: Vec<String> = (1000..2000).map(|n| format!("place{n}")).collect();
    let of_all = format!("a {} 05-21 >30 odf", places.join("+"));
    let shared: Vec<&str> = [of_all.as_str()].into_iter().cycle().take(20).collect();
    let told = timed("20 counts of a thousand places together", || {
        let state = State::overview(Lang::En);
        markers(&Selection::new(&record(&shared), &state))
    });
    assert!(told.iter().all(|mark| mark.shared.len() == 20 && mark.label.len() < 20_000));

    let mut crowded = record(&["a almaty 05-21 5 x"]);
    let claim = crowded.claims[0].clone();
    for event in [Some("a".to_owned()), None] {
        crowded.claims = (0..COUNT)
            .map(|n| Claim {
                id: format!("claim-{n}"),
                low: Some(n as u64),
                high: Some(n as u64),
                event: event.clone(),
                ..claim.clone()
            })
            .collect();
        let state = State::overview(Lang::En).over(days("2016-05-21", "2016-05-21"));
        let selection = Selection::new(&crowded, &state);
        let mark = timed("20,000 counts of one thing", || markers(&selection)).remove(0);
        assert_eq!(
            mark.shape,
            Some(Shape::Figure { disc: Some(0), edge: present::Edge::Sharp, ring: Some(COUNT as u64 - 1) })
        );
        let listed = timed("and all of them in a panel", || {
            selection.claims_of(&crowded.events[0]).len() + selection.loose_claims("almaty").len()
        });
        assert_eq!(listed, COUNT);
        crowded = crowded.clone();
    }
}

/// What can be said of any sum: no less than its largest part, no more than all of it.
fn is_within_reason(claims: &[Claim]) -> Tally {
    let tally = timed(&format!("{} counts", claims.len()), || Tally::of(claims));
    let lowest = |set: &CompetingClaims<'_>| set.claims.iter().filter_map(|claim| claim.floor()).min();
    let floors: Vec<u64> = CompetingClaims::sets(claims).iter().filter_map(lowest).collect();
    assert!(tally.floor >= floors.iter().max().copied());
    assert!(tally.floor.unwrap_or(0) <= floors.iter().sum());
    tally
}

/// Many claims like the one of a line, each of an event of its own and changed by its number.
fn many(line: &str, count: usize, change: impl Fn(usize, &mut Claim)) -> Vec<Claim> {
    let claim = record(&[line]).claims.remove(0);
    let of_number = |n: usize| {
        let mut claim = Claim { event: Some(format!("event-{n}")), low: Some(1 + n as u64 % 97), ..claim.clone() };
        claim.high = claim.low;
        change(n, &mut claim);
        claim
    };
    (0..count).map(of_number).collect()
}

fn ids(numbers: &[usize]) -> Scope {
    let mut ids: Vec<String> = numbers.iter().map(|n| format!("place-{n}")).collect();
    ids.sort();
    ids.dedup();
    Scope::Places { ids, and_others: false }
}

#[test]
fn whatever_hangs_together_comes_to_an_end() {
    const COUNT: usize = 20_000;
    let first = day("2010-01-01").expect("a day");
    let dates = days_between(first, day("2030-01-01").expect("a day"), 2002);
    // Of the same thing, of the same place without a date, of places that nobody names.
    let same = is_within_reason(&many("a almaty 05-21 5", COUNT, |_, claim| claim.event = None));
    assert_eq!((same.floor, same.ceiling, same.events), (Some(1), Some(97), 1));
    let undated = is_within_reason(&many("a almaty undated 5", COUNT, |_, _| ()));
    assert_eq!((undated.floor, undated.ceiling), (Some(97), Some(97)));
    assert_eq!(is_within_reason(&many("a others undated 5", COUNT, |_, _| ())).floor, Some(97));
    // Each besides the one before, and each besides the first.
    for (besides, floor) in [(1, 97 + 96), (COUNT, 97 + 1)] {
        let others = many("a almaty 05-21 5", COUNT, |n, claim| {
            claim.id = format!("claim-{n}");
            claim.besides = Some(format!("claim-{}", n.saturating_sub(besides)));
        });
        assert_eq!(is_within_reason(&others).floor, Some(floor));
    }
    // A day each, and spans that overlap in a chain, of one place and of the country.
    let days = many("a almaty 05-21 5", 2000, |n, claim| claim.when = PartialDate::Day(dates[n]));
    assert_eq!(is_within_reason(&days).floor, Some(days.iter().filter_map(Claim::floor).sum()));
    for line in ["a almaty 05-21 5", "a nationwide 05-21 5"] {
        is_within_reason(&many(line, 2000, |n, claim| claim.when = PartialDate::Span(dates[n], dates[n + 2])));
    }
    // Each shared by some of a hundred places, on one day, and one for the whole country over it.
    let mut chance = Chance(7);
    let scopes: Vec<Scope> = (0..COUNT).map(|_| ids(&[(); 4].map(|()| chance.below(100)))).collect();
    let mut shared = many("a almaty+astana 05-21 5", COUNT, |n, claim| claim.scope = scopes[n].clone());
    shared.extend(many("n nationwide 05-21 400", 1, |_, _| ()));
    assert_eq!(CompetingClaims::sets(&shared).len(), COUNT + 1);
    is_within_reason(&shared);
    // Each open and within a wider one that has an end.
    let nested: Vec<Claim> = (0..COUNT)
        .map(|n| {
            let open = many("a almaty 05-21 >5", 1, |_, claim| claim.high = None).remove(0);
            let place = n / 20;
            match n % 20 {
                0 => Claim {
                    when: PartialDate::parse("2016-05").expect("a month"),
                    scope: ids(&[place]),
                    ..many("a almaty 05 400", 1, |_, _| ()).remove(0)
                },
                day => Claim {
                    event: Some(format!("e{n}")),
                    when: PartialDate::parse(&format!("2016-05-{day:02}")).expect("a day"),
                    scope: ids(&[place]),
                    ..open
                },
            }
        })
        .collect();
    assert!(!is_within_reason(&nested).is_open);
}
