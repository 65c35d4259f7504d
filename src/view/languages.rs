//! The same page in each language.

use super::el::{attr, class, el, element, list, live_attr, text};
use crate::state::App;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use protest_map_core::address::State;
use protest_map_core::text::{Lang, messages as m};

/// A link to each. They are pages like any other: the running app leaves those of another language to the browser.
pub(super) fn languages(app: App) -> AnyView {
    let mut links = Vec::new();
    for lang in Lang::ALL {
        let href = move || app.choice.with(|choice| Some(app.data().links.href(&State { lang, ..choice.clone() })));
        links.push(link(lang, app.lang, live_attr("href", href)));
    }
    nav(app.lang, links)
}

/// The link to a language from a page in its own.
pub fn link(lang: Lang, own: Lang, href: AnyAttribute) -> AnyView {
    let mut attributes = vec![
        href,
        attr("lang", lang.code()),
        attr("hreflang", lang.code()),
        attr("aria-label", [lang.short(), " ", lang.name()].concat()),
    ];
    if lang == own {
        attributes.push(attr("aria-current", "true"));
    }
    el("li", [], [element("a", attributes, vec![text(lang.short())])])
}

/// The links together.
pub fn nav(own: Lang, links: Vec<AnyView>) -> AnyView {
    el("nav", [class("languages"), attr("aria-label", m::languages(own))], [list("ul", [], links)])
}
