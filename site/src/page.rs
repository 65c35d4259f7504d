//! One page: the template, filled in with what the views make of a state.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use protest_map::state::{App, Data};
use protest_map::view;
use protest_map_core::check::Entered;
use protest_map_core::geo::Basemap;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::io::Texts;
use protest_map_core::model::{Period, Record};
use protest_map_core::publish;
use protest_map_core::query::State;
use protest_map_core::routes::Urls;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The script that starts the app. It is the same in every page; what differs stands in its data attributes.
///
/// What it does, said here, because every page carries it:
///
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

/// What every page is made of.
pub(crate) struct Site {
    pub(crate) template: Template,
    pub(crate) style: String,
    /// The style of the pages without the app.
    pub(crate) plain_style: String,
    pub(crate) basemap: String,
    /// What the app asks for the record with, so that no cache answers with that of another day.
    pub(crate) version: String,
    /// The record with the names and the texts of each language, in the order of [`Lang::ALL`].
    pub(crate) in_languages: [(Record, Texts); Lang::ALL.len()],
    /// What the tables hold besides what the app reads, in every language.
    pub(crate) entered: Entered,
    /// What was decided in each difference between the two entries of the report.
    pub(crate) differences: Vec<String>,
    /// The ids of the places and the days that have a page.
    pub(crate) pages: BTreeSet<String>,
}

/// Trunk's `index.html` and the names that it gave to script and WebAssembly.
pub(crate) struct Template {
    html: String,
    js: String,
    wasm: String,
}

impl Template {
    /// A template with nothing but the marked places.
    #[cfg(test)]
    pub(crate) fn bare() -> Self {
        let html = "<html lang=\"en\"><head><!-- site:head --></head><body><!-- site:body --></body></html>".to_owned();
        Self { html, js: "app.js".to_owned(), wasm: "app_bg.wasm".to_owned() }
    }

    /// Reads what Trunk has put into its staging folder.
    pub(crate) fn read(staging: &Path) -> Result<Self, String> {
        let told = |error: std::io::Error| format!("{}: {error}", staging.display());
        let names: Vec<String> = fs::read_dir(staging)
            .map_err(told)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.starts_with("protest-map-"))
            .collect();
        let named = |ending: &str| {
            let mut found = names.iter().filter(|name| name.ends_with(ending));
            match (found.next(), found.next()) {
                (Some(name), None) => Ok(name.clone()),
                _ => Err(format!(
                    "{}: not one file `protest-map-…{ending}`; run `cargo xtask build` again",
                    staging.display()
                )),
            }
        };
        let html = fs::read_to_string(staging.join("index.html")).map_err(told)?;
        // What Trunk leaves of its own link would have the browser fetch the app before the page is read.
        let kept = html.lines().filter(|line| {
            !line.trim_start().starts_with("<!-- The template")
                && !line.contains("data-trunk")
                && !line.contains("modulepreload")
                && !line.contains("rel=\"preload\"")
        });
        Ok(Self { html: kept.collect::<Vec<_>>().join("\n"), js: named(".js")?, wasm: named("_bg.wasm")? })
    }
}

