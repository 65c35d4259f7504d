//! The GeoJSON: what is written is what is read, and what cannot be read is named, all of it at once.
//!
//! `fixtures/good-….geojson` are read here and by the `geojson` crate, `fixtures/bad-….geojson` are refused.

mod rows;

use geojson::{GeoJson, GeometryValue};
use proptest::prelude::*;
use proptest::sample::Index;
use protest_map_core::geo::LonLat;
use protest_map_core::io::{Diagnostic, GEOJSON_FILE, Location, read_geojson, write_geojson};
use protest_map_core::model::{
    Claim, ClaimantKind, DateOf, Group, Measure, PartialDate, Qualifier, Record, Scope, Spread,
};
use rows::{record, when};
use serde_json::{Map, Value, json};

const REAL: &str = include_str!("../../data/cities.geojson");

const GOOD: &[&str] =
    &["good-bare", "good-bom", "good-foreign", "good-full", "good-null-geometry", "good-nulls", "good-slugs"];

fn fixture(name: &str) -> String {
    let path = format!("{}/tests/fixtures/{name}.geojson", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn good(name: &str) -> Record {
    read_geojson(&fixture(name)).unwrap_or_else(|faults| panic!("{name}: {faults:?}"))
}

fn faults(name: &str) -> Vec<Diagnostic> {
    read_geojson(&fixture(name)).expect_err(name)
}

/// The path of the member that a fault is about; empty for the file as a whole.
fn path(fault: &Diagnostic) -> &str {
    match &fault.at {
        Location::Member { path, .. } => path,
        Location::File => "",
        other => panic!("rows are of tables: {other:?}"),
    }
}

/// The record with its claims by id: a claim that a feature of its own places in one city is written with that city.
fn in_one_order(mut record: Record) -> Record {
    record.claims.sort_by(|a, b| a.id.cmp(&b.id));
    record
}

// Written and read

#[test]
fn the_record_survives_being_read_and_written() {
    let record = read_geojson(REAL).expect("it can be read");
    let written = write_geojson(&record);
    assert_eq!(written, REAL);
    assert_eq!(read_geojson(&written).expect("what is written can be read"), record);
}

#[test]
fn every_good_file_survives_being_read_and_written() {
    for name in GOOD {
        let record = good(name);
        let written = write_geojson(&record);
        let again = read_geojson(&written).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        assert_eq!(in_one_order(again.clone()), in_one_order(record), "{name}");
        assert_eq!(write_geojson(&again), written, "{name}");
    }
}

#[cfg(feature = "tables")]
#[test]
fn the_file_is_what_the_tables_give() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the tables are there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv" || extension == "geojson"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("it can be read"))
        })
        .collect();
    let entered = protest_map_core::check::check(&files).expect("the tables are good");
    assert_eq!(write_geojson(&entered.record), REAL);
    assert_eq!(in_one_order(entered.record), in_one_order(read_geojson(REAL).expect("it can be read")));
}

#[test]
fn a_change_in_one_claim_is_a_change_in_one_line() {
    let mut record = read_geojson(REAL).expect("it can be read");
    let claim = record.claims.iter_mut().find(|claim| claim.low == Some(300)).expect("Almaty's");
    claim.low = Some(301);
    let changed = write_geojson(&record);
    let lines: Vec<(&str, &str)> = REAL.lines().zip(changed.lines()).filter(|(old, new)| old != new).collect();
    assert_eq!(REAL.lines().count(), changed.lines().count());
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(REAL.lines().all(|line| line.matches("\"qualifier\"").count() <= 1), "a line a claim");
}

#[test]
fn what_has_no_point_has_no_geometry() {
    let value: Value = serde_json::from_str(REAL).expect("JSON");
    for feature in value["features"].as_array().expect("a list") {
        let has_point = feature["geometry"].is_object();
        let scope = &feature["properties"]["scope"];
        assert_eq!(has_point, scope.is_null(), "{}", feature["id"]);
        if scope == "joint" || scope == "unknown" {
            let counts = feature["properties"]["counts"].as_array().expect("counts");
            assert_eq!(counts.len(), 1, "one feature a joint claim");
            assert_eq!(feature["id"], format!("joint-{}", counts[0]["id"].as_str().expect("an id")));
        }
    }
}

// Good files

#[test]
fn a_date_and_a_number_are_enough_for_a_count() {
    let record = good("good-bare");
    let expected = Claim {
        id: "almaty-1".to_owned(),
        event: None,
        when: when("05-21"),
        scope: Scope::place("almaty"),
        spread: None,
        is_part: false,
        besides: None,
        measure: Measure::Detained,
        group: Group::People,
        qualifier: Qualifier::Exactly,
        low: Some(300),
        high: Some(300),
        words: String::new(),
        claimant: None,
        sources: vec![],
        sections: vec![],
    };
    assert_eq!(record.claims[0], expected);
    assert_eq!(record.claims.len(), 3);
    assert_eq!(record.places.len(), 2);
}

