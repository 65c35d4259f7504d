//! The map: the basemap, the ties between places that share a figure, and the marks.
//!
//! Sizes are in pixels at every width: the outer `<svg>` has no viewBox; the basemap is a nested one that fills it, and a
//! mark is a nested `<svg>` at a percentage of the box. A mark is a plain link to the page of its place.

use super::{controls, glyph, legend};
use crate::state::App;
use leptos::prelude::*;
use leptos::svg;
use protest_map_core::map::{
    Frame, LabelPlacement, LabelVisibility, LabelledMark, MapPoint, map_from_lonlat, place_labels,
};
use protest_map_core::mark::Mark;
use protest_map_core::text::messages as m;

/// The id of the drawing beneath the marks, which the takeover moves rather than draws again.
pub const BASEMAP_ID: &str = "basemap";

/// The map with its controls and its legend.
pub(super) fn map(app: App, basemap: Option<String>) -> impl IntoView {
    let lang = app.lang;
    view! {
        <section class="map" aria-labelledby="map-title">
            <h2 id="map-title" class="unseen">{m::map_label(lang)}</h2>
            {controls::summary(app)}
            <div class="box" id="map" role="group" aria-labelledby="map-title" aria-describedby="map-help">
                {drawing(app, basemap)}
                {controls::zoom(app)}
            </div>
            <p id="map-help" class="unseen needs-script">{m::map_help(lang)}</p>
            {legend::legend(app)}
        </section>
    }
}

fn drawing(app: App, basemap: Option<String>) -> impl IntoView {
    let view_box = move || {
        let (x, y, width, height) = app.viewport.get().view_box();
        [x, y, width, height].map(glyph::px).join(" ")
    };
    let base = svg::svg()
        .class("base")
        .attr("width", "100%")
        .attr("height", "100%")
        .attr("viewBox", view_box)
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(svg::g().attr("id", BASEMAP_ID).inner_html(basemap.unwrap_or_default()));
    let labels = Memo::new(move |_| app.marks.with(|marks| labels(app, marks)));
    let drawn = move || {
        let marks = app.marks.get();
        marks.into_iter().filter(|mark| mark.shape.is_some()).map(|mark| mark.place).collect::<Vec<_>>()
    };
    svg::svg().class("canvas").attr("width", "100%").attr("height", "100%").child((
        hatching(),
        base,
        ties(app),
        view! { <For each=drawn key=|place| place.clone() children=move |place| mark(app, labels, place) /> },
    ))
}

/// The pattern of a mark that stands for words and not for a number.
fn hatching() -> impl IntoView {
    svg::defs().child(
        svg::pattern()
            .attr("id", "hatch")
            .attr("width", "4")
            .attr("height", "4")
            .attr("patternUnits", "userSpaceOnUse")
            .attr("patternTransform", "rotate(45)")
            .child(svg::rect().class("hatch").attr("width", "1.6").attr("height", "4")),
    )
}

