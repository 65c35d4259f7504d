//! `cargo xtask interop`: can others read what we publish? The Python tests in `interop/` try it with frictionless, GDAL,
//! DuckDB and a JSON Schema validator.

use crate::child;
use crate::debian;
use crate::failure::Failure;
use crate::publish;
use crate::steps::Steps;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Tells the tests where the files are that the site offers for download.
const PUBLISHED: &str = "PROTEST_MAP_PUBLISHED";

/// How many steps `passes` says.
pub(crate) const STEPS: usize = 3;

/// Every package of the tests, with its exact version; the oldest Python is the one that all of them take.
const REQUIREMENTS: &str = "interop/requirements.txt";
const OLDEST_PYTHON: (u32, u32) = (3, 11);
/// The program of GDAL that the tests run.
const OGRINFO: &str = "ogrinfo";
/// Debian keeps `ensurepip` back, without which a new environment has no pip.
const PROBE: &str = "import sys; from importlib.util import find_spec as has; \
    print(*sys.version_info[:2], has('venv') is not None and has('ensurepip') is not None)";

/// The tests as a command of their own; with a filter only those whose names hold it.
pub(crate) fn run(workspace: &Workspace, filter: Option<&str>) -> Result<(), Failure> {
    if passes(workspace, &mut Steps::of(STEPS), filter)? {
        Ok(())
    } else {
        Err(Failure::new("others do not read in it what we say, see above"))
    }
}

/// The tests as a part of others; false if one failed.
pub(crate) fn passes(workspace: &Workspace, steps: &mut Steps, filter: Option<&str>) -> Result<bool, Failure> {
    ensure_gdal(steps)?;
    let python = ensure_python(workspace, steps)?;
    let published = publish::write(workspace)?;
    steps.next("reading the record as others do …");
    let mut tests = Command::new(python);
    // What the developer's own Python is told to load is none of these tests' business.
    tests.args(["-E", "-B", "-X", "utf8", "interop"]).args(filter).current_dir(workspace.root());
    tests.env(PUBLISHED, published);
    child::succeeds(&mut tests)
}

fn ensure_gdal(steps: &mut Steps) -> Result<(), Failure> {
    let there = || child::find(OGRINFO, &child::search_path());
    if let Some(path) = there() {
        steps.next(format_args!("GDAL: {}", path.display()));
        return Ok(());
    }
    if !debian::can_install() {
        return Err(Failure::new(format!(
            "the tests need GDAL, and there is no `{OGRINFO}` on PATH: install it (Debian: sudo apt-get install gdal-bin)"
        )));
    }
    steps.next("GDAL: installing Debian's (less than a minute) …");
    if debian::install(&["gdal-bin"])? && there().is_some() {
        return Ok(());
    }
    Err(Failure::new("apt-get could not install gdal-bin, see above: connect to the network once and run it again"))
}

/// The Python of an environment of our own, in which everything is that the tests need.
fn ensure_python(workspace: &Workspace, steps: &mut Steps) -> Result<PathBuf, Failure> {
    let environment = Environment { folder: workspace.tools().join("python"), wanted: workspace.read(REQUIREMENTS)? };
    if environment.is_whole() {
        steps.next("Python with its packages: here");
        return Ok(environment.python());
    }
    steps.next("Python: installing packages into .tools/python (less than a minute) …");
    let mut found = usable(probed().as_deref());
    if found.is_err() && debian::can_install() {
        debian::install(&["python3", "python3-venv"])?;
        found = usable(probed().as_deref());
    }
    found?;
    environment.make(workspace)?;
    Ok(environment.python())
}

fn probed() -> Option<String> {
    child::output_of(Command::new("python3").args(["-E", "-c", PROBE]))
}

/// Whether the tests can begin with the Python that said this of itself; if not, what mends it.
fn usable(said: Option<&str>) -> Result<(), Failure> {
    let (major, minor) = OLDEST_PYTHON;
    let Some(said) = said else {
        return Err(Failure::new(format!(
            "the tests need Python {major}.{minor} or newer, and there is no `python3` on PATH: install it \
             (Debian: sudo apt-get install python3 python3-venv)"
        )));
    };
    let mut words = said.split_whitespace();
    let mut number = || words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
    let version: (u32, u32) = (number(), number());
    if version < OLDEST_PYTHON {
        let found = format!("{}.{}", version.0, version.1);
        return Err(Failure::new(format!(
            "the tests need Python {major}.{minor} or newer, and `python3` is {found}: put a newer one before it on PATH"
        )));
    }
    if words.next() != Some("True") {
        return Err(Failure::new(
            "`python3` is here without its modules `venv` and `ensurepip`: install them \
             (Debian: sudo apt-get install python3-venv)",
        ));
    }
    Ok(())
}