#[test]
fn a_feature_without_an_id_is_named_by_its_name() {
    let record = good("good-slugs");
    let ids: Vec<&str> = record.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(ids, ["ust-kamenogorsk", "kyzyl-orda-kzyl-orda", "7"]);
    assert_eq!(record.claims[0].when, PartialDate::parse("2016-05").expect("a month"));
    assert_eq!(record.claims[1].when, PartialDate::Undated);
}

#[test]
fn a_name_in_cyrillic_is_name_enough() {
    let text = fixture("good-bare").replace("Almaty", "Алматы").replace("Astana", "Астана");
    let record = read_geojson(&text).unwrap_or_else(|faults| panic!("{}", faults[0]));
    assert_eq!(record.places.len(), 2);
    assert_ne!(record.places[0].id, record.places[1].id);
}

#[test]
fn a_byte_order_mark_is_read_over() {
    assert!(fixture("good-bom").starts_with('\u{feff}'));
    assert_eq!(good("good-bom").claims.len(), 1);
}

#[test]
fn null_is_absent() {
    let record = good("good-nulls");
    assert_eq!(record.claims[0].low, Some(300));
    assert_eq!(record.claims[0].qualifier, Qualifier::Exactly);
    assert_eq!((record.events.len(), record.claimants.len(), record.sources.len()), (0, 0, 0));
}

#[test]
fn what_is_not_ours_is_let_go() {
    let record = good("good-foreign");
    assert_eq!(record.claims.len(), 1);
    assert_eq!(record.places[0].lonlat, LonLat::new(76.917, 43.25).expect("on the Earth"));
}

#[test]
fn without_a_geometry_a_claim_is_the_nations_or_of_several_places() {
    let record = good("good-null-geometry");
    assert_eq!(record.places.len(), 2);
    let scopes: Vec<&Scope> = record.claims.iter().map(|claim| &claim.scope).collect();
    let both = Scope::Places { ids: vec!["almaty".to_owned(), "astana".to_owned()], and_others: false };
    let unknown = Scope::Places { ids: vec![], and_others: true };
    assert_eq!(scopes, [&Scope::Nationwide, &both, &unknown]);
    assert_eq!(record.claims[1].spread, Some(Spread::Together));
}

#[test]
fn a_full_file_is_read_to_its_last_member() {
    let record = good("good-full");
    assert_eq!((record.title.as_str(), record.country.as_str()), ("A map", "Kazakhstan"));
    assert_eq!(record.events[0].date_of, DateOf::MadePublic);
    assert_eq!(record.events[0].people, ["somebody"]);
    assert_eq!(record.events[1].scope, Scope::Nationwide);
    assert_eq!(record.claimants[0].kind, ClaimantKind::Ngo);
    let source = &record.sources[0];
    assert_eq!((source.host(), source.via.as_str(), source.footnote.as_str()), ("example.org", "ecoi.net", "6"));
    let cases: Vec<_> =
        record.cases.iter().map(|case| (case.id.as_str(), case.title.as_str(), case.place.as_deref())).collect();
    assert_eq!(cases, [("of-somebody", "Somebody of Almaty", Some("almaty")), ("of-another", "Another", None)]);
}

#[test]
fn a_bare_file_may_name_a_claimant_that_it_does_not_list() {
    let text = r#"{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "almaty",
        "geometry": {"type": "Point", "coordinates": [76.9, 43.2]}, "properties": {"name": "Almaty", "counts": [
        {"low": 300, "claimant": "Human Rights Watch", "sources": ["hrw"], "event": "detentions"}]}}]}"#;
    let record = read_geojson(text).expect("it is good");
    assert_eq!(record.claimant(&record.claims[0]).map(|claimant| claimant.name.as_str()), Some("Human Rights Watch"));
    assert_eq!((record.claims[0].event.as_deref(), record.claims[0].sources.len()), (None, 0));
}

// The `geojson` crate as a second reader

/// The points and the number of features that the `geojson` crate finds.
fn oracle(text: &str) -> (Vec<[f64; 2]>, usize) {
    let GeoJson::FeatureCollection(collection) =
        text.trim_start_matches('\u{feff}').parse().expect("the geojson crate reads it")
    else {
        panic!("a collection");
    };
    let points = collection.features.iter().filter_map(|feature| feature.geometry.as_ref()).map(|geometry| {
        let GeometryValue::Point { coordinates } = &geometry.value else { panic!("a point") };
        [coordinates.as_slice()[0], coordinates.as_slice()[1]]
    });
    (points.collect(), collection.features.len())
}

#[test]
fn the_geojson_crate_finds_the_same_points() {
    let texts: Vec<(&str, String)> =
        GOOD.iter().map(|name| (*name, fixture(name))).chain([("cities", REAL.to_owned())]).collect();
    for (name, text) in texts {
        let record = read_geojson(&text).expect(name);
        let (points, features) = oracle(&text);
        let ours: Vec<[f64; 2]> = record.places.iter().map(|place| [place.lonlat.lon(), place.lonlat.lat()]).collect();
        assert_eq!(ours, points, "{name}");
        let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).expect(name);
        assert_eq!(value["features"].as_array().expect(name).len(), features, "{name}");
        assert_eq!(oracle(&write_geojson(&record)).0, points, "{name}: as written");
    }
}

