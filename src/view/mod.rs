//! The page: one file a component. Every view is a pure function of the [`App`] handle.

pub mod bars;
pub mod controls;
mod el;
pub mod event;
pub mod finding;
pub mod foot;
mod glyph;
pub mod html;
mod ink;
pub mod languages;
pub mod legend;
mod map;
mod panel;
mod places;
mod strip;
mod tray;

use crate::state::{App, Data};
use el::{attr, class, el, live, live_attr, nothing, text};
use html::Html;
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::model::Event;
use protest_map_core::query::{Selection, State};
use protest_map_core::util::joined;

pub use map::{BASEMAP_ID, hatching};

/// The id of the element that holds the whole page, and that the takeover replaces.
pub const APP_ID: &str = "app";
/// How the id of an event's element begins.
pub const EVENT_ID: &str = "event-";
/// The id of the heading that takes the focus when a place is opened.
pub const PANEL_TITLE_ID: &str = "panel-title";
/// The id of what stands beside the map.
pub const SIDE_ID: &str = "side";
/// The id of the heading over what stands beside the map.
pub const SIDE_TITLE_ID: &str = "side-title";

/// The id of what a step shows anew beside the map.
pub const TOLD_ID: &str = "told";

/// How many parts of it follow the one that is there at once.
pub(crate) const LATER_PARTS: usize = 2;
/// Which of the events each part begins with. The first has one, which fills most of what a screen has room for; the second
/// fills the tallest screen.
const BEGINNINGS: [usize; LATER_PARTS + 1] = [0, 1, 5];

/// What the record is called.
pub fn title(data: &Data) -> &str {
    match data.record.title.as_str() {
        "" => m::site_name(Lang::ALL[0]),
        title => title,
    }
}

/// The whole page.
///
/// `basemap` is the drawing beneath the marks as SVG source: given where pages are written, and empty in the browser,
/// which moves the one that is there already.
pub fn page(app: App, basemap: Option<String>) -> AnyView {
    let lang = app.lang;
    let heading = app.words(|_, data| title(data).to_owned());
    let home = move || Some(app.href(|choice| State::overview(choice.lang)));
    el(
        "div",
        [attr("id", APP_ID)],
        [
            el(
                "header",
                [class("top")],
                [
                    el("a", [class("skip"), attr("href", "#side")], [text(m::skip_to_list(lang))]),
                    el("h1", [], [el("a", [live_attr("href", home)], [text(heading)])]),
                    pages(app),
                    languages::languages(app),
                    controls::choosers(app),
                ],
            ),
            el(
                "main",
                [],
                [
                    finding::finding(app),
                    el(
                        "div",
                        [class("columns")],
                        [
                            el(
                                "div",
                                [class("stage")],
                                [
                                    map::map(app, basemap),
                                    bars::bars(app),
                                    strip::strip(app),
                                    legend::legend(app).view(),
                                ],
                            ),
                            el(
                                "div",
                                [class("side"), attr("id", SIDE_ID)],
                                [refused(app), el("div", [attr("id", TOLD_ID)], [side(app)]), tray::tray(app)],
                            ),
                        ],
                    ),
                ],
            ),
            foot::foot(app).view(),
        ],
    )
}

/// What a step shows anew beside the map.
pub(crate) fn side(app: App) -> AnyView {
    live(move || match app.choice.with(|choice| choice.place.clone()) {
        Some(place) => panel::panel(app, &place),
        None => places::beside_the_map(app),
    })
}

/// A later part of what stands beside the map, once it is asked for. On a click it comes in parts, a frame or two apart: what
/// can be seen at first, and what a slow phone would take as long for again, and again.
///
/// It follows nothing but that: what is shown is followed by whoever it is a part of, and would be told twice.
fn later(app: App, part: usize, tell: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live(move || if app.later_parts[part - 1].get() { untrack(&tell) } else { nothing() })
}

/// Those of the events that come with one part, under the panel of a place or not.
fn events(scene: &Selection<'_>, data: &Data, mut told: Vec<&Event>, at: Option<&str>, part: usize) -> Html {
    if let Some(&end) = BEGINNINGS.get(part + 1) {
        told.truncate(end);
    }
    let told = told.split_off(told.len().min(BEGINNINGS[part]));
    if told.is_empty() {
        return html::nothing();
    }
    html::list("div", [html::class("events")], told.into_iter().map(|it| event::event(scene, data, it, at)).collect())
}

/// The pages without the map: where each is below the folder of the language, and what it is called.
pub fn beside(lang: Lang) -> [(&'static str, &'static str); 4] {
    [
        ("table/", m::page_table(lang)),
        ("cases/", m::page_cases(lang)),
        ("sources/", m::page_sources(lang)),
        ("method/", m::page_method(lang)),
    ]
}

fn pages(app: App) -> AnyView {
    let data = app.data();
    let link = |(path, name): (&str, &str)| {
        html::el("li", [], [html::el("a", [html::attr("href", data.links.page(app.lang, path))], [html::text(name)])])
    };
    let links = html::list("ul", [], beside(app.lang).into_iter().map(link).collect());
    html::block("nav", [html::class("pages"), html::attr("aria-label", m::pages(app.lang))], vec![links]).view()
}

/// Says what an address asked for in vain. Always there, so that a screen reader hears it fill.
fn refused(app: App) -> AnyView {
    let lang = app.lang;
    let told = move || {
        app.refused.with(|refused| {
            let told = joined(refused.iter().map(|value| m::note_address(lang, value)), " ");
            // Nothing rather than an empty text, which would be written as a space and take up room.
            if told.is_empty() { nothing() } else { text(told) }
        })
    };
    el("p", [class("refused"), attr("role", "status")], [live(told)])
}
