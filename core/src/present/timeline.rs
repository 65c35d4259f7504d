//! The record along its days: the axis, and a bar for each day or span that somebody gives a number for.
//!
//! A bar is the tally of the claims that are dated so, for the whole country and every city together: its floor, its
//! ceiling, and whether there is something without a number. A claim over several days is one bar across them and is
//! part of no day's. What has a month, a year or no date is on no bar.
//!
//! Limitations: the axis is at most [`Axis::MOST_DAYS`] long, beyond which a day would be narrower than a line; it has
//! no time of day.

use super::{Shape, total};
use crate::count::Tally;
use crate::i18n::messages as m;
use crate::model::{Claim, Dated, PartialDate, Period, Qualifier, Record, days_between};
use crate::phrases::Phrases;
use crate::query::Selection;
use crate::util::{joined, sort_by_key};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The days of a record, one after the other: those of its period or, where it names none, from the first to the last that
/// a counted claim is about.
///
/// What else happened before or after stands beyond its ends. It is the same whatever is chosen, so that it stays put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    days: Vec<Date>,
}

impl Axis {
    /// Some three years.
    pub const MOST_DAYS: usize = 1100;

    /// The axis of a record; nothing where it would be of fewer than two days, or of too many.
    pub fn of(record: &Record) -> Option<Self> {
        let is_counted = |dated: &&Dated| dated.claims.iter().any(|claim| record.facts(*claim).is_counted);
        let counted = record.lists().dates.iter().filter(is_counted).map(|dated| dated.when);
        let whole = |hull: (Date, Date), next: (Date, Date)| (hull.0.min(next.0), hull.1.max(next.1));
        let (first, last) = record.period.days().or_else(|| counted.filter_map(PartialDate::days).reduce(whole))?;
        let days = days_between(first, last, Self::MOST_DAYS + 1);
        (2..=Self::MOST_DAYS).contains(&days.len()).then_some(Self { days })
    }

    /// Its days.
    pub fn days(&self) -> &[Date] {
        &self.days
    }

    /// Where a period lies on it: the first of its days and the one after the last, as numbers from 0 to the number of
    /// days. The whole record is the whole axis; of a period beyond its ends there is the nearest day.
    pub fn edges(&self, period: Period) -> (usize, usize) {
        let Period::Days(first, last) = period else { return (0, self.days.len()) };
        let at = self.days.partition_point(|day| *day < first).min(self.days.len() - 1);
        let after = self.days.partition_point(|day| *day <= last);
        (at, after.max(at + 1))
    }

    /// The period between two edges, in either order. All of the axis is the whole record, dated or not.
    pub fn period(&self, one: usize, other: usize) -> Period {
        let most = self.days.len();
        let from = one.min(other).min(most - 1);
        let to = one.max(other).clamp(from + 1, most);
        if (from, to) == (0, most) { Period::Whole } else { Period::Days(self.days[from], self.days[to - 1]) }
    }

    /// The day at a share of the axis' length, as its number; beyond the ends the nearest.
    pub fn day_at(&self, share: f64) -> usize {
        ((share * self.days.len() as f64).max(0.0) as usize).min(self.days.len() - 1)
    }

    fn ends(&self) -> (Date, Date) {
        (self.days[0], self.days[self.days.len() - 1])
    }

    /// The first of its days that this date has; `None` where the date has none of them.
    fn first_of(&self, when: PartialDate) -> Option<Date> {
        let ((first, last), (from, to)) = (when.days()?, self.ends());
        (first <= to && last >= from).then_some(first.max(from))
    }

    /// The dated events before the axis, and those after it: each as the period from the first to the last of them.
    pub fn beyond(&self, record: &Record) -> (Option<Period>, Option<Period>) {
        let (first, last) = self.ends();
        let hull = |is_there: &dyn Fn(Date, Date) -> bool| {
            let with_events = record.lists().dates.iter().filter(|dated| !dated.events.is_empty());
            let days = with_events.filter_map(|dated| dated.when.days());
            days.filter(|(from, to)| is_there(*from, *to))
                .reduce(|hull, next| (hull.0.min(next.0), hull.1.max(next.1)))
                .map(|(from, to)| Period::Days(from, to))
        };
        (hull(&|_, to| to < first), hull(&|from, _| from > last))
    }
}

/// The months of what is dated on the axis, each once, in order.
///
/// What lies beyond the axis gives none: [`Axis::beyond`] leads there. A month or a span that only reaches beyond gives
/// one, whole: "April" is April, whatever day the axis begins on.
pub fn months(record: &Record) -> Vec<PartialDate> {
    let Some(axis) = Axis::of(record) else { return Vec::new() };
    // A month counts by what the axis has of it, so that none is there for a day before the first alone.
    let firsts = record.dates().filter_map(|when| axis.first_of(when));
    let mut months: Vec<_> = firsts.map(|day| PartialDate::Month(day.first_of_month())).collect();
    sort_by_key(&mut months, |when| when.bounds());
    months.dedup();
    months
}

