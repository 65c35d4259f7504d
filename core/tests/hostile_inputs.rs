//! Whatever comes in, the parsers refuse it with words that say what is wrong and where, or read it; nothing breaks.
//!
//! What the fuzzer has found is replayed from `fuzz/corpus`; what nobody needs a fuzzer to think of stands here by name.

mod hostile;

use hostile::told;
use protest_map_core::i18n::Lang;
use protest_map_core::io::{Diagnostic, GEOJSON_FILE, Location, read_geojson, read_texts, write_geojson};
use protest_map_core::present::markers;
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::Urls;
use serde_json::{Value, json};
use std::path::Path;

const GOOD: &str = include_str!("fixtures/good-full.geojson");

/// The faults of a GeoJSON, as a console shows them.
fn faults(text: &str) -> Vec<String> {
    let faults = read_geojson(text).expect_err("it is refused");
    told(GEOJSON_FILE, &faults);
    faults.iter().map(ToString::to_string).collect()
}

fn texts_faults(text: &str) -> Vec<String> {
    let faults = read_texts("record.en.json", text).expect_err("it is refused");
    told("record.en.json", &faults);
    faults.iter().map(ToString::to_string).collect()
}

/// A collection of these features, written as they are.
fn collection(features: impl IntoIterator<Item = String>) -> String {
    let features: Vec<String> = features.into_iter().collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

fn place(id: &str, coordinates: &str, counts: &str) -> String {
    format!(
        r#"{{"type":"Feature","id":"{id}","geometry":{{"type":"Point","coordinates":{coordinates}}},"properties":{{"name":"Almaty","counts":[{counts}]}}}}"#
    )
}

fn almaty(counts: &str) -> String {
    place("almaty", "[76.9,43.2]", counts)
}

// What the fuzzer has found

fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(target);
    let mut replayed = 0;
    for entry in std::fs::read_dir(&folder).expect("the corpus is there") {
        let path = entry.expect("it can be listed").path();
        let bytes = std::fs::read(&path).expect("it can be read");
        // The name of what fails is on the last line before the panic.
        println!("{}", path.display());
        check(&bytes);
        replayed += 1;
    }
    assert!(replayed >= 10, "{replayed} in {}", folder.display());
}

#[test]
fn every_geojson_of_the_corpus_is_read_or_refused() {
    replay("geojson", hostile::geojson);
}

#[test]
fn every_changed_file_of_the_corpus_is_read_or_refused() {
    replay("changed", hostile::changed);
}

#[test]
fn every_text_of_the_corpus_is_read_or_refused() {
    replay("texts", hostile::texts);
}

#[test]
fn every_address_of_the_corpus_is_read_and_made_again() {
    replay("address", hostile::address);
}

// Too much

#[test]
fn a_text_of_sixty_megabytes_is_refused_by_its_size() {
    let mend = "has more than 50000000 bytes; keep to what the map shows, or divide the file";
    let long = "x".repeat(60_000_000);
    assert_eq!(faults(&long), [format!("cities.geojson: {mend}")]);
    let name = json!({"type": "FeatureCollection", "features": [], "title": long}).to_string();
    assert_eq!(faults(&name), [format!("cities.geojson: {mend}")]);
    assert_eq!(
        texts_faults(&json!({"about": {"what_happened": long}}).to_string()),
        [format!("record.en.json: {mend}")]
    );
    hostile::address(long.as_bytes());
}

