//! The document around a page: its head, its policy, and the script that starts the app.

use crate::assets::{Assets, record_files};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use protest_map::map::Definitions;
use protest_map_core::i18n::{Lang, messages as m};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The script that starts the app. It is the same in every page; what differs stands in its data attributes.
///
/// What it does, said here, because every page carries it:
///
/// - Script, WebAssembly and data are asked for together.
/// - If the app fails after it has taken over, the page as it was written comes back with the address it was written
///   for, whose links are right.
/// - "Try again" loads the place where the reader was anew. A plain link would let the browser take an old page from
///   its cache, with the names of files that are gone.
/// - Whoever goes back to another address of the same document while the app does not answer gets the page of that
///   address: the links of this one would lead elsewhere from there.
/// - Where there is no WebAssembly, there will be no app, and the space that is held for it is given up at once. Where it may
///   come yet, that would move what is being read.
/// - An app that takes over after all, because what had failed was not of it, has the page, and the note goes.
const LOADER: &str = include_str!("loader.js");

/// What stands around the body of a page.
pub(crate) struct Frame {
    pub(crate) lang: Lang,
    /// What leads to the folder of the site.
    pub(crate) root: String,
    pub(crate) title: String,
    pub(crate) description: String,
    /// The address of the same page under another path, where it is not the one to be found.
    pub(crate) canonical: Option<String>,
    /// The address of the page in each language, where the app needs to be told.
    pub(crate) alternates: Vec<(&'static str, String)>,
    /// The schema.org description of the data, where the page has one.
    pub(crate) dataset: Option<String>,
    /// The ids of the places and the days that have a page, where the page has the app.
    pub(crate) app: Option<String>,
}

/// The HTML of a page.
pub(crate) fn render(frame: Frame, assets: Arc<Assets>, body: AnyView) -> String {
    view! { <Shell frame=frame assets=assets body=body /> }.to_html()
}

#[component]
fn Shell(frame: Frame, assets: Arc<Assets>, body: AnyView) -> impl IntoView {
    let has_app = frame.app.is_some();
    let style = if has_app { assets.map_style.clone() } else { assets.page_style.clone() };
    let policy = policy(has_app, &style);
    let (lang, root) = (frame.lang, frame.root);
    let alternates = frame.alternates.into_iter().map(|(hreflang, href)| {
        view! { <link rel="alternate" hreflang=hreflang href=href /> }
    });
    let body = match has_app {
        true => view! {
            <div class="notes" role="status">
                <noscript>
                    <p>{m::no_script_shows_all(lang)}</p>
                </noscript>
            </div>
            {body}
            <LateNotes lang=lang />
            <script
                data-js=format!("{root}{}", assets.script)
                data-wasm=format!("{root}{}", assets.wasm)
                data-record=record_files(lang).map(|file| format!("{root}{file}")).join(" ")
            >
                {LOADER}
            </script>
        }
        .into_any(),
        false => body,
    };
    view! {
        <!DOCTYPE html>
        <html
            lang=lang.code()
            data-root=has_app.then(|| root.clone())
            data-version=has_app.then(|| assets.version.clone())
            data-pages=frame.app
        >
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta http-equiv="Content-Security-Policy" content=policy />
                <title>{frame.title}</title>
                <meta name="description" content=frame.description />
                <meta name="referrer" content="no-referrer" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href=format!("{root}icon.svg") />
                {frame.canonical.map(|href| view! { <link rel="canonical" href=href /> })}
                {alternates.collect_view()}
                {frame.dataset.map(|json| view! { <script type="application/ld+json">{json}</script> })}
                <style>{style}</style>
            </head>
            <body>
                <Definitions basemap=has_app.then(|| assets.basemap.clone()) />
                {body}
            </body>
        </html>
    }
}

/// What comes and goes while the page is read stands at its end, where it moves nothing.
#[component]
fn LateNotes(lang: Lang) -> impl IntoView {
    view! {
        <div class="notes late" role="status">
            <p id="note-query" hidden>
                {m::no_script_shows_all(lang)}
            </p>
            <p id="note-failed" hidden>
                {m::note_failed(lang)}
                " "
                <a href="">{m::note_retry(lang)}</a>
            </p>
        </div>
    }
}

/// The Content-Security-Policy: a page may use its own files and the inline texts that it was written with.
fn policy(has_app: bool, style: &str) -> String {
    let script = if has_app { format!("'self' 'wasm-unsafe-eval' {}", hash(LOADER)) } else { "'none'".to_owned() };
    format!(
        "default-src 'none'; script-src {script}; style-src 'self' {}; img-src 'self' data:; connect-src 'self'; \
         font-src 'self'; base-uri 'none'; form-action 'none'",
        hash(style)
    )
}

/// How a policy names an inline text.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
