//! What may be added is added, and nothing else: the rules of "Counting" in the data model, by example and at random.
//!

mod rows;

use proptest::prelude::*;
use proptest::sample::Index;
use protest_map_core::count::{CompetingClaims, Tally, own_claims};
use protest_map_core::i18n::Lang;
use protest_map_core::io::{GEOJSON_FILE, read_geojson};
use protest_map_core::model::{
    Claim, DateOf, Measure, PartialDate, Period, Record, Relation, Scope, Spread, Vocabulary,
};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::{Shape, markers};
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::Urls;
use rows::{record, when};

fn real() -> Record {
    read_geojson(include_str!("../../data/cities.geojson")).unwrap_or_else(|_| panic!("{GEOJSON_FILE} can be read"))
}

fn tally(lines: &[&str]) -> Tally {
    Tally::of(&record(lines).claims)
}

/// The state of an address of the overview.
fn state(query: &str) -> State {
    let read = Urls::read("en/", query, "");
    assert!(read.refused.is_empty(), "{:?}", read.refused);
    read.state
}

/// All of one measure together, under the choices of an address.
fn total(record: &Record, query: &str) -> Tally {
    Selection::new(record, &state(query)).total()
}

/// What a place's own claims of a measure come to.
fn tally_at(record: &Record, place: &str, measure: Measure) -> Tally {
    Tally::of(own_claims(record, place).filter(|claim| claim.measure == measure))
}

/// The tally in both orders of the same lines, so that no order is favoured.
fn tallies_either_way(lines: &[&str]) -> [Tally; 2] {
    let backwards: Vec<&str> = lines.iter().rev().copied().collect();
    [tally(lines), tally(&backwards)]
}

// Rivals

#[test]
fn rivals_are_never_added() {
    let tally = tally(&["a almaty 05-21 >300 hrw", "a almaty 05-21 <=500 amnesty"]);
    let expected = Tally {
        floor: Some(300),
        ceiling: Some(500),
        is_open: true,
        is_about: false,
        is_contradictory: false,
        events: 1,
        events_without_figure: 0,
    };
    assert_eq!(tally, expected);
}

#[test]
fn rivals_span_from_the_lowest_floor_to_the_highest_ceiling() {
    for (lines, floor, ceiling, is_open) in [
        (&["a almaty 05-21 30", "a almaty 05-21 50"][..], Some(30), Some(50), false),
        (&["a almaty 05-21 50", "a almaty 05-21 30"], Some(30), Some(50), false),
        (&["a almaty 05-21 30..50", "a almaty 05-21 40", "a almaty 05-21 <=60"], Some(30), Some(60), false),
        (&["a almaty 05-21 30..50", "a almaty 05-21 >20"], Some(20), Some(50), true),
        (&["a almaty 05-21 >=20", "a almaty 05-21 >30"], Some(20), None, true),
        (&["a almaty 05-21 <=20", "a almaty 05-21 <=30"], None, Some(30), false),
        (&["a almaty 05-21 none", "a almaty 05-21 40"], Some(0), Some(40), false),
        (&["a almaty 05-21 “dozens”", "a almaty 05-21 ?", "a almaty 05-21 40"], Some(40), Some(40), false),
    ] {
        let tally = tally(lines);
        assert_eq!((tally.floor, tally.ceiling, tally.is_open), (floor, ceiling, is_open), "{lines:?}");
        assert_eq!(tally.events, 1, "{lines:?}");
    }
}

#[test]
fn no_mean_and_no_midpoint_is_ever_drawn() {
    let tally = tally(&["a almaty 05-21 300", "a almaty 05-21 500"]);
    assert_eq!((tally.floor, tally.ceiling), (Some(300), Some(500)));
}

#[test]
fn an_open_rival_makes_all_of_it_open() {
    assert!(tally(&["a almaty 05-21 50", "a almaty 05-21 >=40"]).is_open);
    assert!(tally(&["a almaty 05-20 50", "b almaty 05-21 >40"]).is_open);
    assert!(!tally(&["a almaty 05-20 50", "b almaty 05-21 30..40", "c almaty 05-22 <=4"]).is_open);
}

#[test]
fn the_order_of_rivals_does_not_decide_whether_a_tally_says_about() {
    let [forwards, backwards] = tallies_either_way(&["a almaty 05-21 ~10", "a almaty 05-21 10"]);
    assert_eq!(forwards, backwards);
}

// Figures

#[test]
fn about_counts_as_its_number_and_says_about() {
    let tally = tally(&["a almaty 04-29 ~10"]);
    assert_eq!((tally.floor, tally.ceiling, tally.is_open, tally.is_about), (Some(10), Some(10), false, true));
}

#[test]
fn a_total_with_about_in_it_says_about() {
    for lines in [
        &["a almaty 04-29 ~10"][..],
        &["a almaty 04-29 ~10", "b almaty 05-21 >300"],
        &["a almaty 04-29 ~10", "b almaty 05-21 300"],
    ] {
        let record = record(lines);
        let said = Phrases::new(Lang::En, &record).total(&Tally::of(&record.claims));
        assert!(said.starts_with("about "), "{lines:?}: {said}");
    }
}

