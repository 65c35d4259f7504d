//! What a reader loads until the app has taken over a page.

use super::files::{File, Kind};
use super::report::{Row, Weight};
use super::{GEOJSON, Page};
use std::collections::BTreeMap;

/// The heaviest of the pages of one language that have the app, with all that is loaded for it.
#[derive(Debug)]
pub(super) struct Takeover {
    pub(super) page: String,
    /// What comes from the source.
    pub(super) code_parts: Vec<Row>,
    /// What comes from the record.
    pub(super) data_parts: Vec<Row>,
}

impl Takeover {
    pub(super) fn code(&self) -> Weight {
        self.code_parts.iter().map(|row| row.weight).sum()
    }

    pub(super) fn data(&self) -> Weight {
        self.data_parts.iter().map(|row| row.weight).sum()
    }

    pub(super) fn together(&self) -> Weight {
        self.code() + self.data()
    }
}

/// The file with the names and messages that the app loads in a language.
pub(super) fn texts_of(lang: &str) -> String {
    format!("data/record.{lang}.json")
}

/// One for each language, the heaviest first.
///
/// Limits: every script and every WebAssembly of the site counts, also one that would be loaded later.
pub(super) fn of_each_language(files: &[File], pages: &[Page<'_>]) -> Vec<Takeover> {
    let of_kind = |kind: Kind| files.iter().filter(move |file| file.kind == kind).map(Weight::of).sum();
    let named = |name: &str| files.iter().find(|file| file.name == name).map(Weight::of).unwrap_or_default();
    let mut heaviest: BTreeMap<&str, &Page<'_>> = BTreeMap::new();
    for page in pages.iter().filter(|page| page.has_script) {
        let most = heaviest.entry(page.lang).or_insert(page);
        if page.file.brotli > most.file.brotli {
            *most = page;
        }
    }
    let mut takeovers: Vec<Takeover> = heaviest
        .into_iter()
        .map(|(lang, page)| {
            let texts = texts_of(lang);
            Takeover {
                page: page.file.name.clone(),
                code_parts: vec![
                    Row::new("the page's style, scripts and basemap", page.code),
                    Row::new("JavaScript", of_kind(Kind::Script)),
                    Row::new("WebAssembly", of_kind(Kind::Wasm)),
                ],
                data_parts: vec![
                    Row::new("the rest of the page", page.data()),
                    Row::new(GEOJSON, named(GEOJSON)),
                    Row::new(&texts, named(&texts)),
                ],
            }
        })
        .collect();
    takeovers.sort_by_key(|takeover| std::cmp::Reverse(takeover.together().brotli));
    takeovers
}
