//! How places are drawn and told: the rules of "Drawing it" in the data model, each as a mark of a selection.

mod rows;

use protest_map_core::count::Tally;
use protest_map_core::i18n::{Lang, group};
use protest_map_core::io::{GEOJSON_FILE, read_geojson};
use protest_map_core::model::{
    Claim, Coverage, DateOf, Group, Kind, Layer, Measure, PartialDate, Period, Qualifier, Record, Relation, Scope,
    Vocabulary,
};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::{Edge, Marker, Shape, markers};
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::Urls;
use rows::{record, when};

fn real() -> Record {
    read_geojson(include_str!("../../data/cities.geojson")).unwrap_or_else(|_| panic!("{GEOJSON_FILE} can be read"))
}

/// The state of an address of the overview.
fn state(query: &str) -> State {
    let read = Urls::read("en/", query, "");
    assert!(read.refused.is_empty(), "{:?}", read.refused);
    read.state
}

fn marks(record: &Record, query: &str) -> Vec<Marker> {
    markers(&Selection::new(record, &state(query)))
}

fn mark(record: &Record, query: &str, place: &str) -> Marker {
    marks(record, query).into_iter().find(|mark| mark.place == place).unwrap_or_else(|| panic!("{place} has a mark"))
}

/// The mark of Almaty in a record of these lines.
fn almaty(lines: &[&str]) -> Marker {
    mark(&record(lines), "", "almaty")
}

fn figure(disc: impl Into<Option<u64>>, edge: Edge, ring: impl Into<Option<u64>>) -> Option<Shape> {
    Some(Shape::Figure { disc: disc.into(), edge, ring: ring.into() })
}

// One claim

#[test]
fn each_way_of_stating_a_number_has_its_mark_and_its_words() {
    for (stated, shape, words) in [
        ("50", figure(50, Edge::Sharp, None), "50"),
        (">=50", figure(50, Edge::Open, None), "at least 50"),
        (">50", figure(50, Edge::Open, None), "more than 50"),
        ("<=50", figure(None, Edge::Sharp, 50), "up to 50"),
        ("30..50", figure(30, Edge::Sharp, 50), "30 to 50"),
        ("~10", figure(10, Edge::Dashed, None), "about 10"),
        ("1083", figure(1083, Edge::Sharp, None), "1,083"),
        ("“several_hundred”", Some(Shape::InWords), "“several hundred”"),
        ("?", Some(Shape::NotStated), "no number given"),
        ("none", None, "none"),
    ] {
        let record = record(&[&format!("a almaty 05-21 {stated} hrw")]);
        let mark = mark(&record, "", "almaty");
        assert_eq!(mark.shape, shape, "{stated}");
        assert_eq!(mark.details, [format!("{words} (hrw) on 21 May")], "{stated}");
        assert!(mark.label.starts_with("Almaty: ") && mark.label.ends_with(&mark.details[0]), "{}", mark.label);
        // Beside the map a claim is drawn by the same rule.
        assert_eq!(Shape::of_claim(&record.claims[0]), shape, "{stated}");
    }
}

#[test]
fn a_name_holds_the_number_the_claimant_and_the_date() {
    for (line, words) in [
        ("a almaty 05-21 >300 hrw", "Almaty: 300 or more detentions: more than 300 (hrw) on 21 May"),
        ("a almaty 05-21 50", "Almaty: 50 detentions: 50 (no source named) on 21 May"),
        ("a almaty 04-29 ~10 odf", "Almaty: about 10 detentions: about 10 (odf) on 29 April"),
        ("a almaty undated <=4000 odf", "Almaty: up to 4,000 detentions: up to 4,000 (odf), undated"),
        ("a almaty 05-17/05-18 7 odf", "Almaty: 7 detentions: 7 (odf) on 17–18 May"),
        ("a almaty 05-21 “dozens” odf", "Almaty: “dozens” (odf) on 21 May"),
        ("a almaty 05-21 ? odf", "Almaty: no number given (odf) on 21 May"),
        ("a almaty 05-21 none prosecutors", "Almaty: none (prosecutors) on 21 May"),
    ] {
        assert_eq!(almaty(&[line]).label, words);
    }
}

#[test]
fn a_month_is_told_as_people_say_it() {
    let mark = almaty(&["a almaty 05 ~10 odf"]);
    assert!(!mark.label.contains("on May"), "{}", mark.label);
}

// Several claims

#[test]
fn rivals_are_a_disc_of_the_lowest_inside_a_ring_of_the_highest() {
    for (lines, shape) in [
        (&["a almaty 05-21 30 hrw", "a almaty 05-21 50 odf"][..], figure(30, Edge::Sharp, 50)),
        (&["a almaty 05-21 >300 hrw", "a almaty 05-21 <=500 amnesty"], figure(300, Edge::Open, 500)),
        (&["a almaty 05-21 ~10 hrw", "a almaty 05-21 30..50 odf"], figure(10, Edge::Dashed, 50)),
        (&["a almaty 05-21 none prosecutors", "a almaty 05-21 50 odf"], figure(0, Edge::Sharp, 50)),
        (&["a almaty 05-21 >200 hrw", "a almaty 05-21 “a_few” reuters"], figure(200, Edge::Open, None)),
    ] {
        let record = record(lines);
        let mark = mark(&record, "", "almaty");
        assert_eq!(mark.shape, shape, "{lines:?}");
        for claim in &record.claims {
            let told = Phrases::new(Lang::En, &record).figure_by(claim);
            assert!(mark.label.contains(&told), "{told}: {}", mark.label);
        }
    }
}

