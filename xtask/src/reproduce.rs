//! `cargo xtask reproduce`: does the same source give the same site, byte for byte, whatever folder it is built in?
//!
//! The checkout is copied into two folders whose names differ in length. Each copy is built from nothing, in another
//! time zone and another language, and weighed, which also looks for the folders of this computer. Then every byte of
//! the two sites is compared.
//!
//! Limits: it is one computer with one user, one Rust and one set of tools, which both builds share.

use crate::budget::files::{self, File};
use crate::child;
use crate::failure::Failure;
use crate::steps::Steps;
use crate::tools;
use crate::workspace::Workspace;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is other from one build to the next, and should not show.
struct Surroundings {
    folder: &'static str,
    time_zone: &'static str,
    language: &'static str,
}

/// A zone without daylight saving and the one that is furthest ahead: it is another day there for most of ours.
const BUILDS: [Surroundings; 2] = [
    Surroundings { folder: "a", time_zone: "UTC", language: "C" },
    Surroundings { folder: "the-other-build", time_zone: "Pacific/Kiritimati", language: "ru_RU.UTF-8" },
];
/// How much of either file is shown where they begin to differ.
const SHOWN: usize = 24;

pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    // The tools, the copies, the builds, the comparison.
    let mut steps = Steps::of(tools::STEPS + 1 + BUILDS.len() + 1);
    tools::ensure(workspace, &mut steps, || {})?;
    steps.next("copying the checkout, twice …");
    let place = workspace.target().join("reproduce");
    clear(&place)?;
    let copies: Vec<Workspace> = BUILDS.iter().map(|build| Workspace::at(&place.join(build.folder))).collect();
    let mut names = files_of_checkout(workspace)?;
    for copy in &copies {
        copy_files(workspace, &names, copy)?;
        // The second is laid down in the other order, in which a folder may list it too.
        names.reverse();
    }
    for (build, copy) in BUILDS.iter().zip(&copies) {
        steps.next(format_args!("building in {} …", copy.root().display()));
        build_from_nothing(build, copy)?;
    }
    steps.next("comparing every byte …");
    let sites = copies.iter().map(|copy| files::all_in(&copy.dist())).collect::<Result<Vec<_>, _>>()?;
    println!("{}", compared(&sites[0], &sites[1]).map_err(|line| kept(&line, &place))?);
    clear(&place)
}

/// What a commit of everything would hold: what is ignored, such as `target/`, stays behind.
fn files_of_checkout(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = child::output_of(Command::new("git").args(words).current_dir(workspace.root()));
    let names: Vec<String> = listed.iter().flat_map(|text| text.split('\0')).map(str::to_owned).collect();
    // A file that was deleted and is still tracked is listed too.
    let names: Vec<String> = names.into_iter().filter(|name| workspace.root().join(name).is_file()).collect();
    if names.is_empty() {
        return Err(Failure::new(
            "git does not say which files are the checkout's: install git, and run it in a clone",
        ));
    }
    Ok(names)
}

/// Copies the files, and leads to the tools, which are installed once.
fn copy_files(workspace: &Workspace, names: &[String], copy: &Workspace) -> Result<(), Failure> {
    for name in names {
        let (from, to) = (workspace.root().join(name), copy.root().join(name));
        let folder = to.parent().unwrap_or(copy.root());
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::copy(&from, &to).map(|_| ()))
            .map_err(|error| Failure::file("copy", &from, &error))?;
    }
    link(&workspace.tools(), &copy.tools()).map_err(|error| Failure::file("make", &copy.tools(), &error))
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// `cargo xtask build` in the copy. We run ourselves, so that this one program need not be compiled twice more.
fn build_from_nothing(build: &Surroundings, copy: &Workspace) -> Result<(), Failure> {
    let ourselves = std::env::current_exe().map_err(|error| Failure::new(format!("where am I? {error}")))?;
    let mut command = Command::new(ourselves);
    command.arg("build").current_dir(copy.root());
    // By this it finds its checkout. A target folder that is set would be shared, and nothing would be built again.
    command.env("CARGO_MANIFEST_DIR", copy.root().join("xtask")).env_remove("CARGO_TARGET_DIR");
    command.env("TZ", build.time_zone).env("LC_ALL", build.language);
    if !child::succeeds(&mut command)? {
        return Err(Failure::new(format!("the build in {} failed, see above", copy.root().display())));
    }
    // A gigabyte that is not looked at again.
    clear(&copy.root().join("target"))
}

