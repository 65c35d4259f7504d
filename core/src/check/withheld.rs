//! Whoever has `publish = no` is left out of all that is published: the row, the ids in lists of people, and the steps of a
//! prosecution that concern nobody else. Such a step told of nobody would be told of the case as a whole.
//!
//! That no text names them is asked in `people`.

use super::reading::Tables;
use super::table::{delimiter, ids_in};
use std::collections::BTreeSet;

const PEOPLE: &str = "people.csv";
const STAGES: &str = "stages.csv";

/// Ids of those who are not to be published: anything but `yes` is a no.
fn hidden(tables: &Tables) -> BTreeSet<String> {
    let Some(people) = tables.get(PEOPLE) else { return BTreeSet::new() };
    let rows = people.rows.iter().filter(|row| people.cell(row, "publish") != "yes");
    rows.map(|row| people.cell(row, "id").to_owned()).collect()
}

/// Whether a list names people and none of them is to be published.
fn is_hidden(ids: &[&str], hidden: &BTreeSet<String>) -> bool {
    !ids.is_empty() && ids.iter().all(|id| hidden.contains(*id))
}

/// Leaves out the steps that concern nobody who is to be published.
pub(super) fn leave_out(tables: &mut Tables) {
    let hidden = hidden(tables);
    for table in tables.iter_mut().filter(|table| table.file == STAGES) {
        let mut rows = std::mem::take(&mut table.rows);
        rows.retain(|row| !is_hidden(&ids_in(table.cell(row, "people")).collect::<Vec<_>>(), &hidden));
        table.rows = rows;
    }
}

/// The tables of a folder as they may be published: where there is nothing to leave out, byte by byte as they are.
pub fn tables_to_publish(files: &[(String, String)]) -> Vec<(String, String)> {
    let hidden = hidden(&Tables::read(files, &mut Vec::new()));
    let tables = files.iter().filter(|(name, _)| name.ends_with(".csv"));
    tables.map(|(name, text)| (name.clone(), without(name, text, &hidden))).collect()
}

/// The table without them. Every other row stays as it is, whatever its quotes, its separators and its line ends.
fn without(file: &str, text: &str, hidden: &BTreeSet<String>) -> String {
    if hidden.is_empty() {
        return text.to_owned();
    }
    let body = text.trim_start_matches('\u{feff}');
    let delimiter = delimiter(body);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(body.as_bytes());
    let mut told = text.strip_suffix(body).unwrap_or_default().to_owned();
    let (mut heading, mut cells) = (csv::StringRecord::new(), csv::StringRecord::new());
    loop {
        let from = reader.position().byte();
        // What cannot be read is not published; the check refuses it.
        let Ok(is_row) = reader.read_record(&mut cells) else { return told };
        let bytes = |byte: u64| usize::try_from(byte).unwrap_or(body.len());
        let row = body.get(bytes(from)..bytes(reader.position().byte())).unwrap_or_default();
        if !is_row {
            return [&told, row].concat();
        }
        let column = |name: &str| heading.iter().position(|column: &str| column.trim() == name);
        let cell = |column: Option<usize>| column.and_then(|n| cells.get(n)).unwrap_or_default().trim();
        let people = column("people");
        let ids: Vec<&str> = ids_in(cell(people)).collect();
        if file == PEOPLE && hidden.contains(cell(column("id"))) || file == STAGES && is_hidden(&ids, hidden) {
            // Left out.
        } else if ids.iter().any(|id| hidden.contains(*id)) {
            let shown: Vec<&str> = ids.into_iter().filter(|id| !hidden.contains(*id)).collect();
            let list = shown.join(" ");
            let cells = cells.iter().enumerate().map(|(n, cell)| if Some(n) == people { &list } else { cell });
            told.push_str(&written(cells, delimiter, row));
        } else {
            told.push_str(row);
        }
        if heading.is_empty() {
            heading.clone_from(&cells);
        }
    }
}

/// The row with these cells, between the line ends of the row that it was: the reader takes half of one for the next row's.
fn written<'a>(cells: impl Iterator<Item = &'a str>, delimiter: u8, row: &str) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    writer.write_record(cells).expect("memory takes every row");
    let text = String::from_utf8(writer.into_inner().expect("memory takes every row")).expect("texts make a text");
    let is_end = |c: char| matches!(c, '\r' | '\n');
    let before = row.strip_suffix(row.trim_start_matches(is_end)).unwrap_or_default();
    let after = row.strip_prefix(row.trim_end_matches(is_end)).unwrap_or_default();
    [before, text.trim_end_matches(is_end), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str, text: &str) -> String {
        without(file, text, &BTreeSet::from(["two".to_owned()]))
    }

    #[test]
    fn a_row_goes_and_the_others_stay_as_they_are() {
        for (before, after) in [
            ("id,publish\none,yes\ntwo,no\nthree,yes\n", "id,publish\none,yes\nthree,yes\n"),
            ("\u{feff}id;name\r\ntwo;\"a;\r\nb\"\r\n\"one\";x\r\n", "\u{feff}id;name\r\n\"one\";x\r\n"),
            ("id\tname\none\t x \ntwo\ty", "id\tname\none\t x \n"),
            ("id,name\n\n two ,x\n\n\none,\"y\"\n\n", "id,name\n\n\none,\"y\"\n\n"),
            ("id,name\ntwofold,two\n", "id,name\ntwofold,two\n"),
            ("", ""),
        ] {
            assert_eq!(told(PEOPLE, before), after);
        }
    }

    #[test]
    fn an_id_goes_from_a_list_and_a_step_of_nobody_else_goes_whole() {
        let before = "case,people,summary\r\na,one two,\"x, \"\"y\"\"\"\r\na, two ,z\r\na,,w\r\na,one three,\"v\"";
        let stages = "case,people,summary\r\na,one,\"x, \"\"y\"\"\"\r\na,,w\r\na,one three,\"v\"";
        assert_eq!(told(STAGES, before), stages);
        let events = "case,people,summary\r\na,one,\"x, \"\"y\"\"\"\r\na,,z\r\na,,w\r\na,one three,\"v\"";
        assert_eq!(told("events.csv", before), events);
    }

    #[test]
    fn where_nobody_is_hidden_every_byte_is_the_same() {
        for text in ["id,people\n , \n,\n\n", "\u{feff}id;people\r\na;\"x\r", "no heading"] {
            assert_eq!(without(STAGES, text, &BTreeSet::new()), text);
            assert_eq!(told(STAGES, text), text);
        }
    }
}
