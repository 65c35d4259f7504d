//! The folders of this computer, which the wasm would otherwise name in every panic message.

use crate::child;
use crate::failure::Failure;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The flags with which rustc writes the same names on every computer.
pub(crate) fn flags(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    Ok(pairs(workspace, &Toolchain::ask(workspace)?)
        .iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
        .collect())
}

/// The folders that must not be named anywhere in the site.
pub(crate) fn private_folders(workspace: &Workspace) -> Vec<PathBuf> {
    home().into_iter().chain(cargo_home()).chain([workspace.root().to_path_buf()]).collect()
}

/// Where the compiler is, and which.
struct Toolchain {
    sysroot: PathBuf,
    commit: String,
}

impl Toolchain {
    fn ask(workspace: &Workspace) -> Result<Self, Failure> {
        let rustc = |words: &[&str]| {
            child::output_of(Command::new("rustc").args(words).current_dir(workspace.root()))
                .ok_or_else(|| Failure::new("rustc does not answer: is Rust on PATH? (rustup.rs)"))
        };
        let about = rustc(&["-vV"])?;
        let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
        Ok(Self { sysroot: rustc(&["--print", "sysroot"])?.into(), commit: commit.to_owned() })
    }
}

/// Each folder and what stands for it. The last that fits counts, so they go from wide to narrow.
fn pairs(workspace: &Workspace, toolchain: &Toolchain) -> Vec<(PathBuf, String)> {
    let mut pairs = Vec::new();
    pairs.extend(home().map(|home| (home, "/home".to_owned())));
    pairs.push((toolchain.sysroot.clone(), "/rust".to_owned()));
    // As a toolchain names it that has no `rust-src`; with that component rustc names the local files.
    pairs.push((toolchain.sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{}", toolchain.commit)));
    if let Some(cargo) = cargo_home() {
        // One folder a registry, named after its host, which may be a mirror of the same crates.
        let registries = folders_in(&cargo.join("registry/src"));
        pairs.push((cargo, "/cargo".to_owned()));
        pairs.extend(registries.into_iter().map(|registry| (registry, "/cargo/registry".to_owned())));
    }
    pairs.push((workspace.root().to_path_buf(), "/protest-map".to_owned()));
    pairs.push((workspace.target(), "/protest-map/target".to_owned()));
    pairs
}

/// In the order of names; none where there is no such folder.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
        .unwrap_or_default();
    folders.sort();
    folders
}

/// None where home is the root of everything: it would take the slash from every path.
fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| home.is_absolute() && home.parent().is_some())
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| home().map(|home| home.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_folders_come_after_wide_ones() {
        let toolchain = Toolchain { sysroot: "/opt/rust".into(), commit: "0123".to_owned() };
        let pairs = pairs(&Workspace::at(Path::new("/c")), &toolchain);
        let place = |name: &str| pairs.iter().position(|(_, to)| to == name).expect(name);
        assert!(place("/rust") < place("/rustc/0123"));
        assert!(place("/protest-map") < place("/protest-map/target"));
        assert_eq!(pairs[place("/protest-map")].0, Path::new("/c"));
        assert_eq!(pairs[place("/rustc/0123")].0, Path::new("/opt/rust/lib/rustlib/src/rust"));
    }
}
