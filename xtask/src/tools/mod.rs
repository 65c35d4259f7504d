//! The tools that build the site: there already, or installed into `.tools/`.

mod cargo_tools;
mod locate;
mod wasm_opt;
mod wasm_target;

use crate::failure::Failure;
use crate::pins::Pins;
use crate::steps::Steps;
use crate::workspace::Workspace;
use cargo_tools::CargoTool;
use std::path::{Path, PathBuf};

pub(crate) use wasm_target::TARGET;

/// How many steps `ensure` says.
pub(crate) const STEPS: usize = 4;

/// Where the tools of the right versions were found.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    /// The folders to put before PATH, in order.
    pub(crate) folders: Vec<PathBuf>,
    /// What Trunk should expect `wasm-opt` to be, where it is not the one that Trunk.toml pins.
    pub(crate) wasm_opt_stand_in: Option<&'static str>,
}

/// Sees to it that everything is there that building needs.
///
/// `meanwhile` is called before each tool that takes minutes to install: what it starts runs beside that. The wasm target
/// and wasm-opt are there by then.
pub(crate) fn ensure(
    workspace: &Workspace,
    steps: &mut Steps,
    mut meanwhile: impl FnMut(),
) -> Result<Toolbox, Failure> {
    let pins = Pins::read(workspace)?;
    wasm_target::ensure(steps)?;
    // Before the two that take minutes: that there is no Node, or no network, should be known at once.
    let wasm_opt = wasm_opt::ensure(workspace, &pins, steps)?;
    let wasm_bindgen = CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: &pins.wasm_bindgen,
        // Not `--locked`: its lock file may name crates that a registry mirror does not serve. The other two programs of
        // the package, and TLS, are for testing in browsers.
        options: &["--no-default-features", "--bin", "wasm-bindgen"],
        minutes: 1,
    };
    // TLS is for downloading tools, which are all here, and for serving, which needs none on this computer.
    let options = &["--locked", "--no-default-features"];
    let trunk = CargoTool { program: "trunk", package: "trunk", version: &pins.trunk, options, minutes: 3 };
    let mut folders = Vec::new();
    for tool in [wasm_bindgen, trunk] {
        let folder = tool.ensure(workspace, steps, &mut meanwhile)?;
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    // Both are there now; what stays is only room that it takes.
    let _ = std::fs::remove_dir_all(scratch(workspace));
    folders.push(wasm_opt.folder);
    Ok(Toolbox { folders, wasm_opt_stand_in: wasm_opt.stand_in })
}

/// Where tools are compiled: in one folder, so that what they have in common is compiled once.
fn scratch(workspace: &Workspace) -> PathBuf {
    workspace.tools().join("building")
}

/// Why a site that is built now is larger than it could be; `None` if wasm-opt makes it small.
pub(crate) fn lacks_wasm_opt(workspace: &Workspace) -> Option<String> {
    wasm_opt::lack(workspace, &Pins::read(workspace).ok()?)
}

/// Sees to it that a folder is there and takes files: Cargo and npm would say so too, but among much else, and late.
fn make_writable(folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|error| Failure::file("make", folder, &error))?;
    let trial = folder.join(".trial");
    std::fs::write(&trial, "trial")
        .and_then(|()| std::fs::remove_file(&trial))
        .map_err(|error| Failure::file("write to", folder, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_takes_no_files_is_named_before_anything_is_installed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let tools = folder.path().join(".tools/bin");
        make_writable(&tools).expect("nothing is in the way");
        assert_eq!(std::fs::read_dir(&tools).expect("made").count(), 0, "the trial is taken away");
        // Root may write anywhere, so a file stands in the way here.
        std::fs::write(folder.path().join("file"), "").expect("written");
        let said = make_writable(&folder.path().join("file/bin")).expect_err("no folder").to_string();
        assert!(said.starts_with("could not make ") && said.contains("file/bin: "), "{said}");
    }
}
