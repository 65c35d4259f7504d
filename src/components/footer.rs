//! The foot of every page: how this is counted, the data, and whom it is owed to.

use super::paragraph::Paragraph;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages as m};

/// The foot.
#[component]
pub fn Footer() -> impl IntoView {
    let app = use_app();
    let (lang, data) = (app.lang, app.data());
    // The browser keeps the last part of the address for the name of the file.
    let file = |name: &str, words: &'static str| {
        view! {
            <a href=data.urls.file(&["data/", name].concat()) download="">
                {words}
            </a>
        }
    };
    // The first language is the one that the record was written in.
    let is_unreviewed = lang != Lang::ALL[0] && data.texts.about("reviewed").is_empty();
    view! {
        <footer>
            <h2>{m::foot_how(lang)}</h2>
            <p>{m::foot_how_text(lang)}</p>
            <p>
                {file("cities.geojson", m::foot_data(lang))} " · " {file("cities.schema.json", m::foot_schema(lang))}
                " · " {file("cities.csv", "CSV")} " · " {file("tables/datapackage.json", "Data Package")} " · "
                {file("protest-map-data.zip", m::foot_all(lang))}
            </p>
            <p class="credits">{m::foot_credits(lang)}</p>
            <Paragraph class="credits" text=if is_unreviewed { m::not_reviewed(lang) } else { "" } />
        </footer>
    }
}
