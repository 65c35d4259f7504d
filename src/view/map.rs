//! The map: the basemap, the ties between places that share a figure, and the marks.
//!
//! Sizes are in pixels at every width: the outer `<svg>` has no viewBox; the basemap is a nested one that fills it, and a
//! mark is a nested `<svg>` at a percentage of the box. A mark is a plain link to the page of its place.

use super::el::{Attributes, attr, class, el, live_attr, live_value, text};
use super::html::{self, Html};
use super::ink::Ink;
use super::{controls, glyph};
use crate::state::App;
use leptos::prelude::*;
use leptos::svg;
use protest_map_core::geo::{
    Frame, LabelPlacement, LabelVisibility, LabelledMark, MapPoint, Viewport, map_from_lonlat, place_labels,
};
use protest_map_core::i18n::messages as m;
use protest_map_core::model::Record;
use protest_map_core::present::Marker;
use protest_map_core::util::{decimal, joined};

/// The id of the drawing beneath the marks, which the takeover moves rather than draws again.
pub const BASEMAP_ID: &str = "basemap";

/// The patterns of a bar between its floor and its ceiling, and of a mark that stands for words and not for a number.
const HATCHING: &str = "<pattern id=\"hatch-mark\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch-mark\" width=\"1.4\" height=\"4\"/></pattern><pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch\" width=\"1.6\" height=\"4\"/></pattern>";

/// The patterns by themselves, for a page with the legend and without the map.
pub fn hatching() -> Html {
    glyph::drawing("hatching", 0.0, 0.0, &["<defs>", HATCHING, "</defs>"].concat())
}

/// The map with its controls.
pub(super) fn map(app: App, basemap: Option<String>) -> AnyView {
    let lang = app.lang;
    el(
        "section",
        [class("map"), attr("aria-labelledby", "map-title")],
        [
            el("h2", [attr("id", "map-title"), class("unseen")], [text(m::map_label(lang))]),
            controls::summary(app),
            el(
                "div",
                [
                    class("box"),
                    attr("id", "map"),
                    attr("role", "group"),
                    attr("aria-labelledby", "map-title"),
                    attr("aria-describedby", "map-help"),
                ],
                [drawing(app, basemap), controls::zoom(app)],
            ),
            el("p", [attr("id", "map-help"), class("unseen needs-script")], [text(m::map_help(lang))]),
        ],
    )
}

fn drawing(app: App, basemap: Option<String>) -> AnyView {
    let view_box = move || {
        let (x, y, width, height) = app.viewport.get().view_box();
        Some(joined([x, y, width, height].map(glyph::px), " "))
    };
    let base = svg_with(vec![
        class("base"),
        attr("width", "100%"),
        attr("height", "100%"),
        attr("preserveAspectRatio", "none"),
        attr("aria-hidden", "true"),
        live_attr("viewBox", view_box),
    ])
    .child(svg::g().add_any_attr(vec![attr("id", BASEMAP_ID)]).inner_html(basemap.unwrap_or_default()));
    svg_with(vec![class("canvas"), attr("width", "100%"), attr("height", "100%")])
        .child((
            svg::g().inner_html(["<defs>", HATCHING, "</defs>"].concat()),
            base,
            // The whole map, larger than the box when it is zoomed and not scaled: what stands on it at a percentage of it
            // keeps its size. Moving the map changes these four attributes and nothing on it.
            svg_with(vec![
                attr("overflow", "visible"),
                live_attr("x", whole(app, |view| view.percent_from_map(MapPoint::CORNER).0)),
                live_attr("y", whole(app, |view| view.percent_from_map(MapPoint::CORNER).1)),
                live_attr("width", whole(app, |view| view.zoom() * 100.0)),
                live_attr("height", whole(app, |view| view.zoom() * 100.0)),
            ])
            .child((ties(app), svg::g().inner_html(live_value(move || marks(app).source())))),
        ))
        .into_any()
}

fn whole(app: App, length: fn(Viewport) -> f64) -> impl Fn() -> Option<String> {
    move || Some(percent(length(app.viewport.get())))
}

