//! The browser that the tests drive: one that is there, else Debian's.

use crate::child;
use crate::debian;
use crate::failure::Failure;
use crate::steps::Steps;
use std::path::PathBuf;

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
            "apt-get could not install chromium, see above: connect to the network once, or set {VARIABLE}"
        ))
    })
}

/// The one that is named, which must be there, or the first on PATH.
fn found(named: Option<PathBuf>, folders: &[PathBuf]) -> Result<Option<PathBuf>, Failure> {
    match named {
        Some(path) if path.is_file() => Ok(Some(path)),
        Some(path) => Err(Failure::new(format!("{VARIABLE} names {}, which is no file", path.display()))),
        None => Ok(NAMES.iter().find_map(|name| child::find(name, folders))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_browser_wins_and_must_be_there() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let folders = [folder.path().to_path_buf()];
        assert_eq!(found(None, &folders).expect("none named"), None);

        let (own, other) = (folder.path().join("own"), child::program_in(folder.path(), "chromium-browser"));
        std::fs::write(&own, "").expect("written");
        std::fs::write(&other, "").expect("written");
        assert_eq!(found(None, &folders).expect("none named"), Some(other));
        assert_eq!(found(Some(own.clone()), &folders).expect("there"), Some(own));
        assert!(found(Some(folder.path().join("gone")), &folders).is_err());
    }
}
