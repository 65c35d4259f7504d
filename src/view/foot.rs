//! The foot of the page: how this is counted, the data, and whom it is owed to.

use super::el::{attr, class, el, text};
use super::event;
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::text::{Lang, messages as m};

/// The foot.
pub(super) fn foot(app: App) -> AnyView {
    let lang = app.lang;
    let data = app.data().links.file("data/cities.geojson");
    let schema = app.data().links.file("data/cities.schema.json");
    // The first language is the one that the record was written in.
    let is_unreviewed = lang != Lang::ALL[0] && app.data().texts.about("reviewed").is_empty();
    el(
        "footer",
        [],
        [
            el("h2", [], [text(m::foot_how(lang))]),
            el("p", [], [text(m::foot_how_text(lang))]),
            el(
                "p",
                [],
                [
                    el("a", [attr("href", data), attr("download", "cities.geojson")], [text(m::foot_data(lang))]),
                    text(" · "),
                    el(
                        "a",
                        [attr("href", schema), attr("download", "cities.schema.json")],
                        [text(m::foot_schema(lang))],
                    ),
                ],
            ),
            el("p", [class("credits")], [text(m::foot_credits(lang))]),
            event::paragraph("credits", if is_unreviewed { m::not_reviewed(lang) } else { "" }),
        ],
    )
}
