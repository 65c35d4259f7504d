//! The headline over the map.

use crate::i18n::messages as m;
use crate::model::{Claim, Group, Measure, Period};
use crate::phrases::Phrases;
use crate::query::Selection;
use crate::util::{capitalised, joined};

/// What stands over the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// The leading sentence.
    pub lead: String,
    /// Every other number of people for the country and the same days, with its claimants; may be empty.
    pub others: String,
}

/// The headline of a selection.
pub fn headline(selection: &Selection<'_>) -> Headline {
    let phrases = Phrases::new(selection.state.lang, selection.record);
    let lang = phrases.lang;
    let nationwide = selection.nationwide();
    let leads =
        |claim: &&Claim| claim.measure == Measure::Detained && claim.group == Group::People && claim.has_figure();
    let Some(lead) = nationwide.iter().copied().find(leads) else {
        let none = match selection.state.period {
            Period::Whole => m::finding_none(lang, selection.record.places.len() as u64),
            period => m::finding_day(lang, &phrases.period(period), selection.events().count() as u64),
        };
        return Headline { lead: capitalised(&none), others: String::new() };
    };
    let (figure, country, claimant) = (phrases.figure(lead), &selection.record.country, phrases.claimant(lead));
    let sentence = match phrases.date_in_full(lead.when) {
        Some(date) => m::finding_detained(lang, &figure, country, &date, claimant),
        None => m::finding_detained_undated(lang, &figure, country, claimant),
    };
    let mut others: Vec<Vec<&Claim>> = Vec::new();
    let is_beside = |claim: &&Claim| {
        claim.id != lead.id && claim.when == lead.when && claim.group == Group::People && claim.has_figure()
    };
    for claim in nationwide.into_iter().filter(is_beside) {
        match others.iter_mut().find(|it| it[0].measure == claim.measure) {
            Some(it) => it.push(claim),
            None => others.push(vec![claim]),
        }
    }
    let others = others.into_iter().map(|claims| [&capitalised(&phrases.counted_by(claims)), "."].concat());
    Headline { lead: capitalised(&sentence), others: joined(others, " ") }
}
