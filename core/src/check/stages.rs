//! The stages of each case: their numbers, their order, and how the case ends.

use super::reading::Tables;
use super::table::{Row, Table};
use super::{Entered, rules};
use crate::io::Diagnostic;
use crate::model::{DateOf, Outcome, Restraint, Stage, Step, iso};
use std::collections::BTreeSet;

pub(super) fn check(tables: &Tables, entered: &Entered, faults: &mut Vec<Diagnostic>) {
    let (Some(cases), Some(table)) = (tables.get("cases.csv"), tables.get("stages.csv")) else { return };
    for (case, row) in entered.cases.iter().zip(&cases.rows) {
        let mut stages: Vec<(Stage, &Row)> = Vec::new();
        for stage in entered.stages.iter().filter(|stage| stage.case == case.id) {
            let (n, id) = (stage.n.to_string(), case.id.as_str());
            // Of two rows with one number each is itself.
            let mut rows = table.rows.iter().filter(|row| table.cell(row, "case") == id && table.cell(row, "n") == n);
            let own = rows.clone().find(|row| !stages.iter().any(|(_, taken)| taken.line == row.line));
            // Of everybody: whoever is not to be published is prosecuted all the same.
            let whole = |row: &Row| Stage { people: table.ids(row, "people"), ..stage.clone() };
            stages.extend(own.or_else(|| rows.next()).map(|row| (whole(row), row)));
        }
        stages.sort_by_key(|(stage, row)| (stage.n, row.line));
        if stages.is_empty() {
            let mend = "is a case without a stage; add one to stages.csv or take the case out";
            cases.wrong(faults, row, "id", rules::CASE_EMPTY, mend);
            continue;
        }
        numbers(table, &stages, faults);
        dates(table, &stages, faults);
        rivals(table, &stages, faults);
        for n in 0..stages.len() {
            order(table, &stages, n, faults);
        }
        if let Some(mend) = outcome(case.outcome, &stages) {
            cases.wrong(faults, row, "outcome", rules::OUTCOME, mend);
        }
    }
}

fn numbers(table: &Table, stages: &[(Stage, &Row)], faults: &mut Vec<Diagnostic>) {
    let mut due = 1;
    for (stage, row) in stages {
        if stage.n < due {
            let mend = ["stands twice in the case `", &stage.case, "`; number its stages 1, 2, 3 and so on"].concat();
            table.wrong(faults, row, "n", rules::STAGE_NUMBER, &mend);
        } else if stage.n > due {
            let mend = ["leaves a gap in the case `", &stage.case, "`; the next number is ", &due.to_string()].concat();
            table.wrong(faults, row, "n", rules::STAGE_NUMBER, &mend);
        }
        due = due.max(stage.n + 1);
    }
}

/// What happened later has a later number. Of a step that sources date differently the first row stands for it. The day on
/// which a thing became public may come long after, a plan may never come true, and an undated stage stands where its source
/// tells of it.
fn dates(table: &Table, stages: &[(Stage, &Row)], faults: &mut Vec<Diagnostic>) {
    let mut latest = None;
    let is_in_order = |stage: &Stage| stage.date_of != DateOf::Planned && stage.rival_of.is_none();
    for (stage, row) in stages.iter().filter(|(stage, _)| is_in_order(stage)) {
        let Some((first, last)) = stage.when.bounds() else { continue };
        if let Some((before, n)) = latest.filter(|(before, _)| last < *before) {
            let (n, before): (u32, _) = (n, iso(before));
            let mend = ["is before stage ", &n.to_string(), ", of ", &before, "; mend the date or the order"].concat();
            table.wrong(faults, row, "date", rules::STAGE_DATES, &mend);
        } else if stage.date_of == DateOf::Happened && latest.is_none_or(|(before, _)| first > before) {
            latest = Some((first, stage.n));
        }
    }
}

/// A step that sources date differently is a row for each date: all but the first of them name the first.
fn rivals(table: &Table, stages: &[(Stage, &Row)], faults: &mut Vec<Diagnostic>) {
    for (stage, row) in stages {
        let Some(n) = stage.rival_of else { continue };
        let main = stages.iter().map(|(other, _)| other).find(|other| other.n == n);
        let mend = match main {
            None => "is no step of the case; name the one that another source dates otherwise",
            Some(main) if main.n >= stage.n => "is no earlier step of the case; name the first of those that are one",
            Some(main) if main.rival_of.is_some() => "rivals a step itself; name the one that rivals none",
            Some(main) if main.step != stage.step => "is another kind of step; a step rivals one of its own kind",
            Some(main) if main.when == stage.when => "has the same date; make one row of both",
            Some(_) => continue,
        };
        table.wrong(faults, row, "rival_of", rules::RIVAL, mend);
    }
}

/// Whether two stages are of the same people; one that names nobody is of all.
fn shares(a: &Stage, b: &Stage) -> bool {
    a.people.is_empty() || b.people.is_empty() || a.people.iter().any(|person| b.people.contains(person))
}

