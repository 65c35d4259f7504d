//! Where and when sets of competing claims are, so that only those that may touch are ever compared.
//!
//! Sets of the same places and dates are one [`Extent`]. They may be about the same people, so that one of them counts,
//! or two where a claim of the one says that it is about [other people](crate::model::Claim::besides) than one of the
//! other. Two extents overlap where they may be about the same people, by the rules of [`Scope::overlaps`] and
//! [`PartialDate::overlaps`]: what is undated may be of any day, and what is of the whole country, or of places that
//! are not named, may be anywhere.

use super::competing::{AreaKey, CompetingClaims, Hull};
use crate::model::{PartialDate, Scope};
use crate::util::{sort, sort_by_key};
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::iter;

/// The first and the last day, as numbers in the order of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Days {
    pub(super) first: i32,
    pub(super) last: i32,
}

impl Days {
    /// Of what has no date: it overlaps every day.
    const ANY: Self = Self { first: i32::MIN + 1, last: i32::MAX - 1 };
    /// What makes the number of any day of the calendar, which may be of a year before the first, none below 0.
    pub(super) const OFFSET: i32 = 4_000_000;

    pub(super) fn of(when: PartialDate) -> Self {
        let number = |day: Date| i32::from(day.year()) * 400 + i32::from(day.day_of_year());
        when.bounds().map_or(Self::ANY, |(first, last)| Self { first: number(first), last: number(last) })
    }

    /// The days from the first of both to the last of both.
    pub(super) fn and(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    fn contains(self, other: Self) -> bool {
        (self == Self::ANY) == (other == Self::ANY) && self.first <= other.first && other.last <= self.last
    }
}

/// A scope with numbers for its places.
#[derive(Debug)]
pub(super) struct Area {
    is_nationwide: bool,
    and_others: bool,
    /// In order, each once.
    pub(super) places: Vec<usize>,
}

impl Area {
    /// Whether it may be anywhere.
    pub(super) fn is_anywhere(&self) -> bool {
        self.is_nationwide || self.and_others || self.places.is_empty()
    }

