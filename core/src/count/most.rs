//! The most that can be added of sets no two of which may be about the same people.
//!
//! In general that is hard: it is a packing of sets. Most of it is not. What does not hang together by overlaps is added
//! up by itself. What shares a place is spans of days on one line, of which the best is found in one pass. A wider number
//! that its parts outweigh is never taken. What may be anywhere cuts time in two where it is taken. Only numbers that
//! several places share have to be tried, with and without.
//!
//! Limitations: after so many steps the search in what hangs together is given up for a sum that can be had and is perhaps
//! not the most: the largest each time, or that of each place by itself.

use super::extent::{Days, Extents, Sweep};
use crate::util::{sort, sort_by_key};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Add;

/// How often an extent may be looked at, beyond [`STEPS_EACH`] for each: records of real events need some hundreds.
const STEPS: usize = 100_000;
/// How often each extent may be looked at besides.
const STEPS_EACH: usize = 8;
/// How many shared numbers may be tried one within another.
const MOST_DEPTH: usize = 128;

/// What floors come to: more people are more, and of as many those of whom fewer sets say "about".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    floor: u64,
    abouts: Reverse<usize>,
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { floor: self.floor + other.floor, abouts: Reverse(self.abouts.0 + other.abouts.0) }
    }
}

/// A sum, and where in [`Search::terms`] it stands of what.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    weight: Weight,
    /// The number of an entry, from 1; 0 is of nothing.
    terms: usize,
}

impl Sum {
    /// The larger of both; of equals the first.
    fn or(self, other: Self) -> Self {
        if other.weight > self.weight { other } else { self }
    }
}

/// What a sum is of.
#[derive(Clone, Copy, Debug)]
enum Terms {
    One(usize),
    /// The terms of two entries.
    Both(usize, usize),
}

/// The most that can be added.
pub(super) struct Most {
    /// The sum.
    pub(super) floor: u64,
    /// Whether any of it says "about".
    pub(super) is_about: bool,
    /// The extents that it is the sum of, in order.
    pub(super) terms: Vec<usize>,
}

/// The most that can be added, and of what.
///
/// An "about 0" adds nobody; it makes the sum "about" where nothing else overlaps it.
pub(super) fn most_to_add(extents: &Extents) -> Most {
    let floor = |extent: &usize| extents.list[*extent].floor;
    let is_about_none = |extent: &usize| floor(extent) == Some((0, Reverse(true)));
    let all = 0..extents.list.len();
    let mut some: Vec<usize> = all.clone().filter(|extent| floor(extent).is_some_and(|floor| floor.0 > 0)).collect();
    keep_the_largest_anywhere(extents, &mut some);
    let steps = STEPS + STEPS_EACH * some.len();
    let (sweep, named) = (Sweep::new(extents), vec![0; extents.places]);
    let mut search = Search { extents, sweep, named, terms: Vec::new(), steps, depth: 0 };
    search.leave_out_the_outweighed(&mut some);
    let mut most = Sum::default();
    let mut clusters = Vec::new();
    for cluster in search.sweep.clusters(&some).iter() {
        match single(cluster.clone()) {
            Some(one) => most = search.with(most, one),
            None => clusters.push(cluster.collect::<Vec<usize>>()),
        }
    }
    // The small ones first: they are never given up because of a large one.
    sort_by_key(&mut clusters, Vec::len);
    for cluster in clusters {
        let best = search.best_of_cluster(&cluster);
        let best = best.unwrap_or_else(|| {
            let some = search.some_of(&cluster);
            search.sum(&some)
        });
        most = search.both(most, best);
    }
    let is_about = most.weight.abouts.0 > 0 || {
        let mut nones = all.clone().filter(is_about_none).peekable();
        nones.peek().is_some() && {
            let mut others = Taken::new(extents);
            all.filter(|extent| floor(extent).is_some() && !is_about_none(extent)).for_each(|it| others.take(it));
            nones.any(|extent| !others.overlap(extent))
        }
    };
    Most { floor: most.weight.floor, is_about, terms: search.terms_of(most) }
}

/// What stands alone.
fn single(mut cluster: impl Iterator<Item = usize>) -> Option<usize> {
    cluster.next().filter(|_| cluster.next().is_none())
}

