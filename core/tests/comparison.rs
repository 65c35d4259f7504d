//! What `data/README.md` says of the two readings of the report is what `data/second-reading/comparison.csv` holds.

#![cfg(feature = "tables")]

use std::collections::BTreeMap;

const COMPARISON: &str = include_str!("../../data/second-reading/comparison.csv");
const README: &str = include_str!("../../data/README.md");
const DECISIONS: [&str; 4] = ["first", "second", "both", "neither"];

fn rows() -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(COMPARISON.as_bytes());
    let heading: Vec<&str> = reader.headers().expect("a heading").iter().collect();
    assert_eq!(heading, ["n", "table", "what", "first", "second", "decision", "because"]);
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_difference_is_numbered_decided_and_reasoned() {
    for (n, row) in rows().iter().enumerate() {
        assert_eq!(row[0], (n + 1).to_string());
        assert!(DECISIONS.contains(&row[5].as_str()), "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
}

#[test]
fn the_readme_counts_the_differences() {
    let mut told: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for line in README.lines().skip_while(|line| *line != "## Read twice").skip(1) {
        if line.starts_with("## ") {
            break;
        }
        let cells: Vec<&str> = line.split('|').map(|cell| cell.trim().trim_matches('*')).collect();
        let numbers: Option<Vec<usize>> =
            cells.get(2..7).and_then(|cells| cells.iter().map(|cell| cell.parse().ok()).collect());
        told.extend(numbers.map(|numbers| (cells[1].to_owned(), numbers)));
    }
    let mut counted: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for row in rows() {
        let at = DECISIONS.iter().position(|decision| *decision == row[5]).expect("it is decided");
        for table in [row[1].as_str(), "all"] {
            let numbers = counted.entry(table.to_owned()).or_insert_with(|| vec![0; 5]);
            numbers[0] += 1;
            numbers[at + 1] += 1;
        }
    }
    assert_eq!(told, counted);
    assert!(README.contains(&format!("{} in all", counted["all"][0])));
}
