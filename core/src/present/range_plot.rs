//! The range plot: what sources say of one thing, each beside the others on one scale, from the vaguest to the largest.
//!
//! It stands with the headline, because that they disagree is what the record has to tell. Beneath it stands what is said of
//! the same days by other measures, which is on the same scale and never added.

use super::Shape;
use super::headline::leading_claim;
use super::marker::AtPlace;
use crate::count::CompetingClaims;
use crate::i18n::messages as m;
use crate::model::{Claim, Group, PartialDate, Period};
use crate::phrases::Phrases;
use crate::query::Selection;
use crate::util::{grouped_by, joined, sort_by_key};

/// Claims about one thing, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangePlot {
    /// What they are about: the measure, the place and the date.
    pub title: String,
    /// What is said of it, those without a number first, then by their numbers.
    pub rows: Vec<RangeRow>,
    /// What is said of the same place and days by other measures.
    pub others: Vec<RangeRow>,
}

/// A number, a phrase or neither, with all who give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeRow {
    /// Id of the first claim that says it.
    pub claim: String,
    /// How it is drawn; `None` for "none".
    pub shape: Option<Shape>,
    /// What is said, with what it counts where that is another measure.
    pub figure: String,
    /// Who says it, with the date where that is not the one of the title.
    pub claimants: String,
}

impl RangePlot {
    /// The highest number in it, which takes the whole width.
    pub fn top(&self) -> u64 {
        top_of(self.rows.iter().chain(&self.others))
    }
}

/// The plot of a selection: of what the headline leads with, or without such a number of what else is said of the country,
/// or of what sources give different numbers for on the chosen days. `None` where no two stand side by side.
pub fn range_plot(selection: &Selection<'_>) -> Option<RangePlot> {
    let writer = Writer { selection, phrases: Phrases::new(selection.state.lang, selection.record) };
    let nationwide = selection.nationwide();
    let (measure, lead) = (selection.state.measure, leading_claim(selection, &nationwide));
    let is_about = |claim: &&Claim| {
        claim.group == Group::People && lead.is_none_or(|lead| claim.when == lead.when) && !claim.is_part
    };
    let (rows, others): (Vec<&Claim>, Vec<&Claim>) =
        nationwide.into_iter().filter(is_about).partition(|claim| claim.measure == measure);
    if rows.is_empty() {
        return writer.disputed();
    }
    // Without a number to lead with, what other measures say is of other days as well.
    let others: Vec<&Claim> = others.into_iter().filter(|claim| lead.is_some() && claim.has_figure()).collect();
    let when = lead.map(|lead| lead.when);
    let rows = rows_of(&writer.phrases, rows, when, false);
    let others = rows_of(&writer.phrases, others, when, true);
    let is_plot = rows.len() + others.len() > 1 || lead.is_none();
    is_plot.then(|| RangePlot { title: writer.title(m::whole_country(selection.state.lang), when), rows, others })
}

struct Writer<'a> {
    selection: &'a Selection<'a>,
    phrases: Phrases<'a>,
}

impl<'a> Writer<'a> {
    /// Of the chosen days: the claims of the place whose sources differ most.
    fn disputed(&self) -> Option<RangePlot> {
        let (selection, phrases) = (self.selection, self.phrases);
        if selection.state.period == Period::Whole {
            return None;
        }
        let sets = CompetingClaims::sets_in(selection.record, selection.measured());
        let set = sets.iter().filter(|set| set.is_disputed()).max_by_key(|set| set.highest())?;
        let rows = rows_of(&phrases, set.claims.iter().copied(), Some(set.when), false);
        Some(RangePlot { title: self.title(&phrases.places(&set.scope), Some(set.when)), rows, others: Vec::new() })
    }

    fn title(&self, places: &str, when: Option<PartialDate>) -> String {
        let date = when.and_then(|when| self.phrases.date(when)).unwrap_or_default();
        joined([self.phrases.measure(self.selection.state.measure), places, &date], " · ")
    }
}

/// A row for each thing that is said. Of another measure it says what it counts.
fn rows_of<'a>(
    phrases: &Phrases<'a>,
    claims: impl IntoIterator<Item = &'a Claim>,
    when: Option<PartialDate>,
    is_counted: bool,
) -> Vec<RangeRow> {
    let claims: Vec<&Claim> = claims.into_iter().collect();
    let mut alike = grouped_by(&claims, |one, other| one.cmp_said(other));
    // Phrases have no size: they stand in the order of the record, in every language.
    sort_by_key(&mut alike, |said| (said[0].floor().max(said[0].ceiling()), said[0].floor()));
    let row = |said: Vec<&Claim>| {
        let first = said[0];
        let own_date = (Some(first.when) != when).then(|| phrases.date(first.when)).flatten().unwrap_or_default();
        let claimants = joined(said.iter().map(|claim| phrases.claimant(claim)), "; ");
        RangeRow {
            claim: first.id.clone(),
            shape: Shape::of_claim(first),
            figure: if is_counted { phrases.counted(first) } else { phrases.figure(first) },
            claimants: joined([claimants, own_date], " · "),
        }
    };
    alike.into_iter().map(row).collect()
}

/// What is said of one place on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedRows {
    /// The date; empty where nobody says when.
    pub date: String,
    /// What is said of it.
    pub rows: Vec<RangeRow>,
    /// How it enters the number of the place, where that is a sum and it does not enter as it stands; may be empty.
    pub note: &'static str,
}

/// What is said of a place itself by the chosen measure, date by date.
pub fn rows_at(selection: &Selection<'_>, place: &str) -> Vec<DatedRows> {
    let phrases = Phrases::new(selection.state.lang, selection.record);
    let at = AtPlace::of(selection, place);
    let mut dated: Vec<(PartialDate, DatedRows)> = Vec::new();
    for (number, set) in at.sets.iter().enumerate() {
        let date = phrases.date(set.when).unwrap_or_default();
        let rows = rows_of(&phrases, set.claims.iter().copied(), Some(set.when), false);
        dated.push((set.when, DatedRows { date, rows, note: at.note(number, phrases.lang) }));
    }
    sort_by_key(&mut dated, |(when, _)| when.in_order());
    dated.into_iter().map(|(_, rows)| rows).collect()
}

/// The highest number in some rows, which takes the whole width of their bars.
pub fn top_of<'a>(rows: impl IntoIterator<Item = &'a RangeRow>) -> u64 {
    let ends = |row: &RangeRow| match row.shape {
        Some(Shape::Figure { disc, ring, .. }) => disc.max(ring),
        _ => None,
    };
    rows.into_iter().filter_map(ends).max().unwrap_or(0)
}
