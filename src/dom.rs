//! Every call into the browser that the views do not make for us.

use protest_map_core::text::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Url, Window,
};

use crate::view::{APP_ID, BASEMAP_ID};

/// What the page says of itself.
pub(crate) struct Page {
    /// The path of the site's folder, frozen now, so that a later `pushState` breaks no link.
    pub(crate) root: String,
    /// Its language.
    pub(crate) lang: Lang,
    /// The query that the record is asked for with: it differs when the record does, so that no cache answers with
    /// that of another day. Empty where the page names none.
    pub(crate) version: String,
    /// The ids of the places and the days that have a page.
    pub(crate) pages: Vec<String>,
}

impl Page {
    /// Reads it from the root element.
    pub(crate) fn read() -> Result<Self, String> {
        let html = document()?.document_element().ok_or("the page has no root element")?;
        let root = html.get_attribute("data-root").unwrap_or_default();
        let here = window()?.location().href().map_err(told)?;
        let root = if root.is_empty() { "./" } else { &root };
        let root = Url::new_with_base(root, &here).map_err(told)?.pathname();
        let pages = html.get_attribute("data-pages").unwrap_or_default();
        Ok(Self {
            root,
            lang: html.get_attribute("lang").and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::ALL[0]),
            version: html.get_attribute("data-version").map_or_else(String::new, |version| ["?", &version].concat()),
            pages: pages.split_whitespace().map(str::to_owned).collect(),
        })
    }
}

/// The text at an address of this site.
pub(crate) async fn fetch_text(url: &str) -> Result<String, String> {
    let response =
        gloo_net::http::Request::get(url).send().await.map_err(|error| [url, ": ", &error.to_string()].concat())?;
    if !response.ok() {
        return Err([url, ": the server answers ", &response.status().to_string()].concat());
    }
    response.text().await.map_err(|error| [url, ": ", &error.to_string()].concat())
}

/// An element that is in no document.
pub(crate) fn detached() -> Result<HtmlElement, String> {
    document()?.create_element("div").map_err(told)?.dyn_into().map_err(|_| "no element can be made".to_owned())
}

/// Puts the app that was built in `detached` where the page is, at once, and keeps what the reader was at: the basemap's
/// drawing is moved across; focus, open details and the scroll of the strip are carried over.
pub(crate) fn swap(detached: &HtmlElement) -> Result<(), String> {
    let document = document()?;
    let old = document.get_element_by_id(APP_ID).ok_or("the page has nothing to take over")?;
    let new = detached.first_element_child().ok_or("nothing was built")?;
    if let (Some(drawn), Ok(Some(empty))) =
        (document.get_element_by_id(BASEMAP_ID), new.query_selector(&["#", BASEMAP_ID].concat()))
    {
        empty.replace_with_with_node_1(&drawn).map_err(told)?;
    }
    let focused = document
        .active_element()
        .filter(|active| old.contains(Some(active)))
        .and_then(|active| index_in(&old, &active));
    let strip = old.query_selector(".strip ol").ok().flatten().map_or(0, |strip| strip.scroll_left());
    let open = all(&old, "details").iter().map(|details| details.has_attribute("open")).collect::<Vec<_>>();
    for (details, open) in all(&new, "details").iter().zip(open) {
        if open {
            details.set_attribute("open", "").map_err(told)?;
        }
    }
    // The map takes the focus from now on: before, its keys would have done nothing.
    if let Ok(Some(map)) = new.query_selector("#map") {
        map.set_attribute("tabindex", "0").map_err(told)?;
    }
    old.replace_with_with_node_1(&new).map_err(told)?;
    if let Some(root) = document.document_element() {
        root.class_list().add_1(TAKEN).map_err(told)?;
    }
    if let Ok(Some(new_strip)) = new.query_selector(".strip ol") {
        new_strip.set_scroll_left(strip);
    }
    if let Some(focused) = focused.and_then(|index| all(&new, FOCUSABLE).into_iter().nth(index)) {
        focus(&focused);
    }
    Ok(())
}

/// The class of the root element while the app has the page; the style sheet shows by it what only works then.
const TAKEN: &str = "taken";

/// What can have the focus in the page before the takeover. `#map` is not among it, so that both sides count alike.
const FOCUSABLE: &str = "a, summary, h2[tabindex]";

fn index_in(root: &Element, element: &Element) -> Option<usize> {
    all(root, FOCUSABLE).iter().position(|found| found == element)
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.item(n)).filter_map(|node| node.dyn_into().ok()).collect()
}

/// Whether the app still has the page. The loader takes it back when something has failed; our listeners outlive that.
fn is_taken() -> bool {
    document()
        .ok()
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.class_list().contains(TAKEN))
}

