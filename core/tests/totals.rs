//! A total is shown with all that it is made of, or not at all.

mod rows;

use protest_map_core::io::read_geojson;
use protest_map_core::model::Record;
use protest_map_core::present::{self, Axis, Total};
use protest_map_core::query::Selection;
use protest_map_core::routes::Urls;
use rows::record;

fn total_of(record: &Record, query: &str) -> Option<Total> {
    let read = Urls::read("en/", query, "");
    assert!(read.refused.is_empty(), "{:?}", read.refused);
    present::total(&Selection::new(record, &read.state))
}

fn sum(total: &str, terms: &[&str], not_added: &[&str], without_number: &[&str]) -> Option<Total> {
    let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    Some(Total::Sum {
        total: total.to_owned(),
        terms: owned(terms),
        not_added: owned(not_added),
        without_number: owned(without_number),
    })
}

#[test]
fn a_sum_stands_with_its_terms_and_with_what_it_leaves_out() {
    let record = record(&[
        "a almaty 05-21 >300 hrw",
        "b astana 05-21 200 hrw",
        "c almaty+astana 05-21 100 odf",
        "d almaty 04-29 ~10 odf",
        "e semey 05-22 ? odf",
    ]);
    let terms =
        ["Almaty: more than 300 (hrw) on 21 May", "Astana: 200 (hrw) on 21 May", "Almaty: about 10 (odf) on 29 April"];
    let told = sum(
        "about 510 or more",
        &terms,
        &["Almaty and Astana: 100 (odf) on 21 May"],
        &["Semey: no number given (odf) on 22 May"],
    );
    assert_eq!(total_of(&record, ""), told);
}

#[test]
fn where_claims_compete_they_stand_in_the_place_of_a_total() {
    let record = record(&["a almaty 05-21 300 hrw", "a almaty 05-21 >500 amnesty", "b astana 05-20 20 odf"]);
    let claims = vec!["Almaty: 300 (hrw), more than 500 (amnesty) on 21 May".to_owned()];
    assert_eq!(total_of(&record, ""), Some(Total::Disputed(claims)));
    assert_eq!(total_of(&record, "?from=2016-05-20"), None, "one number needs no sum");
    let agreed = record_of_two_who_agree();
    assert_eq!(
        total_of(&agreed, ""),
        sum("320", &["Almaty: 300 (hrw; odf) on 21 May", "Astana: 20 (odf) on 20 May"], &[], &[])
    );
}

fn record_of_two_who_agree() -> Record {
    record(&["a almaty 05-21 300 hrw", "a almaty 05-21 300 odf", "b astana 05-20 20 odf"])
}

#[test]
fn of_very_many_terms_some_are_told_and_the_rest_counted() {
    let lines: Vec<String> = (1..=25).map(|day| format!("e{day} almaty 05-{day:02} 2 odf")).collect();
    let record = record(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let Some(Total::Sum { total, terms, .. }) = total_of(&record, "") else { panic!("they can be added") };
    assert_eq!((total.as_str(), terms.len(), terms[20].as_str()), ("50", 21, "and 5 more"));
}

#[test]
fn who_was_charged_besides_others_is_in_the_sum() {
    let record = read_geojson(include_str!("../../data/cities.geojson")).expect("it is good");
    let terms = ["Astana: 1", "Atyrau: 6", "Atyrau: 2", "Uralsk: 1"];
    let terms = terms.map(|term| format!("{term} (Open Dialogue Foundation), undated"));
    let several = ["Places that are not named: “several” (Open Dialogue Foundation), undated"];
    assert_eq!(
        total_of(&record, "?measure=charged"),
        sum("10 or more", &terms.each_ref().map(String::as_str), &[], &several)
    );
}

#[test]
fn a_bar_tells_both_numbers_of_a_day_that_are_of_other_people() {
    let lines = [
        "a almaty 05-21 6 odf",
        "b almaty 05-21 2 hrw besides=1",
        "c almaty 05-21 3 odf",
        "d almaty 05-22 1 odf arrested",
    ];
    let record = record(&lines);
    let read = Urls::read("en/", "", "");
    let bars = present::bars(&Selection::new(&record, &read.state), &Axis::of(&record).expect("an axis"));
    assert_eq!(bars[0].label, "21 May: 8 (Almaty: 6 + Almaty: 2)");
    let terms = ["Almaty: 6 (odf) on 21 May", "Almaty: 2 (hrw) on 21 May"];
    assert_eq!(total_of(&record, ""), sum("8", &terms, &["Almaty: 3 (odf) on 21 May"], &[]));
}

#[test]
fn the_whole_record_and_21_may_have_no_total() {
    let record = read_geojson(include_str!("../../data/cities.geojson")).expect("it is good");
    for query in ["", "?from=2016-05-21"] {
        let Some(Total::Disputed(claims)) = total_of(&record, query) else { panic!("{query} has a total") };
        assert!(claims[0].starts_with("Whole country: more than 1,000 ("), "{claims:?}");
        assert!(claims.iter().any(|claim| claim.starts_with("Almaty: ") && claim.contains("up to 500")), "{claims:?}");
    }
}

#[test]
fn a_bar_is_told_with_its_terms_and_with_what_sources_dispute() {
    let record = record(&[
        "n nationwide 05-21 >300 marchers",
        "n nationwide 05-21 >1000 reporters",
        "a almaty 05-21 >300 hrw",
        "b astana 05-21 200 hrw",
        "c almaty 05-22 3 odf",
    ]);
    let read = Urls::read("en/", "", "");
    let bars = present::bars(&Selection::new(&record, &read.state), &Axis::of(&record).expect("an axis"));
    let labels: Vec<&str> = bars.iter().map(|bar| bar.label.as_str()).collect();
    let disputed = "21 May: whole country: more than 300 (marchers), more than 1,000 (reporters); drawn is the lowest number that \
                    is claimed, or what the lowest of single places come to where that is more: 500 or more (Almaty: more than 300 + Astana: 200)";
    assert_eq!(labels, [disputed, "22 May: 3"]);
}

#[test]
fn a_bar_tells_its_upper_ends_where_they_have_none_in_common() {
    let record = record(&["a almaty 05-21 <=50 hrw", "b astana 05-21 “dozens” odf", "c semey 05-22 3 odf"]);
    let read = Urls::read("en/", "", "");
    let bars = present::bars(&Selection::new(&record, &read.state), &Axis::of(&record).expect("an axis"));
    assert_eq!(bars[0].label, "21 May: Almaty: up to 50 (hrw); 1 further event without a figure");
}