#[test]
fn numbers_of_other_people_on_one_day_are_both_told_and_are_of_one_day() {
    let mut lines = vec!["a almaty 05-21 6 odf", "b almaty 05-21 2 hrw besides=1"];
    let told = ["6 (odf) on 21 May", "2 (hrw) on 21 May"];
    let mark = almaty(&lines);
    assert_eq!((mark.shape, mark.headline.as_str()), (figure(8, Edge::Sharp, None), "8"));
    assert_eq!(mark.details, told);
    lines.extend(["c almaty 05-22 1 odf", "d almaty 05-22 1 odf"]);
    let mark = almaty(&lines);
    assert_eq!(mark.headline, "9, over 2 days");
    let more =
        ["1 (odf) on 22 May", "1 (odf) on 22 May (not added: it may be about the same people as another number)"];
    assert_eq!(mark.details, [told, more].concat());
}

#[test]
fn where_sources_contradict_each_other_nobody_wins_and_the_words_say_so() {
    let lines = ["a almaty 05-21 >=300 hrw", "a almaty 05-21 <=50 police"];
    // Nothing solid, and as far as anybody's number reaches.
    for (lines, shape) in [
        (&lines[..], figure(None, Edge::Open, 300)),
        (&["a almaty 05-21 <=50 police", "a almaty 05-21 300 hrw"], figure(None, Edge::Sharp, 300)),
    ] {
        let mark = almaty(lines);
        assert_eq!((mark.shape, mark.headline.as_str()), (shape, "sources contradict each other"), "{lines:?}");
    }
    for (path, label) in [
        ("en/", "Almaty: sources contradict each other: at least 300 (hrw), up to 50 (police) on 21 May"),
        ("ru/", "Almaty: источники противоречат друг другу: не менее 300 (hrw), до 50 (police), 21 мая"),
        (
            "kk/",
            "Almaty: дереккөздер бір-біріне қайшы келеді: кемінде 300 адам (hrw), 50 адамға дейін (police), күні: 21 мамыр",
        ),
    ] {
        let record = record(&lines);
        let state = Urls::read(path, "", "").state;
        let mark = markers(&Selection::new(&record, &state)).remove(0);
        assert_eq!(mark.label, label);
        assert_eq!([mark.name, mark.details.concat()].join(": "), label);
    }
    // A number of another day is drawn, and the contradiction told.
    let mark = almaty(&[lines[0], lines[1], "b almaty 05-20 10 odf"]);
    assert_eq!(
        (mark.shape, mark.headline.as_str()),
        (figure(10, Edge::Open, 310), "10 or more; sources contradict each other")
    );
    let label = "Almaty: 10 or more detentions: sources contradict each other: at least 300 (hrw), up to 50 (police) on \
                 21 May; 10 (odf) on 20 May";
    assert_eq!(mark.label, label);
}

#[test]
fn where_a_month_is_said_to_have_had_fewer_than_its_days_the_words_say_so() {
    let mark = almaty(&["m almaty 05 <=50 police", "a almaty 05-21 300 hrw"]);
    assert_eq!(
        (mark.shape, mark.headline.as_str()),
        (figure(300, Edge::Open, None), "300 or more; sources contradict each other")
    );
    let label = "Almaty: 300 or more detentions; sources contradict each other: 300 (hrw) on 21 May; up to 50 (police) in \
                 May";
    assert_eq!(mark.label, label);
}

#[test]
fn a_ring_is_never_inside_its_disc() {
    let figures = ["10", ">=300", ">40", "<=50", "<=9", "~20", "5..60", "none", "“dozens”"];
    for (one, other) in figures.iter().flat_map(|one| figures.iter().map(move |other| (one, other))) {
        for dates in [["05-21", "05-21"], ["05", "05-21"], ["05-20", "05-21"]] {
            let lines =
                [format!("a almaty {} {one} x on={}", dates[0], dates[0]), format!("b almaty {} {other} y", dates[1])];
            let same = [lines[0].clone(), format!("a almaty {} {other} y on={}", dates[1], dates[1])];
            for lines in [&lines, &same] {
                let mark = almaty(&[&lines[0], &lines[1]]);
                if let Some(Shape::Figure { disc: Some(disc), ring: Some(ring), .. }) = mark.shape {
                    assert!(disc < ring, "{lines:?}: {}", mark.label);
                }
            }
        }
    }
}

#[test]
fn claims_stand_by_their_dates() {
    let record = record(&[
        "a almaty 05-21 1 x",
        "a almaty 05-21 2 x on=undated",
        "a almaty 05-21 3 x on=05-17/05-18",
        "a almaty 05-21 4 y",
        "a almaty 05-21 5 x on=05",
        "a almaty 05-21 6 x on=05-17",
    ]);
    let in_order = [Some(5), Some(6), Some(3), Some(1), Some(4), Some(2)];
    let state = state("");
    let lows = |claims: Vec<&Claim>| claims.iter().map(|claim| claim.low).collect::<Vec<_>>();
    assert_eq!(lows(Selection::new(&record, &state).claims_of(&record.events[0])), in_order);
    // The highest first. Of what may be about the same people one is added, and the rest say that they are not.
    let dates = [
        "6 (x) on 17 May",
        "5 (x) in May (not added: it may be about the same people as another number)",
        "3 (x) on 17–18 May (not added: it may be about the same people as another number)",
        "1 (x), 4 (y) on 21 May (of these the lowest number is added)",
        "2 (x), undated (not added: it may be about the same people as another number)",
    ];
    assert_eq!(mark(&record, "", "almaty").details, dates);
    let mut bare = record;
    bare.events.clear();
    bare.claims.iter_mut().for_each(|claim| claim.event = None);
    assert_eq!(lows(Selection::new(&bare, &state).loose_claims("almaty")), in_order);
}

