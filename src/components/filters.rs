//! What is shown: what is counted, whose word is taken, and which days.

use super::field::Field;
use crate::state::use_app;
use crate::timeline::days_filter::DaysFilter;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Layer, Measure, Vocabulary};

/// The value of the choice of sources that takes everybody's word.
const ALL_LAYERS: &str = "all";

/// The three choices in one row. Days can be chosen without scripts, as each date is a link.
#[component]
pub fn Filters() -> impl IntoView {
    view! {
        <div class="filters">
            <MeasureAndLayer />
            <DaysFilter />
        </div>
    }
}

#[component]
fn MeasureAndLayer() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    // Only what the record holds can be chosen.
    let measures: Vec<(Measure, &'static str)> = app.with_record(|phrases, data| {
        let is_held = |measure: &&Measure| **measure == Measure::Detained || data.record.is_counted_by(**measure);
        Measure::ALL.iter().filter(is_held).map(|measure| (*measure, phrases.measure(*measure))).collect()
    });
    let layers = [
        (None, m::layer_all(lang).to_owned()),
        (Some(Layer::Report), app.with_record(|phrases, _| m::layer_report(lang, &phrases.report()))),
        (Some(Layer::Outside), m::layer_outside(lang).to_owned()),
    ];
    let choose_measure = move |event| {
        app.measure.set(Measure::from_code(&event_target_value(&event)).unwrap_or(Measure::Detained));
    };
    let choose_layer = move |event| app.layer.set(Layer::from_code(&event_target_value(&event)));
    view! {
        <Field name=m::choose_measure(lang) id="measure">
            <select id="measure" class="control" on:change=choose_measure>
                {measures
                    .into_iter()
                    .map(|(measure, name)| {
                        view! {
                            <option value=measure.code() prop:selected=move || app.measure.get() == measure>
                                {name}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </Field>
        <Field name=m::choose_layer(lang) id="layer">
            <select id="layer" class="control" on:change=choose_layer>
                {layers
                    .map(|(layer, name)| {
                        let value = layer.map_or(ALL_LAYERS, Layer::code);
                        view! {
                            <option value=value prop:selected=move || app.layer.get() == layer>
                                {name}
                            </option>
                        }
                    })
                    .into_iter()
                    .collect_view()}
            </select>
        </Field>
    }
}