#[test]
fn a_long_text_within_a_file_is_named_and_shortened() {
    let name = "x".repeat(4_900_000);
    let shown = format!("`{}…`", "x".repeat(60));
    let text = collection([almaty("")]).replace("Almaty", &name);
    assert_eq!(
        faults(&text),
        [format!("cities.geojson, features[0].properties.name: {shown} is longer than 10000 bytes; shorten it")]
    );
    let id = "a".repeat(4_900_000);
    let shown = format!("`{}…`", "a".repeat(60));
    assert_eq!(
        faults(&collection([place(&id, "[76.9,43.2]", "")])),
        [format!(
            "cities.geojson, features[0].id (Almaty): {shown} is not an id; use small letters, digits and hyphens, at most 100 of them"
        )]
    );
    // A text that nobody reads may be as long as it likes.
    let own = collection([almaty("").replacen("\"name\"", &format!("\"story\":\"{name}\",\"name\""), 1)]);
    assert!(read_geojson(&own).is_ok());
    // As a member's name it is part of the place.
    let source = json!({"type": "FeatureCollection", "features": [], "sources": {&id: 5}}).to_string();
    assert_eq!(
        faults(&source),
        [format!("cities.geojson, sources.{}…: `5` is not an object; write members in braces", "a".repeat(60))]
    );
    let written = json!({"summaries": {"e": "x".repeat(10_001)}}).to_string();
    assert_eq!(
        texts_faults(&written),
        [format!("record.en.json, summaries.e: `{}…` is longer than 10000 bytes; shorten it", "x".repeat(60))]
    );
    assert!(read_texts("record.en.json", &written.replacen('x', "", 1)).is_ok());
}

/// A feature without a point, of so many places and counts.
fn joint(id: &str, places: &[String], counts: usize) -> String {
    let counts = vec!["{}"; counts].join(",");
    format!(
        r#"{{"type":"Feature","id":"joint-{id}","geometry":null,"properties":{{"scope":"joint","places":[{}],"counts":[{counts}]}}}}"#,
        places.join(",")
    )
}

fn beyond(at: &str, most: usize) -> Vec<String> {
    vec![format!("cities.geojson, {at}: goes beyond the {most} entries that one map can show; divide the file")]
}

