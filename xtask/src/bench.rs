//! `cargo xtask bench`: how fast the finished site is, beside a hand-made page of the same cities.
//!
//! Limits: it asserts nothing about time. A computer that is busy with something else measures that as well, so read the
//! ratios, which are taken run by run, before the milliseconds.

use crate::browser;
use crate::build;
use crate::child;
use crate::failure::Failure;
use crate::node;
use crate::steps::Steps;
use crate::workspace::Workspace;
use std::num::NonZeroU8;
use std::process::Command;

/// What runs it, from the folder of the browser tests, whose modules it shares.
const SCRIPT: &str = "bench/run.mjs";

/// Builds the site and measures it this many times.
pub(crate) fn run(workspace: &Workspace, runs: NonZeroU8, json: bool) -> Result<(), Failure> {
    // The browser, the build, node modules, the runs.
    let mut steps = Steps::of(1 + build::STEPS + 2);
    node::require("the measuring needs Node")?;
    let chromium = browser::ensure(&mut steps)?;
    build::site(workspace, &mut steps)?;
    steps.next("node modules of the browser tests …");
    node::install_locked(&workspace.e2e())?;
    steps.next(format_args!("measuring (about a minute a run, {runs} in all) …"));
    let mut node = Command::new("node");
    node.arg(SCRIPT).args(words(runs, json)).env(browser::VARIABLE, chromium).current_dir(workspace.e2e());
    if child::succeeds(&mut node)? { Ok(()) } else { Err(Failure::new("not everything could be measured, see above")) }
}

/// The options as the script takes them.
fn words(runs: NonZeroU8, json: bool) -> Vec<String> {
    let mut words = vec!["--runs".to_owned(), runs.to_string()];
    words.extend(json.then(|| "--json".to_owned()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_passed_on() {
        let three = NonZeroU8::new(3).expect("not zero");
        assert_eq!(words(three, false), ["--runs", "3"]);
        assert_eq!(words(three, true), ["--runs", "3", "--json"]);
    }
}
