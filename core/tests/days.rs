//! The days as bars: what stands on the axis, what a bar comes to, and a range that is chosen and chosen again.

mod rows;

use proptest::prelude::*;
use protest_map_core::io::read_geojson;
use protest_map_core::model::{PartialDate, Period, Record, day};
use protest_map_core::present::{self, Axis, Bar, Shape, round_below};
use protest_map_core::query::Selection;
use protest_map_core::routes::Urls;
use rows::{record, when};

fn axis(lines: &[&str]) -> Axis {
    Axis::of(&record(lines)).expect("an axis")
}

fn bars(lines: &[&str], query: &str) -> Vec<Bar> {
    let record = record(lines);
    bars_of(&record, query)
}

fn bars_of(record: &Record, query: &str) -> Vec<Bar> {
    let read = Urls::read("en/", query, "");
    present::bars(&Selection::new(record, &read.state), &Axis::of(record).expect("an axis"))
}

fn days(first: &str, last: &str) -> Period {
    Period::Days(day(first).expect(first), day(last).expect(last))
}

const SEASON: [&str; 3] =
    ["a almaty 04-24 <=4000 x participants", "b almaty 04-29 ~10 x", "c nationwide 05-21 >1000 y"];

#[test]
fn the_axis_goes_from_the_first_to_the_last_day_that_a_counted_claim_is_about() {
    let axis = axis(&[
        SEASON[0],
        SEASON[2],
        // Neither an event without a claim nor a claim without a day makes it longer.
        "before almaty 04-01 -",
        "month almaty 06 50 x",
        "undated almaty undated 50 x",
    ]);
    assert_eq!(axis.days().len(), 28);
    assert_eq!((axis.days()[0], axis.days()[27]), (day("2016-04-24").unwrap(), day("2016-05-21").unwrap()));
}

#[test]
fn what_enters_no_counter_is_on_no_axis_and_in_no_bar() {
    let mut record = record(&["a almaty 04-24 5 x", "b almaty 05-01 7 x", "attack aktobe 06-05 18 x"]);
    record.events[2].relation = protest_map_core::model::Relation::Unrelated;
    assert_eq!(Axis::of(&record).expect("an axis").days().len(), 8);
    assert_eq!(bars_of(&record, "").len(), 2);
}

#[test]
fn a_record_of_one_day_or_of_none_or_of_ages_has_no_axis() {
    for lines in [&["a almaty 05-21 5 x"][..], &["a almaty 05-21 -"], &["a almaty undated 5 x"], &[]] {
        assert_eq!(Axis::of(&record(lines)), None, "{lines:?}");
    }
    let mut ages = record(&["a almaty 05-21 5 x", "b almaty 05-22 5 x"]);
    ages.claims[0].when = PartialDate::parse("0001-01-01").expect("a day");
    assert_eq!(Axis::of(&ages), None);
}

#[test]
fn a_bar_is_the_tally_of_its_day() {
    let bars = bars(
        &[
            "a almaty 05-21 >300 hrw",
            "a almaty 05-21 <=500 amnesty",
            "b astana 05-21 >200 hrw",
            "c nationwide 05-21 >1000 reporters",
            "d almaty 04-29 ~10 x",
            "e semey 04-27 “several_hundred” x",
            "f aktau 04-28 ? x",
        ],
        "",
    );
    let told: Vec<_> = bars
        .iter()
        .map(|bar| (bar.when.written(), bar.tally.floor, bar.tally.ceiling, bar.tally.is_endless(), bar.unknown))
        .collect();
    assert_eq!(
        told,
        [
            ("2016-04-27".to_owned(), None, None, false, Some(Shape::InWords)),
            ("2016-04-28".to_owned(), None, None, false, Some(Shape::NotStated)),
            ("2016-04-29".to_owned(), Some(10), Some(10), false, None),
            // The cities are parts of the nation's figure, and are not added to it.
            ("2016-05-21".to_owned(), Some(1000), None, true, None),
        ]
    );
    assert_eq!(bars.iter().map(Bar::top).collect::<Vec<_>>(), [0, 0, 10, 1000]);
}

