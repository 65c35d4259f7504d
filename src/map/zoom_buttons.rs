//! The buttons for those who cannot or would not use keys or gestures.

use crate::state::{IS_APP, use_app};
use leptos::prelude::*;
use protest_map_core::geo::Viewport;
use protest_map_core::gesture::ZOOM_STEP;
use protest_map_core::i18n::messages as m;

/// The buttons, once the app runs.
#[component]
pub fn ZoomButtons() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let zoom = move |factor: f64| app.viewport.update(|view| *view = view.zoom_about((0.5, 0.5), factor));
    IS_APP.then(|| {
        view! {
            <div class="zoom needs-script">
                <button type="button" aria-label=m::zoom_in(lang) on:click=move |_| zoom(ZOOM_STEP)>
                    "+"
                </button>
                <button type="button" aria-label=m::zoom_out(lang) on:click=move |_| zoom(1.0 / ZOOM_STEP)>
                    "−"
                </button>
                <button
                    type="button"
                    aria-label=m::zoom_fit(lang)
                    on:click=move |_| app.viewport.set(Viewport::FIT)
                >
                    "⤢"
                </button>
            </div>
        }
    })
}