#[test]
fn who_says_a_number_stands_after_it_and_so_does_that_nobody_is_named() {
    let record = record(&["a almaty 05-21 >300 hrw", "a almaty 05-21 >300", "a almaty 05-21 >300 odf"]);
    let claims = &record.claims;
    for (lang, named, unnamed, both) in [
        (Lang::En, "according to hrw; odf", "no source named", "according to hrw; no source named"),
        (Lang::Ru, "данные: hrw; odf", "источник не назван", "данные: hrw; источник не назван"),
        (Lang::Kk, "мәлімет: hrw; odf", "дереккөз аталмаған", "мәлімет: hrw; дереккөз аталмаған"),
    ] {
        let phrases = Phrases::new(lang, &record);
        assert_eq!(phrases.according_to([&claims[0], &claims[2]]), named);
        assert_eq!(phrases.according_to([&claims[1]]), unnamed);
        assert_eq!(phrases.according_to([&claims[1], &claims[0]]), both);
    }
    assert_eq!(Phrases::new(Lang::En, &record).figure_by(&claims[1]), "more than 300 (no source named)");
}

#[test]
fn a_denial_does_not_take_an_open_claim_off_the_map() {
    let mark = almaty(&["a almaty 05-21 none prosecutors", "a almaty 05-21 >300 hrw"]);
    assert!(mark.shape.is_some(), "{}", mark.label);
    assert_ne!(mark.headline, "none");
}

#[test]
fn a_denial_does_not_take_words_off_the_map() {
    for (stated, shape) in [("“dozens”", Shape::InWords), ("?", Shape::NotStated)] {
        let mark = almaty(&["a almaty 05-21 none prosecutors", &format!("a almaty 05-21 {stated} hrw")]);
        assert_eq!(mark.shape, Some(shape), "{}", mark.label);
        assert_ne!(mark.headline, "none");
    }
}

#[test]
fn none_in_one_event_does_not_hide_the_words_of_another() {
    let mark = almaty(&["a almaty 05-20 none prosecutors", "b almaty 05-21 “dozens” hrw"]);
    assert_eq!(mark.shape, Some(Shape::InWords), "{}", mark.label);
    assert_ne!(mark.headline, "none");
}

#[test]
fn none_everywhere_is_no_mark_but_is_told() {
    let mark = almaty(&["a almaty 05-20 none prosecutors", "b almaty 05-21 none police"]);
    assert_eq!(mark.shape, None);
    assert_eq!(mark.label, "Almaty: none (prosecutors) on 20 May; none (police) on 21 May");
}

#[test]
fn several_events_are_one_mark_of_their_sum() {
    let mark = almaty(&["a almaty 04-29 10 odf", "b almaty 05-21 30..50 hrw", "c almaty 05-22 ? hrw"]);
    assert!(matches!(mark.shape, Some(Shape::Figure { disc: Some(40), .. })), "{:?}", mark.shape);
    let total = "Almaty: 40 or more detentions, over 2 days: 30 to 50 (hrw) on 21 May; 10 (odf) on 29 April; ";
    assert!(mark.label.starts_with(total), "{}", mark.label);
    assert!(mark.label.ends_with("1 further event without a figure"), "{}", mark.label);
}

#[test]
fn a_number_beside_an_event_without_one_is_not_drawn_as_exact() {
    let mark = almaty(&["a almaty 04-29 10 odf", "b almaty 05-21 “dozens” hrw"]);
    assert_ne!((mark.shape, mark.headline.as_str()), (figure(10, Edge::Sharp, None), "10"));
}

#[test]
fn words_come_before_not_stated_and_both_are_told() {
    let mark = almaty(&["a almaty 05-21 ? azattyq", "a almaty 05-21 “a_few” reuters"]);
    assert_eq!(mark.shape, Some(Shape::InWords));
    assert_eq!(mark.headline, "“a few”");
    for part in ["no number given (azattyq)", "“a few” (reuters)", "on 21 May"] {
        assert!(mark.label.contains(part), "{part}: {}", mark.label);
    }
}

// What is shared

#[test]
fn a_place_shares_in_a_joint_figure_and_does_not_own_it() {
    for (spread, how) in
        [("together", "together in Almaty, Astana and Semey"), ("unclear", "in Almaty, Astana and Semey")]
    {
        let record = record(&[&format!("a almaty+astana+semey 05-17/05-18 >30 odf {spread}")]);
        for mark in marks(&record, "") {
            assert_eq!(mark.shape, Some(Shape::Shared));
            assert_eq!(mark.headline, "part of more than 30");
            assert_eq!(mark.label, format!("{}: part of more than 30 {how} (odf) on 17–18 May", mark.name));
            assert_eq!(mark.shared, ["claim-1"]);
        }
        let state = state("");
        let joint: Vec<&str> = Selection::new(&record, &state).joint().iter().map(|claim| claim.id.as_str()).collect();
        assert_eq!(joint, ["claim-1"]);
    }
}