#[test]
fn a_claim_over_several_days_is_one_bar_across_them_and_none_of_each() {
    let bars = bars(&["a almaty 05-16 5 x", "b almaty+astana 05-17/05-18 >30 x", "c almaty 05-17 3 x"], "");
    let told: Vec<_> = bars.iter().map(|bar| (bar.when.written(), bar.edges, bar.tally.floor)).collect();
    assert_eq!(
        told,
        [
            ("2016-05-16".to_owned(), (0, 1), Some(5)),
            ("2016-05-17".to_owned(), (1, 2), Some(3)),
            ("2016-05-17/2016-05-18".to_owned(), (1, 3), Some(30)),
        ]
    );
}

#[test]
fn bars_follow_the_measure_and_not_the_period() {
    let lines = ["a almaty 04-24 <=4000 x participants", "b almaty 04-29 ~10 x", "c almaty 05-21 >300 y"];
    let whens = |query| bars(&lines, query).iter().map(|bar| bar.when.written()).collect::<Vec<_>>();
    assert_eq!(whens(""), ["2016-04-29", "2016-05-21"]);
    assert_eq!(whens("?from=2016-04-29&to=2016-04-29"), ["2016-04-29", "2016-05-21"]);
    assert_eq!(whens("?measure=participants"), ["2016-04-24"]);
    assert!(whens("?measure=killed").is_empty());
}

#[test]
fn the_whole_axis_is_the_whole_record_dated_or_not() {
    let axis = axis(&SEASON);
    assert_eq!(axis.edges(Period::Whole), (0, 28));
    assert_eq!(axis.period(0, 28), Period::Whole);
    assert_eq!(axis.period(28, 0), Period::Whole);
    assert_eq!(axis.period(0, 27), days("2016-04-24", "2016-05-20"));
    assert_eq!(axis.period(5, 5), days("2016-04-29", "2016-04-29"));
    assert_eq!(axis.period(28, 28), days("2016-05-21", "2016-05-21"));
}

#[test]
fn a_period_beyond_the_axis_stands_at_its_nearest_end() {
    let axis = axis(&SEASON);
    assert_eq!(axis.edges(days("2015-01-01", "2015-02-01")), (0, 1));
    assert_eq!(axis.edges(days("2017-01-01", "2017-02-01")), (27, 28));
    assert_eq!(axis.edges(days("2015-01-01", "2017-02-01")), (0, 28));
    assert_eq!(axis.edges(days("2016-05-20", "2017-02-01")), (26, 28));
}

#[test]
fn what_lies_beyond_the_axis_is_one_period_at_each_end() {
    let lines =
        ["p almaty 03-30 -", "q almaty 04-11/04-12 -", SEASON[0], SEASON[2], "r almaty 05-27 -", "s almaty 07-22 -"];
    let record = record(&lines);
    let axis = Axis::of(&record).expect("an axis");
    let expected = (Some(days("2016-03-30", "2016-04-12")), Some(days("2016-05-27", "2016-07-22")));
    assert_eq!(axis.beyond(&record), expected);
    let bare = self::record(&SEASON);
    assert_eq!(Axis::of(&bare).expect("an axis").beyond(&bare), (None, None));
}

#[test]
fn a_place_along_the_axis_is_a_day() {
    let axis = axis(&SEASON);
    for (share, number) in [(-1.0, 0), (0.0, 0), (0.999 / 28.0, 0), (1.0 / 28.0 + 1e-9, 1), (1.0, 27), (9.0, 27)] {
        assert_eq!(axis.day_at(share), number, "{share}");
    }
    assert_eq!(axis.day_at(f64::NAN), 0);
    assert_eq!(axis.day_at(f64::INFINITY), 27);
}

fn months(record: &Record) -> Vec<String> {
    present::months(record).into_iter().map(PartialDate::written).collect()
}

#[test]
fn a_month_has_something_of_the_axis() {
    let mut record = record(&[
        // Beyond it altogether.
        "before almaty 03-30 -",
        "span-before almaty 04-02/04-03 -",
        "after almaty 07-22 -",
        "verdict almaty 11-28 5 x",
        // In a month that reaches into it, without a day of its own there.
        "letter almaty 04-11 -",
        // Across its ends: the month is that of the days on it.
        "across almaty 04-28/05-01 -",
        "rally almaty 05-21 7 x",
        "undated almaty undated -",
    ]);
    record.period = PartialDate::parse("2016-05-01/2016-06-05").expect("days");
    assert_eq!(months(&record), ["2016-05"]);
    record.period = PartialDate::parse("2016-04-10/2016-06-05").expect("days");
    assert_eq!(months(&record), ["2016-04", "2016-05"]);
    let bare = self::record(&["a almaty 05-21 5 x", "b almaty 05-17/05-18 -"]);
    assert_eq!((Axis::of(&bare), months(&bare)), (None, vec![]), "there is no range to choose");
}

