//! What only works once the app runs, in space that the page holds for it, and the sentence that says what is shown.

use super::el::{self, live_text, nothing, on};
use super::html::{Attribute, Block, Html, attr, block, class, element, text};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::geo::Viewport;
use protest_map_core::gesture::ZOOM_STEP;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Layer, Measure};
use protest_map_core::present::Shape;

/// The id of the choice of what is counted.
pub const MEASURE_ID: &str = "measure";
/// The id of the choice of whose word is taken.
pub const LAYER_ID: &str = "layer";
/// The value of that choice which takes everybody's.
pub const ALL_LAYERS: &str = "all";

/// The id of the sentence that says what is shown.
pub const SUMMARY_ID: &str = "summary";

/// Whether this is the app, and not a page that is being written. Nobody can use a control in a page, and those few were a
/// quarter of what it took a browser to load it (DESIGN.md has the numbers), so the page holds their space alone.
pub(super) const IS_APP: bool = cfg!(target_arch = "wasm32");

/// A control under its name, or the space for it, which `style.css` gives the same size.
pub(super) fn labelled(
    name: &str,
    id: &'static str,
    tag: &'static str,
    more: &[Attribute],
    inside: Vec<Html>,
) -> Block {
    let mut attributes = vec![attr("id", id), class("control")];
    attributes.extend_from_slice(more);
    let control = match IS_APP {
        true => element(tag, &attributes, &inside),
        false => element("span", &attributes[..2], &[]),
    };
    block("label", [class("needs-script")], vec![text(name), control])
}

/// The buttons for those who cannot or would not use keys or gestures.
pub(super) fn zoom(app: App) -> AnyView {
    if !IS_APP {
        return nothing();
    }
    let lang = app.lang;
    let button = |name: &'static str, sign: &'static str, step: fn(Viewport) -> Viewport| {
        let press = on("click", move |_| app.viewport.update(|view| *view = step(*view)));
        el::el("button", [el::attr("type", "button"), el::attr("aria-label", name), press], [el::text(sign)])
    };
    el::el(
        "div",
        [el::class("zoom needs-script")],
        [
            button(m::zoom_in(lang), "+", |view| view.zoom_about((0.5, 0.5), ZOOM_STEP)),
            button(m::zoom_out(lang), "−", |view| view.zoom_about((0.5, 0.5), 1.0 / ZOOM_STEP)),
            button(m::zoom_fit(lang), "⤢", |_| Viewport::FIT),
        ],
    )
}

/// The sentence that says what is shown, which speaks up politely when it changes.
pub(super) fn summary(app: App) -> AnyView {
    let lang = app.lang;
    let sentence = move || {
        app.scene(|scene, _| {
            app.marks.with(|marks| {
                let count = |is: fn(Shape) -> bool| {
                    marks.iter().filter_map(|mark| mark.shape).filter(|shape| is(*shape)).count() as u64
                };
                let figures = count(|shape| matches!(shape, Shape::Figure { .. }));
                let shared = count(|shape| shape == Shape::Shared);
                let unknown = count(|shape| matches!(shape, Shape::InWords | Shape::NotStated | Shape::NoNumber));
                let (period, measure) =
                    (scene.words.period(scene.state.period), scene.words.measure(scene.state.measure));
                m::summary(lang, &period, measure, figures, shared, unknown)
            })
        })
    };
    el::el("p", [el::class("summary"), el::attr("id", SUMMARY_ID), el::attr("role", "status")], [live_text(sentence)])
}

/// What is counted, and on whose word: `src/controls.rs` listens.
pub(super) fn choosers(app: App) -> AnyView {
    let lang = app.lang;
    let chosen = app.choice.get_untracked();
    // Only what the record holds can be chosen.
    let measures = app.words(|words, data| {
        let held = |measure: &&Measure| {
            **measure == Measure::Detained || data.record.claims.iter().any(|claim| claim.measure == **measure)
        };
        let option = |measure: &Measure| option(measure.code(), words.measure(*measure), chosen.measure.code());
        Measure::ALL.iter().filter(held).map(option).collect()
    });
    let layers = [
        (ALL_LAYERS, m::layer_all(lang)),
        (Layer::Report.code(), m::layer_report(lang)),
        (Layer::Outside.code(), m::layer_outside(lang)),
    ];
    let layer = chosen.layer.map_or(ALL_LAYERS, Layer::code);
    let layers = layers.map(|(code, name)| option(code, name, layer)).into();
    let choosers = vec![
        labelled(m::choose_measure(lang), MEASURE_ID, "select", &[], measures).into(),
        labelled(m::choose_layer(lang), LAYER_ID, "select", &[], layers).into(),
    ];
    block("div", [class("choosers needs-script")], choosers).view()
}

fn option(code: &'static str, name: &str, chosen: &str) -> Html {
    let mut attributes = vec![attr("value", code)];
    if code == chosen {
        attributes.push(attr("selected", ""));
    }
    element("option", &attributes, &[text(name)])
}
