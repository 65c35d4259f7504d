//! `cargo xtask basemap`: the drawing under the marks, made by a Node script beside its sources.

use crate::child;
use crate::failure::Failure;
use crate::node;
use crate::workspace::Workspace;
use std::process::Command;

pub(crate) fn make(workspace: &Workspace) -> Result<(), Failure> {
    node::require("the basemap needs Node")?;
    let folder = workspace.data().join("basemap");
    node::install_locked(&folder)?;
    if child::succeeds(Command::new("node").arg("make.mjs").current_dir(&folder))? {
        Ok(())
    } else {
        Err(Failure::new("data/basemap/make.mjs failed, see above"))
    }
}
