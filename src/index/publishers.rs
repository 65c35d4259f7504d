//! The publishers.

use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, by_alphabet, messages as m};
use protest_map_core::model::{PartialDate, Source};
use protest_map_core::phrases::Phrases;
use protest_map_core::util::{grouped_by, joined};

/// Every publisher with the sources that it published.
#[component]
pub fn Publishers() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    app.with_record(|phrases, data| {
        let sources: Vec<&Source> = data.record.sources.iter().collect();
        let mut publishers = grouped_by(&sources, |a, b| a.publisher.cmp(&b.publisher));
        publishers.sort_by(|a, b| by_alphabet(&a[0].publisher, &b[0].publisher));
        let rows = publishers.iter().map(|sources| {
            let names = names(&phrases, sources);
            let links = sources.iter().zip(names).map(|(source, name)| {
                view! {
                    <li>
                        <a href=data.urls.page(lang, &["sources/#", &source.id].concat())>{name}</a>
                    </li>
                }
            });
            let links = links.collect_view();
            view! {
                <li>
                    <h3>{sources[0].publisher.clone()}</h3>
                    <p class="facts">{m::index_sources(lang, sources.len() as u64)}</p>
                    <ul class="in-line">{links}</ul>
                </li>
            }
        });
        view! { <ul class="indexed">{rows.collect_view()}</ul> }
    })
}

/// What each source of a publisher is called: the footnote, the title, or the host with the date. Those that are called
/// the same are numbered.
fn names(phrases: &Phrases<'_>, sources: &[&Source]) -> Vec<String> {
    let names: Vec<String> = sources.iter().map(|source| name(phrases, source)).collect();
    let numbered = |(at, name): (usize, &String)| {
        let is_same = |other: &&String| *other == name;
        match (names.iter().filter(is_same).count(), names[..=at].iter().filter(is_same).count()) {
            (1, _) => name.clone(),
            (_, number) => format!("{name} ({number})"),
        }
    };
    names.iter().enumerate().map(numbered).collect()
}

fn name(phrases: &Phrases<'_>, source: &Source) -> String {
    let lang: Lang = phrases.lang;
    match (source.footnote.as_str(), source.title.as_str()) {
        ("", "") => {
            let date = PartialDate::parse(&source.date).and_then(|when| phrases.date_in_full(when));
            joined([source.host(), date.as_deref().unwrap_or_default()], ", ")
        }
        ("", title) => title.to_owned(),
        (footnote, _) => m::source_number(lang, footnote),
    }
}