#[test]
fn a_number_of_its_own_is_drawn_and_what_is_shared_is_told_too() {
    let record = record(&["a almaty 05-21 40 hrw", "b almaty+astana 05-20 >30 odf"]);
    let mark = mark(&record, "", "almaty");
    assert_eq!(mark.shape, figure(40, Edge::Open, None));
    assert!(
        mark.label.ends_with("part of more than 30 together in Almaty and Astana (odf) on 20 May"),
        "{}",
        mark.label
    );
    assert_eq!(mark.shared, ["claim-2"]);
}

/// What a place has by itself ends at a number, and what it shares in comes on top: no number is drawn, and none is kept back.
#[test]
fn where_only_an_upper_end_is_its_own_and_more_is_shared_no_number_is_drawn() {
    for (own, headline) in [
        (&["a almaty 05-21 <=40 hrw"][..], "up to 40; part of more than 30"),
        (
            &["a almaty 05-21 <=40 hrw", "a almaty 05-21 >=90 odf"],
            "sources contradict each other; part of more than 30",
        ),
        (&["a almaty 05-21 <=0 hrw"], "part of more than 30"),
    ] {
        let mark = almaty(&[own, &["b almaty+astana 05-20 >30 odf"]].concat());
        assert_eq!((mark.shape, mark.headline.as_str()), (Some(Shape::Shared), headline));
    }
    let mark = almaty(&["a almaty 05-21 <=40 hrw", "b almaty+astana 05-20 >30 odf"]);
    assert_eq!(
        mark.label,
        "Almaty: up to 40 (hrw) on 21 May; part of more than 30 together in Almaty and Astana (odf) on 20 May"
    );
}

#[test]
fn upper_ends_without_a_common_one_are_told_and_never_as_none() {
    // Days that overlap without the one holding the other have no common end.
    let mark = almaty(&["a almaty 05-17/05-19 <=5 hrw", "b almaty 05-18/05-20 <=7 odf"]);
    assert_eq!((mark.shape, mark.headline.as_str()), (Some(Shape::NotStated), "up to 5; up to 7"));
    assert_eq!(mark.label, "Almaty: up to 7 (odf) on 18–20 May; up to 5 (hrw) on 17–19 May");
    let mark = almaty(&["a almaty 05-17/05-19 none hrw", "b almaty 05-18/05-20 <=7 odf"]);
    assert_eq!((mark.shape, mark.headline.as_str()), (Some(Shape::NotStated), "up to 7"));
    let mark = almaty(&["a almaty 05-17/05-19 none hrw", "b almaty 05-18/05-20 none odf"]);
    assert_eq!((mark.shape, mark.headline.as_str()), (None, "none"));
    // A number that is not stated is told as that.
    let mark = almaty(&["a almaty 05-17/05-19 <=5 hrw", "b almaty 05-18/05-20 ? odf"]);
    assert_eq!((mark.shape, mark.headline.as_str()), (Some(Shape::NotStated), "a source says so, but not how many"));
}

#[test]
fn an_edge_is_never_drawn_around_nothing() {
    // "Or more" of what contradicts itself, beside words and beside what has no number.
    for (other, shape) in [("“dozens”", Shape::InWords), ("?", Shape::NotStated)] {
        let lines = ["a almaty 05-21 >=300 hrw", "a almaty 05-21 <=50 police", &format!("b almaty 05-20 {other} odf")];
        let mark = almaty(&lines);
        assert_eq!(mark.shape, Some(shape), "{}", mark.label);
        let record = record(&lines);
        assert_eq!(Shape::of_tally(&Tally::of_record(&record, &record.claims)), None);
    }
}

#[test]
fn a_number_for_each_place_is_drawn_in_each() {
    let record = record(&["a almaty+astana 05-21 50 hrw each"]);
    for mark in marks(&record, "") {
        assert_eq!((mark.shape, mark.shared.len()), (figure(50, Edge::Sharp, None), 0), "{}", mark.label);
    }
}

#[test]
fn a_number_for_each_place_is_a_rival_of_the_numbers_of_each() {
    let mark = almaty(&["a almaty+astana 05-21 50 hrw each", "a almaty+astana 05-21 60 odf in=almaty"]);
    assert_eq!(mark.shape, figure(50, Edge::Sharp, 60), "{}", mark.label);
}

#[test]
fn none_for_several_places_is_no_mark() {
    let mark = almaty(&["a almaty+astana 05-21 none prosecutors"]);
    assert_eq!(mark.shape, None, "{}", mark.label);
}

#[test]
fn a_number_for_several_days_stands_on_each_with_its_own_dates_and_enters_none() {
    let record = record(&["a almaty 05-17/05-18 >30 odf"]);
    for query in ["?from=2016-05-17", "?from=2016-05-18", "?from=2016-05-18&to=2016-05-21"] {
        let mark = mark(&record, query, "almaty");
        assert_eq!(mark.shape, Some(Shape::Shared), "{query}");
        assert_eq!(mark.label, "Almaty: part of more than 30 (odf) on 17–18 May", "{query}");
        assert_eq!(Selection::new(&record, &state(query)).total().floor, None, "{query}");
    }
    assert_eq!(mark(&record, "?from=2016-05-17&to=2016-05-18", "almaty").shape, figure(30, Edge::Open, None));
    assert_eq!(mark(&record, "?from=2016-05-19", "almaty").shape, None);
}

// What is of the nation, or of nowhere

