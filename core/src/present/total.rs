//! Everything of the chosen measure together: a sum with all that it is made of, or the claims that stand in its place.

use crate::count::{CompetingClaims, Tally};
use crate::i18n::messages as m;
use crate::model::{Claim, Scope};
use crate::phrases::Phrases;
use crate::query::Selection;
use crate::util::{capitalised, joined, sort_by_key};
use std::cmp::Reverse;

/// How many lines are told; of the others it is said how many they are.
const MOST_LINES: usize = 20;

/// The same for a bar: every bar is told in one text, which is laid out at each step.
const MOST_IN_BAR: usize = 4;

/// What the claims of a selection come to, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Total {
    /// Sources give different numbers for the same people: no total, and each of these claims.
    Disputed(Vec<String>),
    /// A sum.
    Sum {
        /// What it comes to.
        total: String,
        /// What it is made of.
        terms: Vec<String>,
        /// The numbers that are not in it, since they may be about the same people as one that is.
        not_added: Vec<String>,
        /// What is told of it without a number.
        without_number: Vec<String>,
    },
}

/// The total of a selection; `None` where there are not two numbers that could be added.
pub fn total(selection: &Selection<'_>) -> Option<Total> {
    let phrases = Phrases::new(selection.state.lang, selection.record);
    let sets = CompetingClaims::sets_in(selection.record, selection.measured());
    let line = |set: &CompetingClaims<'_>| {
        let (places, claims) = set.own_telling();
        let claims = phrases.dated_each(&claims, |claims| phrases.figures_by(claims.iter().copied()));
        capitalised(&m::mark_other(phrases.lang, &phrases.places(places), &claims))
    };
    let lines = |sets: Vec<&CompetingClaims<'_>>| {
        let mut lines: Vec<String> = sets.iter().take(MOST_LINES).map(|set| line(set)).collect();
        let more = sets.len() - lines.len();
        lines.extend((more > 0).then(|| m::more_lines(phrases.lang, more as u64)));
        lines
    };
    let mut disputed: Vec<_> = sets.iter().filter(|set| set.is_disputed()).collect();
    sort_by_key(&mut disputed, |set| (set.scope != Scope::Nationwide, Reverse(set.highest())));
    if !disputed.is_empty() {
        return Some(Total::Disputed(lines(disputed)));
    }
    let (figures, rest): (Vec<usize>, Vec<usize>) = (0..sets.len()).partition(|at| sets[*at].added().is_some());
    if figures.len() < 2 {
        return None;
    }
    let (tally, terms) = Tally::with_terms(&sets);
    let (added, not_added): (Vec<usize>, Vec<usize>) =
        figures.into_iter().partition(|at| terms.binary_search(at).is_ok());
    let of = |numbers: Vec<usize>| lines(numbers.into_iter().map(|at| &sets[at]).collect());
    Some(Total::Sum {
        total: phrases.total(&tally),
        terms: of(added),
        not_added: of(not_added),
        without_number: of(rest.into_iter().filter(|at| sets[*at].highest().is_none()).collect()),
    })
}

/// What the claims of some days come to in one line: the sum with its terms, or what sources dispute and then what is drawn.
pub(super) fn in_a_line<'a>(phrases: &Phrases<'a>, claims: impl IntoIterator<Item = &'a Claim>) -> (Tally, String) {
    let sets = CompetingClaims::sets_in(phrases.record, claims);
    let (tally, terms) = Tally::with_terms(&sets);
    let lang = phrases.lang;
    let at_place =
        |set: &CompetingClaims<'_>, figures: &str| m::mark_other(lang, &phrases.places(set.own_telling().0), figures);
    let total = if terms.len() > 1 {
        let term = |at: &usize| sets[*at].added().map(|claim| at_place(&sets[*at], &phrases.figure(claim)));
        let mut told: Vec<String> = terms.iter().take(MOST_IN_BAR).filter_map(term).collect();
        let more = terms.len() - told.len();
        told.extend((more > 0).then(|| m::more_lines(lang, more as u64)));
        m::sum_of(lang, &phrases.total(&tally), &joined(told, " + "))
    } else if tally.floor.or(tally.ceiling).is_some() || tally.is_contradictory {
        phrases.total(&tally)
    } else {
        // Numbers that come to none: each by itself.
        let some = sets.iter().filter(|set| set.highest().is_some() && !set.is_disputed());
        let figures = |set: &CompetingClaims<'_>| at_place(set, &phrases.figures_by(set.claims.iter().copied()));
        joined(some.take(MOST_LINES).map(figures), "; ")
    };
    let disputed = sets.iter().filter(|set| set.is_disputed()).take(MOST_IN_BAR);
    let disputed = disputed.map(|set| at_place(set, &phrases.figures_by(set.claims.iter().copied())));
    // Where sources dispute there is no total: what is drawn says what it is.
    match joined(disputed, "; ").as_str() {
        "" => (tally, total),
        disputed if tally.floor.is_none() => (tally, joined([total.as_str(), disputed], "; ")),
        disputed => (tally, m::bars_lowest(lang, disputed, &total)),
    }
}
