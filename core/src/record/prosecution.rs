//! Prosecutions: cases, their stages, and the articles of law. The browser does not read them yet.

use super::When;
use super::codes::{DateOf, codes};
use super::term::Term;

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
    /// The section of the report; may be empty.
    pub section: String,
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
    /// When.
    pub when: When,
    /// What the date is the date of.
    pub date_of: DateOf,
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
    /// The section of the report; may be empty.
    pub section: String,
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

codes! {
    /// Whether a source says how a case ended.
    Outcome {
        /// A source says so.
        Stated = "stated",
        /// A source says so for some of its people; for others none was found that does.
        StatedInPart = "stated_in_part",
        /// None was found that does.
        NotFound = "not_found",
    }
}

codes! {
    /// What was done in one step of a case.
    Step {
        /// A case was opened.
        Opened = "opened",
        /// People were detained.
        Detained = "detained",
        /// People were given administrative arrest.
        AdministrativeArrest = "administrative_arrest",
        /// People were moved, which is no arrest.
        Transferred = "transferred",
        /// People were charged.
        Charged = "charged",
        /// A charge was replaced by another.
        Requalified = "requalified",
        /// A charge was dropped.
        Dropped = "dropped",
        /// People were remanded in custody.
        Custody = "custody",
        /// Somebody pleaded.
        Plea = "plea",
        /// The case went to court.
        ToCourt = "to_court",
        /// The trial began or went on.
        Trial = "trial",
        /// A court gave its verdict.
        Verdict = "verdict",
        /// A verdict was appealed, or an appeal was decided.
        Appeal = "appeal",
        /// A body outside of the courts gave its opinion.
        Opinion = "opinion",
        /// People were released on parole.
        Parole = "parole",
        /// People were released.
        Release = "release",
        /// People were put under supervision.
        Supervision = "supervision",
    }
}

codes! {
    /// What a court gave.
    Sentence {
        /// Prison.
        Prison = "prison",
        /// Restriction of liberty, which is not prison.
        RestrictionOfLiberty = "restriction_of_liberty",
        /// Administrative arrest.
        AdministrativeArrest = "administrative_arrest",
        /// A fine.
        Fine = "fine",
        /// A ban on some activity.
        Ban = "ban",
        /// No punishment.
        None = "none",
    }
}

codes! {
    /// How people are held while a case goes on.
    Restraint {
        /// In custody.
        Custody = "custody",
        /// Under house arrest.
        HouseArrest = "house_arrest",
        /// On an undertaking not to leave.
        Undertaking = "undertaking",
        /// Not held.
        AtLarge = "at_large",
    }
}

codes! {
    /// Which code an article of law stands in.
    Code {
        /// The Criminal Code.
        Criminal = "criminal",
        /// The Code of Administrative Offences.
        Administrative = "administrative",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
