//! The same page in each language.

use super::el::{attr, class, el, element, list, live_attr, text};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::State;
use protest_map_core::text::{Lang, messages as m};

/// A link to each. They are pages like any other: the running app leaves those of another language to the browser.
pub(super) fn languages(app: App) -> AnyView {
    let mut links = Vec::new();
    for lang in Lang::ALL {
        let href = move || app.choice.with(|choice| Some(app.data().links.href(&State { lang, ..choice.clone() })));
        let mut attributes = vec![
            live_attr("href", href),
            attr("lang", lang.code()),
            attr("hreflang", lang.code()),
            attr("aria-label", [lang.short(), " ", lang.name()].concat()),
        ];
        if lang == app.lang {
            attributes.push(attr("aria-current", "true"));
        }
        links.push(el("li", [], [element("a", attributes, vec![text(lang.short())])]));
    }
    el("nav", [class("languages"), attr("aria-label", m::languages(app.lang))], [list("ul", [], links)])
}
