//! Articles of law.

use crate::components::paragraph::Paragraph;
use crate::state::{use_app, use_prosecutions};
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::Law;

/// An article with what it punishes and the most severe punishment; struck through where the charge no longer stands.
#[component]
pub fn LawOfCharge(
    /// The article.
    law: Law,
    /// Whether another charge took the place of this one.
    is_superseded: bool,
) -> impl IntoView {
    use_app().with_record(|phrases, _| {
        let name = phrases.law(&law);
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

/// Every article that somebody was charged with.
#[component]
pub fn LawList() -> impl IntoView {
    let laws = use_prosecutions().laws.clone();
    use_app().with_record(|phrases, _| {
        let rows = laws.into_iter().map(|law| {
            let maximum = match law.maximum.as_str() {
                "" => m::law_no_maximum(phrases.lang).to_owned(),
                maximum => m::law_maximum(phrases.lang, maximum),
            };
            view! {
                <dt>{phrases.law(&law)}</dt>
                <dd>{law.description} <Paragraph class="how" text=maximum /></dd>
            }
        });
        view! {
            <p class="how">{m::laws_how(phrases.lang)}</p>
            <dl class="pairs">{rows.collect_view()}</dl>
        }
    })
}
