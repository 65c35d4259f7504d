//! The same page in each language.

use super::el::{attr, class, el, element, list, live_attr, text};
use super::html::{self, Html};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::query::State;

/// A link to each. They are pages like any other: the running app leaves those of another language to the browser.
pub(super) fn languages(app: App) -> AnyView {
    let mut links = Vec::new();
    for lang in Lang::ALL {
        let href = move || app.choice.with(|choice| Some(app.data().links.href(&State { lang, ..choice.clone() })));
        let mut attributes = vec![live_attr("href", href)];
        attributes.extend(said(lang, app.lang).into_iter().map(|it| attr(it.0, it.1)));
        links.push(el("li", [], [element("a", attributes, vec![text(lang.short())])]));
    }
    el("nav", [class("languages"), attr("aria-label", m::languages(app.lang))], [list("ul", [], links)])
}

/// The same where nothing changes: the address of the page in each language.
pub fn still(own: Lang, href: impl Fn(Lang) -> String) -> Html {
    let link = |lang: Lang| {
        let mut attributes = vec![html::attr("href", href(lang))];
        attributes.extend(said(lang, own));
        html::el("li", [], [html::element("a", &attributes, &[html::text(lang.short())])])
    };
    let links = Lang::ALL.map(link).into();
    let attributes = [html::class("languages"), html::attr("aria-label", m::languages(own))];
    html::el("nav", attributes, [html::list("ul", [], links)])
}

/// What is said of the link to a language on a page in its own.
fn said(lang: Lang, own: Lang) -> Vec<html::Attribute> {
    let mut said = vec![
        html::attr("lang", lang.code()),
        html::attr("hreflang", lang.code()),
        html::attr("aria-label", [lang.short(), " ", lang.name()].concat()),
    ];
    if lang == own {
        said.push(html::attr("aria-current", "true"));
    }
    said
}
