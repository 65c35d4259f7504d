use super::fault::{At, Fault};
use super::json::short;
use std::collections::BTreeMap;

/// One table as it came from an editor: its rows by line, each cell by the heading of its column.
pub(super) struct Table {
    file: String,
    columns: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// One row, with the line it begins on.
pub(super) struct Row {
    pub(super) line: u64,
    cells: Vec<String>,
}

impl Table {
    /// Reads a table with exactly these columns. Semicolons and tabs, a byte-order mark and Windows line ends are what
    /// spreadsheets leave behind, and are read without a word.
    pub(super) fn read(file: &str, text: &str, columns: &[&str], faults: &mut Vec<Fault>) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let heading = text.lines().next().unwrap_or("");
        let count = |delimiter: char| heading.matches(delimiter).count();
        let delimiter = if count(',') >= count(';').max(count('\t')) {
            b','
        } else if count(';') >= count('\t') {
            b';'
        } else {
            b'\t'
        };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut table = Self { file: file.to_owned(), columns: Vec::new(), rows: Vec::new() };
        for (n, record) in reader.records().enumerate() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    faults.push(Fault::file(
                        file,
                        ["cannot be read: ", &error.to_string(), "; save it as UTF-8 CSV"].concat(),
                    ));
                    return table;
                }
            };
            let line = record.position().map_or(n as u64 + 1, |position| line_at(text, position.byte()));
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if n == 0 {
                table.columns = cells;
                table.check_columns(columns, faults);
            } else if cells.iter().any(|cell| !cell.is_empty()) {
                if cells.len() != table.columns.len() {
                    let message = [
                        "`",
                        &cells.len().to_string(),
                        "` cells where the heading has `",
                        &table.columns.len().to_string(),
                        "`; put a text with commas in quotes",
                    ];
                    faults.push(Fault { file: file.to_owned(), at: At::Row(line), message: message.concat() });
                }
                table.rows.push(Row { line, cells });
            }
        }
        if table.columns.is_empty() {
            faults.push(Fault::file(file, ["is empty; its heading is: ", &columns.join(",")].concat()));
        }
        table
    }

    fn check_columns(&self, columns: &[&str], faults: &mut Vec<Fault>) {
        let mut fault = |column: &str, message: String| {
            faults.push(Fault { file: self.file.clone(), at: At::Cell(1, column.to_owned()), message });
        };
        for column in columns.iter().filter(|column| !self.columns.iter().any(|found| found == *column)) {
            fault(column, "is missing; add the column".to_owned());
        }
        for (n, column) in self.columns.iter().enumerate() {
            if self.columns[..n].contains(column) {
                fault(column, ["`", &short(column), "` stands twice; take one of the two out"].concat());
            }
        }
        for column in self.columns.iter().filter(|column| !columns.contains(&column.as_str())) {
            fault(column, ["`", &short(column), "` is no column of this table; mend its name or take it out"].concat());
        }
    }

    /// The cell of a row; empty where the column is missing.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        let index = self.columns.iter().position(|found| found == column);
        index.and_then(|index| row.cells.get(index)).map_or("", String::as_str)
    }

    /// Notes a fault in a cell.
    pub(super) fn fault(&self, faults: &mut Vec<Fault>, row: &Row, column: &str, message: String) {
        faults.push(Fault { file: self.file.clone(), at: At::Cell(row.line, column.to_owned()), message });
    }

    /// Notes a fault with the cell's value in backticks before it.
    pub(super) fn wrong(&self, faults: &mut Vec<Fault>, row: &Row, column: &str, should: &str) {
        let value = short(self.cell(row, column));
        self.fault(faults, row, column, ["`", &value, "` ", should].concat());
    }

    /// The cell, which must hold something.
    pub(super) fn needed(&self, faults: &mut Vec<Fault>, row: &Row, column: &str) -> String {
        let text = self.cell(row, column);
        if text.is_empty() {
            self.fault(faults, row, column, "is empty; fill it in".to_owned());
        }
        text.to_owned()
    }

    /// A value of a closed vocabulary; the first of them where it cannot be read.
    pub(super) fn code<T: Copy>(
        &self,
        faults: &mut Vec<Fault>,
        row: &Row,
        column: &str,
        all: &[T],
        code: fn(T) -> &'static str,
    ) -> T {
        let text = self.cell(row, column);
        let known = all.iter().copied().find(|value| code(*value) == text);
        if known.is_none() {
            let codes: Vec<&str> = all.iter().map(|value| code(*value)).collect();
            self.wrong(faults, row, column, &["is not known; use one of: ", &codes.join(", ")].concat());
        }
        known.unwrap_or(all[0])
    }

    /// Yes or no; no where the cell is empty.
    pub(super) fn flag(&self, faults: &mut Vec<Fault>, row: &Row, column: &str) -> bool {
        match self.cell(row, column) {
            "yes" => true,
            "no" | "" => false,
            _ => {
                self.wrong(faults, row, column, "is neither yes nor no");
                false
            }
        }
    }

    /// A number of people; `None` where the cell is empty.
    pub(super) fn count(&self, faults: &mut Vec<Fault>, row: &Row, column: &str) -> Option<u64> {
        let text = self.cell(row, column);
        if text.is_empty() {
            return None;
        }
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let count = text.parse().ok().filter(|count| digits && *count <= 1_000_000_000);
        if count.is_none() {
            self.wrong(faults, row, column, "is not a whole number; write digits only");
        }
        count
    }

    /// A list of ids separated by spaces.
    pub(super) fn ids(&self, row: &Row, column: &str) -> Vec<String> {
        self.cell(row, column).split_whitespace().map(str::to_owned).collect()
    }

    /// The rows by id; an id that stands twice or is none is a fault.
    pub(super) fn by_id(&self, faults: &mut Vec<Fault>) -> BTreeMap<String, u64> {
        let mut lines = BTreeMap::new();
        for row in &self.rows {
            let id = self.cell(row, "id");
            if !super::geojson::is_id(id) || id.len() > super::geojson::MOST_LETTERS {
                self.wrong(faults, row, "id", "is not an id; use small letters, digits and hyphens, at most 100");
            } else if let Some(line) = lines.insert(id.to_owned(), row.line) {
                self.wrong(
                    faults,
                    row,
                    "id",
                    &["stands on line ", &line.to_string(), " too; give each row an id of its own"].concat(),
                );
            }
        }
        lines
    }
}

/// The line of the row that begins at or after this byte: the reader hands over the line ends before a row along with it.
fn line_at(text: &str, byte: u64) -> u64 {
    let from = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let bytes = text.as_bytes();
    let skipped = bytes[from..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    bytes[..from + skipped].iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}
