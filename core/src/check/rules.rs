//! The rules that the tables are held against, each by a code of its own that never changes.

use crate::io::Diagnostic;

macro_rules! rules {
    ($($name:ident = $code:literal: $meaning:literal,)+) => {
        $(pub(super) const $name: &str = $code;)+

        /// Every rule: its code, and what it asks for. The last three are those of files that are not tables.
        pub const RULES: &[(&str, &str)] = &[
            $(($code, $meaning),)+
            (Diagnostic::GEOJSON, "A GeoJSON has the members that it should, and holds all that its tables hold."),
            (Diagnostic::READABLE, "A GeoJSON is JSON."),
            (Diagnostic::UTF8, "A file is UTF-8."),
        ];
    };
}

rules! {
    // Tables
    TABLE_MISSING = "table-missing": "Every table is there, with its heading.",
    TABLE_UNKNOWN = "table-unknown": "A file that ends in .csv is a table of the record.",
    TABLE_UNREADABLE = "table-unreadable": "A table is CSV, and each quotation mark is closed.",
    COLUMN_MISSING = "column-missing": "A table has all its columns.",
    COLUMN_UNKNOWN = "column-unknown": "A table has no other columns, and none twice.",
    CELLS = "cells": "A row has as many cells as the heading.",
    // Cells
    EMPTY = "empty": "What must be filled in is filled in.",
    ID = "id": "An id is small letters, digits and hyphens, and is not reserved.",
    ID_TWICE = "id-twice": "An id stands in one row of its table.",
    ID_UNKNOWN = "id-unknown": "An id that is named is a row of the table it is of.",
    LIST_TWICE = "list-twice": "A list names each thing once.",
    LIST_MARKS = "list-marks": "A list is separated by spaces.",
    CODE = "code": "A word of a closed list is one of the list.",
    NUMBER = "number": "A number is written in digits.",
    DEGREES = "degrees": "A place has a longitude and a latitude on the map.",
    ADDRESS = "address": "An address begins with https:// or http://.",
    TEXT_MISSING = "text-missing": "The map has all its own texts, and no others.",
    // What spreadsheets leave behind
    SHEET_ERROR = "sheet-error": "No cell holds a spreadsheet's error or its sign for a narrow column.",
    SHEET_FORMULA = "sheet-formula": "No cell begins like a formula.",
    SHEET_QUOTES = "sheet-quotes": "No cell stands in quotation marks as a whole.",
    SHEET_SCIENTIFIC = "sheet-scientific": "No number is shortened to a power of ten.",
    SHEET_DECIMAL = "sheet-decimal": "Degrees have a decimal point.",
    SHEET_SPACE = "sheet-space": "No id holds a space that cannot be seen.",
    // Dates
    DATE = "date": "A date is written as in 2016-05-21.",
    DATE_REVERSED = "date-reversed": "A span of days ends after it begins.",
    DATE_FAR = "date-far": "A date is of the years 1990 to 2099.",
    // Claims
    ENDS = "ends": "A claim has the ends that its qualifier takes.",
    WORDS_MISSING = "words-missing": "A claim in words quotes them.",
    WORDS_DIGITS = "words-digits": "A phrase with digits is a number.",
    SPREAD = "spread": "A number for several places says how it spreads, and one for one place does not.",
    NATIONWIDE = "nationwide": "What is nationwide has no places besides.",
    REPEATED = "repeated": "A claim states its places and date only where they differ from its event's.",
    OUTSIDE_EVENT = "outside-event": "A claim is about places of its event.",
    JOINT_COPIED = "joint-copied": "A joint or nationwide figure is not entered again as a place's own.",
    RIVAL = "rival": "A rival names the event, or the earlier step of its case, that is the same with another date and rivals nothing.",
    BESIDES = "besides": "Claims of other people are of two happenings, but of one measure, group, places and date; neither is a part, and one names the other.",
    UNUSED = "unused": "A source, a claimant, a person and an article are used by a row.",
    // Texts
    NUMBER_UNCLAIMED = "number-unclaimed": "A number of people in a text is carried by a claim.",
    COPIED = "copied": "A summary has no eight words in a row of the report, where its text is given; names and set terms aside.",
    TRANSLATION_MISSING = "translation-missing": "A language that has been begun in a column is there in every row.",
    TRANSLATION_ALONE = "translation-alone": "What is translated is there in English.",
    CONDITIONS = "conditions": "A sentence has the same conditions in every language.",
    // People
    PERSON_TWICE = "person-twice": "A person is one row, however the name is spelt.",
    HARM_CONTACT = "harm-contact": "No e-mail address, telephone number or street address.",
    HARM_HEALTH = "harm-health": "Nothing about anybody's health.",
    HARM_CHILDREN = "harm-children": "No children.",
    HARM_UNPUBLISHED = "harm-unpublished": "Who is not to be published is named in no text and in no public id.",
    // Prosecutions
    TERM = "term": "A term is a duration as in P2Y6M and belongs to a sentence that takes one.",
    SENTENCE = "sentence": "A sentence belongs to a verdict, an administrative arrest or an appeal.",
    STAGE_NUMBER = "stage-number": "The stages of a case are numbered 1, 2, 3 and so on.",
    STAGE_DATES = "stage-dates": "The stages of a case follow one another in time.",
    STAGE_ORDER = "stage-order": "A verdict follows a charge, a release follows detention, and what is dropped was charged.",
    OUTCOME = "outcome": "A case says what its stages tell of its end: for everybody in it, for some, or for nobody.",
    CASE_EMPTY = "case-empty": "A case has a stage.",
    // The GeoJSON
    GEOJSON_STALE = "geojson-stale": "cities.geojson is what the tables give.",
    GEOJSON_MISSING = "geojson-missing": "cities.geojson is there.",
}

/// The code of the note that a person is kept out of every page.
pub(super) const NOTE_UNPUBLISHED: &str = "unpublished";
/// The code of the note that a member of a GeoJSON is not read.
pub(super) const NOTE_MEMBER: &str = "member-unread";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_code_of_its_own_in_small_letters() {
        let mut codes: Vec<&str> = RULES.iter().map(|(code, _)| *code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), RULES.len());
        assert!(
            codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'8')))
        );
    }
}