#[test]
fn a_total_with_about_in_it_says_about_where_its_ends_differ_too() {
    for lines in [
        &["a almaty 04-29 ~10", "b almaty 05-21 20..30"][..],
        &["a almaty 04-29 ~10", "b almaty 05-21 <=30"],
        &["a almaty 04-29 ~10", "a almaty 04-29 20"],
    ] {
        let record = record(lines);
        let said = Phrases::new(Lang::En, &record).total(&Tally::of(&record.claims));
        assert!(said.contains("about "), "{lines:?}: {said}");
    }
}

#[test]
fn what_has_no_digits_gives_no_number() {
    for figure in ["“several_hundred”", "?"] {
        let tally = tally(&[&format!("a almaty 05-21 {figure}")]);
        assert_eq!(tally, Tally { events_without_figure: 1, ..Tally::default() }, "{figure}");
        assert!(!tally.has_figure());
    }
}

#[test]
fn none_is_nought_and_unknown_is_not() {
    let none = tally(&["a almaty 05-21 none"]);
    assert_eq!((none.floor, none.ceiling, none.events), (Some(0), Some(0), 1));
    assert!(none.has_figure());
    assert_eq!(tally(&["a almaty 05-21 ?"]).floor, None);
    assert_eq!(tally(&[]), Tally::default());
}

#[test]
fn an_upper_end_is_no_lower_one() {
    let tally = tally(&["a almaty 05-21 <=500"]);
    assert_eq!((tally.floor, tally.ceiling), (None, Some(500)));
}

#[test]
fn where_nobody_s_numbers_agree_no_floor_stands() {
    for (lines, floor, ceiling, is_open) in [
        // The lowest number of those who say more is as far as the span is known to reach.
        (&["a almaty 05-21 >=300 hrw", "a almaty 05-21 <=50 police"][..], None, Some(300), true),
        (&["a almaty 05-21 300 hrw", "a almaty 05-21 <=50 police"], None, Some(300), false),
        (&["a almaty 05-21 >=300 hrw", "a almaty 05-21 400 odf", "a almaty 05-21 <=50 police"], None, Some(400), true),
        // Somebody agrees with either.
        (
            &["a almaty 05-21 >=300 hrw", "a almaty 05-21 40 odf", "a almaty 05-21 <=50 police"],
            Some(40),
            Some(50),
            true,
        ),
    ] {
        for tally in tallies_either_way(lines) {
            assert_eq!((tally.floor, tally.ceiling, tally.is_open), (floor, ceiling, is_open), "{lines:?}");
            assert_eq!(tally.is_contradictory, floor.is_none(), "{lines:?}");
            assert!(tally.has_figure(), "{lines:?}");
        }
    }
    let [other, _] = tallies_either_way(&["a almaty 05-21 >=300 x", "a almaty 05-21 <=50 y", "b almaty 05-22 10 x"]);
    assert_eq!((other.floor, other.ceiling, other.is_open, other.is_contradictory), (Some(10), Some(310), true, true));
}

#[test]
fn a_wider_claim_below_its_parts_is_no_ceiling() {
    for lines in [
        &["n nationwide 05-21 <=400 police", "a almaty 05-21 300 hrw", "b astana 05-21 200 hrw"][..],
        &["n almaty 05 <=400 police", "a almaty 05-21 300 hrw", "b almaty 05-20 200 hrw"],
    ] {
        for tally in tallies_either_way(lines) {
            assert_eq!((tally.floor, tally.ceiling, tally.is_contradictory), (Some(500), None, true), "{lines:?}");
        }
    }
    assert!(!tally(&["n nationwide 05-21 <=500 police", "a almaty 05-21 300 hrw"]).is_contradictory);
}

// Several events

#[test]
fn over_several_events_floors_and_ceilings_are_added() {
    let tally = tally(&["a almaty 04-29 10", "b almaty 05-20 30..50", "c almaty 05-21 <=5"]);
    let expected = Tally {
        floor: Some(40),
        ceiling: Some(65),
        is_open: false,
        is_about: false,
        is_contradictory: false,
        events: 3,
        events_without_figure: 0,
    };
    assert_eq!(tally, expected);
}

#[test]
fn a_sum_has_no_ceiling_where_a_part_of_it_has_none() {
    let tally = tally(&["a almaty 04-29 10", "b almaty 05-21 >300"]);
    assert_eq!((tally.floor, tally.ceiling, tally.is_open), (Some(310), None, true));
}

#[test]
fn an_event_without_a_figure_leaves_no_ceiling_over_all() {
    for figure in ["“dozens”", "?"] {
        let tally = tally(&["a almaty 04-29 10", &format!("b almaty 05-21 {figure}")]);
        assert_eq!((tally.floor, tally.ceiling), (Some(10), None), "{figure}");
    }
}

#[test]
fn events_without_a_figure_are_counted_apart() {
    let tally = tally(&[
        "a almaty 04-29 10",
        "b almaty 05-20 “dozens”",
        "b almaty 05-20 ?",
        "c almaty 05-21 ?",
        "d almaty 05-22 ?",
        "d almaty 05-22 >5",
    ]);
    assert_eq!((tally.events, tally.events_without_figure), (2, 2));
}