#[test]
fn a_number_of_the_nation_is_beside_the_map() {
    let mut record = record(&["n nationwide 05-21 >1000 reporters", "c almaty 05-21 -"]);
    record.events[1].kind = Kind::Cordon;
    let mark = mark(&record, "", "almaty");
    assert_eq!(mark.shape, Some(Shape::NotMentioned));
    assert!(!mark.label.contains("1,000"), "{}", mark.label);
    let state = state("");
    let selection = Selection::new(&record, &state);
    assert_eq!(selection.nationwide(), [&record.claims[0]]);
    assert_eq!(selection.joint(), Vec::<&Claim>::new());
    assert_eq!(Shape::of_claim(&record.claims[0]), figure(1000, Edge::Open, None));
    assert_eq!(selection.total().floor, Some(1000));
}

#[test]
fn what_the_map_cannot_show_is_in_the_tray_and_in_the_total() {
    let record =
        record(&["a others 05-21 30 odf", "b almaty undated 7 odf", "c almaty 05-21 10 odf", "d nowhere 05-21 -"]);
    let state = state("");
    let selection = Selection::new(&record, &state);
    let elsewhere: Vec<&str> = selection.elsewhere().iter().map(|event| event.id.as_str()).collect();
    assert_eq!(elsewhere, ["a", "b", "d"]);
    assert_eq!(selection.joint(), [&record.claims[0]]);
    assert_eq!(selection.total().floor, Some(30), "10 may be among the 30, and 7 too");
}

// What has no number

#[test]
fn what_no_source_mentions_is_told_from_what_nobody_counts() {
    let mut record = record(&[
        "a aktobe 05-21 -",
        "b almaty 05-21 40 participants",
        "c astana 05-21 -",
        "d semey 05-21 3 arrested",
        "e aktau 05-21 2 journalists",
        "f uralsk 05-21 none journalists",
    ]);
    for (event, kind) in record.events.iter_mut().zip([Kind::Cordon, Kind::Rally]) {
        event.kind = kind;
    }
    record.events[3].kind = Kind::Other;
    record.events[4].kind = Kind::Other;
    record.events[5].kind = Kind::Other;
    // An event of that kind, people who were arrested, and some of the people: in each of these people were detained.
    for (place, label) in [
        ("astana", "Astana: Detentions on 21 May"),
        ("semey", "Semey: 3 given administrative arrest (no source named) on 21 May"),
        ("aktau", "Aktau: 2 journalists (no source named) on 21 May"),
    ] {
        let mark = mark(&record, "", place);
        assert_eq!((mark.shape, mark.label.as_str()), (Some(Shape::NotStated), label));
    }
    assert_eq!(mark(&record, "", "uralsk").shape, Some(Shape::NotMentioned));
    assert_eq!(mark(&record, "?measure=convicted", "semey").shape, Some(Shape::NotMentioned));
    for place in ["aktobe", "almaty"] {
        let mark = mark(&record, "", place);
        assert_eq!(mark.shape, Some(Shape::NotMentioned));
        assert_eq!(mark.label, format!("{}: in this story no source mentions people detained", mark.name));
        assert_eq!(mark.headline, "no entry of it in this record");
    }
    assert_eq!(mark(&record, "?measure=participants", "almaty").shape, figure(40, Edge::Sharp, None));
}

#[test]
fn an_event_told_beside_the_story_is_no_mark() {
    let mut record = record(&["a almaty 06-05 18 odf", "b astana 06-05 -"]);
    record.events.iter_mut().for_each(|event| event.relation = Relation::Unrelated);
    assert!(marks(&record, "").iter().all(|mark| mark.shape.is_none()));
}

#[test]
fn a_plan_is_no_mark() {
    let mut record = record(&["a almaty 05-21 -"]);
    record.events[0].date_of = DateOf::Planned;
    let mark = mark(&record, "", "almaty");
    assert_eq!(mark.shape, None, "{}", mark.label);
}

#[test]
fn a_number_of_some_of_the_people_is_not_told_as_no_number() {
    let record = record(&["a almaty 05-21 5 journalists adil-soz"]);
    let mark = mark(&record, "", "almaty");
    assert_eq!(record.claims[0].group, Group::Journalists);
    assert!(!mark.label.contains("no number"), "{}", mark.label);
}

#[test]
fn nothing_is_said_of_days_where_none_are_chosen() {
    let mut beside = record(&["a aktobe 06-05 18 odf", "b almaty 05-21 -"]);
    beside.events[0].relation = Relation::Unrelated;
    for mark in marks(&beside, "").into_iter().chain(marks(&real(), "?layer=outside")) {
        assert!(!mark.label.contains("these days"), "{}", mark.label);
    }
}

// The whole

#[test]
fn marks_stand_by_how_much_is_known_then_by_size_then_by_name() {
    let mut record = record(&[
        "a zhanaozen 05-21 none odf",
        "b uralsk 05-21 40 participants",
        "c atyrau+semey 05-21 >30 odf",
        "d aktau 05-21 ? odf",
        "e karaganda 05-21 “dozens” odf",
        "f astana 05-21 200 odf",
        "g almaty 05-21 >300 odf",
        "h aktobe 05-21 <=250 odf",
        "i pavlodar 05-21 200..900 odf",
    ]);
    record.events[1].kind = Kind::Rally;
    let order: Vec<String> = marks(&record, "").into_iter().map(|mark| mark.place).collect();
    let expected =
        ["pavlodar", "almaty", "aktobe", "astana", "karaganda", "aktau", "atyrau", "semey", "uralsk", "zhanaozen"];
    assert_eq!(order, expected);
}

