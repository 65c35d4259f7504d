//! A GeoJSON by itself: somebody's own file of counts.

use super::report::Report;
use super::{harm, joint, rules};
use crate::io::{Diagnostic, GEOJSON_FILE, Location, read_geojson};
use crate::model::{Claim, Qualifier, Record};
use crate::util::short;
use serde_json::{Map, Value};

/// What a feature, its properties and its counts may have; anything else is let go in silence by the map.
const PROPERTIES: &[&str] = &["name", "other_names", "region", "scope", "places", "and_others", "counts", "cases"];
const COUNT: &[&str] = &[
    "id",
    "event",
    "date",
    "measure",
    "group",
    "qualifier",
    "low",
    "high",
    "words",
    "spread",
    "claimant",
    "sources",
    "section",
];

/// Checks a GeoJSON of places with their counts, whoever made it: that the map can read it, and the rules of the record
/// that hold for any file. Members that the map does not read are notes.
pub fn check_geojson(text: &str) -> Report {
    let mut report = Report::default();
    match read_geojson(text) {
        Ok(record) => {
            check_record(&record, &mut report.faults);
            report.entered.record = record;
        }
        Err(faults) => report.faults = faults,
    }
    if let Ok(value) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
        note_unread(&value, &mut report.notes);
    }
    report.sort();
    report
}

fn check_record(record: &Record, faults: &mut Vec<Diagnostic>) {
    let mut fault = |at: String, rule, message| {
        faults.push(Diagnostic { file: GEOJSON_FILE.to_owned(), at: Location::Member(at), message, rule });
    };
    for place in &record.places {
        for text in [&place.name, &place.other_names, &place.region] {
            for (rule, message) in harm::said_of(text) {
                fault(["the place ", &short(&place.id)].concat(), rule, message);
            }
        }
    }
    for claimant in &record.claimants {
        for (rule, message) in harm::said_of(&claimant.name) {
            fault(["the claimant ", &short(&claimant.id)].concat(), rule, message);
        }
    }
    for claim in &record.claims {
        let at = || ["the count ", &short(&claim.id)].concat();
        for (rule, message) in harm::said_of(&claim.words) {
            fault(at(), rule, message);
        }
        if claim.qualifier == Qualifier::Words && claim.words.contains(|c: char| c.is_ascii_digit()) {
            let mend = "` has digits, so it is a number; say it with another qualifier and `low` or `high`";
            fault(at(), rules::WORDS_DIGITS, ["`", &short(&claim.words), mend].concat());
        }
        if let Some((first, _)) = claim.when.bounds()
            && let Err((rule, message)) = super::dates::read(&claim.when.written())
            && first.year() != 0
        {
            fault(at(), rule, message);
        }
        if let Some(joint) = named(record, claim).find(|joint| joint::is_copy(claim, joint)) {
            fault(at(), rules::JOINT_COPIED, ["`", &short(&claim.id), "` ", &joint::mend(joint)].concat());
        }
    }
}

/// The claims that may be copied: only of those with a claimant and a source can it be told.
fn named<'a>(record: &'a Record, claim: &Claim) -> impl Iterator<Item = &'a Claim> {
    let is_told = claim.claimant.is_some() && !claim.sources.is_empty();
    record.claims.iter().filter(move |_| is_told)
}

fn note_unread(value: &Value, notes: &mut Vec<Diagnostic>) {
    let features = value["features"].as_array().map(Vec::as_slice).unwrap_or_default();
    for (n, feature) in features.iter().enumerate() {
        let at = ["features[", &n.to_string(), "].properties"].concat();
        let Some(properties) = feature["properties"].as_object() else { continue };
        note_members(properties, &at, PROPERTIES, notes);
        let counts = properties.get("counts").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for (m, count) in counts.iter().enumerate() {
            let at = [&at, ".counts[", &m.to_string(), "]"].concat();
            count.as_object().into_iter().for_each(|count| note_members(count, &at, COUNT, notes));
        }
    }
}

fn note_members(members: &Map<String, Value>, at: &str, known: &[&str], notes: &mut Vec<Diagnostic>) {
    for name in members.keys().filter(|name| !known.contains(&name.as_str())) {
        let message = ["`", &short(name), "` is no member that the map reads; it reads ", &known.join(", ")].concat();
        let at = Location::Member([at, ".", &short(name)].concat());
        notes.push(Diagnostic { file: GEOJSON_FILE.to_owned(), at, message, rule: rules::NOTE_MEMBER });
    }
}