#[test]
fn in_a_bare_file_each_date_stands_for_an_event() {
    let mut claims =
        record(&["a almaty 04-29 10", "b almaty 05-21 >300", "b almaty 05-21 <=500", "c almaty 05-22 ?"]).claims;
    claims.iter_mut().for_each(|claim| claim.event = None);
    let tally = Tally::of(&claims);
    assert_eq!((tally.floor, tally.is_open), (Some(310), true));
    assert_eq!((tally.events, tally.events_without_figure), (2, 1));
}

// Wider claims and their parts

#[test]
fn a_part_is_never_added_to_the_wider_claim() {
    for (lines, floor, ceiling) in [
        (&["n nationwide 05-21 1000", "a almaty 05-21 300", "b astana 05-21 200"][..], Some(1000), Some(1000)),
        (&["a almaty 05-21 300", "n nationwide 05-21 >1000", "b astana 05-21 200"], Some(1000), None),
        (&["a almaty 05-21 300", "b astana 05-21 200", "n nationwide 05-21 <=900"], Some(500), Some(900)),
        (&["n nationwide 05-21 >400", "a almaty 05-21 300", "b astana 05-21 200"], Some(500), None),
        (&["a almaty+astana 05-21 50", "b almaty 05-21 20"], Some(50), Some(50)),
        (&["a almaty+others 05-21 50", "b almaty 05-21 20"], Some(50), Some(50)),
        (&["a almaty 05 50", "b almaty 05-20 20", "c almaty 05-21/05-22 10"], Some(50), Some(50)),
        (&["a almaty year >=5", "b almaty 05-20 20", "c almaty 05-21/05-22 10"], Some(30), None),
    ] {
        let tally = tally(lines);
        assert_eq!((tally.floor, tally.ceiling), (floor, ceiling), "{lines:?}");
    }
}

#[test]
fn a_part_of_a_part_is_counted_once() {
    let lines = ["n nationwide 05 100", "w almaty+astana 05-21 40", "a almaty 05-21 30", "b astana 05-21 20"];
    assert_eq!(tally(&lines).floor, Some(100));
    assert_eq!(tally(&lines[1..]).floor, Some(50));
    let outside = ["n nationwide 05 60", lines[1], lines[2], lines[3], "c semey 05-20 15"];
    assert_eq!(tally(&outside).floor, Some(65));
}

#[test]
fn a_part_of_the_same_event_is_its_part_too() {
    let tally = tally(&["a almaty+astana 05-21 50", "a almaty+astana 05-21 20 in=almaty"]);
    assert_eq!((tally.floor, tally.ceiling, tally.events), (Some(50), Some(50), 1));
}

#[test]
fn a_part_without_a_figure_leaves_the_wider_claim_its_ceiling() {
    let tally = tally(&["n nationwide 05-21 1083", "a almaty 05-21 “dozens”"]);
    assert_eq!((tally.floor, tally.ceiling, tally.is_open), (Some(1083), Some(1083), false));
    assert_eq!((tally.events, tally.events_without_figure), (1, 1));
}

#[test]
fn an_open_part_does_not_open_a_wider_claim_that_has_a_ceiling() {
    let tally = tally(&["n nationwide 05-21 1083", "a almaty 05-21 >300"]);
    assert_eq!((tally.floor, tally.ceiling, tally.is_open), (Some(1083), Some(1083), false));
}

#[test]
fn of_claims_that_overlap_the_larger_stands() {
    for lines in [
        ["a almaty+astana 05-21 50", "b astana+semey 05-21 40"],
        ["a almaty 05-17/05-18 50", "b almaty 05-18/05-19 40"],
        ["a almaty+others 05-21 50", "b astana 05-21 40"],
        ["a almaty undated 50", "b almaty 05-21 40"],
    ] {
        assert_eq!(tallies_either_way(&lines).map(|tally| tally.floor), [Some(50); 2], "{lines:?}");
    }
}

#[test]
fn of_two_events_in_one_place_on_one_day_the_larger_stands() {
    let lines = ["a almaty 05-21 10", "b almaty 05-21 500"];
    assert_eq!(tallies_either_way(&lines).map(|tally| tally.floor), [Some(500); 2]);
}

/// The tally, which is the same in either order.
fn tally_in_any_order(lines: &[&str]) -> Tally {
    let claims = record(lines).claims;
    let tally = Tally::of(&claims);
    assert_eq!(Tally::of(claims.iter().rev()), tally, "{lines:?}");
    tally
}

