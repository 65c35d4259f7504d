//! How to read the marks: each kind once, and nested circles for the one scale.

use super::glyph;
use super::html::{Block, Html, attr, block, class, el, list, text};
use super::ink::Ink;
use crate::state::App;
use protest_map_core::geo::{legend_steps, radius_px};
use protest_map_core::i18n::{group, messages as m};
use protest_map_core::present::{Edge, Shape};

/// The number that the samples of the legend stand for: large enough to tell the edges apart.
const SAMPLE: u64 = 50;
/// The least distance between two numbers of the scale, one above the other.
const LINE_PX: f64 = 12.0;

/// The legend.
pub fn legend(app: App) -> Block {
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
        samples.into_iter().map(|(shape, what)| el("li", [], [glyph::alone(shape), el("span", [], [text(what)])]));
    block(
        "section",
        [class("legend"), attr("aria-labelledby", "legend-title")],
        vec![
            el("h2", [class("unseen"), attr("id", "legend-title")], [text(m::legend(lang))]),
            el("div", [class("scale")], [nested(app), el("p", [], [text(m::legend_area(lang))])]),
            list("ul", [], samples.collect()),
        ],
    )
}

/// Circles standing on one point, each as large as a disc of its number.
fn nested(app: App) -> Html {
    let steps = legend_steps();
    let most = radius_px(steps[steps.len() - 1]);
    let bottom = most * 2.0 + 1.0;
    let mut ink = Ink::default();
    // From the smallest up: their tops are closer than a line of text, so that each number keeps its distance.
    let mut below = f64::MAX;
    for n in steps {
        let radius = radius_px(n);
        let (middle, top) = (most + 1.0, bottom - radius * 2.0);
        let line = top.min(below - LINE_PX).min(bottom - 4.0);
        below = line;
        ink.shape("circle", "step", &[("cx", middle, ""), ("cy", bottom - radius, ""), ("r", radius, "")]);
        // Up or down to the line of its number, then along it.
        let (bend, foot) = (bottom + 4.0, line + 4.0);
        ink.shape("line", "leader", &[("x1", middle, ""), ("y1", top, ""), ("x2", bend, ""), ("y2", foot, "")]);
        ink.shape("line", "leader", &[("x1", bend, ""), ("y1", foot, ""), ("x2", bend + 6.0, ""), ("y2", foot, "")]);
        ink.text("step-name", &[("x", bottom + 13.0, ""), ("y", line + 8.0, "")], &group(app.lang, n));
    }
    glyph::drawing("nested", bottom + 46.0, bottom + 5.0, &ink.source())
}
