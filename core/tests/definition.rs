//! The tally as its rules state it, set against each other set, held against the one that never compares all of them.

mod rows;

use proptest::prelude::*;
use proptest::sample::Index;
use protest_map_core::count::{CompetingClaims, Tally};
use protest_map_core::model::{Claim, Qualifier};
use rows::record;
use std::cmp::Reverse;

/// A set with what its claims allow together.
struct Set<'a> {
    claims: CompetingClaims<'a>,
    floor: Option<u64>,
    ceiling: Option<u64>,
    is_open: bool,
    is_about: bool,
    is_contradictory: bool,
}

impl<'a> Set<'a> {
    fn of(set: CompetingClaims<'a>) -> Self {
        let (denials, rest): (Vec<&Claim>, Vec<&Claim>) =
            set.claims.iter().copied().partition(|claim| claim.qualifier == Qualifier::None);
        let nothing =
            Self { claims: set, floor: None, ceiling: None, is_open: false, is_about: false, is_contradictory: false };
        if !denials.is_empty() && !rest.is_empty() && !rest.iter().any(|claim| claim.has_figure()) {
            return nothing;
        }
        let claims = &nothing.claims.claims;
        let floor = claims.iter().filter_map(|claim| claim.floor()).min();
        let ceilings = if rest.is_empty() { &denials } else { &rest };
        let ceiling = ceilings.iter().filter_map(|claim| claim.ceiling()).max();
        let is_open = claims.iter().any(|claim| claim.is_open());
        // Somebody says "up to" fewer than all others say at least.
        if let Some(floor) = floor
            && claims.iter().filter_map(|claim| claim.ceiling()).any(|most| most < floor)
        {
            let ceiling = ceiling.map(|ceiling| ceiling.max(floor));
            return Self { ceiling, is_open, is_contradictory: true, ..nothing };
        }
        let is_about = claims.iter().any(|claim| claim.qualifier == Qualifier::About && claim.floor() == floor);
        Self { floor, ceiling, is_open, is_about, ..nothing }
    }

    fn has_figure(&self) -> bool {
        self.floor.is_some() || self.ceiling.is_some()
    }

    fn contains(&self, other: &Self) -> bool {
        self.claims.when.contains(other.claims.when) && self.claims.scope.contains(&other.claims.scope)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.claims.when.overlaps(other.claims.when) && self.claims.scope.overlaps(&other.claims.scope)
    }

    fn is_strictly_within(&self, other: &Self) -> bool {
        other.contains(self) && !self.contains(other)
    }

    fn is_alike(&self, other: &Self) -> bool {
        self.contains(other) && other.contains(self)
    }

    /// Whether the two, of the same places and dates, are about other people: a claim of the one says so of one of the
    /// other.
    fn is_besides(&self, other: &Self) -> bool {
        let names = |one: &Self, other: &Self| {
            let named: Vec<&str> = one.claims.claims.iter().filter_map(|claim| claim.besides.as_deref()).collect();
            other.claims.claims.iter().any(|claim| named.contains(&claim.id.as_str()))
        };
        self.claims.event != other.claims.event && self.is_alike(other) && (names(self, other) || names(other, self))
    }

    /// Whether it may be added to those taken: it may be about the same people as none of them, or it is besides the
    /// only one that has its places and dates.
    fn may_join(&self, taken: &[&Self]) -> bool {
        let near: Vec<&&Self> = taken.iter().filter(|other| other.overlaps(self)).collect();
        match near.as_slice() {
            [] => true,
            [other] => self.is_besides(other),
            _ => false,
        }
    }

    fn is_about_none(&self) -> bool {
        self.floor == Some(0) && self.is_about
    }
}

/// More people; of as many, fewer sets that are only "about".
type Sum = (u64, Reverse<usize>);

/// The best of the sets from this one on that may be added to those taken: with it, or without.
fn best<'a>(rest: &[&'a Set<'a>], taken: &mut Vec<&'a Set<'a>>) -> Sum {
    let Some((first, rest)) = rest.split_first() else { return (0, Reverse(0)) };
    let without = best(rest, taken);
    if !first.may_join(taken) {
        return without;
    }
    taken.push(first);
    let with = best(rest, taken);
    taken.pop();
    without.max((with.0 + first.floor.unwrap_or(0), Reverse(with.1.0 + usize::from(first.is_about))))
}

