use std::cmp::Ordering;
use std::fmt;

/// Something wrong in the record: where it is, the value in backticks, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file, by its name in the folder.
    pub file: String,
    /// Where in it.
    pub at: Location,
    /// What is wrong and what would be right.
    pub message: String,
    /// The code of the rule that it breaks; a code never changes its meaning.
    pub rule: &'static str,
}

/// A place in a file of the record.
///
/// Ordered as a reader goes through the file: by line, whatever it is of the line. Members of a JSON text are all equal, since
/// they are found in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// The file as a whole.
    File,
    /// A row of a table by its line in the file, the heading being line 1.
    Row(u64),
    /// A cell: line and column heading.
    Cell(u64, String),
    /// A member of a JSON text.
    Member {
        /// Its path, as in `features[3].properties.name`.
        path: String,
        /// The name of the place whose feature it is in.
        place: Option<String>,
    },
}

impl Location {
    fn key(&self) -> (u64, &str) {
        match self {
            Self::File => (0, ""),
            Self::Row(line) => (*line, ""),
            Self::Cell(line, column) => (*line, column),
            Self::Member { .. } => (0, ""),
        }
    }
}

impl Ord for Location {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Location {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Diagnostic {
    /// The rule that a file can be read at all.
    pub const READABLE: &'static str = "readable";

    /// The rule that the members of a JSON text are as they are described.
    pub const GEOJSON: &'static str = "geojson";

    /// The rule that a file is text in UTF-8.
    pub const UTF8: &'static str = "utf-8";

    /// A fault of a file as a whole: that it cannot be read.
    pub fn file(file: &str, message: String) -> Self {
        Self { file: file.to_owned(), at: Location::File, message, rule: Self::READABLE }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match &self.at {
            Location::File => {}
            Location::Row(line) => write!(f, ":{line}")?,
            Location::Cell(line, column) => write!(f, ":{line}, column {column}")?,
            Location::Member { path, place: None } => write!(f, ", {path}")?,
            Location::Member { path, place: Some(place) } => write!(f, ", {path} ({place})")?,
        }
        f.write_str(": ")?;
        f.write_str(&self.message)
    }
}
