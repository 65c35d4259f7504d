//! `cargo xtask coverage`: what of the report is in the record, section by section and footnote by footnote.

use crate::data::Files;
use crate::failure::Failure;
use protest_map_core::check::{self, Entered};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// What the record holds of one section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Held {
    events: usize,
    claims: usize,
    stages: usize,
}

/// What the record holds of the report.
#[derive(Debug, Default, PartialEq, Eq)]
struct Coverage {
    /// By section; what comes from elsewhere under an empty one.
    sections: BTreeMap<String, Held>,
    /// How many events, claims and stages rely on each footnote. Those up to the last that the record knows are all here.
    footnotes: BTreeMap<u32, usize>,
}

/// Prints it. A footnote that nothing relies on is a failure: its sentence is not in the record.
pub(crate) fn print(folder: &Path) -> Result<(), Failure> {
    let entered = check::check_tables(&Files::read(folder)?.texts)
        .map_err(|faults| Failure::new(format!("{} faults; run `cargo xtask check-data` first", faults.len())))?;
    let coverage = Coverage::of(&entered);
    print!("{coverage}");
    match coverage.unused().as_slice() {
        [] => Ok(()),
        unused => {
            let numbers: Vec<String> = unused.iter().map(ToString::to_string).collect();
            Err(Failure::new(format!(
                "nothing relies on footnote {}; enter what its sentence says, or say in data/README.md why not",
                numbers.join(", ")
            )))
        }
    }
}

impl Coverage {
    fn of(entered: &Entered) -> Self {
        let record = &entered.record;
        let mut coverage = Self::default();
        let mut relied = BTreeMap::<&str, usize>::new();
        let mut note = |sections: &[String], sources: &'_ [String], add: fn(&mut Held)| {
            // What several sections tell is held of each of them.
            let elsewhere = [String::new()];
            let told = if sections.is_empty() { elsewhere.as_slice() } else { sections };
            told.iter().for_each(|section| add(coverage.sections.entry(section.clone()).or_default()));
            // A footnote with two addresses is relied on once.
            let numbers: BTreeSet<&str> =
                sources.iter().filter_map(|id| record.source(id)).map(|source| source.footnote.as_str()).collect();
            numbers.into_iter().for_each(|number| *relied.entry(number).or_default() += 1);
        };
        record.events.iter().for_each(|event| note(&event.sections, &event.sources, |held| held.events += 1));
        record.claims.iter().for_each(|claim| note(&claim.sections, &claim.sources, |held| held.claims += 1));
        entered.stages.iter().for_each(|stage| note(&stage.sections, &stage.sources, |held| held.stages += 1));
        let last = record.sources.iter().filter_map(|source| source.footnote.parse::<u32>().ok()).max().unwrap_or(0);
        coverage.footnotes =
            (1..=last).map(|n| (n, relied.get(n.to_string().as_str()).copied().unwrap_or(0))).collect();
        coverage
    }

    fn unused(&self) -> Vec<u32> {
        self.footnotes.iter().filter(|(_, relying)| **relying == 0).map(|(n, _)| *n).collect()
    }
}

impl std::fmt::Display for Coverage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = String::from("section    events  claims  stages\n");
        let (outside, report): (Vec<_>, Vec<_>) = self.sections.iter().partition(|(section, _)| section.is_empty());
        for (section, held) in report.into_iter().chain(outside) {
            let name = if section.is_empty() { "elsewhere" } else { section };
            let _ = writeln!(out, "{name:<9}  {:>6}  {:>6}  {:>6}", held.events, held.claims, held.stages);
        }
        out.push_str("\nfootnote   relied on by\n");
        for (n, relying) in &self.footnotes {
            let _ = writeln!(out, "{n:<9}  {}", if *relying == 0 { "nothing".to_owned() } else { relying.to_string() });
        }
        let _ = writeln!(
            out,
            "\n{} of {} footnotes are relied on",
            self.footnotes.len() - self.unused().len(),
            self.footnotes.len()
        );
        f.write_str(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protest_map_core::model::Event;

    fn real() -> Entered {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
        check::check_tables(&Files::read(&folder).expect("it can be read").texts).expect("it has no fault")
    }

    #[test]
    fn every_section_and_every_footnote_of_the_report_is_in_the_record() {
        let coverage = Coverage::of(&real());
        for section in ["1", "2", "3", "4", "5.1", "5.2", "5.3", "5.4", "6", "7"] {
            let held = coverage.sections.get(section).copied().unwrap_or_default();
            assert!(held.events + held.stages > 0, "section {section}: {held:?}");
        }
        assert_eq!(coverage.footnotes.len(), 35);
        assert_eq!(coverage.unused(), Vec::<u32>::new());
        let all: usize = coverage.sections.values().map(|held| held.events).sum();
        let told = |event: &Event| event.sections.len().max(1);
        assert_eq!(all, real().record.events.iter().map(told).sum::<usize>());
    }

    #[test]
    fn a_footnote_that_nothing_relies_on_is_found() {
        let mut entered = real();
        let is_35 = |id: &String| id == "fn-35";
        entered.record.events.iter_mut().for_each(|event| event.sources.retain(|id| !is_35(id)));
        entered.record.claims.iter_mut().for_each(|claim| claim.sources.retain(|id| !is_35(id)));
        entered.stages.iter_mut().for_each(|stage| stage.sources.retain(|id| !is_35(id)));
        let coverage = Coverage::of(&entered);
        assert_eq!(coverage.unused(), [35]);
        assert!(coverage.to_string().contains("35         nothing\n\n34 of 35 footnotes"), "{coverage}");
    }
}
