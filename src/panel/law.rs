//! Articles of law.

use crate::components::paragraph::Paragraph;
use crate::index::law_href;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::Law;

/// An article with what it punishes and the most severe punishment; struck through where the charge no longer stands. It leads
/// to the index.
#[component]
pub fn LawOfCharge(
    /// The article.
    law: Law,
    /// Whether another charge took the place of this one.
    is_superseded: bool,
) -> impl IntoView {
    let app = use_app();
    app.with_record(|phrases, _| {
        let name = view! { <a href=law_href(app, &law.id)>{phrases.law(&law)}</a> };
        let name = match is_superseded {
            true => view! { <s class="article">{name}</s> }.into_any(),
            false => view! { <span class="article">{name}</span> }.into_any(),
        };
        let maximum = match law.maximum.as_str() {
            "" => String::new(),
            maximum => m::law_maximum(phrases.lang, maximum),
        };
        view! {
            <div class="law">
                {name} ": " {law.description} <Paragraph class="how" text=maximum />
            </div>
        }
    })
}
