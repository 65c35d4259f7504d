//! The commands that the documents speak of are those that `cargo xtask help` lists.

use std::collections::BTreeSet;
use std::process::Command;

const DOCUMENTS: [(&str, &str); 8] = [
    ("README.md", include_str!("../../README.md")),
    ("ARCHITECTURE.md", include_str!("../../ARCHITECTURE.md")),
    ("DESIGN.md", include_str!("../../DESIGN.md")),
    ("CONTRIBUTING.md", include_str!("../../CONTRIBUTING.md")),
    ("CHANGELOG.md", include_str!("../../CHANGELOG.md")),
    ("docs/editing.md", include_str!("../../docs/editing.md")),
    ("docs/measurements.md", include_str!("../../docs/measurements.md")),
    ("docs/troubleshooting.md", include_str!("../../docs/troubleshooting.md")),
];

/// What the program prints.
fn said(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(words).output().expect("it starts");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The commands that the help lists: the first word of each line that is indented by two.
fn listed(help: &str) -> BTreeSet<&str> {
    let lines = help.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    lines.filter_map(|line| line.split_whitespace().next()).collect()
}

#[test]
fn every_command_of_the_documents_is_listed_by_help() {
    let help = said(&["help"]);
    let listed = listed(&help);
    assert!(listed.contains("serve") && listed.len() >= 10, "{listed:?}");
    for (name, text) in DOCUMENTS {
        for (at, mark) in text.match_indices("cargo xtask ") {
            let word: String = text[at + mark.len()..]
                .chars()
                .take_while(|letter| letter.is_ascii_lowercase() || *letter == '-')
                .collect();
            assert!(listed.contains(word.as_str()), "{name} speaks of `cargo xtask {word}`, which help does not list");
        }
    }
}

#[test]
fn every_command_that_help_lists_is_one() {
    // Outside of a checkout a command is understood and then refused, so nothing is begun.
    let refused = |command: &str| {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let output = xtask.arg(command).env_remove("CARGO_MANIFEST_DIR").output().expect("it starts");
        String::from_utf8(output.stderr).expect("text")
    };
    for command in listed(&said(&["help"])) {
        assert!(refused(command).contains("inside the checkout"), "{command}: {}", refused(command));
    }
    assert!(refused("sevre").contains("there is no command `sevre`"));
}
