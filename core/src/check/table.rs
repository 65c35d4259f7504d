//! One table as it came from an editor: its rows by line, each cell by the heading of its column.

use super::columns::{Columns, Sort, heading};
use super::leftovers::{self, Leftover};
use super::rules;
use crate::io::{Diagnostic, Location};
use crate::util::short;
use std::collections::{BTreeMap, BTreeSet};

/// One table as it came from an editor.
#[derive(Clone)]
pub(super) struct Table {
    pub(super) file: &'static str,
    sorts: &'static [(&'static str, Sort)],
    columns: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// Whether all its rows were read, and every column with ids: of one that was not nobody can tell what is not in it.
    pub(super) is_whole: bool,
}

/// One row, with the line it begins on.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) line: u64,
    cells: Vec<String>,
    /// The columns that a spreadsheet has spoilt: nothing more is said of what stands in them.
    spoilt: BTreeSet<String>,
    /// Whether it has cells too many or too few, so that they stand in the wrong columns.
    pub(super) is_shifted: bool,
}

impl Table {
    /// Reads a table with exactly these columns. Semicolons and tabs, a byte-order mark and Windows line ends are what
    /// spreadsheets leave behind, and are read without a word.
    pub(super) fn read((file, columns): Columns, text: &str, faults: &mut Vec<Diagnostic>) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(text))
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut table = Self { file, sorts: columns, columns: Vec::new(), rows: Vec::new(), is_whole: false };
        let before = faults.len();
        if let Some(line) = open_quotes(text) {
            let message = "has a `\"` that is never closed; close it, or take it out".to_owned();
            let (file, at) = (file.to_owned(), Location::Row(line));
            faults.push(Diagnostic { file, at, message, rule: rules::TABLE_UNREADABLE });
        }
        for (n, record) in reader.records().enumerate() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let message = ["cannot be read: ", &error.to_string(), "; save it as UTF-8 CSV"].concat();
                    faults.push(Diagnostic { rule: rules::TABLE_UNREADABLE, ..Diagnostic::file(file, message) });
                    return table;
                }
            };
            let line = record.position().map_or(n as u64 + 1, |position| line_at(text, position.byte()));
            if n == 0 {
                table.columns = record.iter().map(|cell| cell.trim().to_owned()).collect();
                table.check_columns(faults);
            } else if record.iter().any(|cell| !cell.trim().is_empty()) {
                table.push(line, record.iter().collect(), faults);
            }
        }
        if table.columns.is_empty() {
            let message = ["is empty; its heading is: ", &heading(columns)].concat();
            faults.push(Diagnostic { rule: rules::TABLE_MISSING, ..Diagnostic::file(file, message) });
        }
        let has_rows = |fault: &Diagnostic| !matches!(fault.rule, rules::TABLE_MISSING | rules::TABLE_UNREADABLE);
        let has = |column: &str| table.columns.iter().any(|found| found == column);
        table.is_whole = faults[before..].iter().all(has_rows)
            && columns.iter().all(|(column, sort)| !matches!(sort, Sort::Id | Sort::Ids) || has(column));
        table
    }

    fn push(&mut self, line: u64, cells: Vec<&str>, faults: &mut Vec<Diagnostic>) {
        if cells.len() != self.columns.len() {
            let (found, asked) = (cells.len().to_string(), self.columns.len().to_string());
            let message =
                ["`", &found, "` cells where the heading has `", &asked, "`; put a text with commas in quotes"]
                    .concat();
            faults.push(Diagnostic {
                file: self.file.to_owned(),
                at: Location::Row(line),
                message,
                rule: rules::CELLS,
            });
        }
        let is_shifted = cells.len() != self.columns.len();
        let mut row = Row { line, cells: Vec::new(), spoilt: BTreeSet::new(), is_shifted };
        for (n, cell) in cells.into_iter().enumerate() {
            let column = self.columns.get(n).map_or("", String::as_str);
            let sort = self.sorts.iter().find(|(name, _)| *name == column).map(|(_, sort)| *sort);
            match sort.filter(|_| !is_shifted).and_then(|sort| leftovers::find(sort, cell)) {
                Some(Leftover { rule, message, mended }) => {
                    let at = Location::Cell(line, column.to_owned());
                    faults.push(Diagnostic { file: self.file.to_owned(), at, message, rule });
                    row.spoilt.insert(column.to_owned());
                    row.cells.push(mended);
                }
                None => row.cells.push(cell.trim().to_owned()),
            }
        }
        self.rows.push(row);
    }

    fn check_columns(&self, faults: &mut Vec<Diagnostic>) {
        let mut fault = |rule, column: &str, message: String| {
            faults.push(Diagnostic {
                file: self.file.to_owned(),
                at: Location::Cell(1, column.to_owned()),
                message,
                rule,
            });
        };
        for (column, _) in self.sorts.iter().filter(|(column, _)| !self.columns.iter().any(|found| found == column)) {
            fault(rules::COLUMN_MISSING, column, "is missing; add the column".to_owned());
        }
        for (n, column) in self.columns.iter().enumerate() {
            if self.columns[..n].contains(column) {
                let message = ["`", &short(column), "` stands twice; take one of the two out"].concat();
                fault(rules::COLUMN_UNKNOWN, column, message);
            } else if !self.sorts.iter().any(|(known, _)| known == column) {
                let message =
                    ["`", &short(column), "` is no column of this table; mend its name or take it out"].concat();
                fault(rules::COLUMN_UNKNOWN, column, message);
            }
        }
    }

    /// The columns of one sort, those of them that are there.
    pub(super) fn columns_of(&self, sort: Sort) -> impl Iterator<Item = &'static str> {
        self.sorts.iter().filter(move |(_, found)| *found == sort).map(|(column, _)| *column)
    }

    /// The cell of a row; empty where the column is missing.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        let index = self.columns.iter().position(|found| found == column);
        index.and_then(|index| row.cells.get(index)).map_or("", String::as_str)
    }

    /// Puts what stands in one column in the place of another, where something does; in rows of the ids that `even_empty`
    /// names wherever.
    pub(super) fn put_over(&mut self, column: &str, by: &str, even_empty: fn(&str) -> bool) {
        let index = |column: &str| self.columns.iter().position(|found| found == column);
        let (Some(to), Some(from), id) = (index(column), index(by), index("id")) else { return };
        for row in &mut self.rows {
            let is_forced = id.and_then(|id| row.cells.get(id)).is_some_and(|id| even_empty(id));
            let Some(text) = row.cells.get(from).filter(|text| is_forced || !text.is_empty()).cloned() else {
                continue;
            };
            if let Some(cell) = row.cells.get_mut(to) {
                *cell = text;
            }
        }
    }

    /// Notes a fault in a cell, unless what is wrong with its row, its column or the cell itself is said already.
    pub(super) fn fault(
        &self,
        faults: &mut Vec<Diagnostic>,
        row: &Row,
        column: &str,
        rule: &'static str,
        message: String,
    ) {
        let is_there = self.columns.iter().any(|found| found == column);
        if is_there && !row.is_shifted && !row.spoilt.contains(column) {
            faults.push(Diagnostic {
                file: self.file.to_owned(),
                at: Location::Cell(row.line, column.to_owned()),
                message,
                rule,
            });
        }
    }

    /// Notes a fault with the cell's value in backticks before it.
    pub(super) fn wrong(
        &self,
        faults: &mut Vec<Diagnostic>,
        row: &Row,
        column: &str,
        rule: &'static str,
        should: &str,
    ) {
        let message = match short(self.cell(row, column)).as_str() {
            "" => ["an empty cell ", should].concat(),
            value => ["`", value, "` ", should].concat(),
        };
        self.fault(faults, row, column, rule, message);
    }

    /// The cell, which must hold something.
    pub(super) fn needed(&self, faults: &mut Vec<Diagnostic>, row: &Row, column: &str) -> String {
        let text = self.cell(row, column);
        if text.is_empty() {
            self.fault(faults, row, column, rules::EMPTY, "is empty; fill it in".to_owned());
        }
        text.to_owned()
    }

    /// A value of a closed vocabulary; the first of them where it cannot be read.
    pub(super) fn code<T: Copy>(
        &self,
        faults: &mut Vec<Diagnostic>,
        row: &Row,
        column: &str,
        all: &[T],
        code: fn(T) -> &'static str,
    ) -> T {
        self.code_of(faults, row, column, self.cell(row, column), all, code).unwrap_or(all[0])
    }

    /// The values of a list from a closed vocabulary; those that are none are left out.
    pub(super) fn codes<T: Copy>(
        &self,
        faults: &mut Vec<Diagnostic>,
        row: &Row,
        column: &str,
        all: &[T],
        code: fn(T) -> &'static str,
    ) -> Vec<T> {
        self.check_twice(faults, row, column);
        let words = self.ids(row, column);
        words.iter().filter_map(|word| self.code_of(faults, row, column, word, all, code)).collect()
    }

    fn code_of<T: Copy>(
        &self,
        faults: &mut Vec<Diagnostic>,
        row: &Row,
        column: &str,
        word: &str,
        all: &[T],
        code: fn(T) -> &'static str,
    ) -> Option<T> {
        let known = all.iter().copied().find(|value| code(*value) == word);
        if known.is_none() {
            let codes = all.iter().map(|value| code(*value)).collect::<Vec<_>>().join(", ");
            let message = match word {
                "" => ["is empty; use one of: ", &codes].concat(),
                word => ["`", &short(word), "` is not known; use one of: ", &codes].concat(),
            };
            self.fault(faults, row, column, rules::CODE, message);
        }
        known
    }

    /// Yes or no; no where the cell is empty.
    pub(super) fn flag(&self, faults: &mut Vec<Diagnostic>, row: &Row, column: &str) -> bool {
        match self.cell(row, column) {
            "yes" => true,
            "no" | "" => false,
            _ => {
                self.wrong(faults, row, column, rules::CODE, "is neither yes nor no");
                false
            }
        }
    }

    /// A number of people; `None` where the cell is empty.
    pub(super) fn count(&self, faults: &mut Vec<Diagnostic>, row: &Row, column: &str) -> Option<u64> {
        let text = self.cell(row, column);
        if text.is_empty() {
            return None;
        }
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let count = text.parse().ok().filter(|count| digits && *count <= 1_000_000_000);
        if count.is_none() {
            self.wrong(faults, row, column, rules::NUMBER, "is not a whole number; write digits only");
        }
        count
    }

    /// A list of ids separated by spaces.
    pub(super) fn ids(&self, row: &Row, column: &str) -> Vec<String> {
        ids_in(self.cell(row, column)).map(str::to_owned).collect()
    }

    /// A list names each thing once, with spaces between.
    pub(super) fn check_twice(&self, faults: &mut Vec<Diagnostic>, row: &Row, column: &str) {
        let ids = self.ids(row, column);
        if self.cell(row, column).contains(is_comma) {
            let mend = ["is not separated by spaces; write ", &short(&ids.join(" "))].concat();
            self.wrong(faults, row, column, rules::LIST_MARKS, &mend);
        }
        if let Some(id) = ids.iter().enumerate().find(|(n, id)| ids[..*n].contains(id)).map(|(_, id)| id) {
            let message = ["names `", &short(id), "` twice; name it once"].concat();
            self.fault(faults, row, column, rules::LIST_TWICE, message);
        }
    }

    /// The rows by id; an id that stands twice or is none is a fault.
    pub(super) fn by_id(&self, faults: &mut Vec<Diagnostic>) -> BTreeMap<String, u64> {
        use crate::model::{MAX_ID_LETTERS, is_id};
        let mut lines = BTreeMap::new();
        for row in &self.rows {
            let id = self.cell(row, "id");
            if !is_id(id) || id.len() > MAX_ID_LETTERS {
                let mend = "use small letters, digits and hyphens, at most 100";
                let foreign = id.chars().find(|c| c.is_alphabetic() && !c.is_ascii()).map(String::from);
                let what = match &foreign {
                    // Some letters of two alphabets look the same.
                    Some(letter) => ["is not an id: `", letter, "` is no Latin letter; ", mend].concat(),
                    None => ["is not an id; ", mend].concat(),
                };
                self.wrong(faults, row, "id", rules::ID, &what);
            } else if let Some(line) = lines.insert(id.to_owned(), row.line) {
                let mend = ["stands on line ", &line.to_string(), " too; give each row an id of its own"].concat();
                self.wrong(faults, row, "id", rules::ID_TWICE, &mend);
            }
        }
        lines
    }
}

