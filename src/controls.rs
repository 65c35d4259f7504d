//! The controls: what is counted, on whose word, and the choice of days, by handles, dates, presets and a drag over the bars.
//! They choose, and they show what is chosen, however that came about.

use crate::dom;
use crate::state::{App, follow};
use crate::view::{bars, controls, finding};
use leptos::prelude::*;
use protest_map_core::address::Period;
use protest_map_core::days::Axis;
use protest_map_core::record::{Layer, Measure, When, day, iso};

/// Lets them choose, and keeps what each shows true to what is chosen.
pub(crate) fn follow_controls(app: App) {
    let axis = app.words(|_, data| Axis::of(&data.record));
    if let Some(axis) = axis.clone() {
        for which in [0, 1] {
            let of_handle = axis.clone();
            dom::on_value(bars::HANDLE_IDS[which], "input", move |value| {
                let (from, to) = of_handle.edges(period(app));
                let edge = value.parse().unwrap_or(0);
                // One handle stops before the other.
                let edges = if which == 0 { (edge.min(to - 1), to) } else { (from, edge.max(from + 1)) };
                choose(app, of_handle.period(edges.0, edges.1));
                show_handles(app, &of_handle);
            });
            let of_date = axis.clone();
            dom::on_value(bars::DATE_IDS[which], "change", move |value| {
                match day(&value) {
                    Some(day) => {
                        let [first, last] = dates(app, &of_date);
                        // The date that was typed is the one that is meant; the other gives way.
                        let (first, last) = if which == 0 { (day, last.max(day)) } else { (first.min(day), day) };
                        choose(app, Period::Days(first, last));
                    }
                    None => show_dates(app, &of_date),
                }
            });
        }
        dom::on_drag(bars::PLOT_ID, move |from, to| {
            let (from, to) = (axis.day_at(from), axis.day_at(to));
            choose(app, axis.period(from.min(to), from.max(to) + 1));
        });
    }
    dom::on_value(bars::PRESET_ID, "change", move |value| {
        let bounds = When::parse(&value).and_then(When::bounds);
        choose(app, bounds.map_or(Period::Whole, |(first, last)| Period::Days(first, last)));
    });
    dom::on_value(controls::MEASURE_ID, "change", move |code| {
        app.choice.update(|choice| choice.measure = Measure::from_code(&code).unwrap_or(Measure::Detained));
    });
    dom::on_value(controls::LAYER_ID, "change", move |code| {
        app.choice.update(|choice| choice.layer = Layer::from_code(&code));
    });
    // A control that was used no longer follows its attributes, so it is told.
    follow(move || {
        app.shown.with(|choice| {
            dom::set_value(controls::MEASURE_ID, choice.measure.code());
            dom::set_value(controls::LAYER_ID, choice.layer.map_or(controls::ALL_LAYERS, Layer::code));
        });
        if let Some(axis) = &axis {
            show_handles(app, axis);
            show_dates(app, axis);
        }
        dom::choose(bars::PRESET_ID, &preset(period(app)));
    });
}

fn period(app: App) -> Period {
    app.choice.with_untracked(|choice| choice.period)
}

/// An open panel stays open: the days within it are chosen. What stands above may say less from now on, and must not pull
/// the days from under the hand that chooses them.
fn choose(app: App, chosen: Period) {
    if period(app) != chosen {
        for above in [finding::FINDING_ID, controls::SUMMARY_ID] {
            dom::hold_height(above);
        }
        app.choice.update(|choice| choice.period = chosen);
    }
}

/// The preset that stands for a period, if there is one: a whole month is written as the month.
fn preset(period: Period) -> String {
    match period {
        Period::Whole => bars::WHOLE.to_owned(),
        Period::Days(first, last) if first == first.first_of_month() && last == first.last_of_month() => {
            When::Month(first).written()
        }
        Period::Days(first, last) => When::Span(first, last).written(),
    }
}

fn show_handles(app: App, axis: &Axis) {
    let (from, to) = axis.edges(period(app));
    for (id, edge) in bars::HANDLE_IDS.into_iter().zip([from, to]) {
        dom::set_value(id, &edge.to_string());
    }
}

fn show_dates(app: App, axis: &Axis) {
    for (id, day) in bars::DATE_IDS.into_iter().zip(dates(app, axis)) {
        dom::set_value(id, &iso(day));
    }
}

/// The days chosen; of the whole record, those of the axis.
fn dates(app: App, axis: &Axis) -> [jiff::civil::Date; 2] {
    match period(app) {
        Period::Days(first, last) => [first, last],
        Period::Whole => [axis.days()[0], axis.days()[axis.days().len() - 1]],
    }
}
