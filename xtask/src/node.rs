//! Node and npm: wasm-opt, the basemap and the browser tests need them, the site does not.

use crate::child;
use crate::failure::Failure;
use std::path::Path;
use std::process::Command;

pub(crate) const MEND: &str = "install Node 20 or newer (Debian: apt-get install nodejs npm)";

/// Both, because a Node without npm can install nothing.
pub(crate) fn is_here() -> bool {
    let folders = child::search_path();
    child::find("node", &folders).is_some() && child::find("npm", &folders).is_some()
}

pub(crate) fn npm() -> Command {
    let mut npm = Command::new("npm");
    for silent in ["audit", "fund", "update_notifier"] {
        npm.env(format!("npm_config_{silent}"), "false");
    }
    // What we install is pinned, so npm's own copy of it is as good as the registry's.
    npm.env("npm_config_prefer_offline", "true");
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
            "npm could not install what {} names: connect to the network once and run it again",
            lock_path.display()
        )));
    }
    // A lock file without packages leaves no folder behind.
    std::fs::create_dir_all(folder.join("node_modules"))
        .and_then(|()| std::fs::write(&stamp, lock))
        .map_err(|error| Failure::file("write", &stamp, &error))
}
