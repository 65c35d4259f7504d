//! What the map cannot show, visible beside it: the country's figures on the map's scale, the figures that places
//! share, and how many events have no place or no day.

use super::el::{attr, class, el, live, maybe, nothing, text};
use super::html::{self, Html};
use super::{event, glyph};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Claim, Period, Scope};
use protest_map_core::present::Shape;
use protest_map_core::query::Selection;
use protest_map_core::util::joined;

/// Room for a disc beside its words, and above them, from its middle.
const SIGN_PX: f64 = 46.0;
const LARGE_PX: f64 = 165.0;

/// The tray.
pub(super) fn tray(app: App) -> AnyView {
    let lang = app.lang;
    live(move || {
        app.scene_below(|scene| {
            let rows = |claims: Vec<&Claim>| (!claims.is_empty()).then(|| rows(&scene, claims));
            let (nationwide, joint) = (rows(scene.nationwide()), rows(scene.joint()));
            // A day's page tells all of its events above; only the overview has a remainder to tell.
            let is_overview =
                move || app.choice.with(|choice| choice.place.is_none() && choice.period == Period::Whole);
            let has_figures = nationwide.is_some() || joint.is_some();
            if !has_figures && (!is_overview() || scene.elsewhere().is_empty()) {
                return nothing();
            }
            let remainder = live(move || if is_overview() { elsewhere(app) } else { nothing() });
            el(
                "section",
                [class("tray"), attr("aria-labelledby", "tray-title")],
                [
                    el("h2", [attr("id", "tray-title")], [text(m::not_on_map(lang))]),
                    maybe(nationwide.is_some().then(|| el("p", [class("how")], [text(m::not_on_map_how(lang))]))),
                    maybe(nationwide),
                    maybe(joint.is_some().then(|| el("h3", [], [text(m::joint_figures(lang))]))),
                    maybe(joint),
                    remainder,
                ],
            )
        })
    })
}

/// How many events the map cannot show, and where they are told.
fn elsewhere(app: App) -> AnyView {
    app.scene(|scene, data| {
        let events = scene.elsewhere().len() as u64;
        maybe((events > 0).then(|| {
            let href = data.links.page(app.lang, "table/");
            el(
                "p",
                [class("elsewhere")],
                [el("a", [attr("href", href)], [text(m::elsewhere_events(app.lang, events))])],
            )
        }))
    })
}

/// A row for each figure. Those of another measure than the chosen one are folded away.
fn rows(scene: &Selection<'_>, claims: Vec<&Claim>) -> AnyView {
    let mut figures: Vec<Vec<&Claim>> = Vec::new();
    for claim in claims {
        match figures.iter_mut().find(|it| it[0].says_the_same(claim)) {
            Some(it) => it.push(claim),
            None => figures.push(vec![claim]),
        }
    }
    let discs = |is_chosen: bool| {
        let chosen = figures.iter().filter(|it| (it[0].measure == scene.state.measure) == is_chosen);
        let rows: Vec<Html> = chosen.map(|claims| row(scene, claims)).collect();
        (!rows.is_empty()).then(|| html::list("ul", [html::class("discs")], rows))
    };
    let summary = || html::el("summary", [], [html::text(m::other_figures(scene.words.lang))]);
    let others = discs(false).map(|others| html::el("details", [], [summary(), others]));
    html::block("div", [], vec![html::maybe(discs(true)), html::maybe(others)]).view()
}

fn row(scene: &Selection<'_>, claims: &[&Claim]) -> Html {
    use html::{class, el, line, text};
    let (words, claim) = (scene.words, claims[0]);
    let by = joined(claims.iter().map(|claim| words.claimant(claim)), "; ");
    let (shape, places) = match claim.scope {
        Scope::Nationwide => (Shape::of_claim(claim), String::new()),
        Scope::Places { .. } => (Some(Shape::Shared), words.places(&claim.scope)),
    };
    let facts = joined([places, words.date(claim.when).unwrap_or_default()], " · ");
    let is_large = shape.is_some_and(|shape| glyph::extent_px(shape) > SIGN_PX);
    el(
        "li",
        [class(if is_large { "large" } else { "" })],
        [
            glyph::sign(shape, if is_large { LARGE_PX } else { SIGN_PX }),
            el(
                "div",
                [class("entry")],
                [
                    line("span", "number", words.counted(claim)),
                    text(", "),
                    line("span", "claimant", m::according_to(words.lang, &by)),
                    event::paragraph("facts", facts),
                ],
            ),
        ],
    )
}