#[test]
fn a_small_mark_is_never_beneath_a_large_one() {
    let record = real();
    let made_up = self::record(&["a almaty 05-21 >1 odf", "b astana 05-21 <=900 odf", "c semey 05-21 5..4000 odf"]);
    for (record, measure) in Measure::ALL.iter().flat_map(|measure| [(&record, measure), (&made_up, measure)]) {
        let state = State { measure: *measure, ..State::overview(Lang::En) };
        let drawn: Vec<u64> = markers(&Selection::new(record, &state))
            .iter()
            .filter_map(|mark| match mark.shape {
                Some(Shape::Figure { disc, ring, .. }) => Some(disc.unwrap_or(0).max(ring.unwrap_or(0))),
                _ => None,
            })
            .collect();
        assert!(drawn.is_sorted_by(|above, below| above >= below), "{drawn:?}");
    }
}

#[test]
fn of_very_many_places_that_share_a_figure_each_names_some() {
    let names: Vec<String> = (10..60).map(|n| format!("place{n}")).collect();
    let record = record(&[&format!("a {} 05-21 >30 odf", names.join("+"))]);
    let label = mark(&record, "", "place10").label;
    assert!(label.contains("together in Place10, Place11, ") && label.contains("Place29 and 30 more (odf)"), "{label}");
    let state = state("");
    let whole = Phrases::new(Lang::En, &record).places(&Selection::new(&record, &state).joint()[0].scope);
    assert!(whole.ends_with("Place58 and Place59"), "{whole}");
}

#[test]
fn every_place_has_one_mark_whatever_the_order_of_the_file() {
    let record = real();
    let mut backwards = record.clone();
    backwards.places.reverse();
    assert_eq!(marks(&record, "").len(), record.places.len());
    assert_eq!(marks(&record, ""), marks(&backwards, ""));
}

// The record itself

#[test]
fn almaty_is_told_with_both_its_events_and_all_its_claimants() {
    let mark = mark(&real(), "", "almaty");
    assert_eq!(mark.shape, figure(314, Edge::Open, 514));
    assert_eq!(mark.headline, "about 314 or more, over 3 days");
    // The day with the highest number first.
    let first =
        "Almaty: about 314 or more detentions, over 3 days: no number given (Open Dialogue Foundation), more than";
    assert!(mark.label.starts_with(first), "{}", mark.label);
    for part in [
        "about 10 (Open Dialogue Foundation), “a handful” (Conway Bulletin) on 29 April",
        "more than 300 (observers, via Human Rights Watch)",
        "up to 500 (Amnesty International) on 21 May",
        "4 (Open Dialogue Foundation) on 4 July",
    ] {
        assert!(mark.label.contains(part), "{part}: {}", mark.label);
    }
}

#[test]
fn rivals_are_told_apart_from_other_events() {
    let words = mark(&real(), "", "almaty").label;
    let rivals = ": no number given (Open Dialogue Foundation), more than 300 (observers, via Human Rights Watch), up to \
                  500 (Amnesty International) on 21 May (of these the lowest number is added); about 10";
    assert!(words.contains(rivals), "{words}");
}

#[test]
fn almaty_alone_is_drawn_by_the_layers_that_are_chosen() {
    let record = real();
    for (query, shape, headline) in [
        // The report has no number for Almaty on 21 May: what is drawn is the ten of April and the four of July.
        ("?layer=report", figure(14, Edge::Open, None), "about 14 or more, over 2 days"),
        // Another event is told in words alone: nothing is known of how many all were at most.
        ("?layer=outside", figure(300, Edge::Open, None), "300 or more, by the lowest claim"),
        ("?from=2016-05-21", figure(300, Edge::Open, 500), "300 or more, by the lowest claim"),
        ("?from=2016-05-21&layer=report", Some(Shape::NotStated), "a source says so, but not how many"),
        ("?from=2016-04-29", figure(10, Edge::Dashed, None), "about 10"),
        ("?from=2016-04-28&to=2016-05-21", figure(310, Edge::Open, 510), "about 310 or more, over 2 days"),
        // What was seen at one checkpoint is a part of them, and lowers nothing.
        ("?measure=participants", figure(400, Edge::Sharp, 500), "400 to 500"),
        // One of its own, and a share that nobody gives in "more than 30".
        ("?measure=arrested", figure(1, Edge::Open, None), "1 or more"),
        ("?measure=held_liable", Some(Shape::Shared), "part of more than 30"),
    ] {
        let mark = mark(&record, query, "almaty");
        assert_eq!((mark.shape, mark.headline.as_str()), (shape, headline), "{query}: {}", mark.label);
    }
}

#[test]
fn aktobe_on_21_may_has_a_cordon_and_no_number() {
    let record = real();
    let mark = mark(&record, "?from=2016-05-21", "aktobe");
    assert_eq!(mark.shape, Some(Shape::NotMentioned));
    assert_eq!(mark.label, "Aktobe, 21 May: people detained: no entry for the days and sources that are chosen");
    let state = state("?from=2016-05-21");
    let there: Vec<&str> =
        Selection::new(&record, &state).events_at("aktobe").iter().map(|event| event.id.as_str()).collect();
    assert_eq!(there, ["squares-cordoned-2016-05-21"]);
}

#[test]
fn three_cities_share_in_dozens() {
    let record = real();
    for query in ["", "?from=2016-05-21", "?layer=outside"] {
        for place in ["atyrau", "pavlodar", "uralsk"] {
            let mark = mark(&record, query, place);
            // Of Uralsk a newspaper says besides that people were detained, and of both some are named who were on 17 May.
            if place == "pavlodar" || place == "atyrau" && query == "?from=2016-05-21" {
                assert_eq!(mark.shape, Some(Shape::Shared), "{query} {place}");
                assert_eq!(mark.headline, "part of “dozens”");
            }
            assert_eq!(mark.shared, ["joint-2016-05-21-detained-hrw"]);
            assert!(mark.label.contains("Atyrau, Pavlodar, Uralsk and others"), "{}", mark.label);
            assert!(mark.label.contains("(media, via Human Rights Watch)"), "{}", mark.label);
        }
    }
}

