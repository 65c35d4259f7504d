//! How it is counted and drawn, what was left out, and what may be done with it.

use crate::components::legend::Legend;
use crate::components::page::{PageHeading, PageSection};
use crate::index::laws_href;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::util::capitalised;

/// The number that stands for any in the examples: the same as in the legend.
const SAMPLE: u64 = 50;

/// What was decided in each difference between the two entries of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SecondReading {
    /// How many differences there were.
    pub differences: u64,
    /// In how many the first entry stands.
    pub first: u64,
    /// In how many the second does.
    pub second: u64,
    /// In how many both do.
    pub both: u64,
    /// In how many neither does.
    pub neither: u64,
}

/// The method.
#[component]
pub fn Method(
    /// What holding the two entries against each other came to.
    second_reading: SecondReading,
) -> impl IntoView {
    let app = use_app();
    let (lang, data) = (app.lang, app.data());
    let report = app.with_record(|phrases, _| phrases.report());
    let rules = [
        m::method_unknown(lang).to_owned(),
        m::method_rivals(lang).to_owned(),
        m::method_shared(lang).to_owned(),
        m::method_sums(lang).to_owned(),
        m::method_country(lang).to_owned(),
        m::method_undated(lang).to_owned(),
        m::method_footnotes(lang, &report),
        m::method_layers(lang, &report),
        m::method_unrelated(lang).to_owned(),
        m::method_words(lang).to_owned(),
    ];
    let harm = [m::harm_people(lang), m::harm_left_out(lang), m::harm_surnames(lang)];
    let harm = harm.map(|text| view! { <p>{text}</p> }).into_iter().collect_view();
    let read = second_reading;
    let decided = [
        m::twice_first(lang, read.first),
        m::twice_second(lang, read.second),
        m::twice_both(lang, read.both),
        m::twice_neither(lang, read.neither),
    ];
    view! {
        <div class="prose">
            <PageHeading title=m::method_title(lang)>
                <p>{data.texts.about("description").to_owned()}</p>
            </PageHeading>
            <PageSection id="rules" title=m::method_rules(lang)>
                <Points points=rules.into() />
            </PageSection>
            <PageSection id="marks" title=m::marks_title(lang)>
                <Legend />
                <p class="how">{m::marks_how(lang)}</p>
            </PageSection>
            <PageSection id="qualifiers" title=m::qualifiers(lang)>
                <Qualifiers />
            </PageSection>
            <PageSection id="harm" title=m::harm_title(lang)>
                {harm}
            </PageSection>
            <PageSection id="twice" title=m::twice_title(lang)>
                <p>{capitalised(&m::twice_text(lang, &report, read.differences))}</p>
                <Points points=decided.into() />
                <p>{m::twice_outside(lang)}</p>
            </PageSection>
            <PageSection id="laws" title=m::laws_title(lang)>
                <p>{m::laws_where(lang)} " " <a href=laws_href(app)>{m::page_index(lang)}</a></p>
            </PageSection>
            <PageSection id="licences" title=m::licences_title(lang)>
                <p>{m::licences_text(lang)}</p>
            </PageSection>
            <PageSection id="correct" title=m::correct_title(lang)>
                <p>{m::correct_text(lang)}</p>
            </PageSection>
        </div>
    }
}

#[component]
fn Points(points: Vec<String>) -> impl IntoView {
    view! { <ul class="points">{points.into_iter().map(|point| view! { <li>{point}</li> }).collect_view()}</ul> }
}

/// Each way of stating a number, and what it means.
#[component]
fn Qualifiers() -> impl IntoView {
    let lang = use_app().lang;
    let pairs = [
        (m::claim_exactly(lang, SAMPLE), m::qualifier_exactly(lang)),
        (m::claim_at_least(lang, SAMPLE), m::qualifier_at_least(lang)),
        (m::claim_more_than(lang, SAMPLE), m::qualifier_more_than(lang)),
        (m::claim_up_to(lang, SAMPLE), m::qualifier_up_to(lang)),
        (m::claim_about(lang, SAMPLE), m::qualifier_about(lang)),
        (m::claim_between(lang, SAMPLE, 2 * SAMPLE), m::qualifier_between(lang)),
        (m::claim_words(lang, m::qualifier_phrase(lang)), m::qualifier_words(lang)),
        (m::claim_not_stated(lang).to_owned(), m::qualifier_not_stated(lang)),
        (m::claim_none(lang).to_owned(), m::qualifier_none(lang)),
    ];
    let pair = |(phrase, meaning): (String, &'static str)| {
        view! {
            <dt>{phrase}</dt>
            <dd>{meaning}</dd>
        }
    };
    view! { <dl class="pairs">{pairs.into_iter().map(pair).collect_view()}</dl> }
}
