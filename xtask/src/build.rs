//! `cargo xtask build`: Trunk with its hook, then the weighing.

use crate::budget;
use crate::child::{self, Background};
use crate::environment;
use crate::failure::Failure;
use crate::node;
use crate::remap;
use crate::steps::Steps;
use crate::tools::{self, Toolbox};
use crate::workspace::Workspace;
use std::process::{Command, Stdio};

/// How many steps `site` says.
pub(crate) const STEPS: usize = tools::STEPS + 1;

/// What is compiled while the tools are: the app beside the first, the generator beside the second. Each half of a first
/// run alone leaves one of two cores idle for part of its time.
const AHEAD: [&[&str]; 2] =
    [&["--release", "--target", tools::TARGET, "--bin", "protest-map"], &["--package", "protest-map-site"]];

const CRATES_MISSING: &str = ": connect to the network once, for crates of Cargo.lock are missing here";

/// Builds the finished site into `dist/`. If anything is refused, `dist/` stays as it was.
pub(crate) fn site(workspace: &Workspace, steps: &mut Steps) -> Result<(), Failure> {
    let (mut ahead, mut running) = (AHEAD.iter(), Vec::new());
    let toolbox = tools::ensure(workspace, steps, || {
        running.extend(ahead.next().and_then(|words| compile(workspace, words)));
    })?;
    let environment = environment::of(workspace, &toolbox)?;
    steps.next("site: trunk build --release (the first time about 3 minutes on two cores) …");
    running.into_iter().for_each(Background::finish);
    let path = toolbox.folders.iter().map(|folder| child::program_in(folder, "trunk")).find(|path| path.is_file());
    let mut trunk = Command::new(path.unwrap_or_else(|| "trunk".into()));
    trunk.args(["build", "--release"]).current_dir(workspace.root());
    environment.apply(&mut trunk)?;
    if child::succeeds(&mut trunk)? {
        Ok(())
    } else {
        // Trunk leaves its half of a site in there, which nobody should upload.
        let _ = std::fs::remove_dir_all(workspace.root().join("dist/.stage"));
        let mend = if crates_are_here(workspace)? { "" } else { CRATES_MISSING };
        Err(Failure::new(format!("the site was not built, see above{mend}; dist/ is what it was before")))
    }
}

/// Begins to compile what Trunk will need, in the words and the environment in which Trunk will. What goes wrong here goes
/// wrong there again, and is said there.
fn compile(workspace: &Workspace, words: &[&str]) -> Option<Background> {
    let mut cargo = child::cargo();
    cargo.args(["build", "--quiet"]).args(words).current_dir(workspace.root());
    environment::of(workspace, &Toolbox::default()).and_then(|it| it.apply(&mut cargo)).ok()?;
    Background::start(&mut cargo)
}

/// Whether Cargo can compile the app without network. Asked only after a failure, to tell one from a fault of the site.
fn crates_are_here(workspace: &Workspace) -> Result<bool, Failure> {
    let mut tree = child::cargo();
    tree.args(["tree", "--offline", "--locked", "--quiet", "--package", "protest-map", "--edges", "no-dev"]);
    tree.args(["--target", tools::TARGET]).current_dir(workspace.root());
    child::succeeds(tree.stdout(Stdio::null()).stderr(Stdio::null()))
}

/// Holds the site that was built against the budget.
pub(crate) fn weigh(workspace: &Workspace, steps: &mut Steps) -> Result<(), Failure> {
    steps.next("budget: compressing every page as a server would …");
    let report = budget::measure(&workspace.dist(), &remap::private_folders(workspace))?;
    println!("{report}");
    let lack = tools::lacks_wasm_opt(workspace).filter(|_| report.code_is_over());
    verdict(report.breaches.len(), lack.as_deref())
}

/// What a site comes to that breaks the budget this often; `lack` is why wasm-opt did not make it small.
fn verdict(breaches: usize, lack: Option<&str>) -> Result<(), Failure> {
    let places = match breaches {
        0 => return Ok(()),
        1 => "see the last line above".to_owned(),
        count => format!("in {count} places, see above"),
    };
    let why = lack.map(|lack| format!("; wasm-opt would make the app a quarter smaller, but {lack}: {}", node::MEND));
    Err(Failure::new(format!("dist/ is built but breaks the budget, {places}{}", why.unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(breaches: usize, lack: Option<&str>) -> String {
        verdict(breaches, lack).map_or_else(|failure| failure.to_string(), |()| "within".to_owned())
    }

    #[test]
    fn a_site_without_wasm_opt_is_told_why_it_is_over() {
        assert_eq!(said(0, Some("no `node` is on PATH")), "within");
        assert_eq!(said(1, None), "dist/ is built but breaks the budget, see the last line above");
        assert_eq!(said(2, None), "dist/ is built but breaks the budget, in 2 places, see above");
        let lacking = said(1, Some("no `node` is on PATH"));
        assert!(lacking.contains("but no `node` is on PATH: install Node 20"), "{lacking}");
    }
}
