//! The environment in which `trunk build --release` gives the finished site: the same for us and for a shell.

use crate::child;
use crate::failure::Failure;
use crate::remap;
use crate::tools::Toolbox;
use crate::workspace::Workspace;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// What is set, what is taken away, and what stands before PATH.
#[derive(Debug, Default)]
pub(crate) struct Environment {
    folders: Vec<PathBuf>,
    set: Vec<(&'static str, String)>,
    removed: Vec<&'static str>,
}

/// Cargo applies it to the wasm alone. `RUSTFLAGS` would reach the generator as well, which Trunk's hook builds with a
/// plain `cargo run`: then nothing that `cargo test` compiled could be used again.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// The only spelling in which a flag can hold a space; it reaches the generator too.
const ENCODED_FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";

/// Leptos gives all views one type then, which makes the app a tenth smaller and builds it sooner.
const ERASE_COMPONENTS: [&str; 2] = ["--cfg", "erase_components"];

pub(crate) fn of(workspace: &Workspace, toolbox: &Toolbox) -> Result<Environment, Failure> {
    let mut flags = remap::flags(workspace)?;
    flags.extend(ERASE_COMPONENTS.map(str::to_owned));
    Ok(with(&flags, toolbox))
}

fn with(flags: &[String], toolbox: &Toolbox) -> Environment {
    let mut environment = Environment { folders: toolbox.folders.clone(), ..Environment::default() };
    // Either would be taken instead of ours.
    environment.removed.push("RUSTFLAGS");
    if flags.iter().any(|flag| flag.contains(char::is_whitespace)) {
        environment.set.push((ENCODED_FLAGS, flags.join("\u{1f}")));
    } else {
        environment.removed.push(ENCODED_FLAGS);
        environment.set.push((WASM_FLAGS, flags.join(" ")));
    }
    // Trunk would ask the registry whether there is a newer Trunk.
    environment.set.push(("TRUNK_SKIP_VERSION_CHECK", "true".to_owned()));
    if let Some(version) = toolbox.wasm_opt_stand_in {
        environment.set.push(("TRUNK_TOOLS_WASM_OPT", version.to_owned()));
    }
    // The convention is NO_COLOR=1, which Trunk 0.21 refuses to start with.
    if std::env::var_os("NO_COLOR").is_some() {
        environment.set.push(("NO_COLOR", "true".to_owned()));
    }
    environment
}

impl Environment {
    pub(crate) fn apply(&self, command: &mut Command) -> Result<(), Failure> {
        for name in &self.removed {
            command.env_remove(name);
        }
        command.envs(self.set.iter().map(|(name, value)| (name, value)));
        command.env("PATH", self.path()?);
        Ok(())
    }

    fn path(&self) -> Result<OsString, Failure> {
        std::env::join_paths(self.folders.iter().cloned().chain(child::search_path())).map_err(|error| {
            Failure::new(format!("the checkout's path cannot be on PATH: {error}; give its folder another name"))
        })
    }

    /// For `eval "$(cargo xtask env)"`.
    pub(crate) fn as_shell_lines(&self) -> String {
        let folders: String = self.folders.iter().map(|folder| quoted(&folder.display().to_string()) + ":").collect();
        let mut lines = format!("export PATH={folders}\"$PATH\"\n");
        for name in &self.removed {
            lines += &format!("unset {name}\n");
        }
        for (name, value) in &self.set {
            lines += &format!("export {name}={}\n", quoted(value));
        }
        lines
    }
}

/// In single quotes, in which a shell changes nothing.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toolbox(stand_in: Option<&'static str>) -> Toolbox {
        Toolbox { folders: vec!["/c/.tools/bin".into()], wasm_opt_stand_in: stand_in }
    }

    fn lines(flag: &str, stand_in: Option<&'static str>) -> String {
        with(&["--cap-lints=warn".to_owned(), flag.to_owned()], &toolbox(stand_in)).as_shell_lines()
    }

    #[test]
    fn the_wasm_alone_gets_the_flags() {
        let lines = lines("--remap-path-prefix=/c=/protest-map", None);
        assert!(lines.starts_with("export PATH='/c/.tools/bin':\"$PATH\"\nunset RUSTFLAGS\n"), "{lines}");
        let flags = "='--cap-lints=warn --remap-path-prefix=/c=/protest-map'\n";
        assert!(lines.contains(&format!("export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS{flags}")), "{lines}");
        assert!(!lines.contains("export RUSTFLAGS") && !lines.contains("TRUNK_TOOLS_WASM_OPT"), "{lines}");
    }

    #[test]
    fn a_path_with_a_space_keeps_its_flags_apart() {
        let lines = lines("--remap-path-prefix=/my maps=/protest-map", None);
        let flags = "='--cap-lints=warn\u{1f}--remap-path-prefix=/my maps=/protest-map'\n";
        assert!(lines.contains(&format!("export CARGO_ENCODED_RUSTFLAGS{flags}")), "{lines}");
        assert!(!lines.contains("unset CARGO_ENCODED_RUSTFLAGS") && !lines.contains("WASM32"), "{lines}");
    }

    #[test]
    fn without_wasm_opt_trunk_is_told_to_expect_none() {
        assert!(lines("-Ca", Some("version_none")).contains("export TRUNK_TOOLS_WASM_OPT='version_none'\n"));
    }

    #[test]
    fn a_quote_survives_the_shell() {
        let said = child::output_of(Command::new("sh").arg("-c").arg(format!("printf %s {}", quoted("it's $HOME"))));
        assert_eq!(said.as_deref(), Some("it's $HOME"));
    }
}
