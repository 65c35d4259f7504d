//! The sentence over the map follows the measure, the days and the sources that are chosen.

mod rows;

use protest_map_core::i18n::Lang;
use protest_map_core::io::read_geojson;
use protest_map_core::model::{Layer, Measure, Period, Record, Vocabulary};
use protest_map_core::present::{Edge, Headline, RangePlot, RangeRow, Shape, headline, markers, range_plot};
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::Urls;
use rows::record;

fn real() -> Record {
    read_geojson(include_str!("../../data/cities.geojson")).expect("the record")
}

fn bare() -> Record {
    read_geojson(include_str!("fixtures/good-bare.geojson")).expect("it is good")
}

/// The headline of an address.
fn said(record: &Record, path: &str, query: &str) -> (String, String) {
    let read = Urls::read(path, query, "");
    assert!(read.refused.is_empty(), "{:?}", read.refused);
    let selection = Selection::new(record, &read.state);
    (headline(&selection).lead, plotted(&selection))
}

/// The range plot that stands with the headline, in a line; empty where there is none.
fn plotted(selection: &Selection<'_>) -> String {
    let rows = |rows: Vec<RangeRow>| {
        rows.iter().map(|row| format!("{} ({})", row.figure, row.claimants)).collect::<Vec<_>>().join(", ")
    };
    range_plot(selection).map_or_else(String::new, |RangePlot { title, rows: said, others }| {
        format!("{title}: {} | {}", rows(said), rows(others))
    })
}

fn lead(record: &Record, query: &str) -> String {
    said(record, "en/", query).0
}

#[test]
fn the_whole_record_leads_with_the_countrys_number() {
    let lead = "More than 1,000 people were detained across Kazakhstan on 21 May 2016, according to Open Dialogue \
                Foundation.";
    let others = "people detained · whole country · 21 May: “dozens” (prosecutors, via Voice of America), “hundreds” (Human \
                  Rights Watch; Conway Bulletin), “possibly hundreds” (Eurasianet), more than 300 (activists’ estimate, \
                  via bne IntelliNews), more than 1,000 (Open Dialogue Foundation; reporters; RFE/RL; bne IntelliNews), \
                  1,083 (Mukhtar Tayzhan, a politician, by information that reached him) | 4 given administrative arrest \
                  (prosecutors), about 40 given an administrative penalty (bne IntelliNews), 51 given an administrative \
                  penalty (prosecutors)";
    for query in ["", "?from=2016-05-21"] {
        assert_eq!(said(&real(), "en/", query), (lead.to_owned(), others.to_owned()), "{query}");
    }
    let in_russian = "Kazakhstan, 21 мая 2016 года: задержано — более 1\u{a0}000 (данные: Open Dialogue Foundation).";
    assert_eq!(said(&real(), "ru/", "").0, in_russian);
    let in_kazakh =
        "Kazakhstan, 2016 жылғы 21 мамыр: ұсталғандар – 1\u{a0}000 адамнан астам (мәлімет: Open Dialogue Foundation).";
    assert_eq!(said(&real(), "kk/", "").0, in_kazakh);
}

#[test]
fn it_follows_the_measure() {
    let record = real();
    let (lead, others) = said(&record, "en/", "?measure=held_liable");
    assert_eq!(
        lead,
        "51 people were given an administrative penalty across Kazakhstan on 21 May 2016, according to prosecutors."
    );
    let plot = "people given an administrative penalty · whole country · 21 May: “a small number” (Amnesty International), \
                about 40 (bne IntelliNews), 51 (prosecutors) | 4 given administrative arrest (prosecutors), more than 300 \
                detained (";
    assert!(others.starts_with(plot), "{others}");
    // Nobody gives a number of those who took part in the whole country.
    for (path, lead, others) in [
        (
            "en/",
            "Whole record, people taking part: numbers for 3 places; 8 more places without one.",
            "people taking part · whole country: no number given (Deputy",
        ),
        (
            "ru/",
            "Вся хроника, участники: число есть для 3 мест; ещё 8 мест без числа.",
            "участники · вся страна: число не названо (Deputy",
        ),
        (
            "kk/",
            "Бүкіл жинақ, қатысқандар: саны бар елді мекен – 3; саны көрсетілмегені – тағы 8.",
            "қатысқандар · бүкіл ел: саны айтылмаған (Deputy",
        ),
    ] {
        let said = said(&record, path, "?measure=participants");
        assert_eq!(said.0, lead);
        assert!(said.1.starts_with(others), "{}", said.1);
    }
}

