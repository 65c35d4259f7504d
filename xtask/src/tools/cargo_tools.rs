//! Tools that Cargo installs.

use super::locate;
use crate::child;
use crate::failure::Failure;
use crate::steps::Steps;
use crate::workspace::Workspace;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// How a tool is compiled: quickly. Trunk's own profile optimises the whole program on one core, which takes longer than
/// all that the tool ever does here; in a build both tools together work for seconds (`docs/measurements.md`).
const PROFILE: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_INCREMENTAL", "false"),
];

/// A program and the package that brings it.
#[derive(Debug, Clone, Copy)]
pub(super) struct CargoTool<'a> {
    pub(super) program: &'a str,
    pub(super) package: &'a str,
    pub(super) version: &'a str,
    /// What `cargo install` is told besides: which dependencies, and which features.
    pub(super) options: &'a [&'a str],
    /// How long building it takes on two cores.
    pub(super) minutes: u8,
}

impl CargoTool<'_> {
    /// Installs the tool if it is missing, and calls `meanwhile` before it does; the folder it is in.
    pub(super) fn ensure(
        &self,
        workspace: &Workspace,
        steps: &mut Steps,
        meanwhile: &mut impl FnMut(),
    ) -> Result<PathBuf, Failure> {
        let Self { program, version, minutes, .. } = self;
        let ours = workspace.tools().join("bin");
        let elsewhere = child::search_path();
        if let Some(folder) = locate::folder_of(program, version, &ours, &elsewhere) {
            steps.next(format_args!("{program} {version}: here"));
            return Ok(folder);
        }
        steps.next(format_args!("{program} {version}: installing (about {minutes} minutes on two cores) …"));
        super::make_writable(&ours)?;
        meanwhile();
        if child::find("cargo-binstall", &elsewhere).is_some() {
            self.install(&self.binstall_words(&workspace.tools()), workspace)?;
            if self.is_in(&ours) {
                return Ok(ours);
            }
            steps.note("cargo-binstall brought nothing; building it instead");
        }
        self.install(&self.install_words(&workspace.tools()), workspace)?;
        if self.is_in(&ours) {
            return Ok(ours);
        }
        Err(Failure::new(format!(
            "{program} {version} could not be installed, see above: connect to the network once, or make 1 GB of room in {}, \
             and run it again; or put {program} {version} on PATH",
            workspace.tools().display()
        )))
    }

    fn is_in(&self, folder: &Path) -> bool {
        locate::is_version(&child::program_in(folder, self.program), self.version)
    }

    /// Runs Cargo with these words. That it failed shows in that there is nothing in `.tools/bin`.
    fn install(&self, words: &[String], workspace: &Workspace) -> Result<(), Failure> {
        let mut cargo = child::cargo();
        // Flags meant for the site would rebuild the tool's hundreds of crates in a way that nobody tested.
        cargo.args(words).env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").envs(PROFILE);
        // What has been compiled when a run is interrupted is there for the next; `ensure` of the tools clears it.
        cargo.env("CARGO_TARGET_DIR", super::scratch(workspace));
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
        words.extend(self.options.iter().map(|&word| word.to_owned()));
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: CargoTool<'_> =
        CargoTool { program: "trunk", package: "trunk", version: "0.21.14", options: &["--locked"], minutes: 7 };

    #[test]
    fn cargo_is_told_the_exact_version_and_where_to() {
        let words = TRUNK.install_words(Path::new("/checkout/.tools")).join(" ");
        assert_eq!(words, "install trunk --force --version 0.21.14 --root /checkout/.tools --locked");
    }

    #[test]
    fn binstall_never_asks_and_never_builds() {
        let words = TRUNK.binstall_words(Path::new("/checkout/.tools")).join(" ");
        assert!(words.contains("--no-confirm") && words.contains("--disable-strategies compile"));
        assert!(words.ends_with("--root /checkout/.tools trunk@0.21.14"));
    }
}
