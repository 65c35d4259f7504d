//! Prosecutions: cases, their stages, and the articles of law. The browser does not read them yet.

use super::{DateOf, PartialDate, Term};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A prosecution of one person or of several together.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its permanent id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Id of the place where it is pursued; `None` where no source says.
    pub place: Option<String>,
    /// Whether a source says how it ended.
    pub outcome: Outcome,
    /// The sections of the report that tell of it; none where it does not.
    pub sections: Vec<String>,
}

/// One step of a case. What a later one supersedes stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Id of the case.
    pub case: String,
    /// Its number within the case, from 1, in the order in which things happened.
    pub n: u32,
    /// Ids of the people whom it concerns; empty where it is the case as a whole.
    pub people: Vec<String>,
    /// PartialDate.
    pub when: PartialDate,
    /// What the date is the date of.
    pub date_of: DateOf,
    /// The number of the earlier step that this one is too, as another source dates it; that one is no rival itself.
    pub rival_of: Option<u32>,
    /// What was done.
    pub step: Step,
    /// Ids of the articles.
    pub laws: Vec<String>,
    /// What the court gave; empty where it gave nothing yet.
    pub sentence: Vec<Sentence>,
    /// How long, for the first sentence that takes a term.
    pub term: Option<Term>,
    /// What the sentence forbids or demands besides.
    pub conditions: Vec<String>,
    /// How the people are held meanwhile.
    pub restraint: Option<Restraint>,
    /// What happened, in our own words.
    pub summary: String,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// The sections of the report that say so; none where it does not.
    pub sections: Vec<String>,
}

/// An article of law, or a section of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Law {
    /// Its permanent id.
    pub id: String,
    /// Which code it stands in.
    pub code: Code,
    /// The number of the article.
    pub article: String,
    /// The number of the section; empty where a source names the article alone.
    pub section: String,
    /// What it punishes.
    pub description: String,
    /// The most severe punishment that a source names for it; may be empty.
    pub maximum: String,
}

/// Whether a source says how a case ended.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// A source says so.
    Stated,
    /// A source says so for some of its people; for others none was found that does.
    StatedInPart,
    /// None was found that does.
    NotFound,
}

/// What was done in one step of a case.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Step {
    /// A case was opened.
    Opened,
    /// People were detained.
    Detained,
    /// People were given administrative arrest.
    AdministrativeArrest,
    /// People were moved, which is no arrest.
    Transferred,
    /// People were charged.
    Charged,
    /// A charge was replaced by another.
    Requalified,
    /// A charge was dropped.
    Dropped,
    /// People were remanded in custody.
    Custody,
    /// Somebody pleaded.
    Plea,
    /// The case went to court.
    ToCourt,
    /// The trial began or went on.
    Trial,
    /// A court gave its verdict.
    Verdict,
    /// A verdict was appealed, or an appeal was decided.
    Appeal,
    /// A body outside of the courts gave its opinion.
    Opinion,
    /// People were released on parole.
    Parole,
    /// People were released.
    Release,
    /// People were put under supervision.
    Supervision,
}

/// What a court gave.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Sentence {
    /// Prison.
    Prison,
    /// Restriction of liberty, which is not prison.
    RestrictionOfLiberty,
    /// Administrative arrest.
    AdministrativeArrest,
    /// A fine.
    Fine,
    /// A ban on some activity.
    Ban,
    /// No punishment.
    None,
}

/// How people are held while a case goes on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Restraint {
    /// In custody.
    Custody,
    /// Under house arrest.
    HouseArrest,
    /// On an undertaking not to leave.
    Undertaking,
    /// Not held.
    AtLarge,
}

/// Which code an article of law stands in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Code {
    /// The Criminal Code.
    Criminal,
    /// The Code of Administrative Offences.
    Administrative,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Vocabulary;
    use serde_json::Value;

    /// The manifest of the tables must list what is read, no more and no less.
    #[test]
    fn the_manifest_has_these_codes() {
        let manifest: Value = serde_json::from_str(include_str!("../../../data/datapackage.json")).expect("JSON");
        let constraints = |file: &str, column: &str| -> Value {
            let table = manifest["resources"].as_array().expect("a list").iter().find(|table| table["path"] == file);
            let fields = table.expect(file)["schema"]["fields"].as_array().expect("a list").iter();
            fields.clone().find(|field| field["name"] == column).expect(column)["constraints"].clone()
        };
        let listed = |file: &str, column: &str| -> Vec<String> {
            let codes = constraints(file, column)["enum"].as_array().expect(column).clone();
            codes.iter().map(|code| code.as_str().expect("text").to_owned()).collect()
        };
        fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
            all.iter().map(|value| code(*value)).collect()
        }
        assert_eq!(listed("cases.csv", "outcome"), codes(Outcome::ALL, Outcome::code));
        assert_eq!(listed("stages.csv", "step"), codes(Step::ALL, Step::code));
        assert_eq!(listed("stages.csv", "restraint"), codes(Restraint::ALL, Restraint::code));
        assert_eq!(listed("stages.csv", "date_of"), codes(DateOf::ALL, DateOf::code));
        assert_eq!(listed("laws.csv", "code"), codes(Code::ALL, Code::code));
        // A list has a pattern instead.
        let one = ["(", &codes(Sentence::ALL, Sentence::code).join("|"), ")"].concat();
        assert_eq!(constraints("stages.csv", "sentence")["pattern"], ["^", &one, "( ", &one, ")*$"].concat());
    }
}
