//! The marks themselves: circles around the origin, in pixels. The map, the tray, the legend and the list draw with
//! these, so that a mark looks the same and means the same in all of them.
//!
//! Built with the builder rather than with `view!`: static SVG children in a template are wrapped in a stray `<g>`, and a
//! root `<a>` becomes an HTML anchor, in the browser only.

use leptos::prelude::*;
use leptos::svg;
use protest_map_core::map::{MIN_HIT_RADIUS_PX, UncountedMark, radius_px};
use protest_map_core::mark::{Edge, Shape};

/// How far outside a disc the dots of an open edge stand.
const OPEN_GAP_PX: f64 = 3.0;
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
pub(super) fn glyph(shape: Shape) -> AnyView {
    match shape {
        Shape::Figure { disc, edge, ring } => {
            let disc_px = disc.map(radius_px).filter(|radius| *radius > 0.0);
            let ring_px = ring.map(radius_px);
            let small = disc_px.unwrap_or(0.0).max(ring_px.unwrap_or(0.0)) < FINDER_PX - 1.0;
            let class = match edge {
                Edge::Dashed => "disc about",
                Edge::Sharp | Edge::Open => "disc",
            };
            svg::g()
                .class("figure")
                .child((
                    small.then(|| circle("finder", FINDER_PX)),
                    ring_px.map(|radius| circle("ring", radius)),
                    disc_px.map(|radius| circle(class, radius)),
                    disc_px.filter(|_| edge == Edge::Open).map(|radius| circle("open", radius + OPEN_GAP_PX)),
                ))
                .into_any()
        }
        Shape::InWords => hatched("words", uncounted_radius_px(shape)).into_any(),
        Shape::NotStated => svg::g()
            .class("not-stated")
            .child((hatched("words", uncounted_radius_px(shape)), question("question")))
            .into_any(),
        Shape::Shared => circle("shared", uncounted_radius_px(shape)).into_any(),
        Shape::NoNumber => svg::g()
            .class("unreported")
            .child((circle("faint", uncounted_radius_px(shape)), question("question faint")))
            .into_any(),
    }
}

/// The shape by itself, as large as it is.
pub(super) fn alone(shape: Shape) -> impl IntoView {
    let half = extent_px(shape).ceil() + 1.0;
    let size = px(half * 2.0);
    svg::svg()
        .class("glyph")
        .attr("width", size.clone())
        .attr("height", size)
        .attr("aria-hidden", "true")
        .child(svg::g().attr("transform", ["translate(", &px(half), " ", &px(half), ")"].concat()).child(glyph(shape)))
}

/// The circle that takes the pointer: never smaller than a finger needs.
pub(super) fn target(shape: Shape) -> impl IntoView {
    circle("target", extent_px(shape).max(MIN_HIT_RADIUS_PX))
}

fn circle(class: &'static str, radius: f64) -> impl IntoView {
    svg::circle().class(class).attr("r", px(radius))
}

fn hatched(class: &'static str, radius: f64) -> impl IntoView {
    circle(class, radius)
}

fn question(class: &'static str) -> impl IntoView {
    svg::text().class(class).attr("text-anchor", "middle").attr("dy", "0.36em").attr("aria-hidden", "true").child("?")
}

/// A length as SVG takes it: hundredths of a pixel are more than any screen shows.
pub(super) fn px(length: f64) -> String {
    let hundredths = (length * 100.0).round() as i64;
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => [sign, &whole.to_string()].concat(),
        rest if rest % 10 == 0 => [sign, &whole.to_string(), ".", &(rest / 10).to_string()].concat(),
        rest if rest < 10 => [sign, &whole.to_string(), ".0", &rest.to_string()].concat(),
        rest => [sign, &whole.to_string(), ".", &rest.to_string()].concat(),
    }
}
