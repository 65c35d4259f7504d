//! Where a prosecution stands: what its steps come to, person by person.
//!
//! Nothing is kept but the steps. Which of them is somebody's last, and which charge a later one took the place of, follows
//! from their order and their people. A step that another source dates otherwise is one step: its rivals are told with it, and
//! are neither the last of anybody nor a step that took the place of a charge.

use crate::model::{Case, Stage, Step};
use crate::util::sort_by_key;

/// A case with its steps, in the order in which they happened.
#[derive(Clone, Debug)]
pub struct CaseStatus<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its steps.
    pub stages: Vec<&'a Stage>,
}

impl<'a> CaseStatus<'a> {
    /// The case with those of the steps that are its own.
    pub fn new(case: &'a Case, stages: &'a [Stage]) -> Self {
        let mut stages: Vec<&Stage> = stages.iter().filter(|stage| stage.case == case.id).collect();
        sort_by_key(&mut stages, |stage| stage.n);
        Self { case, stages }
    }

    /// Ids of the people whom the steps concern, in the order in which they come in.
    pub fn people(&self) -> Vec<&'a str> {
        let mut people: Vec<&str> = Vec::new();
        for id in self.stages.iter().flat_map(|stage| &stage.people) {
            if !people.contains(&id.as_str()) {
                people.push(id);
            }
        }
        people
    }

    /// Its steps, each once: those that rival none.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &'a Stage> + use<'a, '_> {
        self.stages.iter().copied().filter(|stage| stage.rival_of.is_none())
    }

    /// Whether steps are left out: those that are about nobody but people who are not named.
    pub fn has_gaps(&self) -> bool {
        self.stages.iter().zip(1..).any(|(stage, n)| stage.n != n)
    }

    /// The number by which a reader counts a step, from 1: that of its place among the steps. What rivals a step has its
    /// number. It is no id: a step that is added before it changes it.
    pub fn number(&self, n: u32) -> u64 {
        let main = self.stages.iter().find(|stage| stage.n == n).and_then(|stage| stage.rival_of).unwrap_or(n);
        self.steps().zip(1..).find(|(stage, _)| stage.n == main).map_or(0, |(_, number)| number)
    }

    /// The same step as other sources date it, in the order of the record.
    pub fn rivals(&self, stage: &Stage) -> impl Iterator<Item = &'a Stage> + use<'a, '_> {
        let n = stage.n;
        self.stages.iter().copied().filter(move |other| other.rival_of == Some(n))
    }

    /// Where the case stands: the last step of each of its people, and the sentence that they were given before it. Those
    /// with the same of both are told together, the latest step first. A step without people is the last of the case as a
    /// whole.
    pub fn standing(&self) -> Vec<Standing<'a>> {
        let mut standing: Vec<Standing<'_>> = Vec::new();
        let mut stands = |last: &'a Stage, person: Option<&'a str>| {
            let sentences = |stage: &&Stage| {
                let is_theirs = person.map_or(stage.people.is_empty(), |person| concerns(stage, person));
                stage.n < last.n && is_theirs && !stage.sentence.is_empty()
            };
            let sentence = self.steps().rev().find(sentences).filter(|_| last.sentence.is_empty());
            let is_same = |known: &&mut Standing<'_>| {
                known.last.n == last.n && known.sentence.map(|it| it.n) == sentence.map(|it| it.n)
            };
            match standing.iter_mut().find(is_same) {
                Some(known) => known.people.extend(person),
                None => standing.push(Standing { last, sentence, people: person.into_iter().collect() }),
            }
        };
        for person in self.people() {
            if let Some(last) = self.steps().rev().find(|stage| stage.people.iter().any(|id| id == person)) {
                stands(last, Some(person));
            }
        }
        if let Some(last) = self.steps().rev().find(|stage| stage.people.is_empty()) {
            stands(last, None);
        }
        sort_by_key(&mut standing, |it| std::cmp::Reverse(it.last.n));
        standing
    }

    /// Ids of those for whom no step says how it ended.
    pub fn without_end(&self) -> Vec<&'a str> {
        let ended = |person: &&str| {
            let ends = |stage: &&&Stage| concerns(stage, person) && ends(stage);
            self.stages.iter().find(ends).is_some()
        };
        self.people().into_iter().filter(|person| !ended(person)).collect()
    }

    /// What took the place of a charge: each later step that did, with those for whom it did. Nobody is left where it is
    /// all of those whom the charge concerned.
    pub fn superseded(&self, stage: &Stage) -> Superseded<'a> {
        let mut by: Vec<&Stage> = Vec::new();
        let mut people: Vec<&str> = Vec::new();
        if !matches!(stage.step, Step::Charged | Step::Requalified) {
            return Superseded { by, people, wholly: false };
        }
        let charged: Vec<&str> = match stage.people.is_empty() {
            true => self.people(),
            false => self.people().into_iter().filter(|person| stage.people.iter().any(|id| id == person)).collect(),
        };
        for person in &charged {
            let replaces = |later: &&Stage| {
                later.n > stage.n && matches!(later.step, Step::Requalified | Step::Dropped) && concerns(later, person)
            };
            if let Some(later) = self.steps().find(replaces) {
                people.push(person);
                if !by.iter().any(|known| known.n == later.n) {
                    by.push(later);
                }
            }
        }
        sort_by_key(&mut by, |stage| stage.n);
        Superseded { wholly: !people.is_empty() && people.len() == charged.len(), by, people }
    }
}

/// Where some of the people of a case stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'a> {
    /// Their last step.
    pub last: &'a Stage,
    /// The last step before it that gave them a sentence, where that one itself gives none.
    pub sentence: Option<&'a Stage>,
    /// Their ids; none where it is the case as a whole.
    pub people: Vec<&'a str>,
}

/// What took the place of a charge.
#[derive(Clone, Debug, PartialEq)]
pub struct Superseded<'a> {
    /// The later steps; none where the charge stands.
    pub by: Vec<&'a Stage>,
    /// Ids of those for whom they did.
    pub people: Vec<&'a str>,
    /// Whether these are all whom the charge concerned.
    pub wholly: bool,
}

/// A step without people concerns everybody in the case.
fn concerns(stage: &Stage, person: &str) -> bool {
    stage.people.is_empty() || stage.people.iter().any(|id| id == person)
}

/// Whether a case is over with this step, or it gives somebody a sentence to serve.
fn ends(stage: &Stage) -> bool {
    matches!(stage.step, Step::Verdict | Step::Dropped | Step::Parole | Step::Release) || stage.term.is_some()
}
