//! A GeoJSON by itself: somebody's own file of counts.

use super::report::Report;
use super::{harm, joint, rules};
use crate::io::{Diagnostic, GEOJSON_FILE, Location, read_with_notes};
use crate::model::{Qualifier, Record};
use crate::util::short;

/// Checks a GeoJSON of places with their counts, whoever made it: that the map can read it, and the rules of the record
/// that hold for any file. Members that the map does not read are notes.
pub fn check_geojson(text: &str) -> Report {
    let mut report = Report::default();
    let (read, notes) = read_with_notes(text, rules::NOTE_MEMBER);
    report.notes = notes;
    match read {
        Ok(record) => {
            check_record(&record, &mut report.faults);
            report.entered.record = record;
        }
        Err(faults) => report.faults = faults,
    }
    report.sort();
    report
}

fn check_record(record: &Record, faults: &mut Vec<Diagnostic>) {
    let mut fault = |path: String, rule, message| {
        let at = Location::Member { path, place: None };
        faults.push(Diagnostic { file: GEOJSON_FILE.to_owned(), at, message, rule });
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
    let joints = joint::Joints::new(record);
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
        // Of those alone that have a claimant and a source it can be told.
        if claim.claimant.is_some()
            && !claim.sources.is_empty()
            && let Some(joint) = joints.copied_by(claim)
        {
            fault(at(), rules::JOINT_COPIED, ["`", &short(&claim.id), "` ", &joint::mend(joint)].concat());
        }
    }
}
