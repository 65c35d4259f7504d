//! The head of every page: its name, the other pages, and the same page in each language.

use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::query::State;

/// The pages without the map: where each is below the folder of the language, where those are that belong to it, and what
/// it is called.
fn pages_without_map(lang: Lang) -> [(&'static str, &'static str, &'static str); 5] {
    [
        ("table/", "claims/", m::page_table(lang)),
        ("cases/", "cases/", m::page_cases(lang)),
        ("sources/", "sources/", m::page_sources(lang)),
        ("index/", "index/", m::page_index(lang)),
        ("method/", "method/", m::page_method(lang)),
    ]
}

/// The head of a page with the map.
#[component]
pub fn MapHeader() -> impl IntoView {
    let app = use_app();
    let (lang, data) = (app.lang, app.data());
    let home = move || app.href(|state| State::overview(state.lang));
    let in_language = move |lang| {
        let state = State { lang, place: app.place.get(), ..app.shown.get() };
        app.data().urls.href(&state)
    };
    let pages = pages_without_map(lang).map(|(path, _, name)| (data.urls.page(lang, path), name, None));
    view! {
        <header class="top">
            <a class="skip" href="#side">
                {m::skip_to_list(lang)}
            </a>
            <h1>
                <a href=home>{data.title().to_owned()}</a>
            </h1>
            <PageLinks links=pages.into() />
            <Languages href=in_language />
        </header>
    }
}

/// The head of a page without the map.
#[cfg(feature = "ssr")]
#[component]
pub fn PageHeader(
    /// Where the page is, below the folder of its language.
    path: String,
) -> impl IntoView {
    let app = use_app();
    let (lang, data) = (app.lang, app.data());
    let home = data.urls.href(&State::overview(lang));
    let mut pages = vec![(home.clone(), m::home(lang), None)];
    pages.extend(pages_without_map(lang).map(|(other, within, name)| {
        // The page itself, or the list that it belongs to.
        let current = if path == other { Some("page") } else { path.starts_with(within).then_some("true") };
        (data.urls.page(lang, other), name, current)
    }));
    view! {
        <header class="top">
            <a class="skip" href="#text">
                {m::skip_to_text(lang)}
            </a>
            <p class="name">
                <a href=home>{data.title().to_owned()}</a>
            </p>
            <PageLinks links=pages />
            <Languages href=move |lang| app.data().urls.page(lang, &path) />
        </header>
    }
}

/// Links to the pages.
#[component]
fn PageLinks(
    /// The address of each, its name, and its `aria-current`.
    links: Vec<(String, &'static str, Option<&'static str>)>,
) -> impl IntoView {
    view! {
        <nav class="pages" aria-label=m::pages(use_app().lang)>
            <ul>
                {links
                    .into_iter()
                    .map(|(href, name, current)| {
                        view! {
                            <li>
                                <a href=href aria-current=current>
                                    {name}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}

/// A link to the same page in each language. They are pages like any other: the running app leaves those of another
/// language to the browser.
#[component]
fn Languages(
    /// The address of the page in a language.
    href: impl Fn(Lang) -> String + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let own = use_app().lang;
    let link = |lang: Lang| {
        let href = href.clone();
        view! {
            <li>
                <a
                    href=move || href(lang)
                    lang=lang.code()
                    hreflang=lang.code()
                    aria-label=[lang.short(), " ", lang.name()].concat()
                    aria-current=(lang == own).then_some("true")
                >
                    {lang.short()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="languages" aria-label=m::languages(own)>
            <ul>{Lang::ALL.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