fn common_ceiling(sets: &[Set<'_>]) -> Option<u64> {
    let widest: Vec<&Set<'_>> =
        sets.iter().filter(|set| !sets.iter().any(|other| set.is_strictly_within(other))).collect();
    if widest.iter().any(|a| widest.iter().any(|b| a.overlaps(b) && !a.is_alike(b))) {
        return None;
    }
    // The same places and days under another event are rivals in all but name: counted once, at the first of them, if
    // they are not said to be about other people.
    let is_first = |n: &usize| !widest[..*n].iter().any(|earlier| earlier.is_alike(widest[*n]));
    let highest = |n: usize| {
        let alike: Vec<&&Set<'_>> = widest.iter().filter(|other| other.is_alike(widest[n])).collect();
        let ceiling = |one: &Set<'_>, other: &Set<'_>| one.ceiling.zip(other.ceiling).map(|(one, other)| one + other);
        let pairs = alike.iter().flat_map(|one| alike.iter().map(move |other| (one, other)));
        let sums = pairs.filter(|(one, other)| one.is_besides(other)).map(|(one, other)| ceiling(one, other));
        let ceilings: Option<Vec<u64>> = alike.iter().map(|set| set.ceiling).chain(sums).collect();
        ceilings.and_then(|ceilings| ceilings.into_iter().max())
    };
    let ceilings: Vec<u64> = (0..widest.len()).filter(is_first).map(highest).collect::<Option<_>>()?;
    (!ceilings.is_empty()).then(|| ceilings.iter().sum())
}

fn tally(claims: &[Claim]) -> Tally {
    let sets: Vec<Set<'_>> = CompetingClaims::sets(claims).into_iter().map(Set::of).collect();
    let given: Vec<&Set<'_>> = sets.iter().filter(|set| set.floor.is_some_and(|floor| floor > 0)).collect();
    let (floor, abouts) = best(&given, &mut Vec::new());
    // An "about 0" adds nobody; it makes the sum "about" where nothing else with a floor overlaps it.
    let mut nones = sets.iter().filter(|set| set.is_about_none());
    let is_alone = |none: &Set<'_>| {
        !sets.iter().any(|other| other.floor.is_some() && !other.is_about_none() && other.overlaps(none))
    };
    let is_open = |set: &Set<'_>| {
        set.is_open && !sets.iter().any(|other| other.ceiling.is_some() && set.is_strictly_within(other))
    };
    let event =
        |set: &Set<'_>| (set.claims.event.map(str::to_owned), set.claims.event.is_none().then_some(set.claims.when));
    let mut events: Vec<_> = sets.iter().map(event).collect();
    events.sort();
    events.dedup();
    let with_figure = events.iter().filter(|it| sets.iter().any(|set| event(set) == **it && set.has_figure())).count();
    let floor = sets.iter().any(|set| set.floor.is_some()).then_some(floor);
    let ceiling = common_ceiling(&sets);
    let is_below = ceiling.is_some() && ceiling < floor;
    Tally {
        floor,
        ceiling: ceiling.filter(|_| !is_below),
        is_contradictory: is_below || sets.iter().any(|set| set.is_contradictory),
        is_open: sets.iter().any(is_open),
        is_about: abouts.0 > 0 || nones.any(is_alone),
        events: with_figure,
        events_without_figure: events.len() - with_figure,
    }
}

/// A line of a record: a claim about some of the places and dates, of an event or, where there is none, of its own.
fn any_line(places: &'static [&'static str], dates: &'static [&'static str]) -> impl Strategy<Value = String> {
    let figure = prop_oneof![
        6 => (0..40u64).prop_map(|n| n.to_string()),
        2 => (0..40u64).prop_map(|n| format!(">{n}")),
        2 => (0..40u64).prop_map(|n| format!("<={n}")),
        4 => (0..12u64).prop_map(|n| format!("~{n}")),
        2 => (0..20u64, 1..20u64).prop_map(|(low, more)| format!("{low}..{}", low + more)),
        1 => Just("none".to_owned()),
        1 => Just("?".to_owned()),
        1 => Just("“dozens”".to_owned()),
    ];
    let event = prop::sample::select(vec!["a", "b", "c", "d"]);
    let spread = prop::sample::select(vec!["each", "together", "unclear"]);
    (event, prop::sample::select(places), prop::sample::select(dates), figure, spread).prop_map(
        |(event, places, date, figure, spread)| {
            format!("{event} {places} {date} {figure} in={places} on={date} {spread}")
        },
    )
}

