//! The controls: what is counted, on whose word, and the choice of days, by handles, dates, presets and a drag over the bars.
//! They choose, and they show what is chosen, however that came about.

use crate::dom;
use crate::state::{App, follow};
use crate::view::{bars, controls, finding};
use leptos::prelude::*;
use protest_map_core::model::{Layer, Measure, PartialDate, Period, day, iso};
use protest_map_core::present::Axis;

/// Lets them choose, and keeps what each shows true to what is chosen.
pub(crate) fn follow_controls(app: App) {
    let axis = app.words(|_, data| Axis::of(&data.record));
    if let Some(axis) = axis.clone() {
        dom::on_drag(bars::PLOT_ID, move |from, to| {
            let (from, to) = (axis.day_at(from), axis.day_at(to));
            choose(app, axis.period(from.min(to), from.max(to) + 1));
        });
    }
    let of_control = axis.clone();
    dom::on_control(move |id, value| {
        let end_of = |ids: [&str; 2]| ids.iter().position(|it| *it == id);
        match (id, &of_control) {
            (bars::PRESET_ID, _) => {
                let bounds = PartialDate::parse(value).and_then(PartialDate::bounds);
                choose(app, bounds.map_or(Period::Whole, |(first, last)| Period::Days(first, last)));
            }
            (controls::MEASURE_ID, _) => {
                let measure = Measure::from_code(value).unwrap_or(Measure::Detained);
                app.choice.update(|choice| choice.measure = measure);
            }
            (controls::LAYER_ID, _) => app.choice.update(|choice| choice.layer = Layer::from_code(value)),
            (_, Some(axis)) => {
                if let Some(which) = end_of(bars::HANDLE_IDS) {
                    drag_handle(app, axis, which, value.parse().unwrap_or(0));
                } else if let Some(which) = end_of(bars::DATE_IDS) {
                    type_date(app, axis, which, day(value));
                }
            }
            (_, None) => {}
        }
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

/// One handle stops before the other.
fn drag_handle(app: App, axis: &Axis, which: usize, edge: usize) {
    let (from, to) = axis.edges(period(app));
    let edges = if which == 0 { (edge.min(to - 1), to) } else { (from, edge.max(from + 1)) };
    choose(app, axis.period(edges.0, edges.1));
    show_handles(app, axis);
}

/// The date that was typed is the one that is meant; the other gives way.
fn type_date(app: App, axis: &Axis, which: usize, typed: Option<jiff::civil::Date>) {
    let Some(day) = typed else { return show_dates(app, axis) };
    let [first, last] = dates(app, axis);
    let (first, last) = if which == 0 { (day, last.max(day)) } else { (first.min(day), day) };
    choose(app, Period::Days(first, last));
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
            PartialDate::Month(first).written()
        }
        Period::Days(first, last) => PartialDate::Span(first, last).written(),
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
