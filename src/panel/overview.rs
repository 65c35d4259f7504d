//! What stands beside the map while no place is open: what happened, and a list that says the same as the map.

use super::cases::CaseLinks;
use crate::components::event_card::EventCards;
use crate::components::paragraph::Paragraph;
use crate::components::symbol::SymbolCell;
use crate::state::{IS_APP, use_app};
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::Period;
use protest_map_core::present::{self, Marker};

/// Room for a mark in a row of the list, from its middle.
const SYMBOL_PX: f64 = 32.0;
/// How many places the list begins with.
const FIRST_PLACES: usize = 100;

/// What happened on the chosen days, then the list of places.
#[component]
pub fn Overview() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let is_whole = app.period.get_untracked() == Period::Whole;
    let (heading, text, events) = app.with_selection_now(|selection, phrases, data| match selection.state.period {
        Period::Whole => (m::what_happened(lang).to_owned(), data.texts.about("what_happened").to_owned(), Vec::new()),
        period => {
            let events = selection.events_told().into_iter().map(|event| event.id.clone()).collect();
            (m::events_of_day(lang, &phrases.period(period)), String::new(), events)
        }
    });
    view! {
        <section class="narrative" aria-labelledby="side-title">
            <div>
                <h2 id="side-title" tabindex="-1" node_ref=app.side_title>
                    {heading}
                </h2>
                <Paragraph class="what" text=text />
                <EventCards ids=events />
            </div>
        </section>
        <Places />
        {is_whole.then(|| view! { <CaseLinks heading=m::page_cases(lang) /> })}
    }
}

/// The places in the order of the map, each with what its marker says.
#[component]
fn Places() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let (markers, measure) =
        (app.markers.get_untracked(), app.with_selection_now(|it, phrases, _| phrases.measure(it.state.measure)));
    let (first, rest) = markers.split_at(markers.len().min(FIRST_PLACES));
    let rows = first.iter().map(|marker| view! { <PlaceRow marker=marker.clone() /> }).collect_view();
    let rest = rest.iter().map(|marker| (marker.place.clone(), marker.name.clone())).collect();
    view! {
        <section class="places" aria-labelledby="places-title">
            <h2 id="places-title">{m::places(lang)} " " <span class="measure">{measure}</span></h2>
            <ul>{rows}</ul>
            <MorePlaces places=rest />
            <Total />
        </section>
    }
}

/// The places after those, folded away and by name alone; nothing where there are none. The app makes them when they are
/// unfolded.
#[component]
fn MorePlaces(
    /// Id and name of each.
    places: Vec<(String, String)>,
) -> impl IntoView {
    let app = use_app();
    let is_made = RwSignal::new(!IS_APP);
    (!places.is_empty()).then(|| {
        let title = m::more_places(app.lang, places.len() as u64);
        let links = move || {
            let link = |(id, name): &(String, String)| {
                let href = app.href(|state| state.at_place(Some(id)));
                view! {
                    <li>
                        <a href=href>{name.clone()}</a>
                    </li>
                }
            };
            is_made.get().then(|| untrack(|| places.iter().map(link).collect_view()))
        };
        view! {
            <details class="more" on:toggle=move |_| is_made.set(true)>
                <summary>{title}</summary>
                <ul>{links}</ul>
            </details>
        }
    })
}

#[component]
fn PlaceRow(
    /// What the map draws of the place.
    marker: Marker,
) -> impl IntoView {
    let app = use_app();
    let href = untrack(|| app.href(|state| state.at_place(Some(&marker.place))));
    view! {
        <li>
            <SymbolCell shape=marker.shape room_px=SYMBOL_PX />
            <div class="entry">
                <a href=href>{marker.name}</a>
                " "
                <span class="short">{marker.headline}</span>
                <Details lines=marker.details />
            </div>
        </li>
    }
}

/// What a marker rests on, a line a claim; nothing where there is none.
#[component]
pub fn Details(
    /// The lines.
    lines: Vec<String>,
) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul>{lines}</ul> }
    })
}

/// Everything of the measure together: a sum with what it is made of, or the claims that stand in its place.
#[component]
fn Total() -> impl IntoView {
    let lang = use_app().lang;
    let told = use_app().with_selection_now(|selection, _, _| present::total(&selection));
    told.map(|told| {
        let told = match told {
            present::Total::Disputed(claims) => view! {
                <p class="how">{m::no_total(lang)}</p>
                <Details lines=claims />
            }
            .into_any(),
            present::Total::Sum { total, terms, not_added, without_number } => {
                let told_of = |title: &'static str, lines: Vec<String>| {
                    (!lines.is_empty()).then(|| {
                        view! {
                            <p class="how">{title}</p>
                            <Details lines=lines />
                        }
                    })
                };
                view! {
                    <p>{m::all_together(lang)} " " <strong>{total}</strong></p>
                    <Details lines=terms />
                    <p class="how">{m::all_together_how(lang)}</p>
                    {told_of(m::not_added_title(lang), not_added)}
                    {told_of(m::without_number_title(lang), without_number)}
                }
                .into_any()
            }
        };
        view! { <div class="total">{told}</div> }
    })
}
