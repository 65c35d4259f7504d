//! The same page in each language.

use super::el::{attr, class, el, element, list, live_attr, text};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::State;
use protest_map_core::text::{Lang, messages as m};

/// A link to each. They are pages like any other: the running app leaves those of another language to the browser.
pub(super) fn languages(app: App) -> AnyView {
    let link = |lang: Lang| {
        let href = move || {
            let to = app.choice.with(|choice| State { lang, ..choice.clone() });
            Some(app.data().links.href(&to))
        };
        let current = (lang == app.lang).then(|| attr("aria-current", "true"));
        let attributes = [
            live_attr("href", href),
            attr("lang", lang.code()),
            attr("hreflang", lang.code()),
            attr("aria-label", lang.name()),
        ];
        let attributes = attributes.into_iter().chain(current).collect();
        el("li", [], [element("a", attributes, vec![text(lang.short())])])
    };
    let links = Lang::ALL.into_iter().map(link).collect();
    el("nav", [class("languages"), attr("aria-label", m::languages(app.lang))], [list("ul", [], links)])
}
