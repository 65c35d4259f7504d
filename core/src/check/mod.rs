//! The checker: the tables that editors keep, held against the rules of the record.
//!
//! Reading (`reading`, with `facts`, `claims` and `prosecutions`) says what is wrong in a row; the other modules ask
//! what must hold between rows and within texts. Each rule has a code ([`RULES`]), and each [`Diagnostic`] the place in the
//! file and what would be right.
//!
//! Limitations: the texts are understood by lists of words, in English and in part in Russian and Kazakh. What they miss
//! a second reader has to find.

mod amounts;
mod besides;
mod claims;
mod columns;
mod dates;
mod facts;
mod file;
mod harm;
mod joint;
mod languages;
mod leftovers;
mod numbers;
mod own_words;
mod people;
mod prosecutions;
mod reading;
mod report;
mod rivals;
mod rules;
mod stages;
mod table;
mod texts;
mod translated;
mod withheld;
mod words;

pub use file::check_geojson;
pub use own_words::REPORT_FILE;
pub use report::Report;
pub use rules::RULES;
pub use withheld::tables_to_publish;

use crate::io::{Diagnostic, GEOJSON_FILE as FILE, Names, Person, Texts, read_geojson, write_geojson};
use crate::model::{Case, Law, Record, Stage};
use reading::{Reader, Tables};

/// What editors have entered: the facts, and the longer texts, in the record's first language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entered {
    /// The facts.
    pub record: Record,
    /// The texts.
    pub texts: Texts,
    /// The people who may be shown, among them those whom only a prosecution names.
    pub people: Vec<(String, Person)>,
    /// The prosecutions.
    pub cases: Vec<Case>,
    /// Their stages, in the order of the table.
    pub stages: Vec<Stage>,
    /// The articles of law.
    pub laws: Vec<Law>,
    /// The same in each further language, by its code; what a language has no text for is in the record's own.
    pub translations: Vec<(String, Self)>,
}

impl Entered {
    /// All of it in a language: where there is no translation, as it was entered.
    pub fn in_language(&self, code: &str) -> &Self {
        self.translations.iter().find(|translation| translation.0 == code).map_or(self, |translation| &translation.1)
    }

    /// The texts of a language, and what the record calls otherwise in it.
    pub fn texts_in(&self, code: &str) -> Texts {
        let other = self.in_language(code);
        Texts { names: Names::between(&self.record, &other.record), ..other.texts.clone() }
    }
}

/// Reads the tables of a folder, given as names and texts, or names every fault in all of them at once.
///
/// A `cities.geojson` among them must be the one that the tables give. With the text of the report among them, as
/// [`REPORT_FILE`], the summaries are held against its words.
pub fn check(files: &[(String, String)]) -> Result<Entered, Vec<Diagnostic>> {
    examine(files).into()
}

/// As [`check`], but without asking for a `cities.geojson`: for the command that makes it.
pub fn check_tables(files: &[(String, String)]) -> Result<Entered, Vec<Diagnostic>> {
    examine_tables(files).into()
}

/// As [`check`], with what is to be known besides faults.
pub fn examine(files: &[(String, String)]) -> Report {
    let mut report = examine_tables(files);
    if report.faults.is_empty() {
        let mend = "run `cargo xtask geojson` and commit what it writes";
        let (rule, what) = match files.iter().find(|(name, _)| name == FILE) {
            Some((_, text)) if *text == write_geojson(&report.entered.record) => return report,
            Some(_) => (rules::GEOJSON_STALE, "is not what the tables give; "),
            None => (rules::GEOJSON_MISSING, "is missing; "),
        };
        report.faults.push(Diagnostic { rule, ..Diagnostic::file(FILE, [what, mend].concat()) });
    }
    report
}

fn examine_tables(files: &[(String, String)]) -> Report {
    let mut report = Report::default();
    let mut tables = Tables::read(files, &mut report.faults);
    let mut reader = Reader::new(&tables);
    let mut entered = reader.read();
    report.faults.append(&mut reader.faults);
    let faults = &mut report.faults;
    // What holds between rows is asked of rows that hold by themselves, so that one mistake is one fault.
    let is_sound = |faults: &[Diagnostic], of: &[&str]| !faults.iter().any(|fault| of.contains(&fault.file.as_str()));
    if is_sound(faults, &["places.csv", "events.csv", "counts.csv"]) {
        joint::check(&tables, &entered.record, faults);
        rivals::check(&tables, &entered.record, faults);
        besides::check(&tables, &entered.record, faults);
        texts::check(&tables, &entered, faults);
    }
    if is_sound(faults, &["people.csv", "cases.csv", "stages.csv"]) {
        stages::check(&tables, &entered, faults);
    }
    if let Some((_, report)) = files.iter().find(|(file, _)| file == REPORT_FILE) {
        own_words::check(&tables, report, faults);
    }
    languages::check(&tables, faults);
    harm::check(&tables, faults);
    people::check_twice(&tables, faults);
    people::check_unpublished(&tables, faults, &mut report.notes);
    if faults.is_empty() {
        // What is written must be what is read: the browser reads it with the same eyes.
        match read_geojson(&write_geojson(&entered.record)) {
            Ok(read) if in_one_order(&read) == in_one_order(&entered.record) => {}
            Ok(_) => {
                let message = "does not hold all that the tables hold".to_owned();
                faults.push(Diagnostic { rule: Diagnostic::GEOJSON, ..Diagnostic::file(FILE, message) });
            }
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() {
        // What was examined above is read once more, so that a reader has nothing more to find in it: without what is not to
        // be told, whose steps are asked for with all the others.
        withheld::leave_out(&mut tables);
        entered = Reader::new(&tables).read();
        entered.translations = columns::LANGUAGES[1..]
            .iter()
            .map(|(ending, _)| (ending[1..].to_owned(), Reader::new(&languages::translated(&tables, ending)).read()))
            .collect();
    }
    report.entered = entered;
    report.sort();
    report
}

/// The record with its claims by id: the GeoJSON has them by place, the tables as editors entered them.
fn in_one_order(record: &Record) -> Record {
    let mut record = record.clone();
    record.claims.sort_by(|a, b| a.id.cmp(&b.id));
    record
}
