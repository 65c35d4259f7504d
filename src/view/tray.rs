//! What the map cannot show, visible beside it: the country's figures on the map's scale, the figures that places
//! share, and how many events have no place or no day.

use super::el::{attr, class, el, list, live, maybe, nothing, text};
use super::{event, glyph};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::Period;
use protest_map_core::mark::{Scene, Shape};
use protest_map_core::record::{Claim, Scope};
use protest_map_core::text::messages as m;

/// Room for a disc beside its words, and above them, from its middle.
const SIGN_PX: f64 = 46.0;
const LARGE_PX: f64 = 165.0;

/// The tray.
pub(super) fn tray(app: App) -> AnyView {
    let lang = app.lang;
    live(move || {
        app.scene(|scene, _| {
            let rows = |claims: Vec<&Claim>| {
                let rows: Vec<AnyView> = claims.into_iter().map(|claim| row(&scene, claim)).collect();
                (!rows.is_empty()).then(|| list("ul", [class("discs")], rows))
            };
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
                    maybe(nationwide.is_some().then(|| event::paragraph("how", m::not_on_map_how(lang)))),
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

fn row(scene: &Scene<'_>, claim: &Claim) -> AnyView {
    let words = scene.words;
    let (shape, places) = match claim.scope {
        Scope::Nationwide => (Shape::of_claim(claim), String::new()),
        Scope::Places { .. } => (Some(Shape::Shared), words.places(&claim.scope)),
    };
    let facts: Vec<String> =
        [places].into_iter().filter(|places| !places.is_empty()).chain(words.date(claim.when)).collect();
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
                    el("span", [class("number")], [text(words.counted(claim))]),
                    text(", "),
                    el("span", [class("claimant")], [text(m::according_to(words.lang, words.claimant(claim)))]),
                    event::paragraph("facts", facts.join(" · ")),
                ],
            ),
        ],
    )
}