fn clear(folder: &Path) -> Result<(), Failure> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::file("delete", folder, &error)),
        _ => Ok(()),
    }
}

fn kept(line: &str, place: &Path) -> Failure {
    let folders: Vec<PathBuf> = BUILDS.iter().map(|build| place.join(build.folder).join("dist")).collect();
    Failure::new(format!("{line}; both are kept, in {} and {}", folders[0].display(), folders[1].display()))
}

/// That two sites are the same, in words; or their first difference, and how many there are.
fn compared(first: &[File], second: &[File]) -> Result<String, String> {
    if first.is_empty() && second.is_empty() {
        return Err("neither build has a file".to_owned());
    }
    let differences = differences(first, second);
    match differences.as_slice() {
        [] => {
            let bytes: usize = first.iter().map(|file| file.bytes.len()).sum();
            Ok(format!("both builds are the same: {} files, {bytes} bytes", first.len()))
        }
        [only] => Err(format!("the builds differ: {only}")),
        [one, more @ ..] => Err(format!("the builds differ: {one} (and {} more)", more.len())),
    }
}

/// Each file in which two sites differ, in the order of names.
fn differences(first: &[File], second: &[File]) -> Vec<String> {
    let mut pairs: BTreeMap<&str, [Option<&[u8]>; 2]> = BTreeMap::new();
    for (side, files) in [first, second].into_iter().enumerate() {
        for file in files {
            pairs.entry(&file.name).or_default()[side] = Some(&file.bytes);
        }
    }
    pairs
        .into_iter()
        .filter_map(|(name, pair)| match pair {
            [Some(first), Some(second)] => Some(format!("`{name}`, {}", difference(first, second)?)),
            [Some(_), None] => Some(format!("`{name}` is only in the first")),
            _ => Some(format!("`{name}` is only in the second")),
        })
        .collect()
}

