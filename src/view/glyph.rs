//! The marks themselves: circles around the origin, in pixels. The map, the tray, the legend and the list draw with
//! these, so that a mark looks the same and means the same in all of them.
//!
//! They are SVG source made of numbers and fixed words only, never of a text of the record: one `inner_html` a mark is
//! smaller and quicker than a node for every circle, and free of what Leptos does to SVG children in the browser.

use super::html::{Html, attr, class, el, maybe};
use super::ink::Ink;
use protest_map_core::geo::{MIN_HIT_RADIUS_PX, UncountedMark, radius_px};
use protest_map_core::present::{Edge, Shape};
use protest_map_core::util::decimal;

/// How far outside a disc the dots of an open edge stand.
const OPEN_GAP_PX: f64 = 3.0;
/// How far below its middle the foot of a question mark stands.
const QUESTION_PX: f64 = 3.6;
/// The outline that makes a small disc findable. It is no part of the disc's area.
const FINDER_PX: f64 = 9.0;

/// The greatest radius that a shape is drawn with.
pub(super) fn extent_px(shape: Shape) -> f64 {
    match shape {
        Shape::Figure { disc, ring, edge } => {
            let disc = disc.map_or(0.0, radius_px) + if edge == Edge::Open { OPEN_GAP_PX + 1.0 } else { 0.0 };
            disc.max(ring.map_or(0.0, radius_px) + 1.0).max(FINDER_PX)
        }
        uncounted => uncounted_radius_px(uncounted) + 1.0,
    }
}

fn uncounted_radius_px(shape: Shape) -> f64 {
    match shape {
        Shape::InWords => UncountedMark::Words,
        Shape::NotStated => UncountedMark::NotStated,
        Shape::Shared => UncountedMark::Joint,
        Shape::NoNumber | Shape::Figure { .. } => UncountedMark::NoNumber,
    }
    .radius_px()
}

/// The shape as circles around the origin.
pub(super) fn glyph(shape: Shape) -> String {
    let mut ink = Ink::default();
    draw(&mut ink, shape);
    ink.source()
}

fn draw(ink: &mut Ink, shape: Shape) {
    let mut circle = |class: &str, radius: f64| ink.shape("circle", class, &[("r", radius, "")]);
    match shape {
        Shape::Figure { disc, edge, ring } => {
            let disc_px = disc.map_or(0.0, radius_px);
            let ring_px = ring.map_or(0.0, radius_px);
            if disc_px.max(ring_px) < FINDER_PX - 1.0 {
                circle("finder", FINDER_PX);
            }
            if ring_px > 0.0 {
                circle("ring", ring_px);
            }
            if disc_px > 0.0 {
                circle(if edge == Edge::Dashed { "disc about" } else { "disc" }, disc_px);
            }
            if edge == Edge::Open {
                circle("open", disc_px + OPEN_GAP_PX);
            }
        }
        uncounted => {
            let (class, question) = match uncounted {
                Shape::InWords => ("words", None),
                Shape::NotStated => ("words stated", Some("question")),
                Shape::Shared => ("shared", None),
                Shape::NoNumber | Shape::Figure { .. } => ("faint", Some("question faint")),
            };
            circle(class, uncounted_radius_px(shape));
            if let Some(class) = question {
                ink.text(class, &[("dy", QUESTION_PX, "")], "?");
            }
        }
    }
}

/// The shape with the circle that takes the pointer, which is never smaller than a finger needs.
pub(super) fn target_and_glyph(shape: Shape) -> String {
    let mut ink = Ink::default();
    ink.shape("circle", "target", &[("r", extent_px(shape).max(MIN_HIT_RADIUS_PX), "")]);
    draw(&mut ink, shape);
    ink.source()
}

/// The shape by itself, as large as it is.
pub(super) fn alone(shape: Shape) -> Html {
    let half = extent_px(shape).ceil() + 1.0;
    let moved = ["<g transform=\"translate(", &px(half), " ", &px(half), ")\">", &glyph(shape), "</g>"].concat();
    drawing("glyph", half * 2.0, half * 2.0, &moved)
}

/// SVG source of this size as an element of the page, hidden from those who are told the same in words.
pub(super) fn drawing(name: &'static str, width: f64, height: f64, source: &str) -> Html {
    let svg = ["<svg width=\"", &px(width), "\" height=\"", &px(height), "\">", source, "</svg>"].concat();
    el("span", [class(name), attr("aria-hidden", "true")], [Html::drawn(svg)])
}

/// The shape by itself, if it fits into this much room on each side of its middle. One that does not is drawn on the
/// map alone: a smaller one would be another number.
pub(super) fn within(shape: Option<Shape>, room_px: f64) -> Html {
    maybe(shape.filter(|shape| extent_px(*shape) <= room_px).map(alone))
}

/// Where a drawing stands in a row; the space stays where there is none.
pub(super) fn sign(shape: Option<Shape>, room_px: f64) -> Html {
    el("span", [class("sign")], [within(shape, room_px)])
}

/// A length as SVG takes it: hundredths of a pixel are more than any screen shows.
pub(super) fn px(length: f64) -> String {
    decimal(length, 2)
}
