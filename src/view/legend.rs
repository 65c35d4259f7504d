//! How to read the marks: each kind once, and nested circles for the one scale.

use super::glyph::{self, px};
use crate::state::App;
use leptos::prelude::*;
use leptos::svg;
use protest_map_core::map::{legend_steps, radius_px};
use protest_map_core::mark::{Edge, Shape};
use protest_map_core::text::{group, messages as m};

/// The number that the samples of the legend stand for: large enough to tell the edges apart.
const SAMPLE: u64 = 50;

/// The legend.
pub(super) fn legend(app: App) -> impl IntoView {
    let lang = app.lang;
    let disc = |edge| Shape::Figure { disc: Some(SAMPLE), edge, ring: None };
    let samples = [
        (disc(Edge::Sharp), m::legend_exact(lang)),
        (disc(Edge::Open), m::legend_open(lang)),
        (disc(Edge::Dashed), m::legend_about(lang)),
        (Shape::Figure { disc: None, edge: Edge::Sharp, ring: Some(SAMPLE) }, m::legend_ring(lang)),
        (Shape::Shared, m::legend_shared(lang)),
        (Shape::InWords, m::legend_words(lang)),
        (Shape::NotStated, m::legend_not_stated(lang)),
        (Shape::NoNumber, m::legend_no_number(lang)),
    ];
    let samples =
        samples.into_iter().map(|(shape, text)| view! { <li>{glyph::alone(shape)}" "<span>{text}</span></li> });
    view! {
        <div class="legend">
            <h3 class="unseen">{m::legend(lang)}</h3>
            <div class="scale">{nested(app)}<p>{m::legend_area(lang)}</p></div>
            <ul>{samples.collect_view()}</ul>
        </div>
    }
}

/// Circles standing on one point, each as large as a disc of its number.
fn nested(app: App) -> impl IntoView {
    let steps = legend_steps();
    let most = radius_px(steps[steps.len() - 1]);
    let bottom = most * 2.0 + 1.0;
    let circles = steps.map(|n| {
        let radius = radius_px(n);
        svg::circle().class("step").attr("cx", px(most + 1.0)).attr("cy", px(bottom - radius)).attr("r", px(radius))
    });
    // The two smallest tops are closer than a line of text: their numbers keep a line's distance.
    let mut lowest = f64::MAX;
    let rows: Vec<(u64, f64, f64)> = steps
        .into_iter()
        .map(|n| {
            let top = bottom - radius_px(n) * 2.0;
            let text = top.min(lowest - 12.0).max(9.0);
            lowest = text;
            (n, top, text)
        })
        .collect();
    let names = rows.into_iter().map(|(n, top, text)| {
        let leader = ["M", &px(most + 1.0), " ", &px(top), "L", &px(bottom + 4.0), " ", &px(text), "h6"].concat();
        (
            svg::path().class("leader").attr("d", leader),
            svg::text()
                .class("step-name")
                .attr("x", px(bottom + 13.0))
                .attr("y", px(text + 4.0))
                .child(group(app.lang, n)),
        )
    });
    svg::svg()
        .class("nested")
        .attr("width", px(bottom + 48.0))
        .attr("height", px(bottom + 1.0))
        .attr("aria-hidden", "true")
        .child((circles.into_iter().collect_view(), names.collect_view()))
}