#[test]
fn every_month_of_the_real_record_chooses_days_of_the_axis_that_something_is_dated_on() {
    let record = read_geojson(include_str!("../../data/cities.geojson")).expect("the record");
    let axis = Axis::of(&record).expect("an axis");
    let offered = present::months(&record);
    assert!(offered.iter().any(|when| matches!(when, PartialDate::Month(_))), "{offered:?}");
    for month in offered {
        let (first, last) = month.bounds().expect("dated");
        let shown = axis.days().iter().filter(|day| (first..=last).contains(day));
        let is_told = |day: &jiff::civil::Date| {
            let on = |when: PartialDate| when.days().is_some_and(|(first, last)| (first..=last).contains(day));
            record.events.iter().any(|event| on(event.when)) || record.claims.iter().any(|claim| on(claim.when))
        };
        assert!(shown.clone().any(is_told), "{}", month.written());
    }
}

#[test]
fn the_real_record_has_an_axis_with_the_day_of_the_detentions_as_its_highest_bar() {
    let record = read_geojson(include_str!("../../data/cities.geojson")).expect("the record");
    let bars = bars_of(&record, "");
    let highest = bars.iter().max_by_key(|bar| bar.top()).expect("a bar");
    assert_eq!((highest.when, highest.tally.floor), (when("05-21"), Some(500)));
    // Joint words on the same day are told as well: an event without a figure.
    assert!(highest.tally.events_without_figure > 0 && highest.unknown == Some(Shape::InWords));
}

#[test]
fn levels_are_round_and_no_higher_than_what_is_drawn() {
    for (n, round) in [(0, 0), (1, 1), (4, 2), (9, 5), (10, 10), (1083, 1000), (4000, 2000), (u64::MAX, 10u64.pow(19))]
    {
        assert_eq!(round_below(n), round, "{n}");
    }
}

proptest! {
    #[test]
    fn edges_survive_being_made_a_period(from in 0usize..28, more in 1usize..28) {
        let axis = axis(&SEASON);
        let to = (from + more).min(28);
        prop_assert_eq!(axis.edges(axis.period(from, to)), (from, to));
        prop_assert_eq!(axis.period(to, from), axis.period(from, to));
    }

    #[test]
    fn any_edges_give_days_of_the_axis(one in 0usize..99, other in 0usize..99) {
        let axis = axis(&SEASON);
        let (from, to) = axis.edges(axis.period(one, other));
        prop_assert!(from < to && to <= 28);
    }

    #[test]
    fn any_period_has_edges(first in 0i16..9999, length in 0i16..800) {
        let axis = axis(&SEASON);
        let first = jiff::civil::Date::new(first.max(1), 5, 21).expect("a day");
        let last = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(length as usize + 1).last().expect("a day");
        let (from, to) = axis.edges(Period::Days(first, last));
        prop_assert!(from < to && to <= 28);
    }

    #[test]
    fn a_round_number_is_at_least_two_fifths_of_what_it_is_below(n in 1u64..) {
        let round = round_below(n);
        prop_assert!(round <= n && round as f64 >= n as f64 * 0.39);
    }
}

#[test]
fn what_is_counted_on_days_that_are_not_drawn_is_told_beside_the_bars() {
    let mut record = record(&[
        "a almaty 05-20 5 x",
        "b almaty 05-22 7 y",
        "c astana 04-01 3 x",
        "d astana 06-30 ? x",
        "e almaty 05 9 x",
    ]);
    record.period = PartialDate::parse("2016-05-20/2016-05-22").expect("a span");
    let read = Urls::read("en/", "", "");
    let selection = Selection::new(&record, &read.state);
    let axis = Axis::of(&record).expect("an axis");
    // What has no day is on none, drawn or not.
    let expected = ["1 April: 3", "30 June: a source says so, but not how many"];
    assert_eq!(present::beyond_bars(&selection, &axis), expected);
    assert_eq!(present::bars(&selection, &axis).len(), 2);
}
