//! The range plot: what sources say of one thing, each beside the others on one scale.

use super::paragraph::Paragraph;
use super::symbol::{Symbol, px};
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::present::{DatedRows, Edge, RangePlot as Plot, RangeRow, Shape, range_plot, top_of};
use protest_map_core::util::capitalised;

/// How many rows are shown; the rest unfold.
const FIRST_ROWS: usize = 10;
/// How high a row's drawing is, and the bar in it.
const ROW_PX: f64 = 18.0;
const BAR_PX: f64 = 10.0;
/// The share of the width that the longest bar takes, in percent: the rest is for the edge of what is "or more".
const LONGEST: f64 = 94.0;
/// How far behind a bar its open edge stands, in percent.
const OPEN_GAP: f64 = 3.0;

/// The plot of what is chosen; nothing where no two claims stand side by side, or where the panel of a place has its own.
#[component]
pub fn RangePlot() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let plot = Memo::new(move |_| match app.place.get() {
        Some(_) => None,
        None => app.with_selection(|selection, _, _| range_plot(&selection)),
    });
    let shown = move || {
        plot.get().map(|plot| {
            let top = plot.top();
            let Plot { title, rows, others } = plot;
            let mut first = rows;
            let rest = first.split_off(first.len().min(FIRST_ROWS));
            let others = (!others.is_empty()).then(|| {
                view! {
                    <p class="measure">{m::range_others(lang)}</p>
                    <Rows rows=others top=top />
                }
            });
            view! {
                <section aria-labelledby="range-title">
                    <h2 id="range-title">{m::range_title(lang)} " " <span class="measure">{title}</span></h2>
                    <Rows rows=first top=top />
                    <RestOfRows rows=rest top=top />
                    {others}
                </section>
            }
        })
    };
    view! {
        <div class="range-plot" id="range-plot">
            {shown}
        </div>
    }
}

/// The rows after the first, folded away; nothing where there are none.
#[component]
fn RestOfRows(rows: Vec<RangeRow>, top: u64) -> impl IntoView {
    let lang = use_app().lang;
    (!rows.is_empty()).then(|| {
        view! {
            <details>
                <summary>{m::more_lines(lang, rows.len() as u64)}</summary>
                <Rows rows=rows top=top />
            </details>
        }
    })
}

/// What is said of a place, date by date, on one scale; nothing where nobody says anything of it alone.
#[component]
pub fn RangesByDate(dates: Vec<DatedRows>) -> impl IntoView {
    let top = top_of(dates.iter().flat_map(|dated| &dated.rows));
    let dates = dates.into_iter().map(|dated| {
        view! {
            <li>
                <p class="date">{capitalised(&dated.date)}</p>
                <Rows rows=dated.rows top=top />
                <Paragraph class="how" text=dated.note.to_owned() />
            </li>
        }
    });
    let dates: Vec<_> = dates.collect();
    (!dates.is_empty()).then(|| view! { <ol class="by-date">{dates}</ol> })
}

#[component]
fn Rows(rows: Vec<RangeRow>, top: u64) -> impl IntoView {
    let rows = rows.into_iter().map(|row| view! { <Row row=row top=top /> }).collect_view();
    view! { <ul class="ranges">{rows}</ul> }
}

#[component]
fn Row(row: RangeRow, top: u64) -> impl IntoView {
    let app = use_app();
    let href = app.claim_href(&row.claim);
    view! {
        <li>
            <svg class="chart" height=px(ROW_PX) aria-hidden="true">
                {row.shape.map(|shape| draw(shape, top))}
            </svg>
            <span>
                <a class="number" href=href>
                    {row.figure}
                </a>
                " "
                <span class="claimant">{row.claimants}</span>
            </span>
        </li>
    }
}

/// A bar as the timeline draws one, lying; what has no number has the mark of the map, of one fixed size.
fn draw(shape: Shape, top: u64) -> AnyView {
    let Shape::Figure { disc, edge, ring } = shape else {
        return view! {
            <svg class="at" x=px(ROW_PX / 2.0) y=px(ROW_PX / 2.0) width="1" height="1">
                <Symbol shape=shape />
            </svg>
        }
        .into_any();
    };
    let length = |n: u64| LONGEST * n as f64 / top.max(1) as f64;
    let (floor, ceiling) = (disc.map_or(0.0, length), ring.map_or(0.0, length));
    let y = px((ROW_PX - BAR_PX) / 2.0);
    let bar = |class: &'static str, from: f64, to: f64| {
        let (x, width) = ([&px(from), "%"].concat(), [&px(to - from), "%"].concat());
        (to > from).then(|| view! { <rect class=class x=x width=width y=y.clone() height=px(BAR_PX) /> })
    };
    let open = (edge == Edge::Open).then(|| {
        let x = [&px(floor.max(ceiling) + OPEN_GAP), "%"].concat();
        view! { <line class="open" x1=x.clone() x2=x y1=px((ROW_PX - BAR_PX) / 2.0) y2=px((ROW_PX + BAR_PX) / 2.0) /> }
    });
    view! {
        {bar(if edge == Edge::Dashed { "disc about" } else { "disc" }, 0.0, floor)}
        {bar("above", floor, ceiling)}
        {open}
    }
    .into_any()
}
