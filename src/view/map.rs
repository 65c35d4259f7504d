//! The map: the basemap, the ties between places that share a figure, and the marks.
//!
//! Sizes are in pixels at every width: the outer `<svg>` has no viewBox; the basemap is a nested one that fills it, and a
//! mark is a nested `<svg>` at a percentage of the box. A mark is a plain link to the page of its place.

use super::el::{Attributes, attr, class, el, live, live_attr, live_value, on, text};
use super::html::Html;
use super::ink::Ink;
use super::{controls, glyph};
use crate::state::App;
use leptos::prelude::*;
use leptos::svg;
use protest_map_core::map::{
    Frame, LabelPlacement, LabelVisibility, LabelledMark, MapPoint, Viewport, map_from_lonlat, place_labels,
};
use protest_map_core::mark::Mark;
use protest_map_core::text::{joined, messages as m};

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
    let labels = Memo::new(move |_| app.marks.with(|marks| labels(app, marks)));
    let drawn = Memo::new(move |_| {
        app.marks.with(|marks| {
            marks.iter().filter(|mark| mark.shape.is_some()).map(|mark| mark.place.clone()).collect::<Vec<_>>()
        })
    });
    svg_with(vec![class("canvas"), attr("width", "100%"), attr("height", "100%")])
        .child((
            svg::g().inner_html(["<defs>", HATCHING, "</defs>"].concat()),
            base,
            ties(app),
            live(move || drawn.get().into_iter().map(|place| mark(app, labels, place)).collect::<Vec<_>>().into_any()),
        ))
        .into_any()
}

fn svg_with(attributes: Attributes) -> leptos::tachys::html::element::HtmlElement<svg::Svg, (Attributes,), ()> {
    svg::svg().add_any_attr(attributes)
}

/// One mark: a link whose name says the claim, the shape, and the name of the place.
fn mark(app: App, labels: Memo<Vec<(String, LabelPlacement)>>, place: String) -> AnyView {
    let data = app.data();
    let (point, name) = data
        .record
        .place(&place)
        .map_or((MapPoint::CENTER, String::new()), |place| (map_from_lonlat(place.lonlat), place.name.clone()));
    let at = |axis: fn((f64, f64)) -> f64| {
        move || Some([glyph::px(axis(app.viewport.get().percent_from_map(point))).as_str(), "%"].concat())
    };
    // The closures outlive this call, each with the id of its own.
    let of_mark = {
        let place = place.clone();
        move |read: fn(&Mark) -> String| {
            let place = place.clone();
            move || app.marks.with(|marks| marks.iter().find(|mark| mark.place == place).map(read))
        }
    };
    let of_label = {
        let place = place.clone();
        move |read: fn(&LabelPlacement) -> String| {
            let place = place.clone();
            move || labels.with(|labels| labels.iter().find(|label| label.0 == place).map(|label| read(&label.1)))
        }
    };
    let tie = {
        let place = place.clone();
        move |name: &'static str, tied: bool| {
            let place = place.clone();
            on(name, move |_| {
                let shared = app.marks.with_untracked(|marks| {
                    marks.iter().find(|mark| mark.place == place).map(|mark| mark.shared.clone())
                });
                app.tied.set(shared.filter(|_| tied).unwrap_or_default());
            })
        }
    };
    let id = place.clone();
    let href = move || Some(app.href(|choice| choice.at_place(Some(&id))));
    let id = place.clone();
    let current =
        move || app.choice.with(|choice| (choice.place.as_deref() == Some(id.as_str())).then(|| "true".to_owned()));
    let shape = of_mark(|mark| mark.shape.map(glyph::target_and_glyph).unwrap_or_default());
    let label = vec![
        live_attr(
            "class",
            of_label(|label| {
                match label.visibility {
                    LabelVisibility::Always => "name",
                    LabelVisibility::WideOnly => "name wide-only",
                    LabelVisibility::OnFocus => "name on-focus",
                }
                .to_owned()
            }),
        ),
        live_attr("x", of_label(|label| glyph::px(label.dx))),
        live_attr("y", of_label(|label| glyph::px(label.dy))),
        live_attr("text-anchor", of_label(|label| label.anchor.as_str().to_owned())),
    ];
    let link = vec![
        attr("data-place", place),
        live_attr("href", href),
        live_attr("aria-label", of_mark(|mark| mark.words.clone())),
        live_attr("aria-current", current),
        tie("focus", true),
        tie("blur", false),
        tie("pointerenter", true),
        tie("pointerleave", false),
    ];
    // A box of no size would not be drawn at all; what is in it overflows.
    svg_with(vec![
        class("mark"),
        live_attr("x", at(|percent| percent.0)),
        live_attr("y", at(|percent| percent.1)),
        attr("width", "1"),
        attr("height", "1"),
        attr("overflow", "visible"),
    ])
    .child(
        svg::a()
            .add_any_attr(link)
            .child((svg::g().inner_html(live_value(shape)), svg::text().add_any_attr(label).child(text(name)))),
    )
    .into_any()
}

/// Lines between the places that share a figure, while one of them is pointed at.
fn ties(app: App) -> AnyView {
    let lines = move || {
        let tied = app.tied.get();
        let (data, viewport) = (app.data(), app.viewport.get());
        let mut ink = Ink::default();
        for claim in data.record.claims.iter().filter(|claim| tied.contains(&claim.id)) {
            let points: Vec<(f64, f64)> = claim
                .scope
                .ids()
                .iter()
                .filter_map(|id| data.record.place(id))
                .map(|place| viewport.percent_from_map(map_from_lonlat(place.lonlat)))
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

/// Where the names of the marks stand. They are placed on the whole map: what is apart there stays apart on zooming in.
fn labels(app: App, marks: &[Mark]) -> Vec<(String, LabelPlacement)> {
    let data = app.data();
    let drawn: Vec<(&Mark, LabelledMark<'_>)> = marks
        .iter()
        .filter_map(|mark| {
            let (shape, place) = (mark.shape?, data.record.place(&mark.place)?);
            let percent = Viewport::FIT.percent_from_map(map_from_lonlat(place.lonlat));
            Some((mark, LabelledMark { percent, radius_px: glyph::extent_px(shape), text: &mark.name }))
        })
        .collect();
    let labelled: Vec<LabelledMark<'_>> = drawn.iter().map(|drawn| drawn.1).collect();
    let placed = place_labels(&labelled, Frame::ASPECT);
    drawn.iter().zip(placed).map(|((mark, _), label)| (mark.place.clone(), label)).collect()
}