/// Of what may be anywhere on the same days only one can be taken: that is the largest.
fn keep_the_largest_anywhere(extents: &Extents, some: &mut Vec<usize>) {
    let mut largest: BTreeMap<Days, usize> = BTreeMap::new();
    for extent in some.iter().copied().filter(|extent| extents.area(*extent).is_anywhere()) {
        let known = largest.entry(extents.list[extent].days).or_insert(extent);
        if extents.list[extent].floor > extents.list[*known].floor {
            *known = extent;
        }
    }
    some.retain(|it| !extents.area(*it).is_anywhere() || largest.get(&extents.list[*it].days) == Some(it));
}

struct Search<'a> {
    extents: &'a Extents,
    sweep: Sweep<'a>,
    /// Of each place: how many of the extents at hand name it; 0 between two uses.
    named: Vec<usize>,
    /// What the sums up to here are of: kept in one list, so that a sum is copied at no cost.
    terms: Vec<Terms>,
    /// How often an extent may still be looked at.
    steps: usize,
    depth: usize,
}

impl Search<'_> {
    fn days(&self, extent: usize) -> Days {
        self.extents.list[extent].days
    }

    fn is_anywhere(&self, extent: usize) -> bool {
        self.extents.area(extent).is_anywhere()
    }

    fn weight(&self, extent: usize) -> Weight {
        let (floor, is_about) = self.extents.list[extent].floor.unwrap_or_default();
        Weight { floor, abouts: Reverse(usize::from(is_about.0)) }
    }

    /// A sum with one more extent.
    fn with(&mut self, sum: Sum, extent: usize) -> Sum {
        self.terms.push(Terms::One(extent));
        let one = Sum { weight: self.weight(extent), terms: self.terms.len() };
        self.both(sum, one)
    }

    /// Two sums of different extents.
    fn both(&mut self, one: Sum, other: Sum) -> Sum {
        match (one.terms, other.terms) {
            (0, _) => other,
            (_, 0) => one,
            (first, second) => {
                self.terms.push(Terms::Both(first, second));
                Sum { weight: one.weight + other.weight, terms: self.terms.len() }
            }
        }
    }

    fn sum(&mut self, some: &[usize]) -> Sum {
        some.iter().fold(Sum::default(), |sum, extent| self.with(sum, *extent))
    }

    /// The extents that a sum is of, in order.
    fn terms_of(&self, sum: Sum) -> Vec<usize> {
        let (mut left, mut found) = (vec![sum.terms], Vec::new());
        while let Some(entry) = left.pop() {
            match entry.checked_sub(1).map(|at| self.terms[at]) {
                Some(Terms::One(extent)) => found.push(extent),
                Some(Terms::Both(one, other)) => left.extend([one, other]),
                None => {}
            }
        }
        sort(&mut found);
        found
    }

    fn weight_of(&self, some: &[usize]) -> Weight {
        some.iter().fold(Weight::default(), |sum, extent| sum + self.weight(*extent))
    }

    /// The best of some extents, given in order; `None` where the search is given up.
    fn best(&mut self, some: &[usize]) -> Option<Sum> {
        self.sweep.clusters(some).iter().try_fold(Sum::default(), |sum, cluster| {
            let best = match single(cluster.clone()) {
                Some(one) => return Some(self.with(sum, one)),
                None => self.best_of_cluster(&cluster.collect::<Vec<usize>>())?,
            };
            Some(self.both(sum, best))
        })
    }

    /// The best of extents that hang together by overlaps.
    fn best_of_cluster(&mut self, cluster: &[usize]) -> Option<Sum> {
        self.steps = self.steps.checked_sub(cluster.len())?;
        let (anywhere, placed): (Vec<usize>, Vec<usize>) =
            cluster.iter().partition(|extent| self.is_anywhere(**extent));
        let places = placed.iter().flat_map(|extent| &self.extents.area(*extent).places);
        places.clone().for_each(|place| self.named[*place] += 1);
        let has_one_for_all = places.clone().any(|place| self.named[*place] == placed.len());
        // The shared one that most others may overlap; of equals the last.
        let near =
            |extent: &&usize| -> usize { self.extents.area(**extent).places.iter().map(|it| self.named[*it]).sum() };
        let tried =
            placed.iter().filter(|extent| self.extents.area(**extent).places.len() > 1).max_by_key(near).copied();
        places.for_each(|place| self.named[*place] = 0);
        if placed.is_empty() || has_one_for_all {
            let line = self.best_on_a_line(cluster);
            return Some(self.sum(&line));
        }
        if !anywhere.is_empty() {
            return self.best_around(&anywhere, &placed);
        }
        let tried = tried.filter(|_| self.depth < MOST_DEPTH)?;
        self.steps = self.steps.checked_sub(2 * cluster.len())?;
        let rest =
            |is_left: &dyn Fn(usize) -> bool| cluster.iter().copied().filter(|it| is_left(*it)).collect::<Vec<_>>();
        let apart = rest(&|it| it != tried && !self.extents.overlap(it, tried));
        let others = rest(&|it| it != tried);
        self.depth += 1;
        let with = self.best(&apart).map(|best| self.with(best, tried));
        let best = with.and_then(|with| Some(with.or(self.best(&others)?)));
        self.depth -= 1;
        best
    }

    /// Leaves out what may be anywhere, or is shared by several places, where the numbers that single places have within
    /// its days and places come to as many: whatever can be added to it can be added to them.
    fn leave_out_the_outweighed(&mut self, some: &mut Vec<usize>) {
        let place = |extent: usize| match self.extents.area(extent) {
            area if area.is_anywhere() => None,
            area => <[usize; 1]>::try_from(area.places.as_slice()).ok().map(|[place]| place),
        };
        // With its place, each in order; and the same by place.
        let alone: Vec<(usize, usize)> = some.iter().filter_map(|extent| Some((place(*extent)?, *extent))).collect();
        let mut by_place = alone.clone();
        sort(&mut by_place);
        let mut left = self.steps / 2;
        some.retain(|wide| {
            if place(*wide).is_some() || left == 0 {
                return true;
            }
            let (days, area) = (self.days(*wide), self.extents.area(*wide));
            let mut parts: Vec<(usize, usize)> = Vec::new();
            let mut add = |some: &[(usize, usize)]| {
                let from = some.partition_point(|(_, part)| self.days(*part).first < days.first);
                let begun = some[from..].iter().take_while(|(_, part)| self.days(*part).first <= days.last);
                parts.extend(begun.filter(|(_, part)| self.days(*part).last <= days.last));
            };
            if area.is_anywhere() {
                add(&alone);
            }
            for place in area.places.iter().filter(|_| !area.is_anywhere()) {
                let from = by_place.partition_point(|(other, _)| other < place);
                let until = by_place.partition_point(|(other, _)| other <= place);
                add(&by_place[from..until]);
            }
            left = left.saturating_sub(parts.len() + 1);
            sort(&mut parts);
            let of_place = |some: &[(usize, usize)]| {
                let parts: Vec<usize> = some.iter().map(|(_, part)| *part).collect();
                self.weight_of(&self.best_on_a_line(&parts))
            };
            let parts = parts.chunk_by(|one, other| one.0 == other.0).map(of_place);
            parts.fold(Weight::default(), Add::add) < self.weight(*wide)
        });
    }

    /// The best of extents each two of which overlap if their days do.
    fn best_on_a_line(&self, some: &[usize]) -> Vec<usize> {
        let mut by_end = some.to_vec();
        sort_by_key(&mut by_end, |extent| self.days(*extent).last);
        let ended_before =
            |extent: usize| by_end.partition_point(|other| self.days(*other).last < self.days(extent).first);
        // Of the first so many.
        let mut best = vec![Weight::default()];
        for (count, extent) in by_end.iter().enumerate() {
            best.push(best[count].max(best[ended_before(*extent)] + self.weight(*extent)));
        }
        // From the last back: what made the best better is of it.
        let (mut count, mut taken) = (some.len(), Vec::new());
        while count > 0 {
            if best[count] > best[count - 1] {
                taken.push(by_end[count - 1]);
                count = ended_before(by_end[count - 1]);
            } else {
                count -= 1;
            }
        }
        taken
    }

    /// The best of what may be anywhere and what has places: nothing else can be taken on the days of the former.
    fn best_around(&mut self, anywhere: &[usize], placed: &[usize]) -> Option<Sum> {
        // What can be had after each of them.
        let mut after = vec![Sum::default(); anywhere.len()];
        for (at, extent) in anywhere.iter().enumerate().rev() {
            after[at] = self.best_after(self.days(*extent).last, anywhere, placed, &after)?;
        }
        self.best_after(i32::MIN, anywhere, placed, &after)
    }

    /// The best of what begins after a day: nothing that may be anywhere, or one of these first.
    fn best_after(&mut self, day: i32, anywhere: &[usize], placed: &[usize], after: &[Sum]) -> Option<Sum> {
        let placed = &placed[placed.partition_point(|extent| self.days(*extent).first <= day)..];
        let mut best = self.best_before(i32::MAX, placed)?;
        let mut before = (i32::MIN, Sum::default());
        for (at, extent) in anywhere.iter().enumerate() {
            let first = self.days(*extent).first;
            if first > day {
                if before.0 != first {
                    before = (first, self.best_before(first, placed)?);
                }
                let with = self.with(before.1, *extent);
                best = best.or(self.both(with, after[at]));
            }
        }
        Some(best)
    }

    /// The best of what ends before a day.
    fn best_before(&mut self, day: i32, placed: &[usize]) -> Option<Sum> {
        let begun = &placed[..placed.partition_point(|extent| self.days(*extent).first < day)];
        self.steps = self.steps.checked_sub(begun.len())?;
        let over: Vec<usize> = begun.iter().copied().filter(|extent| self.days(*extent).last < day).collect();
        self.best(&over)
    }

    /// A sum that can be had of a cluster: the largest extent each time, or each place by itself, whichever is more.
    fn some_of(&self, cluster: &[usize]) -> Vec<usize> {
        let mut by_weight = cluster.to_vec();
        sort_by_key(&mut by_weight, |extent| Reverse(self.weight(*extent)));
        let mut taken = Taken::new(self.extents);
        let mut largest = Vec::new();
        for extent in by_weight {
            if !taken.overlap(extent) {
                taken.take(extent);
                largest.push(extent);
            }
        }
        let mut of_one_place: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for extent in cluster.iter().copied().filter(|extent| !self.is_anywhere(*extent)) {
            if let [place] = self.extents.area(extent).places.as_slice() {
                of_one_place.entry(*place).or_default().push(extent);
            }
        }
        let alone: Vec<usize> = of_one_place.values().flat_map(|some| self.best_on_a_line(some)).collect();
        if self.weight_of(&alone) > self.weight_of(&largest) { alone } else { largest }
    }
}

