//! The panel of one place: what its mark says, and its events.

use super::el::{attr, class, el, list, maybe, nothing, text};
use super::{PANEL_TITLE_ID, event, glyph};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::{Period, State};
use protest_map_core::text::messages as m;

/// Room for the mark beside the headline, from its middle.
const ROOM_PX: f64 = 90.0;

/// The panel.
pub(super) fn panel(app: App, id: &str) -> AnyView {
    let lang = app.lang;
    app.scene(|scene, data| {
        let mark = app.marks.with(|marks| marks.iter().find(|mark| mark.place == id).cloned());
        let Some((place, mark)) = data.record.place(id).zip(mark) else { return nothing() };
        let close = data.links.href(scene.state);
        let also = (!place.other_names.is_empty()).then(|| m::also_called(lang, &place.other_names));
        let facts: Vec<String> =
            [place.region.clone()].into_iter().filter(|region| !region.is_empty()).chain(also).collect();
        let days = (scene.state.period != Period::Whole).then(|| {
            let all = data.links.href(&State { period: Period::Whole, ..scene.state.at_place(Some(id)) });
            el(
                "p",
                [class("days")],
                [
                    text(m::showing_days(lang, &scene.words.period(scene.state.period))),
                    text(" "),
                    el("a", [attr("href", all)], [text(m::show_all_days(lang))]),
                ],
            )
        });
        let details = mark.details.iter().map(|detail| el("li", [], [text(detail.clone())])).collect();
        let loose: Vec<AnyView> =
            scene.loose_claims(id).into_iter().map(|it| event::claim(&scene.words, data, it, Some(id))).collect();
        let events = scene.events_at(id).into_iter().map(|it| event::event(&scene, data, it, Some(id))).collect();
        el(
            "section",
            [class("panel"), attr("id", "panel"), attr("aria-labelledby", PANEL_TITLE_ID)],
            [
                el(
                    "div",
                    [class("bar")],
                    [
                        el("h2", [attr("id", PANEL_TITLE_ID), attr("tabindex", "-1")], [text(place.name.clone())]),
                        el("a", [class("close"), attr("href", close)], [text(m::back_to_overview(lang))]),
                    ],
                ),
                event::paragraph("facts", facts.join(". ")),
                maybe(days),
                el(
                    "div",
                    [class("headline")],
                    [
                        glyph::within(mark.shape, ROOM_PX),
                        el(
                            "div",
                            [],
                            [
                                el(
                                    "p",
                                    [],
                                    [
                                        el(
                                            "span",
                                            [class("measure")],
                                            [text(scene.words.measure(scene.state.measure))],
                                        ),
                                        text(" "),
                                        el("strong", [], [text(mark.headline)]),
                                    ],
                                ),
                                list("ul", [], details),
                            ],
                        ),
                    ],
                ),
                maybe((!loose.is_empty()).then(|| list("ul", [class("claims")], loose))),
                list("div", [class("events")], events),
                super::places::cases(data, lang, ("h3", m::cases_from_here(lang)), Some(id)),
            ],
        )
    })
}
