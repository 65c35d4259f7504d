//! What stands beside the map while no place is open: what happened, and a list that says the same as the map.

use super::el::{self};
use super::html::{Block, Html, attr, block, class, el, line, list, maybe, text};
use super::{BEGINNINGS, SIDE_TITLE_ID, event, events, glyph, later};
use crate::state::{App, Data};
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::model::Period;
use protest_map_core::present::Marker;
use protest_map_core::query::Selection;

/// Room for a mark in a row of the list, from its middle.
const SIGN_PX: f64 = 32.0;

/// What happened, then the list of places.
pub(super) fn beside_the_map(app: App) -> AnyView {
    let (first, of_day) = app.scene(|scene, data| {
        let (lang, period) = (app.lang, scene.state.period);
        let (heading, told, of_day) = if period == Period::Whole {
            (m::what_happened(lang).to_owned(), event::paragraph("what", data.texts.about("what_happened")), 0)
        } else {
            let told = scene.events_told();
            let of_day = told.len();
            (m::events_of_day(lang, &scene.words.period(period)), events(&scene, data, told, None, 0), of_day)
        };
        let title = el("h2", [attr("id", SIDE_TITLE_ID), attr("tabindex", "-1")], [text(heading)]);
        (block("div", [], vec![title, told]), of_day)
    });
    let mut told = vec![first.view()];
    let parts = BEGINNINGS.iter().filter(|&&beginning| beginning < of_day).count();
    for part in 1..parts {
        let tell = move || {
            app.scene(|scene, data| {
                block("div", [], vec![events(&scene, data, scene.events_told(), None, part)]).view()
            })
        };
        told.push(later(app, part, tell));
    }
    let told = el::list("section", [el::class("told"), el::attr("aria-labelledby", SIDE_TITLE_ID)], told);
    // After the last of the events.
    vec![told, later(app, parts.saturating_sub(1).max(1), move || lists(app))].into_any()
}

/// The list of places, and of the prosecutions beside the whole record.
fn lists(app: App) -> AnyView {
    app.scene(|scene, data| {
        let row = |mark: &Marker| {
            let href = data.links.href(&scene.state.at_place(Some(&mark.place)));
            let details: Vec<Html> = mark.details.iter().map(|detail| el("li", [], [text(detail)])).collect();
            el(
                "li",
                [],
                [
                    glyph::sign(mark.shape, SIGN_PX),
                    el(
                        "div",
                        [class("entry")],
                        [
                            el("a", [attr("href", href)], [text(&mark.name)]),
                            text(" "),
                            line("span", "short", &mark.headline),
                            maybe((!details.is_empty()).then(|| list("ul", [], details))),
                        ],
                    ),
                ],
            )
        };
        let rows = app.marks.with(|marks| marks.iter().map(row).collect());
        let measure = line("span", "measure", scene.words.measure(scene.state.measure));
        let places = block(
            "section",
            [class("places"), attr("aria-labelledby", "places-title")],
            vec![
                el("h2", [attr("id", "places-title")], [text(m::places(app.lang)), text(" "), measure]),
                list("ul", [], rows),
                total(&scene),
            ],
        );
        let is_overview = scene.state.period == Period::Whole;
        let cases = is_overview.then(|| cases(data, app.lang, ("h2", m::page_cases(app.lang)), None)).flatten();
        let mut parts = vec![places.view()];
        parts.extend(cases.map(Block::view));
        parts.into_any()
    })
}

/// The prosecutions, or those that are pursued in one place, each with its page.
pub(super) fn cases(data: &Data, lang: Lang, heading: (&'static str, &str), place: Option<&str>) -> Option<Block> {
    let mut links = Vec::new();
    for case in data.record.cases.iter().filter(|case| place.is_none() || case.place.as_deref() == place) {
        let href = data.links.page(lang, &["cases/", &case.id, "/"].concat());
        links.push(el("li", [], [el("a", [attr("href", href)], [text(&case.title)])]));
    }
    (!links.is_empty()).then(|| {
        block(
            "section",
            [class("cases"), attr("aria-labelledby", "cases-title")],
            vec![el(heading.0, [attr("id", "cases-title")], [text(heading.1)]), list("ul", [], links)],
        )
    })
}

/// Everything of the measure together, and how much of it has no figure.
fn total(scene: &Selection<'_>) -> Html {
    let (lang, tally) = (scene.words.lang, scene.total());
    maybe(tally.has_figure().then(|| {
        let without = match tally.events_without_figure {
            0 => String::new(),
            events => m::without_figure(lang, events as u64),
        };
        el(
            "div",
            [class("total")],
            [
                el(
                    "p",
                    [],
                    [
                        text(m::all_together(lang)),
                        text(" "),
                        el("strong", [], [text(scene.words.total(&tally))]),
                        text(if without.is_empty() { "" } else { "; " }),
                        text(without),
                    ],
                ),
                event::paragraph("how", m::all_together_how(lang)),
            ],
        )
    }))
}