/// So many of the dates before and after the axis are told.
const MOST_BEYOND: usize = 12;

/// What the claims of one day, or of one span of days, come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The day or the span.
    pub when: PartialDate,
    /// Where it lies on the axis, as [`Axis::edges`] numbers them.
    pub edges: (usize, usize),
    /// What the claims come to.
    pub tally: Tally,
    /// The mark of what has no number, where there is such a thing.
    pub unknown: Option<Shape>,
    /// All of it in words, after its date: a sum with its terms, and what sources dispute.
    pub label: String,
}

impl Bar {
    /// The highest number that is drawn for it.
    pub fn top(&self) -> u64 {
        self.tally.floor.max(self.tally.ceiling).unwrap_or(0)
    }
}

/// The bars of the chosen measure and sources on the days of the axis, whichever days are chosen: the earliest first, of
/// equals the shorter.
pub fn bars(selection: &Selection<'_>, axis: &Axis) -> Vec<Bar> {
    let phrases = Phrases::new(selection.state.lang, selection.record);
    let mut dated: BTreeMap<_, (PartialDate, Vec<&Claim>)> = BTreeMap::new();
    for (when, claims) in counted_by_date(selection) {
        if axis.first_of(when).is_some() {
            dated.entry(when.days()).or_insert((when, Vec::new())).1.extend(claims);
        }
    }
    let bar = |(when, claims): (PartialDate, Vec<&Claim>)| {
        let (tally, label) = labelled(&phrases, when, &claims);
        let in_words = claims.iter().any(|claim| claim.qualifier == Qualifier::Words);
        let unknown = if in_words { Shape::InWords } else { Shape::NotStated };
        Bar {
            when,
            edges: axis.edges(Period::of(when)),
            unknown: (tally.events_without_figure > 0).then_some(unknown),
            tally,
            label,
        }
    };
    dated.into_values().map(bar).collect()
}

/// What is counted by the chosen measure and sources on days before or after the axis, in words: no bar can show it. Of very
/// many dates some are told.
pub fn beyond_bars(selection: &Selection<'_>, axis: &Axis) -> Vec<String> {
    let phrases = Phrases::new(selection.state.lang, selection.record);
    let is_beyond = |when: PartialDate| when.days().is_some() && axis.first_of(when).is_none();
    let dates = counted_by_date(selection).filter(|(when, _)| is_beyond(*when));
    dates.take(MOST_BEYOND).map(|(when, claims)| labelled(&phrases, when, &claims).1).collect()
}

/// The claims of people by the chosen measure and sources that may enter a counter, by their dates.
fn counted_by_date<'a>(selection: &Selection<'a>) -> impl Iterator<Item = (PartialDate, Vec<&'a Claim>)> {
    let (record, selection) = (selection.record, *selection);
    record.lists().dates.iter().filter_map(move |date| {
        let counted = date.claims.iter().filter_map(|at| {
            let (claim, facts) = (&record.claims[*at as usize], record.facts(*at));
            (facts.is_counted && selection.is_measured_ever(claim, facts)).then_some(claim)
        });
        let counted: Vec<&Claim> = counted.collect();
        (!counted.is_empty()).then_some((date.when, counted))
    })
}

/// What the claims of a date come to, and that in words after the date.
fn labelled<'a>(phrases: &Phrases<'a>, when: PartialDate, claims: &[&'a Claim]) -> (Tally, String) {
    let lang = phrases.lang;
    let (tally, total) = total::in_a_line(phrases, claims.iter().copied());
    let without = match tally.events_without_figure as u64 {
        0 => String::new(),
        events if tally.has_figure() => m::without_figure(lang, events),
        _ if claims.iter().any(|claim| claim.qualifier == Qualifier::Words) => m::legend_words(lang).to_owned(),
        _ => m::legend_not_stated(lang).to_owned(),
    };
    let label = m::bars_day(lang, &phrases.date(when).unwrap_or_default(), &joined([total, without], "; "));
    (tally, label)
}

/// The greatest round number that is no greater: 1, 2 or 5 and zeros. 0 for 0.
pub fn round_below(n: u64) -> u64 {
    let mut round = 0;
    let mut power = 1u64;
    while power <= n {
        for step in [1, 2, 5] {
            match power.checked_mul(step) {
                Some(next) if next <= n => round = next,
                _ => {}
            }
        }
        let Some(next) = power.checked_mul(10) else { break };
        power = next;
    }
    round
}
