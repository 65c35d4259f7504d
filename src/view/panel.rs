//! The panel of one place: what its mark says, and its events.

use super::el::{self};
use super::html::{Block, Html, attr, block, class, el, line, list, maybe, text};
use super::{LATER_PARTS, PANEL_TITLE_ID, event, events, glyph, later, places};
use crate::state::{App, Data};
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Period, Place};
use protest_map_core::present::Marker;
use protest_map_core::query::{Selection, State};
use protest_map_core::util::joined;

/// Room for the mark beside the headline, from its middle.
const ROOM_PX: f64 = 90.0;

/// The panel.
pub(super) fn panel(app: App, id: &str) -> AnyView {
    let Some(first) = first(app, id) else { return el::nothing() };
    el::el(
        "section",
        [el::class("panel"), el::attr("id", "panel"), el::attr("aria-labelledby", PANEL_TITLE_ID)],
        [first.view(), told_later(app, id, 1), told_later(app, id, 2)],
    )
}

fn first(app: App, id: &str) -> Option<Block> {
    app.scene(|scene, data| {
        let mark = app.marks.with(|marks| marks.iter().find(|mark| mark.place == id).cloned());
        let (place, mark) = data.record.place(id).zip(mark)?;
        let loose: Vec<Html> =
            scene.loose_claims(id).into_iter().map(|it| event::claim(&scene.words, data, it, Some(id))).collect();
        let parts = vec![
            heading(&scene, data, place),
            headline(&scene, mark),
            maybe((!loose.is_empty()).then(|| list("ul", [class("claims")], loose))),
            events(&scene, data, scene.events_at(id), Some(id), 0),
        ];
        Some(block("div", [], parts))
    })
}

fn told_later(app: App, id: &str, part: usize) -> AnyView {
    let id = id.to_owned();
    let tell = move || {
        app.scene(|scene, data| {
            let mut parts = vec![events(&scene, data, scene.events_at(&id), Some(&id), part)];
            if part == LATER_PARTS {
                let cases = places::cases(data, app.lang, ("h3", m::cases_from_here(app.lang)), Some(&id));
                parts.push(maybe(cases.map(Html::from)));
            }
            block("div", [], parts).view()
        })
    };
    later(app, part, tell)
}

fn heading(scene: &Selection<'_>, data: &Data, place: &Place) -> Html {
    let lang = scene.words.lang;
    let also = if place.other_names.is_empty() { String::new() } else { m::also_called(lang, &place.other_names) };
    let facts = joined([&place.region, &also], ". ");
    let days = (scene.state.period != Period::Whole).then(|| {
        let all = data.links.href(&State { period: Period::Whole, ..scene.state.at_place(Some(&place.id)) });
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
    let bar = el(
        "div",
        [class("bar")],
        [
            el("h2", [attr("id", PANEL_TITLE_ID), attr("tabindex", "-1")], [text(&place.name)]),
            el("a", [class("close"), attr("href", data.links.href(scene.state))], [text(m::back_to_overview(lang))]),
        ],
    );
    [bar, event::paragraph("facts", facts), maybe(days)].into_iter().collect()
}

/// What the mark says, with the mark where there is room for it.
fn headline(scene: &Selection<'_>, mark: Marker) -> Html {
    let measure = line("span", "measure", scene.words.measure(scene.state.measure));
    let said = el("p", [], [measure, text(" "), el("strong", [], [text(mark.headline)])]);
    let details = mark.details.into_iter().map(|detail| el("li", [], [text(detail)])).collect();
    el("div", [class("headline")], [glyph::within(mark.shape, ROOM_PX), el("div", [], [said, list("ul", [], details)])])
}
