//! The closed vocabularies stand in the code, and again where editors and other programs read them: both must know the
//! same words.

use protest_map_core::model::{Group, Kind, Measure, Qualifier, Relation, Spread, Vocabulary};
use serde_json::Value;
use std::collections::BTreeSet;

const README: &str = include_str!("../../data/README.md");
const PACKAGE: &str = include_str!("../../data/datapackage.json");

/// Table, column, and the codes that may stand in it.
fn vocabularies() -> [(&'static str, &'static str, Vec<&'static str>); 5] {
    [
        ("counts", "measure", Measure::ALL.iter().map(|code| code.code()).collect()),
        ("counts", "qualifier", Qualifier::ALL.iter().map(|code| code.code()).collect()),
        ("counts", "spread", Spread::ALL.iter().map(|code| code.code()).collect()),
        ("events", "kind", Kind::ALL.iter().map(|code| code.code()).collect()),
        ("events", "relation", Relation::ALL.iter().map(|code| code.code()).collect()),
    ]
}

#[test]
fn the_data_package_lists_every_code_and_no_other() {
    let package: Value = serde_json::from_str(PACKAGE).expect("JSON");
    let named = |list: &Value, name: &str| {
        let found = list.as_array().expect("a list").iter().find(|entry| entry["name"] == name);
        found.unwrap_or_else(|| panic!("data/datapackage.json has no {name}")).clone()
    };
    for (table, column, codes) in vocabularies() {
        let field = named(&named(&package["resources"], table)["schema"]["fields"], column);
        let listed = field["constraints"]["enum"].as_array().expect("the column has a list");
        let listed: BTreeSet<&str> = listed.iter().filter_map(Value::as_str).collect();
        assert_eq!(listed, codes.into_iter().collect(), "data/datapackage.json, {table}, {column}");
    }
}

#[cfg(feature = "tables")]
#[test]
fn readers_of_the_flat_table_can_read_every_column_in_the_readme() {
    let (_, rest) = README.split_once("### cities.csv").expect("a section of its own");
    let section = rest.split("\n#").next().unwrap_or(rest);
    let heads = section.lines().filter(|line| line.starts_with("| `")).filter_map(|line| line.split('|').nth(1));
    let told: Vec<&str> = heads.flat_map(|head| head.split('`').skip(1).step_by(2)).collect();
    assert_eq!(told, protest_map_core::publish::COLUMNS);
}

#[test]
fn editors_can_read_every_code_in_the_readme() {
    let words: BTreeSet<&str> = README.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    for (table, column, codes) in vocabularies() {
        for code in codes {
            assert!(
                words.contains(code),
                "data/README.md does not have `{code}`, which may stand in {table}, {column}"
            );
        }
    }
    // Whom a claim counts is told by example, but for the one that stands in nearly every row.
    assert!(words.contains(Group::People.code()));
}
