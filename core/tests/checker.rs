//! The checker of the tables: a small good record, with something put into it, and what the checker says.
//!
//! `checker/good` is the record. Each `checker/bad-<rule>.txt` holds cases that break one rule, and each `quiet-….txt`
//! cases that break none; what is expected stands beneath each case (`checker/README.md` has the form).
//! `UPDATE=1 cargo test -p protest-map-core --features tables --test checker` writes what is said anew.

#![cfg(feature = "tables")]

use proptest::prelude::*;
use proptest::sample::Index;
use protest_map_core::check::{RULES, Report, check, check_geojson, check_tables, examine};
use protest_map_core::io::{Diagnostic, GEOJSON_FILE, Location, read_geojson, write_geojson};
use protest_map_core::model::Scope;
use serde_json::Value;

const NAMES: [&str; 10] = [
    "about.csv",
    "cases.csv",
    "claimants.csv",
    "counts.csv",
    "events.csv",
    "laws.csv",
    "people.csv",
    "places.csv",
    "sources.csv",
    "stages.csv",
];

/// A copy of the tables that can be spoilt.
#[derive(Clone)]
struct Tables(Vec<(String, String)>);

impl Tables {
    /// The small good record, with the GeoJSON that it gives.
    fn good() -> Self {
        static GOOD: std::sync::LazyLock<Tables> = std::sync::LazyLock::new(|| {
            let mut tables = Tables::read("tests/checker/good", &NAMES);
            tables.make_geojson();
            tables
        });
        GOOD.clone()
    }

    /// The record as it is.
    fn real() -> Self {
        let names: Vec<&str> = NAMES.iter().copied().chain([GEOJSON_FILE]).collect();
        Self::read("../data", &names)
    }

    fn read(folder: &str, names: &[&str]) -> Self {
        let read = |name: &&str| {
            let path = format!("{}/{folder}/{name}", env!("CARGO_MANIFEST_DIR"));
            ((*name).to_owned(), std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}")))
        };
        Self(names.iter().map(read).collect())
    }

    /// Puts the GeoJSON beside the tables that they give, if they give one.
    fn make_geojson(&mut self) {
        if let Ok(entered) = check_tables(&self.0) {
            self.0.retain(|(name, _)| name != GEOJSON_FILE);
            self.0.push((GEOJSON_FILE.to_owned(), write_geojson(&entered.record)));
        }
    }

    fn get(&self, file: &str) -> &str {
        &self.0.iter().find(|(name, _)| name == file).unwrap_or_else(|| panic!("{file}")).1
    }

    fn text(&mut self, file: &str) -> &mut String {
        &mut self.0.iter_mut().find(|(name, _)| name == file).unwrap_or_else(|| panic!("{file}")).1
    }

    /// The rows of a table, its heading first.
    fn rows(&self, file: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(self.get(file).as_bytes());
        reader.records().map(|row| row.expect("it is good").iter().map(str::to_owned).collect()).collect()
    }

    fn put_rows(&mut self, file: &str, rows: &[Vec<String>]) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).expect("it can be written"));
        *self.text(file) = String::from_utf8(writer.into_inner().expect("it can be written")).expect("UTF-8");
    }

    /// The line that the row with this key stands on.
    fn line(&self, file: &str, key: &str) -> u64 {
        let rows = self.rows(file);
        let n = rows.iter().position(|row| has_key(row, key)).unwrap_or_else(|| panic!("{file} has a row {key}"));
        n as u64 + 1
    }

    fn set(&mut self, file: &str, key: &str, column: &str, value: &str) {
        let mut rows = self.rows(file);
        let column = rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("{file}: {column}"));
        let row = rows.iter_mut().find(|row| has_key(row, key)).unwrap_or_else(|| panic!("{file} has a row {key}"));
        value.clone_into(&mut row[column]);
        self.put_rows(file, &rows);
    }

    fn take_out(&mut self, file: &str, key: &str) {
        let rows: Vec<Vec<String>> = self.rows(file).into_iter().filter(|row| !has_key(row, key)).collect();
        self.put_rows(file, &rows);
    }

    /// Adds an empty column.
    fn add_column(&mut self, file: &str, column: &str) {
        let mut rows = self.rows(file);
        rows.iter_mut().enumerate().for_each(|(n, row)| row.push(if n == 0 { column } else { "" }.to_owned()));
        self.put_rows(file, &rows);
    }

    /// Replaces a text that stands there.
    fn replace(&mut self, file: &str, old: &str, new: &str) {
        let text = self.text(file);
        assert!(text.contains(old), "{file}: {old}");
        *text = text.replacen(old, new, 1);
    }

    /// Replaces a text in the row with this id, and leaves the rest of the file as it is, line breaks and all.
    fn set_cell(&mut self, file: &str, id: &str, old: &str, new: &str) {
        let text = self.text(file);
        let start = text.find(&format!("\n{id},")).unwrap_or_else(|| panic!("{file} has a row {id}"));
        let at = start + text[start..].find(old).unwrap_or_else(|| panic!("{id} has {old}"));
        text.replace_range(at..at + old.len(), new);
    }

    /// Adds a row, its cells in the order of the columns.
    fn add(&mut self, file: &str, cells: &str) {
        let text = self.text(file);
        text.push_str(cells);
        text.push('\n');
    }

    fn faults(&self) -> Vec<Diagnostic> {
        check_tables(&self.0).err().unwrap_or_default()
    }
}

