//! `cargo xtask test`: everything that can be tested, and what came of it.

use crate::browser;
use crate::build;
use crate::child;
use crate::failure::Failure;
use crate::interop;
use crate::node;
use crate::steps::Steps;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What Cargo tests, one call each: in one call it would build the app once for the browser and the generator together,
/// with the features of both.
const CARGO_TESTS: [(&str, &[&str]); 3] = [
    ("core and commands", &["-p", "protest-map-core", "--features", "protest-map-core/tables", "-p", "xtask"]),
    ("generator", &["-p", "protest-map-site"]),
    ("views", &["-p", "protest-map", "--no-default-features", "--features", "ssr", "--lib"]),
];

/// One part of the tests: its name, whether it passed, and how long it took.
struct Outcome {
    name: &'static str,
    passed: bool,
    took: Duration,
}

/// Runs all parts, also after one has failed. With a filter only the tests whose names hold it.
pub(crate) fn everything(workspace: &Workspace, filter: Option<&str>) -> Result<(), Failure> {
    // The browser, what others read, what Cargo tests, the build, its weight, node modules, what the browser tests.
    let mut steps = Steps::of(1 + interop::STEPS + CARGO_TESTS.len() + build::STEPS + 3);
    node::require("the browser tests need Node")?;
    let chromium = browser::ensure(&mut steps)?;
    // First, so that what it misses is said before anything takes minutes; the rest can be tested without it.
    let mut outcomes = vec![timed("read by others", || interop::passes(workspace, &mut steps, filter))];
    for (name, words) in CARGO_TESTS {
        steps.next(format_args!("cargo test: {name} …"));
        let mut cargo = child::cargo();
        cargo.arg("test").args(words).args(filter).current_dir(workspace.root());
        outcomes.push(timed(name, || child::succeeds(&mut cargo)));
    }
    let site = timed("build", || build::site(workspace, &mut steps).map(|()| true));
    let is_built = site.passed;
    outcomes.push(site);
    // After a refused build there is still the site before it, of which a test would say nothing true.
    if is_built {
        outcomes.push(timed("budget", || build::weigh(workspace, &mut steps).map(|()| true)));
        steps.next("node modules of the browser tests …");
        let installed = node::install_locked(&workspace.e2e());
        steps.next("browser tests …");
        outcomes.push(timed("browser", || installed.and_then(|()| in_browser(workspace, &chromium, filter))));
    }
    summed_up(&outcomes)
}

fn in_browser(workspace: &Workspace, chromium: &Path, filter: Option<&str>) -> Result<bool, Failure> {
    let files = test_files(&workspace.e2e().join("tests"))?;
    let mut node = Command::new("node");
    // This reporter says once more at the end what has failed: it is looked for there, thousands of lines down.
    node.args(["--test", "--test-reporter=spec"]);
    node.args(filter.map(|filter| format!("--test-name-pattern={filter}"))).args(files);
    node.env(browser::VARIABLE, chromium).current_dir(workspace.e2e());
    child::succeeds(&mut node)
}

/// Node 20 knows no patterns for files, so we name them. No test at all is a fault: Node would look for others.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(format!("there is no *.test.mjs in {}", folder.display())));
    }
    Ok(files)
}

fn timed(name: &'static str, part: impl FnOnce() -> Result<bool, Failure>) -> Outcome {
    let start = Instant::now();
    let passed = part().unwrap_or_else(|failure| {
        eprintln!("xtask: {failure}");
        false
    });
    Outcome { name, passed, took: start.elapsed() }
}

fn summed_up(outcomes: &[Outcome]) -> Result<(), Failure> {
    println!();
    for Outcome { name, passed, took } in outcomes {
        let word = if *passed { "passed" } else { "FAILED" };
        println!("{word}  {name} ({} s)", took.as_secs());
    }
    match outcomes.iter().filter(|outcome| !outcome.passed).count() {
        0 => Ok(()),
        count => Err(Failure::new(format!("{count} of {} parts failed, see above", outcomes.len()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failed_part_fails_the_whole() {
        let part = |passed| timed("part", || Ok(passed));
        assert!(summed_up(&[part(true), part(true)]).is_ok());
        assert!(summed_up(&[part(true), part(false)]).is_err());
        assert!(!timed("part", || Err(Failure::new("it could not begin"))).passed);
    }

    #[test]
    fn only_tests_are_given_to_node() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(test_files(folder.path()).is_err());
        for name in ["b.test.mjs", "a.test.mjs", "helper.mjs", "notes.md"] {
            std::fs::write(folder.path().join(name), "").expect("written");
        }
        let names: Vec<_> = test_files(folder.path())
            .expect("two")
            .iter()
            .map(|path| path.file_name().map(ToOwned::to_owned))
            .collect();
        assert_eq!(names, [Some("a.test.mjs".into()), Some("b.test.mjs".into())]);
    }
}