#[test]
fn zhanaozen_is_placed_and_by_the_report_never_marked() {
    let record = real();
    for measure in Measure::ALL {
        // The other sources tell of a protest there: people took part, and nobody says how many.
        let told = if *measure == Measure::Participants { Shape::NotStated } else { Shape::NotMentioned };
        for (layer, shape) in [(Layer::Report, None), (Layer::Outside, Some(told))] {
            let state = State { measure: *measure, layer: Some(layer), ..State::overview(Lang::En) };
            let marks = markers(&Selection::new(&record, &state));
            let mark = marks.iter().find(|mark| mark.place == "zhanaozen").expect("it is placed");
            assert_eq!(mark.shape, shape, "{}", mark.label);
        }
    }
}

#[test]
fn the_arrests_of_17_and_18_may_are_no_days_number() {
    let record = real();
    let six = ["almaty", "astana", "atyrau", "semey", "shymkent", "uralsk"];
    for query in ["?from=2016-05-17", "?from=2016-05-18", "?from=2016-05-17&to=2016-05-18"] {
        let query = format!("{query}&measure=arrested");
        for mark in marks(&record, &query) {
            if six.contains(&mark.place.as_str()) {
                // One source has two of Atyrau given days on the 17th.
                let two = Shape::Figure { disc: Some(2), edge: Edge::Open, ring: None };
                let is_own = mark.place == "atyrau" && !query.starts_with("?from=2016-05-18");
                assert_eq!(mark.shape, Some(if is_own { two } else { Shape::Shared }), "{query} {}", mark.place);
                assert!(mark.label.contains("(Open Dialogue Foundation) on 17–18 May"), "{}", mark.label);
                assert!(mark.shared.contains(&"six-cities-2016-05-17-arrested".to_owned()));
            } else {
                assert_eq!(mark.shape, None, "{query} {}", mark.place);
            }
        }
        let floor = Selection::new(&record, &state(&query)).total().floor;
        let expected = match query.as_str() {
            "?from=2016-05-17&measure=arrested" => Some(2),
            "?from=2016-05-18&measure=arrested" => None,
            _ => Some(30),
        };
        assert_eq!(floor, expected, "{query}");
    }
}

#[test]
fn the_overview_is_in_this_order() {
    let order: Vec<(String, Option<Shape>)> =
        marks(&real(), "").into_iter().map(|mark| (mark.name, mark.shape)).collect();
    let expected = [
        ("Almaty", figure(314, Edge::Open, 514)),
        ("Astana", figure(201, Edge::Open, None)),
        // A part of them alone, in both.
        ("Atyrau", figure(2, Edge::Open, None)),
        ("Uralsk", figure(1, Edge::Open, None)),
        // Journalists were detained there, or in Semey people arrested: that is told, and no number of people.
        ("Karaganda", Some(Shape::NotStated)),
        ("Semey", Some(Shape::NotStated)),
        ("Shymkent", Some(Shape::NotStated)),
        ("Zhezkazgan", Some(Shape::NotStated)),
        ("Pavlodar", Some(Shape::Shared)),
        ("Aktau", Some(Shape::NotMentioned)),
        ("Aktobe", Some(Shape::NotMentioned)),
        ("Kyzylorda", Some(Shape::NotMentioned)),
        ("Zhanaozen", Some(Shape::NotMentioned)),
    ];
    assert_eq!(order, expected.map(|(name, shape)| (name.to_owned(), shape)));
}

/// Every choice of measure, sources and dated days that the record offers.
fn every_state(record: &Record) -> Vec<State> {
    let periods: Vec<Period> = [Period::Whole].into_iter().chain(record.stops().into_iter().map(Period::of)).collect();
    let mut states = Vec::new();
    for measure in Measure::ALL {
        for layer in [None, Some(Layer::Report), Some(Layer::Outside)] {
            for period in &periods {
                states.push(State { measure: *measure, layer, ..State::overview(Lang::En).over(*period) });
            }
        }
    }
    states
}

#[test]
fn whatever_is_chosen_a_mark_tells_each_claim_it_rests_on_and_who_makes_it() {
    let record = real();
    for state in every_state(&record) {
        let selection = Selection::new(&record, &state);
        for mark in markers(&selection) {
            assert!(mark.label.starts_with(&mark.name), "{}", mark.label);
            let chosen = record.claims.iter().filter(|claim| {
                claim.scope.names(&mark.place)
                    && claim.measure == state.measure
                    && claim.group == Group::People
                    && record.counts(claim)
                    && record.in_layer(&claim.sources, state.layer)
                    && state.period.coverage(claim.when) != Coverage::Not
            });
            for claim in chosen {
                let (figure, claimant) = (
                    Phrases::new(selection.state.lang, selection.record).figure(claim),
                    Phrases::new(selection.state.lang, selection.record).claimant(claim),
                );
                assert!(mark.label.contains(&figure) && mark.label.contains(claimant), "{}: {}", claim.id, mark.label);
                assert!(mark.shape.is_some(), "{}", mark.label);
            }
            if let Some(Shape::Figure { disc: Some(disc), .. }) = mark.shape {
                assert!(mark.headline.contains(&group(Lang::En, disc)), "{}", mark.label);
            }
        }
    }
}