/// The ids of a list, however they are separated.
pub(super) fn ids_in(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(|c: char| c.is_whitespace() || is_comma(c)).filter(|id| !id.is_empty())
}

fn is_comma(c: char) -> bool {
    matches!(c, ',' | ';')
}

/// What separates the cells: the one of the three that the heading has most of.
pub(super) fn delimiter(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or("");
    let count = |delimiter: char| heading.matches(delimiter).count();
    if count(',') >= count(';').max(count('\t')) {
        b','
    } else if count(';') >= count('\t') {
        b';'
    } else {
        b'\t'
    }
}

/// The line of a cell in quotes that nothing ends: all that follows would be part of it.
fn open_quotes(text: &str) -> Option<u64> {
    let delimiter = char::from(delimiter(text));
    let (mut line, mut opened, mut begins) = (1, None, true);
    for c in text.chars() {
        // Two in a row within a cell close and open it again on the spot.
        match (c, opened) {
            ('"', Some(_)) => (opened, begins) = (None, true),
            ('"', None) if begins => opened = Some(line),
            (_, Some(_)) => {}
            (c, None) => begins = c == delimiter || matches!(c, '\r' | '\n'),
        }
        line += u64::from(c == '\n');
    }
    opened
}

/// The line of the row that begins at or after this byte: the reader hands over the line ends before a row along with it.
fn line_at(text: &str, byte: u64) -> u64 {
    let from = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let bytes = text.as_bytes();
    let skipped = bytes[from..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    bytes[..from + skipped].iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}