/// The key of a row is its id, or `case/n` for a stage.
fn has_key(row: &[String], key: &str) -> bool {
    row[0] == key || row.len() > 1 && format!("{}/{}", row[0], row[1]) == key
}

const HRW: &str = "almaty-hrw";
const JOINT: &str = "joint-detained";

fn said(faults: &[Diagnostic]) -> String {
    faults.iter().map(|fault| format!("\n  {fault}")).collect()
}

// Cases

/// One case of a fixture.
struct Case {
    name: String,
    steps: Vec<String>,
    expected: Vec<String>,
}

/// The cases of a fixture, after its first lines, which say what it is about.
fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            cases.push(Case { name: name.to_owned(), steps: Vec::new(), expected: Vec::new() });
        } else if let Some(case) = cases.last_mut() {
            match line.strip_prefix("> ") {
                Some(expected) => case.expected.push(expected.to_owned()),
                None if line.is_empty() => {}
                None => case.steps.push(line.to_owned()),
            }
        }
    }
    cases
}

/// Does one step: `file key column = value`, `file - key`, `file + row`, `file ~ old => new`, `file % columns` for an
/// empty column, or `file !` to take the file out.
fn step(tables: &mut Tables, step: &str) {
    let unescaped = |text: &str| text.replace("\\n", "\n").replace("\\_", "\u{a0}").replace("\\0", "\u{200b}");
    let (file, rest) = step.split_once(' ').unwrap_or_else(|| panic!("{step}"));
    match rest.split_once(' ') {
        None if rest == "!" => tables.0.retain(|(name, _)| name != file),
        Some(("-", key)) => tables.take_out(file, key),
        Some(("%", column)) => tables.add_column(file, column),
        Some(("+", row)) => match tables.0.iter().any(|(name, _)| name == file) {
            true => tables.add(file, &unescaped(row)),
            false => tables.0.push((file.to_owned(), unescaped(row))),
        },
        Some(("~", rest)) => {
            let (old, new) = rest.split_once(" => ").unwrap_or_else(|| panic!("{step}"));
            tables.replace(file, &unescaped(old), &unescaped(new));
        }
        Some((key, rest)) => {
            let (column, value) = rest.split_once(" =").unwrap_or_else(|| panic!("{step}"));
            tables.set(file, key, column, &unescaped(value.strip_prefix(' ').unwrap_or(value)));
        }
        None => panic!("{step}"),
    }
}

fn examined(case: &Case) -> Report {
    let mut tables = Tables::good();
    case.steps.iter().for_each(|line| step(&mut tables, line));
    if !case.steps.iter().any(|step| step.starts_with(GEOJSON_FILE)) {
        tables.make_geojson();
    }
    examine(&tables.0)
}

fn lines(report: &Report) -> Vec<String> {
    let faults = report.faults.iter().map(|fault| format!("{fault} [{}]", fault.rule));
    faults.chain(report.notes.iter().map(|note| format!("note: {note} [{}]", note.rule))).collect()
}

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checker")
}

/// The fixtures: name and text.
fn fixtures() -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder()).expect("the fixtures").map(|entry| entry.expect("readable").path());
    let mut fixtures: Vec<(String, String)> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).expect("text"))
        })
        .collect();
    fixtures.sort();
    fixtures
}