#[test]
fn whatever_is_chosen_no_range_is_told_that_no_source_gives() {
    let record = real();
    let given: Vec<String> = record
        .claims
        .iter()
        .filter(|claim| claim.qualifier == Qualifier::Between)
        .map(|claim| Phrases::new(Lang::En, &record).figure(claim))
        .collect();
    assert_eq!(given, ["400 to 500"]);
    let spans: Vec<PartialDate> =
        record.stops().into_iter().filter(|when| matches!(when, PartialDate::Span(..))).collect();
    for state in every_state(&record) {
        let selection = Selection::new(&record, &state);
        for mark in markers(&selection) {
            let mut told = [mark.label.as_str(), mark.headline.as_str()].join(" ");
            told.push_str(&mark.details.join(" "));
            given.iter().for_each(|range| told = told.replace(range, ""));
            // An upper end is no range, and neither are days.
            let days = |when: &PartialDate| {
                Phrases::new(selection.state.lang, selection.record).date(*when).unwrap_or_default()
            };
            spans.iter().for_each(|span| told = told.replace(&days(span), ""));
            let told = told.replace("up to ", "");
            assert!(!told.contains(" to ") && !told.contains('–'), "{told}");
            // Nor the nation's figures; that a thousand rallied in Atyrau is Atyrau's own.
            for number in ["1,000", "1,083", " 51", " 55 "] {
                let is_own = state.measure == Measure::Participants;
                assert!(is_own || !told.contains(number), "{told}");
            }
        }
    }
}

#[test]
fn the_tray_holds_what_is_not_on_the_map_whatever_is_counted() {
    let record = real();
    let state = state("?from=2016-05-21&measure=arrested");
    let selection = Selection::new(&record, &state);
    let stated: Vec<String> = selection
        .nationwide()
        .into_iter()
        .map(|claim| Phrases::new(selection.state.lang, selection.record).counted(claim))
        .collect();
    for expected in [
        "more than 1,000 detained",
        "1,083 detained",
        "more than 300 detained",
        "“possibly hundreds” detained",
        "51 given an administrative penalty",
        "about 40 given an administrative penalty",
        "4 given administrative arrest",
        "44 journalists detained",
        "at least 48 journalists detained",
        "55 journalists detained",
    ] {
        assert!(stated.iter().any(|it| it == expected), "{expected}: {stated:?}");
    }
    assert!(selection.nationwide().iter().all(|claim| claim.scope == Scope::Nationwide));
    let joint: Vec<&str> = selection.joint().into_iter().map(|claim| claim.id.as_str()).collect();
    assert!(joint.contains(&"joint-2016-05-21-detained-hrw"), "{joint:?}");
}

#[test]
fn a_record_of_two_bare_cities_is_enough_for_a_map() {
    let record = read_geojson(include_str!("fixtures/good-bare.geojson")).expect("it is good");
    let told: Vec<(Option<Shape>, String)> =
        marks(&record, "").into_iter().map(|mark| (mark.shape, mark.label)).collect();
    let expected = [
        (figure(300, Edge::Sharp, None), "Almaty: 300 detentions: 300 (no source named) on 21 May".to_owned()),
        (
            figure(12, Edge::Sharp, None),
            "Astana: 12 detentions, over 2 days: 7 (no source named) on 21 May; 5 (no source named) on 20 May"
                .to_owned(),
        ),
    ];
    assert_eq!(told, expected);
    let day = State::overview(Lang::En).over(Period::of(when("05-20")));
    let selection = Selection::new(&record, &day);
    assert_eq!(selection.total().floor, Some(5));
    let loose: Vec<Option<u64>> = selection.loose_claims("astana").into_iter().map(|claim| claim.low).collect();
    assert_eq!(loose, [Some(5)]);
    assert_eq!(mark(&record, "?from=2016-05-20", "almaty").shape, None);
    // It has claims and no event: that there is nothing holds by this choice alone.
    let killed = mark(&record, "?measure=killed", "almaty");
    assert_eq!((killed.shape, killed.label.as_str()), (None, "Almaty: nothing in the record by this choice"));
}

#[test]
fn one_is_said_as_one() {
    for (line, said) in [
        ("a almaty 05-21 1 hrw", "Almaty: 1 detention: "),
        ("a almaty 05-21 >=1 hrw", "Almaty: 1 or more detentions: "),
        ("a almaty 05-21 2 hrw", "Almaty: 2 detentions: "),
    ] {
        let words = mark(&record(&[line]), "", "almaty").label;
        assert!(words.starts_with(said), "{words}");
    }
}

#[test]
fn a_group_stays_the_group_whatever_is_said_of_its_number() {
    let mut record = record(&[
        "a almaty 05-21 5 hrw",
        "a almaty 05-21 ? hrw",
        "a almaty 05-21 “dozens” hrw",
        "a almaty 05-21 none hrw",
    ]);
    record.claims.iter_mut().for_each(|claim| claim.group = Group::Journalists);
    let words = Phrases::new(Lang::En, &record);
    let said: Vec<String> = record.claims.iter().map(|claim| words.counted(claim)).collect();
    assert_eq!(
        said,
        [
            "5 journalists detained",
            "journalists detained: no number given",
            "“dozens” of journalists detained",
            "journalists detained: none"
        ]
    );
    assert_eq!(words.figure_of_group(&record.claims[1]), "journalists: no number given");
}
