//! The checker of the tables: the record as it is, with one fault put into it, and what the checker says of it.

#![cfg(feature = "tables")]

use proptest::prelude::*;
use proptest::sample::Index;
use protest_map_core::record::{At, Fault, GEOJSON_FILE, Scope, check, check_tables, read_geojson, write_geojson};
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
    /// The record as it is.
    fn real() -> Self {
        let read = |name: &str| {
            let path = format!("{}/../data/{name}", env!("CARGO_MANIFEST_DIR"));
            (name.to_owned(), std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}")))
        };
        Self(NAMES.iter().copied().chain([GEOJSON_FILE]).map(read).collect())
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

    /// The line that the row with this id stands on.
    fn line(&self, file: &str, id: &str) -> u64 {
        let rows = self.rows(file);
        let n = rows.iter().position(|row| row[0] == id).unwrap_or_else(|| panic!("{file} has a row {id}"));
        n as u64 + 1
    }

    fn set(&mut self, file: &str, id: &str, column: &str, value: &str) {
        let mut rows = self.rows(file);
        let column = rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("{file}: {column}"));
        let row = rows.iter_mut().find(|row| row[0] == id).unwrap_or_else(|| panic!("{file} has a row {id}"));
        value.clone_into(&mut row[column]);
        self.put_rows(file, &rows);
    }

    fn take_out(&mut self, file: &str, id: &str) {
        let rows: Vec<Vec<String>> = self.rows(file).into_iter().filter(|row| row[0] != id).collect();
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

    fn faults(&self) -> Vec<Fault> {
        check_tables(&self.0).err().unwrap_or_default()
    }
}

const HRW: &str = "almaty-2016-05-21-detained-hrw";
const AMNESTY: &str = "almaty-2016-05-21-detained-amnesty";
const TEN: &str = "almaty-2016-04-29-detained";
const SIX: &str = "six-cities-2016-05-17-arrested";
const DOZEN: &str = "aktau-2016-04-28-participants";
const CORDON: &str = "squares-cordoned-2016-05-21";
const SNIPERS: &str = "atyrau-snipers-2016-05-21";
const DECREE: &str = "moratorium-2016-05-05";