    /// Whether every place of another area is surely in this one.
    fn contains(&self, other: &Self) -> bool {
        self.is_nationwide
            || !other.is_anywhere() && other.places.iter().all(|place| self.places.binary_search(place).is_ok())
    }
}

/// The sets of the same places and dates.
#[derive(Debug)]
pub(super) struct Extent {
    pub(super) days: Days,
    /// The number of its area.
    pub(super) area: usize,
    /// The largest floor of its sets and of its pairs of sets that are about other people, and whether each with that floor
    /// says "about".
    pub(super) floor: Option<(u64, Reverse<bool>)>,
    /// The number of the first set that has this floor, or those of the first pair that has it together.
    sets: (usize, Option<usize>),
    /// The highest ceiling of its sets and of its pairs, where each of its sets has one.
    pub(super) ceiling: Option<u64>,
    /// Whether any of its sets has a ceiling.
    has_ceiling: bool,
    /// Whether any of its sets is open.
    is_open: bool,
}

impl Extent {
    /// The extent of these sets, each with the days and the area that all of them have.
    fn of(some: &[(Days, usize, usize)], sets: &[CompetingClaims<'_>], hulls: &[Hull]) -> Self {
        let (days, area, first) = some[0];
        let (floor, ceiling) = (None, Some(0));
        let mut extent = Self { days, area, floor, sets: (first, None), ceiling, has_ceiling: false, is_open: false };
        let alone = some.iter().map(|(.., set)| (hulls[*set], (*set, None)));
        let together =
            pairs(some, sets).into_iter().map(|(one, other)| (hulls[one].and(hulls[other]), (one, Some(other))));
        for (hull, sets) in alone.chain(together) {
            let floor = hull.floor.map(|floor| (floor, Reverse(hull.is_about)));
            if floor > extent.floor {
                (extent.floor, extent.sets) = (floor, sets);
            }
            extent.ceiling = extent.ceiling.zip(hull.ceiling).map(|(one, other)| one.max(other));
            extent.has_ceiling |= hull.ceiling.is_some();
            extent.is_open |= hull.is_open;
        }
        extent
    }

    /// The numbers of the sets that its floor is of.
    pub(super) fn terms(&self) -> impl Iterator<Item = usize> + use<> {
        iter::once(self.sets.0).chain(self.sets.1)
    }
}

/// The pairs among some sets of the same places and dates that are about other people, since a claim of the one names a
/// claim of the other. In order; a pair of which several claims say so may stand there several times.
fn pairs(some: &[(Days, usize, usize)], sets: &[CompetingClaims<'_>]) -> Vec<(usize, usize)> {
    let whole = || {
        let claims = some.iter().flat_map(|(.., set)| sets[*set].claims.iter().map(|claim| (*set, *claim)));
        claims.filter(|(_, claim)| !claim.is_part)
    };
    // The claims that are named, and by which sets.
    let mut named: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (set, claim) in whole() {
        if let Some(other) = &claim.besides {
            named.entry(other).or_default().push(set);
        }
    }
    let mut pairs = Vec::new();
    if !named.is_empty() {
        for (set, claim) in whole() {
            let by = named.get(claim.id.as_str()).into_iter().flatten().copied();
            let others = by.filter(|other| sets[*other].event != sets[set].event);
            pairs.extend(others.map(|other| (set.min(other), set.max(other))));
        }
        sort(&mut pairs);
    }
    pairs
}

/// The extents of some sets, in one order whatever the order of the sets: by the first day, then by the last.
#[derive(Debug)]
pub(super) struct Extents {
    pub(super) list: Vec<Extent>,
    pub(super) areas: Vec<Area>,
    /// How many places there are.
    pub(super) places: usize,
}

impl Extents {
    pub(super) fn of(sets: &[CompetingClaims<'_>], hulls: &[Hull]) -> Self {
        // Each scope once, numbered in order.
        let mut numbers: FxHashMap<AreaKey<'_>, usize> = FxHashMap::default();
        let mut scopes: Vec<(&Scope, usize)> = Vec::new();
        let found: Vec<usize> = sets
            .iter()
            .map(|set| {
                *numbers.entry(AreaKey::of(&set.scope)).or_insert_with(|| {
                    scopes.push((&set.scope, scopes.len()));
                    scopes.len() - 1
                })
            })
            .collect();
        sort(&mut scopes);
        let mut places: Vec<&str> = scopes.iter().flat_map(|(scope, _)| scope.ids()).map(String::as_str).collect();
        sort(&mut places);
        places.dedup();
        let mut areas = Vec::with_capacity(scopes.len());
        let mut area_of = vec![0; scopes.len()];
        for (scope, number) in scopes {
            area_of[number] = areas.len();
            let (is_nationwide, and_others) = match scope {
                Scope::Nationwide => (true, false),
                Scope::Places { and_others, .. } => (false, *and_others),
            };
            let mut numbers: Vec<usize> =
                scope.ids().iter().filter_map(|id| places.binary_search(&id.as_str()).ok()).collect();
            sort(&mut numbers);
            numbers.dedup();
            areas.push(Area { is_nationwide, and_others, places: numbers });
        }

        let mut sorted: Vec<(Days, usize, usize)> =
            sets.iter().zip(found).enumerate().map(|(number, (set, it))| (set.days, area_of[it], number)).collect();
        sort(&mut sorted);
        let alike = sorted.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1));
        let list = alike.map(|some| Extent::of(some, sets, hulls)).collect();
        Self { list, areas, places: places.len() }
    }

    pub(super) fn area(&self, extent: usize) -> &Area {
        &self.areas[self.list[extent].area]
    }

    /// Whether two of them may be about the same people.
    pub(super) fn overlap(&self, one: usize, other: usize) -> bool {
        let share = |a: &Area, b: &Area| {
            let (few, many) = if a.places.len() < b.places.len() { (a, b) } else { (b, a) };
            few.is_anywhere() || many.is_anywhere() || few.places.iter().any(|it| many.places.binary_search(it).is_ok())
        };
        self.list[one].days.overlaps(self.list[other].days) && share(self.area(one), self.area(other))
    }

    fn contains(&self, outer: usize, inner: usize) -> bool {
        self.list[outer].days.contains(self.list[inner].days)
            && (self.list[outer].area == self.list[inner].area || self.area(outer).contains(self.area(inner)))
    }

    /// The ceiling over all of it: the sum over the widest extents, if each has one and no two of them overlap.
    ///
    /// No two do where, among all that hang together by overlaps, one holds all the others.
    pub(super) fn common_ceiling(&self) -> Option<u64> {
        let mut total = None;
        let all: Vec<usize> = (0..self.list.len()).collect();
        for mut cluster in Sweep::new(self).clusters(&all).iter() {
            let width = |extent: &usize| {
                let (area, days) = (self.area(*extent), self.list[*extent].days);
                (area.is_nationwide, area.places.len(), area.and_others, Reverse(days.first), days.last)
            };
            let widest = cluster.clone().max_by_key(width)?;
            if !cluster.all(|extent| self.contains(widest, extent)) {
                return None;
            }
            total = Some(total.unwrap_or(0) + self.list[widest].ceiling?);
        }
        total
    }

    /// Whether any of it says "or more". A part says nothing of what lies beyond it once a wider claim has an end.
    pub(super) fn is_open(&self) -> bool {
        let mut open: Vec<&Extent> = self.list.iter().filter(|extent| extent.is_open).collect();
        if open.is_empty() {
            return false;
        }
        sort_by_key(&mut open, |extent| extent.area);
        // By area: the days of the extents that have an end.
        let mut ends: BTreeMap<usize, Ends> = BTreeMap::new();
        for extent in self.list.iter().filter(|extent| extent.has_ceiling) {
            ends.entry(extent.area).or_default().add(extent.days);
        }
        let mut ending_at: Vec<Vec<usize>> = vec![Vec::new(); self.places];
        for area in ends.keys() {
            self.areas[*area].places.iter().for_each(|place| ending_at[*place].push(*area));
        }
        let nationwide = ends.keys().copied().find(|area| self.areas[*area].is_nationwide);
        let mut compared = 0;
        // The areas around that of the extent before, which is often the same.
        let mut around: (Option<usize>, Vec<usize>) = (None, Vec::new());
        open.into_iter().any(|extent| {
            let area = &self.areas[extent.area];
            if around.0 != Some(extent.area) {
                let near: &[usize] = match area.places.first() {
                    Some(place) if !area.is_anywhere() => &ending_at[*place],
                    _ => &[],
                };
                compared += near.len();
                let is_around = |other: &&usize| **other != extent.area && self.areas[**other].contains(area);
                let wider = near.iter().filter(is_around).copied();
                around = (Some(extent.area), wider.chain(nationwide.filter(|it| *it != extent.area)).collect());
            }
            compared += around.1.len();
            let has_end = ends.get(&extent.area).is_some_and(|ends| ends.has_wider(extent.days))
                || around.1.iter().any(|area| ends[area].has_as_wide(extent.days));
            // After so many comparisons it is left open: somebody does say "or more" of it.
            !has_end || compared > MOST_COMPARED
        })
    }
}

/// How many pairs of areas are compared in search of an end: records of real events need some hundreds.
const MOST_COMPARED: usize = 1_000_000;

/// Days of one area, added in order.
#[derive(Default)]
struct Ends {
    /// Of each: its days, and the latest day up to here.
    spans: Vec<(Days, i32)>,
    is_undated: bool,
}

impl Ends {
    fn add(&mut self, days: Days) {
        if days == Days::ANY {
            self.is_undated = true;
        } else {
            let latest = self.spans.last().map_or(days.last, |(_, latest)| days.last.max(*latest));
            self.spans.push((days, latest));
        }
    }