#[test]
fn of_two_events_about_other_people_both_are_added() {
    for (lines, floor, ceiling, is_about) in [
        (&["a almaty undated 6", "b almaty undated 2 besides=1"][..], Some(8), Some(8), false),
        (&["a almaty 05-21 ~6 besides=2", "b almaty 05-21 2"], Some(8), Some(8), true),
        (&["a almaty 05-21 >6", "b almaty 05-21 2..4 besides=1"], Some(8), None, false),
        (&["a almaty 05-21 <=6", "b almaty 05-21 <=4 besides=1"], None, Some(10), false),
        (&["a almaty 05-21 <=6", "b almaty 05-21 2..4 besides=1"], Some(2), Some(10), false),
        (&["a almaty 05-21 “dozens”", "b almaty 05-21 2 besides=1"], Some(2), None, false),
        // A third may be about some of either: the larger of it and of both stands.
        (&["a almaty 05-21 6", "b almaty 05-21 2 besides=1", "c almaty 05-21 7"], Some(8), Some(8), false),
        (&["a almaty 05-21 6", "b almaty 05-21 2 besides=1", "c almaty 05-21 9"], Some(9), Some(9), false),
        // Of a chain the first and the last may be about the same people; and so of two besides the same one.
        (&["a almaty 05-21 6", "b almaty 05-21 2 besides=1", "c almaty 05-21 5 besides=2"], Some(8), Some(8), false),
        (&["a almaty 05-21 6", "b almaty 05-21 2 besides=1", "c almaty 05-21 5 besides=1"], Some(11), Some(11), false),
        // Rivals: the lowest of each, and the highest of each.
        (
            &["a almaty 05-21 6", "a almaty 05-21 10", "b almaty 05-21 2 besides=2", "b almaty 05-21 >1"],
            Some(7),
            Some(12),
            false,
        ),
        // Together in two cities, and for each of them.
        (&["a almaty+semey 05-21 6", "b almaty+semey 05-21 2 besides=1"], Some(8), Some(8), false),
        (&["a almaty+semey 05-21 6 each", "b almaty+semey 05-21 2 each besides=1"], Some(16), Some(16), false),
        // Another day is added anyway, and a wider number is no less than both.
        (&["a almaty 05-21 6", "b almaty 05-21 2 besides=1", "c almaty 05-22 1"], Some(9), Some(9), false),
        (&["a almaty 05-21 6", "b almaty 05-21 2 besides=1", "n nationwide 05-21 7..20"], Some(8), Some(20), false),
    ] {
        let tally = tally_in_any_order(lines);
        assert_eq!((tally.floor, tally.ceiling, tally.is_about), (floor, ceiling, is_about), "{lines:?}");
    }
    let tally = tally_in_any_order(&["a almaty 05-21 6", "b almaty 05-21 2 besides=1", "n nationwide 05-21 <=7"]);
    assert!(tally.is_contradictory && tally.ceiling.is_none(), "all of the country are fewer than both");
}

#[test]
fn what_is_said_of_other_people_adds_nothing_where_it_does_not_hold() {
    for lines in [
        // Of one event, of other days that overlap, of other places, of a claim that is not there.
        &["a almaty 05-21 6", "a almaty 05-21 2 besides=1", "b almaty 05-21 6"][..],
        &["a almaty 05-21/05-22 6", "b almaty 05-21 2 besides=1"],
        &["a almaty+semey 05-21 6", "b almaty 05-21 2 besides=1"],
        &["a almaty 05-21 6", "b almaty 05-21 2 besides=3"],
        &["a almaty 05-21 6 besides=1"],
    ] {
        let floor = tally_in_any_order(lines).floor;
        assert!(floor.is_some_and(|floor| floor <= 6), "{lines:?}: {floor:?}");
    }
    let mut claims = record(&["a almaty 05-21 6", "b almaty 05-21 2 besides=1"]).claims;
    for part in 0..2 {
        claims[part].is_part = true;
        assert_eq!(Tally::of(&claims).floor, Some(6), "a number of a part is added to none");
        claims[part].is_part = false;
    }
}

#[test]
fn at_a_place_other_people_are_added_too() {
    let lines = ["a almaty 05-21 6 odf", "b almaty+semey 05-21 2 each hrw besides=1", "c semey 05-21 5"];
    let record = record(&lines);
    let claims: Vec<&Claim> = own_claims(&record, "almaty").collect();
    let sets = CompetingClaims::sets_at(&record, "almaty", claims);
    let (tally, terms) = Tally::with_terms(&sets);
    // They have the places of the one city in common, though not of all that each of them is about.
    assert_eq!((tally.floor, tally.ceiling, terms), (Some(8), Some(8), vec![0, 1]));
}

#[test]
fn in_atyrau_the_two_pensioners_were_charged_besides_the_six() {
    let record = real();
    assert_eq!(tally_at(&record, "atyrau", Measure::Charged).floor, Some(6 + 2));
    let state = state("?measure=charged");
    let mark = markers(&Selection::new(&record, &state)).into_iter().find(|mark| mark.place == "atyrau");
    let mark = mark.expect("it has a mark");
    assert_eq!(disc(mark.shape), 8);
    let odf = "(Open Dialogue Foundation), undated";
    assert_eq!(mark.details, [format!("6 {odf}"), format!("2 {odf}")], "both are told, and neither is left out");
    assert_eq!(mark.headline, "8", "of one date, though nobody says which");
}

#[test]
fn an_overlap_with_both_does_not_keep_two_days_from_being_added() {
    let lines = ["a almaty 05-20 10", "b almaty 05-21 300", "c almaty undated 305"];
    assert_eq!(tally(&lines).floor, Some(310));
    assert_eq!(tallies_either_way(&lines).map(|tally| tally.floor), [Some(310); 2]);
}