/// A percentage of the whole map. A thousandth of one is a tenth of a pixel at the highest zoom.
fn percent(length: f64) -> String {
    [&decimal(length, 3), "%"].concat()
}

fn svg_with(attributes: Attributes) -> leptos::tachys::html::element::HtmlElement<svg::Svg, (Attributes,), ()> {
    svg::svg().add_any_attr(attributes)
}

/// Every mark: a link whose name says the claim, with the shape and the name of the place.
///
/// They are one text, made anew when what is counted changes. Which panel is open is told to the marks that are there
/// ([`crate::hands`]).
fn marks(app: App) -> Html {
    let data = app.data();
    let open = app.choice.with_untracked(|choice| choice.place.clone());
    app.marks.with(|marks| {
        let draw = |(mark, point, label): (&Marker, MapPoint, LabelPlacement)| {
            let (x, y) = Viewport::FIT.percent_from_map(point);
            let shape = Html::drawn(mark.shape.map(glyph::target_and_glyph).unwrap_or_default());
            let visibility = match label.visibility {
                LabelVisibility::Always => "name",
                LabelVisibility::WideOnly => "name wide-only",
                LabelVisibility::OnFocus => "name on-focus",
            };
            let name = [
                html::class(visibility),
                html::attr("x", glyph::px(label.dx)),
                html::attr("y", glyph::px(label.dy)),
                html::attr("text-anchor", label.anchor.as_str()),
            ];
            let mut link = vec![
                html::attr("data-place", &mark.place),
                html::attr("href", app.href(|choice| choice.at_place(Some(&mark.place)))),
                html::attr("aria-label", &mark.words),
            ];
            if open.as_ref() == Some(&mark.place) {
                link.push(html::attr("aria-current", "true"));
            }
            let inside = [html::el("g", [], [shape]), html::el("text", name, [html::text(&mark.name)])];
            // A box of no size would not be drawn at all; what is in it overflows.
            let stand = [
                html::class("mark"),
                html::attr("x", percent(x)),
                html::attr("y", percent(y)),
                html::attr("width", "1"),
                html::attr("height", "1"),
                html::attr("overflow", "visible"),
            ];
            html::el("svg", stand, [html::element("a", &link, &inside)])
        };
        labelled(&data.record, marks).into_iter().map(draw).collect()
    })
}

/// Lines between the places that share a figure, while one of them is pointed at.
fn ties(app: App) -> AnyView {
    let lines = move || {
        let tied = app.tied.get();
        let data = app.data();
        let mut ink = Ink::default();
        for claim in data.record.claims.iter().filter(|claim| tied.contains(&claim.id)) {
            let points: Vec<(f64, f64)> = claim
                .scope
                .ids()
                .iter()
                .filter_map(|id| data.record.place(id))
                .map(|place| Viewport::FIT.percent_from_map(map_from_lonlat(place.lonlat)))
                .collect();
            for (n, from) in points.iter().enumerate() {
                for to in &points[n + 1..] {
                    let ends = [("x1", from.0, "%"), ("y1", from.1, "%"), ("x2", to.0, "%"), ("y2", to.1, "%")];
                    ink.shape("line", "tie", &ends);
                }
            }
        }
        Some(ink.source())
    };
    svg::g().add_any_attr(vec![class("ties"), attr("aria-hidden", "true")]).inner_html(live_value(lines)).into_any()
}

/// The marks that are drawn, with where they stand and where their names do. Names are placed on the whole map: what is
/// apart there stays apart on zooming in.
fn labelled<'a>(record: &Record, marks: &'a [Marker]) -> Vec<(&'a Marker, MapPoint, LabelPlacement)> {
    let (mut drawn, mut names) = (Vec::new(), Vec::new());
    for mark in marks {
        let Some((shape, place)) = mark.shape.zip(record.place(&mark.place)) else { continue };
        let point = map_from_lonlat(place.lonlat);
        drawn.push((mark, point));
        let percent = Viewport::FIT.percent_from_map(point);
        names.push(LabelledMark { percent, radius_px: glyph::extent_px(shape), text: &mark.name });
    }
    let placed = place_labels(&names, Frame::ASPECT);
    drawn.into_iter().zip(placed).map(|((mark, point), label)| (mark, point, label)).collect()
}
