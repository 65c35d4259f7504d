//! The sentence over the map: what happened, for the measure, the days and the sources that are chosen.

use super::Shape;
use super::marker::AtPlace;
use crate::i18n::messages as m;
use crate::model::{Claim, Group, Period, Qualifier, Vocabulary};
use crate::phrases::Phrases;
use crate::query::Selection;
use crate::util::{capitalised, joined};

/// What stands over the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The leading sentence.
    pub lead: String,
    /// Id of the claim that it tells; `None` where it tells what the map shows.
    pub claim: Option<String>,
}

/// The headline of a selection: a number for the whole country by the chosen measure and, where there is none, what the map
/// shows of it. It says that there is nothing only where nothing is drawn and nothing is told.
pub fn headline(selection: &Selection<'_>) -> Headline {
    let writer = Writer { selection, phrases: Phrases::new(selection.state.lang, selection.record) };
    match leading_claim(selection, &selection.nationwide()) {
        Some(claim) => Headline { lead: writer.claim(claim), claim: Some(claim.id.clone()) },
        None => Headline { lead: writer.map(), claim: None },
    }
}

/// The claim that the headline tells: the first number of people for the country by the chosen measure.
pub(super) fn leading_claim<'a>(selection: &Selection<'_>, nationwide: &[&'a Claim]) -> Option<&'a Claim> {
    nationwide.iter().copied().find(|claim| claim.measure == selection.state.measure && is_of_people(claim))
}

/// Whether it gives a number of people. That there were none is no number to lead with.
fn is_of_people(claim: &Claim) -> bool {
    claim.group == Group::People && claim.has_figure() && claim.qualifier != Qualifier::None
}

struct Writer<'a> {
    selection: &'a Selection<'a>,
    phrases: Phrases<'a>,
}

impl Writer<'_> {
    /// "More than 1,000 people were detained across Kazakhstan on 21 May 2016, according to reporters."
    fn claim(&self, claim: &Claim) -> String {
        let (phrases, lang) = (self.phrases, self.phrases.lang);
        let place = match self.phrases.date_in_full(claim.when) {
            Some(date) if claim.when.days().is_none() => m::country_in(lang, self.country(), &date),
            Some(date) => m::country_on(lang, self.country(), &date),
            None => self.country().to_owned(),
        };
        let measure = claim.measure.code();
        capitalised(&m::headline_claim(lang, measure, &phrases.figure(claim), &place, &phrases.according_to([claim])))
    }

    fn country(&self) -> &str {
        match self.selection.record.country.as_str() {
            "" => m::the_country(self.phrases.lang),
            country => country,
        }
    }

    /// What the map shows: "21 May 2016, people taking part: numbers for 3 places; 2 more places without one."
    fn map(&self) -> String {
        let (selection, phrases, lang) = (self.selection, self.phrases, self.phrases.lang);
        let (mut figures, mut others, mut unmentioned) = (0, 0, 0);
        for place in &selection.record.places {
            match AtPlace::of(selection, &place.id).shape() {
                Some(Shape::Figure { .. }) => figures += 1,
                Some(Shape::NotMentioned) => unmentioned += 1,
                Some(_) => others += 1,
                None => {}
            }
        }
        let shown = match (figures, others) {
            (0, 0) if unmentioned > 0 => m::headline_unmentioned(lang, unmentioned),
            (0, 0) => m::headline_no_mark(lang).to_owned(),
            (0, others) => m::headline_unnumbered(lang, others),
            (figures, 0) => m::headline_figures(lang, figures),
            (figures, others) => joined([m::headline_figures(lang, figures), m::headline_others(lang, others)], "; "),
        };
        let events = selection.happenings(selection.events()).len() as u64;
        let is_nothing = figures + others + unmentioned + events == 0 && !selection.has_claims();
        let what = match selection.state.period {
            _ if is_nothing => m::headline_nothing(lang).to_owned(),
            Period::Days(..) if events > 0 => joined([shown, m::headline_events(lang, events)], "; "),
            _ => shown,
        };
        let (period, measure) = (phrases.period(selection.state.period), phrases.measure(selection.state.measure));
        capitalised(&m::headline_map(lang, &period, measure, &what))
    }
}