/// A folder with a Python and packages that nothing else uses.
struct Environment {
    folder: PathBuf,
    /// The text of the requirements.
    wanted: String,
}

impl Environment {
    fn python(&self) -> PathBuf {
        self.folder.join("bin/python")
    }

    /// A copy of the requirements that were installed, written when all of them were.
    fn stamp(&self) -> PathBuf {
        self.folder.join("installed-requirements.txt")
    }

    /// Whether everything wanted is there, and the Python that it was made of is too.
    fn is_whole(&self) -> bool {
        std::fs::read_to_string(self.stamp()).is_ok_and(|installed| installed == self.wanted)
            && child::output_of(Command::new(self.python()).args(["-E", "-c", "print()"])).is_some()
    }

    fn make(&self, workspace: &Workspace) -> Result<(), Failure> {
        let folder = self.folder.display();
        // It clears what is left of another one.
        let made = child::succeeds(Command::new("python3").args(["-E", "-m", "venv", "--clear"]).arg(&self.folder))?;
        if !made {
            return Err(Failure::new(format!("Python could not make {folder}, see above: delete it and run it again")));
        }
        if !child::succeeds(&mut self.pip(&workspace.root().join(REQUIREMENTS)))? {
            return Err(Failure::new(format!(
                "pip could not install what {REQUIREMENTS} names, see above: connect to the network once and run it again"
            )));
        }
        std::fs::write(self.stamp(), &self.wanted).map_err(|error| Failure::file("write", &self.stamp(), &error))
    }

    /// Brings what is listed and nothing else: a package that is not pinned should be missed.
    fn pip(&self, requirements: &Path) -> Command {
        let mut pip = Command::new(self.python());
        pip.args(["-E", "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--no-deps"]);
        pip.arg("--requirement").arg(requirements);
        pip
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(said: Option<&str>) -> String {
        usable(said).expect_err("not usable").to_string()
    }

    #[test]
    fn a_python_is_taken_if_it_is_new_enough_and_whole() {
        assert!(usable(Some("3 11 True")).is_ok());
        assert!(usable(Some("3 14 True")).is_ok());
        assert!(usable(Some("4 0 True")).is_ok());
    }

    #[test]
    fn each_lack_has_one_line_with_its_mend() {
        assert!(refused(None).contains("no `python3` on PATH: install it"));
        assert!(refused(Some("3 9 True")).contains("`python3` is 3.9: put a newer one before it"));
        assert!(refused(Some("3 11 False")).contains("apt-get install python3-venv"));
        for said in [None, Some("3 9 True"), Some("3 9 False"), Some("3 11 False"), Some("?"), Some("")] {
            assert_eq!(refused(said).lines().count(), 1, "{said:?}");
        }
    }

    #[test]
    fn the_probe_is_python() {
        // Where there is none, there is nothing to ask.
        if child::find("python3", &child::search_path()).is_none() {
            return;
        }
        let said = probed().expect("it answers");
        let words: Vec<&str> = said.split(' ').collect();
        assert!(matches!(words[..], ["3", _, "True" | "False"]), "{said}");
    }

    #[test]
    fn other_requirements_or_a_python_that_is_gone_want_a_new_environment() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let environment = Environment { folder: folder.path().into(), wanted: "a==1\n".to_owned() };
        assert!(!environment.is_whole(), "nothing is there");
        std::fs::write(environment.stamp(), "a==1\n").expect("written");
        assert!(!environment.is_whole(), "its Python is gone");
        #[cfg(unix)]
        {
            let bin = folder.path().join("bin");
            std::fs::create_dir(&bin).expect("made");
            crate::stand_in::stand_in(&bin, "python", "");
            assert!(environment.is_whole());
            std::fs::write(environment.stamp(), "a==2\n").expect("written");
            assert!(!environment.is_whole(), "another version is wanted");
        }
    }

    #[test]
    fn every_package_has_an_exact_version() {
        let workspace = Workspace::find().expect("cargo runs the tests");
        let text = workspace.read(REQUIREMENTS).expect("it is there");
        let packages: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        for package in &packages {
            let version = package.split_once("==").map(|(_, version)| version);
            assert!(version.is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit())), "{package}");
        }
        for needed in ["duckdb==", "frictionless==5.", "jsonschema=="] {
            assert!(packages.iter().any(|package| package.starts_with(needed)), "{needed}");
        }
    }
}
