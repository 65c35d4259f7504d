//! What stands beside the map: the panel of a place, or what happened on the chosen days.

#[cfg(feature = "ssr")]
pub mod case;
pub mod cases;
#[cfg(feature = "ssr")]
mod cite;
#[cfg(feature = "ssr")]
pub mod claim;
#[cfg(feature = "ssr")]
pub mod law;
mod overview;
mod place;
#[cfg(feature = "ssr")]
pub mod source;

use crate::components::off_map_figures::OffMapFigures;
use crate::state::use_app;
use leptos::prelude::*;
use overview::Overview;
use place::PlacePanel;
use protest_map_core::i18n::messages as m;
use protest_map_core::util::joined;

/// What stands beside the map.
#[component]
pub fn SidePanel() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="side" id="side">
            <Refused />
            <div id="side-content">
                {move || {
                    // What is in it is made anew with the selection.
                    app.shown.track();
                    match app.place.get() {
                        Some(place) => view! { <PlacePanel id=place /> }.into_any(),
                        None => view! { <Overview /> }.into_any(),
                    }
                }}
            </div>
            <OffMapFigures />
        </div>
    }
}

/// Says what an address asked for in vain. It is always there, so that a screen reader hears it fill.
#[component]
fn Refused() -> impl IntoView {
    let app = use_app();
    let text = move || {
        let text =
            app.refused.with(|refused| joined(refused.iter().map(|value| m::note_address(app.lang, value)), " "));
        // Nothing rather than an empty text, which would be written as a space and take up room.
        (!text.is_empty()).then_some(text)
    };
    view! {
        <p class="refused" role="status">
            {text}
        </p>
    }
}
