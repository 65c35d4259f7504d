//! One happening that sources date differently is one: it is told once, counted once, and its numbers compete. A number of a
//! part is no number of the whole.

mod rows;

use protest_map_core::count::Tally;
use protest_map_core::i18n::Lang;
use protest_map_core::io::{read_geojson, write_geojson};
use protest_map_core::model::{Event, Record};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::{headline, markers};
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::Urls;
use rows::{record, when};

fn real() -> Record {
    read_geojson(include_str!("../../data/cities.geojson")).expect("the record")
}

fn state(query: &str) -> State {
    let read = Urls::read("en/", query, "");
    assert!(read.refused.is_empty(), "{:?}", read.refused);
    read.state
}

/// The record of these lines, where the event `b` rivals `a`.
fn rivals(lines: &[&str]) -> Record {
    let mut record = record(lines);
    let b = record.events.iter_mut().find(|event| event.id == "b").expect("it is there");
    b.rival_of = Some("a".to_owned());
    record
}

fn total(record: &Record) -> Tally {
    Selection::new(record, &state("")).total()
}

fn ids(events: &[&Event]) -> Vec<String> {
    events.iter().map(|event| event.id.clone()).collect()
}

#[test]
fn numbers_of_rivals_compete_and_are_never_added() {
    let lines = ["a almaty 05-21 300 x", "b almaty 05-22 500 y"];
    let apart = total(&record(&lines));
    assert_eq!((apart.floor, apart.events), (Some(800), 2));
    let one = total(&rivals(&lines));
    assert_eq!((one.floor, one.ceiling, one.events), (Some(300), Some(500), 1));
    // Whichever comes first, and wherever else the other source has it.
    let backwards = total(&rivals(&["b almaty 05-22 500 y", "a almaty 05-21 300 x"]));
    assert_eq!((backwards.floor, backwards.ceiling, backwards.events), (Some(300), Some(500), 1));
    let elsewhere = total(&rivals(&["a almaty 05-21 300 x", "b astana 05-22 500 y"]));
    assert_eq!((elsewhere.floor, elsewhere.events), (Some(300), 1));
    // Another event is another one.
    let three = total(&rivals(&["a almaty 05-21 300 x", "b almaty 05-22 500 y", "c almaty 05-29 7 x"]));
    assert_eq!((three.floor, three.events), (Some(307), 2));
}

#[test]
fn what_is_said_of_some_of_it_is_added_to_no_other_telling() {
    // Of the city alone the other source tells nothing; its days may hold the same people.
    let record =
        rivals(&["a almaty+astana 05-17/05-18 >30 x", "a almaty 05-17 10 x in=almaty", "b others 05-16/05-18 34 y"]);
    let floor = total(&record).floor.expect("a number");
    assert!(floor <= 34, "{floor}");
}

#[test]
fn a_part_rivals_nothing_and_adds_nothing() {
    let mut record = record(&["a almaty 05-21 400..500 x", "a almaty 05-21 >=100 y"]);
    record.claims[1].is_part = true;
    let tally = Tally::of_record(&record, &record.claims);
    assert_eq!((tally.floor, tally.ceiling, tally.is_open), (Some(400), Some(500), false));
    // Alone it is a floor without an end.
    record.claims.remove(0);
    let tally = Tally::of_record(&record, &record.claims);
    assert_eq!((tally.floor, tally.ceiling, tally.is_open), (Some(100), None, true));
    // Of two parts nobody says how they overlap.
    let mut record = self::record(&["a almaty 05-21 100 x", "a almaty 05-21 70 y"]);
    record.claims.iter_mut().for_each(|claim| claim.is_part = true);
    assert_eq!(Tally::of_record(&record, &record.claims).floor, Some(100));
    assert_eq!(Phrases::new(Lang::En, &record).figure(&record.claims[0]), "100 (a part only)");
}

#[test]
fn a_happening_is_listed_once_by_the_event_that_the_others_rival() {
    let record = rivals(&["b almaty 05-22 500 y", "a almaty 05-21 300 x", "c almaty 05-20 7 x"]);
    let all = state("");
    let selection = Selection::new(&record, &all);
    assert_eq!(ids(&selection.happenings(selection.events())), ["a", "c"]);
    // In the order of time.
    assert_eq!(ids(&selection.events_at("almaty")), ["c", "a"]);
    let (a, b) = (record.event("a").unwrap(), record.event("b").unwrap());
    assert_eq!((ids(&selection.rivals(a)), ids(&selection.rivals(b))), (vec!["b".to_owned()], vec!["a".to_owned()]));
    // On the day that only the other source gives it stands for both.
    let day = state("?from=2016-05-22");
    let selection = Selection::new(&record, &day);
    assert_eq!(ids(&selection.events_told()), ["b"]);
    assert_eq!(ids(&selection.rivals(b)), ["a"]);
}

#[test]
fn headline_and_marks_give_each_source_its_date() {
    let mut record = rivals(&["a almaty 05-21 300 x", "b almaty 05-22 500 y"]);
    let label = |record: &Record| markers(&Selection::new(record, &state(""))).remove(0).label;
    assert!(
        label(&record).contains(" by the lowest claim: 300 (x) on 21 May; 500 (y) on 22 May"),
        "{}",
        label(&record)
    );
    let days = state("?from=2016-05-21&to=2016-05-22&measure=participants");
    let lead = headline(&Selection::new(&record, &days)).lead;
    assert!(lead.ends_with("one event in this record."), "{lead}");
    record.events[1].rival_of = None;
    assert!(label(&record).contains("800 detentions, over 2 days: "), "{}", label(&record));
}

#[test]
fn the_geojson_keeps_what_rivals_what_and_what_is_a_part() {
    let record = real();
    let again = read_geojson(&write_geojson(&record)).expect("what is written can be read");
    let links = |record: &Record| -> Vec<(String, String)> {
        record.events.iter().filter_map(|event| Some((event.id.clone(), event.rival_of.clone()?))).collect()
    };
    let parts = |record: &Record| record.claims.iter().filter(|claim| claim.is_part).count();
    assert_eq!((links(&again), parts(&again)), (links(&record), parts(&record)));
    assert!(links(&record).len() >= 7 && parts(&record) >= 6);
}

#[test]
fn the_record_counts_its_happenings() {
    let record = real();
    let all = state("");
    let selection = Selection::new(&record, &all);
    let rivals = record.events.iter().filter(|event| event.rival_of.is_some()).count();
    assert_eq!(selection.happenings(selection.events()).len(), record.events.len() - rivals);
    // Both days of the moratorium tell of it, each with the date that the other source gives.
    for (day, told, other) in
        [("2016-05-05", "moratorium-2016-05-05", "2016-05-06"), ("2016-05-06", "moratorium-2016-05-06", "2016-05-05")]
    {
        let state = state(&format!("?from={day}"));
        let selection = Selection::new(&record, &state);
        let event = selection.events_told().into_iter().find(|event| event.id.starts_with("moratorium-2016-05-0"));
        let event = event.unwrap_or_else(|| panic!("{day}"));
        assert_eq!(event.id, told);
        let dates: Vec<_> = selection.rivals(event).iter().map(|rival| rival.when).collect();
        assert_eq!(dates, [when(other.trim_start_matches("2016-"))]);
    }
    // Whoever takes the report alone is told of its date alone.
    let report = state("?layer=report");
    let selection = Selection::new(&record, &report);
    let moratorium = record.event("moratorium-2016-05-05").expect("it is there");
    assert_eq!(ids(&selection.rivals(moratorium)), Vec::<String>::new());
}
