//! One event: its date, what happened, each number in its words with who says so, and where it is written.

use super::claim::ClaimItem;
use super::paragraph::Paragraph;
use super::sources::Sources;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::io::NAMED;
use protest_map_core::model::{Event, Scope};
use protest_map_core::util::capitalised;

/// How the id of an event's element begins.
pub const EVENT_ID: &str = "event-";

/// Events one after the other; nothing where there are none.
#[component]
pub fn EventCards(
    /// Ids of the events.
    ids: Vec<String>,
    /// The place in whose panel they stand.
    #[prop(optional_no_strip)]
    at: Option<String>,
) -> impl IntoView {
    let cards = ids.iter().map(|id| view! { <EventCard id=id.clone() at=at.clone() /> }).collect_view();
    (!ids.is_empty()).then(|| view! { <div class="events">{cards}</div> })
}

/// An event as an article, with the claims of the chosen sources. What other sources date otherwise is the same happening:
/// each of them stands within the article, with its date. In the panel of a place, a number for several places says so.
#[component]
pub fn EventCard(
    /// Id of the event; nothing is shown where the record has none of it.
    id: String,
    /// The place in whose panel it stands.
    at: Option<String>,
) -> impl IntoView {
    let app = use_app();
    app.with_selection_now(|selection, phrases, data| {
        data.record.event(&id).map(|event| {
            let date = phrases.date_or_undated(event.when);
            let rivals = selection.rivals(event).into_iter().map(|rival| {
                let remarks = phrases.remarks(rival);
                view! {
                    <div class="rival" id=[EVENT_ID, &rival.id].concat()>
                        <p class="rival-date">{phrases.rival_dated(rival.when)}</p>
                        <Paragraph class="remarks" text=if remarks == phrases.remarks(event) { String::new() } else { remarks } />
                        <EventBody event=rival.clone() at=at.clone() />
                    </div>
                }
            });
            let rivals = rivals.collect_view();
            view! {
                <article class="event" id=[EVENT_ID, &id].concat()>
                    <h3>
                        <span class="date">{capitalised(&date)}</span>
                        " "
                        <span class="kind">{phrases.kind(event.kind)}</span>
                    </h3>
                    <Paragraph class="remarks" text=phrases.remarks(event) />
                    <EventBody event=event.clone() at=at.clone() />
                    {rivals}
                </article>
            }
        })
    })
}

/// What one event tells: where, what happened, each number, who is named, and where it is written.
#[component]
fn EventBody(
    /// The event.
    event: Event,
    /// The place in whose panel it stands.
    at: Option<String>,
) -> impl IntoView {
    use_app().with_selection_now(|selection, phrases, data| {
        let places = match &event.scope {
            Scope::Places { ids, and_others: false } if ids.is_empty() => String::new(),
            _ if at.is_some() => String::new(),
            scope => phrases.places(scope),
        };
        // An event of several places has numbers of some of them, which are no other place's.
        let claims = data.record.event(&event.id).map(|event| selection.claims_of(event)).unwrap_or_default();
        let claims: Vec<_> = claims
            .into_iter()
            .filter(|claim| at.as_ref().is_none_or(|place| claim.scope.names(place)))
            .map(|claim| view! { <ClaimItem claim=claim.clone() at=at.clone() /> })
            .collect();
        let claims = (!claims.is_empty()).then(|| view! { <ul class="claims">{claims}</ul> });
        view! {
            <Paragraph class="where" text=places />
            <Summary class="what" key=event.id.clone() />
            {claims}
            <Summary class="people" key=[NAMED, &event.id].concat() />
            <Sources ids=event.sources sections=event.sections />
        }
    })
}

/// What happened in an event, or who is named in it: nothing until that has loaded.
#[component]
fn Summary(
    /// The class.
    class: &'static str,
    /// The key of the summary.
    key: String,
) -> impl IntoView {
    let app = use_app();
    move || {
        let text = app.summaries.with(|texts| texts.summary(&key).to_owned());
        view! { <Paragraph class=class text=text /> }
    }
}