fn order(table: &Table, stages: &[(Stage, &Row)], n: usize, faults: &mut Vec<Diagnostic>) {
    let (stage, row) = (&stages[n].0, stages[n].1);
    let accuses = |stage: &Stage| matches!(stage.step, Step::Opened | Step::Charged | Step::Requalified);
    let holds = |stage: &Stage| {
        matches!(
            stage.step,
            Step::Detained
                | Step::AdministrativeArrest
                | Step::Transferred
                | Step::Custody
                | Step::Verdict
                | Step::Appeal
        ) || matches!(stage.restraint, Some(Restraint::Custody | Restraint::HouseArrest))
    };
    let before = |of: &dyn Fn(&Stage) -> bool| stages[..n].iter().any(|(other, _)| of(other) && shares(stage, other));
    let after =
        |of: &dyn Fn(&Stage) -> bool| stages[n + 1..].iter().any(|(other, _)| of(other) && shares(stage, other));
    let mend = match stage.step {
        // A source may tell of the verdict alone.
        Step::Verdict if !before(&accuses) && after(&accuses) => {
            "stands before the case is opened or anybody is charged; mend the order".to_owned()
        }
        Step::Release | Step::Parole if !before(&holds) => {
            "stands before anybody was detained, arrested, held in custody or convicted; add that stage, or mend the order"
                .to_owned()
        }
        Step::Dropped => {
            let charged: BTreeSet<&String> =
                stages[..n].iter().filter(|(other, _)| accuses(other)).flat_map(|(other, _)| &other.people).collect();
            let all = stages[..n].iter().any(|(other, _)| accuses(other) && other.people.is_empty());
            let mut never = stage.people.iter().filter(|person| !charged.contains(person));
            match never.next() {
                _ if all => return,
                None if !stage.people.is_empty() || !charged.is_empty() => return,
                None => "drops a charge that no stage before it has; add that stage, or mend the order".to_owned(),
                Some(person) => {
                    let who = ["drops a charge against `", person.as_str(), "`, whom no stage before it charges; "];
                    [&who.concat(), "add that stage, or mend the order"].concat()
                }
            }
        }
        _ => return,
    };
    table.wrong(faults, row, "step", rules::STAGE_ORDER, &mend);
}

/// How far the stages tell of somebody's end.
#[derive(Clone, Copy, PartialEq)]
enum End {
    /// Not at all.
    Open,
    /// A court decided, and it went on after that.
    Reopened,
    /// By a verdict, a release, a term of administrative arrest, or charges dropped.
    Told,
}

/// The end of a person; of the case as a whole where no stage names anybody.
fn end(person: Option<&String>, stages: &[(Stage, &Row)]) -> End {
    let concerns = |stage: &Stage| stage.people.is_empty() || person.is_some_and(|id| stage.people.contains(id));
    let mut end = End::Open;
    let mut is_decided = false;
    for (stage, _) in stages.iter().filter(|(stage, _)| concerns(stage)) {
        match stage.step {
            Step::Verdict | Step::Appeal => (end, is_decided) = (End::Told, true),
            Step::Release | Step::Parole | Step::Dropped => end = End::Told,
            // The days to be held are the whole of an administrative case, unless it goes on as a criminal one.
            Step::AdministrativeArrest if stage.term.is_some() => end = End::Told,
            // After these the case goes on.
            Step::Opened
            | Step::Detained
            | Step::Charged
            | Step::Requalified
            | Step::Custody
            | Step::Plea
            | Step::ToCourt
            | Step::Trial => end = if is_decided { End::Reopened } else { End::Open },
            Step::AdministrativeArrest | Step::Transferred | Step::Opinion | Step::Supervision => {}
        }
    }
    end
}

/// The mend where the outcome is not what the stages say.
fn outcome(outcome: Outcome, stages: &[(Stage, &Row)]) -> Option<&'static str> {
    let everybody: BTreeSet<&String> = stages.iter().flat_map(|(stage, _)| &stage.people).collect();
    let mut ends: Vec<End> = everybody.into_iter().map(|person| end(Some(person), stages)).collect();
    // Administrative arrest of people whom no step names has an end of its own.
    let is_of_others = |stage: &Stage| stage.people.is_empty() && stage.step == Step::AdministrativeArrest;
    if ends.is_empty() || stages.iter().any(|(stage, _)| is_of_others(stage)) {
        ends.push(end(None, stages));
    }
    let (told, open) = (ends.contains(&End::Told), ends.contains(&End::Open));
    // Of somebody who was convicted and is tried again both may be said.
    let reopened = ends.contains(&End::Reopened);
    match outcome {
        Outcome::NotFound | Outcome::Stated if told && open => {
            Some("does not fit: the stages tell how the case ended for some of its people alone; write stated_in_part")
        }
        Outcome::NotFound | Outcome::StatedInPart if told && !reopened && !open => Some(
            "does not fit: the last stages tell how the case ended (a verdict, a release, a term of administrative arrest, or all charges dropped); write stated",
        ),
        Outcome::Stated | Outcome::StatedInPart if !told && !reopened => Some(
            "does not fit: the last stages do not tell how the case ended (a verdict, a release, a term of administrative arrest, or all charges dropped); write not_found",
        ),
        _ => None,
    }
}
