//! One claim: its number in words, who says so, and where it is written.

use super::paragraph::Paragraph;
use super::sources::Sources;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::model::{Claim, Event, Qualifier};
use protest_map_core::phrases::Phrases;

/// How the id of a claim's element begins.
const CLAIM_ID: &str = "claim-";

/// Where the page of a claim is, below the folder of its language.
pub fn claim_path(id: &str) -> String {
    ["claims/", id, "/"].concat()
}

/// A claim as an item of a list.
#[component]
pub fn ClaimItem(
    /// The claim.
    claim: Claim,
    /// The place in whose panel it stands, where a number for several places says so.
    at: Option<String>,
) -> impl IntoView {
    let app = use_app();
    app.with_record(|phrases, data| {
        let event = claim.event.as_deref().and_then(|id| data.record.event(id));
        let places = places(&phrases, &claim, event, at.as_deref());
        let own_date = event.filter(|event| event.when != claim.when).and_then(|_| phrases.date(claim.when));
        view! {
            <li id=[CLAIM_ID, &claim.id].concat()>
                <a class="number" href=app.claim_href(&claim.id)>
                    {phrases.counted(&claim)}
                </a>
                ", "
                <span class="claimant">{phrases.according_to([&claim])}</span>
                " "
                <Quoted claim=claim.clone() />
                <Paragraph class="joint" text=places />
                <Paragraph class="joint" text=own_date.unwrap_or_default() />
                <Sources ids=claim.sources sections=claim.sections />
            </li>
        }
    })
}

/// The places that share the number, where neither the panel nor the event has named them already.
fn places(phrases: &Phrases<'_>, claim: &Claim, event: Option<&Event>, at: Option<&str>) -> String {
    let (lang, names) = (phrases.lang, || phrases.places(&claim.scope));
    let is_named_by_event = event.is_some_and(|event| event.scope == claim.scope && claim.own_place().is_some());
    match at {
        Some(place) if claim.is_shared_by(place) => m::shared_among(lang, &names()),
        Some(_) => String::new(),
        None if claim.scope.ids().is_empty() || is_named_by_event => String::new(),
        None if claim.own_place().is_some() => names(),
        None if claim.qualifier == Qualifier::NotStated => names(),
        None if claim.holds_in_each() => m::in_each(lang, &names()),
        None => m::shared_among(lang, &names()),
    }
}

/// The source's few words, where the number is not in words already, and what they are in the source's language.
#[component]
pub fn Quoted(
    /// The claim.
    claim: Claim,
) -> impl IntoView {
    let is_quoted = !claim.words.is_empty() && claim.qualifier != Qualifier::Words;
    let original = use_app().data().texts.names.original(&claim.id).to_owned();
    view! {
        {is_quoted.then(|| view! { <q>{claim.words}</q> })}
        {(!original.is_empty()).then(|| view! { <OriginalWords words=original /> })}
    }
}

/// The words of the source itself beside their translation, marked as of another language for whoever reads them aloud.
#[component]
fn OriginalWords(
    /// The words, in the first language of the record.
    words: String,
) -> impl IntoView {
    /// Stands in the message for the quotation, which is an element.
    const SPLIT: &str = "\u{1}";
    let message = m::original_words(use_app().lang, SPLIT);
    let (before, after) = message.split_once(SPLIT).unwrap_or((&message, ""));
    view! {
        <span class="original">
            {before.to_owned()}
            <q lang=Lang::ALL[0].code()>{words}</q>
            {after.to_owned()}
        </span>
    }
}