/// One mark: a link whose name says the claim, the shape, and the name of the place.
fn mark(app: App, labels: Memo<Vec<(String, LabelPlacement)>>, place: String) -> impl IntoView {
    let data = app.data();
    let point = data.record.place(&place).map_or(MapPoint::CENTER, |place| map_from_lonlat(place.lonlat));
    let id = place.clone();
    let this = Memo::new(move |_| app.marks.with(|marks| marks.iter().find(|mark| mark.place == id).cloned()));
    let id = place.clone();
    let label =
        Memo::new(move |_| labels.with(|labels| labels.iter().find(|label| label.0 == id).map(|label| label.1)));
    let percent = move || app.viewport.get().percent_from_map(point);
    let id = place.clone();
    let href = move || app.href(|choice| choice.at_place(Some(&id)));
    let id = place.clone();
    let current = move || app.choice.with(|choice| (choice.place.as_deref() == Some(id.as_str())).then_some("true"));
    let words = move || this.with(|mark| mark.as_ref().map(|mark| mark.words.clone()));
    let tie = move |tied: bool| {
        let claims = this.with_untracked(|mark| mark.as_ref().map(|mark| mark.shared.clone()));
        app.tied.set(claims.filter(|_| tied).unwrap_or_default());
    };
    let shape = move || {
        let shape = this.with(|mark| mark.as_ref().and_then(|mark| mark.shape));
        shape.map(|shape| (glyph::target(shape), glyph::glyph(shape)))
    };
    let name = this.with_untracked(|mark| mark.as_ref().map(|mark| mark.name.clone())).unwrap_or_default();
    let attribute = move |read: fn(&LabelPlacement) -> String| move || label.with(|label| label.as_ref().map(read));
    let text = svg::text()
        .class(move || {
            label.with(|label| match label.map(|label| label.visibility) {
                Some(LabelVisibility::Always) => "name",
                Some(LabelVisibility::WideOnly) => "name wide-only",
                Some(LabelVisibility::OnFocus) | None => "name on-focus",
            })
        })
        .attr("x", attribute(|label| glyph::px(label.dx)))
        .attr("y", attribute(|label| glyph::px(label.dy)))
        .attr("text-anchor", attribute(|label| label.anchor.as_str().to_owned()))
        .child(name);
    svg::svg()
        .class("mark")
        .attr("x", move || [glyph::px(percent().0).as_str(), "%"].concat())
        .attr("y", move || [glyph::px(percent().1).as_str(), "%"].concat())
        // A box of no size would not be drawn at all; what is in it overflows.
        .attr("width", "1")
        .attr("height", "1")
        .attr("overflow", "visible")
        .child(
            svg::a()
                .attr("href", href)
                .attr("data-place", place)
                .attr("aria-label", words)
                .attr("aria-current", current)
                .on(leptos::ev::focus, move |_| tie(true))
                .on(leptos::ev::blur, move |_| tie(false))
                .on(leptos::ev::pointerenter, move |_| tie(true))
                .on(leptos::ev::pointerleave, move |_| tie(false))
                .child((shape, text)),
        )
}

/// Lines between the places that share a figure, while one of them is pointed at.
fn ties(app: App) -> impl IntoView {
    let lines = move || {
        let tied = app.tied.get();
        let (data, viewport) = (app.data(), app.viewport.get());
        let claims = data.record.claims.iter().filter(|claim| tied.contains(&claim.id));
        let mut lines = Vec::new();
        for claim in claims {
            let points: Vec<(f64, f64)> = claim
                .scope
                .ids()
                .iter()
                .filter_map(|id| data.record.place(id))
                .map(|place| viewport.percent_from_map(map_from_lonlat(place.lonlat)))
                .collect();
            for (n, from) in points.iter().enumerate() {
                lines.extend(points[n + 1..].iter().map(|to| {
                    let percent = |value: f64| [glyph::px(value).as_str(), "%"].concat();
                    svg::line()
                        .class("tie")
                        .attr("x1", percent(from.0))
                        .attr("y1", percent(from.1))
                        .attr("x2", percent(to.0))
                        .attr("y2", percent(to.1))
                }));
            }
        }
        lines
    };
    svg::g().class("ties").attr("aria-hidden", "true").child(lines)
}

/// Where the names of the marks stand. They are placed on the whole map: what is apart there stays apart on zooming in.
fn labels(app: App, marks: &[Mark]) -> Vec<(String, LabelPlacement)> {
    let data = app.data();
    let fit = protest_map_core::map::Viewport::FIT;
    let drawn: Vec<(&Mark, LabelledMark<'_>)> = marks
        .iter()
        .filter_map(|mark| {
            let (shape, place) = (mark.shape?, data.record.place(&mark.place)?);
            let percent = fit.percent_from_map(map_from_lonlat(place.lonlat));
            Some((mark, LabelledMark { percent, radius_px: glyph::extent_px(shape), text: &mark.name }))
        })
        .collect();
    let labelled: Vec<LabelledMark<'_>> = drawn.iter().map(|drawn| drawn.1).collect();
    let placed = place_labels(&labelled, Frame::ASPECT);
    drawn.iter().zip(placed).map(|((mark, _), label)| (mark.place.clone(), label)).collect()
}
