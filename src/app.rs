//! The page with the map, as the site writes it and as the app takes it over.

use crate::components::footer::Footer;
use crate::components::header::MapHeader;
use crate::components::headline::Headline;
use crate::components::legend::Legend;
use crate::components::range_plot::RangePlot;
use crate::history::History;
use crate::map::MapView;
use crate::panel::SidePanel;
use crate::timeline::Timeline;
use crate::timeline::date_nav::DateNav;
use leptos::prelude::*;

/// The id of the element that holds the whole page, and that the takeover replaces.
pub const APP_ID: &str = "app";

/// The whole page. It takes the choices from the context; a click on a link changes them where there is a [`History`].
#[component]
pub fn App() -> impl IntoView {
    let history = use_context::<History>();
    let follow = move |event| {
        if let Some(history) = history {
            history.follow_link(&event);
        }
    };
    view! {
        <div id=APP_ID on:click=follow>
            <MapHeader />
            <main>
                <Headline />
                <div class="stage">
                    <MapView />
                    <Timeline />
                    <DateNav />
                    <Legend />
                </div>
                <RangePlot />
                <SidePanel />
            </main>
            <Footer />
        </div>
    }
}
