//! Honest sums: what may be added is added, and nothing else.
//!
//! Claims of one event, measure, group, places and dates are *rivals*: they stand side by side and are never added. A
//! claim whose places and dates lie within another's is its *part*. A floor is the most that can be added of claims no
//! two of which may be about the same people: so it takes the wider claim or the sum of its parts, whichever is the
//! larger, and never both; one more claim can only raise it, and the order of the claims does not matter. A ceiling is
//! there only where one holds for all of it.
//!
//! Limitations: finding the most that can be added is hard in general; beyond `MOST_PAIRS` the floor is one that can
//! be added, and perhaps not the most. Wider claims that overlap without one holding the other have no common ceiling.

use crate::model::{Claim, PartialDate, Qualifier, Record, Scope, Spread};

/// Pairs of sets, beyond each with each once, after which the search for the most that can be added is given up: records of
/// real events need some thousands, and none may keep a reader waiting.
const MOST_PAIRS: usize = 1_000_000;

/// What the claims of one measure and group come to. It is geometry, not a statement: no source says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The lowest that the claims allow together; `None` where no claim gives a lower end.
    pub floor: Option<u64>,
    /// The highest that the claims allow together; `None` where none does for some part of it.
    pub ceiling: Option<u64>,
    /// Whether any of it says "or more".
    pub is_open: bool,
    /// Whether any of the floor says "about".
    pub is_about: bool,
    /// How many events it has a figure from.
    pub events: usize,
    /// How many events have claims but no figure.
    pub events_without_figure: usize,
}

/// Rivals: claims about the same event, places and dates.
#[derive(Clone, Debug)]
pub struct CompetingClaims<'a> {
    /// The event; `None` in a bare file of counts.
    pub event: Option<&'a str>,
    /// When.
    pub when: PartialDate,
    /// Where.
    pub scope: Scope,
    /// The claims, in the order of the record.
    pub claims: Vec<&'a Claim>,
}

impl<'a> CompetingClaims<'a> {
    /// Sorts claims of one measure and group into sets of rivals, in order of first appearance. A number that holds for
    /// each of several places is a claim about each of them.
    pub fn sets(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        let mut sets = Vec::new();
        for claim in claims {
            match claim.scope.ids() {
                ids if ids.len() > 1 && claim.spread == Some(Spread::Each) => {
                    ids.iter().for_each(|id| Self::put(&mut sets, claim, Scope::place(id)));
                }
                _ => Self::put(&mut sets, claim, claim.scope.clone()),
            }
        }
        sets
    }

