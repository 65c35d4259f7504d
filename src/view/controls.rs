//! What only works once the app runs, in space that the page holds for it, and the sentence that says what is shown.

use super::el::{attr, class, el, list, live_attr, live_text, on, text};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::State;
use protest_map_core::map::{Viewport, ZOOM_STEP};
use protest_map_core::mark::Shape;
use protest_map_core::record::{Layer, Measure};
use protest_map_core::text::messages as m;

/// The id of the choice of what is counted.
pub const MEASURE_ID: &str = "measure";
/// The id of the choice of whose word is taken.
pub const LAYER_ID: &str = "layer";
/// The value of that choice which takes everybody's.
pub const ALL_LAYERS: &str = "all";

/// The id of the sentence that says what is shown.
pub const SUMMARY_ID: &str = "summary";

/// The buttons for those who cannot or would not use keys or gestures.
pub(super) fn zoom(app: App) -> AnyView {
    let lang = app.lang;
    let button = |name: &'static str, sign: &'static str, step: fn(Viewport) -> Viewport| {
        let press = on("click", move |_| app.viewport.update(|view| *view = step(*view)));
        el("button", [attr("type", "button"), attr("aria-label", name), press], [text(sign)])
    };
    el(
        "div",
        [class("zoom needs-script")],
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
    el("p", [class("summary"), attr("id", SUMMARY_ID), attr("role", "status")], [live_text(sentence)])
}

/// What is counted, and on whose word.
pub(super) fn choosers(app: App) -> AnyView {
    let lang = app.lang;
    // Only what the record holds can be chosen.
    let measures = app.words(|words, data| {
        let held = |measure: &&Measure| {
            **measure == Measure::Detained || data.record.claims.iter().any(|claim| claim.measure == **measure)
        };
        let option =
            |measure: &Measure| option(app, measure.code(), words.measure(*measure), |choice| choice.measure.code());
        Measure::ALL.iter().filter(held).map(option).collect()
    });
    let layers = [
        (ALL_LAYERS, m::layer_all(lang)),
        (Layer::Report.code(), m::layer_report(lang)),
        (Layer::Outside.code(), m::layer_outside(lang)),
    ];
    let layers = layers
        .map(|(code, name)| option(app, code, name, |choice| choice.layer.map_or(ALL_LAYERS, Layer::code)))
        .into();
    let select = |id: &'static str, label: &'static str, options: Vec<AnyView>, change: fn(&mut State, &str)| {
        let choose = on("change", move |event| app.choice.update(|choice| change(choice, &event_target_value(&event))));
        el("label", [], [text(label), text(" "), list("select", [attr("id", id), choose], options)])
    };
    el(
        "div",
        [class("choosers needs-script")],
        [
            select(MEASURE_ID, m::choose_measure(lang), measures, |choice, code| {
                choice.measure = Measure::from_code(code).unwrap_or(Measure::Detained);
            }),
            select(LAYER_ID, m::choose_layer(lang), layers, |choice, code| choice.layer = Layer::from_code(code)),
        ],
    )
}

fn option(app: App, code: &'static str, name: &'static str, chosen: fn(&State) -> &'static str) -> AnyView {
    let selected = move || app.shown.with(|choice| (chosen(choice) == code).then(String::new));
    el("option", [attr("value", code), live_attr("selected", selected)], [text(name)])
}
