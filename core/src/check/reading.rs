//! From tables to what they say, row by row. What holds between rows is asked elsewhere.

use super::columns::TABLES;
use super::table::{Row, Table};
use super::{Entered, columns, dates, rules};
use crate::io::Diagnostic;
use crate::model::{CaseName, NATIONWIDE, PartialDate, Scope};
use crate::util::short;
use std::collections::{BTreeMap, BTreeSet};

/// All tables, with the ids in each.
#[derive(Clone)]
pub(super) struct Tables {
    tables: Vec<Table>,
    ids: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Tables {
    pub(super) fn read(files: &[(String, String)], faults: &mut Vec<Diagnostic>) -> Self {
        let mut read = Self { tables: Vec::new(), ids: BTreeMap::new() };
        for &(name, columns) in TABLES {
            let Some((_, text)) = files.iter().find(|(file, _)| file == name) else {
                let message = ["is missing; its heading is: ", &columns::heading(columns)].concat();
                faults.push(Diagnostic { rule: rules::TABLE_MISSING, ..Diagnostic::file(name, message) });
                continue;
            };
            let table = Table::read((name, columns), text, faults);
            // The key of a stage is its case and its number together.
            if table.columns_of(columns::Sort::Id).next().is_some() {
                read.ids.insert(name, table.by_id(faults).into_keys().collect());
            }
            read.tables.push(table);
        }
        for (file, _) in files.iter().filter(|(file, _)| file.ends_with(".csv")) {
            if !TABLES.iter().any(|(name, _)| name == file) {
                let message = "is no table of the record; mend its name or take it out".to_owned();
                faults.push(Diagnostic { rule: rules::TABLE_UNKNOWN, ..Diagnostic::file(file, message) });
            }
        }
        read
    }

    pub(super) fn get(&self, file: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.file == file)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter()
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Table> {
        self.tables.iter_mut()
    }

    /// Whether the id is a row of that table.
    pub(super) fn has(&self, file: &str, id: &str) -> bool {
        self.ids.get(file).is_some_and(|ids| ids.contains(id))
    }

    /// Whether the table was read whole, so that its ids can be asked for.
    pub(super) fn knows(&self, file: &str) -> bool {
        self.get(file).is_some_and(|table| table.is_whole)
    }

    /// Whether every table was.
    fn are_whole(&self) -> bool {
        TABLES.iter().all(|(name, _)| self.knows(name))
    }

    /// The row with this id.
    pub(super) fn row(&self, file: &str, id: &str) -> Option<(&Table, &Row)> {
        let table = self.get(file)?;
        table.rows.iter().find(|row| table.cell(row, "id") == id).map(|row| (table, row))
    }
}

/// Reads the rows and notes what is wrong in each, and which rows the others name.
pub(super) struct Reader<'t> {
    pub(super) tables: &'t Tables,
    pub(super) faults: Vec<Diagnostic>,
    pub(super) used: BTreeMap<&'static str, BTreeSet<String>>,
    /// The people whose row says that they may be shown.
    pub(super) published: BTreeSet<String>,
    /// The events of whose places something is wrong: of their claims nobody can tell where they are.
    pub(super) misplaced: BTreeSet<String>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(tables: &'t Tables) -> Self {
        Self {
            tables,
            faults: Vec::new(),
            used: BTreeMap::new(),
            published: BTreeSet::new(),
            misplaced: BTreeSet::new(),
        }
    }

    pub(super) fn read(&mut self) -> Entered {
        let mut entered = Entered::default();
        self.read_about(&mut entered);
        entered.record.places = self.each("places.csv", Self::place).into_iter().flatten().collect();
        entered.record.claimants = self.each("claimants.csv", Self::claimant);
        entered.record.sources = self.each("sources.csv", Self::source);
        let people: Vec<_> = self.each("people.csv", Self::person).into_iter().flatten().collect();
        self.published = people.iter().map(|(id, _)| id.clone()).collect();
        for (event, summary) in self.each("events.csv", Self::event) {
            entered.texts.summaries.insert(event.id.clone(), summary);
            entered.record.events.push(event);
        }
        // Only those who are named in an event are shown, and only where their row says so.
        let named = self.used.get("people.csv").cloned().unwrap_or_default();
        entered.people = people.clone();
        entered.texts.people = people.into_iter().filter(|(id, _)| named.contains(id)).collect();
        if let Some(table) = self.tables.get("counts.csv") {
            for row in &table.rows {
                entered.record.claims.extend(self.claim(table, row, &entered.record.events));
            }
        }
        entered.laws = self.each("laws.csv", Self::law);
        entered.cases = self.each("cases.csv", Self::case);
        entered.record.cases = entered
            .cases
            .iter()
            .map(|case| CaseName { id: case.id.clone(), title: case.title.clone(), place: case.place.clone() })
            .collect();
        entered.stages = self.each("stages.csv", Self::stage).into_iter().flatten().collect();
        self.check_use();
        entered
    }

