//! The headline: what happened, in words made from the claims about the whole country.

use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::present::headline;

/// The leading sentence, which is a link to the claim that it tells, where it tells one.
#[component]
pub fn Headline() -> impl IntoView {
    let app = use_app();
    let text = Memo::new(move |_| app.with_selection(|selection, _, _| headline(&selection)));
    let lead = move || {
        let text = text.get();
        match text.claim {
            Some(claim) => view! { <a href=app.claim_href(&claim)>{text.lead}</a> }.into_any(),
            None => text.lead.into_any(),
        }
    };
    view! {
        <div class="headline" id="headline" node_ref=app.headline>
            <p class="lead">{lead}</p>
        </div>
    }
}
