//! The page: one file a component. Every view is a pure function of the [`App`] handle.

mod controls;
mod event;
mod finding;
mod foot;
mod glyph;
mod legend;
mod map;
mod panel;
mod places;
mod strip;
mod tray;

use crate::state::{App, Data};
use leptos::prelude::*;
use protest_map_core::address::State;
use protest_map_core::text::messages as m;

#[cfg(feature = "csr")]
pub(crate) use controls::ZOOM_STEP;
pub use map::BASEMAP_ID;

/// The id of the element that holds the whole page, and that the takeover replaces.
pub const APP_ID: &str = "app";
/// The id of the heading that takes the focus when a place is opened.
pub const PANEL_TITLE_ID: &str = "panel-title";
/// The id of the heading over what stands beside the map.
pub const SIDE_TITLE_ID: &str = "side-title";

/// What the record is called.
pub fn title(data: &Data) -> &str {
    match data.record.title.as_str() {
        "" => m::site_name(protest_map_core::text::Lang::ALL[0]),
        title => title,
    }
}

/// The whole page.
///
/// `basemap` is the drawing beneath the marks as SVG source: given where pages are written, and empty in the browser,
/// which moves the one that is there already.
pub fn page(app: App, basemap: Option<String>) -> impl IntoView {
    let lang = app.lang;
    let heading = app.words(|_, data| title(data).to_owned());
    let home = move || app.href(|choice| State::overview(choice.lang));
    view! {
        <div id=APP_ID>
            <a class="skip" href="#side">{m::skip_to_list(lang)}</a>
            <header class="top">
                <h1><a href=home>{heading}</a></h1>
            </header>
            <main>
                {finding::finding(app)}
                <div class="columns">
                    <div class="stage">
                        {map::map(app, basemap)}
                        {strip::strip(app)}
                    </div>
                    <div class="side" id="side">
                        {refused(app)}
                        {move || {
                            let place = app.choice.with(|choice| choice.place.clone());
                            match place {
                                Some(place) => panel::panel(app, &place).into_any(),
                                None => places::beside_the_map(app).into_any(),
                            }
                        }}
                        {tray::tray(app)}
                    </div>
                </div>
            </main>
            {foot::foot(app)}
        </div>
    }
}

/// Says what an address asked for in vain. Always there, so that a screen reader hears it fill.
fn refused(app: App) -> impl IntoView {
    let lang = app.lang;
    let text = move || {
        app.refused
            .with(|refused| refused.iter().map(|value| m::note_address(lang, value)).collect::<Vec<_>>().join(" "))
    };
    view! { <p class="refused" role="status">{text}</p> }
}
