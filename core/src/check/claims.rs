//! The rows of claims.

use super::reading::Reader;
use super::rules;
use super::table::{Row, Table};
use crate::io::ends_fit;
use crate::model::{Claim, Event, Group, Measure, PartialDate, Qualifier, Scope, Spread, Vocabulary};

impl Reader<'_> {
    /// The claim; `None` where its event is not known, for without it nobody can tell where and when it is.
    pub(super) fn claim(&mut self, table: &Table, row: &Row, events: &[Event]) -> Option<Claim> {
        table.needed(&mut self.faults, row, "event");
        self.known_one(table, row, "event", "events.csv", "event");
        let (qualifier, low, high) = self.figure(table, row);
        let words = self.words(table, row, qualifier);
        let measure = table.code(&mut self.faults, row, "measure", Measure::ALL, Measure::code);
        let group = table.code(&mut self.faults, row, "group", Group::ALL, Group::code);
        table.needed(&mut self.faults, row, "claimant");
        let claimant = self.known_one(table, row, "claimant", "claimants.csv", "claimant");
        let sources = self.sources(table, row);
        let is_part = table.flag(&mut self.faults, row, "part");
        let besides = self.known_one(table, row, "besides", "counts.csv", "claim");
        let event = events.iter().find(|event| event.id == table.cell(row, "event"))?;
        let when = self.claim_when(table, row, event);
        let before = self.faults.len();
        let scope = self.claim_scope(table, row, event);
        let placed = self.faults.len() == before && !self.misplaced.contains(&event.id);
        let spread = if placed { self.spread(table, row, &scope) } else { None };
        Some(Claim {
            id: table.cell(row, "id").to_owned(),
            event: Some(event.id.clone()),
            when,
            scope,
            spread,
            is_part,
            besides,
            measure,
            group,
            qualifier,
            low,
            high,
            words,
            claimant,
            sources,
            sections: self.sections(table, row),
        })
    }

    fn figure(&mut self, table: &Table, row: &Row) -> (Qualifier, Option<u64>, Option<u64>) {
        let faults = &mut self.faults;
        let before = faults.len();
        let qualifier = table.code(faults, row, "qualifier", Qualifier::ALL, Qualifier::code);
        let (low, high) = (table.count(faults, row, "low"), table.count(faults, row, "high"));
        if faults.len() == before
            && let Err(message) = ends_fit(qualifier, low, high)
        {
            let column = if low.is_some() || !matches!(qualifier, Qualifier::UpTo) { "low" } else { "high" };
            table.fault(faults, row, column, rules::ENDS, message);
        }
        (qualifier, low, high)
    }

    fn words(&mut self, table: &Table, row: &Row, qualifier: Qualifier) -> String {
        let words = table.cell(row, "words_en").to_owned();
        if qualifier == Qualifier::Words {
            if words.is_empty() {
                let message = "is empty; with the qualifier `words` quote the source's few words".to_owned();
                table.fault(&mut self.faults, row, "words_en", rules::WORDS_MISSING, message);
            }
            for column in ["words_en", "words_ru", "words_kk"] {
                if table.cell(row, column).contains(|c: char| c.is_ascii_digit()) {
                    let mend = "has digits, so it is a number; say it with another qualifier and `low` or `high`";
                    table.wrong(&mut self.faults, row, column, rules::WORDS_DIGITS, mend);
                }
            }
        }
        words
    }

    fn claim_when(&mut self, table: &Table, row: &Row, event: &Event) -> PartialDate {
        if table.cell(row, "date").is_empty() {
            return event.when;
        }
        let before = self.faults.len();
        let when = self.date(table, row);
        if self.faults.len() == before && when == event.when {
            let mend = "is the date of its event; leave it empty";
            table.wrong(&mut self.faults, row, "date", rules::REPEATED, mend);
        }
        when
    }

    fn claim_scope(&mut self, table: &Table, row: &Row, event: &Event) -> Scope {
        let before = self.faults.len();
        let (column, scope) = if !table.cell(row, "places").is_empty() {
            ("places", self.scope(table, row))
        } else if !table.cell(row, "and_others").is_empty() {
            // Each of the three stands for itself: the places stay the event's.
            let and_others = table.flag(&mut self.faults, row, "and_others");
            (
                "and_others",
                match &event.scope {
                    Scope::Places { ids, .. } => Scope::Places { ids: ids.clone(), and_others },
                    Scope::Nationwide => Scope::Nationwide,
                },
            )
        } else {
            return event.scope.clone();
        };
        if self.faults.len() > before || self.misplaced.contains(&event.id) {
            return scope;
        }
        let repeats = match column {
            "places" => {
                scope.ids() == event.scope.ids() && (scope == Scope::Nationwide) == (event.scope == Scope::Nationwide)
            }
            _ => scope == event.scope,
        };
        if repeats {
            let mend = "is as in its event; leave it empty";
            table.wrong(&mut self.faults, row, column, rules::REPEATED, mend);
        } else if !may_be_within(&event.scope, &scope) {
            let mend =
                ["goes beyond the event `", &event.id, "`; add the place to the event, or mend it here"].concat();
            table.wrong(&mut self.faults, row, column, rules::OUTSIDE_EVENT, &mend);
        }
        scope
    }

    fn spread(&mut self, table: &Table, row: &Row, scope: &Scope) -> Option<Spread> {
        let several = scope.single().is_none() && *scope != Scope::Nationwide;
        match (several, table.cell(row, "spread")) {
            (false, "") => None,
            (false, _) => {
                let mend = "is said of a number for several places; leave it empty for one";
                table.wrong(&mut self.faults, row, "spread", rules::SPREAD, mend);
                None
            }
            (true, "") => {
                let message = "is empty for several places; use one of: each, together, unclear".to_owned();
                table.fault(&mut self.faults, row, "spread", rules::SPREAD, message);
                Some(Spread::Unclear)
            }
            (true, _) => Some(table.code(&mut self.faults, row, "spread", Spread::ALL, Spread::code)),
        }
    }
}

/// Whether a claim with this scope may be about an event with that one.
fn may_be_within(event: &Scope, claim: &Scope) -> bool {
    match (event, claim) {
        (Scope::Nationwide | Scope::Places { and_others: true, .. }, _) => true,
        (Scope::Places { ids, .. }, Scope::Places { ids: places, and_others }) => {
            !and_others && places.iter().all(|place| ids.contains(place))
        }
        (Scope::Places { .. }, Scope::Nationwide) => false,
    }
}
