//! The days as bars on an axis of time, and the choice of a range of them.
//!
//! A bar is as high as its number, on one scale with a zero: solid to the floor, hatched to the ceiling, dotted where it
//! is "or more"; what has no number is a mark above, of one fixed size. A claim over several days is one bar across them.
//! The drawing is read without scripts; the range needs them (`src/controls.rs`), in space that is held for it.

use super::controls::{IS_APP, labelled};
use super::el::{Live, attr, class, el, live_attr, live_value, maybe, nothing, text};
use super::glyph::{self, px};
use super::html;
use super::ink::Ink;
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, group, messages as m};
use protest_map_core::model::{Layer, Measure, PartialDate, Period};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::{Axis, Bar, Shape, round_below};
use protest_map_core::query::Selection;
use protest_map_core::util::joined;

/// Ids by which the range finds its controls.
pub const PLOT_ID: &str = "plot";
/// The handles of the range.
pub const HANDLE_IDS: [&str; 2] = ["first-day", "last-day"];
/// The two dates.
pub const DATE_IDS: [&str; 2] = ["from", "to"];
/// The presets.
pub const PRESET_ID: &str = "preset";

/// From the top: the marks of what has no number, the bars, and the lane of the handles with the names of the days.
const MARKS_PX: f64 = 22.0;
const BARS_PX: f64 = 46.0;
const LANE_PX: f64 = 24.0;
const BASE_PX: f64 = MARKS_PX + BARS_PX;
/// A bar lower than this gets an outline to be found by, which is no part of it.
const FINDER_PX: f64 = 5.0;
/// The share of a day's width that its bar leaves free on each side.
const GAP: f64 = 0.12;
/// How far from an end of the axis a month may begin to be named, in percent of it.
const NAMED: f64 = 16.0;
/// How far above a bar the dots of "or more" stand, and the middle of the mark of what has no number.
const OPEN_PX: f64 = 3.0;
const ABOVE_PX: f64 = 12.0;

/// The bars and the range, or nothing where the record has no axis.
pub(super) fn bars(app: App) -> AnyView {
    let Some(axis) = app.words(|_, data| Axis::of(&data.record)) else { return nothing() };
    let lang = app.lang;
    let (drawn, told, chosen) = (axis.clone(), axis.clone(), axis.clone());
    let source = move |scene: &Selection<'_>| {
        let mut ink = Ink::default();
        drawing(&mut ink, lang, &drawn, &scene.bars(&drawn));
        name_days(&mut ink, &scene.words, &drawn);
        ink.source()
    };
    let source = following(app, Box::new(source));
    let told = following(app, Box::new(move |scene| in_words(&scene.words, &scene.bars(&told))));
    let shades = move || {
        let (from, to) = chosen.edges(app.shown.with(|choice| choice.period));
        let mut ink = Ink::default();
        for (x, end, above) in [(0, from, "shade before"), (to, chosen.days().len(), "shade after")] {
            let (x, end) = (share(&chosen, x as f64), share(&chosen, end as f64));
            // A mark is wider than its day, so above the bars the days that are chosen have room for one on each side.
            for (class, y, height) in [("shade", MARKS_PX, BARS_PX), (above, 0.0, MARKS_PX)] {
                ink.shape(
                    "rect",
                    class,
                    &[("x", x, "%"), ("width", end - x, "%"), ("y", y, ""), ("height", height, "")],
                );
            }
        }
        ink.source()
    };
    let svg = |name: &'static str, source: Live<String>| {
        leptos::svg::svg()
            .add_any_attr(vec![
                class(name),
                attr("width", "100%"),
                attr("height", px(BASE_PX + LANE_PX)),
                attr("aria-hidden", "true"),
            ])
            .child(leptos::svg::g().inner_html(source))
            .into_any()
    };
    el(
        "section",
        [class("bars"), attr("aria-labelledby", "bars-title")],
        [
            el("h2", [class("unseen"), attr("id", "bars-title")], [text(m::bars(lang))]),
            el(
                "div",
                [class("plot"), attr("id", PLOT_ID)],
                [
                    svg("chart", source),
                    svg("shades", live_value(shades)),
                    el("p", [class("unseen")], [told.into_any()]),
                    handle(app, &axis, 0, m::first_day(lang)),
                    handle(app, &axis, 1, m::last_day(lang)),
                ],
            ),
            range(app, &axis),
        ],
    )
}

