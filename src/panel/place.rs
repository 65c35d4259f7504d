//! The panel of one place: what its marker says, and its events.

use super::cases::CaseLinks;
use super::overview::Details;
use crate::components::claim::ClaimItem;
use crate::components::event_card::EventCards;
use crate::components::paragraph::Paragraph;
use crate::components::range_plot::RangesByDate;
use crate::components::symbol::SymbolWithin;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Period, Place};
use protest_map_core::present::rows_at;
use protest_map_core::query::State;
use protest_map_core::util::joined;

/// Room for the mark beside what it says, from its middle.
const SYMBOL_PX: f64 = 90.0;

/// The panel; nothing where the record has no such place.
#[component]
pub fn PlacePanel(
    /// Id of the place.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let marker = untrack(|| app.marker(&id));
    let data = app.data();
    data.record.place(&id).zip(marker).map(|(place, marker)| {
        let (claims, events, dates, measure) = app.with_selection_now(|selection, phrases, _| {
            let claims: Vec<_> = selection.loose_claims(&id).into_iter().cloned().collect();
            let events: Vec<_> = selection.events_at(&id).into_iter().map(|event| event.id.clone()).collect();
            (claims, events, rows_at(&selection, &id), phrases.measure(selection.state.measure))
        });
        // What the place has of its own stands by its dates.
        let others = marker.details.get(marker.own_details..).unwrap_or_default().to_vec();
        let at = Some(id.clone());
        let claims = (!claims.is_empty()).then(|| {
            let items =
                claims.into_iter().map(|claim| view! { <ClaimItem claim=claim at=at.clone() /> }).collect_view();
            view! { <ul class="claims">{items}</ul> }
        });
        view! {
            <section class="panel" id="panel" aria-labelledby="panel-title">
                <Heading place=place.clone() />
                <div class="place-figure">
                    <SymbolWithin shape=marker.shape room_px=SYMBOL_PX />
                    <div>
                        <p>
                            <span class="measure">{measure}</span>
                            " "
                            <strong>{marker.headline}</strong>
                        </p>
                        <Details lines=others />
                    </div>
                </div>
                <RangesByDate dates=dates />
                {claims}
                <EventCards ids=events at=at.clone() />
                <CaseLinks heading=m::cases_from_here(app.lang) place=at.clone() />
            </section>
        }
    })
}

#[component]
fn Heading(
    /// The place.
    place: Place,
) -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let also = match place.other_names.as_str() {
        "" => String::new(),
        names => m::also_called(lang, names),
    };
    let days = app.with_selection_now(|selection, phrases, data| {
        let state = selection.state;
        (state.period != Period::Whole).then(|| {
            let all = State { period: Period::Whole, ..state.at_place(Some(&place.id)) };
            view! {
                <p class="days">
                    {m::showing_days(lang, &phrases.period(state.period))} " "
                    <a href=data.urls.href(&all)>{m::show_all_days(lang)}</a>
                </p>
            }
        })
    });
    view! {
        <div class="bar">
            <h2 id="panel-title" tabindex="-1" node_ref=app.side_title>
                {place.name}
            </h2>
            <a class="close" href=untrack(|| app.href(State::clone))>
                {m::back_to_overview(lang)}
            </a>
        </div>
        <Paragraph class="facts" text=joined([&place.region, &also], ". ") />
        {days}
    }
}
