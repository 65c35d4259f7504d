//! The marks themselves: circles around the origin, in pixels. The map, the figures beside it, the legend and the list draw
//! with these, so that a mark looks the same and means the same in all of them.

use leptos::prelude::*;
use protest_map_core::geo::{MIN_HIT_RADIUS_PX, radius_px};
use protest_map_core::present::{Edge, Shape};
use protest_map_core::util::decimal;

/// How far outside a disc the dots of an open edge stand.
const OPEN_GAP_PX: f64 = 3.0;
/// How far below its middle the foot of a question mark stands.
const QUESTION_PX: f64 = 3.6;
/// The outline that makes a small disc findable. It is no part of the disc's area.
const FINDER_PX: f64 = 9.0;

/// The greatest radius in pixels that a shape is drawn with.
pub fn extent_px(shape: Shape) -> f64 {
    match shape {
        Shape::Figure { disc, ring, edge } => {
            let (disc, ring) = (disc.map_or(0.0, radius_px), ring.map_or(0.0, radius_px));
            // The dots of an open edge stand around the disc, or around a ring without one.
            let inner = if disc > 0.0 { disc } else { ring };
            let open = if edge == Edge::Open { inner + OPEN_GAP_PX + 1.0 } else { 0.0 };
            disc.max(ring + 1.0).max(open).max(FINDER_PX)
        }
        uncounted => uncounted_radius_px(uncounted) + 1.0,
    }
}

/// Radius in pixels of what can be pointed at: all that is drawn, and never less than a finger needs.
pub fn target_radius_px(shape: Shape) -> f64 {
    extent_px(shape).max(MIN_HIT_RADIUS_PX)
}

/// A length in pixels as SVG takes it: hundredths of a pixel are more than any screen shows.
pub fn px(length: f64) -> String {
    decimal(length, 2)
}

/// Radius in pixels of a mark that stands for no number: one fixed size each, the smaller the less it says. Each differs
/// from a disc by its pattern as well, since a size alone could be taken for a count.
fn uncounted_radius_px(shape: Shape) -> f64 {
    match shape {
        Shape::InWords | Shape::NotStated => 9.0,
        Shape::Shared => 8.0,
        Shape::NotMentioned | Shape::Figure { .. } => 4.0,
    }
}

/// The circles of a shape, the lowest first: class and radius.
fn circles(shape: Shape) -> Vec<(&'static str, f64)> {
    let Shape::Figure { disc, edge, ring } = shape else {
        let class = match shape {
            Shape::InWords => "words",
            Shape::NotStated => "words stated",
            Shape::Shared => "shared",
            Shape::NotMentioned | Shape::Figure { .. } => "not-mentioned",
        };
        return vec![(class, uncounted_radius_px(shape))];
    };
    let (disc_px, ring_px) = (disc.map_or(0.0, radius_px), ring.map_or(0.0, radius_px));
    let inner_px = if disc_px > 0.0 { disc_px } else { ring_px };
    let about = if edge == Edge::Dashed { "disc about" } else { "disc" };
    [
        (disc_px.max(ring_px) < FINDER_PX - 1.0, "finder", FINDER_PX),
        (ring_px > 0.0, "ring", ring_px),
        (disc_px > 0.0, about, disc_px),
        (edge == Edge::Open, "open", inner_px + OPEN_GAP_PX),
    ]
    .into_iter()
    .filter(|(is_drawn, ..)| *is_drawn)
    .map(|(_, class, radius)| (class, radius))
    .collect()
}

/// A shape as SVG elements around the origin.
#[component]
pub fn Symbol(
    /// The shape.
    shape: Shape,
) -> impl IntoView {
    let question = (shape == Shape::NotStated).then_some("question");
    view! {
        {circles(shape)
            .into_iter()
            .map(|(class, radius)| view! { <circle class=class r=px(radius) /> })
            .collect_view()}
        {question.map(|class| view! { <text class=class dy=px(QUESTION_PX)>"?"</text> })}
    }
}

/// A shape by itself, as large as it is. It is hidden from those who are told the same in words.
#[component]
pub fn SymbolAlone(
    /// The shape.
    shape: Shape,
) -> impl IntoView {
    let half = extent_px(shape).ceil() + 1.0;
    let middle = ["translate(", &px(half), " ", &px(half), ")"].concat();
    view! {
        <span class="symbol" aria-hidden="true">
            <svg width=px(half * 2.0) height=px(half * 2.0)>
                <g transform=middle>
                    <Symbol shape=shape />
                </g>
            </svg>
        </span>
    }
}

/// The shape by itself where it fits: one that does not is drawn on the map alone, since a smaller one would be another
/// number.
#[component]
pub fn SymbolWithin(
    /// The shape; nothing is drawn where there is none.
    shape: Option<Shape>,
    /// The room on each side of its middle, in pixels.
    room_px: f64,
) -> impl IntoView {
    shape.filter(|shape| extent_px(*shape) <= room_px).map(|shape| view! { <SymbolAlone shape=shape /> })
}

/// The cell of a row that holds a symbol; the space stays where there is none.
#[component]
pub fn SymbolCell(
    /// The shape; nothing is drawn where there is none.
    shape: Option<Shape>,
    /// The room on each side of its middle, in pixels.
    room_px: f64,
) -> impl IntoView {
    view! {
        <span class="symbol-cell">
            <SymbolWithin shape=shape room_px=room_px />
        </span>
    }
}