/// What is made of the measure and the sources alone: the bars are of all days, and a range is drawn over them.
fn following(app: App, make: Box<dyn Fn(&Selection<'_>) -> String + Send>) -> Live<String> {
    let mut kept = None;
    live_value(move || {
        app.scene(|scene, _| {
            let chosen = (scene.state.measure, scene.state.layer);
            if kept.as_ref().is_none_or(|kept: &((Measure, Option<Layer>), String)| kept.0 != chosen) {
                kept = Some((chosen, make(&scene)));
            }
            kept.as_ref().map(|kept| kept.1.clone()).unwrap_or_default()
        })
    })
}

/// A handle at an edge of the range: a slider, so that keys and a screen reader know what to do with it.
fn handle(app: App, axis: &Axis, which: usize, name: &'static str) -> AnyView {
    if !IS_APP {
        return nothing();
    }
    let days = axis.days().len();
    let axis = axis.clone();
    let said = move || {
        let (from, to) = axis.edges(app.shown.with(|choice| choice.period));
        let day = axis.days()[[from, to - 1][which]];
        app.words(|words, _| words.date_in_full(PartialDate::Day(day)))
    };
    el(
        "input",
        [
            attr("type", "range"),
            attr("id", HANDLE_IDS[which]),
            class("handle needs-script"),
            attr("min", "0"),
            attr("max", days.to_string()),
            attr("aria-label", name),
            live_attr("aria-valuetext", said),
        ],
        [],
    )
}

/// The same range typed, or taken from what the record has; and what lies beyond the axis.
fn range(app: App, axis: &Axis) -> AnyView {
    let lang = app.lang;
    let date = |which: usize, name: &'static str| {
        labelled(name, DATE_IDS[which], "input", &[html::attr("type", "date")], Vec::new()).view()
    };
    let (before, after) = app.words(|_, data| axis.beyond(&data.record));
    let beyond = |period: Option<Period>, name: &'static str, say: fn(Lang, &str) -> String| {
        maybe(period.map(|period| {
            let said = app.words(|words, _| say(lang, &words.period(period)));
            let href = move || Some(app.href(|choice| choice.over(period)));
            let current = move || app.shown.with(|choice| (choice.period == period).then(|| "true".to_owned()));
            el(
                "a",
                [
                    class("beyond"),
                    live_attr("href", href),
                    live_attr("aria-current", current),
                    attr("aria-label", said),
                ],
                [text(name)],
            )
        }))
    };
    let presets = app.words(|words, data| {
        let option = |value: String, name: String| html::el("option", [html::attr("value", value)], [html::text(name)]);
        let mut options = vec![
            option(String::new(), m::preset_own(lang).to_owned()),
            option(WHOLE.to_owned(), m::period_all(lang).to_owned()),
        ];
        for when in data.record.presets() {
            options.push(option(when.written(), words.date(when).unwrap_or_default()));
        }
        options
    });
    el(
        "div",
        [class("range")],
        [
            beyond(before, m::earlier(lang), m::earlier_name),
            date(0, m::from_day(lang)),
            date(1, m::to_day(lang)),
            labelled(m::choose_period(lang), PRESET_ID, "select", &[], presets).view(),
            beyond(after, m::later(lang), m::later_name),
        ],
    )
}

/// The value of the preset that is the whole record.
pub const WHOLE: &str = "all";

/// The bars, from the left.
fn drawing(ink: &mut Ink, lang: Lang, axis: &Axis, bars: &[Bar]) {
    let top = bars.iter().map(Bar::top).max().unwrap_or(0);
    let height = |n: u64| BARS_PX * n as f64 / top.max(1) as f64;
    let round = round_below(top);
    if round > 1 {
        let y = BASE_PX - height(round);
        level(ink, "level", y);
        ink.text("step-name", &[("dy", -3.0, ""), ("y", y, "")], &group(lang, round));
    }
    level(ink, "base", BASE_PX);
    for bar in bars {
        one(ink, axis, bar, &height);
    }
}

