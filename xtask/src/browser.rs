//! The browser that the tests drive: one that is there, else Debian's.

use crate::child;
use crate::debian;
use crate::failure::Failure;
use crate::steps::Steps;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names a Chromium, before anything on PATH.
pub(crate) const VARIABLE: &str = "CHROMIUM";
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

pub(crate) fn ensure(steps: &mut Steps) -> Result<PathBuf, Failure> {
    let named = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from);
    if let Some(path) = found(named, &child::search_path())? {
        steps.next(format_args!("browser: {}", path.display()));
        return Ok(path);
    }
    if !debian::can_install() {
        return Err(Failure::new(format!(
            "the tests need a browser: install Chromium (Debian: sudo apt-get install chromium), \
             or name one: {VARIABLE}=/path/to/chromium cargo xtask test"
        )));
    }
    steps.next("browser: installing Debian's Chromium (about a minute) …");
    let installed = debian::install(&["chromium"])?;
    found(None, &child::search_path())?.filter(|_| installed).ok_or_else(|| {
        Failure::new(format!(
            "apt-get could not install chromium, see above: connect to the network once and run it again, \
             or name a browser: {VARIABLE}=/path/to/chromium cargo xtask test"
        ))
    })
}

/// The one that is named, which must be there, or the first on PATH.
fn found(named: Option<PathBuf>, folders: &[PathBuf]) -> Result<Option<PathBuf>, Failure> {
    let fault = match &named {
        Some(path) if !path.is_file() => "is no file",
        Some(path) if !runs(path) => "does not run",
        Some(_) => return Ok(named),
        None => {
            let programs = NAMES.iter().flat_map(|name| folders.iter().map(|folder| child::program_in(folder, name)));
            return Ok(programs.filter(|path| path.is_file()).find(|path| runs(path)));
        }
    };
    let path = named.unwrap_or_default();
    Err(Failure::new(format!(
        "{VARIABLE} names {}, which {fault}: name a Chromium that runs, or unset {VARIABLE}",
        path.display()
    )))
}

/// Ubuntu has a `chromium-browser` that only says where to get one.
fn runs(program: &Path) -> bool {
    child::output_of(Command::new(program).arg("--version")).is_some()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::stand_in::stand_in;

    #[test]
    fn a_named_browser_wins_and_must_be_there() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let folders = [folder.path().to_path_buf()];
        assert_eq!(found(None, &folders).expect("none named"), None);

        let own = stand_in(folder.path(), "own", "echo Own 1");
        let other = stand_in(folder.path(), "chromium-browser", "echo Chromium 150");
        assert_eq!(found(None, &folders).expect("none named"), Some(other));
        assert_eq!(found(Some(own.clone()), &folders).expect("there"), Some(own));
        let gone = found(Some(folder.path().join("gone")), &folders).expect_err("not there").to_string();
        assert!(gone.contains("/gone, which is no file: name a Chromium that runs"), "{gone}");
    }

    #[test]
    fn a_browser_that_only_says_where_to_get_one_is_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let folders = [folder.path().to_path_buf()];
        let empty = stand_in(folder.path(), "chromium", "echo 'install the snap' >&2; exit 1");
        assert_eq!(found(None, &folders).expect("none named"), None);
        let said = found(Some(empty), &folders).expect_err("it does not run").to_string();
        assert!(said.contains("which does not run"), "{said}");

        let chrome = stand_in(folder.path(), "google-chrome", "echo Chrome 150");
        assert_eq!(found(None, &folders).expect("none named"), Some(chrome));
    }
}
