//! The panel of one place: what its mark says, and its events.

use super::el::{self, live};
use super::html::{Html, attr, block, class, el, line, list, maybe, nothing, text};
use super::{PANEL_TITLE_ID, event, glyph, places};
use crate::state::{App, Data};
use leptos::prelude::*;
use protest_map_core::address::{Period, State};
use protest_map_core::mark::{Mark, Scene};
use protest_map_core::record::Place;
use protest_map_core::text::{joined, messages as m};

/// Room for the mark beside the headline, from its middle.
const ROOM_PX: f64 = 90.0;
/// How many parts follow the one that is there at once.
pub(crate) const LATER_PARTS: usize = 2;
/// Which of a panel's events each part begins with. The first has one, which fills most of what a screen has room for; the
/// second fills the tallest screen.
const BEGINNINGS: [usize; LATER_PARTS + 1] = [0, 1, 5];

/// The panel. On a click it comes in parts, a frame or two apart: what can be seen at first, and what a slow phone would take
/// as long for again, and again.
pub(super) fn panel(app: App, id: &str) -> AnyView {
    let Some(first) = first(app, id) else { return el::nothing() };
    el::el(
        "section",
        [el::class("panel"), el::attr("id", "panel"), el::attr("aria-labelledby", PANEL_TITLE_ID)],
        [first, later(app, id, 1), later(app, id, 2)],
    )
}

fn first(app: App, id: &str) -> Option<AnyView> {
    app.scene(|scene, data| {
        let mark = app.marks.with(|marks| marks.iter().find(|mark| mark.place == id).cloned());
        let (place, mark) = data.record.place(id).zip(mark)?;
        let loose: Vec<Html> =
            scene.loose_claims(id).into_iter().map(|it| event::claim(&scene.words, data, it, Some(id))).collect();
        let parts = vec![
            heading(&scene, data, place),
            headline(&scene, mark),
            maybe((!loose.is_empty()).then(|| list("ul", [class("claims")], loose))),
            events(&scene, data, id, 0),
        ];
        Some(block("div", [], parts).view())
    })
}

/// A later part, once it is asked for.
fn later(app: App, id: &str, part: usize) -> AnyView {
    let id = id.to_owned();
    live(move || if app.later_parts[part - 1].get() { told_later(app, &id, part) } else { el::nothing() })
}

fn told_later(app: App, id: &str, part: usize) -> AnyView {
    app.scene(|scene, data| {
        let mut parts = vec![events(&scene, data, id, part)];
        if part == LATER_PARTS {
            let cases = places::cases(data, app.lang, ("h3", m::cases_from_here(app.lang)), Some(id));
            parts.push(maybe(cases.map(Html::from)));
        }
        block("div", [], parts).view()
    })
}

/// The events of one part.
fn events(scene: &Scene<'_>, data: &Data, id: &str, part: usize) -> Html {
    let mut told = scene.events_at(id);
    if let Some(&end) = BEGINNINGS.get(part + 1) {
        told.truncate(end);
    }
    let told = told.split_off(told.len().min(BEGINNINGS[part]));
    if told.is_empty() {
        return nothing();
    }
    list("div", [class("events")], told.into_iter().map(|it| event::event(scene, data, it, Some(id))).collect())
}

fn heading(scene: &Scene<'_>, data: &Data, place: &Place) -> Html {
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
fn headline(scene: &Scene<'_>, mark: Mark) -> Html {
    let measure = line("span", "measure", scene.words.measure(scene.state.measure));
    let said = el("p", [], [measure, text(" "), el("strong", [], [text(mark.headline)])]);
    let details = mark.details.into_iter().map(|detail| el("li", [], [text(detail)])).collect();
    el("div", [class("headline")], [glyph::within(mark.shape, ROOM_PX), el("div", [], [said, list("ul", [], details)])])
}
