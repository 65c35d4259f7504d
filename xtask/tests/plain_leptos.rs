//! The app is written in Leptos' own words: what `view!`, `on:`, `NodeRef` and serde do is done by them.

use std::fs;
use std::path::{Path, PathBuf};

/// What no source of the app, of core or of the generator holds, and why.
const GONE: &[(&str, &str)] = &[
    ("inner_html", "HTML is made by `view!`"),
    ("set_inner_html", "HTML is made by `view!`"),
    ("insert_adjacent_html", "HTML is made by `view!`"),
    ("add_event_listener", "listeners are `on:`, or Leptos' helpers for the window"),
    ("leptos::html::custom", "elements are written in `view!`"),
    ("data-awaited", "what comes late is a signal"),
];

/// What looks elements of the page up: the takeover alone does, in the page that was written.
const LOOKUPS: &[&str] = &["get_element_by_id", "get_elements_by", "query_selector"];

/// Files and folders that were the app's own vocabulary, and our own readers.
const GONE_PATHS: &[&str] =
    &["src/dom", "src/view", "src/hands.rs", "src/controls.rs", "src/boot.rs", "core/src/order.rs", "core/src/io/json"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let found = paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    found.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// What is wrong with a source of this name.
fn breaches(name: &str, source: &str) -> Vec<String> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let gone =
        GONE.iter().filter(|(word, _)| code.contains(word)).map(|(word, why)| format!("{name}: `{word}`: {why}"));
    let lookups = LOOKUPS.iter().filter(|word| !name.ends_with("takeover.rs") && code.contains(**word));
    gone.chain(lookups.map(|word| format!("{name}: `{word}`: elements are looked up in takeover.rs alone"))).collect()
}

#[test]
fn the_sources_hold_nothing_that_leptos_or_serde_do() {
    let mut read = 0;
    for folder in ["src", "core/src", "site/src"] {
        for path in sources(&root().join(folder)) {
            let found = breaches(&path.to_string_lossy(), &fs::read_to_string(&path).expect("a source"));
            assert!(found.is_empty(), "{}", found.join("\n"));
            read += 1;
        }
    }
    assert!(read > 60, "only {read} sources were read");
    for path in GONE_PATHS {
        assert!(!root().join(path).exists(), "{path} is back");
    }
}

#[test]
fn every_view_is_a_component() {
    for folder in ["src/map", "src/timeline", "src/panel", "src/table", "src/components"] {
        for path in sources(&root().join(folder)) {
            let source = fs::read_to_string(&path).expect("a source");
            if source.contains("view! {") {
                assert!(source.contains("#[component]"), "{}: a view without a component", path.display());
            }
        }
    }
}

#[test]
fn a_breach_is_found() {
    assert_eq!(breaches("src/a.rs", "element.set_inner_html(text)").len(), 2);
    assert_eq!(breaches("src/a.rs", "document().get_element_by_id(\"map\")").len(), 1);
    assert!(breaches("src/takeover.rs", "document().get_element_by_id(\"map\")").is_empty());
    assert!(breaches("src/a.rs", "// inner_html is not for this").is_empty());
}
