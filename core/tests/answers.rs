//! What docs/editing.md says that the checker answers, it answers: each line quoted there comes of a fault planted here.
//!
//! Lines are not compared by their number, for the tables grow; `…` in the document stands for any text.

#![cfg(feature = "tables")]

use protest_map_core::check::check_tables;
use protest_map_core::io::GEOJSON_FILE;

const EDITING: &str = include_str!("../../docs/editing.md");

type Files = Vec<(String, String)>;
type Row = Vec<String>;

/// The record as it is.
fn real() -> Files {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");
    let entries = std::fs::read_dir(folder).expect("it is there");
    let names = entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
    let mut files: Files = names
        .filter(|name| name.ends_with(".csv") || name == GEOJSON_FILE)
        .map(|name| (name.clone(), std::fs::read_to_string(format!("{folder}/{name}")).expect("text")))
        .collect();
    files.sort();
    files
}

/// What the checker says of the record after a change of the rows of one table, the heading first.
fn said_after(file: &str, change: &dyn Fn(&mut Vec<Row>)) -> Vec<String> {
    let mut files = real();
    let text = &mut files.iter_mut().find(|(name, _)| name == file).unwrap_or_else(|| panic!("{file}")).1;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows: Vec<Row> =
        reader.records().map(|row| row.expect("it is good").iter().map(str::to_owned).collect()).collect();
    change(&mut rows);
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).expect("it can be written"));
    *text = String::from_utf8(writer.into_inner().expect("it can be written")).expect("UTF-8");
    said(&files)
}