#[test]
fn every_case_gets_the_answer_that_stands_beneath_it() {
    let update = std::env::var_os("UPDATE").is_some();
    for (name, text) in fixtures() {
        let mut written = text.split("== ").next().expect("a beginning").to_owned();
        for case in cases(&text) {
            let found = lines(&examined(&case));
            if !update {
                assert_eq!(found, case.expected, "{name}, {}", case.name);
            }
            let said: String = found.iter().map(|line| format!("> {line}\n")).collect();
            let steps: String = case.steps.iter().map(|step| format!("{step}\n")).collect();
            written.push_str(&format!("== {}\n{steps}{said}\n", case.name));
        }
        if update {
            std::fs::write(folder().join(format!("{name}.txt")), written.trim_end().to_owned() + "\n")
                .expect("written");
        }
    }
}

#[test]
fn every_rule_has_a_fixture_whose_every_case_breaks_it() {
    let fixtures = fixtures();
    for (rule, _) in RULES {
        // What is no JSON and no UTF-8 never comes as a table: the tests of GeoJSON and of the command have those.
        if [Diagnostic::READABLE, Diagnostic::UTF8].contains(rule) {
            continue;
        }
        let (_, text) =
            fixtures.iter().find(|(name, _)| *name == format!("bad-{rule}")).unwrap_or_else(|| panic!("{rule}"));
        let cases = cases(text);
        assert!(!cases.is_empty(), "{rule}");
        for case in cases {
            let ending = format!("[{rule}]");
            assert!(case.expected.iter().any(|line| line.ends_with(&ending)), "{rule}: {}", case.name);
        }
    }
    for (name, text) in &fixtures {
        match name.strip_prefix("bad-") {
            Some(rule) => assert!(RULES.iter().any(|(code, _)| *code == rule), "{name} is of no rule"),
            None => {
                assert!(name.starts_with("quiet-"), "{name}");
                let is_note = |line: &String| line.starts_with("note: ");
                assert!(cases(text).iter().all(|case| case.expected.iter().all(is_note)), "{name}");
            }
        }
    }
}

#[test]
fn every_message_names_what_is_wrong_and_is_one_line() {
    for (name, text) in fixtures() {
        for line in cases(&text).iter().flat_map(|case| &case.expected) {
            let says =
                line.contains('`') || ["empty", " is missing", "is no table"].iter().any(|what| line.contains(what));
            assert!(says, "{name}: {line}");
        }
    }
}

#[test]
fn the_papers_list_every_rule() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/editing.md");
    let paper = std::fs::read_to_string(path).expect("the paper for editors");
    for (rule, meaning) in RULES {
        assert!(paper.contains(&format!("| `{rule}` | {meaning} |")), "{rule}");
    }
}