    fn each<T>(&mut self, file: &str, read: fn(&mut Self, &Table, &Row) -> T) -> Vec<T> {
        let Some(table) = self.tables.get(file) else { return Vec::new() };
        table.rows.iter().map(|row| read(self, table, row)).collect()
    }

    /// A place may be there without anything told of it.
    fn check_use(&mut self) {
        // What no row uses may be used in the table that is missing.
        if !self.tables.are_whole() {
            return;
        }
        for (file, what) in
            [("sources.csv", "source"), ("claimants.csv", "claimant"), ("people.csv", "person"), ("laws.csv", "law")]
        {
            let used = self.used.remove(file).unwrap_or_default();
            let Some(table) = self.tables.get(file) else { continue };
            // Of a row whose id is none it is said already.
            let is_row = |id: &str| self.tables.has(file, id) && !used.contains(id);
            for row in table.rows.iter().filter(|row| is_row(table.cell(row, "id"))) {
                let mend = ["is a ", what, " that no row uses; use it or take it out"].concat();
                table.wrong(&mut self.faults, row, "id", rules::UNUSED, &mend);
            }
        }
    }

    pub(super) fn date(&mut self, table: &Table, row: &Row) -> PartialDate {
        dates::read(table.cell(row, "date")).unwrap_or_else(|(rule, message)| {
            table.fault(&mut self.faults, row, "date", rule, message);
            PartialDate::Undated
        })
    }

    pub(super) fn scope(&mut self, table: &Table, row: &Row) -> Scope {
        let and_others = table.flag(&mut self.faults, row, "and_others");
        let ids = table.ids(row, "places");
        if ids.iter().any(|id| id == NATIONWIDE) {
            if ids.len() > 1 {
                let mend = "names places beside `nationwide`, which has them all; write `nationwide` alone";
                table.wrong(&mut self.faults, row, "places", rules::NATIONWIDE, mend);
            }
            if and_others {
                let mend = "cannot stand beside `nationwide`, which has no others; write no";
                table.wrong(&mut self.faults, row, "and_others", rules::NATIONWIDE, mend);
            }
            return Scope::Nationwide;
        }
        let mut ids = self.known(table, row, "places", "places.csv", "place");
        ids.sort();
        ids.dedup();
        Scope::Places { ids, and_others }
    }

    /// The sections of the report, which spreadsheets like to take for dates: 5.1 becomes 5 January.
    pub(super) fn sections(&mut self, table: &Table, row: &Row) -> Vec<String> {
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let sections = table.ids(row, "section");
        if sections.iter().any(|section| !section.split('.').all(is_number)) {
            let mend = "is no number of a section; write it as in 4 or 5.1, or leave it empty";
            table.wrong(&mut self.faults, row, "section", rules::NUMBER, mend);
        } else {
            table.check_twice(&mut self.faults, row, "section");
        }
        sections
    }

    pub(super) fn sources(&mut self, table: &Table, row: &Row) -> Vec<String> {
        let sources = self.known(table, row, "sources", "sources.csv", "source");
        if sources.is_empty() {
            let message = "is empty; name the source, at least `report`".to_owned();
            table.fault(&mut self.faults, row, "sources", rules::EMPTY, message);
        }
        sources
    }

    /// The ids of a list, each of which must be a row of that table.
    pub(super) fn known(
        &mut self,
        table: &Table,
        row: &Row,
        column: &str,
        file: &'static str,
        what: &str,
    ) -> Vec<String> {
        table.check_twice(&mut self.faults, row, column);
        let ids = table.ids(row, column);
        for id in &ids {
            if self.tables.has(file, id) {
                self.used.entry(file).or_default().insert(id.clone());
            } else if self.tables.knows(file) {
                let message = ["`", &short(id), "` is no id in ", file, "; add the ", what, " or mend the id"].concat();
                table.fault(&mut self.faults, row, column, rules::ID_UNKNOWN, message);
            }
        }
        ids
    }

    /// The one id of a cell, which must be a row of that table; `None` where the cell is empty.
    pub(super) fn known_one(
        &mut self,
        table: &Table,
        row: &Row,
        column: &str,
        file: &'static str,
        what: &str,
    ) -> Option<String> {
        let id = table.cell(row, column);
        if self.tables.has(file, id) {
            self.used.entry(file).or_default().insert(id.to_owned());
        } else if !id.is_empty() && self.tables.knows(file) {
            let mend = ["is no id in ", file, "; add the ", what, " or mend the id"].concat();
            table.wrong(&mut self.faults, row, column, rules::ID_UNKNOWN, &mend);
        }
        (!id.is_empty()).then(|| id.to_owned())
    }
}
