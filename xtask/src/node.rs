//! Node and npm: wasm-opt, the basemap and the browser tests need them, the site does not.

use crate::child;
use crate::failure::Failure;
use crate::pins::version_in;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first that the browser tests and npm's tools of today run on.
const OLDEST: u32 = 20;
pub(crate) const MEND: &str = "install Node 20 or newer, with npm (Debian 13: sudo apt-get install nodejs npm)";

/// Sees to it that Node is there for what needs it, before minutes of building; `need` is as in "the tests need Node".
pub(crate) fn require(need: &str) -> Result<(), Failure> {
    fault().map_or(Ok(()), |fault| Err(Failure::new(format!("{need}: {fault}; {MEND}"))))
}

/// What keeps Node and npm from being used, in a few words; nothing where both are there, and Node is not too old.
pub(crate) fn fault() -> Option<String> {
    fault_in(&child::search_path())
}

fn fault_in(folders: &[PathBuf]) -> Option<String> {
    let Some(node) = child::find("node", folders) else {
        return Some("no `node` is on PATH".to_owned());
    };
    let Some(said) = child::output_of(Command::new(&node).arg("--version")) else {
        return Some(format!("{} does not run", node.display()));
    };
    match major(&said) {
        None => Some(format!("{} says `{said}` for its version", node.display())),
        Some(major) if major < OLDEST => Some(format!("{} is {said}, which is too old", node.display())),
        // A Node without npm can install nothing.
        Some(_) if child::find("npm", folders).is_none() => Some("no `npm` is on PATH beside `node`".to_owned()),
        Some(_) => None,
    }
}

/// `20` of `v20.20.2`.
fn major(said: &str) -> Option<u32> {
    version_in(said.strip_prefix('v')?)?.split('.').next()?.parse().ok()
}

pub(crate) fn npm() -> Command {
    let mut npm = Command::new("npm");
    for silent in ["audit", "fund", "update_notifier"] {
        npm.env(format!("npm_config_{silent}"), "false");
    }
    // What we install is pinned, so npm's own copy of it is as good as the registry's.
    npm.env("npm_config_prefer_offline", "true");
    // By itself npm waits more than a minute before it says that there is no network.
    npm.env("npm_config_fetch_retry_mintimeout", "1000").env("npm_config_fetch_retry_maxtimeout", "4000");
    npm
}

/// Brings `node_modules` of this folder to what its lock file says; does nothing when it is there already.
///
/// npm itself starts from nothing each time; we keep a copy of the lock file that was installed beside its result.
pub(crate) fn install_locked(folder: &Path) -> Result<(), Failure> {
    let lock_path = folder.join("package-lock.json");
    let lock = std::fs::read(&lock_path).map_err(|error| Failure::file("read", &lock_path, &error))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if !child::succeeds(npm().arg("ci").current_dir(folder))? {
        return Err(Failure::new(format!(
            "npm could not install what {} names, see above: connect to the network once, or make room on the disk, and run it again",
            lock_path.display()
        )));
    }
    // A lock file without packages leaves no folder behind.
    std::fs::create_dir_all(folder.join("node_modules"))
        .and_then(|()| std::fs::write(&stamp, lock))
        .map_err(|error| Failure::file("write", &stamp, &error))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::stand_in::stand_in;

    /// What is said of a PATH with one folder, in which these programs are, each a line of shell.
    fn said_of(programs: &[(&str, &str)]) -> Option<String> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, line) in programs {
            stand_in(folder.path(), name, line);
        }
        fault_in(&[folder.path().to_path_buf()]).map(|said| said.replace(&folder.path().display().to_string(), "PATH"))
    }

    #[test]
    fn each_way_of_having_no_node_is_told() {
        let npm = ("npm", "exit 0");
        assert_eq!(said_of(&[npm]).as_deref(), Some("no `node` is on PATH"));
        assert_eq!(said_of(&[("node", "exit 1"), npm]).as_deref(), Some("PATH/node does not run"));
        assert_eq!(said_of(&[("node", "echo node"), npm]).as_deref(), Some("PATH/node says `node` for its version"));
        for old in ["v16.20.2", "v18.20.0", "v0.12.18"] {
            let said = said_of(&[("node", &format!("echo {old}")), npm]);
            assert_eq!(said, Some(format!("PATH/node is {old}, which is too old")));
        }
        assert_eq!(said_of(&[("node", "echo v20.0.0")]).as_deref(), Some("no `npm` is on PATH beside `node`"));
        for new in ["v20.0.0", "v22.11.0", "v100.1.2-nightly"] {
            assert_eq!(said_of(&[("node", &format!("echo {new}")), npm]), None, "{new}");
        }
    }
}