// Bad files

/// A fault: the member, the value in backticks, and words of the mend. An empty value is that of something missing.
type Expected = (&'static str, &'static str, &'static str);

/// Each bad file with its faults.
const BAD: &[(&str, &[Expected])] = &[
    ("bad-json", &[("", "", "cannot be read: no value at line 1 column 44; mend the JSON")]),
    ("bad-empty", &[("", "", "cannot be read: the end where a value should be")]),
    ("bad-list", &[("", "[1, 2]", "is not an object")]),
    ("bad-feature-alone", &[("", "", "is not a `FeatureCollection`; wrap the features in one")]),
    ("bad-features-object", &[("features", "{…}", "square brackets")]),
    (
        "bad-feature-type",
        &[
            ("features[0].type", "", "is not `Feature`"),
            ("features[1].type", "", "is not `Feature`"),
            ("features[2]", "\"Semey\"", "is not an object"),
        ],
    ),
    (
        "bad-geometry",
        &[
            ("features[0].geometry.type", "", "is not `Point`; a place is a point, or null where it has none"),
            ("features[1].geometry.type", "", "is not `Point`"),
            ("features[2].geometry", "\"80.2 50.4\"", "is not an object"),
        ],
    ),
    (
        "bad-coordinates",
        &[
            ("features[0].geometry.coordinates", "[200, 43]", "write [longitude, latitude] in degrees"),
            ("features[1].geometry.coordinates", "[76, -91]", "write [longitude, latitude] in degrees"),
            ("features[2].geometry.coordinates", "[\"76.9\", \"43.2\"]", "write [longitude, latitude] in degrees"),
            ("features[3].geometry.coordinates", "null", "write [longitude, latitude] in degrees"),
            ("features[4].geometry.coordinates", "[76]", "write [longitude, latitude] in degrees"),
            ("features[5].geometry.coordinates", "[]", "write [longitude, latitude] in degrees"),
            ("features[6].geometry.coordinates", "null", "write [longitude, latitude] in degrees"),
            ("features[7].geometry.coordinates", "[null, 43]", "write [longitude, latitude] in degrees"),
            ("features[8].geometry.coordinates", "{…}", "write [longitude, latitude] in degrees"),
        ],
    ),
    (
        "bad-ids",
        &[
            ("features[0].id", "Almaty City", "use small letters, digits and hyphens"),
            ("features[1].id", "../astana", "use small letters, digits and hyphens"),
            ("features[2].id", "", "use small letters, digits and hyphens"),
            ("features[3].id", "true", "write it in quotes"),
            ("features[4].id", "1.5", "write it in quotes"),
            ("features[5].id", "-3", "write it in quotes"),
        ],
    ),
    (
        "bad-id-twice",
        &[
            ("features[1].id", "almaty", "give each feature an id of its own"),
            ("features[1].properties.counts[0].id", "almaty-1", "give each count an id of its own"),
            ("features[2].id", "almaty", "give each feature an id of its own"),
        ],
    ),
    (
        "bad-count-id-twice",
        &[
            ("features[0].properties.counts[1].id", "a", "give each count an id of its own"),
            ("features[1].properties.counts[0].id", "a", "give each count an id of its own"),
        ],
    ),
    (
        "bad-codes",
        &[
            ("features[0].properties.counts[0].qualifier", "roughly", "exactly, at_least, more_than"),
            ("features[0].properties.counts[1].measure", "tortured", "detained, participants"),
            ("features[0].properties.counts[2].group", "men", "people, activists"),
            ("features[0].properties.counts[3].spread", "evenly", "each, together, unclear"),
            ("features[1].properties.scope", "galaxy", "nationwide, joint or unknown"),
            ("events.e.date_of", "dreamt", "happened, made_public, planned"),
            ("events.e.basis", "guessed", "stated, implied"),
            ("events.e.kind", "party", "rally, dispersal"),
            ("events.e.relation", "distant", "related, context, unrelated"),
            ("claimants.c.kind", "blog", "own_count, official, ngo"),
            ("sources.s.layer", "top", "report, outside"),
        ],
    ),
    (
        "bad-ends",
        &[
            ("features[0].properties.counts[0]", "exactly", "one number as both low and high; it has low `300`"),
            ("features[0].properties.counts[1]", "exactly", "it has low `nothing`, high `300`"),
            ("features[0].properties.counts[2]", "exactly", "it has low `nothing`, high `nothing`"),
            ("features[0].properties.counts[3]", "at_least", "its number as low and leaves high empty"),
            ("features[0].properties.counts[4]", "more_than", "its number as low and leaves high empty"),
            ("features[0].properties.counts[5]", "up_to", "its number as high and leaves low empty"),
            ("features[0].properties.counts[6]", "about", "one number as both low and high"),
            ("features[0].properties.counts[7]", "between", "low and a greater high; it has low `6`, high `5`"),
            ("features[0].properties.counts[8]", "between", "low and a greater high; it has low `5`, high `5`"),
            ("features[0].properties.counts[9]", "words", "takes no number: leave low and high empty"),
            ("features[0].properties.counts[10]", "not_stated", "takes no number: leave low and high empty"),
            ("features[0].properties.counts[11]", "none", "takes no number: leave low and high empty"),
        ],
    ),
    (
        "bad-dates",
        &[
            ("features[0].properties.counts[0].date", "21.05.2016", "write 2016-05-21, 2016-05, 2016 or first/last"),
            ("features[0].properties.counts[1].date", "2016-02-30", "is not a date"),
            ("features[0].properties.counts[2].date", "2016-05-18/2016-05-17", "is not a date"),
            ("features[0].properties.counts[3].date", "2016", "write it in quotes"),
            ("events.e.date", "May 2016", "is not a date"),
        ],
    ),
    (
        "bad-urls",
        &[
            ("sources.a.url", "javascript:alert(1)", "begin with https:// or http://"),
            ("sources.b.url", "data:text/html,x", "begin with https:// or http://"),
            ("sources.c.url", "//example.org", "begin with https:// or http://"),
            ("sources.d.url", "https://", "is not an address"),
            ("sources.e.url", "https://example.org/a b", "is not an address"),
            ("sources.f.url", " https://example.org", "begin with https:// or http://"),
            ("sources.g.url", "ftp://example.org", "begin with https:// or http://"),
            ("sources.h.url", "JavaScript:alert(1)//https://example.org", "begin with https:// or http://"),
        ],
    ),
    (
        // A count that names what is not there goes by its id, which is shorter than its path and can be searched for.
        "bad-references",
        &[
            ("cases.no id", "no id", "use small letters, digits and hyphens"),
            ("cases.m.title", "", "is missing; write a text"),
            ("the count a", "e2", "is no event of this file"),
            ("the count a", "c2", "is no claimant of this file"),
            ("the count a", "s2", "is no source of this file"),
            ("the count a", "c", "is no count of this file"),
            ("the count b", "atlantis", "is no place of this file"),
            ("events.e", "atlantis", "is no place of this file"),
            ("events.e", "s3", "is no source of this file"),
            ("events.e", "e3", "is no event of this file"),
            ("cases.k", "atlantis", "is no place of this file"),
            ("events.f.rival_of", "f", "rivals an event itself; name the one that rivals none"),
            ("events.g.rival_of", "e", "rivals an event itself; name the one that rivals none"),
        ],
    ),
    (
        "bad-words-missing",
        &[
            ("features[0].properties.counts[0].words", "words", "is missing"),
            ("features[0].properties.counts[1].words", "words", "is missing"),
        ],
    ),
    (
        "bad-names-missing",
        &[
            ("features[0].properties.name", "", "is missing; write a text"),
            ("features[1].properties.name", "", "is missing; write a text"),
            ("features[2].properties.name", "", "is missing; write a text"),
            ("claimants.c.name", "", "is missing; write a text"),
        ],
    ),
    ("bad-schema", &[("schema", "2", "it reads 1")]),
    (
        "bad-types",
        &[
            ("schema", "\"1\"", "it reads 1"),
            ("title", "1", "write it in quotes"),
            ("country", "[]", "write it in quotes"),
            ("features[0].properties.name", "5", "write it in quotes"),
            ("features[0].properties.other_names", "[7]", "write it in quotes"),
            ("features[0].properties.region", "{…}", "write it in quotes"),
            ("features[0].properties.counts[0].id", "1", "write it in quotes"),
            ("features[0].properties.counts[0].event", "[]", "write it in quotes"),
            ("features[0].properties.counts[0].date", "false", "write it in quotes"),
            ("features[0].properties.counts[0].measure", "2", "write it in quotes"),
            ("features[0].properties.counts[0].group", "{…}", "write it in quotes"),
            ("features[0].properties.counts[0].qualifier", "3", "write it in quotes"),
            ("features[0].properties.counts[0].words", "4", "write it in quotes"),
            ("features[0].properties.counts[0].spread", "5", "write it in quotes"),
            ("features[0].properties.counts[0].claimant", "6", "write it in quotes"),
            ("features[0].properties.counts[0].sources", "\"hrw\"", "square brackets"),
            ("features[0].properties.counts[0].section", "4", "write it in quotes"),
            ("features[0].properties.counts[1]", "\"300\"", "is not an object"),
            ("features[0].properties.counts[2]", "null", "is not an object"),
            ("features[1].properties.scope", "1", "write it in quotes"),
            ("features[1].properties.places", "\"almaty\"", "square brackets"),
            ("features[1].properties.and_others", "\"yes\"", "is neither true nor false"),
            ("features[1].properties.counts", "{…}", "square brackets"),
            ("features[2].properties", "[]", "is not an object"),
            ("features[3].properties.places[0]", "\"\"", "is not an id"),
            ("features[3].properties.places[1]", "5", "is not an id"),
            ("features[3].properties.places[2]", "null", "is not an id"),
            ("events", "[]", "is not an object"),
            ("claimants.c", "\"C\"", "is not an object"),
            ("sources", "\"none\"", "is not an object"),
        ],
    ),
    (
        "bad-everywhere",
        &[
            ("schema", "3", "it reads 1"),
            ("features[0].properties.counts[0].date", "yesterday", "is not a date"),
            ("features[1].geometry.coordinates", "[76.917, 430]", "in degrees"),
            ("features[1].id", "almaty", "stands twice"),
            ("features[1].properties.name", "", "is missing"),
            ("features[1].properties.counts", "300", "square brackets"),
            ("features[2].properties.scope", "galaxy", "is not known"),
            ("events.e.kind", "party", "is not known"),
            ("sources.s.url", "javascript:alert(1)", "is not an address"),
        ],
    ),
];

/// Bad files with a test of their own.
const BAD_APART: &[&str] = &[
    "bad-count-id",
    "bad-event-scope",
    "bad-features-missing",
    "bad-id-reserved",
    "bad-number-in-quotes",
    "bad-numbers",
];

#[test]
fn every_fixture_is_used() {
    let mut used: Vec<String> = GOOD
        .iter()
        .chain(BAD.iter().map(|(name, _)| name))
        .chain(BAD_APART)
        .map(|name| format!("{name}.geojson"))
        .collect();
    used.sort();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let mut there: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(there, used);
}

#[test]
fn every_wrong_thing_is_named_with_its_member_and_its_value() {
    for (name, expected) in BAD {
        let faults = faults(name);
        let paths: Vec<&str> = faults.iter().map(path).collect();
        assert_eq!(paths, expected.iter().map(|(at, ..)| *at).collect::<Vec<_>>(), "{name}");
        for (fault, (_, value, mend)) in faults.iter().zip(*expected) {
            assert_eq!(fault.file, GEOJSON_FILE);
            assert!(value.is_empty() || fault.message.contains(&format!("`{value}`")), "{name}: {fault}");
            assert!(fault.message.contains(mend), "{name}: {fault}");
        }
    }
}

#[test]
fn a_wrong_type_of_geojson_is_named() {
    for (name, n, value) in
        [("bad-feature-alone", 0, "Feature"), ("bad-feature-type", 1, "Place"), ("bad-geometry", 0, "LineString")]
    {
        let message = &faults(name)[n].message;
        assert!(message.contains(&format!("`{value}`")) && !message.starts_with("is not"), "{name}: {message}");
    }
}

#[test]
fn what_is_wrong_in_a_feature_is_told_with_the_name_of_its_place() {
    let named = |name: &str, n: usize, place: &str, rest: &str| {
        let line = faults(name)[n].to_string();
        assert!(line.starts_with(&format!("cities.geojson, features[{rest} ({place}): ")), "{line}");
    };
    named("bad-number-in-quotes", 0, "Almaty", "0].geometry.coordinates");
    named("bad-number-in-quotes", 1, "Almaty", "0].properties.counts[0].low");
    named("bad-ids", 4, "Shymkent", "4].id");
    named("bad-id-twice", 2, "Astana", "2].id");
    named("bad-words-missing", 1, "Almaty", "0].properties.counts[1].words");
    // Of what is in no feature, no place is named; of a reference, the place that the count is about.
    assert!(faults("bad-codes").last().expect("a source").to_string().starts_with("cities.geojson, sources.s.layer: "));
    let references: Vec<String> = faults("bad-references").iter().map(ToString::to_string).collect();
    assert!(references[2].starts_with("cities.geojson, the count a (Almaty): `e2` is no event"), "{references:?}");
    assert!(references[6].starts_with("cities.geojson, the count b: `atlantis` is no place"), "{references:?}");
}

#[test]
fn what_is_wrong_in_several_features_and_counts_is_told_together() {
    let faults = faults("bad-everywhere");
    let count = |start: &str| faults.iter().filter(|fault| path(fault).starts_with(start)).count();
    assert!(count("features[0]") == 1 && count("features[1]") == 4 && count("features[2]") == 1, "{faults:?}");
    assert_eq!((count("events.e"), count("sources.s"), count("schema")), (1, 1, 1));
}

#[test]
fn a_number_in_quotes_is_shown_with_its_quotes_and_a_text_without() {
    let low = faults("bad-number-in-quotes").pop().expect("two").to_string();
    let help = "is not a number of people; write a whole number from 0 to 1000000000, without quotes";
    assert!(low.ends_with(&format!("(Almaty): `\"300\"` {help}")), "{low}");
    assert!(faults("bad-dates")[0].message.starts_with("`21.05.2016` is not a date"), "{:?}", faults("bad-dates")[0]);
}

#[test]
fn a_code_is_a_text_and_nothing_that_holds_one() {
    for wrong in [r#"{"detained":null}"#, r#"{"detained":{}}"#, r#"["detained"]"#, "0"] {
        let text = fixture("good-full").replace(r#""detained""#, wrong);
        let faults = read_geojson(&text).expect_err("no text");
        assert_eq!(path(&faults[0]), "features[0].properties.counts[0].measure", "{faults:?}");
        assert!(faults[0].message.ends_with(" is not text; write it in quotes"), "{}", faults[0]);
    }
}

#[test]
fn an_empty_text_is_absent() {
    let text = fixture("good-full").replace(r#""words": "hundreds""#, r#""words": "", "high": """#);
    let text = text.replace(r#""between","#, r#""at_least","#).replace(r#""high": 500,"#, "");
    let claim = &read_geojson(&text).unwrap_or_else(|faults| panic!("{faults:?}")).claims[0];
    assert_eq!((claim.low, claim.high, claim.words.as_str()), (Some(300), None, ""));
}

#[test]
fn an_id_that_stands_twice_among_the_members_is_found() {
    for member in ["events", "claimants", "sources", "cases"] {
        let entry = r#"{"name": "A", "title": "A"}"#;
        let text = format!(
            r#"{{"type": "FeatureCollection", "features": [], "{member}": {{"a": {entry}, "b": {entry}, "a": {entry}}}}}"#
        );
        let faults: Vec<String> = read_geojson(&text).expect_err("twice").iter().map(ToString::to_string).collect();
        assert_eq!(faults, [format!("cities.geojson, {member}.a: stands twice; give each an id of its own")]);
    }
}

#[test]
fn what_the_members_hold_keeps_the_order_of_the_file() {
    let text = r#"{"type": "FeatureCollection", "features": [], "sources": {"z": {}, "a": {}, "m": {}}}"#;
    let record = read_geojson(text).expect("it is good");
    let ids: Vec<&str> = record.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["z", "a", "m"]);
    assert!(write_geojson(&record).contains("\"z\":{\"layer\":\"outside\"},\n\"a\":"), "{}", write_geojson(&record));
}

#[test]
fn a_leading_box_is_read_over_and_so_is_one_that_is_none() {
    for bbox in ["[46, 40, 88, 56]", "null", "[]", "\"x\""] {
        let text = fixture("good-bare").replacen('{', &format!(r#"{{"bbox": {bbox}, "#), 1);
        let text = text.replacen(r#"{"type": "Point""#, &format!(r#"{{"bbox": {bbox}, "type": "Point""#), 1);
        let text = text.replacen(r#""type": "Feature","#, &format!(r#""bbox": {bbox}, "type": "Feature","#), 1);
        assert_eq!(text.matches("bbox").count(), 3, "{text}");
        assert_eq!(read_geojson(&text).unwrap_or_else(|faults| panic!("{bbox}: {faults:?}")), good("good-bare"));
    }
}

#[test]
fn a_fault_of_the_whole_is_said_of_the_file() {
    assert!(faults("bad-list")[0].to_string().starts_with("cities.geojson: "), "{}", faults("bad-list")[0]);
}

#[test]
fn a_number_that_is_none_is_named() {
    let faults = faults("bad-numbers");
    for (n, end, value) in [
        (0, "low", "-5"),
        (1, "low", "2.5"),
        (2, "low", "1e+30"),
        (3, "low", "1000000001"),
        (4, "low", "18446744073709551615"),
        (5, "low", "\"300\""),
        (6, "low", "true"),
        (7, "high", "[300]"),
    ] {
        let at = format!("features[0].properties.counts[{n}].{end}");
        let fault = faults.iter().find(|fault| path(fault) == at).unwrap_or_else(|| panic!("{at} is named"));
        assert!(fault.message.starts_with(&format!("`{value}` is not a number of people")), "{fault}");
    }
}

#[test]
fn a_number_that_is_none_is_one_fault() {
    assert_eq!(faults("bad-numbers").len(), 8);
}

#[test]
fn a_number_in_quotes_is_told_from_a_number() {
    let faults = faults("bad-number-in-quotes");
    for at in ["features[0].geometry.coordinates", "features[0].properties.counts[0].low"] {
        let fault = faults.iter().find(|fault| path(fault) == at).unwrap_or_else(|| panic!("{at} is named"));
        assert!(fault.message.contains('"') || fault.message.contains("quotes"), "{fault}");
    }
}

#[test]
fn a_place_with_wrong_coordinates_is_one_fault() {
    let text = fixture("good-bare").replace("43.25]", "432]");
    let faults = read_geojson(&text).expect_err("it is not on the Earth");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(path(&faults[0]), "features[0].geometry.coordinates");
}

#[test]
fn a_collection_without_features_is_refused() {
    assert_eq!(path(&faults("bad-features-missing")[0]), "features");
}

#[test]
fn the_reserved_id_is_no_place() {
    let faults = faults("bad-id-reserved");
    assert_eq!(path(&faults[0]), "features[0].id");
    assert!(faults[0].message.contains("`nationwide`"), "{}", faults[0]);
}

#[test]
fn the_id_of_a_count_is_an_id() {
    let faults = faults("bad-count-id");
    assert_eq!(path(&faults[0]), "features[0].properties.counts[0].id");
    assert!(faults[0].message.contains("`More than 300!`"), "{}", faults[0]);
}

#[test]
fn an_unknown_scope_of_an_event_is_refused() {
    let faults = faults("bad-event-scope");
    assert_eq!(path(&faults[0]), "events.e.scope");
    assert!(faults[0].message.contains("`everywhere`"), "{}", faults[0]);
}

#[test]
fn a_text_too_deep_is_a_fault_and_no_crash() {
    for depth in [127, 128, 10_000, 1_000_000] {
        for (open, close) in [("[", "]"), (r#"{"features":"#, "}")] {
            let text = format!("{}0{}", open.repeat(depth), close.repeat(depth));
            let faults = read_geojson(&text).expect_err("it is no collection");
            assert_eq!(faults.len(), 1);
        }
    }
    // What is not read is skipped without recursion; what is read ends at the levels that serde_json allows.
    let deep = |depth: usize| format!("{}0{}", "[".repeat(depth), "]".repeat(depth));
    let foreign = format!(r#"{{"type":"FeatureCollection","features":[],"mine":{}}}"#, deep(100_000));
    assert!(read_geojson(&foreign).is_ok());
    let sources = format!(
        r#"{{"type":"FeatureCollection","features":[],"sources":{{"s":{{"x":{},"url":{}}}}}}}"#,
        deep(100_000),
        deep(500)
    );
    let faults = read_geojson(&sources).expect_err("too deep");
    assert!(
        faults[0]
            .to_string()
            .starts_with("cities.geojson, sources.s.url: cannot be read: too many levels at line 1 column "),
        "{}",
        faults[0]
    );
}

#[test]
fn a_file_full_of_faults_does_not_fill_the_memory() {
    let text = format!(r#"{{"type":"FeatureCollection","features":[{}0]}}"#, "0,".repeat(4_000));
    let faults = read_geojson(&text).expect_err("numbers are no features");
    assert_eq!(faults.len(), 101);
    assert_eq!(path(&faults[99]), "features[99]");
    assert_eq!(faults[100].to_string(), "cities.geojson: 3901 more faults are not listed; mend these first");
}

#[test]
fn a_long_value_is_shortened() {
    let long = "x".repeat(10_000);
    let text = json!({"type": "FeatureCollection", "features": [], "sources": {"a": {"url": &long}, long: 5}});
    for fault in read_geojson(&text.to_string()).expect_err("two faults") {
        assert!(fault.to_string().len() < 300, "{fault}");
        assert!(fault.to_string().contains('…'), "{fault}");
    }
}

// Wrong everywhere, and at random

/// Every member and element of a JSON text, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, value)| pointers(value, &format!("{at}/{n}"), found));
        }
        _ => {}
    }
}

fn pointers_of(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    pointers(value, "", &mut found);
    found
}

/// The path by which a fault would name the member.
fn path_of(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').skip(1) {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            path.push_str(&format!("[{part}]"));
        } else {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(part);
        }
    }
    path
}

#[test]
fn a_wrong_type_is_named_wherever_it_stands() {
    let full: Value = serde_json::from_str(&fixture("good-full")).expect("JSON");
    let wrong =
        [(json!(5), "5"), (json!(true), "true"), (json!("x"), "\"x\""), (json!([]), "[]"), (json!({"a": 1}), "{…}")];
    let mut tried = 0;
    for pointer in pointers_of(&full) {
        let was = full.pointer(&pointer).expect("it is there");
        for (value, shown) in &wrong {
            let is_same_type = std::mem::discriminant(was) == std::mem::discriminant(value);
            let path = path_of(&pointer);
            // A whole number is an id; and an object may be a geometry where there was none.
            let is_good = path.ends_with("].id") && value.is_number() || was.is_null() && value.is_object();
            if is_same_type || is_good {
                continue;
            }
            let mut text = full.clone();
            *text.pointer_mut(&pointer).expect("it is there") = value.clone();
            let faults = read_geojson(&text.to_string()).expect_err(&pointer);
            let (at, shown) = match path.split_once(".coordinates") {
                // Coordinates are one thing, and are named whole; of types it is said what they should be.
                Some((geometry, _)) => (format!("{geometry}.coordinates"), ""),
                None if path == "type" => (String::new(), ""),
                None if path.ends_with(".type") => (path, ""),
                None => (path, *shown),
            };
            let told = |fault: &&Diagnostic| {
                self::path(fault) == at && (shown.is_empty() || fault.message.starts_with(&format!("`{shown}` is ")))
            };
            assert!(faults.iter().any(|fault| told(&fault)), "{at}, {shown}: {faults:?}");
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried}");
}

const KEYS: &[&str] = &[
    "type",
    "id",
    "geometry",
    "coordinates",
    "properties",
    "name",
    "counts",
    "date",
    "low",
    "high",
    "qualifier",
    "words",
    "spread",
    "places",
    "scope",
    "and_others",
    "event",
    "claimant",
    "sources",
    "events",
    "claimants",
    "features",
    "url",
    "schema",
    "kind",
    "",
];

const TEXTS: &[&str] = &[
    "FeatureCollection",
    "Feature",
    "Point",
    "almaty",
    "nationwide",
    "joint",
    "2016-05-21",
    "2016",
    "between",
    "words",
    "none",
    "together",
    "detained",
    "https://example.org",
    "",
    "\u{0}",
    "Алматы",
    "`\"\\{}[],",
    "\u{1f6a9}",
];

/// Any JSON, made of the words of our files, so that it gets past the first door.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-200.0..200.0).prop_map(|degrees: f64| json!(degrees)),
        prop::sample::select(TEXTS).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 6, |inner| {
        let members = prop::collection::vec((prop::sample::select(KEYS), inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::Array),
            members.prop_map(|members| {
                Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
            }),
        ]
    })
}

/// Reads it; what can be read must survive being written and read.
fn read_and_read_again(text: &str) -> Result<(), TestCaseError> {
    match read_geojson(text) {
        Err(faults) => {
            prop_assert!(!faults.is_empty());
            for fault in &faults {
                prop_assert!(!fault.to_string().contains('\n'));
            }
        }
        Ok(record) => {
            let written = write_geojson(&record);
            let again = read_geojson(&written);
            prop_assert!(again.is_ok(), "{:?}", again);
            let again = again.expect("it is");
            prop_assert_eq!(in_one_order(again.clone()), in_one_order(record));
            prop_assert_eq!(write_geojson(&again), written);
        }
    }
    Ok(())
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn any_json_is_read_or_refused(value in any_json()) {
        read_and_read_again(&value.to_string())?;
    }

    #[test]
    fn any_features_are_read_or_refused(
        features in any_json(),
        properties in any_json(),
        events in any_json(),
        sources in any_json(),
    ) {
        let place = json!({
            "type": "Feature", "id": "almaty", "properties": properties,
            "geometry": {"type": "Point", "coordinates": [76.9, 43.2]},
        });
        let text = json!({"type": "FeatureCollection", "features": [place, features], "events": events, "sources": sources});
        read_and_read_again(&text.to_string())?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        read_and_read_again(&text)?;
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_full_file_with_anything_in_it_is_read_or_refused(
        changes in prop::collection::vec((any::<Index>(), prop::option::of(any_json())), 1..4)
    ) {
        let mut value: Value = serde_json::from_str(&fixture("good-full")).expect("JSON");
        for (which, change) in changes {
            let pointers = pointers_of(&value);
            let pointer = which.get(&pointers);
            match (change, pointer.rsplit_once('/')) {
                (Some(new), _) => *value.pointer_mut(pointer).expect("it is there") = new,
                // Taken away.
                (None, Some((parent, key))) => match value.pointer_mut(parent) {
                    Some(Value::Object(map)) => {
                        map.remove(key);
                    }
                    Some(Value::Array(list)) => {
                        list.pop();
                    }
                    _ => {}
                },
                (None, None) => {}
            }
        }
        read_and_read_again(&value.to_string())?;
    }

    #[test]
    fn the_record_with_a_piece_changed_is_read_or_refused(
        which: Index, length in 0..40usize, piece in prop_oneof![any::<String>(), "[\\[\\]{}\",:0-9a-z.-]{0,8}"]
    ) {
        let chars: Vec<char> = REAL.chars().collect();
        let from = which.index(chars.len());
        let until = (from + length).min(chars.len());
        let text: String = chars[..from].iter().copied().chain(piece.chars()).chain(chars[until..].iter().copied()).collect();
        read_and_read_again(&text)?;
    }

    #[test]
    fn any_place_on_the_earth_stays_where_it_is(lon in -180.0..180.0f64, lat in -90.0..90.0f64) {
        let mut record = record(&["a almaty 05-21 300"]);
        record.places[0].lonlat = LonLat::new(lon, lat).expect("on the Earth");
        prop_assert_eq!(read_geojson(&write_geojson(&record)).expect("it is good").places, record.places);
    }

    #[test]
    fn a_place_of_six_decimals_stays_where_it_is(lon in -180_000_000..=180_000_000i32, lat in -90_000_000..=90_000_000i32) {
        let mut record = record(&["a almaty 05-21 300"]);
        record.places[0].lonlat = LonLat::new(f64::from(lon) / 1e6, f64::from(lat) / 1e6).expect("on the Earth");
        prop_assert_eq!(read_geojson(&write_geojson(&record)).expect("it is good").places, record.places);
    }

    #[test]
    fn any_text_stays_as_it_is(
        name in any::<String>().prop_filter("a name", |name| !name.is_empty()), words: String, region: String
    ) {
        let mut record = record(&["a almaty 05-21 300 hrw", "b almaty+astana 05-21 >30 hrw"]);
        record.title.clone_from(&words);
        record.places[0].name.clone_from(&name);
        record.places[0].region = region;
        record.claimants[0].name = name;
        record.claims.iter_mut().for_each(|claim| claim.words.clone_from(&words));
        let written = write_geojson(&record);
        prop_assert_eq!(read_geojson(&written).expect("it is good"), record);
        // Line breaks are between members only: taken out, nothing else has changed.
        let compact: Value = serde_json::from_str(&written).expect("JSON");
        prop_assert_eq!(compact.to_string(), written.replace('\n', ""));
    }
}
