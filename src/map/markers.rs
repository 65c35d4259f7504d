//! The markers: links whose names say the claims, with a shape and the name of the place.

use super::place_on_map;
use crate::components::symbol::{Symbol, extent_px, px, target_radius_px};
use crate::state::use_app;
use leptos::prelude::*;
use leptos::svg;
use protest_map_core::geo::{
    Frame, LabelPlacement, LabelVisibility, LabelledMark, MapPoint, Viewport, map_from_lonlat, place_labels,
};
use protest_map_core::model::Record;
use protest_map_core::present::{Marker, Shape};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A marker as it is drawn: where it stands, and where its name does.
#[derive(Clone, PartialEq)]
struct Placed {
    marker: Marker,
    shape: Shape,
    point: MapPoint,
    label: LabelPlacement,
}

/// The markers of all places that have one, the largest first: small ones are drawn above large ones.
#[component]
pub fn Markers() -> impl IntoView {
    let app = use_app();
    let placed = Memo::new(move |_| Arc::new(app.markers.with(|markers| placed(&app.data().record, markers))));
    let ids = move || placed.with(|placed| placed.iter().map(|it| it.marker.place.clone()).collect::<Vec<_>>());
    let by_place = Memo::new(move |_| {
        let entries =
            |placed: &Arc<Vec<Placed>>| placed.iter().map(|it| (it.marker.place.clone(), it.clone())).collect();
        placed.with(|placed| Arc::new(entries(placed))) as Arc<FxHashMap<String, Placed>>
    });
    view! {
        <For each=ids key=Clone::clone let:id>
            <MarkerLink id=id by_place=by_place />
        </For>
    }
}

#[component]
fn MarkerLink(
    /// Id of the place.
    id: String,
    by_place: Memo<Arc<FxHashMap<String, Placed>>>,
) -> impl IntoView {
    let app = use_app();
    let link: NodeRef<svg::A> = NodeRef::new();
    let place = StoredValue::new(id);
    // A marker that is about to go keeps what it was.
    let placed = Memo::new(move |before: Option<&Option<Placed>>| {
        let now = by_place.with(|all| place.with_value(|id| all.get(id).cloned()));
        now.or_else(|| before.cloned().flatten())
    });
    let href = move || app.href(|state| place.with_value(|id| state.at_place(Some(id))));
    let is_open = Memo::new(move |_| app.place.with(|open| place.with_value(|id| open.as_ref() == Some(id))));
    let takes_focus = Memo::new(move |_| app.marker_to_focus.with(|it| place.with_value(|id| it.as_ref() == Some(id))));
    Effect::new(move |_| {
        if let Some(link) = link.get().filter(|_| takes_focus.get()) {
            // An SVG link takes the focus as an HTML element does.
            let _ = link.focus();
            app.marker_to_focus.set(None);
        }
    });
    let own = move || Some(place.get_value());
    move || {
        let Placed { marker, shape, point, label } = placed.get()?;
        let (x, y) = place_on_map(point);
        let name = match label.visibility {
            LabelVisibility::Always => "name",
            LabelVisibility::From(..=600) => "name from-600",
            LabelVisibility::From(..=1200) => "name from-1200",
            LabelVisibility::From(_) => "name from-2400",
            LabelVisibility::OnFocus => "name on-focus",
        };
        // A box of no size would not be drawn at all; what is in it overflows.
        Some(view! {
            <svg class="marker" x=x y=y width="1" height="1" overflow="visible">
                <a
                    data-place=marker.place
                    href=href
                    aria-label=marker.label
                    aria-current=move || is_open.get().then_some("true")
                    node_ref=link
                    on:pointerenter=move |_| app.hovered.set(own())
                    on:pointerleave=move |_| app.hovered.set(None)
                    on:focus=move |_| app.focused.set(own())
                    on:blur=move |_| app.focused.set(None)
                >
                    <g>
                        <circle class="target" r=px(target_radius_px(shape)) />
                        <Symbol shape=shape />
                    </g>
                    <text class=name x=px(label.dx) y=px(label.dy) text-anchor=label.anchor.as_str()>
                        {marker.name}
                    </text>
                </a>
            </svg>
        })
    }
}

/// The markers that are drawn, with where they stand and where their names do. Names are placed on the whole map: what is
/// apart there stays apart on zooming in.
fn placed(record: &Record, markers: &[Marker]) -> Vec<Placed> {
    let drawn: Vec<(&Marker, Shape, MapPoint)> = markers
        .iter()
        .filter_map(|marker| {
            let (shape, place) = marker.shape.zip(record.place(&marker.place))?;
            Some((marker, shape, map_from_lonlat(place.lonlat)))
        })
        .collect();
    let names: Vec<LabelledMark<'_>> = drawn
        .iter()
        .map(|(marker, shape, point)| LabelledMark {
            percent: Viewport::FIT.percent_from_map(*point),
            radius_px: extent_px(*shape),
            text: &marker.name,
        })
        .collect();
    let labels = place_labels(&names, Frame::ASPECT);
    drawn
        .into_iter()
        .zip(labels)
        .map(|((marker, shape, point), label)| Placed { marker: marker.clone(), shape, point, label })
        .collect()
}
