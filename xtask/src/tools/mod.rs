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
use std::path::PathBuf;

/// How many steps `ensure` says.
pub(crate) const STEPS: usize = 4;

/// Where the tools of the right versions were found.
#[derive(Debug)]
pub(crate) struct Toolbox {
    /// The folders to put before PATH, in order.
    pub(crate) folders: Vec<PathBuf>,
    /// What Trunk should expect `wasm-opt` to be, where it is not the one that Trunk.toml pins.
    pub(crate) wasm_opt_stand_in: Option<&'static str>,
}

/// Sees to it that everything is there that building needs.
pub(crate) fn ensure(workspace: &Workspace, steps: &mut Steps) -> Result<Toolbox, Failure> {
    let pins = Pins::read(workspace)?;
    wasm_target::ensure(steps)?;
    let wasm_bindgen = CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: &pins.wasm_bindgen,
        // Its own lock file may name crates that a registry mirror does not serve.
        locked: false,
        minutes: 3,
    };
    let trunk = CargoTool { program: "trunk", package: "trunk", version: &pins.trunk, locked: true, minutes: 7 };
    let mut folders = Vec::new();
    for tool in [wasm_bindgen, trunk] {
        let folder = tool.ensure(workspace, steps)?;
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    let wasm_opt = wasm_opt::ensure(workspace, &pins, steps)?;
    folders.push(wasm_opt.folder);
    Ok(Toolbox { folders, wasm_opt_stand_in: wasm_opt.stand_in })
}
