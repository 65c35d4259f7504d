//! Is there a program of just this version?

use crate::child;
use crate::pins::version_in;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder to put on PATH for the program: ours if the version is right, else one of `elsewhere`.
///
/// A program of ours with a wrong version is taken away, for it would stand before the right one on PATH.
pub(super) fn folder_of(program: &str, version: &str, ours: &Path, elsewhere: &[PathBuf]) -> Option<PathBuf> {
    let own = child::program_in(ours, program);
    match version_of(&own) {
        Some(found) if found == version => return Some(ours.to_path_buf()),
        // If it cannot be taken away, Trunk will say that the version is wrong.
        Some(_) => drop(std::fs::remove_file(&own)),
        // Not there, or it cannot run now: wasm-opt does not while Node is away.
        None => {}
    }
    let other = child::find(program, elsewhere)?;
    is_version(&other, version).then(|| other.parent().map(Path::to_path_buf))?
}

pub(super) fn is_version(program: &Path, version: &str) -> bool {
    version_of(program).is_some_and(|found| found == version)
}

fn version_of(program: &Path) -> Option<String> {
    let said = child::output_of(Command::new(program).arg("--version"))?;
    version_in(&said).map(str::to_owned)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::stand_in::stand_in;

    /// A folder with a program `tool` that says its version.
    fn folder_with(said: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        stand_in(folder.path(), "tool", &format!("echo '{said}'"));
        folder
    }

    #[test]
    fn ours_comes_first_when_its_version_is_right() {
        let ours = folder_with("tool 1.2.3");
        let other = folder_with("tool 1.2.3");
        let found = folder_of("tool", "1.2.3", ours.path(), &[other.path().into()]);
        assert_eq!(found.as_deref(), Some(ours.path()));
    }

    #[test]
    fn a_stale_one_of_ours_makes_room_for_the_right_one_on_path() {
        let ours = folder_with("tool 1.2.2");
        let other = folder_with("tool 1.2.3 (abc)");
        let found = folder_of("tool", "1.2.3", ours.path(), &[other.path().into()]);
        assert_eq!(found.as_deref(), Some(other.path()));
        assert!(!ours.path().join("tool").exists());
    }

    #[test]
    fn another_version_on_path_is_none() {
        let ours = tempfile::tempdir().expect("a temporary folder");
        let other = folder_with("tool 1.2.30");
        assert_eq!(folder_of("tool", "1.2.3", ours.path(), &[other.path().into()]), None);
        assert!(other.path().join("tool").exists(), "what is not ours stays");
        assert_eq!(folder_of("tool", "1.2.3", ours.path(), &[]), None);
    }
}