/// Cells that are wrong by what is put into them: the file and the row; then the column, what is put there, the value in
/// backticks, and words of the mend.
type Cells = (&'static str, &'static str, &'static [(&'static str, &'static str, &'static str, &'static str)]);

const CELLS: &[Cells] = &[
    (
        "places.csv",
        "almaty",
        &[
            ("name_en", " ", "", "is empty; fill it in"),
            ("lon", "east", "east", "write a number as in 76.92"),
            ("lat", "43,25667", "43,25667", "write a number as in 76.92"),
            ("lat", "NaN", "NaN", "write a number as in 76.92"),
            ("lon", "", "", "write a number as in 76.92"),
            ("lon", "769.2", "769.2", "longitudes go to 180"),
            ("lat", "-91", "-91", "latitudes to 90"),
        ],
    ),
    (
        "events.csv",
        SNIPERS,
        &[
            ("summary_en", "", "", "is empty; fill it in"),
            ("places", "atlantis", "atlantis", "is no id in places.csv"),
            ("people", "somebody", "somebody", "is no id in people.csv"),
            ("places", "atyrau atyrau", "atyrau atyrau", "name it once"),
        ],
    ),
    (
        "events.csv",
        DECREE,
        &[
            ("date_of", "dreamt", "dreamt", "use one of: happened, made_public, planned"),
            ("basis", "guessed", "guessed", "use one of: stated, implied"),
            ("kind", "riot", "riot", "use one of: rally, dispersal"),
            ("relation", "distant", "distant", "use one of: related, context, unrelated"),
            ("date", "May 2016", "May 2016", "write 2016-05-21, 2016-05, 2016 or first/last"),
            ("date", "2016-02-30", "2016-02-30", "is not a date"),
            ("places", "nationwide almaty", "nationwide", "is no id in places.csv"),
            ("and_others", "yes", "yes", "which has no others; write no"),
        ],
    ),
    (
        "claimants.csv",
        "hrw",
        &[("name_en", "", "", "is empty; fill it in"), ("kind", "NGO", "NGO", "use one of: own_count, official, ngo")],
    ),
    (
        "people.csv",
        "mamay",
        &[
            ("name_en", "", "", "is empty; fill it in"),
            ("publish", "true", "true", "is neither yes nor no"),
            ("publish", "", "", "is neither yes nor no"),
            ("place", "atlantis", "atlantis", "is no id in places.csv"),
        ],
    ),
    (
        "sources.csv",
        "fn-07",
        &[
            ("publisher", "", "", "is empty; fill it in"),
            ("url", "", "", "is empty; fill it in"),
            ("layer", "top", "top", "use one of: report, outside"),
            ("date", "27.04.2016", "27.04.2016", "write 2016-04-27"),
            ("url", "javascript:alert(1)", "javascript:alert(1)", "begin with https:// or http://"),
            ("url", "www.example.org", "www.example.org", "begin with https:// or http://"),
            ("url", "https://example.org/a b", "https://example.org/a b", "is not an address"),
        ],
    ),
    ("about.csv", "title", &[("text_en", "", "", "is empty; fill it in")]),
    (
        "counts.csv",
        HRW,
        &[
            ("measure", "tortured", "tortured", "use one of: detained, participants"),
            ("group", "men", "men", "use one of: people, activists"),
            ("group", "", "", "use one of: people, activists"),
            ("low", "three hundred", "three hundred", "write digits only"),
            ("low", "300.0", "300.0", "write digits only"),
            ("low", "1 083", "1 083", "write digits only"),
            ("low", "1\u{a0}083", "1\u{a0}083", "write digits only"),
            ("low", "-5", "-5", "write digits only"),
            ("low", "+5", "+5", "write digits only"),
            ("low", ">300", ">300", "write digits only"),
            ("low", "99999999999999999999", "99999999999999999999", "is not a whole number"),
            ("date", "21.05.2016", "21.05.2016", "write 2016-05-21"),
            ("places", "atlantis", "atlantis", "is no id in places.csv"),
            ("spread", "together", "together", "leave it empty for one"),
        ],
    ),
    (
        "counts.csv",
        SIX,
        &[
            ("spread", "evenly", "evenly", "use one of: each, together, unclear"),
            ("spread", "", "", "use one of: each, together, unclear"),
        ],
    ),
    (
        "events.csv",
        CORDON,
        &[
            ("and_others", "maybe", "maybe", "is neither yes nor no"),
            ("date", "21.05.2016", "21.05.2016", "write 2016-05-21"),
            ("date", "1.5.2016", "1.5.2016", "write 2016-05-01"),
            ("date", "21/05/2016", "21/05/2016", "write 2016-05-21"),
        ],
    ),
    (
        "counts.csv",
        AMNESTY,
        &[
            ("high", "1,083", "1,083", "write digits only"),
            ("low", "300", "up_to", "takes its number as high and leaves low empty"),
            ("high", "", "up_to", "it has low `nothing`, high `nothing`"),
        ],
    ),
    (
        "counts.csv",
        DOZEN,
        &[
            ("low", "24", "words", "takes no number: leave low and high empty"),
            ("words_en", "", "words", "quote the source's few words"),
        ],
    ),
    (
        "counts.csv",
        TEN,
        &[
            ("qualifier", "roughly", "roughly", "use one of: exactly, at_least, more_than"),
            ("sources", "fn-99", "fn-99", "is no id in sources.csv"),
            ("event", "rally", "rally", "is no id in events.csv"),
            ("claimant", "nobody", "nobody", "is no id in claimants.csv"),
        ],
    ),
    (
        "events.csv",
        "arrests-2016-05-17",
        &[("date", "2016-05-18/2016-05-17", "2016-05-18/2016-05-17", "is not a date")],
    ),
    (
        "events.csv",
        "aktobe-semey-rallies-2016-04-27",
        &[("places", "aktobe, semey", "aktobe,", "is no id in places.csv")],
    ),
    ("events.csv", "rallies-2016-04", &[("sources", "report fn-99", "fn-99", "is no id in sources.csv")]),
    ("counts.csv", "nationwide-2016-05-21-detained-tayzhan", &[("spread", "each", "each", "leave it empty for one")]),
];

/// Where a fault is expected.
enum In {
    /// The file as a whole.
    Whole(&'static str),
    /// The heading.
    Heading(&'static str, &'static str),
    /// A row, by how its line begins.
    Row(&'static str, &'static str),
    /// A cell of the row with this id.
    Cell(&'static str, &'static str, &'static str),
    /// A cell of the last row.
    LastCell(&'static str, &'static str),
}
use In::{Cell, Heading, LastCell, Row, Whole};

/// A name, what is done to the tables, where the fault is, its value in backticks, and words of its mend.
type Case = (&'static str, fn(&mut Tables), In, &'static str, &'static str);

const KOMMERSANT: &str = "almaty-2016-05-21-participants-kommersant";

const CASES: &[Case] = &[
    // Tables and columns
    (
        "an unknown column",
        |t| t.add_column("claimants.csv", "note"),
        Heading("claimants.csv", "note"),
        "note",
        "is no column of this table; mend its name or take it out",
    ),
    (
        "an unknown table",
        |t| t.0.push(("casse.csv".to_owned(), "id\n".to_owned())),
        Whole("casse.csv"),
        "",
        "is no table of the record; mend its name or take it out",
    ),
    (
        "a text of the map missing",
        |t| t.take_out("about.csv", "what_happened"),
        Whole("about.csv"),
        "what_happened",
        "add it",
    ),
    // Ids
    (
        "an id twice",
        |t| t.add("places.csv", "zhanaozen,Janaozen,,,,Mangystau Region,52.9,43.3"),
        LastCell("places.csv", "id"),
        "zhanaozen",
        "give each row an id of its own",
    ),
    (
        "an id with a space and a capital",
        |t| t.set("places.csv", "zhanaozen", "id", "Zhana Ozen"),
        Cell("places.csv", "Zhana Ozen", "id"),
        "Zhana Ozen",
        "is not an id; use small letters, digits and hyphens",
    ),
    ("no id", |t| t.set("places.csv", "zhanaozen", "id", ""), Cell("places.csv", "", "id"), "", "is not an id"),
    (
        "a path for the id of a count",
        |t| t.set("counts.csv", HRW, "id", "../hrw"),
        Cell("counts.csv", "../hrw", "id"),
        "../hrw",
        "is not an id",
    ),
    (
        "the reserved id",
        |t| t.set("places.csv", "zhanaozen", "id", "nationwide"),
        Cell("places.csv", "nationwide", "id"),
        "nationwide",
        "is the reserved id of the whole country; choose another",
    ),
    // Ends that do not fit, said of the lower end whichever it is that does not
    (
        "more than, with a high end",
        |t| t.set("counts.csv", HRW, "high", "500"),
        Cell("counts.csv", HRW, "low"),
        "more_than",
        "takes its number as low and leaves high empty; it has low `300`, high `500`",
    ),
    (
        "about, with two numbers",
        |t| t.set("counts.csv", TEN, "high", "12"),
        Cell("counts.csv", TEN, "low"),
        "about",
        "takes one number as both low and high; it has low `10`, high `12`",
    ),
    (
        "about, without a high end",
        |t| t.set("counts.csv", TEN, "high", ""),
        Cell("counts.csv", TEN, "low"),
        "about",
        "takes one number as both low and high; it has low `10`, high `nothing`",
    ),
    (
        "between, upside down",
        |t| t.set("counts.csv", KOMMERSANT, "high", "300"),
        Cell("counts.csv", KOMMERSANT, "low"),
        "between",
        "takes low and a greater high; it has low `400`, high `300`",
    ),
    (
        "none, with nought",
        |t| {
            t.set("counts.csv", TEN, "qualifier", "none");
            t.set("counts.csv", TEN, "low", "0");
            t.set("counts.csv", TEN, "high", "0");
        },
        Cell("counts.csv", TEN, "low"),
        "none",
        "takes no number: leave low and high empty",
    ),
    // What nobody uses
    (
        "an unused source",
        |t| t.add("sources.csv", "fn-99,99,,Somebody,https://example.org,en,,report,"),
        LastCell("sources.csv", "id"),
        "fn-99",
        "is a source that no row uses; use it or take it out",
    ),
    (
        "an unused claimant",
        |t| t.add("claimants.csv", "somebody,Somebody,,,ngo"),
        LastCell("claimants.csv", "id"),
        "somebody",
        "is a claimant that no row uses; use it or take it out",
    ),
    (
        "an unused person",
        |t| t.add("people.csv", "somebody,Somebody,,,,a driver,,,,,yes"),
        LastCell("people.csv", "id"),
        "somebody",
        "is a person that no row uses; use it or take it out",
    ),
];

/// Faults that draw others after them: the cells of a missing column are empty, those of a short row stand in the wrong
/// columns, and the ids of a missing table are unknown.
const FIRST_OF_SEVERAL: &[Case] = &[
    (
        "too few cells",
        |t| t.replace("sources.csv", "report,,Report on", "report,Report on"),
        Row("sources.csv", "report,"),
        "8",
        "cells where the heading has `9`",
    ),
    (
        "too many cells",
        |t| t.replace("places.csv", "aktau,Aktau,", "aktau,Aktau,,"),
        Row("places.csv", "aktau,"),
        "9",
        "cells where the heading has `8`; put a text with commas in quotes",
    ),
    (
        "a missing column",
        |t| t.replace("claimants.csv", ",kind\n", ",sort\n"),
        Heading("claimants.csv", "kind"),
        "",
        "is missing; add the column",
    ),
    (
        "a misspelt column",
        |t| t.replace("claimants.csv", ",kind\n", ",sort\n"),
        Heading("claimants.csv", "sort"),
        "sort",
        "is no column of this table; mend its name or take it out",
    ),
    (
        "a missing table",
        |t| t.0.retain(|(name, _)| name != "people.csv"),
        Whole("people.csv"),
        "",
        "is missing; its heading is: id,name_en,",
    ),
    (
        "an event without a source, which leaves the source unused",
        |t| t.set("events.csv", DECREE, "sources", ""),
        Cell("events.csv", DECREE, "sources"),
        "report",
        "is empty; name the source, at least `report`",
    ),
    (
        "an empty table",
        |t| t.text("people.csv").clear(),
        Whole("people.csv"),
        "",
        "is empty; its heading is: id,name_en,",
    ),
];

fn is_where(fault: &Fault, expected: &In, tables: &Tables) -> bool {
    let cell = |line: u64, column: &str| At::Cell(line, column.to_owned());
    let (file, at) = match expected {
        Whole(file) => (file, At::File),
        Heading(file, column) => (file, cell(1, column)),
        Row(file, start) => {
            let line = tables.get(file).lines().position(|line| line.starts_with(start)).expect("the row");
            (file, At::Row(line as u64 + 1))
        }
        Cell(file, id, column) => (file, cell(tables.line(file, id), column)),
        LastCell(file, column) => (file, cell(tables.get(file).lines().count() as u64, column)),
    };
    fault.file == **file && fault.at == at
}

fn said(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("\n  {fault}")).collect()
}

/// The fault that a case expects, among those that are said.
fn expected<'a>((name, _, at, value, mend): &Case, tables: &Tables, faults: &'a [Fault]) -> &'a Fault {
    let fault = faults.iter().find(|fault| is_where(fault, at, tables) && fault.message.contains(mend));
    let fault = fault.unwrap_or_else(|| panic!("{name}:{}", said(faults)));
    assert!(value.is_empty() || fault.message.contains(&format!("`{value}`")), "{name}: {fault}");
    fault
}

#[test]
fn the_record_is_good() {
    let entered = check(&Tables::real().0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    assert!(entered.record.claims.len() >= 20);
    assert_eq!(entered.texts.summaries.len(), entered.record.events.len());
    assert!(!entered.texts.about("what_happened").is_empty());
}

// One fault each

#[test]
fn a_cell_that_is_wrong_is_named_with_its_line_its_column_its_value_and_its_mend() {
    for (file, row, cells) in CELLS {
        for (column, put, value, mend) in *cells {
            let mut tables = Tables::real();
            tables.set(file, row, column, put);
            let faults = tables.faults();
            let at = At::Cell(tables.line(file, row), (*column).to_owned());
            let fault = faults.iter().find(|fault| fault.file == *file && fault.at == at);
            let fault = fault.unwrap_or_else(|| panic!("{row}, {column}: {put}:{}", said(&faults)));
            assert_eq!(faults.len(), 1, "one mistake is one fault:{}", said(&faults));
            assert!(fault.message.contains(mend), "{fault}");
            assert!(value.is_empty() || fault.message.contains(&format!("`{value}`")), "{fault}");
        }
    }
}

#[test]
fn a_table_or_a_row_that_is_wrong_is_named() {
    for case in CASES {
        let mut tables = Tables::real();
        case.1(&mut tables);
        let faults = tables.faults();
        expected(case, &tables, &faults);
        assert_eq!(faults.len(), 1, "one mistake is one fault:{}", said(&faults));
    }
    for case in FIRST_OF_SEVERAL {
        let mut tables = Tables::real();
        case.1(&mut tables);
        expected(case, &tables, &tables.faults());
    }
}

#[test]
fn a_misspelt_event_does_not_make_a_source_unused() {
    let mut tables = Tables::real();
    tables.set("counts.csv", AMNESTY, "event", "almaty");
    let faults = tables.faults();
    assert_eq!(faults.len(), 1, "{}", said(&faults));
}

#[test]
fn an_unknown_qualifier_is_one_fault() {
    let mut tables = Tables::real();
    tables.set("counts.csv", HRW, "qualifier", "more than");
    let faults = tables.faults();
    assert_eq!(faults.len(), 1, "{}", said(&faults));
    assert!(faults[0].message.contains("`more than` is not known"), "{}", faults[0]);
}

#[test]
fn the_basis_of_a_person_is_of_a_closed_list() {
    let mut tables = Tables::real();
    tables.set("people.csv", "mamay", "basis", "guessed");
    let faults = tables.faults();
    assert_eq!(faults.len(), 1, "{}", said(&faults));
    assert!(faults[0].message.contains("`guessed`"), "{}", faults[0]);
}

#[test]
fn a_column_that_stands_twice_is_named() {
    let mut tables = Tables::real();
    tables.add_column("claimants.csv", "kind");
    let faults = tables.faults();
    assert!(faults.iter().any(|fault| fault.at == At::Cell(1, "kind".to_owned())), "{}", said(&faults));
}

#[test]
fn a_long_id_is_a_fault_of_its_row_or_none() {
    let mut tables = Tables::real();
    tables.set("counts.csv", SIX, "id", &"a".repeat(100));
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
    let mut tables = Tables::real();
    let three = ["atyrau", "pavlodar", "uralsk"].map(str::to_owned).to_vec();
    let joint = "joint-2016-05-21-detained-hrw";
    assert_eq!(scope_of(&tables, joint), Scope::Places { ids: three, and_others: true });
    tables.set("counts.csv", joint, "places", "uralsk pavlodar");
    let two = ["pavlodar", "uralsk"].map(str::to_owned).to_vec();
    assert_eq!(scope_of(&tables, joint), Scope::Places { ids: two, and_others: false });
    tables.set("counts.csv", joint, "date", "2016-05-20/2016-05-21");
    let entered = check_tables(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    let claim = entered.record.claims.iter().find(|claim| claim.id == joint).expect("the claim");
    assert_eq!(claim.when.written(), "2016-05-20/2016-05-21");
}

#[test]
fn and_others_alone_leaves_a_count_its_events_places() {
    let three = ["atyrau", "pavlodar", "uralsk"].map(str::to_owned).to_vec();
    for (answer, and_others) in [("no", false), ("yes", true)] {
        let mut tables = Tables::real();
        tables.set("counts.csv", "joint-2016-05-21-detained-hrw", "and_others", answer);
        let scope = scope_of(&tables, "joint-2016-05-21-detained-hrw");
        assert_eq!(scope, Scope::Places { ids: three.clone(), and_others }, "{answer}");
    }
}

// What is not for the pages

#[test]
fn a_person_who_is_not_to_be_published_is_not_in_the_texts() {
    let mut tables = Tables::real();
    tables.set("people.csv", "abdreymova", "publish", "no");
    let entered = check_tables(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    assert!(entered.texts.person("abdreymova").is_none());
    assert!(entered.texts.person("mamay").is_some());
}

#[test]
fn a_person_who_is_not_to_be_published_is_not_in_the_geojson() {
    let mut tables = Tables::real();
    tables.set("people.csv", "abdreymova", "publish", "no");
    let entered = check_tables(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    assert!(!write_geojson(&entered.record).contains("abdreymova"));
}

// Several at once

#[test]
fn all_faults_are_named_at_once_and_in_order() {
    let mut tables = Tables::real();
    tables.set("sources.csv", "fn-07", "url", "ftp://example.org");
    tables.set("counts.csv", HRW, "measure", "tortured");
    tables.set("counts.csv", HRW, "group", "men");
    tables.set("counts.csv", TEN, "measure", "tortured");
    tables.set("places.csv", "uralsk", "lat", "512");
    tables.set("claimants.csv", "hrw", "kind", "blog");
    tables.set("about.csv", "title", "text_en", "");
    tables.0.push(("casse.csv".to_owned(), String::new()));
    let line = |file: &str, id: &str| tables.line(file, id);
    let (hrw, ten) = (line("counts.csv", HRW), line("counts.csv", TEN));
    assert!(ten < hrw);
    let cell = |line: u64, column: &str| At::Cell(line, column.to_owned());
    let expected = [
        ("about.csv", cell(line("about.csv", "title"), "text_en")),
        ("casse.csv", At::File),
        ("claimants.csv", cell(line("claimants.csv", "hrw"), "kind")),
        ("counts.csv", cell(ten, "measure")),
        ("counts.csv", cell(hrw, "group")),
        ("counts.csv", cell(hrw, "measure")),
        ("places.csv", cell(line("places.csv", "uralsk"), "lat")),
        ("sources.csv", cell(line("sources.csv", "fn-07"), "url")),
    ];
    let faults = tables.faults();
    let found: Vec<(&str, At)> = faults.iter().map(|fault| (fault.file.as_str(), fault.at.clone())).collect();
    assert_eq!(found, expected, "{}", said(&faults));
}

#[test]
fn faults_of_rows_and_of_cells_stand_in_the_order_of_lines() {
    let mut tables = Tables::real();
    tables.set("claimants.csv", "odf", "kind", "blog");
    tables.add("claimants.csv", "hrw");
    let lines: Vec<u64> = tables
        .faults()
        .iter()
        .map(|fault| match fault.at {
            At::Row(line) | At::Cell(line, _) => line,
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
fn a_stale_geojson_is_named_with_its_mend() {
    for spoil in [
        |t: &mut Tables| t.set("counts.csv", HRW, "low", "301"),
        |t: &mut Tables| t.replace(GEOJSON_FILE, "Almaty", "Alma-Ata"),
        |t: &mut Tables| t.text(GEOJSON_FILE).push('\n'),
    ] {
        let mut tables = Tables::real();
        spoil(&mut tables);
        let faults = check(&tables.0).expect_err("it is stale");
        let expected =
            "cities.geojson: is not what the tables give; run `cargo xtask geojson` and commit what it writes";
        assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
        assert!(check_tables(&tables.0).is_ok());
    }
}

#[test]
fn a_missing_geojson_is_named_with_its_mend() {
    let mut tables = Tables::real();
    tables.0.retain(|(name, _)| name != GEOJSON_FILE);
    let faults = check(&tables.0).expect_err("it is missing");
    let expected = "cities.geojson: is missing; run `cargo xtask geojson` and commit what it writes";
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
}

#[test]
fn the_tables_faults_come_before_those_of_the_geojson() {
    let mut tables = Tables::real();
    tables.set("counts.csv", HRW, "low", "300.0");
    let faults = check(&tables.0).expect_err("a fault");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].file, "counts.csv");
}

#[test]
fn what_is_made_of_the_tables_is_what_is_read() {
    let entered = check(&Tables::real().0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    let read = read_geojson(&write_geojson(&entered.record)).expect("it is good");
    assert_eq!(read.events, entered.record.events);
    assert_eq!(read.claims.len(), entered.record.claims.len());
}

#[test]
fn coordinates_may_have_all_their_decimals() {
    let mut tables = Tables::real();
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
    let tables = Tables::real();
    let entered = check(&tables.0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    for (name, changed) in as_they_come_back(&tables) {
        let again = check(&changed.0).unwrap_or_else(|faults| panic!("{name}:{}", said(&faults)));
        assert!(again == entered, "{name}");
    }
}

#[test]
fn spaces_around_a_cell_are_nothing() {
    let mut tables = Tables::real();
    tables.set("counts.csv", HRW, "low", " 300 ");
    tables.set("events.csv", "aktobe-semey-rallies-2016-04-27", "places", " semey  aktobe ");
    assert!(check(&tables.0).is_ok());
}

fn line_of_the_only_fault(tables: &Tables, name: &str) -> u64 {
    let faults = tables.faults();
    assert_eq!(faults.len(), 1, "{name}:{}", said(&faults));
    let At::Cell(line, _) = faults[0].at else { panic!("{name}: {}", faults[0]) };
    line
}

#[test]
fn the_line_is_that_of_the_file_whatever_a_spreadsheet_left_behind() {
    let mut tables = Tables::real();
    tables.set("counts.csv", HRW, "low", "many");
    let line = tables.line("counts.csv", HRW);
    for (name, changed) in as_they_come_back(&tables) {
        assert_eq!(line_of_the_only_fault(&changed, name), line, "{name}");
    }
}

#[test]
fn line_breaks_within_cells_are_counted() {
    for (line_break, quotes) in [("\n", ""), ("\r\n", ""), ("\n\n\n", "\"\"")] {
        let mut tables = Tables::real();
        let summary = format!("\"Police{line_break}detained {quotes}people{quotes},{line_break}in");
        tables.replace("events.csv", "\"Police detained people in", &summary);
        tables.set_cell("events.csv", "lepekha-statement-2016-05-21", ",happened,", ",dreamt,");
        let text = tables.get("events.csv");
        let row = text.find("\nlepekha-statement").expect("the row");
        let line = text[..=row].matches('\n').count() as u64 + 1;
        assert!(line > 31, "after the breaks");
        assert_eq!(line_of_the_only_fault(&tables, line_break), line, "{line_break:?}");
    }
}

#[test]
fn empty_lines_between_rows_are_counted() {
    let mut tables = Tables::real();
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
    let mut tables = Tables::real();
    let mut rows = tables.rows(file);
    let n = rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("{file} has {column}"));
    let row = rows.iter().rposition(|row| !row[n].is_empty()).filter(|row| *row > 0);
    let row = row.unwrap_or(rows.len() - 1);
    put.clone_into(&mut rows[row][n]);
    tables.put_rows(file, &rows);
    let at = At::Cell(row as u64 + 1, column.to_owned());
    tables.faults().iter().any(|fault| fault.file == file && fault.at == at)
}

#[test]
fn the_manifest_has_the_columns_that_the_checker_asks_for() {
    let columns: Vec<(String, String)> = constraints().into_iter().map(|(file, column, _)| (file, column)).collect();
    let tables = Tables::real();
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
    let tables = Tables::real();
    let has_rows = |file: &str| tables.get(file).lines().count() > 1;
    for (file, column, constraints) in constraints().into_iter().filter(|(file, ..)| has_rows(file)) {
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
        let mut tables = Tables::real();
        tables.set("events.csv", DECREE, "date", date);
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
        let mut tables = Tables::real();
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
    fn any_text_for_a_table_is_read_or_named(file in prop::sample::select(NAMES.to_vec()), text: String, from: Index) {
        let mut tables = Tables::real();
        let whole = tables.text(file);
        let at = whole.char_indices().map(|(at, _)| at).nth(from.index(whole.chars().count())).unwrap_or(0);
        whole.replace_range(at.., &text);
        let faults = tables.faults();
        prop_assert!(faults.iter().all(|fault| !fault.message.is_empty()));
    }
}
