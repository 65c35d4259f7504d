//! What a command says when it cannot go on.

use std::fmt;
use std::path::Path;

/// One line: what happened, and what mends it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(line: impl Into<String>) -> Self {
        Self(line.into())
    }

    /// A file that could not be read or written; `deed` is the verb, as in "read".
    pub(crate) fn file(deed: &str, path: &Path, error: &std::io::Error) -> Self {
        Self(format!("could not {deed} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
