//! The weighing, as tables in Markdown, which `docs/measurements.md` has the last reading of.

use super::files::File;
use super::takeover::Takeover;
use super::{FIRST_ROUND_TRIP, TAKEOVER, TAKEOVER_CODE, TAKEOVER_DATA};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

/// Bytes as they are, and as a server sends them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) raw: usize,
    pub(super) brotli: usize,
}

impl Weight {
    /// Of a file that has been weighed.
    pub(super) fn of(file: &File) -> Self {
        Self { raw: file.bytes.len(), brotli: file.brotli }
    }
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

/// What is left of a whole without one of its parts. A part that is compressed by itself may weigh more than it adds.
impl Sub for Weight {
    type Output = Self;

    fn sub(self, part: Self) -> Self {
        Self { raw: self.raw.saturating_sub(part.raw), brotli: self.brotli.saturating_sub(part.brotli) }
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::default(), Add::add)
    }
}

/// One line of a table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) weight: Weight,
}

impl Row {
    pub(super) fn new(name: &str, weight: Weight) -> Self {
        Self { name: name.to_owned(), weight }
    }
}

/// What was weighed and found.
#[derive(Debug)]
pub(crate) struct Report {
    /// One for each language, the heaviest first.
    pub(super) takeovers: Vec<Takeover>,
    /// The whole site, by kind.
    pub(super) rows: Vec<Row>,
    pub(super) pages: usize,
    /// Pages that do not arrive with the first round trip.
    pub(super) over_mark: usize,
    /// What fails the build, a line each: code over its limit, and what must not be there.
    pub(crate) breaches: Vec<String>,
    /// What fails nothing, a line each: data above what is kept for it.
    pub(super) warnings: Vec<String>,
}

impl Report {
    /// Whether it is the app that is too heavy.
    pub(crate) fn code_is_over(&self) -> bool {
        self.takeovers.iter().any(|takeover| takeover.code().brotli > TAKEOVER_CODE)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { takeovers, rows, pages, over_mark, .. } = self;
        if let Some(heaviest) = takeovers.first() {
            writeln!(f, "{}", until_takeover(heaviest))?;
        }
        if takeovers.len() > 1 {
            writeln!(f, "{}", in_each_language(takeovers))?;
        }
        writeln!(f, "{}", whole_site(rows))?;
        let mark = kb(FIRST_ROUND_TRIP);
        write!(f, "{over_mark} of {pages} pages weigh more than {mark} brotli, the mark of one round trip")?;
        for warning in &self.warnings {
            write!(f, "\nWARNING      {warning}")?;
        }
        for breach in &self.breaches {
            write!(f, "\nOVER BUDGET  {breach}")?;
        }
        Ok(())
    }
}

/// What is loaded until the heaviest takeover, part by part.
fn until_takeover(takeover: &Takeover) -> String {
    let (code, data, all) = (takeover.code(), takeover.data(), takeover.together());
    let total = |name: &str, limit: usize, weight| Row { name: format!("**{name}**, of {}", grouped(limit)), weight };
    let parts = |rows: &[Row]| rows.iter().map(|row| Row::new(&row.name, row.weight)).collect::<Vec<_>>();
    let mut rows = parts(&takeover.code_parts);
    rows.push(total("code", TAKEOVER_CODE, code));
    rows.extend(parts(&takeover.data_parts));
    rows.push(total("data", TAKEOVER_DATA, data));
    rows.push(total("together", TAKEOVER, all));
    weights(&format!("until the app has taken over `{}`", takeover.page), &rows, all)
}

/// What the heaviest takeover comes to in each language.
fn in_each_language(takeovers: &[Takeover]) -> String {
    let row = |it: &Takeover| {
        let weights = [it.code(), it.data(), it.together()].map(|weight| grouped(weight.brotli));
        [vec![format!("`{}`", it.page)], weights.to_vec()].concat()
    };
    let heading = ["brotli bytes until the takeover", "code", "data", "together"].map(str::to_owned).to_vec();
    table(heading, takeovers.iter().map(row).collect())
}

fn whole_site(rows: &[Row]) -> String {
    weights("the whole site (files)", rows, rows.iter().map(|row| row.weight).sum())
}

/// A table of weights, with the share that each has of a whole.
fn weights(heading: &str, rows: &[Row], whole: Weight) -> String {
    let cells = |row: &Row| {
        let Weight { raw, brotli } = row.weight;
        vec![row.name.clone(), grouped(raw), grouped(brotli), percent(brotli, whole.brotli)]
    };
    let heading = [heading, "raw bytes", "brotli bytes", "share"].map(str::to_owned).to_vec();
    table(heading, rows.iter().map(cells).collect())
}

/// A table in Markdown; the first column is words and the others are numbers.
fn table(heading: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let widths: Vec<usize> = (0..heading.len())
        .map(|at| rows.iter().chain([&heading]).map(|row| row[at].chars().count()).max().unwrap_or(0))
        .collect();
    let line = |cells: &[String]| {
        let mut line = String::from("|");
        for (at, (cell, width)) in cells.iter().zip(&widths).enumerate() {
            line += &if at == 0 { format!(" {cell:<width$} |") } else { format!(" {cell:>width$} |") };
        }
        line + "\n"
    };
    let rule = |(at, width): (usize, &usize)| match at {
        0 => "-".repeat(width + 2),
        _ => "-".repeat(width + 1) + ":",
    };
    let rules: Vec<String> = widths.iter().enumerate().map(rule).collect();
    let mut text = line(&heading) + &format!("|{}|\n", rules.join("|"));
    rows.iter().for_each(|row| text += &line(row));
    text
}

/// `12,345`
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `12.3 %`
fn percent(part: usize, whole: usize) -> String {
    let tenths = (part * 1_000 + whole / 2).checked_div(whole).unwrap_or(0);
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// `31.0 KB`
pub(super) fn kb(bytes: usize) -> String {
    // Tenths, rounded up: a weight just above a limit should not read as the limit.
    let tenths = bytes.div_ceil(100);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_never_made_lighter() {
        assert_eq!(kb(0), "0.0 KB");
        assert_eq!(kb(30_000), "30.0 KB");
        assert_eq!(kb(30_001), "30.1 KB");
    }

    #[test]
    fn numbers_are_grouped_and_shares_rounded() {
        assert_eq!(
            ["7", "123", "1,234", "1,000,000"],
            [7, 123, 1_234, 1_000_000].map(grouped).each_ref().map(String::as_str)
        );
        assert_eq!(
            (percent(1, 3).as_str(), percent(3, 3).as_str(), percent(0, 0).as_str()),
            ("33.3 %", "100.0 %", "0.0 %")
        );
    }

    #[test]
    fn a_table_is_markdown_whose_columns_stand_beneath_each_other() {
        let rows = [("the page", 1_500, 500), ("WebAssembly", 30_000, 9_500)];
        let rows = rows.map(|(name, raw, brotli)| Row::new(name, Weight { raw, brotli }));
        let expected = "\
| part        | raw bytes | brotli bytes |  share |
|-------------|----------:|-------------:|-------:|
| the page    |     1,500 |          500 |  5.0 % |
| WebAssembly |    30,000 |        9,500 | 95.0 % |
";
        assert_eq!(weights("part", &rows, Weight { raw: 31_500, brotli: 10_000 }), expected);
    }
}
