//! The layers of `src/`: a module uses only those before it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers from the lowest up. Modules of one layer do not use each other.
const LAYERS: &[&[&str]] = &[
    &["util"],
    &["i18n", "geo"],
    &["model", "gesture"],
    &["io"],
    &["count"],
    &["query"],
    &["phrases"],
    &["present"],
    &["routes"],
    &["check"],
    &["publish"],
];

fn rank(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The modules that a source names by `crate::`.
fn used(source: &str) -> BTreeSet<&str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let ends = |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    code.flat_map(|line| line.split("crate::").skip(1)).map(|rest| &rest[..ends(rest)]).collect()
}

/// What is wrong with a source of this module.
fn breaches(module: &str, source: &str) -> Vec<String> {
    let own = rank(module);
    let is_above = |other: &&str| *other != module && rank(other).is_none_or(|other| Some(other) >= own);
    used(source).into_iter().filter(is_above).map(|other| format!("`{module}` uses `{other}`")).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn a_module_uses_only_the_layers_before_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = BTreeSet::new();
    for path in sources(&src) {
        let inner = path.strip_prefix(&src).expect("within");
        let module = inner.iter().next().and_then(|name| name.to_str()).expect("a name").trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        assert!(rank(module).is_some(), "`{module}` stands in no layer");
        seen.insert(module.to_owned());
        let found = breaches(module, &fs::read_to_string(&path).expect("a source"));
        assert!(found.is_empty(), "{}: {}", inner.display(), found.join(", "));
    }
    assert_eq!(seen.len(), LAYERS.iter().map(|layer| layer.len()).sum::<usize>(), "a layer without a module");
}

#[test]
fn a_module_that_uses_one_above_it_is_found() {
    assert_eq!(breaches("model", "use crate::count::Tally;\n"), ["`model` uses `count`"]);
    assert_eq!(breaches("geo", "fn f() { crate::i18n::group(); }"), ["`geo` uses `i18n`"], "beside it");
    assert!(breaches("count", "use crate::model::Claim;\n// use crate::routes::Urls;\n").is_empty());
    assert_eq!(breaches("io", "use crate::order::sort;\n").len(), 1, "a module that is in no layer");
}
