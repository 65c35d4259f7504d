//! Programs of a few lines of shell, for the tests.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A program that stands in for another, in the place of the one that was there.
///
/// A shell writes it. A program that is open for writing cannot be started, and what we have open is open for a moment
/// in whatever another test starts just then.
pub(crate) fn stand_in(folder: &Path, name: &str, lines: &str) -> PathBuf {
    let program = folder.join(name);
    let text = format!("#!/bin/sh\n{lines}\n");
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", r#"printf %s "$1" > "$0" && chmod 755 "$0""#]).arg(&program).arg(text);
    assert!(shell.status().expect("a shell").success(), "{} cannot be written", program.display());
    program
}