/// Where two files begin to differ, and with what.
fn difference(first: &[u8], second: &[u8]) -> Option<String> {
    if first == second {
        return None;
    }
    let shorter = first.len().min(second.len());
    let at = first.iter().zip(second).position(|(one, other)| one != other).unwrap_or(shorter);
    let shown = |bytes: &[u8]| bytes[at..].iter().take(SHOWN).copied().collect::<Vec<u8>>().escape_ascii().to_string();
    Some(format!("from byte {at} on: `{}` in the first, `{}` in the second", shown(first), shown(second)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Vec<File> {
        files.iter().map(|(name, text)| File::new((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn said(first: &[(&str, &str)], second: &[(&str, &str)]) -> Result<String, String> {
        compared(&site(first), &site(second))
    }

    #[test]
    fn the_same_bytes_under_the_same_names_are_the_same() {
        let both = [("app.js", "export"), ("en/index.html", "<p>")];
        assert_eq!(said(&both, &both), Ok("both builds are the same: 2 files, 9 bytes".to_owned()));
        assert!(said(&both, &[both[1], both[0]]).is_ok(), "the order in which they are listed is no difference");
    }

    #[test]
    fn the_first_difference_is_named_with_its_place() {
        let first = [("app.js", "let a = 1;"), ("b.css", "a"), ("c.html", "same")];
        let second = [("app.js", "let b = 1;"), ("b.css", "ab"), ("c.html", "same")];
        let expected = "the builds differ: `app.js`, from byte 4 on: `a = 1;` in the first, `b = 1;` in the second \
            (and 1 more)";
        assert_eq!(said(&first, &second), Err(expected.to_owned()));
        let expected = "the builds differ: `b.css`, from byte 1 on: `` in the first, `b` in the second";
        assert_eq!(said(&first[1..], &second[1..]), Err(expected.to_owned()));
    }

    #[test]
    fn a_file_that_only_one_has_is_a_difference() {
        let both = ("index.html", "<p>");
        let expected = |side: &str| Err(format!("the builds differ: `app-1.js` is only in the {side}"));
        assert_eq!(said(&[("app-1.js", ""), both], &[both]), expected("first"));
        assert_eq!(said(&[both], &[("app-1.js", ""), both]), expected("second"));
        let renamed = said(&[("app-1.js", "x")], &[("app-2.js", "x")]).expect_err("renamed");
        assert!(renamed.contains("`app-1.js` is only in the first (and 1 more)"), "{renamed}");
    }

    #[test]
    fn bytes_that_are_no_text_are_shown_and_not_too_many() {
        let said = difference(b"\0asm\x01", b"\0asm\xff").expect("they differ");
        assert_eq!(said, r"from byte 4 on: `\x01` in the first, `\xff` in the second");
        let long = difference(&[b'a'; 1000], &[b'b'; 1000]).expect("they differ");
        assert!(long.contains(&format!("`{}`", "a".repeat(SHOWN))), "{long}");
    }

    #[test]
    fn nothing_built_is_not_the_same() {
        assert!(said(&[], &[]).is_err());
    }

    #[test]
    fn the_folders_differ_in_length_and_neither_is_a_part_of_the_other() {
        let [first, second] = BUILDS.each_ref().map(|build| build.folder);
        assert!(first.len() != second.len());
        assert!(!first.contains(second) && !second.starts_with(first));
    }

    #[cfg(unix)]
    #[test]
    fn a_copy_holds_what_a_commit_would_and_leads_to_the_tools() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (checkout, copy) = (Workspace::at(&folder.path().join("c")), Workspace::at(&folder.path().join("copy")));
        let write = |name: &str| {
            let path = checkout.root().join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, name).expect("written");
        };
        for name in [".gitignore", "src/kept.rs", "src/gone.rs", "new.rs", "target/made", ".tools/bin/trunk"] {
            write(name);
        }
        std::fs::write(checkout.root().join(".gitignore"), "/target/\n/.tools/\n").expect("written");
        for words in [&["init", "--quiet"][..], &["add", "src"]] {
            let git = child::succeeds(Command::new("git").args(words).current_dir(checkout.root()));
            assert!(git.expect("git is there"));
        }
        std::fs::remove_file(checkout.root().join("src/gone.rs")).expect("deleted");

        let mut names = files_of_checkout(&checkout).expect("a clone");
        names.sort();
        assert_eq!(names, [".gitignore", "new.rs", "src/kept.rs"]);
        copy_files(&checkout, &names, &copy).expect("copied");
        let read = |name: &str| std::fs::read_to_string(copy.root().join(name)).ok();
        assert_eq!(read("src/kept.rs").as_deref(), Some("src/kept.rs"));
        assert_eq!(read(".tools/bin/trunk").as_deref(), Some(".tools/bin/trunk"));
        assert_eq!(read("target/made"), None);

        clear(copy.root()).expect("cleared");
        assert!(checkout.tools().join("bin/trunk").is_file(), "the link was deleted, and not what it leads to");
        clear(copy.root()).expect("what is not there needs no clearing");
    }

    #[test]
    fn a_folder_that_is_no_clone_is_named_with_the_mend() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let said = files_of_checkout(&Workspace::at(folder.path())).expect_err("no clone").to_string();
        assert!(said.contains("run it in a clone"), "{said}");
    }
}