impl Site {
    /// The page of a state, `depth` folders below the site's own.
    pub(crate) fn page(&self, depth: usize, state: &State) -> String {
        let root = "../".repeat(depth);
        let lang = state.lang;
        let (record, texts) = &self.in_languages[lang as usize];
        let links = Urls::new(if depth == 0 { "./" } else { &root }, self.pages.iter().cloned());
        let canonical = (depth == 0).then(|| [r#"<link rel="canonical" href=""#, &links.href(state), r#"">"#].concat());
        let alternate = |name: &str, lang: Lang| {
            let href = links.href(&State { lang, ..state.clone() });
            ["<link rel=\"alternate\" hreflang=\"", name, "\" href=\"", &href, "\">\n"].concat()
        };
        let alternates: String = Lang::ALL
            .iter()
            .map(|lang| alternate(lang.code(), *lang))
            .chain([alternate("x-default", Lang::ALL[0])])
            .collect();
        // Leptos' markers stay in it: they keep texts apart that the app keeps apart, and letters of one text are set closer.
        let (body, title) = Owner::new().with(|| {
            let app = App::new(Data::new(record.clone(), texts.clone(), links), state.clone());
            (view::page(app, Some(self.basemap.clone())).to_html(), app.page_title())
        });
        let description = match (&state.place, state.period) {
            (None, Period::Whole) => texts.about("description").to_owned(),
            _ => title.clone(),
        };
        // For those who look for data: one page a language is enough, and the lighter the others are the better.
        let dataset = match (&state.place, state.period) {
            (None, Period::Whole) => {
                let told = publish::Told { name: &title, description: &description, language: lang.code() };
                let root = if depth == 0 { "./" } else { &root };
                ["\n<script type=\"application/ld+json\">", &publish::dataset(record, told, root), "</script>"].concat()
            }
            _ => String::new(),
        };
        let script = ["'self' 'wasm-unsafe-eval' ", &hash(LOADER)].concat();
        let links_in_head = [canonical.as_deref().unwrap_or(""), &alternates, &dataset].concat();
        let frame = Frame { lang, root: &root, title: &title, description: &description };
        let head = frame.head(&script, &self.style, &links_in_head);
        let body = [
            "<div class=\"notes\" role=\"status\"><noscript><p>",
            m::no_script_shows_all(lang),
            "</p></noscript></div>\n",
            &body,
            // What comes and goes while the page is read stands at its end, where it moves nothing.
            "\n<div class=\"notes late\" role=\"status\"><p id=\"note-query\" hidden>",
            m::no_script_shows_all(lang),
            "</p><p id=\"note-failed\" hidden>",
            m::note_failed(lang),
            " <a href=\"\">",
            m::note_retry(lang),
            "</a></p></div>\n<script data-js=\"",
            if depth == 0 { "./" } else { &root },
            &self.template.js,
            "\" data-wasm=\"",
            if depth == 0 { "./" } else { &root },
            &self.template.wasm,
            "\">",
            LOADER,
            "</script>",
        ]
        .concat();
        let pages = self.pages.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        let html = [
            "<html lang=\"",
            lang.code(),
            "\" data-root=\"",
            &root,
            "\" data-version=\"",
            &self.version,
            "\" data-pages=\"",
            &pages,
            "\">",
        ]
        .concat();
        self.template
            .html
            .replace("<html lang=\"en\">", &html)
            .replace("<!-- site:head -->", &head)
            .replace("<!-- site:body -->", &body)
    }

    /// A page without the app, which has no script and may run none.
    pub(crate) fn without_the_app(&self, frame: &Frame<'_>, body: &str) -> String {
        let html = ["<html lang=\"", frame.lang.code(), "\">"].concat();
        self.template
            .html
            .replace("<html lang=\"en\">", &html)
            .replace("<!-- site:head -->", &frame.head("'none'", &self.plain_style, ""))
            .replace("<!-- site:body -->", body)
    }
}

/// What stands around a page.
pub(crate) struct Frame<'a> {
    pub(crate) lang: Lang,
    /// What leads to the folder of the site.
    pub(crate) root: &'a str,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
}

impl Frame<'_> {
    /// The head. A page may use its own files and the inline texts that it was written with: `script` says which scripts.
    fn head(&self, script: &str, style: &str, canonical: &str) -> String {
        [
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ",
            script,
            "; style-src 'self' ",
            &hash(style),
            "; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'\">\n<title>",
            &escaped(self.title),
            "</title>\n<meta name=\"description\" content=\"",
            &escaped(self.description),
            "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"",
            self.root,
            "icon.svg\">\n",
            canonical,
            "<style>",
            style,
            "</style>",
        ]
        .concat()
    }
}

/// How a policy names an inline text.
fn hash(text: &str) -> String {
    ["'sha256-", &STANDARD.encode(Sha256::digest(text.as_bytes())), "'"].concat()
}

/// The style sheet without what only the map and its controls need, which stands between marks.
pub(crate) fn without_the_map(css: &str) -> String {
    let mut pieces = css.split("/* map { */");
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        kept.push_str(piece.split_once("/* } map */").map_or("", |(_, after)| after));
    }
    kept
}

/// A few characters that differ when one of the texts does.
pub(crate) fn version<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let digest = texts.fold(Sha256::new(), |digest, text| digest.chain_update(text)).finalize();
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The basemap as SVG source, the lower first.
pub(crate) fn drawing(basemap: &Basemap) -> String {
    let path = |class: &str, d: &str| ["<path class=\"", class, "\" d=\"", d, "\"/>"].concat();
    [
        path("land", &basemap.land),
        path("borders", &basemap.borders),
        path("country", &basemap.country),
        path("regions", &basemap.regions),
    ]
    .concat()
}

/// The style sheet without comments and indentation: every page carries it.
pub(crate) fn minified(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::with_capacity(css.len());
    while let Some(start) = rest.find("/*") {
        bare.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
