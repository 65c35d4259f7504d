use super::Entered;
use crate::io::{Diagnostic, Location};
use serde_json::{Map, Value, json};

/// What a check has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What is wrong, by file and line.
    pub faults: Vec<Diagnostic>,
    /// What is right and should be known all the same, in the shape of faults.
    pub notes: Vec<Diagnostic>,
    /// What was read; whole where there is no fault.
    pub entered: Entered,
}

impl Report {
    /// Puts faults and notes into the order in which somebody goes through the files.
    pub(super) fn sort(&mut self) {
        for list in [&mut self.faults, &mut self.notes] {
            list.sort_by(|a, b| (&a.file, &a.at).cmp(&(&b.file, &b.at)));
        }
    }

    /// Faults and notes as JSON: `{"faults": [{file, line, column, member, place, message, rule}], "notes": […]}`. Of `line`,
    /// `column`, `member` and `place`, which is the name of a place, those are there that apply. Members may be added; those that are there stay what they are.
    pub fn to_json(&self) -> String {
        let list = |faults: &[Diagnostic]| faults.iter().map(object).collect::<Vec<_>>();
        let mut text = json!({ "faults": list(&self.faults), "notes": list(&self.notes) }).to_string();
        text.push('\n');
        text
    }
}

fn object(fault: &Diagnostic) -> Value {
    let mut members = Map::new();
    members.insert("file".to_owned(), json!(fault.file));
    match &fault.at {
        Location::File => {}
        Location::Row(line) => {
            members.insert("line".to_owned(), json!(line));
        }
        Location::Cell(line, column) => {
            members.insert("line".to_owned(), json!(line));
            members.insert("column".to_owned(), json!(column));
        }
        Location::Member { path, place } => {
            members.insert("member".to_owned(), json!(path));
            if let Some(place) = place {
                members.insert("place".to_owned(), json!(place));
            }
        }
    }
    members.insert("message".to_owned(), json!(fault.message));
    members.insert("rule".to_owned(), json!(fault.rule));
    Value::Object(members)
}

impl From<Report> for Result<Entered, Vec<Diagnostic>> {
    fn from(report: Report) -> Self {
        if report.faults.is_empty() { Ok(report.entered) } else { Err(report.faults) }
    }
}
