//! The versions of the tools, read from the files that the tools themselves obey, so that none can drift.
//!
//! `Cargo.lock` holds wasm-bindgen (tool and crate must be equal to the patch), `Trunk.toml` holds Trunk and wasm-opt.

use crate::failure::Failure;
use crate::workspace::Workspace;
use toml::Table;

/// The exact versions that build the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pins {
    pub(crate) trunk: String,
    pub(crate) wasm_bindgen: String,
    /// Binaryen's own number, as `wasm-opt --version` says it: `132`.
    pub(crate) wasm_opt: String,
}

impl Pins {
    pub(crate) fn read(workspace: &Workspace) -> Result<Self, Failure> {
        Self::from_texts(&workspace.read("Trunk.toml")?, &workspace.read("Cargo.lock")?)
    }

    fn from_texts(trunk_toml: &str, cargo_lock: &str) -> Result<Self, Failure> {
        let trunk_toml = table(trunk_toml, "Trunk.toml")?;
        let cargo_lock = table(cargo_lock, "Cargo.lock")?;
        let trunk = trunk_toml.get("trunk-version").and_then(|version| version.as_str()?.strip_prefix('='));
        let wasm_opt = trunk_toml.get("tools").and_then(|tools| tools.get("wasm_opt")?.as_str());
        Ok(Self {
            trunk: owned(trunk, "Trunk.toml", "trunk-version = \"=0.0.0\"")?,
            wasm_bindgen: owned(locked(&cargo_lock, "wasm-bindgen"), "Cargo.lock", "a package `wasm-bindgen`")?,
            wasm_opt: owned(
                wasm_opt.and_then(|name| name.strip_prefix("version_")),
                "Trunk.toml",
                "wasm_opt = \"version_000\" under [tools]",
            )?,
        })
    }

    /// The npm package that carries wasm-opt.
    pub(crate) fn binaryen(&self) -> String {
        format!("binaryen@{}.0.0", self.wasm_opt)
    }
}

fn table(text: &str, name: &str) -> Result<Table, Failure> {
    text.parse().map_err(|error| Failure::new(format!("{name} cannot be read: {error}")))
}

fn owned(version: Option<&str>, file: &str, wanted: &str) -> Result<String, Failure> {
    version.map(str::to_owned).ok_or_else(|| Failure::new(format!("{file} should have {wanted}")))
}

/// The version of a package, if the lock file has exactly one.
fn locked<'a>(lock: &'a Table, name: &str) -> Option<&'a str> {
    let mut versions = lock
        .get("package")?
        .as_array()?
        .iter()
        .filter(|package| package.get("name").and_then(|found| found.as_str()) == Some(name))
        .filter_map(|package| package.get("version")?.as_str());
    versions.next().filter(|_| versions.next().is_none())
}

/// The version in what a tool prints about itself: its first word that begins with a digit.
pub(crate) fn version_in(said: &str) -> Option<&str> {
    said.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: &str = "trunk-version = \"=0.21.14\"\n[tools]\nwasm_opt = \"version_132\"\n";
    const LOCK: &str = "version = 4\n\
        [[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.2.1\"\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn pins_come_from_the_files_the_tools_obey() {
        let pins = Pins::from_texts(TRUNK, LOCK).expect("both files are whole");
        assert_eq!(pins, Pins { trunk: "0.21.14".into(), wasm_bindgen: "0.2.130".into(), wasm_opt: "132".into() });
        assert_eq!(pins.binaryen(), "binaryen@132.0.0");
    }

    #[test]
    fn a_missing_pin_names_its_file() {
        let said = |trunk, lock| Pins::from_texts(trunk, lock).expect_err("a pin is missing").to_string();
        assert!(said("[tools]\nwasm_opt = \"version_132\"", LOCK).starts_with("Trunk.toml should have trunk-version"));
        assert!(said("trunk-version = \"0.21\"", LOCK).starts_with("Trunk.toml should have trunk-version"));
        assert!(said("trunk-version = \"=0.21.14\"", LOCK).contains("wasm_opt"));
        assert!(said(TRUNK, "version = 4").starts_with("Cargo.lock should have"));
        assert!(said("= nonsense", LOCK).starts_with("Trunk.toml cannot be read"));
    }

    #[test]
    fn two_versions_of_one_package_are_no_pin() {
        let twice = format!("{LOCK}[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.1.0\"\n");
        assert!(Pins::from_texts(TRUNK, &twice).is_err());
    }

    #[test]
    fn the_files_of_this_checkout_have_every_pin() {
        Pins::read(&Workspace::find().expect("cargo runs the tests")).expect("Trunk.toml and Cargo.lock");
    }

    #[test]
    fn tools_say_their_version_each_in_its_way() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (0123abcd)\n"), Some("0.2.130"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(version_in("wasm-opt version none"), None);
    }
}
