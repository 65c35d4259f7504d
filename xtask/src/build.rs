//! `cargo xtask build`: Trunk with its hook, then the weighing.

use crate::budget;
use crate::child;
use crate::environment;
use crate::failure::Failure;
use crate::remap;
use crate::steps::Steps;
use crate::tools;
use crate::workspace::Workspace;
use std::process::Command;

/// How many steps `site` says.
pub(crate) const STEPS: usize = tools::STEPS + 1;

/// Builds the finished site into `dist/`. If anything is refused, `dist/` stays as it was.
pub(crate) fn site(workspace: &Workspace, steps: &mut Steps) -> Result<(), Failure> {
    let toolbox = tools::ensure(workspace, steps)?;
    let environment = environment::of(workspace, &toolbox)?;
    steps.next("site: trunk build --release (the first time about 3 minutes on two cores) …");
    let path = toolbox.folders.iter().map(|folder| child::program_in(folder, "trunk")).find(|path| path.is_file());
    let mut trunk = Command::new(path.unwrap_or_else(|| "trunk".into()));
    trunk.args(["build", "--release"]).current_dir(workspace.root());
    environment.apply(&mut trunk)?;
    if child::succeeds(&mut trunk)? {
        Ok(())
    } else {
        // Trunk leaves its half of a site in there, which nobody should upload.
        let _ = std::fs::remove_dir_all(workspace.root().join("dist/.stage"));
        Err(Failure::new("the site was not built, see above; dist/ is what it was before"))
    }
}

/// Holds the site that was built against the budget.
pub(crate) fn weigh(workspace: &Workspace, steps: &mut Steps) -> Result<(), Failure> {
    steps.next("budget: compressing every page as a server would …");
    let report = budget::measure(&workspace.dist(), &remap::private_folders(workspace))?;
    println!("{report}");
    match report.breaches.len() {
        0 => Ok(()),
        1 => Err(Failure::new("dist/ is built but breaks the budget, see the last line above")),
        count => Err(Failure::new(format!("dist/ is built but breaks the budget in {count} places, see above"))),
    }
}