#[test]
fn it_follows_the_days() {
    let record = real();
    for (query, expected) in [
        // Of the protests in further cities the source says that they were between 24 April and 3 May.
        ("?from=2016-04-29", "29 April 2016, people detained: a number for one place; 3 events in this record."),
        (
            "?from=2016-05-17&to=2016-05-18",
            "17–18 May 2016, people detained: numbers for 2 places; 4 more places without one; 5 events in this record.",
        ),
        ("?from=2016-05-27", "27 May 2016, people detained: no place on the map; one event in this record."),
        (
            "?from=2016-04-29&measure=participants",
            "29 April 2016, people taking part: 3 places on the map, and no number of their own; 3 events in this record.",
        ),
    ] {
        assert_eq!(lead(&record, query), expected);
    }
}

#[test]
fn it_follows_the_sources() {
    let lead = lead(&real(), "?layer=outside");
    assert_eq!(lead, "More than 1,000 people were detained across Kazakhstan on 21 May 2016, according to RFE/RL.");
}

#[test]
fn of_days_without_anything_it_says_so() {
    for (path, expected) in [
        ("en/", "9 May 2016, people detained: nothing in this record."),
        ("ru/", "9 мая 2016 года, задержанные: в этой хронике ничего нет."),
        ("kk/", "2016 жылғы 9 мамыр, ұсталғандар: бұл жинақта ештеңе жоқ."),
    ] {
        assert_eq!(said(&real(), path, "?from=2016-05-09"), (expected.to_owned(), String::new()));
    }
    assert_eq!(lead(&Record::default(), ""), "Whole record, people detained: nothing in this record.");
}

#[test]
fn a_bare_file_of_counts_is_not_nothing() {
    let record = bare();
    for (query, expected) in [
        ("", "Whole record, people detained: numbers for 2 places."),
        ("?from=2016-05-21", "21 May 2016, people detained: numbers for 2 places."),
        ("?from=2016-05-20", "20 May 2016, people detained: a number for one place."),
        ("?from=2016-05-22", "22 May 2016, people detained: nothing in this record."),
        ("?measure=killed", "Whole record, people killed: nothing in this record."),
    ] {
        assert_eq!(said(&record, "en/", query), (expected.to_owned(), String::new()), "{query}");
    }
}

#[test]
fn a_claim_of_the_country_is_said_with_its_date_and_whoever_makes_it() {
    for (line, expected) in [
        (
            "n nationwide 05 >1000 hrw",
            "More than 1,000 people were detained across Kazakhstan in May 2016, according to hrw.",
        ),
        ("n nationwide undated ~40", "About 40 people were detained across Kazakhstan, no source named."),
        (
            "n nationwide 05-21/05-22 <=9 odf",
            "Up to 9 people were detained across Kazakhstan on 21–22 May 2016, according to odf.",
        ),
    ] {
        let mut record = record(&[line]);
        assert_eq!(lead(&record, ""), expected);
        record.country.clear();
        assert_eq!(lead(&record, ""), expected.replace("Kazakhstan", "the whole country"));
    }
    let unnamed = record(&["n nationwide 05-21 50"]);
    assert_eq!(said(&unnamed, "ru/", "").0, "Kazakhstan, 21 мая 2016 года: задержано — 50 (источник не назван).");
    assert_eq!(
        said(&unnamed, "kk/", "").0,
        "Kazakhstan, 2016 жылғы 21 мамыр: ұсталғандар – 50 адам (дереккөз аталмаған)."
    );
}

