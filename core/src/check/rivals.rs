//! One happening that sources date differently is a row for each date, and all but one of them name that one.

use super::reading::Tables;
use super::rules;
use crate::io::Diagnostic;
use crate::model::{DateOf, Record};

pub(super) fn check(tables: &Tables, record: &Record, faults: &mut Vec<Diagnostic>) {
    for event in &record.events {
        let Some(main) = event.rival_of.as_deref().and_then(|main| record.event(main)) else { continue };
        let is_plan = |date_of| date_of == DateOf::Planned;
        let mend = if main.id == event.id {
            "is the event itself; name the event that another source dates otherwise, or leave it empty".to_owned()
        } else if let Some(other) = &main.rival_of {
            ["rivals `", other, "` itself; name the one that rivals none"].concat()
        } else if main.when == event.when {
            "has the same date; make one row of both, with a claim for each number".to_owned()
        } else if is_plan(main.date_of) != is_plan(event.date_of) {
            "is a plan where this is none, or the other way round; what was planned and what happened are two"
                .to_owned()
        } else {
            continue;
        };
        if let Some((table, row)) = tables.row("events.csv", &event.id) {
            table.wrong(faults, row, "rival_of", rules::RIVAL, &mend);
        }
    }
}
