//! Phrases about prosecutions: steps, sentences, terms and articles of law. They are on pages without the app.

use super::Phrases;
use crate::i18n::{Lang, messages as m};
use crate::model::{Code, DateOf, Law, Outcome, Restraint, Sentence, Stage, Step, Term};

impl Phrases<'_> {
    /// What was done in a step.
    pub fn step(&self, step: Step) -> &'static str {
        let lang = self.lang;
        match step {
            Step::Opened => m::step_opened(lang),
            Step::Detained => m::step_detained(lang),
            Step::AdministrativeArrest => m::step_administrative_arrest(lang),
            Step::Transferred => m::step_transferred(lang),
            Step::Charged => m::step_charged(lang),
            Step::Requalified => m::step_requalified(lang),
            Step::Dropped => m::step_dropped(lang),
            Step::Custody => m::step_custody(lang),
            Step::Plea => m::step_plea(lang),
            Step::ToCourt => m::step_to_court(lang),
            Step::Trial => m::step_trial(lang),
            Step::Verdict => m::step_verdict(lang),
            Step::Appeal => m::step_appeal(lang),
            Step::Opinion => m::step_opinion(lang),
            Step::Parole => m::step_parole(lang),
            Step::Release => m::step_release(lang),
            Step::Supervision => m::step_supervision(lang),
        }
    }

    /// The date of a step, with what it is the date of where it did not simply happen then.
    pub fn stage_date(&self, stage: &Stage) -> String {
        let Some(date) = self.date_in_full(stage.when) else { return m::undated(self.lang).to_owned() };
        match stage.date_of {
            DateOf::Happened => date,
            DateOf::MadePublic => [&date, ", ", m::made_public(self.lang)].concat(),
            DateOf::Planned => [&date, ", ", m::planned(self.lang)].concat(),
        }
    }

    /// What a court gave, a phrase each: "prison: 5 years", "a ban on an activity".
    pub fn sentences(&self, stage: &Stage) -> Vec<String> {
        // The term is that of the first sentence that lasts.
        let lasting = stage.sentence.iter().position(|sentence| !matches!(sentence, Sentence::Fine | Sentence::None));
        let phrase = |(n, sentence): (usize, &Sentence)| {
            let name = self.sentence(*sentence);
            match stage.term.filter(|_| lasting == Some(n)) {
                Some(term) => m::sentence_for(self.lang, name, &self.term(term)),
                None => name.to_owned(),
            }
        };
        stage.sentence.iter().enumerate().map(phrase).collect()
    }

    fn sentence(&self, sentence: Sentence) -> &'static str {
        let lang = self.lang;
        match sentence {
            Sentence::Prison => m::sentence_prison(lang),
            Sentence::RestrictionOfLiberty => m::sentence_restriction_of_liberty(lang),
            Sentence::AdministrativeArrest => m::sentence_administrative_arrest(lang),
            Sentence::Fine => m::sentence_fine(lang),
            Sentence::Ban => m::sentence_ban(lang),
            Sentence::None => m::sentence_none(lang),
        }
    }

    /// How long, as it was given: "2 years 6 months", and "30 months" where a source says that.
    pub fn term(&self, term: Term) -> String {
        let (lang, mut parts) = (self.lang, Vec::new());
        let parts_of = |n: u16, say: fn(Lang, u64) -> String| (n > 0).then(|| say(lang, u64::from(n)));
        parts.extend(parts_of(term.years, m::term_years));
        parts.extend(parts_of(term.months, m::term_months));
        parts.extend(parts_of(term.days, m::term_days));
        parts.join(" ")
    }

    /// How people are held while a case goes on.
    pub fn restraint(&self, restraint: Restraint) -> &'static str {
        let lang = self.lang;
        match restraint {
            Restraint::Custody => m::restraint_custody(lang),
            Restraint::HouseArrest => m::restraint_house_arrest(lang),
            Restraint::Undertaking => m::restraint_undertaking(lang),
            Restraint::AtLarge => m::restraint_at_large(lang),
        }
    }

    /// An article of law: "Criminal Code, article 174, section 2".
    pub fn law(&self, law: &Law) -> String {
        let lang = self.lang;
        let code = match law.code {
            Code::Criminal => m::code_criminal(lang),
            Code::Administrative => m::code_administrative(lang),
        };
        match law.section.as_str() {
            "" => m::law_article(lang, code, &law.article),
            section => m::law_section(lang, code, &law.article, section),
        }
    }

    /// Whether a source says how a case ended.
    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        let lang = self.lang;
        match outcome {
            Outcome::Stated => m::outcome_stated(lang),
            Outcome::StatedInPart => m::outcome_stated_in_part(lang),
            Outcome::NotFound => m::outcome_not_found(lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PartialDate, Record};

    fn stage(sentence: &[Sentence], term: &str) -> Stage {
        Stage {
            case: "case".to_owned(),
            n: 1,
            people: vec![],
            when: PartialDate::parse("2016-07-22").unwrap(),
            date_of: DateOf::Happened,
            rival_of: None,
            step: Step::Verdict,
            laws: vec![],
            sentence: sentence.to_vec(),
            term: Term::parse(term),
            conditions: vec![],
            restraint: None,
            summary: String::new(),
            sources: vec![],
            sections: vec![],
        }
    }

    #[test]
    fn a_term_is_said_as_it_was_given() {
        let record = Record::default();
        let said = |term| Phrases::new(Lang::En, &record).term(Term::parse(term).expect(term));
        assert_eq!(said("P2Y6M"), "2 years 6 months");
        assert_eq!(said("P30M"), "30 months");
        assert_eq!(said("P15D"), "15 days");
        assert_eq!(said("P1Y1M1D"), "1 year 1 month 1 day");
    }

    #[test]
    fn the_term_is_that_of_the_first_sentence_that_lasts() {
        let record = Record::default();
        let said = |sentence: &[Sentence], term| Phrases::new(Lang::En, &record).sentences(&stage(sentence, term));
        assert_eq!(said(&[Sentence::Prison, Sentence::Ban], "P5Y"), ["prison: 5 years", "a ban on an activity"]);
        assert_eq!(said(&[Sentence::Fine, Sentence::Ban], "P3Y"), ["a fine", "a ban on an activity: 3 years"]);
        assert_eq!(
            said(&[Sentence::RestrictionOfLiberty], "P1Y"),
            ["restriction of liberty, which is not prison: 1 year"]
        );
        assert_eq!(said(&[Sentence::AdministrativeArrest], ""), ["administrative arrest"]);
        assert!(said(&[], "").is_empty());
    }

    #[test]
    fn a_date_says_what_it_is_the_date_of() {
        let record = Record::default();
        let said = |date: &str, date_of| {
            let stage = Stage { when: PartialDate::parse(date).unwrap(), date_of, ..stage(&[], "") };
            Phrases::new(Lang::En, &record).stage_date(&stage)
        };
        assert_eq!(said("2016-07-22", DateOf::Happened), "22 July 2016");
        assert_eq!(said("2016-07-22", DateOf::MadePublic), "22 July 2016, became public then");
        assert_eq!(said("2016-10-12", DateOf::Planned), "12 October 2016, planned");
        assert_eq!(said("", DateOf::Happened), "Undated");
    }
}