#[test]
fn the_small_record_is_good_and_has_a_row_in_every_table() {
    let tables = Tables::good();
    check(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    assert!(NAMES.iter().all(|name| tables.rows(name).len() > 1));
}

#[test]
fn the_record_is_good() {
    let entered = check(&Tables::real().0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    assert!(entered.record.claims.len() >= 20);
    assert_eq!(entered.texts.summaries.len(), entered.record.events.len());
    assert!(!entered.texts.about("what_happened").is_empty());
}

#[test]
fn what_the_tables_say_of_prosecutions_is_entered() {
    use protest_map_core::model::{Code, DateOf, Outcome, Restraint, Sentence, Step, Term};
    let entered = check(&Tables::good().0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    let case = &entered.cases[0];
    assert_eq!((case.place.as_deref(), case.outcome), (Some("almaty"), Outcome::Stated));
    let verdict = entered.stages.iter().find(|stage| stage.step == Step::Verdict).expect("a verdict");
    assert_eq!((verdict.case.as_str(), verdict.n), ("almaty-case", 5));
    assert_eq!(verdict.people, ["two", "three"]);
    assert_eq!(verdict.laws, ["cc-174-2"]);
    assert_eq!(verdict.sentence, [Sentence::RestrictionOfLiberty, Sentence::Ban]);
    assert_eq!(verdict.term, Some(Term { years: 2, months: 6, days: 0 }));
    assert_eq!(verdict.conditions, ["no concerts", "no rallies"]);
    let opened = &entered.stages[1];
    assert_eq!((opened.restraint, opened.date_of), (Some(Restraint::Custody), DateOf::Happened));
    assert_eq!((entered.laws[0].code, entered.laws[0].article.as_str()), (Code::Administrative, "488"));
}

#[test]
fn a_geojson_alone_has_the_faults_of_its_members_and_of_what_it_says() {
    let geojson = Tables::good().get(GEOJSON_FILE).to_owned();
    let report = check_geojson(&geojson);
    assert!(report.faults.is_empty() && report.notes.is_empty(), "{}{}", said(&report.faults), said(&report.notes));
    assert!(!report.entered.record.claims.is_empty());
    for (old, new, rule) in [
        ("{", "", "readable"),
        ("\"measure\":\"detained\"", "\"measure\":\"tortured\"", "geojson"),
        ("several hundred", "several 100", "words-digits"),
        ("several hundred", "call 8 (727) 000-00-00", "harm-contact"),
        ("Human Rights Watch", "write to a@example.org", "harm-contact"),
        ("City of Almaty", "12 Abay Street", "harm-contact"),
        ("\"date\":\"2016-04\",\"measure\"", "\"date\":\"0216-04\",\"measure\"", "date-far"),
    ] {
        assert!(geojson.contains(old), "{old}");
        let report = check_geojson(&geojson.replacen(old, new, 1));
        assert!(report.faults.iter().any(|fault| fault.rule == rule), "{new}:{}", said(&report.faults));
    }
    let report = check_geojson(&geojson.replacen("\"measure\":\"detained\"", "\"mesure\":\"detained\"", 1));
    assert!(report.faults.is_empty() && report.notes[0].message.starts_with("`mesure` is no member"), "{report:?}");
    assert_eq!(report.notes[0].rule, "member-unread");
}

#[test]
fn a_joint_figure_copied_is_found_in_a_geojson_too() {
    let mut record = check(&Tables::good().0).unwrap_or_else(|faults| panic!("{}", said(&faults))).record;
    let mut copy = record.claims.iter().find(|claim| claim.id == JOINT).expect("it is there").clone();
    copy.id = "atyrau-detained".to_owned();
    copy.scope = Scope::place("atyrau");
    copy.spread = None;
    record.claims.push(copy);
    let report = check_geojson(&write_geojson(&record));
    assert_eq!(report.faults.iter().map(|fault| fault.rule).collect::<Vec<_>>(), ["joint-copied"]);
    assert!(report.faults[0].message.contains("`joint-detained`"));
}

#[test]
fn the_faults_of_a_geojson_come_in_the_order_of_its_features_and_name_their_places() {
    let place = |n: usize| {
        let counts = format!(r#"[{{"low":"{n}","note":1}}]"#);
        format!(
            r#"{{"type":"Feature","id":"p{n}","geometry":{{"type":"Point","coordinates":[76.9,43.2]}},"properties":{{"name":"Place {n}","counts":{counts}}}}}"#
        )
    };
    let features: Vec<String> = (0..12).map(place).collect();
    let text = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    let report = check_geojson(&text);
    let faults: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    for (n, fault) in faults.iter().enumerate() {
        assert!(
            fault.starts_with(&format!(
                "cities.geojson, features[{n}].properties.counts[0].low (Place {n}): `\"{n}\"` is"
            )),
            "{fault}"
        );
    }
    assert_eq!((faults.len(), report.notes.len()), (12, 12));
    let json: Value = serde_json::from_str(&report.to_json()).expect("JSON");
    assert_eq!(json["faults"][11]["member"], "features[11].properties.counts[0].low");
    assert_eq!(json["faults"][11]["place"], "Place 11");
    assert_eq!(json["notes"][3]["member"], "features[3].properties.counts[0].note");
}

#[test]
fn every_bad_geojson_breaks_a_rule_of_geojson() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    for entry in std::fs::read_dir(folder).expect("the fixtures") {
        let path = entry.expect("readable").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let report = check_geojson(&std::fs::read_to_string(&path).expect("text"));
        assert_eq!(report.faults.is_empty(), name.starts_with("good-"), "{name}:{}", said(&report.faults));
        assert!(report.faults.iter().all(|fault| ["geojson", "readable"].contains(&fault.rule)), "{name}");
    }
}

#[test]
fn json_is_what_the_papers_say() {
    let mut tables = Tables::good();
    tables.set("counts.csv", HRW, "low", "3OO");
    tables.set("people.csv", "three", "publish", "no");
    tables.0.retain(|(name, _)| name != "laws.csv");
    let value: Value = serde_json::from_str(&examine(&tables.0).to_json()).expect("JSON");
    let low = value["faults"].as_array().expect("a list").iter().find(|fault| fault["column"] == "low").expect("it");
    assert_eq!(low["file"], "counts.csv");
    assert_eq!(low["line"], 2);
    assert_eq!(low["rule"], "number");
    assert_eq!(low["message"], "`3OO` is not a whole number; write digits only");
    assert_eq!(low.as_object().expect("an object").len(), 5);
    assert_eq!(value["notes"][0]["line"], 4);
    assert_eq!(value["notes"][0]["rule"], "unpublished");
}

#[test]
fn a_long_id_is_a_fault_of_its_row_or_none() {
    let mut tables = Tables::good();
    tables.set("counts.csv", JOINT, "id", &"a".repeat(100));
    let faults = tables.faults();
    assert!(faults.iter().all(|fault| fault.file == "counts.csv"), "{}", said(&faults));
}

// What `places`, `and_others` and `date` of a count stand for where they are empty: the event's

fn scope_of(tables: &Tables, id: &str) -> Scope {
    let entered = check_tables(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    entered.record.claims.into_iter().find(|claim| claim.id == id).expect("the claim").scope
}

#[test]
fn a_count_is_where_and_when_its_event_is_unless_it_says_otherwise() {
    let mut tables = Tables::good();
    let two = ["atyrau", "uralsk"].map(str::to_owned).to_vec();
    assert_eq!(scope_of(&tables, JOINT), Scope::Places { ids: two.clone(), and_others: true });
    tables.set("counts.csv", JOINT, "places", "astana uralsk");
    let other = ["astana", "uralsk"].map(str::to_owned).to_vec();
    assert_eq!(scope_of(&tables, JOINT), Scope::Places { ids: other, and_others: false });
    tables.set("counts.csv", JOINT, "date", "2016-05-20/2016-05-21");
    let entered = check_tables(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    let claim = entered.record.claims.iter().find(|claim| claim.id == JOINT).expect("the claim");
    assert_eq!(claim.when.written(), "2016-05-20/2016-05-21");
    tables.set("counts.csv", JOINT, "places", "");
    tables.set("counts.csv", JOINT, "and_others", "no");
    assert_eq!(scope_of(&tables, JOINT), Scope::Places { ids: two, and_others: false });
}

// What is not for the pages

#[test]
fn a_person_who_is_not_to_be_published_is_in_nothing_that_is_made() {
    let mut tables = Tables::good();
    tables.set("people.csv", "three", "publish", "no");
    let entered = check_tables(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    assert!(entered.texts.person("three").is_none());
    assert!(entered.texts.person("two").is_some());
    assert!(!write_geojson(&entered.record).contains("\"three\""));
    assert!(entered.stages.iter().all(|stage| !stage.people.contains(&"three".to_owned())));
    assert!(entered.stages.iter().any(|stage| stage.people.contains(&"two".to_owned())));
}

// Several at once

#[test]
fn all_faults_are_named_at_once_and_in_order() {
    let mut tables = Tables::good();
    tables.set("sources.csv", "fn-1", "url", "ftp://example.org");
    tables.set("counts.csv", HRW, "measure", "tortured");
    tables.set("counts.csv", HRW, "group", "men");
    tables.set("counts.csv", "press-detained", "measure", "tortured");
    tables.set("places.csv", "uralsk", "lat", "512");
    tables.set("claimants.csv", "hrw", "kind", "blog");
    tables.set("about.csv", "title", "text_en", "");
    tables.0.push(("casse.csv".to_owned(), String::new()));
    let line = |file: &str, id: &str| tables.line(file, id);
    let (hrw, ten) = (line("counts.csv", HRW), line("counts.csv", "press-detained"));
    assert!(hrw < ten);
    let cell = |line: u64, column: &str| Location::Cell(line, column.to_owned());
    let expected = [
        ("about.csv", cell(line("about.csv", "title"), "text_en")),
        ("casse.csv", Location::File),
        ("claimants.csv", cell(line("claimants.csv", "hrw"), "kind")),
        ("counts.csv", cell(hrw, "group")),
        ("counts.csv", cell(hrw, "measure")),
        ("counts.csv", cell(ten, "measure")),
        ("places.csv", cell(line("places.csv", "uralsk"), "lat")),
        ("sources.csv", cell(line("sources.csv", "fn-1"), "url")),
    ];
    let faults = tables.faults();
    let found: Vec<(&str, Location)> = faults.iter().map(|fault| (fault.file.as_str(), fault.at.clone())).collect();
    assert_eq!(found, expected, "{}", said(&faults));
}

#[test]
fn faults_of_rows_and_of_cells_stand_in_the_order_of_lines() {
    let mut tables = Tables::good();
    tables.set("claimants.csv", "odf", "kind", "blog");
    tables.set("claimants.csv", "hrw", "kind", "blog");
    tables.add("claimants.csv", "hrw");
    let lines: Vec<u64> = tables
        .faults()
        .iter()
        .map(|fault| match fault.at {
            Location::Row(line) | Location::Cell(line, _) => line,
            _ => 0,
        })
        .collect();
    assert!(lines.len() >= 3 && lines.is_sorted(), "{lines:?}{}", said(&tables.faults()));
}

#[test]
fn no_tables_at_all_are_a_fault_each() {
    let faults = check_tables(&[]).expect_err("nothing is there");
    let files: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(files, NAMES);
}

// The GeoJSON

#[test]
fn the_tables_faults_come_before_those_of_the_geojson() {
    let mut tables = Tables::good();
    tables.set("counts.csv", HRW, "low", "300.0");
    let faults = check(&tables.0).expect_err("a fault");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].file, "counts.csv");
}

#[test]
fn what_is_made_of_the_tables_is_what_is_read() {
    let entered = check(&Tables::good().0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    let read = read_geojson(&write_geojson(&entered.record)).expect("it is good");
    assert_eq!(read.events, entered.record.events);
    assert_eq!(read.claims.len(), entered.record.claims.len());
}

#[test]
fn a_table_that_is_missing_or_empty_is_one_fault_whoever_refers_to_it() {
    let mut told = Vec::new();
    for (record, tables) in [("good", Tables::good()), ("real", Tables::real())] {
        for name in NAMES {
            let (mut missing, mut empty) = (tables.clone(), tables.clone());
            missing.0.retain(|(file, _)| file != name);
            empty.text(name).clear();
            for (what, changed) in [("missing", missing), ("empty", empty)] {
                let faults = changed.faults();
                if faults.len() != 1 || faults[0].file != name {
                    told.push(format!("{record}, {name} {what}:{}", said(&faults)));
                }
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn coordinates_may_have_all_their_decimals() {
    let mut tables = Tables::good();
    for lon in ["46.018055555555556", "49.417488146119084", "60.676903712240716"] {
        tables.set("places.csv", "uralsk", "lon", lon);
        assert!(tables.faults().is_empty(), "{lon}:{}", said(&tables.faults()));
    }
}

// What spreadsheets leave behind

/// The table with other marks between its cells.
fn delimited(tables: &Tables, delimiter: u8) -> Tables {
    let mut changed = tables.clone();
    for name in NAMES {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        tables.rows(name).iter().for_each(|row| writer.write_record(row).expect("it can be written"));
        let text = String::from_utf8(writer.into_inner().expect("it can be written")).expect("UTF-8");
        *changed.text(name) = text;
    }
    changed
}

fn each_text(tables: &Tables, change: fn(&str) -> String) -> Tables {
    let mut changed = tables.clone();
    for name in NAMES {
        *changed.text(name) = change(tables.get(name));
    }
    changed
}

/// The tables as they may come back: a name, and what was done to them.
fn as_they_come_back(tables: &Tables) -> [(&'static str, Tables); 8] {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    [
        ("semicolons", delimited(tables, b';')),
        ("tabs", delimited(tables, b'\t')),
        ("a byte-order mark", each_text(tables, |text| format!("\u{feff}{text}"))),
        ("Windows line ends", each_text(tables, |text| text.replace('\n', "\r\n"))),
        ("no last line end", each_text(tables, |text| text.trim_end().to_owned())),
        ("empty rows at the end", each_text(tables, |text| format!("{text},,,\n\n,,\n"))),
        ("Excel", each_text(&delimited(tables, b';'), windows)),
        ("Unicode text", each_text(&delimited(tables, b'\t'), windows)),
    ]
}

#[test]
fn what_spreadsheets_leave_behind_is_read_without_a_word() {
    let tables = Tables::good();
    let entered = check(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    for (name, changed) in as_they_come_back(&tables) {
        let again = check(&changed.0).unwrap_or_else(|faults| panic!("{name}:{}", said(&faults)));
        assert!(again == entered, "{name}");
    }
}

#[test]
fn spaces_around_a_cell_are_nothing() {
    let mut tables = Tables::good();
    tables.set("counts.csv", HRW, "low", " 300 ");
    tables.set("events.csv", "arrests", "places", " astana  almaty atyrau ");
    tables.make_geojson();
    assert!(check(&tables.0).is_ok());
}

fn line_of_the_only_fault(tables: &Tables, name: &str) -> u64 {
    let faults = tables.faults();
    assert_eq!(faults.len(), 1, "{name}:{}", said(&faults));
    let Location::Cell(line, _) = faults[0].at else { panic!("{name}: {}", faults[0]) };
    line
}

#[test]
fn the_line_is_that_of_the_file_whatever_a_spreadsheet_left_behind() {
    let mut tables = Tables::good();
    tables.set("counts.csv", HRW, "low", "many");
    let line = tables.line("counts.csv", HRW);
    for (name, changed) in as_they_come_back(&tables) {
        assert_eq!(line_of_the_only_fault(&changed, name), line, "{name}");
    }
}

#[test]
fn line_breaks_within_cells_are_counted() {
    for (line_break, quotes) in [("\n", ""), ("\r\n", ""), ("\n\n\n", "\"\"")] {
        let mut tables = Tables::good();
        let summary = format!("\"Police{line_break}detained {quotes}about ten people{quotes},{line_break}among");
        tables.replace("events.csv", "\"Police detained about ten people, among", &summary);
        tables.set_cell("events.csv", "decree", ",happened,", ",dreamt,");
        let text = tables.get("events.csv");
        let row = text.find("\ndecree").expect("the row");
        let line = text[..=row].matches('\n').count() as u64 + 1;
        assert!(line > 9, "after the breaks");
        assert_eq!(line_of_the_only_fault(&tables, line_break), line, "{line_break:?}");
    }
}

#[test]
fn empty_lines_between_rows_are_counted() {
    let mut tables = Tables::good();
    tables.set("claimants.csv", "hrw", "kind", "blog");
    tables.replace("claimants.csv", "\nhrw,", "\n\n\nhrw,");
    let line =
        tables.get("claimants.csv").lines().position(|line| line.starts_with("hrw,")).expect("the row") as u64 + 1;
    assert_eq!(line_of_the_only_fault(&tables, "empty lines"), line);
}

// The manifest as a second opinion

/// What the manifest says of the columns: file, column, constraints.
fn constraints() -> Vec<(String, String, Value)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/datapackage.json");
    let manifest: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("it is there")).expect("JSON");
    let resources = manifest["resources"].as_array().expect("a list").iter();
    let fields =
        resources.filter(|resource| NAMES.contains(&resource["path"].as_str().unwrap_or(""))).flat_map(|table| {
            let fields = table["schema"]["fields"].as_array().expect("fields").iter();
            fields.map(|field| (table["path"].as_str(), field["name"].as_str(), &field["constraints"]))
        });
    fields
        .map(|(file, name, constraints)| {
            (file.expect("a path").to_owned(), name.expect("a name").to_owned(), constraints.clone())
        })
        .collect()
}

/// Puts something into the last cell of a column that is not empty, and asks whether that cell is named.
fn is_named(file: &str, column: &str, put: &str) -> bool {
    let mut tables = Tables::good();
    let mut rows = tables.rows(file);
    let n = rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("{file} has {column}"));
    let row = rows.iter().rposition(|row| !row[n].is_empty()).filter(|row| *row > 0);
    let row = row.unwrap_or(rows.len() - 1);
    put.clone_into(&mut rows[row][n]);
    tables.put_rows(file, &rows);
    let at = Location::Cell(row as u64 + 1, column.to_owned());
    tables.faults().iter().any(|fault| fault.file == file && fault.at == at)
}

#[test]
fn the_manifest_has_the_columns_that_the_checker_asks_for() {
    let columns: Vec<(String, String)> = constraints().into_iter().map(|(file, column, _)| (file, column)).collect();
    let tables = Tables::good();
    let mut asked: Vec<(String, String)> = Vec::new();
    for name in NAMES {
        asked.extend(tables.rows(name)[0].iter().map(|column| (name.to_owned(), column.clone())));
    }
    let sorted = |mut list: Vec<(String, String)>| {
        list.sort();
        list
    };
    assert_eq!(sorted(columns), sorted(asked));
}

#[test]
fn what_the_manifest_does_not_allow_the_checker_does_not_let_pass() {
    let mut passed = Vec::new();
    for (file, column, constraints) in constraints() {
        if constraints["required"] == true && !is_named(&file, &column, "") {
            passed.push(format!("{file}, {column}: empty"));
        }
        if constraints["enum"].is_array() && !is_named(&file, &column, "something_else") {
            passed.push(format!("{file}, {column}: something_else"));
        }
        for (end, beyond) in [("minimum", -1.0), ("maximum", 1.0)] {
            if let Some(end) = constraints[end].as_f64()
                && !is_named(&file, &column, &(end + beyond).to_string())
            {
                passed.push(format!("{file}, {column}: {}", end + beyond));
            }
        }
    }
    assert!(passed.is_empty(), "{passed:#?}");
}

// At random

#[test]
fn a_date_of_any_shape_is_a_fault_and_no_crash() {
    for date in ["21..2016", "..", "//", "1/2/", ".5.2016", "21.五.2016", "五.五.五", "21.5月.2016", "21.мая.2016"]
    {
        let mut tables = Tables::good();
        tables.set("events.csv", "decree", "date", date);
        let faults = std::panic::catch_unwind(|| tables.faults()).unwrap_or_else(|_| panic!("it panics at {date}"));
        assert_eq!(faults.len(), 1, "{date}:{}", said(&faults));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_in_any_cell_is_read_or_named(
        cells in prop::collection::vec(
            (prop::sample::select(NAMES.to_vec()), any::<Index>(), any::<Index>(), prop_oneof![
                any::<String>(),
                "[0-9./ \\-]{0,12}",
                "[a-zа-я\u{4e94}./]{0,5}",
                Just("nationwide almaty almaty".to_owned()),
            ]),
            1..4,
        )
    ) {
        let mut tables = Tables::good();
        for (file, row, column, put) in cells {
            let mut rows = tables.rows(file);
            let n = row.index(rows.len());
            let column = column.index(rows[n].len());
            rows[n][column] = put;
            tables.put_rows(file, &rows);
        }
        let faults = tables.faults();
        let is_sorted = faults.windows(2).all(|pair| (&pair[0].file, &pair[0].at) <= (&pair[1].file, &pair[1].at));
        prop_assert!(is_sorted);
    }

    #[test]
    fn rows_and_columns_may_be_missing_or_twice(
        changes in prop::collection::vec((prop::sample::select(NAMES.to_vec()), any::<Index>(), 0..4u8), 1..6)
    ) {
        let mut tables = Tables::good();
        for (file, at, change) in changes {
            let mut rows = tables.rows(file);
            if rows.len() < 2 || rows[0].len() < 2 {
                continue;
            }
            let (row, column) = (1 + at.index(rows.len() - 1), at.index(rows[0].len()));
            match change {
                0 => {
                    rows.remove(row);
                }
                1 => {
                    let twice = rows[row].clone();
                    rows.insert(row, twice);
                }
                2 => rows.iter_mut().for_each(|row| { row.remove(column); }),
                _ => rows.iter_mut().for_each(|row| { let cell = row[column].clone(); row.push(cell); }),
            }
            tables.put_rows(file, &rows);
        }
        let report = examine(&tables.0);
        prop_assert!(report.faults.iter().all(|fault| !fault.message.is_empty() && RULES.iter().any(|(rule, _)| *rule == fault.rule)));
        prop_assert!(serde_json::from_str::<Value>(&report.to_json()).is_ok());
    }

    #[test]
    fn any_text_for_a_table_is_read_or_named(file in prop::sample::select(NAMES.to_vec()), text: String, from: Index) {
        let mut tables = Tables::good();
        let whole = tables.text(file);
        let at = whole.char_indices().map(|(at, _)| at).nth(from.index(whole.chars().count())).unwrap_or(0);
        whole.replace_range(at.., &text);
        let faults = tables.faults();
        prop_assert!(faults.iter().all(|fault| !fault.message.is_empty()));
    }
}
