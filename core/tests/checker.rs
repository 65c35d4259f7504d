//! The checker of the tables: the record as it is, with one fault put into it, and what the checker says of it.
//!
//! Tests whose comment begins with "Fails" hold a rule that the code does not keep yet.

#![cfg(feature = "tables")]

use proptest::prelude::*;
use proptest::sample::Index;
use protest_map_core::record::{At, Fault, GEOJSON_FILE, Scope, check, check_tables, read_geojson, write_geojson};
use serde_json::Value;

const NAMES: [&str; 7] =
    ["about.csv", "claimants.csv", "counts.csv", "events.csv", "people.csv", "places.csv", "sources.csv"];

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

    fn text(&mut self, file: &str) -> &mut String {
        &mut self.0.iter_mut().find(|(name, _)| name == file).unwrap_or_else(|| panic!("{file}")).1
    }

    /// The rows of a table, its heading first.
    fn rows(&mut self, file: &str) -> Vec<Vec<String>> {
        let text = self.text(file).clone();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|row| row.expect("it is good").iter().map(str::to_owned).collect()).collect()
    }

    fn put_rows(&mut self, file: &str, rows: &[Vec<String>]) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).expect("it can be written"));
        *self.text(file) = String::from_utf8(writer.into_inner().expect("it can be written")).expect("UTF-8");
    }

    /// The line that the row with this id stands on.
    fn line(&mut self, file: &str, id: &str) -> u64 {
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

/// Where a fault is expected.
enum In {
    /// The file as a whole.
    Whole(&'static str),
    /// The heading.
    Heading(&'static str, &'static str),
    /// A row.
    Row(&'static str, &'static str),
    /// The cell of a row.
    Cell(&'static str, &'static str, &'static str),
}
use In::{Cell, Heading, Row, Whole};

/// A name, what is done to the tables, where the fault is, its value in backticks, and words of its mend.
type Case = (&'static str, fn(&mut Tables), In, &'static str, &'static str);

/// Faults that are the only one said.
const ALONE: &[Case] = &[
    // Tables and columns
    (
        "an unknown column",
        |t| *t.text("claimants.csv") = t.text("claimants.csv").replace("kind\n", "kind,note\n").replace(",ngo\n", ",ngo,\n").replace(",media\n", ",media,\n").replace(",unnamed\n", ",unnamed,\n").replace(",official\n", ",official,\n").replace(",individual\n", ",individual,\n"),
        Heading("claimants.csv", "note"),
        "note",
        "no column of this table",
    ),
    ("an unknown table", |t| t.0.push(("cases.csv".into(), "id\n".into())), Whole("cases.csv"), "", "is no table of the record; mend its name"),
    (
        "too few cells",
        |t| *t.text("sources.csv") = t.text("sources.csv").replace("report,,Report on", "report,Report on"),
        Row("sources.csv", "report"),
        "8",
        "cells where the heading has `9`",
    ),
    (
        "too many cells",
        |t| *t.text("places.csv") = t.text("places.csv").replace("aktau,Aktau,", "aktau,Aktau,,"),
        Row("places.csv", "aktau"),
        "9",
        "cells where the heading has `8`; put a text with commas in quotes",
    ),
    ("a text of the map missing", |t| {
        let rows: Vec<Vec<String>> = t.rows("about.csv").into_iter().filter(|row| row[0] != "what_happened").collect();
        t.put_rows("about.csv", &rows);
    }, Whole("about.csv"), "what_happened", "add it"),
    // Ids
    (
        "an id twice",
        |t| t.add("places.csv", "zhanaozen,Janaozen,,,,,52.9,43.3"),
        Cell("places.csv", "+", "id"),
        "zhanaozen",
        "give each row an id of its own",
    ),
    (
        "an id with a space and a capital",
        |t| t.set("places.csv", "zhanaozen", "id", "Zhana Ozen"),
        Cell("places.csv", "Zhana Ozen", "id"),
        "Zhana Ozen",
        "use small letters, digits and hyphens",
    ),
    ("no id", |t| t.set("places.csv", "zhanaozen", "id", ""), Cell("places.csv", "", "id"), "", "is not an id"),
    ("an id of a count", |t| t.set("counts.csv", HRW, "id", "../hrw"), Cell("counts.csv", "../hrw", "id"), "../hrw", "is not an id"),
    (
        "the reserved id",
        |t| t.set("places.csv", "zhanaozen", "id", "nationwide"),
        Cell("places.csv", "nationwide", "id"),
        "nationwide",
        "reserved id of the whole country",
    ),
    // Empty cells
    ("a place without a name", |t| t.set("places.csv", "almaty", "name_en", " "), Cell("places.csv", "almaty", "name_en"), "", "is empty; fill it in"),
    ("an event without a summary", |t| t.set("events.csv", SNIPERS, "summary_en", ""), Cell("events.csv", SNIPERS, "summary_en"), "", "is empty; fill it in"),
    ("an event without a source", |t| t.set("events.csv", DECREE, "sources", ""), Cell("events.csv", DECREE, "sources"), "", "name the source, at least `report`"),
    ("a claimant without a name", |t| t.set("claimants.csv", "hrw", "name_en", ""), Cell("claimants.csv", "hrw", "name_en"), "", "is empty; fill it in"),
    ("a person without a name", |t| t.set("people.csv", "mamay", "name_en", ""), Cell("people.csv", "mamay", "name_en"), "", "is empty; fill it in"),
    ("a source without a publisher", |t| t.set("sources.csv", "fn-07", "publisher", ""), Cell("sources.csv", "fn-07", "publisher"), "", "is empty; fill it in"),
    ("a source without an address", |t| t.set("sources.csv", "fn-07", "url", ""), Cell("sources.csv", "fn-07", "url"), "", "is empty; fill it in"),
    ("a text of the map empty", |t| t.set("about.csv", "title", "text_en", ""), Cell("about.csv", "title", "text_en"), "", "is empty; fill it in"),
    // Closed lists
    ("an unknown measure", |t| t.set("counts.csv", HRW, "measure", "tortured"), Cell("counts.csv", HRW, "measure"), "tortured", "use one of: detained, participants"),
    ("an unknown group", |t| t.set("counts.csv", HRW, "group", "men"), Cell("counts.csv", HRW, "group"), "men", "use one of: people, activists"),
    ("no group", |t| t.set("counts.csv", HRW, "group", ""), Cell("counts.csv", HRW, "group"), "", "use one of: people, activists"),
    ("an unknown spread", |t| t.set("counts.csv", SIX, "spread", "evenly"), Cell("counts.csv", SIX, "spread"), "evenly", "use one of: each, together, unclear"),
    ("an unknown date_of", |t| t.set("events.csv", DECREE, "date_of", "dreamt"), Cell("events.csv", DECREE, "date_of"), "dreamt", "use one of: happened, made_public, planned"),
    ("an unknown basis", |t| t.set("events.csv", DECREE, "basis", "guessed"), Cell("events.csv", DECREE, "basis"), "guessed", "use one of: stated, implied"),
    ("an unknown kind", |t| t.set("events.csv", DECREE, "kind", "law"), Cell("events.csv", DECREE, "kind"), "law", "use one of: rally, dispersal"),
    ("an unknown relation", |t| t.set("events.csv", DECREE, "relation", "distant"), Cell("events.csv", DECREE, "relation"), "distant", "use one of: related, context, unrelated"),
    ("an unknown kind of claimant", |t| t.set("claimants.csv", "hrw", "kind", "NGO"), Cell("claimants.csv", "hrw", "kind"), "NGO", "use one of: own_count, official, ngo"),
    ("an unknown layer", |t| t.set("sources.csv", "fn-07", "layer", "top"), Cell("sources.csv", "fn-07", "layer"), "top", "use one of: report, outside"),
    ("neither yes nor no", |t| t.set("events.csv", CORDON, "and_others", "maybe"), Cell("events.csv", CORDON, "and_others"), "maybe", "is neither yes nor no"),
    ("publish neither yes nor no", |t| t.set("people.csv", "mamay", "publish", "true"), Cell("people.csv", "mamay", "publish"), "true", "is neither yes nor no"),
    ("publish empty", |t| t.set("people.csv", "mamay", "publish", ""), Cell("people.csv", "mamay", "publish"), "", "is neither yes nor no"),
    // Numbers
    ("a number in words", |t| t.set("counts.csv", HRW, "low", "three hundred"), Cell("counts.csv", HRW, "low"), "three hundred", "write digits only"),
    ("a number with decimals", |t| t.set("counts.csv", HRW, "low", "300.0"), Cell("counts.csv", HRW, "low"), "300.0", "write digits only"),
    ("a number with a space", |t| t.set("counts.csv", HRW, "low", "1 083"), Cell("counts.csv", HRW, "low"), "1 083", "write digits only"),
    ("a number with a no-break space", |t| t.set("counts.csv", HRW, "low", "1\u{a0}083"), Cell("counts.csv", HRW, "low"), "1\u{a0}083", "write digits only"),
    ("a number with a comma", |t| t.set("counts.csv", AMNESTY, "high", "1,083"), Cell("counts.csv", AMNESTY, "high"), "1,083", "write digits only"),
    ("a number below nought", |t| t.set("counts.csv", HRW, "low", "-5"), Cell("counts.csv", HRW, "low"), "-5", "write digits only"),
    ("a number with a plus", |t| t.set("counts.csv", HRW, "low", "+5"), Cell("counts.csv", HRW, "low"), "+5", "write digits only"),
    ("a number with a sign", |t| t.set("counts.csv", HRW, "low", ">300"), Cell("counts.csv", HRW, "low"), ">300", "write digits only"),
    ("a number beyond all", |t| t.set("counts.csv", HRW, "low", "99999999999999999999"), Cell("counts.csv", HRW, "low"), "99999999999999999999", "is not a whole number"),
    // Ends
    ("more than, with both ends", |t| t.set("counts.csv", HRW, "high", "500"), Cell("counts.csv", HRW, "low"), "more_than", "takes its number as low and leaves high empty; it has low `300`, high `500`"),
    ("up to, with a low end", |t| t.set("counts.csv", AMNESTY, "low", "300"), Cell("counts.csv", AMNESTY, "low"), "up_to", "takes its number as high and leaves low empty"),
    ("up to, without an end", |t| t.set("counts.csv", AMNESTY, "high", ""), Cell("counts.csv", AMNESTY, "high"), "up_to", "it has low `nothing`, high `nothing`"),
    ("about, with two numbers", |t| t.set("counts.csv", TEN, "high", "12"), Cell("counts.csv", TEN, "low"), "about", "takes one number as both low and high"),
    ("exactly, without a high end", |t| t.set("counts.csv", TEN, "high", ""), Cell("counts.csv", TEN, "low"), "about", "takes one number as both low and high"),
    ("between, upside down", |t| t.set("counts.csv", "almaty-2016-05-21-participants-kommersant", "high", "300"), Cell("counts.csv", "almaty-2016-05-21-participants-kommersant", "low"), "between", "takes low and a greater high"),
    ("words, with a number", |t| t.set("counts.csv", DOZEN, "low", "24"), Cell("counts.csv", DOZEN, "low"), "words", "takes no number: leave low and high empty"),
    ("an unknown qualifier", |t| t.set("counts.csv", TEN, "qualifier", "roughly"), Cell("counts.csv", TEN, "qualifier"), "roughly", "use one of: exactly, at_least, more_than"),
    ("words without the words", |t| t.set("counts.csv", DOZEN, "words_en", ""), Cell("counts.csv", DOZEN, "words_en"), "words", "quote the source's few words"),
    // Dates
    ("no date at all", |t| t.set("events.csv", DECREE, "date", "May 2016"), Cell("events.csv", DECREE, "date"), "May 2016", "write 2016-05-21, 2016-05, 2016 or first/last"),
    ("a day that is not", |t| t.set("events.csv", DECREE, "date", "2016-02-30"), Cell("events.csv", DECREE, "date"), "2016-02-30", "is not a date"),
    ("a span upside down", |t| t.set("events.csv", "arrests-2016-05-17", "date", "2016-05-18/2016-05-17"), Cell("events.csv", "arrests-2016-05-17", "date"), "2016-05-18/2016-05-17", "is not a date"),
    ("a dotted date", |t| t.set("events.csv", CORDON, "date", "21.05.2016"), Cell("events.csv", CORDON, "date"), "21.05.2016", "write 2016-05-21"),
    ("a short dotted date", |t| t.set("events.csv", CORDON, "date", "1.5.2016"), Cell("events.csv", CORDON, "date"), "1.5.2016", "write 2016-05-01"),
    ("a date with slashes", |t| t.set("events.csv", CORDON, "date", "21/05/2016"), Cell("events.csv", CORDON, "date"), "21/05/2016", "write 2016-05-21"),
    ("a dotted date of a count", |t| t.set("counts.csv", HRW, "date", "21.05.2016"), Cell("counts.csv", HRW, "date"), "21.05.2016", "write 2016-05-21"),
    ("a dotted date of a source", |t| t.set("sources.csv", "fn-07", "date", "27.04.2016"), Cell("sources.csv", "fn-07", "date"), "27.04.2016", "write 2016-04-27"),
    // Coordinates
    ("a longitude in words", |t| t.set("places.csv", "almaty", "lon", "east"), Cell("places.csv", "almaty", "lon"), "east", "write a number as in 76.92"),
    ("a latitude with a comma", |t| t.set("places.csv", "almaty", "lat", "43,25667"), Cell("places.csv", "almaty", "lat"), "43,25667", "write a number as in 76.92"),
    ("a latitude that is no number", |t| t.set("places.csv", "almaty", "lat", "NaN"), Cell("places.csv", "almaty", "lat"), "NaN", "write a number as in 76.92"),
    ("no longitude", |t| t.set("places.csv", "almaty", "lon", ""), Cell("places.csv", "almaty", "lon"), "", "write a number as in 76.92"),
    ("a longitude out of range", |t| t.set("places.csv", "almaty", "lon", "769.2"), Cell("places.csv", "almaty", "lon"), "769.2", "longitudes go to 180"),
    ("a latitude out of range", |t| t.set("places.csv", "almaty", "lat", "-91"), Cell("places.csv", "almaty", "lat"), "-91", "latitudes to 90"),
    // What is named and is not there
    ("an unknown place of an event", |t| t.set("events.csv", SNIPERS, "places", "atlantis"), Cell("events.csv", SNIPERS, "places"), "atlantis", "is no id in places.csv"),
    ("places with commas", |t| t.set("events.csv", "aktobe-semey-rallies-2016-04-27", "places", "aktobe, semey"), Cell("events.csv", "aktobe-semey-rallies-2016-04-27", "places"), "aktobe,", "is no id in places.csv"),
    ("an unknown place of a count", |t| t.set("counts.csv", HRW, "places", "atlantis"), Cell("counts.csv", HRW, "places"), "atlantis", "is no id in places.csv"),
    ("an unknown place of a person", |t| t.set("people.csv", "mamay", "place", "atlantis"), Cell("people.csv", "mamay", "place"), "atlantis", "is no id in places.csv"),
    ("the whole country and a place", |t| t.set("events.csv", DECREE, "places", "nationwide almaty"), Cell("events.csv", DECREE, "places"), "nationwide", "is no id in places.csv"),
    ("an unknown person", |t| t.set("events.csv", SNIPERS, "people", "somebody"), Cell("events.csv", SNIPERS, "people"), "somebody", "is no id in people.csv"),
    ("an unknown source of an event", |t| t.set("events.csv", "rallies-2016-04", "sources", "report fn-99"), Cell("events.csv", "rallies-2016-04", "sources"), "fn-99", "is no id in sources.csv"),
    ("an unknown source of a count", |t| t.set("counts.csv", TEN, "sources", "fn-99"), Cell("counts.csv", TEN, "sources"), "fn-99", "is no id in sources.csv"),
    ("an unknown event", |t| t.set("counts.csv", TEN, "event", "rally"), Cell("counts.csv", TEN, "event"), "rally", "is no id in events.csv"),
    ("an unknown claimant", |t| t.set("counts.csv", TEN, "claimant", "nobody"), Cell("counts.csv", TEN, "claimant"), "nobody", "is no id in claimants.csv"),
    // What does not go together
    ("a place named twice", |t| t.set("events.csv", SNIPERS, "places", "atyrau atyrau"), Cell("events.csv", SNIPERS, "places"), "atyrau atyrau", "name it once"),
    ("the whole country and others", |t| t.set("events.csv", DECREE, "and_others", "yes"), Cell("events.csv", DECREE, "and_others"), "yes", "which has no others; write no"),
    ("a spread over one place", |t| t.set("counts.csv", HRW, "spread", "together"), Cell("counts.csv", HRW, "spread"), "together", "leave it empty for one"),
    ("a spread over the whole country", |t| t.set("counts.csv", "nationwide-2016-05-21-detained-tayzhan", "spread", "each"), Cell("counts.csv", "nationwide-2016-05-21-detained-tayzhan", "spread"), "each", "leave it empty for one"),
    ("no spread over several places", |t| t.set("counts.csv", SIX, "spread", ""), Cell("counts.csv", SIX, "spread"), "", "use one of: each, together, unclear"),
    // What nobody uses
    ("an unused source", |t| t.add("sources.csv", "fn-99,99,,Somebody,https://example.org,en,,report,"), Cell("sources.csv", "+", "id"), "fn-99", "is a source that no row uses; use it or take it out"),
    ("an unused claimant", |t| t.add("claimants.csv", "somebody,Somebody,,,ngo"), Cell("claimants.csv", "+", "id"), "somebody", "is a claimant that no row uses"),
    ("an unused person", |t| t.add("people.csv", "somebody,Somebody,,,,a driver,,,,,yes"), Cell("people.csv", "+", "id"), "somebody", "is a person that no row uses"),
    // Addresses
    ("a script for an address", |t| t.set("sources.csv", "fn-07", "url", "javascript:alert(1)"), Cell("sources.csv", "fn-07", "url"), "javascript:alert(1)", "begin with https:// or http://"),
    ("an address without its beginning", |t| t.set("sources.csv", "fn-07", "url", "www.example.org"), Cell("sources.csv", "fn-07", "url"), "www.example.org", "begin with https:// or http://"),
    ("an address with a space", |t| t.set("sources.csv", "fn-07", "url", "https://example.org/a b"), Cell("sources.csv", "fn-07", "url"), "https://example.org/a b", "is not an address"),
];

/// Faults that draw others after them: what depends on a column, a table or a row that is not there cannot be read.
const FIRST_OF_SEVERAL: &[Case] = &[
    ("a missing column", |t| *t.text("claimants.csv") = t.text("claimants.csv").replacen(",kind\n", ",sort\n", 1), Heading("claimants.csv", "kind"), "", "is missing; add the column"),
    ("a renamed column", |t| *t.text("claimants.csv") = t.text("claimants.csv").replacen(",kind\n", ",sort\n", 1), Heading("claimants.csv", "sort"), "sort", "is no column of this table"),
    ("a missing table", |t| t.0.retain(|(name, _)| name != "people.csv"), Whole("people.csv"), "", "is missing; its heading is: id,name_en,"),
    ("an empty table", |t| t.text("people.csv").clear(), Whole("people.csv"), "", "is empty; its heading is: id,name_en,"),
];

fn is_where(fault: &Fault, expected: &In, tables: &Tables) -> bool {
    let mut tables = tables.clone();
    // The last line is that of a row just added.
    let mut line = |file: &str, id: &str| match id {
        "+" => tables.text(file).trim_end().lines().count() as u64,
        id => tables.line(file, id),
    };
    match expected {
        Whole(file) => fault.file == *file && fault.at == At::File,
        Heading(file, column) => fault.file == *file && fault.at == At::Cell(1, (*column).to_owned()),
        Row(file, id) => {
            // The row's cells have moved; its id has not.
            let text = tables.text(file);
            let line = text.lines().position(|line| line.starts_with(&format!("{id},"))).expect("the row") as u64 + 1;
            fault.file == *file && fault.at == At::Row(line)
        }
        Cell(file, id, column) => fault.file == *file && fault.at == At::Cell(line(file, id), (*column).to_owned()),
    }
}

fn said(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("\n  {fault}")).collect()
}

#[test]
fn the_record_is_good() {
    let entered = check(&Tables::real().0).unwrap_or_else(|faults| panic!("{}", said(&faults)));
    assert!(entered.record.claims.len() >= 20);
    assert_eq!(entered.texts.summaries.len(), entered.record.events.len());
}

#[test]
fn each_fault_is_named_with_its_file_its_line_its_column_and_its_mend() {
    assert!(ALONE.len() >= 30);
    for (name, spoil, expected, value, mend) in ALONE.iter().chain(FIRST_OF_SEVERAL) {
        let mut tables = Tables::real();
        spoil(&mut tables);
        let faults = tables.faults();
        let fault = faults.iter().find(|fault| is_where(fault, expected, &tables) && fault.message.contains(mend));
        let fault = fault.unwrap_or_else(|| panic!("{name}:{}", said(&faults)));
        assert!(value.is_empty() || fault.message.contains(&format!("`{value}`")), "{name}: {fault}");
        assert!(fault.to_string().starts_with(&fault.file), "{name}: {fault}");
    }
}
