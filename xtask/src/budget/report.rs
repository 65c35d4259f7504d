//! The weighing, as a table.

use super::files::File;
use super::{FIRST_ROUND_TRIP, TAKEOVER};
use std::fmt;

/// One line of the table: some files and what they weigh together.
#[derive(Debug)]
pub(super) struct Row {
    name: String,
    count: usize,
    raw: usize,
    brotli: usize,
}

impl Row {
    pub(super) fn of<'a>(name: &str, files: impl IntoIterator<Item = &'a File>) -> Self {
        let mut row = Self { name: name.to_owned(), count: 0, raw: 0, brotli: 0 };
        for file in files {
            row.count += 1;
            row.raw += file.bytes.len();
            row.brotli += file.brotli;
        }
        row
    }
}

/// What was weighed and found.
#[derive(Debug)]
pub(crate) struct Report {
    pub(super) rows: Vec<Row>,
    pub(super) pages: usize,
    /// Pages that do not arrive with the first round trip.
    pub(super) over_mark: usize,
    pub(super) takeover: usize,
    /// What exceeds the budget or must not be there, a line each.
    pub(crate) breaches: Vec<String>,
}

impl Report {
    /// Whether it is the app with all that it loads that is too heavy.
    pub(crate) fn takeover_is_over(&self) -> bool {
        self.takeover > TAKEOVER
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
        writeln!(f, "{:width$} {:>6} {:>12} {:>12}", "part", "files", "raw", "brotli")?;
        for row in self.rows.iter().filter(|row| row.count > 0) {
            writeln!(f, "{:width$} {:>6} {:>12} {:>12}", row.name, row.count, kb(row.raw), kb(row.brotli))?;
        }
        writeln!(f)?;
        let Self { pages, over_mark, .. } = self;
        writeln!(
            f,
            "{over_mark} of {pages} pages weigh more than {}, the mark of one round trip",
            kb(FIRST_ROUND_TRIP)
        )?;
        write!(f, "until the app has taken over the heaviest page: {} of {}", kb(self.takeover), kb(TAKEOVER))?;
        for breach in &self.breaches {
            write!(f, "\nOVER BUDGET  {breach}")?;
        }
        Ok(())
    }
}

/// `31.0 KB`
pub(super) fn kb(bytes: usize) -> String {
    // Tenths, rounded up: a weight just above a limit should not read as the limit.
    let tenths = bytes.div_ceil(100);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::kb;

    #[test]
    fn a_weight_is_never_made_lighter() {
        assert_eq!(kb(0), "0.0 KB");
        assert_eq!(kb(30_000), "30.0 KB");
        assert_eq!(kb(30_001), "30.1 KB");
    }
}
