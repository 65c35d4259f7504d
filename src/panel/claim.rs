//! One claim: who says so, where it is written, who says otherwise, and how it is cited.

use super::cite::Cite;
use super::source::SourceItem;
use crate::components::claim::{ClaimItem, Quoted};
use crate::components::page::{PageHeading, PageSection};
use crate::components::paragraph::Paragraph;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Claim, Event, Layer, Period, Scope};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::OtherClaims;
use protest_map_core::query::State;
use protest_map_core::util::{capitalised, joined};

/// What a claim says, with its places and its date: for a title, and for a citation.
pub fn claim_title(phrases: &Phrases<'_>, claim: &Claim) -> String {
    let parts = [phrases.counted(claim), places(phrases, claim), phrases.date_in_full_or_undated(claim.when)];
    capitalised(&joined(parts, ", "))
}

/// The places, and whether it holds in each of several.
fn places(phrases: &Phrases<'_>, claim: &Claim) -> String {
    let names = phrases.places(&claim.scope);
    match &claim.scope {
        Scope::Places { ids, .. } if ids.len() > 1 && claim.holds_in_each() => m::in_each(phrases.lang, &names),
        _ => names,
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
        let event = claim.event.as_deref().and_then(|id| data.record.event(id));
        let remarks = event.map(|event| phrases.remarks(event)).unwrap_or_default();
        let (title, claimant) = (capitalised(&phrases.counted(&claim)), capitalised(phrases.claimant(&claim)));
        let OtherClaims { same_happening, overlapping } = OtherClaims::of(&data.record, &claim);
        let none = if same_happening.is_empty() { m::claim_no_others(lang) } else { "" };
        let (same, told) = (claims(same_happening), claim.clone());
        let overlapping = (!overlapping.is_empty()).then(|| {
            let overlapping = claims(overlapping);
            view! {
                <PageSection id="overlapping" title=m::claim_overlapping(lang)>
                    {overlapping}
                </PageSection>
            }
        });
        let event = event.cloned().map(|event| view! { <ItsEvent event=event /> });
        let sources = view! { <ul class="rows">{sources(&phrases, &claim)}</ul> };
        view! {
            <PageHeading title=title>
                <WhereAndWhen claim=told />
                <Paragraph class="remarks" text=remarks />
            </PageHeading>
            <PageSection id="who" title=m::claim_who(lang)>
                <p class="what">{claimant}</p>
                {sources}
            </PageSection>
            <PageSection id="others" title=m::claim_others(lang)>
                <Paragraph class="how" text=none />
                {same}
            </PageSection>
            {overlapping}
            {event}
            <PageSection id="cite" title=m::cite(lang)>
                <Cite claim=claim version=version />
            </PageSection>
        }
    })
}

fn claims(claims: Vec<&Claim>) -> impl IntoView + use<> {
    let items: Vec<_> = claims.into_iter().map(|claim| view! { <ClaimItem claim=claim.clone() at=None /> }).collect();
    view! { <ul class="claims">{items}</ul> }
}

/// Each source with its address; of the report also where in it the claim stands.
fn sources(phrases: &Phrases<'_>, claim: &Claim) -> impl IntoView + use<> {
    let sources = claim.sources.iter().filter_map(|id| phrases.record.source(id)).map(|source| {
        let is_report = source.layer == Layer::Report && source.footnote.is_empty() && !claim.sections.is_empty();
        let section = if is_report { phrases.source(source, &claim.sections) } else { String::new() };
        view! { <SourceItem source=source.clone() relying=Vec::new() section=section /> }
    });
    sources.collect_view()
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
        view! {
            <p class="facts">
                {link(place, capitalised(&places(&phrases, &claim)))} " · "
                {link(date, phrases.date_in_full_or_undated(claim.when))} " " <Quoted claim=claim />
            </p>
        }
    })
}

/// What happened, with a link to it in the table.
#[component]
fn ItsEvent(event: Event) -> impl IntoView {
    let app = use_app();
    let name = app.with_record(|phrases, _| phrases.event_name(&event));
    let what = app.summaries.with(|texts| texts.summary(&event.id).to_owned());
    view! {
        <PageSection id="event" title=m::claim_event(app.lang)>
            <p class="facts">
                <a href=app.event_href(&event.id)>{name}</a>
            </p>
            <Paragraph class="what" text=what />
        </PageSection>
    }
}