    /// The same of claims that all belong to one place, of which a number for each of several is one more.
    pub fn sets_at(place: &str, claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Self> {
        let mut sets = Vec::new();
        claims.into_iter().for_each(|claim| Self::put(&mut sets, claim, Scope::place(place)));
        sets
    }

    fn put(sets: &mut Vec<Self>, claim: &'a Claim, scope: Scope) {
        let event = claim.event.as_deref();
        match sets.iter_mut().find(|set| set.event == event && set.when == claim.when && set.scope == scope) {
            Some(set) => set.claims.push(claim),
            None => sets.push(Self { event, when: claim.when, scope, claims: vec![claim] }),
        }
    }

    /// The span that covers the rivals: the lowest floor, the highest ceiling, open if any of them is.
    fn hull(&self) -> Hull {
        let denies = |claim: &&&Claim| claim.qualifier == Qualifier::None;
        let is_denied = self.claims.iter().any(|claim| denies(&claim));
        let rest: Vec<&Claim> = self.claims.iter().filter(|claim| !denies(claim)).copied().collect();
        if is_denied && !rest.is_empty() && !rest.iter().any(|claim| claim.has_figure()) {
            // "None" and "dozens": nobody wins, so that there is no number.
            return Hull::default();
        }
        let floor = self.claims.iter().filter_map(|claim| claim.floor()).min();
        // "None" is a ceiling over nothing but itself.
        let ceilings = if rest.is_empty() { &self.claims } else { &rest };
        let about = |claim: &&Claim| claim.qualifier == Qualifier::About && claim.floor() == floor;
        Hull {
            floor,
            ceiling: ceilings.iter().filter_map(|claim| claim.ceiling()).max(),
            is_open: self.claims.iter().any(|claim| claim.is_open()),
            is_about: self.claims.iter().copied().any(|claim| about(&claim)),
        }
    }

    fn contains(&self, other: &Self) -> bool {
        self.when.contains(other.when) && self.scope.contains(&other.scope)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.when.overlaps(other.when) && self.scope.overlaps(&other.scope)
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Hull {
    floor: Option<u64>,
    ceiling: Option<u64>,
    is_open: bool,
    is_about: bool,
}

impl Hull {
    fn has_figure(self) -> bool {
        self.floor.is_some() || self.ceiling.is_some()
    }
}

impl Tally {
    /// The total of these claims, all of one measure and one group.
    pub fn of<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Self {
        Self::of_sets(&CompetingClaims::sets(claims))
    }

    /// The total of these sets of rivals, all of one measure and one group.
    pub fn of_sets(sets: &[CompetingClaims<'_>]) -> Self {
        let hulls: Vec<Hull> = sets.iter().map(CompetingClaims::hull).collect();
        let within = |n: usize, m: usize| n != m && sets[m].contains(&sets[n]);
        let strictly_within = |n: usize, m: usize| within(n, m) && !sets[n].contains(&sets[m]);
        let all = 0..sets.len();
        // A part says nothing of what lies beyond it once the wider claim has an end.
        let is_open = all
            .clone()
            .any(|n| hulls[n].is_open && !all.clone().any(|m| hulls[m].ceiling.is_some() && strictly_within(n, m)));
        let (floor, abouts) = most_to_add(sets, &hulls);
        let with_figure = events(sets, |n| hulls[n].has_figure());
        let without = events(sets, |n| !hulls[n].has_figure());
        Self {
            floor: hulls.iter().any(|hull| hull.floor.is_some()).then_some(floor),
            ceiling: common_ceiling(sets, &hulls),
            is_open,
            is_about: abouts > 0,
            events: with_figure.len(),
            events_without_figure: without.iter().filter(|event| !with_figure.contains(event)).count(),
        }
    }

    /// Whether the claims give any number at all.
    pub fn has_figure(&self) -> bool {
        self.events > 0
    }

    /// Whether there may be more than the floor, with no end given: "or more".
    pub fn is_endless(&self) -> bool {
        self.is_open || self.floor.is_some() && self.ceiling.is_none()
    }
}

/// The events that the chosen sets are about. Without an event to tell claims apart, each date stands for one.
fn events<'a>(
    sets: &[CompetingClaims<'a>],
    is_chosen: impl Fn(usize) -> bool,
) -> Vec<(Option<&'a str>, Option<PartialDate>)> {
    let mut events = Vec::new();
    for (_, set) in sets.iter().enumerate().filter(|(n, _)| is_chosen(*n)) {
        let event = (set.event, set.event.is_none().then_some(set.when));
        if !events.contains(&event) {
            events.push(event);
        }
    }
    events
}

/// The ceiling over all of it: the sum over the widest sets, if each has one and no two of them overlap.
fn common_ceiling(sets: &[CompetingClaims<'_>], hulls: &[Hull]) -> Option<u64> {
    let same = |n: usize, m: usize| sets[n].contains(&sets[m]) && sets[m].contains(&sets[n]);
    let is_widest =
        |n: usize| !(0..sets.len()).any(|m| m != n && sets[m].contains(&sets[n]) && !sets[n].contains(&sets[m]));
    let widest: Vec<usize> = (0..sets.len()).filter(|n| is_widest(*n)).collect();
    let mut total = None;
    for n in widest.iter().copied() {
        let alike: Vec<usize> = (0..sets.len()).filter(|m| *m == n || same(n, *m)).collect();
        if widest.iter().any(|m| *m != n && sets[n].overlaps(&sets[*m]) && !same(n, *m)) {
            return None;
        }
        // The same places and days under another event are rivals in all but name: counted once, at the first of them.
        if alike[0] == n {
            let mut highest = 0;
            for m in alike {
                highest = highest.max(hulls[m].ceiling?);
            }
            total = Some(total.unwrap_or(0) + highest);
        }
    }
    total
}

/// The most that can be added of sets no two of which overlap, and how many of them say "about" (the fewest, of equals).
fn most_to_add(sets: &[CompetingClaims<'_>], hulls: &[Hull]) -> (u64, usize) {
    let weights = hulls.iter().map(|hull| (hull.floor.unwrap_or(0), usize::from(hull.is_about))).collect();
    let mut given: Vec<usize> = (0..sets.len()).filter(|n| hulls[*n].floor.is_some()).collect();
    // In one order whatever the order of the record, so that giving up gives up at the same place.
    let key = |n: usize| (hulls[n].floor, sets[n].when, &sets[n].scope, sets[n].event);
    given.sort_by(|a, b| key(*b).cmp(&key(*a)));
    let pairs = MOST_PAIRS + sets.len() * sets.len();
    Search { sets, weights, pairs }.best(given)
}

struct Search<'a> {
    sets: &'a [CompetingClaims<'a>],
    weights: Vec<(u64, usize)>,
    /// How many may still be looked at.
    pairs: usize,
}

impl Search<'_> {
    /// The best of what is left: of each cluster by itself, since none takes anything from another.
    fn best(&mut self, mut left: Vec<usize>) -> (u64, usize) {
        let mut best = (0, 0);
        while let Some(first) = left.first() {
            let (mut cluster, mut reached) = (vec![*first], 0);
            let mut far = left[1..].to_vec();
            while let Some(from) = cluster.get(reached).copied().filter(|_| self.pairs > 0) {
                self.pairs = self.pairs.saturating_sub(far.len());
                let near;
                (near, far) = far.into_iter().partition(|n| self.overlap(from, *n));
                cluster.extend::<Vec<usize>>(near);
                reached += 1;
            }
            if self.pairs == 0 {
                return plus(best, self.greedy(&left));
            }
            // In the order of the whole again.
            let cluster = left.iter().copied().filter(|n| cluster.contains(n)).collect();
            (best, left) = (plus(best, self.best_of_cluster(cluster)), far);
        }
        best
    }

    fn best_of_cluster(&mut self, cluster: Vec<usize>) -> (u64, usize) {
        self.pairs = self.pairs.saturating_sub(cluster.len() * cluster.len());
        let degree = |n: usize| cluster.iter().filter(|m| self.overlap(n, **m)).count();
        // The set that overlaps the most others; of equals the first, which is the larger.
        let degrees = cluster.iter().map(|n| (*n, degree(*n)));
        let (chosen, most) = degrees.reduce(|best, next| if next.1 > best.1 { next } else { best }).unwrap_or_default();
        if most == 0 {
            return cluster.iter().map(|n| self.weights[*n]).fold((0, 0), plus);
        }
        let apart = cluster.iter().copied().filter(|n| *n != chosen && !self.overlap(chosen, *n)).collect();
        let with = plus(self.weights[chosen], self.best(apart));
        let without = self.best(cluster.into_iter().filter(|n| *n != chosen).collect());
        // More people; of as many, fewer that are only "about".
        if (without.0, usize::MAX - without.1) > (with.0, usize::MAX - with.1) { without } else { with }
    }

    /// The largest that is left, each time.
    fn greedy(&self, left: &[usize]) -> (u64, usize) {
        let mut taken: Vec<usize> = Vec::new();
        for n in left {
            if !taken.iter().any(|m| self.overlap(*n, *m)) {
                taken.push(*n);
            }
        }
        taken.iter().map(|n| self.weights[*n]).fold((0, 0), plus)
    }

    fn overlap(&self, n: usize, m: usize) -> bool {
        n != m && self.sets[n].overlaps(&self.sets[m])
    }
}

fn plus(a: (u64, usize), b: (u64, usize)) -> (u64, usize) {
    (a.0 + b.0, a.1 + b.1)
}

/// The claims that a tally of one place may take: its own, of whatever measure and group, that may enter a counter.
pub fn own_claims<'a>(record: &'a Record, place: &'a str) -> impl Iterator<Item = &'a Claim> {
    record.claims.iter().filter(move |claim| claim.belongs_to(place) && record.counts(claim))
}