const PLACES: &[&str] = &[
    "almaty",
    "almaty",
    "astana",
    "astana",
    "semey",
    "aktau",
    "almaty+astana",
    "almaty+semey",
    "astana+semey",
    "aktau+semey",
    "almaty+astana+semey",
    "almaty+others",
    "astana+semey+others",
    "others",
    "nowhere",
    "nationwide",
];
const DATES: &[&str] = &[
    "05-01",
    "05-01",
    "05-02",
    "05-03",
    "05-04",
    "05-01/05-02",
    "05-02/05-03",
    "05-01/05-03",
    "05-03/05-04",
    "04",
    "05",
    "year",
    "undated",
];
/// Single places and days, mostly, so that a record falls apart into many clusters.
const SCATTERED: &[&str] =
    &["almaty", "astana", "semey", "aktau", "uralsk", "almaty+astana", "semey+aktau", "nationwide"];
const DAYS: &[&str] = &["05-01", "05-02", "05-03", "05-04", "05-05", "05-06", "05-02/05-03", "05-05/05-06"];

/// Some pairs of claims; often none.
fn pairs() -> impl Strategy<Value = Vec<(Index, Index)>> {
    prop::collection::vec(any::<(Index, Index)>(), 0..6)
}

/// Of each two the one is moved to the places and dates of the other, and said to be about other people.
fn holds(lines: &[String], besides: &[(Index, Index)], has_events: bool) -> Result<(), TestCaseError> {
    let mut record = record(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let count = record.claims.len();
    let moved: Vec<_> =
        besides.iter().filter(|_| count > 0).map(|(it, to)| (it.index(count), to.index(count))).collect();
    for (it, to) in &moved {
        let Claim { id, when, scope, spread, .. } = record.claims[*to].clone();
        let claim = record.claims[*it].clone();
        record.claims[*it] = Claim { when, scope, spread, besides: Some(id), ..claim };
    }
    if !has_events {
        record.claims.iter_mut().for_each(|claim| claim.event = None);
    }
    let told = || format!("{lines:#?}, besides by their positions: {moved:?}");
    let sets = CompetingClaims::sets(&record.claims);
    let (found, terms) = Tally::with_terms(&sets);
    prop_assert_eq!(&found, &tally(&record.claims), "{}", told());
    let backwards: Vec<&Claim> = record.claims.iter().rev().collect();
    prop_assert_eq!(&found, &Tally::of(backwards), "{}", told());
    // What the floor is said to be the sum of can be added, and comes to it.
    let terms: Vec<Set<'_>> = terms.into_iter().map(|at| Set::of(sets[at].clone())).collect();
    let terms: Vec<&Set<'_>> = terms.iter().collect();
    for (at, term) in terms.iter().enumerate() {
        prop_assert!(term.may_join(&terms[..at]), "{}", told());
    }
    prop_assert_eq!(terms.iter().filter_map(|term| term.floor).sum::<u64>(), found.floor.unwrap_or(0), "{}", told());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_tally_is_what_its_rules_say(
        lines in prop::collection::vec(any_line(PLACES, DATES), 0..14), besides in pairs(), has_events in any::<bool>(),
    ) {
        holds(&lines, &besides, has_events)?;
    }

    #[test]
    fn a_tally_of_many_days_is_what_its_rules_say(
        lines in prop::collection::vec(any_line(SCATTERED, DAYS), 0..20), besides in pairs(),
    ) {
        holds(&lines, &besides, true)?;
    }
}

#[test]
fn a_chain_of_numbers_for_the_country_is_searched_to_the_end() {
    // Of a chain of spans in which each overlaps the next, with a place that has numbers of its own on each day.
    let mut lines = Vec::new();
    for day in 1..=20 {
        lines.push(format!("n{day} nationwide 05-{day:02}/05-{:02} {}", day + 1, 10 + day % 3));
        lines.push(format!("a{day} almaty 05-{day:02} {}", 4 + day % 2));
        lines.push(format!("b{day} astana 05-{day:02} 3"));
    }
    let record = record(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let sets: Vec<Set<'_>> = CompetingClaims::sets(&record.claims).into_iter().map(Set::of).collect();
    // On one line: the best up to each day, where a day has its places or is the last of a span.
    let mut best_up_to = [0; 22];
    for day in 1..=21usize {
        let of_places = if day <= 20 { 4 + day as u64 % 2 + 3 } else { 0 };
        best_up_to[day] = best_up_to[day - 1] + of_places;
        if day >= 2 {
            best_up_to[day] = best_up_to[day].max(best_up_to[day - 2] + 10 + (day as u64 - 1) % 3);
        }
    }
    assert_eq!(sets.len(), 60);
    assert_eq!(Tally::of(&record.claims).floor, Some(best_up_to[21]));
}
