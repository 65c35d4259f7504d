//! Load, build, take over: from the readable page to the running app.
//!
//! The data comes first, then one synchronous render of the whole page, detached; then it is swapped in at once. If
//! anything fails before that, the page stays as it is; a panic afterwards is told to the loader, which puts the page
//! back. Either way the loader shows the note.
//!
//! This is the one module that looks elements up by id or selector: those of the page that was written.

use crate::app::{APP_ID, App};
use crate::components::event_card::EVENT_ID;
use crate::history::{ACTIVE_CLASS, History};
use crate::state::{AppState, Data};
use futures_util::future::join;
use leptos::leptos_dom::helpers::{document, window};
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages};
use protest_map_core::io::{Diagnostic, GEOJSON_FILE, NAMED, read_geojson, read_texts};
use protest_map_core::query::State;
use protest_map_core::routes::Urls;
use protest_map_core::util::joined;
use std::collections::BTreeMap;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, Url};

/// What can have the focus in the page before the takeover. `#map` is not among it, so that both sides count alike.
const FOCUSABLE: &str = "a, summary, h2[tabindex]";

/// Starts the app.
pub fn start() {
    std::panic::set_hook(Box::new(|info| dispatch("protest-map:failed", &info.to_string())));
    // `mount_to` does it too, and would be too late for what loads before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    leptos::task::spawn_local(async {
        if let Err(reason) = take_over().await {
            dispatch("protest-map:failed", &reason);
        }
    });
}

/// What the page says of itself.
struct Page {
    /// The path of the site's folder, frozen now, so that a later `pushState` breaks no link.
    root: String,
    lang: Lang,
    /// The query that the record is asked for with: it differs when the record does, so that no cache answers with
    /// that of another day. Empty where the page names none.
    version: String,
    /// The ids of the places and the days that have a page.
    pages: Vec<String>,
}

impl Page {
    /// Reads it from the root element.
    fn read() -> Result<Self, String> {
        let html = document().document_element().ok_or("the page has no root element")?;
        let attribute = |name: &str| html.get_attribute(name).unwrap_or_default();
        let here = window().location().href().map_err(message)?;
        let root = match attribute("data-root").as_str() {
            "" => Url::new_with_base("./", &here),
            root => Url::new_with_base(root, &here),
        };
        let version = attribute("data-version");
        Ok(Self {
            root: root.map_err(message)?.pathname(),
            lang: Lang::from_code(&attribute("lang")).unwrap_or(Lang::ALL[0]),
            version: if version.is_empty() { version } else { ["?", &version].concat() },
            pages: attribute("data-pages").split_whitespace().map(str::to_owned).collect(),
        })
    }

    /// The text of a file of the record.
    async fn fetch(&self, file: &str) -> Result<String, String> {
        let url = [&self.root, "data/", file, &self.version].concat();
        let failed = |error: gloo_net::Error| format!("{url}: {error}");
        let response = gloo_net::http::Request::get(&url).send().await.map_err(failed)?;
        match response.ok() {
            true => response.text().await.map_err(failed),
            false => Err(format!("{url}: the server answers {}", response.status())),
        }
    }
}

async fn take_over() -> Result<(), String> {
    let page = Page::read()?;
    let texts_file = format!("record.{}.json", page.lang.code());
    let (geojson, texts) = join(page.fetch(GEOJSON_FILE), page.fetch(&texts_file)).await;
    let mut record = read_geojson(&geojson?).map_err(all)?;
    let mut texts = read_texts(&texts_file, &texts?).map_err(all)?;
    // Patterns of another version would put one phrase in the place of another.
    if texts.shape != messages::SHAPE {
        return Err(format!("{texts_file} is of another version than the app"));
    }
    messages::load(std::mem::take(&mut texts.patterns));
    texts.names.apply_translations(&mut record);
    // Until all summaries have loaded, those that the page was written with.
    texts.summaries = written_summaries();

    // What lives as long as the page is owned by nobody who could drop it.
    let owner = Owner::new();
    let app = owner.with(|| {
        let urls = Urls::new(&page.root, page.pages.iter().cloned());
        let app = AppState::provide(Data { record, texts, urls }, State::overview(page.lang));
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let path = path.strip_prefix(page.root.as_str()).unwrap_or("");
        let read = Urls::read(path, &location.search().unwrap_or_default(), &location.hash().unwrap_or_default());
        app.enter(read.state, read.refused);
        provide_context(History::new(app, page.root.clone()));
        let detached: HtmlElement = document().create_element("div").map_err(message)?.unchecked_into();
        mount_to(detached.clone(), App).forget();
        swap(&detached)?;
        Ok::<AppState, String>(app)
    })?;
    std::mem::forget(owner);
    // Once what is there has been painted: the frame after the next.
    request_animation_frame(|| request_animation_frame(|| dispatch("protest-map:ready", "")));
    // What happened, event by event, is as much text as all else together, and only a panel has it.
    let summaries_file = format!("summaries.{}.json", page.lang.code());
    let summaries = read_texts(&summaries_file, &page.fetch(&summaries_file).await?).map_err(all)?;
    app.summaries.set(Arc::new(summaries));
    Ok(())
}

fn all(diagnostics: Vec<Diagnostic>) -> String {
    joined(diagnostics.iter().map(ToString::to_string), "\n")
}

/// What the page says of its events: what happened, and whom they name, by the key of the summary.
fn written_summaries() -> BTreeMap<String, String> {
    let read = |summary: Element| {
        let event = summary.parent_element()?.id();
        let prefix = if summary.class_name() == "people" { NAMED } else { "" };
        Some(([prefix, event.strip_prefix(EVENT_ID)?].concat(), summary.text_content()?))
    };
    let Some(page) = document().get_element_by_id(APP_ID) else { return BTreeMap::new() };
    let mut summaries = BTreeMap::new();
    summaries.extend(query(&page, ".event > .what, .event > .people").into_iter().filter_map(read));
    summaries
}

/// Puts the app that was built in `detached` where the page is, at once, and keeps what the reader was at: focus and open
/// details are carried over.
fn swap(detached: &HtmlElement) -> Result<(), String> {
    let document = document();
    let old = document.get_element_by_id(APP_ID).ok_or("the page has nothing to take over")?;
    let new = detached.first_element_child().ok_or("nothing was built")?;
    let focused =
        document.active_element().and_then(|active| query(&old, FOCUSABLE).iter().position(|it| *it == active));
    for (details, was) in query(&new, "details").iter().zip(query(&old, "details")) {
        if was.has_attribute("open") {
            details.set_attribute("open", "").map_err(message)?;
        }
    }
    old.replace_with_with_node_1(&new).map_err(message)?;
    if let Some(root) = document.document_element() {
        root.class_list().add_1(ACTIVE_CLASS).map_err(message)?;
        // They name the page that was loaded, relative to it, and the app will show others; its own links say the same.
        query(&root, "head [hreflang]").iter().for_each(Element::remove);
    }
    if let Some(focused) = focused.and_then(|index| query(&new, FOCUSABLE).into_iter().nth(index)) {
        // An SVG link takes the focus as an HTML element does; web-sys has the method on two unrelated types.
        let _ = focused.unchecked_ref::<HtmlElement>().focus();
    }
    Ok(())
}

fn query(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.item(n)).filter_map(|node| node.dyn_into().ok()).collect()
}

/// Tells the loader, which puts the readable page back if need be and shows or hides its note.
fn dispatch(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = window().dispatch_event(&event);
    }
}

fn message(error: JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.unwrap_or_else(|| "the browser refused".to_owned())
}
