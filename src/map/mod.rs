//! The map: the basemap, the connectors between places that share a figure, and the markers.
//!
//! Sizes are in pixels at every width: the outer `<svg>` has no viewBox; the basemap is a nested one that fills it, and a
//! marker is a nested `<svg>` at a percentage of the box. A marker is a plain link to the page of its place.
//!
//! The basemap and the pattern of the marks are drawn once in each page, outside of what the app takes over
//! ([`Definitions`]), and are shown here by reference.

mod connectors;
mod markers;
mod pan_zoom;
mod zoom_buttons;

use crate::components::symbol::px;
use crate::state::{IS_APP, use_app};
use connectors::Connectors;
use leptos::html;
use leptos::prelude::*;
use markers::Markers;
use pan_zoom::PanZoom;
use protest_map_core::geo::{Basemap, MapPoint, Viewport};
use protest_map_core::i18n::messages as m;
use protest_map_core::util::{decimal, joined};
use zoom_buttons::ZoomButtons;

/// The id of the basemap's drawing.
const BASEMAP_ID: &str = "basemap";

/// The map under its heading, with its buttons.
#[component]
pub fn MapView() -> impl IntoView {
    let lang = use_app().lang;
    view! {
        <section class="map" aria-labelledby="map-title">
            <h2 id="map-title" class="visually-hidden">
                {m::map_label(lang)}
            </h2>
            <MapBox />
            <p id="map-help" class="visually-hidden needs-script">
                {m::map_help(lang)}
            </p>
        </section>
    }
}

/// The box that a reader drags, pinches and zooms.
#[component]
fn MapBox() -> impl IntoView {
    let node: NodeRef<html::Div> = NodeRef::new();
    let map = PanZoom::new(use_app(), node);
    view! {
        <div
            class="box"
            class:zoomed=move || map.is_zoomed()
            class:dragging=move || map.is_dragging.get()
            class:page-zoomed=move || map.is_page_zoomed.get()
            id="map"
            role="group"
            aria-labelledby="map-title"
            aria-describedby="map-help"
            tabindex=IS_APP.then_some("0")
            node_ref=node
            on:pointerdown:capture=move |event| map.pointer_down(&event)
            on:pointermove:capture=move |event| map.pointer_moved(&event)
            on:pointerup:capture=move |event| map.pointer_up(&event)
            on:pointercancel:capture=move |event| map.pointer_cancelled(&event)
            on:wheel:capture=move |event| map.wheel_turned(&event)
            on:touchmove:capture=move |event| map.touch_moved(&event)
            on:click:capture=move |event| map.clicked(&event)
            on:dragstart=move |event| event.prevent_default()
            on:keydown=move |event| map.key_pressed(&event)
        >
            <Drawing />
            <Caption />
            <ZoomButtons />
        </div>
    }
}

/// The number of the marker that a pointer is over or that has the focus. Its accessible name says more, and the panel all.
#[component]
fn Caption() -> impl IntoView {
    let app = use_app();
    let label = move || {
        let place = app.hovered.get().or_else(|| app.focused.get())?;
        let marker = app.marker(&place)?;
        Some(m::mark_other(app.lang, &marker.name, &marker.headline))
    };
    view! {
        <p class="caption" aria-hidden="true">
            {label}
        </p>
    }
}

#[component]
fn Drawing() -> impl IntoView {
    let app = use_app();
    let view_box = move || {
        let (x, y, width, height) = app.viewport.get().view_box();
        joined([x, y, width, height].map(px), " ")
    };
    let corner = move || app.viewport.get().percent_from_map(MapPoint::CORNER);
    let zoom = move || app.viewport.get().zoom();
    let size = move || percent(zoom() * 100.0);
    // For the names that come as the map is zoomed.
    let class = move || match zoom() {
        ..2.0 => "canvas",
        ..4.0 => "canvas zoom-1",
        ..8.0 => "canvas zoom-1 zoom-2",
        _ => "canvas zoom-1 zoom-2 zoom-3",
    };
    // The markers stand on a box as large as the whole map, larger than the visible one when it is zoomed: what stands on it
    // at a percentage keeps its size, and moving the map changes four attributes.
    view! {
        <svg class=class width="100%" height="100%">
            <svg
                class="base"
                width="100%"
                height="100%"
                preserveAspectRatio="none"
                aria-hidden="true"
                viewBox=view_box
            >
                <use href=["#", BASEMAP_ID].concat()></use>
            </svg>
            <svg
                overflow="visible"
                x=move || percent(corner().0)
                y=move || percent(corner().1)
                width=size
                height=size
            >
                <Connectors />
                <Markers />
            </svg>
        </svg>
    }
}

/// A percentage of the whole map. A thousandth of one is a tenth of a pixel at the highest zoom.
fn percent(length: f64) -> String {
    [&decimal(length, 3), "%"].concat()
}

/// Where a point of the map stands on the whole of it: percentages of width and height.
fn place_on_map(point: MapPoint) -> (String, String) {
    let (x, y) = Viewport::FIT.percent_from_map(point);
    (percent(x), percent(y))
}

/// What drawings refer to, once in a page: the pattern of marks, and the basemap where the page has a map.
#[component]
pub fn Definitions(
    /// The outlines of the basemap.
    basemap: Option<Basemap>,
) -> impl IntoView {
    let basemap = basemap.map(|basemap| {
        view! {
            <g id=BASEMAP_ID>
                <path class="land" d=basemap.land></path>
                <path class="borders" d=basemap.borders></path>
                <path class="country" d=basemap.country></path>
                <path class="regions" d=basemap.regions></path>
            </g>
        }
    });
    view! {
        <svg class="definitions" width="0" height="0" aria-hidden="true">
            <defs>
                <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch" width="1.6" height="4"></rect>
                </pattern>
                {basemap}
            </defs>
        </svg>
    }
}