/// Where and when something is taken already.
struct Taken<'a> {
    extents: &'a Extents,
    /// By place; then what may be anywhere, then all of it.
    spans: Vec<Spans>,
}

impl<'a> Taken<'a> {
    fn new(extents: &'a Extents) -> Self {
        Self { extents, spans: vec![Spans::default(); extents.places + 2] }
    }

    fn overlap(&self, extent: usize) -> bool {
        let (days, area) = (self.extents.list[extent].days, self.extents.area(extent));
        let [.., anywhere, all] = self.spans.as_slice() else { return false };
        if area.is_anywhere() {
            return all.overlap(days);
        }
        anywhere.overlap(days) || area.places.iter().any(|place| self.spans[*place].overlap(days))
    }

    fn take(&mut self, extent: usize) {
        let (days, area) = (self.extents.list[extent].days, self.extents.area(extent));
        area.places.iter().for_each(|place| self.spans[*place].add(days));
        if let [.., anywhere, all] = self.spans.as_mut_slice() {
            all.add(days);
            if area.is_anywhere() {
                anywhere.add(days);
            }
        }
    }
}

/// Days by the first of each span, of which no two overlap.
#[derive(Clone, Default)]
struct Spans(BTreeMap<i32, i32>);

impl Spans {
    fn overlap(&self, days: Days) -> bool {
        self.0.range(..=days.last).next_back().is_some_and(|(_, last)| *last >= days.first)
    }

    fn add(&mut self, mut days: Days) {
        while let Some((&first, &last)) = self.0.range(..=days.last).next_back()
            && last >= days.first
        {
            self.0.remove(&first);
            days = Days { first: days.first.min(first), last: days.last.max(last) };
        }
        self.0.insert(days.first, days.last);
    }
}
