//! The bars.
//!
//! A bar is as high as its number, on one scale with a zero: solid to the floor, an outline to the ceiling as the ring of a disc is, dotted where it
//! is "or more"; what has no number is a mark above, of one fixed size. A claim over several days is one bar across them.

use crate::components::paragraph::Paragraph;
use crate::components::symbol::{Symbol, px};
use crate::state::{AppState, use_app};
use leptos::prelude::*;
use protest_map_core::i18n::{group, messages as m};
use protest_map_core::model::PartialDate;
use protest_map_core::phrases::Phrases;
use protest_map_core::present::{Axis, Bar, bars, beyond_bars, round_below};
use protest_map_core::util::joined;

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

/// The bars of the chosen measure and sources: of all days, as a range is drawn over them.
pub fn use_bars(app: AppState, axis: StoredValue<Axis>) -> Memo<Vec<Bar>> {
    Memo::new(move |_| app.with_selection(|selection, _, _| axis.with_value(|axis| bars(&selection, axis))))
}

/// The bars, from the left, with the scale and the names of the days.
#[component]
pub fn Bars(axis: StoredValue<Axis>, bars: Memo<Vec<Bar>>) -> impl IntoView {
    let app = use_app();
    let drawn = move || {
        let top = highest(bars);
        bars.get().into_iter().map(|bar| draw(axis, &bar, &|n| height(n, top))).collect_view()
    };
    view! {
        <svg class="chart" width="100%" height=px(BASE_PX + LANE_PX) aria-hidden="true">
            {drawn}
            <line class="base" x2="100%" y1=px(BASE_PX) y2=px(BASE_PX) />
            {axis.with_value(|axis| app.with_record(|phrases, _| day_names(&phrases, axis)))}
        </svg>
    }
}

/// The one level of the scale, over the veils of the days that are not chosen: it is no day's.
#[component]
pub fn Scale(bars: Memo<Vec<Bar>>) -> impl IntoView {
    let lang = use_app().lang;
    let level = move || {
        let top = highest(bars);
        Some(round_below(top)).filter(|round| *round > 1).map(|round| {
            let y = BASE_PX - height(round, top);
            view! {
                <line class="level" x2="100%" y1=px(y) y2=px(y) />
                <text class="step-name" dy="-3" y=px(y)>
                    {group(lang, round)}
                </text>
            }
        })
    };
    view! {
        <svg class="over" width="100%" height=px(BASE_PX) aria-hidden="true">
            {level}
        </svg>
    }
}

/// The highest number that is drawn, which takes the whole height.
fn highest(bars: Memo<Vec<Bar>>) -> u64 {
    bars.with(|bars| bars.iter().map(Bar::top).max().unwrap_or(0))
}

/// How high a number is drawn, in pixels.
fn height(n: u64, top: u64) -> f64 {
    BARS_PX * n as f64 / top.max(1) as f64
}

fn draw(axis: StoredValue<Axis>, bar: &Bar, height: &dyn Fn(u64) -> f64) -> AnyView {
    let share = |days: f64| axis.with_value(|axis| share(axis, days));
    let (from, to) = (bar.edges.0 as f64, bar.edges.1 as f64);
    let (x, end) = (share(from + GAP), share(to - GAP));
    let rect = |class: &'static str, foot: f64, tall: f64| {
        view! {
            <rect class=class x=percent(x) width=percent(end - x) y=px(BASE_PX - foot - tall) height=px(tall) />
        }
    };
    let tally = &bar.tally;
    let (floor, ceiling) = (height(tally.floor.unwrap_or(0)), height(tally.ceiling.unwrap_or(0)));
    let top = height(bar.top());
    let class = match (tally.is_about, bar.edges.1 - bar.edges.0) {
        (true, _) => "disc about",
        (false, 1) => "disc",
        (false, _) => "disc span",
    };
    let open = tally.is_endless().then(|| {
        let y = px(BASE_PX - top - OPEN_PX);
        view! { <line class="open" x1=percent(x) x2=percent(end) y1=y.clone() y2=y /> }
    });
    let unknown = bar.unknown.map(|shape| {
        let middle = percent(share((from + to) / 2.0));
        let (app, edges) = (use_app(), bar.edges);
        let is_chosen = move || {
            let (from, to) = axis.with_value(|axis| axis.edges(app.period.get()));
            edges.0 < to && from < edges.1
        };
        view! {
            <svg class=move || if is_chosen() { "at" } else { "at veiled" } x=middle y=px(BASE_PX - top - ABOVE_PX) width="1" height="1">
                <Symbol shape=shape />
            </svg>
        }
    });
    view! {
        {(tally.has_figure() && top < FINDER_PX).then(|| rect("finder", 0.0, FINDER_PX))}
        {(floor > 0.0).then(|| rect(class, 0.0, floor))}
        {(ceiling > floor).then(|| rect("above", floor, ceiling - floor))}
        {open}
        {unknown}
    }
    .into_any()
}