fn said(files: &Files) -> Vec<String> {
    check_tables(files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// A case that has got as far as its third stage, and is no further.
const CASE: (&str, &str) = ("cases.csv", "uralsk,A case in Uralsk,Дело в Уральске,Оралдағы іс,uralsk,not_found,\n");
const STAGES: &str = "\
    uralsk,1,,2016-05-17,happened,,detained,,,,,,,,People were taken to a police station.,Людей доставили в полицию.,Адамдар полицияға жеткізілді.,report,\n\
    uralsk,2,,2016-05-31,happened,,opened,,,,,,,,A case was opened.,Возбуждено дело.,Іс қозғалды.,report,\n\
    uralsk,3,,2016-06-01,happened,,custody,,,,,,,,A court ordered custody.,Суд избрал содержание под стражей.,Сот қамауда ұстауды белгіледі.,report,\n";

/// What the checker says of the record with these lines at the end of its tables.
fn said_with(lines: &[(&str, &str)]) -> Vec<String> {
    let mut files = real();
    for (file, line) in lines {
        files.iter_mut().find(|(name, _)| name == file).unwrap_or_else(|| panic!("{file}")).1.push_str(line);
    }
    said(&files)
}

/// Sets cells of the last row of a table.
fn set(file: &str, cells: &[(&str, &str)]) -> Vec<String> {
    said_after(file, &|rows| {
        for (column, value) in cells {
            let at = place(rows, column);
            (*value).clone_into(rows.last_mut().expect("it has rows").get_mut(at).expect("it has this cell"));
        }
    })
}

fn place(rows: &[Row], column: &str) -> usize {
    rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("there is no column {column}"))
}

/// A slip of each kind that the document tells of, and all that the checker says of it.
fn planted() -> Vec<Vec<String>> {
    let comma_in_a_text = |rows: &mut Vec<Row>| {
        let (summary, sources) = (place(rows, "summary_en"), place(rows, "sources"));
        // What is shifted leaves `sources` empty.
        let row = &mut rows[1];
        row[sources - 1].clear();
        row.insert(summary + 1, " and people left.".to_owned());
    };
    let new_claimant = |rows: &mut Vec<Row>| {
        let mut row = rows[1].clone();
        "akorda".clone_into(&mut row[0]);
        rows.push(row);
    };
    let retracted = |rows: &mut Vec<Row>| {
        let claimant = place(rows, "claimant");
        rows.retain(|row| row[claimant] != "nvdatabase");
    };
    let copied = "atyrau-arrested,arrests-2016-05-17,arrested,people,more_than,30,,,,,,atyrau,,,,,odf,report,4\n";
    let summary = |text| set("events.csv", &[("summary_en", text)]);
    let gap = "uralsk,5,,2016-06-01,happened,,trial,,,,,,,,The trial began.,Начался суд.,Сот басталды.,report,\n";
    let verdict = "uralsk,4,,2016-07-01,happened,,verdict,,,,,,,,A court gave its verdict.,Суд вынес приговор.,Сот үкім шығарды.,report,\n";
    let without_people: Files = real().into_iter().filter(|(name, _)| name != "people.csv").collect();
    vec![
        set("counts.csv", &[("low", "1,300")]),
        set("counts.csv", &[("qualifier", "up to")]),
        set("counts.csv", &[("qualifier", "about"), ("low", "10"), ("high", "")]),
        set("counts.csv", &[("claimant", "amnesti")]),
        said_after("claimants.csv", &new_claimant),
        set("events.csv", &[("date", "24.04.2016")]),
        said_after("events.csv", &comma_in_a_text),
        said_with(&[("counts.csv", copied)]),
        said_with(&[("events.csv", "\"a-plan,2016-05-21,planned\n")]),
        summary("Police detained six activists."),
        summary("A child was there."),
        set("places.csv", &[("lon", "76,92861")]),
        said_with(&[CASE, ("stages.csv", STAGES), ("stages.csv", gap)]),
        said_with(&[CASE, ("stages.csv", STAGES), ("stages.csv", verdict)]),
        said(&without_people),
        said_after("counts.csv", &retracted),
    ]
}

/// Every answer that the document quotes, without the number of its line.
fn quoted() -> Vec<String> {
    let in_tables = EDITING.lines().filter_map(|line| {
        let cell = line.strip_prefix("| ")?.split(" | ").next()?;
        let fence = if cell.starts_with("``") { "``" } else { "`" };
        cell.strip_prefix(fence)?.split(fence).next()
    });
    let in_blocks = EDITING.split("```text\n").skip(1).flat_map(|rest| rest.split("```").next().unwrap_or("").lines());
    let is_answer =
        |line: &&str| line.split([':', ',']).next().is_some_and(|file| file.ends_with(".csv")) && line.contains(": ");
    in_tables.chain(in_blocks).map(str::trim).filter(is_answer).map(without_line).collect()
}

/// `counts.csv, column low: …` of `counts.csv:14, column low: …`.
fn without_line(answer: &str) -> String {
    let Some((file, rest)) = answer.split_once(".csv:") else { return answer.to_owned() };
    format!("{file}.csv{}", rest.trim_start_matches(|letter: char| letter.is_ascii_digit()))
        // Of a file as a whole there is no line to take away.
        .replacen(".csv ", ".csv: ", 1)
}

fn fits(quoted: &str, said: &str) -> bool {
    match quoted.split_once('…') {
        Some((start, end)) => said.strip_prefix(start).is_some_and(|rest| rest.ends_with(end)),
        None => said == quoted,
    }
}

#[test]
fn every_answer_that_is_quoted_is_given() {
    let (quoted, planted) = (quoted(), planted());
    assert!(quoted.len() >= 17, "only {} answers were found in docs/editing.md", quoted.len());
    let given: Vec<String> = planted.iter().flatten().map(|said| without_line(said)).collect();
    for answer in &quoted {
        assert!(
            given.iter().any(|said| fits(answer, said)),
            "docs/editing.md quotes this, and the checker does not say it:\n{answer}\nIt says:\n{}",
            given.join("\n")
        );
    }
    for said in planted {
        let is_quoted = said.iter().any(|said| quoted.iter().any(|answer| fits(answer, &without_line(said))));
        assert!(is_quoted, "docs/editing.md quotes nothing of this:\n{}", said.join("\n"));
    }
}

#[test]
fn the_record_without_a_slip_is_answered_nothing() {
    assert_eq!(said(&real()), Vec::<String>::new());
    assert_eq!(said_with(&[CASE, ("stages.csv", STAGES)]), Vec::<String>::new());
}
