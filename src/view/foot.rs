//! The foot of the page: how this is counted, the data, and whom it is owed to.

use crate::state::App;
use leptos::prelude::*;
use protest_map_core::text::messages as m;

/// The foot.
pub(super) fn foot(app: App) -> impl IntoView {
    let lang = app.lang;
    let data = app.data().links.file("data/cities.geojson");
    view! {
        <footer>
            <h2>{m::foot_how(lang)}</h2>
            <p>{m::foot_how_text(lang)}</p>
            <p><a href=data download="cities.geojson">{m::foot_data(lang)}</a></p>
            <p class="credits">{m::foot_credits(lang)}</p>
        </footer>
    }
}