#[test]
fn too_many_of_anything_are_refused_at_once() {
    let many = |one: &str, times: usize| vec![one; times].join(",");
    let many_features = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, many("{}", 300_000));
    assert_eq!(faults(&many_features), beyond("features", 100_000));
    let counts = faults(&collection([almaty(&many("{}", 100_001))]));
    assert_eq!(counts, beyond("features[0].properties.counts (Almaty)", 100_000));
    // Those of all features together: what is left out of the second is no fault.
    let halves = ["a", "b"].map(|id| place(id, "[76.9,43.2]", &many(r#"{"low":1}"#, 60_000)));
    assert_eq!(faults(&collection(halves)), beyond("features[1].properties.counts (Almaty)", 100_000));
    let ids: Vec<String> = (0..100_001).map(|n| format!("\"p{n}\"")).collect();
    for member in ["events", "claimants", "sources", "cases"] {
        let entries: Vec<String> = ids.iter().map(|id| format!("{id}:{{}}")).collect();
        let text = format!(r#"{{"type":"FeatureCollection","features":[],"{member}":{{{}}}}}"#, entries.join(","));
        assert_eq!(faults(&text), beyond(member, 100_000));
    }
    let texts: Vec<String> = ids.iter().map(|id| format!("{id}:\"N\"")).collect();
    for member in ["about", "summaries", "names"] {
        let text = format!(r#"{{"{member}":{{{}}}}}"#, texts.join(","));
        let told = beyond(member, 100_000)[0].replace("cities.geojson", "record.en.json");
        assert_eq!(texts_faults(&text), [told]);
        assert!(read_texts("record.en.json", &text.replacen(&format!("{},", texts[0]), "", 1)).is_ok());
    }
    let listed = format!(r#"{{"low":1,"sources":[{}]}}"#, many(r#""s""#, 200_000));
    let text = collection([almaty(&many(&listed, 6))]).replacen('{', r#"{"sources":{"s":{}},"#, 1);
    assert_eq!(faults(&text), beyond("features[0].properties.counts[5] (Almaty)", 1_000_000));
}

#[test]
fn a_count_of_very_many_places_is_refused_for_the_names_that_it_repeats() {
    // Each stands in each of its places with the names of all.
    let ids: Vec<String> = (0..1_001).map(|n| format!("\"p{n}\"")).collect();
    let cities = |n: usize| (0..n).map(|n| place(&format!("p{n}"), "[76.9,43.2]", ""));
    let text = |places: usize, counts: usize| collection(cities(places).chain([joint("a", &ids[..places], counts)]));
    let told = |at: &str| {
        vec![format!(
            "cities.geojson, {at}: repeats the names of its places more than 1000000 times; name fewer places"
        )]
    };
    assert_eq!(faults(&text(1_001, 1)), told("features[1001].properties.counts"));
    assert_eq!(faults(&text(100, 101)), told("features[100].properties.counts"));
    for (places, counts) in [(1_000, 1), (100, 100)] {
        let text = text(places, counts).replace("{},", r#"{"low":1},"#).replace("{}]", r#"{"low":1}]"#);
        assert_eq!(read_geojson(&text).expect("as many as there may be").claims.len(), counts);
    }
}

#[test]
fn an_object_that_could_fill_the_memory_is_not_read() {
    let zeros = vec!["0"; 600_000].join(",");
    let help = "is longer than 1000000 bytes; keep to what the map shows";
    for (text, at, shown) in [
        (
            collection([almaty(&format!(r#"{{"low":1,"words":[{zeros}]}}"#))]),
            "features[0].properties.counts[0].words (Almaty)",
            "[…]",
        ),
        (collection([place("a", &format!("[{zeros}]"), "")]), "features[0].geometry.coordinates (Almaty)", "[…]"),
        (collection([]).replacen('{', &format!(r#"{{"title":[{zeros}],"#), 1), "title", "[…]"),
        (
            collection([]).replacen('{', &format!(r#"{{"sources":{{"s":{{"url":{{"x":[{zeros}]}}}}}},"#), 1),
            "sources.s.url",
            "{…}",
        ),
    ] {
        assert_eq!(faults(&text), [format!("cities.geojson, {at}: `{shown}` {help}")]);
    }
    // What is not read is not held, and so may be as large as it likes.
    let foreign = collection([almaty("").replacen("\"name\"", &format!("\"x\":[{zeros}],\"name\""), 1)]);
    assert!(read_geojson(&foreign).is_ok());
}

#[test]
fn a_hundred_thousand_counts_are_read_and_a_thousand_places_written() {
    let count = |n: usize| {
        let id = n % 7;
        format!(
            r#"{{"id":"c{n}","event":"e{}","date":"2016-05-21","low":{id},"claimant":"c","sources":["s"]}}"#,
            n % 1_000
        )
    };
    let events: Vec<String> = (0..1_000).map(|n| format!(r#""e{n}":{{"date":"2016-05-21"}}"#)).collect();
    let members =
        format!(r#"{{"claimants":{{"c":{{"name":"C"}}}},"sources":{{"s":{{}}}},"events":{{{}}},"#, events.join(","));
    let all = |from: usize, to: usize| (from..to).map(count).collect::<Vec<_>>().join(",");
    let in_one = collection([almaty(&all(0, 100_000))]);
    let in_many = collection((0..1_000).map(|n| place(&format!("p{n}"), "[76.9,43.2]", &all(n * 20, (n + 1) * 20))));
    for (text, places, counts) in [(in_one, 1, 100_000), (in_many, 1_000, 20_000)] {
        let record = read_geojson(&text.replacen('{', &members, 1)).unwrap_or_else(|faults| panic!("{}", faults[0]));
        assert_eq!((record.places.len(), record.claims.len()), (places, counts));
        if places > 1 {
            let again = read_geojson(&write_geojson(&record)).expect("what is written is read");
            assert!(again == record);
        }
    }
}

#[test]
fn of_many_faults_a_hundred_are_listed_and_the_rest_are_counted() {
    let faults = faults(&collection(vec!["{}".to_owned(); 4_990]));
    assert_eq!(faults.len(), 101);
    assert_eq!(faults[99], "cities.geojson, features[99].type: is not `Feature`; write that");
    assert_eq!(faults[100], "cities.geojson: 4890 more faults are not listed; mend these first");
    let counts = vec![r#"{"low":-1,"date":"x","measure":"y"}"#; 2_000].join(",");
    let last = self::faults(&collection([almaty(&counts)])).pop();
    assert_eq!(last.as_deref(), Some("cities.geojson: 5900 more faults are not listed; mend these first"));
}

#[test]
fn nesting_ends_before_the_stack_does() {
    for depth in [128, 500, 100_000, 2_000_000] {
        for open in ["[", r#"{"a":"#] {
            let text = open.repeat(depth);
            assert!(faults(&text)[0].starts_with("cities.geojson: cannot be read: the end w"), "{depth} {open}");
            assert!(texts_faults(&text)[0].starts_with("record.en.json: cannot be read: "), "{depth} {open}");
        }
    }
    // What is read ends at 127 levels.
    let deep = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    let source =
        |depth: usize| collection([]).replacen('{', &format!(r#"{{"sources":{{"s":{{"url":{}}}}},"#, deep(depth)), 1);
    let is_no_text = "cities.geojson, sources.s.url: `[…]` is not text; write it in quotes";
    assert_eq!(faults(&source(127)), [is_no_text]);
    let too_deep =
        "cities.geojson, sources.s.url: cannot be read: too many levels at line 1 column 151; nest no deeper than 127";
    assert_eq!(faults(&source(128)), [too_deep]);
    let counted = almaty(&format!(r#"{{"low":{}}}"#, deep(128)));
    assert!(faults(&collection([counted]))[0].ends_with("; nest no deeper than 127"));
    assert!(texts_faults(&format!(r#"{{"about":{{"x":{}}}}}"#, deep(127)))[0].contains(": too many levels at line 1 "));
    // What is not read is skipped, and its depth is nobody's business.
    let deep = deep(1_000_000);
    let foreign = collection([almaty(&format!(r#"{{"low":1,"x":{deep}}}"#))]);
    let foreign = foreign.replacen('{', &format!(r#"{{"x":{deep},"#), 1);
    assert!(read_geojson(&foreign).is_ok());
}

#[test]
fn what_is_hardest_to_add_is_told_to_the_end() {
    let day = |n: usize| format!("{:04}-{:02}-{:02}", 1900 + n / 336, n / 28 % 12 + 1, n % 28 + 1);
    // Spans that overlap their neighbours are the hardest to add.
    let chain = |counts: usize| {
        let counts: Vec<String> = (0..counts)
            .map(|n| format!(r#"{{"date":"{}/{}","low":{}}}"#, day(n * 2), day(n * 2 + 2), n % 7 + 1))
            .collect();
        counts.join(",")
    };
    let one_place = collection([almaty(&chain(1_000))]);
    let many_places = collection((0..60).map(|n| place(&format!("p{n}"), "[76.9,43.2]", &chain(15))));
    // Of neighbours that overlap, those that come to the most: with this one or without it.
    let (with, without) =
        (0..15).fold((0, 0), |(with, without), n: u64| (without + n % 7 + 1, std::cmp::max(with, without)));
    let most = 60 * std::cmp::max(with, without);
    let bare =
        collection((0..1_000).map(|n| place(&format!("p{n}"), "[76.9,43.2]", r#"{"date":"2016-05-21","low":3}"#)));
    for (text, floor) in [(one_place, None), (many_places, Some(most)), (bare, Some(3_000))] {
        let record = read_geojson(&text).unwrap_or_else(|faults| panic!("{}", faults[0]));
        let state = State::overview(Lang::En);
        let selection = Selection::new(&record, &state);
        let total = selection.total().floor;
        assert!(total > Some(0) && (floor.is_none() || total == floor), "{total:?} and not {floor:?}");
        assert_eq!(markers(&selection).len(), record.places.len());
    }
}

// Not what it seems

#[test]
fn what_is_no_json_is_named_with_its_line_and_column() {
    for (text, told) in [
        ("", "the end where a value should be at line 1 column 1"),
        ("{", "the end where a `,` or a bracket should be at line 1 column 1"),
        ("{\"a\"", "the end where a `,` or a bracket should be at line 1 column 4"),
        ("{\"a", "the end within quotes at line 1 column 3"),
        ("{a:1}", "no name in quotes at line 1 column 2"),
        ("{\"a\" 1}", "no `:` at line 1 column 6"),
        ("\u{0}", "no value at line 1 column 1"),
        ("{}\n{}", "something after the end at line 2 column 1"),
        ("NaN", "no value at line 1 column 1"),
        ("nul", "the end where a value should be at line 1 column 3"),
        ("[-Infinity]", "no number at line 1 column 3"),
        ("[01]", "no number at line 1 column 3"),
        ("[1 2]", "no `,` at line 1 column 4"),
        ("[1,x]", "no value at line 1 column 4"),
        ("{\"é\": 1,}", "a `,` too many at line 1 column 9"),
        ("[\"\\x\"]", "no escape that JSON has at line 1 column 4"),
        ("{\"\u{1}\":1}", "a control character within quotes at line 1 column 3"),
        ("<!doctype html>", "no value at line 1 column 1"),
    ] {
        assert_eq!(faults(text), [format!("cities.geojson: cannot be read: {told}; mend the JSON")], "{text:?}");
        assert_eq!(texts_faults(text), [format!("record.en.json: cannot be read: {told}; mend the JSON")], "{text:?}");
    }
    // What only the reading of a member shows is said of the member, with its line in the whole file.
    for (written, told) in [
        ("1e999", "a number beyond all numbers at line 3 column 14"),
        ("\"\\ud800\"", "half a character at line 3 column 17"),
        ("\"\\ud800\\u0041\"", "half a character at line 3 column 22"),
        ("\"\\udc00\"", "half a character at line 3 column 16"),
    ] {
        let member = format!("{{\n\"Алматы\": 1,\n\"title\": {written},");
        assert_eq!(
            faults(&collection([]).replacen('{', &member, 1)),
            [format!("cities.geojson, title: cannot be read: {told}; mend the JSON")]
        );
        let name = format!("{{\"about\":\n {{\n\"x\":     {written}}}}}");
        assert_eq!(texts_faults(&name), [format!("record.en.json: cannot be read: {told}; mend the JSON")]);
    }
}

#[test]
fn coordinates_that_are_none_are_named() {
    let mend = "is no longitude and latitude; write [longitude, latitude] in degrees, without quotes";
    for (written, shown) in [
        ("null", "null"),
        ("[]", "[]"),
        ("[null,null]", "[null, null]"),
        ("[\"76.9\",\"43.2\"]", "[\"76.9\", \"43.2\"]"),
        ("[181,43]", "[181, 43]"),
        ("[43,181]", "[43, 181]"),
        ("[1e300,-1e300]", "[1e+300, -1e+300]"),
        ("[[76,43]]", "[…]"),
        ("{\"lon\":76}", "{…}"),
        ("18446744073709551616", "1.8446744073709552e+19"),
    ] {
        let at = "cities.geojson, features[0].geometry.coordinates (Almaty)";
        assert_eq!(faults(&collection([place("almaty", written, "")])), [format!("{at}: `{shown}` {mend}")]);
    }
    // Within the range, what was meant cannot be known: swapped, at a pole or at the date line, it is where it says.
    for written in ["[43.2,76.9]", "[-180,-90]", "[180,90]", "[-0.0,0]", "[76.9,43.2,1e9]"] {
        hostile::geojson(collection([place("almaty", written, r#"{"low":3}"#)]).as_bytes());
        assert!(read_geojson(&collection([place("almaty", written, "")])).is_ok(), "{written}");
    }
}

#[test]
fn numbers_that_are_none_of_people_are_named() {
    let mend = "is not a number of people; write a whole number from 0 to 1000000000, without quotes";
    for (written, shown) in [
        ("-1", "-1"),
        ("-0", "-0.0"),
        ("0.5", "0.5"),
        ("1e300", "1e+300"),
        ("3.0", "3.0"),
        ("1000000001", "1000000001"),
        ("18446744073709551615", "18446744073709551615"),
        ("18446744073709551616", "1.8446744073709552e+19"),
        ("\"300\"", "\"300\""),
        ("\"\u{202e}\"", "\" \""),
        ("true", "true"),
        ("[300]", "[300]"),
    ] {
        let at = "cities.geojson, features[0].properties.counts[0].low (Almaty)";
        let text = collection([almaty(&format!(r#"{{"low":{written}}}"#))]);
        assert_eq!(faults(&text), [format!("{at}: `{shown}` {mend}")], "{written}");
    }
}

#[test]
fn of_two_members_with_one_name_the_last_counts() {
    let twice = collection([almaty("")]).replace("\"name\"", "\"name\":5,\"name\"");
    assert_eq!(read_geojson(&twice).expect("it is read").places[0].name, "Almaty");
    let low = collection([almaty(r#"{"low":5,"low":"x","low":3}"#)]);
    assert_eq!(read_geojson(&low).expect("it is read").claims[0].low, Some(3));
    let title = collection([]).replacen('{', r#"{"title":5,"features":7,"title":"A map","#, 1);
    assert_eq!(read_geojson(&title).expect("it is read").title, "A map");
}

#[test]
fn texts_are_refused_by_their_first_fault() {
    for (text, told) in [
        (r#"[]"#, ": `[]` is not an object; write members in braces"),
        (r#"null"#, ": `null` is not an object; write members in braces"),
        (r#"{"about":{"a":5},"names":7}"#, ", about.a: `5` is not text; write it in quotes"),
        (r#"{"about":{},"about":{}}"#, ": `about` stands twice; keep one of them"),
        (r#"{"names":{"a":"x","a":"y"}}"#, ", names.a: stands twice; give each an id of its own"),
        (r#"{"names":[null]}"#, ", names: `[null]` is not an object; write members in braces"),
        (r#"{"summaries":"x"}"#, ", summaries: `\"x\"` is not an object; write members in braces"),
        (r#"{"shape":1}"#, ", shape: `1` is not text; write it in quotes"),
        (r#"{"patterns":["a",{}]}"#, ", patterns[1]: `{…}` is not text; write it in quotes"),
        (r#"{"patterns":"a"}"#, ", patterns: `\"a\"` is not a list; write it in square brackets"),
    ] {
        assert_eq!(texts_faults(text), [format!("record.en.json{told}")]);
    }
    let absent = r#"{"about":null,"summaries":{"a":null},"names":null,"shape":null,"patterns":null,"people":5}"#;
    assert_eq!(read_texts("record.en.json", absent).expect("null is absent").summary("a"), "");
}

#[test]
fn names_that_mean_something_elsewhere_mean_nothing_here() {
    for name in ["__proto__", "constructor", "toString", "", " ", "a.b[0]", "\u{202e}x", "\u{0}"] {
        let text = json!({
            "type": "FeatureCollection", name: {"x": 1}, "features": [], "claimants": {name: {"name": "Somebody"}},
            "events": {name: {}}, "sources": {name: {"url": "https://example.org"}},
        });
        hostile::geojson_text(&text.to_string());
        assert_eq!(read_geojson(&text.to_string()).expect("it is read").events[0].id, name);
        hostile::texts(json!({"about": {name: "x"}, "people": {name: {"name": "x"}}}).to_string().as_bytes());
    }
}

#[test]
fn text_that_turns_around_is_a_name_and_turns_no_message() {
    // A name is shown as it is written; whether it is a name, no parser can tell.
    let name = "\u{202e}ytamlA\u{0}\u{1b}[31m";
    let named = json!({"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [76, 43]}, "properties": {"name": name}});
    let record = read_geojson(&collection([named.to_string()])).expect("it is a name");
    assert_eq!(record.places[0].name, name);
    let coded = collection([almaty(&json!({"low": 1, "measure": name, "spread": "a\nb\u{2028}c"}).to_string())]);
    let faults = faults(&coded);
    assert!(
        faults[0].contains("` ytamlA  [31m` is not known; ") && faults[1].contains(": `a b c` is not known; "),
        "{faults:?}"
    );
    assert_eq!(faults.len(), 2);
}

#[test]
fn ids_as_long_as_can_be_survive_being_written() {
    let (feature, count) = ("a".repeat(100), "c".repeat(106));
    let joint = format!(
        r#"{{"type":"Feature","id":"joint-{count}","geometry":null,"properties":{{"scope":"joint","and_others":true,"places":["{feature}"],"counts":[{{"id":"{count}","low":3}}]}}}}"#
    );
    hostile::geojson_text(&collection([place(&feature, "[76.9,43.2]", r#"{"low":1}"#), joint.clone()]));
    assert!(read_geojson(&collection([place(&feature, "[76.9,43.2]", r#"{"low":1}"#), joint])).is_ok());
    let longer = faults(&collection([almaty(&format!(r#"{{"id":"c{count}","low":3}}"#))]));
    assert!(longer[0].starts_with("cities.geojson, features[0].properties.counts[0].id (Almaty): `cccc"), "{longer:?}");
}

#[test]
fn a_place_cannot_take_the_id_of_a_joint_figure() {
    assert_eq!(
        faults(&collection([place("joint-a", "[76.9,43.2]", "")])),
        [
            "cities.geojson, features[0].id (Almaty): `joint-a` is reserved for what has no point; give the place another id"
        ]
    );
}

// Everything else in every place

/// The path by which a fault names what a JSON pointer points at.
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

fn path(fault: &Diagnostic) -> &str {
    match &fault.at {
        Location::Member { path, .. } => path,
        _ => "",
    }
}

/// What null in this place means: that it is absent, which is a fault only where it must be there.
fn may_be_null(path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or("");
    let is_element = last.ends_with(']');
    let is_keyed =
        matches!(path.split('.').next(), Some("events" | "claimants" | "sources")) && path.matches('.').count() == 1;
    let is_needed = ["", "type", "schema", "coordinates", "name"].contains(&last);
    !is_element && !is_keyed && !is_needed
}

#[test]
fn every_wrong_type_in_every_place_is_a_fault_of_that_place() {
    let good: Value = serde_json::from_str(GOOD).expect("JSON");
    let others =
        [Value::Null, json!([]), json!([[]]), json!(-7), json!(0.5), json!("\u{202e}"), json!(true), json!({})];
    let (mut refused, mut read) = (0, 0);
    for pointer in hostile::pointers(&good) {
        let was = good.pointer(&pointer).expect("it is there").clone();
        let place = path_of(&pointer);
        for other in &others {
            if std::mem::discriminant(&was) == std::mem::discriminant(other) {
                continue;
            }
            let mut changed = good.clone();
            *changed.pointer_mut(&pointer).expect("it is there") = other.clone();
            let text = changed.to_string();
            hostile::geojson_text(&text);
            match read_geojson(&text) {
                Ok(_) => {
                    // Absent, or no different: nothing else is let pass.
                    let same = was.is_null() && (other.is_object() || other.is_null());
                    assert!(same || other.is_null() && may_be_null(&place), "{other} is read as {place}");
                    read += 1;
                }
                Err(faults) => {
                    // Coordinates are one thing, and of what is no collection there is nothing more to say.
                    let named = match place.split_once(".coordinates") {
                        Some((geometry, _)) => format!("{geometry}.coordinates"),
                        None if place == "type" => String::new(),
                        None => place.clone(),
                    };
                    assert!(faults.iter().any(|fault| names(fault, &named, other)), "{other} as {place}: {faults:?}");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 500 && read > 40, "{refused} refused, {read} read");
}

/// Whether a fault names what was put in this place: the place itself; of an object what is missing in it; and what is
/// absent is missed by what it belongs to, or by those who name it.
fn names(fault: &Diagnostic, place: &str, other: &Value) -> bool {
    let (named, is_reference) = (path(fault), fault.message.contains(" of this file; add it or mend the id"));
    named == place
        || other.is_object() && named == format!("{place}.type")
        || other.is_null() && (place.starts_with(named) || named.starts_with(place) || is_reference)
}

#[test]
fn every_address_with_anything_in_it_is_read() {
    for value in [
        "\"onload=x",
        "'",
        "<b>",
        "\\",
        "//evil",
        "..",
        "%00",
        "\u{202e}",
        "\u{0}",
        "\u{1f6a9}",
        "1e999",
        "NaN",
        "-0",
        "",
    ] {
        for address in [
            format!("{value}/"),
            format!("en/{value}/{value}/"),
            format!("en/places/{value}/"),
            format!("en/dates/{value}/"),
            format!("en/?place={value}&from={value}&to={value}&measure={value}&layer={value}&{value}={value}"),
            format!("en/#map={value}"),
            format!("en/#map={value}/{value}/{value}&{value}"),
        ] {
            hostile::address(address.as_bytes());
        }
    }
}

#[test]
fn of_a_thousand_values_ten_are_told() {
    let read = Urls::read("en/", &"from=yesterday&".repeat(1_000), "");
    assert_eq!(read.refused, ["yesterday"; 10]);
    let read = Urls::read(&format!("en/places/{}/", "A".repeat(1_000)), "", "");
    assert_eq!((read.refused, read.state), (vec![format!("{}…", "A".repeat(60))], State::overview(Lang::En)));
}
