//! How far a command is: `[2/5] wasm-bindgen 0.2.130: installing …`.

use std::fmt::Display;

/// Counts the steps of one command. Everything goes to the error stream, because `cargo xtask env` is read by a shell.
#[derive(Debug)]
pub(crate) struct Steps {
    done: usize,
    all: usize,
}

impl Steps {
    pub(crate) fn of(all: usize) -> Self {
        Self { done: 0, all }
    }

    /// Begins the next step.
    pub(crate) fn next(&mut self, words: impl Display) {
        self.done += 1;
        eprintln!("[{}/{}] {words}", self.done, self.all);
    }

    /// Adds a line to the step that runs.
    pub(crate) fn note(&self, words: impl Display) {
        eprintln!("      {words}");
    }
}
