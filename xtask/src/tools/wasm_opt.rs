//! wasm-opt, which makes the wasm smaller. It comes with npm, so without Node the site is built without it.

use super::locate;
use crate::child;
use crate::failure::Failure;
use crate::node;
use crate::pins::Pins;
use crate::steps::Steps;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};

/// Where a program named `wasm-opt` is.
#[derive(Debug)]
pub(super) struct WasmOpt {
    pub(super) folder: PathBuf,
    /// Its version in Trunk's spelling, if it is the one that does nothing.
    pub(super) stand_in: Option<&'static str>,
}

/// Trunk has no switch for wasm-opt but an attribute in index.html, and it goes looking for the pinned version on the
/// network. So without Node it finds this, which says honestly that it is none, and hands the wasm on unchanged.
const STAND_IN: &str = r#"#!/bin/sh
# Stands in for wasm-opt where there is no Node: the wasm stays as it is.
set -eu
if [ "$1" = --version ]; then echo "wasm-opt version none"; exit; fi
for word do
  case $word in
    --output=*) output=${word#--output=} ;;
    -*) ;;
    *.wasm) input=$word ;;
  esac
done
cp "$input" "$output"
"#;
const STAND_IN_VERSION: &str = "version_none";

pub(super) fn ensure(workspace: &Workspace, pins: &Pins, steps: &mut Steps) -> Result<WasmOpt, Failure> {
    let version = &pins.wasm_opt;
    if let Some(folder) = folder(workspace, pins) {
        steps.next(format_args!("wasm-opt {version}: here"));
        return Ok(WasmOpt { folder, stand_in: None });
    }
    if let Some(fault) = node::fault() {
        steps.next(format_args!("wasm-opt {version}: {fault}, so the site is built unoptimised; {}", node::MEND));
        return stand_in(workspace);
    }
    steps.next(format_args!("wasm-opt {version}: installing with npm (less than a minute) …"));
    super::make_writable(&workspace.tools())?;
    let mut npm = node::npm();
    npm.args(["install", "--save-exact", "--prefix"]).arg(workspace.tools()).arg(pins.binaryen());
    if !child::succeeds(npm.current_dir(workspace.root()))? {
        return Err(Failure::new(format!(
            "npm could not install {}, see above: connect to the network once, or make room on the disk, and run it again, \
             or put wasm-opt {version} on PATH",
            pins.binaryen()
        )));
    }
    if let Some(folder) = folder(workspace, pins) {
        return Ok(WasmOpt { folder, stand_in: None });
    }
    steps.note(format_args!("{NOT_BY_THIS_NODE}, so the site is built unoptimised; {}", node::MEND));
    stand_in(workspace)
}

const NOT_BY_THIS_NODE: &str = "this Node cannot run wasm-opt";

/// Why there is none.
pub(super) fn lack(workspace: &Workspace, pins: &Pins) -> Option<String> {
    match folder(workspace, pins) {
        Some(_) => None,
        None => Some(node::fault().unwrap_or_else(|| NOT_BY_THIS_NODE.to_owned())),
    }
}

/// Where one of the right version is: ours, or one on PATH.
fn folder(workspace: &Workspace, pins: &Pins) -> Option<PathBuf> {
    let ours = workspace.tools().join("node_modules/.bin");
    locate::folder_of("wasm-opt", &pins.wasm_opt, &ours, &child::search_path())
}

fn stand_in(workspace: &Workspace) -> Result<WasmOpt, Failure> {
    let folder = workspace.tools().join("unoptimised");
    write_stand_in(&folder).map_err(|error| Failure::file("write", &folder, &error))?;
    Ok(WasmOpt { folder, stand_in: Some(STAND_IN_VERSION) })
}

fn write_stand_in(folder: &Path) -> std::io::Result<()> {
    let program = folder.join("wasm-opt");
    std::fs::create_dir_all(folder)?;
    std::fs::write(&program, STAND_IN)?;
    #[cfg(unix)]
    std::fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::process::Command;

    #[test]
    fn the_stand_in_is_no_version_and_hands_the_wasm_on() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        write_stand_in(folder.path()).expect("written");
        let program = folder.path().join("copy");
        // A copy that another program made: what we wrote cannot be started while another test starts something.
        assert!(
            child::succeeds(Command::new("cp").arg("-p").arg(folder.path().join("wasm-opt")).arg(&program))
                .expect("starts")
        );
        assert_eq!(child::output_of(Command::new(&program).arg("--version")).as_deref(), Some("wasm-opt version none"));
        assert!(!locate::is_version(&program, "132"));

        let (input, output) = (folder.path().join("in.wasm"), folder.path().join("out.wasm"));
        std::fs::write(&input, b"\0asm").expect("written");
        // The words that Trunk gives.
        let mut command = Command::new(&program);
        command.arg(format!("--output={}", output.display())).arg("-Oz").arg(&input).arg("--enable-bulk-memory");
        assert!(child::succeeds(&mut command).expect("starts"));
        assert_eq!(std::fs::read(&output).expect("there"), b"\0asm");
    }
}