#[test]
fn wider_claims_never_hide_their_parts() {
    let parts = ["a almaty 05-21 5", "b astana 05-21 100", "c semey 05-21 50"];
    assert_eq!(tally(&parts).floor, Some(155));
    let wider = ["d almaty+astana 05-21 10", "e astana+semey 05-21 20", parts[0], parts[1], parts[2]];
    assert_eq!(tallies_either_way(&wider).map(|tally| tally.floor), [Some(155); 2]);
}

#[test]
fn what_has_no_place_may_be_anywhere_and_is_added_to_nothing() {
    let lines = ["a nowhere 05-21 50", "b almaty 05-21 40"];
    assert_eq!(tallies_either_way(&lines).map(|tally| tally.floor), [Some(50); 2]);
}

// Joint claims

#[test]
fn a_joint_number_is_one_claim_that_no_place_owns() {
    for spread in ["together", "unclear"] {
        let record = record(&[&format!("a almaty+astana+semey 05-17/05-18 >30 arrested {spread}")]);
        for place in &record.places {
            assert_eq!(own_claims(&record, &place.id).count(), 0, "{spread} {}", place.id);
            assert!(record.claims[0].is_shared_by(&place.id));
        }
        assert_eq!(total(&record, "?measure=arrested").floor, Some(30));
    }
}

#[test]
fn one_place_and_others_unnamed_own_no_number() {
    let record = record(&["a almaty+others 05-21 40"]);
    assert_eq!(own_claims(&record, "almaty").count(), 0);
    assert_eq!(total(&record, "").floor, Some(40));
}

#[test]
fn a_number_for_each_place_is_each_ones_own() {
    let record = record(&["a almaty+astana 05-21 50 each"]);
    for place in ["almaty", "astana"] {
        assert_eq!(own_claims(&record, place).count(), 1);
        assert!(!record.claims[0].is_shared_by(place));
    }
}

#[test]
fn a_number_for_each_place_counts_once_for_each() {
    let total = total(&record(&["a almaty+astana 05-21 50 each"]), "");
    assert_eq!((total.floor, total.ceiling), (Some(100), Some(100)));
}

// Days

#[test]
fn a_number_for_several_days_enters_no_day_alone() {
    let record = record(&["a almaty 05-17/05-18 >30", "b almaty 05-18 7"]);
    assert_eq!(total(&record, "?from=2016-05-17").floor, None);
    assert_eq!(total(&record, "?from=2016-05-18").floor, Some(7));
    assert_eq!(total(&record, "?from=2016-05-17&to=2016-05-18").floor, Some(30));
    assert_eq!(total(&record, "?from=2016-05-16&to=2016-05-19").floor, Some(30));
    assert_eq!(total(&record, "").floor, Some(30));
}

#[test]
fn what_is_dated_by_a_month_or_not_at_all_is_on_no_day() {
    let record = record(&["a almaty 05 30", "b astana undated 7"]);
    assert_eq!(total(&record, "?from=2016-05-17"), Tally::default());
    assert_eq!(total(&record, "?from=2016-05-01&to=2016-05-31").floor, Some(30));
    assert_eq!(total(&record, "").floor, Some(37));
}

// What enters no counter

#[test]
fn a_number_of_the_nation_belongs_to_no_city() {
    let record = record(&["n nationwide 05-21 >1000", "a almaty 05-21 300", "b almaty+astana 05-21 10 together"]);
    for place in &record.places {
        assert!(own_claims(&record, &place.id).all(|claim| claim.scope == Scope::place(&place.id)), "{}", place.id);
    }
    assert_eq!(tally_at(&record, "almaty", Measure::Detained).floor, Some(300));
    assert_eq!(tally_at(&record, "astana", Measure::Detained).floor, None);
}

#[test]
fn unrelated_events_and_plans_enter_no_counter() {
    let counted = record(&["a almaty 05-21 300", "b almaty 06-05 18"]);
    assert_eq!(total(&counted, "").floor, Some(318));
    let change: [fn(&mut Record); 2] =
        [|record| record.events[1].relation = Relation::Unrelated, |record| record.events[1].date_of = DateOf::Planned];
    for change in change {
        let mut record = counted.clone();
        change(&mut record);
        assert!(!record.counts(&record.claims[1]));
        assert_eq!(total(&record, "").floor, Some(300));
        assert_eq!(total(&record, "?from=2016-06-05"), Tally::default());
        assert_eq!(tally_at(&record, "almaty", Measure::Detained).floor, Some(300));
    }
}

#[test]
fn context_and_what_became_public_later_are_counted() {
    let mut record = record(&["a almaty 05-21 300", "b almaty 06-05 18"]);
    record.events[0].relation = Relation::Context;
    record.events[1].date_of = DateOf::MadePublic;
    assert_eq!(total(&record, "").floor, Some(318));
}

#[test]
fn measures_are_never_added_to_each_other() {
    let lines: Vec<String> = Measure::ALL
        .iter()
        .enumerate()
        .map(|(n, measure)| format!("e{n} almaty 05-{:02} {} {}", n + 1, 1u64 << n, measure.code()))
        .collect();
    let record = of_lines(&lines);
    for (n, measure) in Measure::ALL.iter().enumerate() {
        assert_eq!(total(&record, &format!("?measure={}", measure.code())).floor, Some(1 << n), "{measure:?}");
    }
}