/// The first and the last day in full, and the months that begin between them.
fn day_names(phrases: &Phrases<'_>, axis: &Axis) -> impl IntoView + use<> {
    let days = axis.days();
    let name = |x: f64, class: &'static str, day: PartialDate| {
        view! {
            <text class=class x=percent(x) y=px(BASE_PX + LANE_PX - 8.0)>
                {phrases.date(day).unwrap_or_default()}
            </text>
        }
    };
    let months: Vec<_> = days.iter().enumerate().filter(|(_, day)| day.day() == 1).collect();
    let names = months.iter().map(|(n, day)| (share(axis, *n as f64), **day));
    let names = names.filter(|(x, _)| (NAMED..=100.0 - NAMED).contains(x));
    let names = names.map(|(x, day)| name(x, "step-name at-month", PartialDate::Month(day))).collect_view();
    let ticks = months.iter().map(|(n, _)| {
        let x = percent(share(axis, *n as f64));
        view! { <line class="base" x1=x.clone() x2=x y1=px(BASE_PX) y2=px(BASE_PX + 5.0) /> }
    });
    (
        name(0.0, "step-name at-first", PartialDate::Day(days[0])),
        name(100.0, "step-name at-last", PartialDate::Day(days[days.len() - 1])),
        names,
        ticks.collect_view(),
    )
}

/// What veils the days that are not chosen. A mark is wider than its day, so it is veiled by itself ([`draw`]).
#[component]
pub fn Shades(axis: StoredValue<Axis>) -> impl IntoView {
    let app = use_app();
    let shades = move || {
        let (days, (from, to)) = axis.with_value(|axis| (axis.days().len(), axis.edges(app.period.get())));
        let share = |days: usize| axis.with_value(|axis| share(axis, days as f64));
        let shade = |(x, end): (usize, usize)| {
            let (x, width) = (percent(share(x)), percent(share(end) - share(x)));
            view! { <rect class="shade" x=x width=width y=px(MARKS_PX) height=px(BARS_PX) /> }
        };
        [(0, from), (to, days)].map(shade).into_iter().collect_view()
    };
    view! {
        <svg class="over" width="100%" height=px(BASE_PX + LANE_PX) aria-hidden="true">
            {shades}
        </svg>
    }
}

/// The same in words, for those who do not see it.
#[component]
pub fn ChartText(bars: Memo<Vec<Bar>>) -> impl IntoView {
    let lang = use_app().lang;
    move || {
        let said = bars.with(|bars| joined(bars.iter().map(|bar| bar.label.as_str()), ". "));
        if said.is_empty() { m::bars_none(lang).to_owned() } else { said }
    }
}

/// What is counted on days that are not drawn; nothing where there is none.
#[component]
pub fn BeyondBars(axis: StoredValue<Axis>) -> impl IntoView {
    let app = use_app();
    let told = Memo::new(move |_| {
        let told = app.with_selection(|selection, _, _| axis.with_value(|axis| beyond_bars(&selection, axis)));
        if told.is_empty() { String::new() } else { m::bars_beyond(app.lang, &joined(told, ". ")) }
    });
    move || view! { <Paragraph class="how" text=told.get() /> }
}

/// A length along the axis, in percent.
fn share(axis: &Axis, days: f64) -> f64 {
    100.0 * days / axis.days().len() as f64
}

fn percent(length: f64) -> String {
    [&px(length), "%"].concat()
}
