//! The page with the map, as the site writes it and as the app takes it over.

use crate::components::filters::Filters;
use crate::components::footer::Footer;
use crate::components::header::MapHeader;
use crate::components::headline::Headline;
use crate::components::key::Key;
use crate::components::range_plot::RangePlot;
use crate::components::summary::MapSummary;
use crate::history::History;
use crate::map::MapView;
use crate::panel::SidePanel;
use crate::state::use_app;
use crate::timeline::Timeline;
use leptos::prelude::*;

/// The id of the element that holds the whole page, and that the takeover replaces.
pub const APP_ID: &str = "app";

/// The whole page. It takes the choices from the context; a click on a link changes them where there is a [`History`].
#[component]
pub fn App() -> impl IntoView {
    let app = use_app();
    let history = use_context::<History>();
    let follow = move |event| {
        if let Some(history) = history {
            history.follow_link(&event);
        }
    };
    view! {
        <div id=APP_ID on:click=follow>
            <MapHeader />
            <main class:at-place=move || app.place.with(Option::is_some)>
                <div class="stage">
                    <Headline />
                    <Filters />
                    <MapView />
                    <Timeline />
                    <Key />
                    <MapSummary />
                </div>
                <div class="aside">
                    <RangePlot />
                    <SidePanel />
                </div>
            </main>
            <Footer />
        </div>
    }
}