    /// Whether there are days around these.
    fn has_as_wide(&self, days: Days) -> bool {
        if days == Days::ANY {
            return self.is_undated;
        }
        let earlier = self.spans.partition_point(|(other, _)| other.first <= days.first);
        earlier > 0 && self.spans[earlier - 1].1 >= days.last
    }

    /// Whether there are days around these that are others.
    fn has_wider(&self, days: Days) -> bool {
        if days == Days::ANY {
            return false;
        }
        let earlier = self.spans.partition_point(|(other, _)| other.first < days.first);
        let later = |(other, _): &(Days, i32)| other.first == days.first && other.last > days.last;
        let same = self.spans.partition_point(|(other, _)| other.first <= days.first);
        earlier > 0 && self.spans[earlier - 1].1 >= days.last || same > earlier && later(&self.spans[same - 1])
    }
}

/// Goes through extents by their first day, and finds what hangs together by overlaps without comparing all of it.
pub(super) struct Sweep<'a> {
    extents: &'a Extents,
    /// Of each place: in which sweep it was reached last, by which extent, and up to which day.
    reached: Vec<(u32, usize, i32)>,
    sweep: u32,
}

impl<'a> Sweep<'a> {
    pub(super) fn new(extents: &'a Extents) -> Self {
        Self { extents, reached: vec![(0, 0, 0); extents.places], sweep: 0 }
    }

