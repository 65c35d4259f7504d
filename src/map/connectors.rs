//! Lines between the places that share a figure, while one of them is pointed at.

use super::place_on_map;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::geo::map_from_lonlat;

/// The lines of every figure that is shared by the place whose marker is pointed at or focused.
#[component]
pub fn Connectors() -> impl IntoView {
    let app = use_app();
    let lines = move || {
        let place = app.hovered.get().or_else(|| app.focused.get());
        let shared = place.and_then(|place| app.marker(&place)).map(|marker| marker.shared).unwrap_or_default();
        let data = app.data();
        let claims = data.record.claims.iter().filter(|claim| shared.contains(&claim.id));
        let mut lines = Vec::new();
        if shared.is_empty() {
            return lines;
        }
        for claim in claims {
            let places = claim.scope.ids().iter().filter_map(|id| data.record.place(id));
            let points: Vec<_> = places.map(|place| place_on_map(map_from_lonlat(place.lonlat))).collect();
            for (n, from) in points.iter().enumerate() {
                lines.extend(points[n + 1..].iter().map(|to| (from.clone(), to.clone())));
            }
        }
        lines
    };
    let draw = |(from, to): ((String, String), (String, String))| {
        view! { <line class="connector" x1=from.0 y1=from.1 x2=to.0 y2=to.1></line> }
    };
    view! { <g aria-hidden="true">{move || lines().into_iter().map(draw).collect_view()}</g> }
}
