//! What only works once the app runs, in space that the page holds for it, and the sentence that says what is shown.

use crate::state::App;
use leptos::ev;
use leptos::prelude::*;
use protest_map_core::address::State;
use protest_map_core::map::Viewport;
use protest_map_core::mark::Shape;
use protest_map_core::record::{Layer, Measure};
use protest_map_core::text::messages as m;

/// How far one step of the buttons and keys zooms.
pub(crate) const ZOOM_STEP: f64 = 1.5;

/// The buttons for those who cannot or would not use keys or gestures.
pub(super) fn zoom(app: App) -> impl IntoView {
    let lang = app.lang;
    let zoom_by = move |factor: f64| {
        move |_: ev::MouseEvent| app.viewport.update(|view| *view = view.zoom_about((0.5, 0.5), factor))
    };
    let fit = move |_: ev::MouseEvent| app.viewport.set(Viewport::FIT);
    view! {
        <div class="zoom needs-script">
            <button type="button" aria-label=m::zoom_in(lang) on:click=zoom_by(ZOOM_STEP)>"+"</button>
            <button type="button" aria-label=m::zoom_out(lang) on:click=zoom_by(1.0 / ZOOM_STEP)>"−"</button>
            <button type="button" aria-label=m::zoom_fit(lang) on:click=fit>"⤢"</button>
        </div>
    }
}

/// The sentence that says what is shown, which speaks up politely when it changes, and what is counted.
pub(super) fn summary(app: App) -> impl IntoView {
    let lang = app.lang;
    let sentence = move || {
        app.scene(|scene, _| {
            app.marks.with(|marks| {
                let count = |is: fn(&Shape) -> bool| {
                    marks.iter().filter_map(|mark| mark.shape.as_ref()).filter(|shape| is(shape)).count()
                };
                let figures = count(|shape| matches!(shape, Shape::Figure { .. }));
                let shared = count(|shape| matches!(shape, Shape::Shared));
                let unknown = count(|shape| matches!(shape, Shape::InWords | Shape::NotStated | Shape::NoNumber));
                let (period, measure) =
                    (scene.words.period(scene.state.period), scene.words.measure(scene.state.measure));
                m::summary(lang, &period, figures as u64, measure, shared as u64, unknown as u64)
            })
        })
    };
    view! {
        <div class="shown">
            <p class="summary" role="status">{sentence}</p>
            {choosers(app)}
        </div>
    }
}

fn choosers(app: App) -> impl IntoView {
    let lang = app.lang;
    // Only what the record holds can be chosen.
    let measures = app.words(|words, data| {
        let held = |measure: &&Measure| {
            **measure == Measure::Detained || data.record.claims.iter().any(|claim| claim.measure == **measure)
        };
        Measure::ALL.iter().filter(held).map(|measure| (measure.code(), words.measure(*measure))).collect::<Vec<_>>()
    });
    let layers = [
        ("all", m::layer_all(lang)),
        (Layer::Report.code(), m::layer_report(lang)),
        (Layer::Outside.code(), m::layer_outside(lang)),
    ];
    let choose = move |change: fn(&mut State, &str)| {
        move |event: ev::Event| app.choice.update(|choice| change(choice, &event_target_value(&event)))
    };
    let measure = choose(|choice, code| choice.measure = Measure::from_code(code).unwrap_or(Measure::Detained));
    let layer = choose(|choice, code| choice.layer = Layer::from_code(code));
    let is_measure = move |code: &'static str| move || app.choice.with(|choice| choice.measure.code() == code);
    let is_layer =
        move |code: &'static str| move || app.choice.with(|choice| choice.layer.map_or("all", Layer::code) == code);
    view! {
        <div class="choosers needs-script">
            <label>{m::choose_measure(lang)}" "
                <select id="measure" on:change=measure>
                    {measures.into_iter().map(|(code, name)| view! { <option value=code selected=is_measure(code)>{name}</option> }).collect_view()}
                </select>
            </label>
            <label>{m::choose_layer(lang)}" "
                <select id="layer" on:change=layer>
                    {layers.into_iter().map(|(code, name)| view! { <option value=code selected=is_layer(code)>{name}</option> }).collect_view()}
                </select>
            </label>
        </div>
    }
}
