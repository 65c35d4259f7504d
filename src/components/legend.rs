//! How to read the marks: each kind once, and nested circles for the one scale.

use super::symbol::{SymbolAlone, px};
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::geo::{legend_steps, radius_px};
use protest_map_core::i18n::{Lang, group, messages as m};
use protest_map_core::present::{Edge, Shape};

/// The number that the samples stand for: large enough to tell the edges apart.
const SAMPLE: u64 = 50;
/// The least distance between two numbers of the scale, one above the other.
const LINE_PX: f64 = 12.0;

/// Every kind of mark by a sample of it, and what it means.
pub(super) fn kinds(lang: Lang) -> [(Shape, &'static str); 8] {
    let disc = |edge| Shape::Figure { disc: Some(SAMPLE), edge, ring: None };
    [
        (disc(Edge::Sharp), m::legend_exact(lang)),
        (disc(Edge::Open), m::legend_open(lang)),
        (disc(Edge::Dashed), m::legend_about(lang)),
        (Shape::Figure { disc: None, edge: Edge::Sharp, ring: Some(SAMPLE) }, m::legend_ring(lang)),
        (Shape::Shared, m::legend_shared(lang)),
        (Shape::InWords, m::legend_words(lang)),
        (Shape::NotStated, m::legend_not_stated(lang)),
        (Shape::NotMentioned, m::legend_not_mentioned(lang)),
    ]
}

/// The legend: the scale and every kind of mark.
#[cfg(feature = "ssr")]
#[component]
pub fn Legend() -> impl IntoView {
    let lang = use_app().lang;
    view! {
        <section class="legend" aria-labelledby="legend-title">
            <h2 class="visually-hidden" id="legend-title">
                {m::legend(lang)}
            </h2>
            <ScaleAndMarks />
        </section>
    }
}

/// The scale, and every kind of mark.
#[component]
pub fn ScaleAndMarks() -> impl IntoView {
    let lang = use_app().lang;
    view! {
        <div class="scale">
            <NestedCircles />
            <p>{m::legend_area(lang)}</p>
        </div>
        <ul class="marks">
            {kinds(lang)
                .into_iter()
                .map(|(shape, meaning)| view! { <Mark shape=shape meaning=meaning.to_owned() /> })
                .collect_view()}
        </ul>
    }
}

/// A mark with what it means, as an item of a list.
#[component]
pub fn Mark(
    /// The mark.
    shape: Shape,
    /// What it means.
    meaning: String,
) -> impl IntoView {
    view! {
        <li>
            <SymbolAlone shape=shape />
            <span>{meaning}</span>
        </li>
    }
}

/// Circles standing on one point, each as large as a disc of its number.
#[component]
fn NestedCircles() -> impl IntoView {
    let lang = use_app().lang;
    let steps = legend_steps();
    let largest = radius_px(steps[steps.len() - 1]);
    let (middle, bottom) = (largest + 1.0, largest * 2.0 + 1.0);
    // From the smallest up: their tops are closer than a line of text, so that each number keeps its distance.
    let mut below = f64::MAX;
    let circles = steps.map(|n| {
        let radius = radius_px(n);
        let top = bottom - radius * 2.0;
        let line = top.min(below - LINE_PX).min(bottom - 4.0);
        below = line;
        // Up or down to the line of its number, then along it.
        let (bend, foot) = (bottom + 4.0, line + 4.0);
        view! {
            <circle class="step" cx=px(middle) cy=px(bottom - radius) r=px(radius) />
            <line class="leader" x1=px(middle) y1=px(top) x2=px(bend) y2=px(foot) />
            <line class="leader" x1=px(bend) y1=px(foot) x2=px(bend + 6.0) y2=px(foot) />
            <text class="step-name" x=px(bottom + 13.0) y=px(line + 8.0)>
                {group(lang, n)}
            </text>
        }
    });
    view! {
        <span class="nested" aria-hidden="true">
            <svg width=px(bottom + 46.0) height=px(bottom + 5.0)>
                {circles.into_iter().collect_view()}
            </svg>
        </span>
    }
}
