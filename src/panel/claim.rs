//! One claim: who says so, where it is written, who says otherwise, and how it is cited.

use super::source::SourceItem;
use crate::components::claim::{ClaimItem, Quoted};
use crate::components::event_card::EVENT_ID;
use crate::components::page::{PageHeading, PageSection};
use crate::components::paragraph::Paragraph;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Claim, Layer, Period, Scope};
use protest_map_core::phrases::Phrases;
use protest_map_core::publish::Citation;
use protest_map_core::query::State;
use protest_map_core::util::{capitalised, joined};

/// What a claim says, with its places and its date: for a title, and for a citation.
pub fn claim_title(phrases: &Phrases<'_>, claim: &Claim) -> String {
    let date = phrases.date_in_full(claim.when).unwrap_or_else(|| m::undated(phrases.lang).to_owned());
    capitalised(&joined([phrases.counted(claim), where_(phrases, claim), date], ", "))
}

fn where_(phrases: &Phrases<'_>, claim: &Claim) -> String {
    match &claim.scope {
        Scope::Places { ids, .. } if ids.len() > 1 && claim.holds_in_each() => {
            m::in_each(phrases.lang, &phrases.places(&claim.scope))
        }
        scope => phrases.places(scope),
    }
}

/// Whether two claims name a place in common, or are both about the whole country.
fn shares_a_place(one: &Claim, other: &Claim) -> bool {
    match (one.scope.ids(), other.scope.ids()) {
        ([], []) => one.scope == other.scope,
        (ids, more) => ids.iter().any(|id| more.contains(id)),
    }
}

/// The page of a claim.
#[component]
pub fn ClaimDetails(
    /// The claim.
    claim: Claim,
    /// The version of the record.
    version: String,
) -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    app.with_record(|phrases, data| {
        let record = &data.record;
        let event = claim.event.as_deref().and_then(|id| record.event(id));
        let remarks = event.map(|event| phrases.remarks(event)).unwrap_or_default();
        let sources = claim.sources.iter().filter_map(|id| record.source(id)).map(|source| {
            // Where in the report it is.
            let sections =
                if source.layer == Layer::Report && source.footnote.is_empty() { &claim.sections[..] } else { &[] };
            let section = if sections.is_empty() { String::new() } else { phrases.source(source, sections) };
            view! { <SourceItem source=source.clone() relying=Vec::new() section=section /> }
        });
        let sources = sources.collect_view();
        // Whatever is said of the same happening by the same measure, whoever dates it how; and what may be about the same people
        // in the same places, told of another one.
        let same = event.into_iter().flat_map(|event| record.happening(event)).map(|event| event.id.as_str());
        let same: Vec<&str> = same.collect();
        let is_same = |other: &Claim| other.event.as_deref().is_some_and(|event| same.contains(&event));
        let is_besides = |one: &Claim, other: &Claim| one.besides.as_ref() == Some(&other.id);
        let (others, overlapping): (Vec<&Claim>, Vec<&Claim>) = record
            .claims
            .iter()
            .filter(|other| (other.measure, other.group) == (claim.measure, claim.group) && other.id != claim.id)
            .filter(|other| is_same(other) || shares_a_place(&claim, other) && claim.when.overlaps(other.when))
            .filter(|other| !is_besides(&claim, other) && !is_besides(other, &claim))
            .partition(|other| is_same(other));
        let items = |claims: Vec<&Claim>| {
            let items: Vec<_> =
                claims.into_iter().map(|other| view! { <ClaimItem claim=other.clone() at=None /> }).collect();
            view! { <ul class="claims">{items}</ul> }
        };
        let overlapping = (!overlapping.is_empty()).then(|| {
            let overlapping = items(overlapping);
            view! {
                <PageSection id="overlapping" title=m::claim_overlapping(lang)>
                    {overlapping}
                </PageSection>
            }
        });
        let others = match others.is_empty() {
            true => view! { <p class="how">{m::claim_no_others(lang)}</p> }.into_any(),
            false => items(others).into_any(),
        };
        let event = event.map(|event| {
            let href = [data.urls.page(lang, "table/").as_str(), "#", EVENT_ID, &event.id].concat();
            let date = phrases.date(event.when).unwrap_or_else(|| m::undated(lang).to_owned());
            let name = joined([phrases.kind(event.kind), &date, &phrases.places(&event.scope)], " · ");
            let what = app.summaries.with(|texts| texts.summary(&event.id).to_owned());
            view! {
                <PageSection id="event" title=m::claim_event(lang)>
                    <p class="facts">
                        <a href=href>{name}</a>
                    </p>
                    <Paragraph class="what" text=what />
                </PageSection>
            }
        });
        let (title, claimant) = (capitalised(&phrases.counted(&claim)), capitalised(phrases.claimant(&claim)));
        let told = claim.clone();
        view! {
            <PageHeading title=title>
                <WhereAndWhen claim=told />
                <Paragraph class="remarks" text=remarks />
            </PageHeading>
            <PageSection id="who" title=m::claim_who(lang)>
                <p class="what">{claimant}</p>
                <ul class="rows">{sources}</ul>
            </PageSection>
            <PageSection id="others" title=m::claim_others(lang)>
                {others}
            </PageSection>
            {overlapping}
            {event}
            <PageSection id="cite" title=m::cite(lang)>
                <Cite claim=claim version=version />
            </PageSection>
        }
    })
}

/// The places and the date, each as a link to its page where it has one, and the words of the source.
#[component]
fn WhereAndWhen(claim: Claim) -> impl IntoView {
    let app = use_app();
    app.with_record(|phrases, data| {
        let overview = State::overview(app.lang);
        let link = |state: Option<State>, name: String| match state {
            Some(state) => view! { <a href=data.urls.href(&state)>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        let place = claim.own_place().map(|place| overview.at_place(Some(place)));
        let date = claim.when.days().map(|_| overview.over(Period::of(claim.when)));
        let written = phrases.date_in_full(claim.when).unwrap_or_else(|| m::undated(app.lang).to_owned());
        view! {
            <p class="facts">
                {link(place, capitalised(&where_(&phrases, &claim)))} " · " {link(date, written)} " "
                <Quoted claim=claim />
            </p>
        }
    })
}

/// The claim as a sentence to cite, and for reference managers.
#[component]
fn Cite(claim: Claim, version: String) -> impl IntoView {
    let app = use_app();
    app.with_record(|phrases, data| {
        let lang = phrases.lang;
        let statement = joined([claim_title(&phrases, &claim), phrases.according_to([&claim])], ", ");
        let written = claim.sources.iter().filter_map(|id| data.record.source(id));
        let written = joined(written.map(|source| phrases.source(source, &claim.sections)), "; ");
        let sentence = m::cite_sentence(lang, &statement, &written, data.title(), &claim.id, &version);
        let citation = Citation {
            id: &claim.id,
            statement: &statement,
            record: data.title(),
            version: &version,
            language: lang.code(),
        };
        view! {
            <p class="how">{m::cite_how(lang)}</p>
            <p class="citation">{sentence}</p>
            <details>
                <summary>"BibTeX"</summary>
                <pre>{citation.bibtex()}</pre>
            </details>
            <details>
                <summary>"CSL-JSON"</summary>
                <pre>{citation.csl_json()}</pre>
            </details>
        }
    })
}
