//! Numbers of people in texts: each is carried by a claim, or it has no claimant and no source.

use super::columns::LANGUAGES;
use super::numbers::{self, Number};
use super::reading::Tables;
use super::table::{Row, Table};
use super::{Entered, rules, translated};
use crate::io::Diagnostic;
use crate::model::Claim;
use crate::util::short;
use std::collections::BTreeSet;

pub(super) fn check(tables: &Tables, entered: &Entered, faults: &mut Vec<Diagnostic>) {
    let claims = &entered.record.claims;
    if let Some(table) = tables.get("events.csv") {
        for row in &table.rows {
            let id = table.cell(row, "id");
            let own: Vec<&Claim> = claims.iter().filter(|claim| claim.event.as_deref() == Some(id)).collect();
            let named = table.ids(row, "people").len() as u64;
            let carries = |number: &Number, _: &[Number]| {
                own.iter().any(|claim| carries(claim, number)) || number.is_known && number.count == Some(named)
            };
            check_row(table, row, "summary", "no claim of its event carries", &carries, faults);
        }
    }
    if let Some(table) = tables.get("stages.csv") {
        for row in &table.rows {
            // The people of a stage are named in it, and so is everybody in the case.
            let case: Vec<&Row> =
                table.rows.iter().filter(|other| table.cell(other, "case") == table.cell(row, "case")).collect();
            let everybody: BTreeSet<String> = case.iter().flat_map(|other| table.ids(other, "people")).collect();
            let mut named: Vec<u64> = case.iter().map(|other| table.ids(other, "people").len() as u64).collect();
            named.push(everybody.len() as u64);
            let here = table.ids(row, "people").len() as u64;
            let carries = |number: &Number, all: &[Number]| {
                // "Six activists and two pensioners": eight are named.
                let sum = all.iter().filter_map(|number| number.count).fold(0, u64::saturating_add);
                number.count.is_some_and(|count| named.contains(&count) || here > 0 && sum == here)
                    || claims.iter().any(|claim| carries(claim, number))
            };
            check_row(table, row, "summary", "neither the people of its case nor any claim carry", &carries, faults);
        }
    }
    if let Some(table) = tables.get("about.csv") {
        let carries = |number: &Number, _: &[Number]| claims.iter().any(|claim| carries(claim, number));
        for row in &table.rows {
            check_row(table, row, "text", "no claim carries", &carries, faults);
        }
    }
}

fn check_row(
    table: &Table,
    row: &Row,
    text: &str,
    what: &str,
    carries: &dyn Fn(&Number, &[Number]) -> bool,
    faults: &mut Vec<Diagnostic>,
) {
    for (ending, _) in LANGUAGES {
        let column = [text, ending].concat();
        let cell = table.cell(row, &column);
        let found = if ending == "_en" { numbers::of_people(cell) } else { translated::of_people(cell) };
        for number in found.iter().filter(|number| !carries(number, &found)) {
            let mend = "; enter the claim in counts.csv, or leave the number out";
            let message = ["`", &short(&number.shown), "` is a number of people that ", what, mend].concat();
            table.fault(faults, row, &column, rules::NUMBER_UNCLAIMED, message);
        }
    }
}

/// Whether a claim says this number, or this word for one.
fn carries(claim: &Claim, number: &Number) -> bool {
    let says = number.count.is_some_and(|count| claim.low == Some(count) || claim.high == Some(count));
    says || number.unit.is_some_and(|unit| claim.words.to_lowercase().contains(unit))
}