    /// Sorts some extents, given in order, into clusters, of which none overlaps another; each is in order again.
    pub(super) fn clusters(&mut self, some: &[usize]) -> Clusters {
        self.sweep += 1;
        let mut tied = Ties((0..some.len()).collect());
        // The last that may be anywhere, and up to which day; and all that no such one has tied together since.
        let mut anywhere: Option<(usize, i32)> = None;
        let mut loose: Vec<(usize, i32)> = Vec::new();
        for (at, extent) in some.iter().enumerate() {
            let Days { first, last } = self.extents.list[*extent].days;
            let area = self.extents.area(*extent);
            let mut until_any = last;
            let before = anywhere.filter(|(_, until)| *until >= first);
            if let Some((other, _)) = before {
                tied.tie(at, other);
            }
            if area.is_anywhere() {
                anywhere = Some((at, before.map_or(last, |(_, until)| last.max(until))));
                for (other, until) in loose.drain(..) {
                    if until >= first {
                        tied.tie(at, other);
                        until_any = until_any.max(until);
                    }
                }
            }
            for place in &area.places {
                let (sweep, other, until) = self.reached[*place];
                let is_near = sweep == self.sweep && until >= first;
                if is_near {
                    tied.tie(at, other);
                }
                self.reached[*place] = (self.sweep, at, if is_near { last.max(until) } else { last });
            }
            loose.push((at, until_any));
        }
        // The first of a cluster is the one that all of it is tied to.
        let mut sorted: Vec<(usize, usize)> = some.iter().enumerate().map(|(at, it)| (tied.root(at), *it)).collect();
        sort(&mut sorted);
        Clusters(sorted)
    }
}

/// Extents, each after the number of its cluster.
pub(super) struct Clusters(Vec<(usize, usize)>);

impl Clusters {
    pub(super) fn iter(&self) -> impl Iterator<Item = impl Iterator<Item = usize> + Clone> {
        self.0.chunk_by(|one, other| one.0 == other.0).map(|cluster| cluster.iter().map(|(_, extent)| *extent))
    }
}

/// What is tied together: each points at another one of its own, and the last at itself.
struct Ties(Vec<usize>);

impl Ties {
    fn root(&mut self, mut one: usize) -> usize {
        while self.0[one] != one {
            self.0[one] = self.0[self.0[one]];
            one = self.0[one];
        }
        one
    }

    fn tie(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}