/// Calls `open` with path, query and fragment of a link that was clicked plainly. If it answers yes, the browser is kept
/// from following it.
pub(crate) fn on_link(open: impl Fn(&str, &str, &str) -> bool + 'static) {
    let Ok(document) = document() else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let plain =
            event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key();
        if !plain || event.default_prevented() || !is_taken() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.filter(|link| !link.has_attribute("download") && !link.has_attribute("target")) else {
            return;
        };
        let (Some(href), Ok(window)) = (link.get_attribute("href"), window()) else { return };
        let here = window.location().href().unwrap_or_default();
        let Ok(url) = Url::new_with_base(&href, &here) else { return };
        if Some(url.origin()) == window.location().origin().ok() && open(&url.pathname(), &url.search(), &url.hash()) {
            event.prevent_default();
        }
    });
    let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Calls `enter` when the reader goes back or forward, or types another fragment.
pub(crate) fn on_history(enter: impl Fn() + 'static) {
    let Ok(window) = window() else { return };
    let listener = Closure::<dyn Fn(Event)>::new(move |_| {
        if is_taken() {
            enter();
        }
    });
    let _ = window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Calls `press` with the key and the size of the map, while the map itself has the focus. If it answers yes, the page
/// does not scroll for it.
pub(crate) fn on_map_key(press: impl Fn(&str, (f64, f64)) -> bool + 'static) {
    let Some(map) = document().ok().and_then(|document| document.get_element_by_id("map")) else { return };
    let this = map.clone();
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let at_the_map = event.target().is_some_and(|target| target.dyn_ref::<Element>() == Some(&this));
        if !at_the_map || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let size = this.get_bounding_client_rect();
        if press(&event.key(), (size.width(), size.height())) {
            event.prevent_default();
        }
    });
    let _ = map.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// The path of the address below the site's folder.
pub(crate) fn path_below(root: &str) -> String {
    let path = window().ok().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.strip_prefix(root).unwrap_or("").to_owned()
}

/// The query of the address.
pub(crate) fn query() -> String {
    window().ok().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The fragment of the address.
pub(crate) fn fragment() -> String {
    window().ok().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// A step: a new address. A browser that refuses (an opaque origin, too many steps) is left its old one.
pub(crate) fn push_address(href: &str, title: &str) {
    if let Some(history) = window().ok().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
    set_title(title);
}

/// Not a step: the address is only made true, while the page is ours.
pub(crate) fn replace_address(href: &str) {
    if !is_taken() {
        return;
    }
    if let Some(history) = window().ok().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Names the document.
pub(crate) fn set_title(title: &str) {
    if let Ok(document) = document() {
        document.set_title(title);
    }
}

/// Gives the focus to an element by its id.
pub(crate) fn focus_id(id: &str) {
    if let Some(element) = document().ok().and_then(|document| document.get_element_by_id(id)) {
        focus(&element);
    }
}

/// Gives the focus to the mark of a place, or to its entry in the list; whether there was one.
pub(crate) fn focus_place(place: &str) -> bool {
    let found = document().ok().and_then(|document| {
        all(&document.document_element()?, "[data-place]")
            .into_iter()
            .find(|mark| mark.get_attribute("data-place").as_deref() == Some(place))
    });
    found.iter().for_each(focus);
    found.is_some()
}

/// Whether what had the focus is gone.
pub(crate) fn focus_is_lost() -> bool {
    document().is_ok_and(|document| {
        document.active_element().is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"))
    })
}

fn focus(element: &Element) {
    // An SVG link takes the focus as an HTML element does; web-sys has the method on two unrelated types.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Runs after the views have caught up with the signals.
pub(crate) fn after_render(run: impl FnOnce() + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        // Effects run in a microtask of their own, queued when the signal was set: before this one.
        leptos::task::tick().await;
        run();
    });
}

/// Runs after a while.
pub(crate) fn after_ms(ms: i32, run: impl FnOnce() + 'static) {
    if let Ok(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&Closure::once_into_js(run).into(), ms);
    }
}

/// Runs once what is there has been painted: the frame after the next.
pub(crate) fn after_paint(run: impl FnOnce() + 'static) {
    let on_frame = |run: JsValue| {
        if let Ok(window) = window() {
            let _ = window.request_animation_frame(run.unchecked_ref());
        }
    };
    on_frame(Closure::once_into_js(move || on_frame(Closure::once_into_js(run))));
}

/// Says that the app has taken over and answers.
pub(crate) fn tell_ready() {
    dispatch("protest-map:ready", "");
}

/// Says that it could not, or no longer can. The loader puts the readable page back if need be, and shows the note.
pub(crate) fn tell_failed(reason: &str) {
    dispatch("protest-map:failed", reason);
}

fn dispatch(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let (Ok(window), Ok(event)) = (window(), CustomEvent::new_with_event_init_dict(name, &init)) {
        let _ = window.dispatch_event(&event);
    }
}

fn window() -> Result<Window, String> {
    web_sys::window().ok_or_else(|| "there is no window".to_owned())
}

fn document() -> Result<Document, String> {
    window()?.document().ok_or_else(|| "there is no document".to_owned())
}

fn told(error: JsValue) -> String {
    js_sys::Reflect::get(&error, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .unwrap_or_else(|| "the browser refused".to_owned())
}
