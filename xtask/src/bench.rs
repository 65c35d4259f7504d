//! `cargo xtask bench`: how fast the finished site is, beside a hand-made page of the same cities or another build; or how it
//! bears a record that is far larger.
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
use std::num::{NonZeroU8, NonZeroU32};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is measured, and how often.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Bench {
    pub(crate) runs: NonZeroU8,
    /// Whether every value is written to a file too.
    pub(crate) json: bool,
    /// The finished site of another build, which is measured in turns with this one.
    pub(crate) against: Option<PathBuf>,
    /// The made-up record that is measured in the place of ours.
    pub(crate) made_up: Option<MadeUp>,
}

/// How large a made-up record is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MadeUp {
    pub(crate) places: NonZeroU32,
    pub(crate) counts: NonZeroU32,
}

/// Builds the site and measures it.
pub(crate) fn run(workspace: &Workspace, bench: &Bench) -> Result<(), Failure> {
    // The browser, the build, node modules, the runs.
    let mut steps = Steps::of(1 + build::STEPS + 2);
    node::require("the measuring needs Node")?;
    let words = bench.words(&std::env::current_dir().unwrap_or_default())?;
    let chromium = browser::ensure(&mut steps)?;
    build::site(workspace, &mut steps)?;
    steps.next("node modules of the browser tests …");
    node::install_locked(&workspace.e2e())?;
    steps.next(format_args!("measuring (about a minute a run, {} in all) …", bench.runs));
    let mut node = Command::new("node");
    node.args(words).env(browser::VARIABLE, chromium).current_dir(workspace.e2e());
    if child::succeeds(&mut node)? { Ok(()) } else { Err(Failure::new("not everything could be measured, see above")) }
}

impl Bench {
    /// The script and its options. It runs in the folder of the browser tests, whose modules it shares, so that a folder which
    /// is named from `here` is made absolute.
    fn words(&self, here: &Path) -> Result<Vec<String>, Failure> {
        let mut words = Vec::new();
        match &self.made_up {
            None => words.push("bench/run.mjs".to_owned()),
            Some(MadeUp { places, counts }) => words.extend(
                ["bench/growth.mjs", "--places", &places.to_string(), "--counts", &counts.to_string()]
                    .map(str::to_owned),
            ),
        }
        words.extend(["--runs".to_owned(), self.runs.to_string()]);
        if let Some(folder) = &self.against {
            let folder = here.join(folder);
            if !folder.join("data/cities.geojson").is_file() {
                return Err(Failure::new(format!(
                    "there is no finished site in {}: name the dist/ of another build",
                    folder.display()
                )));
            }
            words.extend(["--against".to_owned(), folder.display().to_string()]);
        }
        words.extend(self.json.then(|| "--json".to_owned()));
        Ok(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_passed_on() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let said = |bench: &Bench| bench.words(folder.path()).map(|words| words.join(" "));
        let runs = NonZeroU8::new(3).expect("not zero");
        let mut bench = Bench { runs, json: false, against: None, made_up: None };
        assert_eq!(said(&bench).expect("no folder"), "bench/run.mjs --runs 3");
        let [places, counts] = [1_000, 20_000].map(|size| NonZeroU32::new(size).expect("not zero"));
        bench.made_up = Some(MadeUp { places, counts });
        bench.json = true;
        let expected = "bench/growth.mjs --places 1000 --counts 20000 --runs 3 --json";
        assert_eq!(said(&bench).expect("no folder"), expected);

        bench.against = Some("old/dist".into());
        let refused = said(&bench).expect_err("no such folder").to_string();
        assert!(refused.ends_with("old/dist: name the dist/ of another build"), "{refused}");
        std::fs::create_dir_all(folder.path().join("old/dist/data")).expect("made");
        std::fs::write(folder.path().join("old/dist/data/cities.geojson"), "{}").expect("written");
        let against = format!("--runs 3 --against {}/old/dist --json", folder.path().display());
        assert!(said(&bench).expect("there").ends_with(&against));
    }
}
