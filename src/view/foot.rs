//! The foot of the page: how this is counted, the data, and whom it is owed to.

use super::event;
use super::html::{Block, attr, block, el, line, text};
use crate::state::App;
use protest_map_core::i18n::{Lang, messages as m};

/// The foot.
pub fn foot(app: App) -> Block {
    let lang = app.lang;
    let file = |name: &'static str, words: &str| {
        let href = app.data().links.file(&["data/", name].concat());
        // The browser keeps the last part of the address for its name.
        el("a", [attr("href", href), attr("download", "")], [text(words)])
    };
    // The first language is the one that the record was written in.
    let is_unreviewed = lang != Lang::ALL[0] && app.data().texts.about("reviewed").is_empty();
    block(
        "footer",
        [],
        vec![
            el("h2", [], [text(m::foot_how(lang))]),
            el("p", [], [text(m::foot_how_text(lang))]),
            el(
                "p",
                [],
                [
                    file("cities.geojson", m::foot_data(lang)),
                    text(" · "),
                    file("cities.schema.json", m::foot_schema(lang)),
                    text(" · "),
                    file("cities.csv", "CSV"),
                    text(" · "),
                    file("tables/datapackage.json", "Data Package"),
                    text(" · "),
                    file("protest-map-data.zip", m::foot_all(lang)),
                ],
            ),
            line("p", "credits", m::foot_credits(lang)),
            event::paragraph("credits", if is_unreviewed { m::not_reviewed(lang) } else { "" }),
        ],
    )
}