fn level(ink: &mut Ink, class: &str, y: f64) {
    ink.shape("line", class, &[("x2", 100.0, "%"), ("y1", y, ""), ("y2", y, "")]);
}

fn one(ink: &mut Ink, axis: &Axis, bar: &Bar, height: &dyn Fn(u64) -> f64) {
    let (from, to) = (bar.edges.0 as f64, bar.edges.1 as f64);
    let (x, end) = (share(axis, from + GAP), share(axis, to - GAP));
    let mut rect = |class: &str, foot: f64, tall: f64| {
        let y = BASE_PX - foot - tall;
        ink.shape("rect", class, &[("x", x, "%"), ("width", end - x, "%"), ("y", y, ""), ("height", tall, "")]);
    };
    let tally = &bar.tally;
    let floor = height(tally.floor.unwrap_or(0));
    let ceiling = height(tally.ceiling.unwrap_or(0));
    let top = height(bar.top());
    if tally.has_figure() && top < FINDER_PX {
        rect("finder", 0.0, FINDER_PX);
    }
    if floor > 0.0 {
        let class = match (tally.is_about, bar.edges.1 - bar.edges.0) {
            (true, _) => "disc about",
            (false, 1) => "disc",
            (false, _) => "disc span",
        };
        rect(class, 0.0, floor);
    }
    if ceiling > floor {
        rect("above", floor, ceiling - floor);
    }
    if tally.is_endless() {
        let y = BASE_PX - top - OPEN_PX;
        ink.shape("line", "open", &[("x1", x, "%"), ("x2", end, "%"), ("y1", y, ""), ("y2", y, "")]);
    }
    if let Some(unknown) = bar.unknown {
        let middle = ("x", share(axis, (from + to) / 2.0), "%");
        ink.at(middle, ("y", BASE_PX - top - ABOVE_PX, ""), &glyph::glyph(unknown));
    }
}

/// The first and the last day in full, and the months that begin between them.
fn name_days(ink: &mut Ink, words: &Phrases<'_>, axis: &Axis) {
    let days = axis.days();
    let mut name = |x: f64, class: &str, day: PartialDate| {
        let at = [("x", x, "%"), ("y", BASE_PX + LANE_PX - 8.0, "")];
        ink.text(class, &at, &words.date(day).unwrap_or_default());
    };
    name(0.0, "step-name at-first", PartialDate::Day(days[0]));
    name(100.0, "step-name at-last", PartialDate::Day(days[days.len() - 1]));
    for (n, day) in days.iter().enumerate().filter(|(_, day)| day.day() == 1) {
        let x = share(axis, n as f64);
        if (NAMED..=100.0 - NAMED).contains(&x) {
            name(x, "step-name at-month", PartialDate::Month(*day));
        }
    }
    for n in (0..days.len()).filter(|n| days[*n].day() == 1) {
        let x = share(axis, n as f64);
        let ends = [("x1", x, "%"), ("x2", x, "%"), ("y1", BASE_PX, ""), ("y2", BASE_PX + 5.0, "")];
        ink.shape("line", "base", &ends);
    }
}

/// A length along the axis, in percent.
fn share(axis: &Axis, days: f64) -> f64 {
    100.0 * days / axis.days().len() as f64
}

/// The same for those who do not see it.
fn in_words(words: &Phrases<'_>, bars: &[Bar]) -> String {
    let lang = words.lang;
    let days = joined(
        bars.iter().map(|bar| {
            let without = match bar.tally.events_without_figure as u64 {
                0 => None,
                events if bar.tally.has_figure() => Some(m::without_figure(lang, events)),
                _ if bar.unknown == Some(Shape::InWords) => Some(m::legend_words(lang).to_owned()),
                _ => Some(m::no_number_short(lang).to_owned()),
            };
            let figure = bar.tally.has_figure().then(|| words.total(&bar.tally));
            let told = joined([figure.unwrap_or_default(), without.unwrap_or_default()], ", ");
            m::bars_day(lang, &words.date(bar.when).unwrap_or_default(), &told)
        }),
        "; ",
    );
    if days.is_empty() { m::bars_none(lang).to_owned() } else { days }
}