#[test]
fn groups_are_never_added_to_people() {
    let record =
        record(&["n nationwide 05-21 >1000", "j nationwide 05-21 55 journalists", "k almaty 05-20 4 soldiers"]);
    assert_eq!(total(&record, "").floor, Some(1000));
}

// The record itself

#[test]
fn almaty_has_about_314_or_more_detentions_in_three_events() {
    let tally = tally_at(&real(), "almaty", Measure::Detained);
    let expected = Tally {
        floor: Some(10 + 300 + 4),
        ceiling: Some(10 + 500 + 4),
        is_open: true,
        is_about: true,
        is_contradictory: false,
        events: 3,
        events_without_figure: 0,
    };
    assert_eq!(tally, expected);
}

#[test]
fn all_detentions_are_the_nations_of_may_and_the_others() {
    let record = real();
    let all = total(&record, "");
    // In May a claim for the month has 21 May within it: its 1,000 is larger than what stands for that day, 500, with the one
    // of 17 May.
    assert_eq!(all.floor, Some(1 + 10 + 1000 + 4), "20 April, 29 April, May, 4 July");
    assert!(all.is_open && all.is_about);
    assert!(all.events_without_figure > 0);
    assert_eq!(Phrases::new(Lang::En, &record).total(&all), "about 1,015 or more");
}

#[test]
fn the_totals_of_the_record_are_these() {
    let record = real();
    for (query, floor, said) in [
        // "More than 300" for the country, by activists, is below the sum of Almaty and Astana.
        ("?from=2016-05-21", Some(500), "500 or more"),
        ("?from=2016-04-29", Some(10), "about 10"),
        ("?from=2016-04-27", None, "no number given"),
        ("?layer=report", Some(1015), "about 1,015 or more"),
        ("?layer=outside", Some(1001), "1,001 or more"),
        // "More than 30" of 17 and 18 May, and the prosecutors’ four of 21 May. Of Amnesty’s 34 most were given days, and not all.
        ("?measure=arrested", Some(30 + 4), "34 or more"),
        ("?measure=arrested&from=2016-05-17", Some(2), "2 or more"),
        ("?measure=arrested&from=2016-05-17&to=2016-05-18", Some(30), "30 or more"),
        // "About 40" is the lowest for the country; of "more than 30" in April nobody says the days.
        ("?measure=held_liable", Some(40), "about 40 or more"),
        ("?measure=participants&from=2016-04-24", Some(1000), "about 1,000 or more"),
        // Six and two in Atyrau, one in Uralsk, one in Astana; "several" for posts.
        ("?measure=charged", Some(6 + 2 + 1 + 1), "10 or more"),
        ("?measure=killed", None, "no number given"),
    ] {
        let total = total(&record, query);
        assert_eq!(total.floor, floor, "{query}");
        assert_eq!(Phrases::new(Lang::En, &record).total(&total), said, "{query}");
    }
}

#[test]
fn no_city_of_the_record_owns_a_number_of_the_nation_or_of_several() {
    let record = real();
    for place in &record.places {
        for claim in own_claims(&record, &place.id) {
            // What is said of each of several cities is each one's own; the tally is given it for that city alone.
            let is_own = claim.scope == Scope::place(&place.id) || claim.spread == Some(Spread::Each);
            assert!(is_own && claim.scope != Scope::Nationwide, "{}", claim.id);
        }
    }
}

// At random

/// Where, of three cities. What has no place at all has a test of its own above, and so has a number for each.
const PLACES: &[&str] = &[
    "almaty",
    "astana",
    "semey",
    "almaty+astana",
    "almaty+semey",
    "astana+semey",
    "almaty+astana+semey",
    "almaty+others",
    "astana+semey+others",
    "others",
    "nationwide",
];

/// When, of three days.
const DATES: &[&str] =
    &["05-01", "05-02", "05-03", "05-01/05-02", "05-02/05-03", "05-01/05-03", "04", "05", "year", "undated"];

/// A claim as a line. Its numbers are small, so that some are the same.
fn any_line() -> impl Strategy<Value = String> {
    let figure = prop_oneof![
        4 => (0..40u64).prop_map(|n| n.to_string()),
        2 => (0..40u64).prop_map(|n| format!(">{n}")),
        1 => (0..40u64).prop_map(|n| format!(">={n}")),
        2 => (0..40u64).prop_map(|n| format!("<={n}")),
        2 => (0..40u64).prop_map(|n| format!("~{n}")),
        2 => (0..20u64, 1..20u64).prop_map(|(low, more)| format!("{low}..{}", low + more)),
        1 => Just("none".to_owned()),
        1 => Just("?".to_owned()),
        1 => Just("“dozens”".to_owned()),
    ];
    let event = prop::sample::select(vec!["a", "b", "c"]);
    (event, prop::sample::select(PLACES), prop::sample::select(DATES), figure)
        .prop_map(|(event, places, date, figure)| format!("{event} {places} {date} {figure} in={places} on={date}"))
}

/// A small record as its lines, so that what fails can be read.
fn any_lines() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any_line(), 0..8)
}

