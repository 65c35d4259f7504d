//! What stands beside the map while no place is open: what happened, and a list that says the same as the map.

use super::html::{Block, Html, attr, block, class, el, line, list, maybe, text};
use super::{SIDE_TITLE_ID, event, glyph};
use crate::state::{App, Data};
use leptos::prelude::*;
use protest_map_core::address::Period;
use protest_map_core::mark::{Mark, Scene};
use protest_map_core::text::{Lang, messages as m};

/// Room for a mark in a row of the list, from its middle.
const SIGN_PX: f64 = 32.0;

/// What happened, then the list of places.
pub(super) fn beside_the_map(app: App) -> AnyView {
    let lang = app.lang;
    app.scene(|scene, data| {
        let (heading, told) = match scene.state.period {
            Period::Whole => {
                (m::what_happened(lang).to_owned(), event::paragraph("what", data.texts.about("what_happened")))
            }
            period => {
                let events = scene.events_told().into_iter().map(|it| event::event(&scene, data, it, None)).collect();
                (m::events_of_day(lang, &scene.words.period(period)), list("div", [class("events")], events))
            }
        };
        let told = block(
            "section",
            [class("told"), attr("aria-labelledby", SIDE_TITLE_ID)],
            vec![el("h2", [attr("id", SIDE_TITLE_ID), attr("tabindex", "-1")], [text(heading)]), told],
        );
        let row = |mark: &Mark| {
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
                el("h2", [attr("id", "places-title")], [text(m::places(lang)), text(" "), measure]),
                list("ul", [], rows),
                total(&scene),
            ],
        );
        let is_overview = scene.state.period == Period::Whole;
        let cases = is_overview.then(|| cases(data, lang, ("h2", m::page_cases(lang)), None)).flatten();
        let mut parts = vec![told.view(), places.view()];
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
fn total(scene: &Scene<'_>) -> Html {
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