#[test]
fn what_is_said_of_the_country_without_a_number_leads_nothing_and_is_not_nothing() {
    for (figure, others) in [
        ("“dozens” hrw", "people detained · whole country: “dozens” (hrw · 21 May) | "),
        ("? hrw", "people detained · whole country: no number given (hrw · 21 May) | "),
        ("none police", "people detained · whole country: none (police · 21 May) | "),
    ] {
        let mut record = record(&[&format!("n nationwide 05-21 {figure}")]);
        assert_eq!(
            said(&record, "en/", ""),
            ("Whole record, people detained: no place on the map.".to_owned(), others.to_owned())
        );
        record.events.clear();
        record.claims[0].event = None;
        let lead = lead(&record, "?from=2016-05-21");
        assert_eq!(lead, "21 May 2016, people detained: no place on the map.");
    }
    // Nor is a number of journalists, or one that places nobody names share.
    for line in ["n nationwide 05-21 50 journalists hrw", "n others 05-21 50 hrw"] {
        assert_eq!(lead(&record(&[line]), ""), "Whole record, people detained: no place on the map.");
    }
}

#[test]
fn whatever_is_chosen_it_counts_the_marks_and_names_whoever_gives_a_number() {
    let record = real();
    let mut periods: Vec<Period> = record.stops().into_iter().map(Period::of).collect();
    periods.push(Period::Whole);
    for (measure, period) in
        Measure::ALL.iter().flat_map(|measure| periods.iter().map(move |period| (*measure, *period)))
    {
        for layer in [None, Some(Layer::Report), Some(Layer::Outside)] {
            let state = State { measure, layer, ..State::overview(Lang::En).over(period) };
            let selection = Selection::new(&record, &state);
            let Headline { lead, claim } = headline(&selection);
            let drawn: Vec<Shape> = markers(&selection).into_iter().filter_map(|mark| mark.shape).collect();
            let figures = drawn.iter().filter(|shape| matches!(shape, Shape::Figure { .. })).count();
            if lead.contains("according to") {
                assert!(selection.nationwide().iter().any(|claim| claim.measure == measure), "{lead}");
            } else {
                assert_eq!(lead.contains(" a number for one place"), figures == 1, "{lead}");
                assert_eq!(lead.contains(&format!(" numbers for {figures} places")), figures > 1, "{lead}");
                assert!(drawn.is_empty() || !lead.contains("no place") && !lead.contains("nothing"), "{lead}");
            }
            assert!(lead.ends_with('.'), "{lead}");
            assert_eq!(claim.is_some(), lead.contains("according to"), "{lead}");
            // Each number of the country for these days is plotted, and each that is plotted has its claim.
            let plot = range_plot(&selection);
            for row in plot.iter().flat_map(|plot| plot.rows.iter().chain(&plot.others)) {
                assert!(record.claims.iter().any(|claim| claim.id == row.claim), "{row:?}");
            }
        }
    }
}

#[test]
fn the_plot_stands_on_one_scale_and_holds_what_sources_dispute() {
    let record = record(&[
        "n nationwide 05-21 300..400 hrw",
        "n nationwide 05-21 >1000 reporters",
        "n nationwide 05-21 “dozens” police",
        "a almaty 05-20 10 odf",
        "a almaty 05-20 ~20 hrw",
        "b astana 05-20 900 odf",
    ]);
    let state = State::overview(Lang::En);
    let plot = range_plot(&Selection::new(&record, &state)).expect("three stand side by side");
    assert_eq!(plot.top(), 1000);
    let shapes: Vec<Option<Shape>> = plot.rows.iter().map(|row| row.shape).collect();
    let figure = |disc, edge, ring| Some(Shape::Figure { disc: Some(disc), edge, ring });
    let expected = [Some(Shape::InWords), figure(300, Edge::Sharp, Some(400)), figure(1000, Edge::Open, None)];
    assert_eq!(shapes, expected);
    // Of a day without a number of the country: what its sources dispute, and not what one alone says.
    let told = said(&record, "en/", "?from=2016-05-20").1;
    assert_eq!(told, "people detained · Almaty · 20 May: 10 (odf), about 20 (hrw) | ");
    assert_eq!(said(&bare(), "en/", "?from=2016-05-20").1, "");
}
