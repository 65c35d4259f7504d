//! Tools that Cargo installs.

use super::locate;
use crate::child;
use crate::failure::Failure;
use crate::steps::Steps;
use crate::workspace::Workspace;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// A program and the package that brings it.
#[derive(Debug, Clone, Copy)]
pub(super) struct CargoTool<'a> {
    pub(super) program: &'a str,
    pub(super) package: &'a str,
    pub(super) version: &'a str,
    /// Whether to build it with the dependencies that its authors locked.
    pub(super) locked: bool,
    /// How long building it takes on two cores.
    pub(super) minutes: u8,
}

impl CargoTool<'_> {
    /// Installs the tool if it is missing; the folder it is in.
    pub(super) fn ensure(&self, workspace: &Workspace, steps: &mut Steps) -> Result<PathBuf, Failure> {
        let Self { program, version, minutes, .. } = self;
        let ours = workspace.tools().join("bin");
        let elsewhere = child::search_path();
        if let Some(folder) = locate::folder_of(program, version, &ours, &elsewhere) {
            steps.next(format_args!("{program} {version}: here"));
            return Ok(folder);
        }
        steps.next(format_args!("{program} {version}: installing (about {minutes} minutes on two cores) …"));
        if child::find("cargo-binstall", &elsewhere).is_some() {
            self.install(&self.binstall_words(&workspace.tools()), &ours, workspace)?;
            if self.is_in(&ours) {
                return Ok(ours);
            }
            steps.note("cargo-binstall brought nothing; building it instead");
        }
        self.install(&self.install_words(&workspace.tools()), &ours, workspace)?;
        if self.is_in(&ours) {
            return Ok(ours);
        }
        Err(Failure::new(format!(
            "{program} {version} could not be installed, see above: connect to the network once, or make 1 GB of room in {}, \
             and run it again; or put {program} {version} on PATH",
            std::env::temp_dir().display()
        )))
    }

    fn is_in(&self, folder: &Path) -> bool {
        locate::is_version(&child::program_in(folder, self.program), self.version)
    }

    /// Runs Cargo with these words. That it failed shows in that there is nothing in `.tools/bin`.
    fn install(&self, words: &[String], ours: &Path, workspace: &Workspace) -> Result<(), Failure> {
        super::make_writable(ours)?;
        let mut cargo = child::cargo();
        // Flags meant for the site would rebuild the tool's hundreds of crates in a way that nobody tested.
        cargo.args(words).env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        // Cargo's progress is for somebody who watches; a log gets what went wrong.
        if !std::io::stderr().is_terminal() {
            cargo.env("CARGO_TERM_QUIET", "true");
        }
        child::succeeds(cargo.current_dir(workspace.root())).map(|_| ())
    }

    fn binstall_words(&self, root: &Path) -> Vec<String> {
        let mut words = vec!["binstall".to_owned(), "--no-confirm".to_owned(), "--force".to_owned()];
        // Building is left to `cargo install`, which knows whether to heed the lock file.
        words.extend(["--disable-strategies".to_owned(), "compile".to_owned()]);
        words.extend(["--root".to_owned(), root.display().to_string()]);
        words.push(format!("{}@{}", self.package, self.version));
        words
    }

    fn install_words(&self, root: &Path) -> Vec<String> {
        let mut words = vec!["install".to_owned(), self.package.to_owned(), "--force".to_owned()];
        words.extend(["--version".to_owned(), self.version.to_owned()]);
        words.extend(["--root".to_owned(), root.display().to_string()]);
        if self.locked {
            words.push("--locked".to_owned());
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tool(locked: bool) -> CargoTool<'static> {
        CargoTool { program: "trunk", package: "trunk", version: "0.21.14", locked, minutes: 7 }
    }

    #[test]
    fn cargo_is_told_the_exact_version_and_where_to() {
        let words = tool(true).install_words(Path::new("/checkout/.tools")).join(" ");
        assert_eq!(words, "install trunk --force --version 0.21.14 --root /checkout/.tools --locked");
        let words = tool(false).install_words(Path::new("/checkout/.tools")).join(" ");
        assert!(!words.contains("--locked"));
    }

    #[test]
    fn binstall_never_asks_and_never_builds() {
        let words = tool(true).binstall_words(Path::new("/checkout/.tools")).join(" ");
        assert!(words.contains("--no-confirm") && words.contains("--disable-strategies compile"));
        assert!(words.ends_with("--root /checkout/.tools trunk@0.21.14"));
    }
}
