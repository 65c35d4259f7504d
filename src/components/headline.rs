//! The headline: what happened, in words made from the claims about the whole country.

use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::present::headline;

/// The leading sentence, and beneath it every other number for the same days.
#[component]
pub fn Headline() -> impl IntoView {
    let app = use_app();
    let text = move || app.with_selection(|selection, _, _| headline(&selection));
    view! {
        <div class="headline" id="headline" node_ref=app.above_timeline[0]>
            {move || {
                let text = text();
                view! {
                    <p class="lead">{text.lead}</p>
                    <p class="others">{text.others}</p>
                }
            }}
        </div>
    }
}
