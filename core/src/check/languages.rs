//! Translations: whole, or not begun; and the tables as a language has them.

use super::columns::{LANGUAGES, Sort};
use super::facts::{NO_TEXTS, REVIEWED};
use super::reading::Tables;
use super::rules;
use super::table::{Row, Table};
use crate::io::{Diagnostic, Location};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Diagnostic>) {
    for table in tables.iter() {
        for english in table.columns_of(Sort::Text).filter(|column| column.ends_with(LANGUAGES[0].0)) {
            for (ending, language) in &LANGUAGES[1..] {
                let column = [english.trim_end_matches(LANGUAGES[0].0), ending].concat();
                check_column(table, english, &column, language, faults);
            }
        }
    }
}

fn check_column(table: &Table, english: &str, column: &str, language: &str, faults: &mut Vec<Diagnostic>) {
    // A row with a cell too many has its texts in other columns.
    let rows = || table.rows.iter().filter(|row| !row.is_shifted && !NO_TEXTS.contains(&table.cell(row, "id")));
    if rows().all(|row| table.cell(row, column).is_empty()) {
        return;
    }
    for row in rows() {
        match (table.cell(row, english), table.cell(row, column)) {
            // Of English that must be there and is not it is said already.
            ("", text) if !text.is_empty() && !is_named(faults, table, row, english) => {
                let mend = ["is a translation of nothing; write the English in ", english].concat();
                table.wrong(faults, row, column, rules::TRANSLATION_ALONE, &mend);
            }
            (text, "") if !text.is_empty() => {
                let message = ["is empty, while other rows have the ", language, "; translate this one too"].concat();
                table.fault(faults, row, column, rules::TRANSLATION_MISSING, message);
            }
            _ => {}
        }
    }
}

/// The tables as if they had been entered in the language with this ending: what it has no text for stays as it is.
pub(super) fn translated(tables: &Tables, ending: &str) -> Tables {
    let mut translated = tables.clone();
    for table in translated.iter_mut() {
        let own: Vec<_> = table.columns_of(Sort::Text).filter(|column| column.ends_with(LANGUAGES[0].0)).collect();
        for english in own {
            let column = [english.trim_end_matches(LANGUAGES[0].0), ending].concat();
            // Whether a language was reviewed is said of that language alone.
            table.put_over(english, &column, |id| id == REVIEWED);
        }
    }
    translated
}

fn is_named(faults: &[Diagnostic], table: &Table, row: &Row, column: &str) -> bool {
    let at = Location::Cell(row.line, column.to_owned());
    faults.iter().any(|fault| fault.file == table.file && fault.at == at)
}