fn of_lines(lines: &[String]) -> Record {
    record(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Whether somebody denies what somebody else says without a number: nobody wins, so that there is none.
fn is_undecided(rivals: &CompetingClaims<'_>) -> bool {
    let denies = |claim: &&&Claim| claim.qualifier == protest_map_core::model::Qualifier::None;
    let rest: Vec<_> = rivals.claims.iter().filter(|claim| !denies(claim)).collect();
    rest.len() < rivals.claims.len() && !rest.is_empty() && !rest.iter().any(|claim| claim.has_figure())
}

fn lowest(rivals: &CompetingClaims<'_>) -> Option<u64> {
    let lowest = rivals.claims.iter().filter_map(|claim| claim.floor()).min();
    let is_contradicted = rivals.claims.iter().filter_map(|claim| claim.ceiling()).any(|most| Some(most) < lowest);
    lowest.filter(|_| !is_undecided(rivals) && !is_contradicted)
}

fn floors(claims: &[Claim]) -> Vec<u64> {
    CompetingClaims::sets(claims).iter().filter_map(lowest).collect()
}

/// Whether two sets may be about the same people.
fn may_be_the_same(a: &CompetingClaims<'_>, b: &CompetingClaims<'_>) -> bool {
    let holds =
        |a: &CompetingClaims<'_>, b: &CompetingClaims<'_>| a.scope.contains(&b.scope) && a.when.contains(b.when);
    (a.scope.overlaps(&b.scope) && a.when.overlaps(b.when)) || holds(a, b) || holds(b, a)
}

/// The most that may be said: the largest sum of sets of which no two may be about the same people.
fn most_that_may_be_added(claims: &[Claim]) -> u64 {
    let sets = CompetingClaims::sets(claims);
    let fits = |chosen: &[usize]| {
        chosen.iter().enumerate().all(|(n, a)| chosen[..n].iter().all(|b| !may_be_the_same(&sets[*a], &sets[*b])))
    };
    let chosen = |bits: u32| (0..sets.len()).filter(|n| bits & (1 << n) != 0).collect::<Vec<_>>();
    let sums = (0..1u32 << sets.len())
        .map(chosen)
        .filter(|chosen| fits(chosen))
        .map(|chosen| chosen.into_iter().filter_map(|n| lowest(&sets[n])).sum());
    sums.max().unwrap_or(0)
}

/// The line's figure, said about the same as the claim.
fn rival_of(claim: &Claim, line: &str) -> Claim {
    let rival = record(&[line]).claims.remove(0);
    Claim { event: claim.event.clone(), when: claim.when, scope: claim.scope.clone(), spread: claim.spread, ..rival }
}

fn disc(shape: Option<Shape>) -> u64 {
    match shape {
        Some(Shape::Figure { disc, .. }) => disc.unwrap_or(0),
        _ => 0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_claims_does_not_change_the_tally(
        (lines, shuffled) in any_lines().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle()))
    ) {
        prop_assert_eq!(Tally::of(&of_lines(&lines).claims), Tally::of(&of_lines(&shuffled).claims));
    }

    #[test]
    fn a_total_never_adds_what_may_be_the_same_people(lines in any_lines()) {
        let record = of_lines(&lines);
        prop_assert!(Tally::of(&record.claims).floor.unwrap_or(0) <= most_that_may_be_added(&record.claims));
    }

    #[test]
    fn a_total_never_exceeds_the_sum_of_all_floors(lines in any_lines()) {
        let record = of_lines(&lines);
        let total = Tally::of(&record.claims).floor;
        let sum: u64 = floors(&record.claims).iter().sum();
        prop_assert!(total.unwrap_or(0) <= sum);
        prop_assert_eq!(total.is_some(), !floors(&record.claims).is_empty());
    }

    #[test]
    fn a_total_is_at_least_the_largest_floor_in_it(lines in any_lines()) {
        let record = of_lines(&lines);
        let largest = floors(&record.claims).into_iter().max().unwrap_or(0);
        prop_assert!(Tally::of(&record.claims).floor.unwrap_or(0) >= largest);
    }

    #[test]
    fn one_more_set_of_rivals_never_makes_a_total_smaller(lines in any_lines(), line in any_line()) {
        let record = of_lines(&lines);
        let mut claims = record.claims.clone();
        let sets = CompetingClaims::sets(&claims).len();
        claims.extend(rows::record(&[&line]).claims);
        prop_assume!(CompetingClaims::sets(&claims).len() > sets);
        prop_assert!(Tally::of(&claims).floor >= Tally::of(&record.claims).floor);
    }

    #[test]
    fn one_more_rival_never_raises_a_floor_that_there_is(lines in any_lines(), line in any_line(), which: Index) {
        let record = of_lines(&lines);
        prop_assume!(!record.claims.is_empty());
        let rival = rival_of(which.get(&record.claims), &line);
        let mut claims = record.claims.clone();
        claims.push(rival.clone());
        let is_of_its_set =
            |claim: &&Claim| claim.event == rival.event && claim.when == rival.when && claim.scope == rival.scope;
        let before: Vec<&Claim> = record.claims.iter().filter(is_of_its_set).collect();
        let after: Vec<&Claim> = claims.iter().filter(is_of_its_set).collect();
        let (before, after) = (Tally::of(before), Tally::of(after));
        // The set itself: it can only become wider, and what was open stays open.
        prop_assert!(before.floor.is_none() || after.floor <= before.floor);
        // A denial ends nothing but itself: beside any other claim its ceiling of 0 is none. And what reaches as far as those
        // who contradict each other is a span again once somebody agrees with either.
        prop_assert!(after.ceiling >= before.ceiling || before.ceiling == Some(0) || before.is_contradictory);
        prop_assert!(after.is_open || !before.is_open);
        prop_assert_eq!(after.events + after.events_without_figure, 1);
        // And all of it together. A set that had no floor may get its first one: that is news, not a rival's number.
        if before.floor.is_some() {
            prop_assert!(Tally::of(&claims).floor <= Tally::of(&record.claims).floor);
        }
    }

    #[test]
    fn the_same_said_twice_changes_nothing(lines in any_lines()) {
        let record = of_lines(&lines);
        let twice: Vec<Claim> = record.claims.iter().chain(&record.claims).cloned().collect();
        prop_assert_eq!(Tally::of(&twice), Tally::of(&record.claims));
    }

    #[test]
    fn every_event_is_counted_once_with_a_figure_or_without(lines in any_lines()) {
        let record = of_lines(&lines);
        let mut events: Vec<_> = record.claims.iter().map(|claim| &claim.event).collect();
        events.sort();
        events.dedup();
        let tally = Tally::of(&record.claims);
        prop_assert_eq!(tally.events + tally.events_without_figure, events.len());
        let has_figure = |event: &&Option<String>| {
            CompetingClaims::sets(&record.claims).iter().any(|set| {
                let has_figure = set.claims.iter().any(|claim| claim.has_figure());
                set.event == event.as_deref() && has_figure && !is_undecided(set)
            })
        };
        prop_assert_eq!(tally.events, events.iter().filter(|event| has_figure(event)).count());
        prop_assert_eq!(tally.has_figure(), tally.events > 0);
    }

    #[test]
    fn what_cannot_be_the_same_is_added(floors in prop::collection::vec((0..40u64, 0..40u64), 1..6)) {
        let lines: Vec<String> = floors
            .iter()
            .enumerate()
            .map(|(n, (low, more))| format!("e{n} almaty 05-{:02} {low}..{}", n + 1, low + more + 1))
            .collect();
        let tally = Tally::of(&of_lines(&lines).claims);
        prop_assert_eq!(tally.floor, Some(floors.iter().map(|(low, _)| low).sum()));
        prop_assert_eq!(tally.ceiling, Some(floors.iter().map(|(low, more)| low + more + 1).sum()));
        prop_assert_eq!(tally.events, floors.len());
    }

    #[test]
    fn what_is_open_or_about_comes_from_a_claim_that_is(lines in any_lines()) {
        let record = of_lines(&lines);
        let tally = Tally::of(&record.claims);
        prop_assert!(!tally.is_open || record.claims.iter().any(Claim::is_open));
        let about = |claim: &Claim| claim.qualifier == protest_map_core::model::Qualifier::About;
        prop_assert!(!tally.is_about || record.claims.iter().any(about));
    }

    #[test]
    fn a_wider_period_never_draws_less(lines in any_lines(), first in 0..3usize, days in 0..3usize) {
        let record = of_lines(&lines);
        let day = |n: usize| when(["05-01", "05-02", "05-03"][n]).days().expect("a day").0;
        let last = (first + days).min(2);
        let periods = [Period::Days(day(first), day(last)), Period::Days(day(0), day(2)), Period::Whole];
        let states = periods.map(|period| State::overview(Lang::En).over(period));
        let selections = [0, 1, 2].map(|n| Selection::new(&record, &states[n]));
        for pair in selections.windows(2) {
            let (narrow, wide) = (&pair[0], &pair[1]);
            prop_assert!(narrow.total().floor <= wide.total().floor);
            for mark in markers(narrow) {
                let same = markers(wide).into_iter().find(|other| other.place == mark.place).expect("every place");
                prop_assert!(disc(mark.shape) <= disc(same.shape), "{}\n{}", mark.label, same.label);
            }
        }
    }

    #[test]
    fn a_place_owns_what_is_said_of_it_alone(lines in any_lines()) {
        let record = of_lines(&lines);
        for place in &record.places {
            for claim in own_claims(&record, &place.id) {
                // None in all of several places is none in each.
                let is_none = claim.qualifier == protest_map_core::model::Qualifier::None;
                prop_assert!(
                    claim.scope == Scope::place(&place.id) || claim.spread == Some(Spread::Each) || is_none
                );
            }
        }
    }

    #[test]
    fn a_total_of_a_day_takes_what_is_of_that_day_alone(lines in any_lines(), n in 0..3usize) {
        let record = of_lines(&lines);
        let when = when(["05-01", "05-02", "05-03"][n]);
        let of_day: Vec<&Claim> =
            record.claims.iter().filter(|claim| claim.when == when && matches!(when, PartialDate::Day(_))).collect();
        let state = State::overview(Lang::En).over(Period::of(when));
        prop_assert_eq!(Selection::new(&record, &state).total(), Tally::of(of_day));
    }
}
