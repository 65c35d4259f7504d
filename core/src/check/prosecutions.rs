//! The rows of prosecutions: articles of law, cases and stages.

use super::columns::LANGUAGES;
use super::reading::Reader;
use super::rules;
use super::table::{Row, Table};
use crate::model::{Case, Code, DateOf, Law, Outcome, Restraint, Sentence, Stage, Step, Term, Vocabulary};

const NO_STEP: &str = "is no number of a stage; write 1, 2, 3 and so on";

/// The steps after which somebody may be bound by conditions.
const TAKE_CONDITIONS: [Step; 6] =
    [Step::Verdict, Step::AdministrativeArrest, Step::Appeal, Step::Parole, Step::Release, Step::Supervision];

impl Reader<'_> {
    pub(super) fn law(&mut self, table: &Table, row: &Row) -> Law {
        for column in ["article", "section"] {
            let text = table.cell(row, column);
            // Some articles were put in between later: 174-1.
            if !text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
                && !text.is_empty()
            {
                let mend = "is no number of an article or a section; write digits only";
                table.wrong(&mut self.faults, row, column, rules::NUMBER, mend);
            }
        }
        let faults = &mut self.faults;
        Law {
            id: table.cell(row, "id").to_owned(),
            code: table.code(faults, row, "code", Code::ALL, Code::code),
            article: table.needed(faults, row, "article"),
            section: table.cell(row, "section").to_owned(),
            description: table.needed(faults, row, "description_en"),
            maximum: table.cell(row, "maximum_en").to_owned(),
        }
    }

    pub(super) fn case(&mut self, table: &Table, row: &Row) -> Case {
        Case {
            id: table.cell(row, "id").to_owned(),
            title: table.needed(&mut self.faults, row, "title_en"),
            place: self.known_one(table, row, "place", "places.csv", "place"),
            outcome: table.code(&mut self.faults, row, "outcome", Outcome::ALL, Outcome::code),
            sections: self.sections(table, row),
        }
    }

    /// The stage; `None` where it has no case or no number, which together are its key.
    pub(super) fn stage(&mut self, table: &Table, row: &Row) -> Option<Stage> {
        table.needed(&mut self.faults, row, "case");
        let case = self.known_one(table, row, "case", "cases.csv", "case");
        let n = self.step_number(table, row, "n");
        if table.cell(row, "n").is_empty() {
            table.wrong(&mut self.faults, row, "n", rules::STAGE_NUMBER, NO_STEP);
        }
        let before = self.faults.len();
        let step = table.code(&mut self.faults, row, "step", Step::ALL, Step::code);
        let known = Some(step).filter(|_| self.faults.len() == before);
        let sentence = table.codes(&mut self.faults, row, "sentence", Sentence::ALL, Sentence::code);
        let term = self.term(table, row, known, &sentence);
        let restraint = (!table.cell(row, "restraint").is_empty())
            .then(|| table.code(&mut self.faults, row, "restraint", Restraint::ALL, Restraint::code));
        let stage = Stage {
            people: self.people(table, row),
            when: self.date(table, row),
            date_of: table.code(&mut self.faults, row, "date_of", DateOf::ALL, DateOf::code),
            rival_of: self.step_number(table, row, "rival_of"),
            laws: self.known(table, row, "laws", "laws.csv", "law"),
            conditions: self.conditions(table, row, known),
            summary: table.needed(&mut self.faults, row, "summary_en"),
            sources: self.sources(table, row),
            sections: self.sections(table, row),
            case: case?,
            n: n?,
            step,
            sentence,
            term,
            restraint,
        };
        Some(stage)
    }

    /// The number of a stage; `None` where the cell is empty, or holds none.
    fn step_number(&mut self, table: &Table, row: &Row, column: &str) -> Option<u32> {
        let text = table.cell(row, column);
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let n = text.parse().ok().filter(|n| digits && *n > 0);
        if n.is_none() && !text.is_empty() {
            table.wrong(&mut self.faults, row, column, rules::STAGE_NUMBER, NO_STEP);
        }
        n
    }

    fn term(&mut self, table: &Table, row: &Row, step: Option<Step>, sentence: &[Sentence]) -> Option<Term> {
        // Of an unknown step nobody can tell what belongs to it.
        let sentenced =
            step.is_none_or(|step| matches!(step, Step::Verdict | Step::AdministrativeArrest | Step::Appeal));
        if let Some(step) = step
            && !sentence.is_empty()
            && !sentenced
        {
            let mend = [
                "does not belong to the step `",
                step.code(),
                "`; a sentence is given in a verdict, an \
                administrative_arrest or an appeal",
            ]
            .concat();
            table.wrong(&mut self.faults, row, "sentence", rules::SENTENCE, &mend);
        }
        if sentence.contains(&Sentence::None) && sentence.len() > 1 {
            let mend = "has `none` beside something; write one or the other";
            table.wrong(&mut self.faults, row, "sentence", rules::SENTENCE, mend);
        }
        let text = table.cell(row, "term");
        if text.is_empty() {
            return None;
        }
        let term = Term::parse(text);
        let lasts = |sentence: &Sentence| !matches!(sentence, Sentence::Fine | Sentence::None);
        let mend = if term.is_none() {
            "is no term; write P15D for 15 days or P2Y6M for two years and six months"
        } else if !sentenced && step != Some(Step::Supervision) {
            "belongs to a verdict, an administrative_arrest, an appeal or a supervision; leave it empty"
        } else if step == Some(Step::Verdict) && !sentence.iter().any(lasts) {
            "belongs to a sentence that lasts; name it in `sentence`, or leave the term empty"
        } else {
            return term;
        };
        table.wrong(&mut self.faults, row, "term", rules::TERM, mend);
        term
    }

    fn conditions(&mut self, table: &Table, row: &Row, step: Option<Step>) -> Vec<String> {
        let of = |ending: &str| -> Vec<String> {
            let cell = table.cell(row, &["conditions", ending].concat());
            let parts = cell.split('|').map(|condition| condition.trim().to_owned());
            if cell.is_empty() { Vec::new() } else { parts.collect() }
        };
        let english = of("_en");
        for (ending, _) in LANGUAGES {
            let (conditions, column) = (of(ending), ["conditions", ending].concat());
            let mend = if conditions.iter().any(String::is_empty) {
                "has nothing on one side of a `|`; write a condition on each side"
            } else if !conditions.is_empty() && !english.is_empty() && conditions.len() != english.len() {
                "has not as many conditions as the English; put ` | ` between them"
            } else if ending == "_en"
                && !conditions.is_empty()
                && step.is_some_and(|step| !TAKE_CONDITIONS.contains(&step))
            {
                "are conditions of a sentence, a release or a supervision; leave them empty at another step"
            } else {
                continue;
            };
            table.wrong(&mut self.faults, row, &column, rules::CONDITIONS, mend);
        }
        english
    }
}
