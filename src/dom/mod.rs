//! Every call into the browser that the views do not make for us.

mod hands;

pub(crate) use hands::{Hand, allow_touch, on_drag, on_frames, on_hands, show_held};

use protest_map_core::i18n::Lang;
use protest_map_core::util::decimal;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent,
    MouseEvent, Url, Window,
};

use crate::view::event::AWAITED;
use crate::view::{self, APP_ID, BASEMAP_ID, EVENT_ID};
use protest_map_core::io::NAMED;

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

/// What the page tells of its events: what happened, and whom they name, by the key of the summary.
pub(crate) fn told_summaries() -> Vec<(String, String)> {
    let Some(page) = by_id(APP_ID) else { return Vec::new() };
    let told = |what: Element| {
        let event = what.parent_element()?.id();
        let is_named = if what.class_name() == "people" { NAMED } else { "" };
        Some(([is_named, event.strip_prefix(EVENT_ID)?].concat(), what.text_content()?))
    };
    all(&page, ".event > .what, .event > .people").into_iter().filter_map(told).collect()
}

/// Puts what has come where it was awaited: a text for each key, empty where there is none.
pub(crate) fn tell_awaited(told: impl Fn(&str) -> String) {
    let Some(page) = by_id(APP_ID) else { return };
    for place in all(&page, &["[", AWAITED, "]"].concat()) {
        match told(&place.get_attribute(AWAITED).unwrap_or_default()).as_str() {
            "" => place.remove(),
            text => {
                place.set_text_content(Some(text));
                for name in [AWAITED, "hidden"] {
                    let _ = place.remove_attribute(name);
                }
            }
        }
    }
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
    let open = all(&old, "details").into_iter().map(|details| details.has_attribute("open"));
    for (details, _) in all(&new, "details").iter().zip(open).filter(|(_, is_open)| *is_open) {
        details.set_attribute("open", "").map_err(told)?;
    }
    // The map takes the focus from now on: before, its keys would have done nothing.
    if let Ok(Some(map)) = new.query_selector("#map") {
        map.set_attribute("tabindex", "0").map_err(told)?;
    }
    old.replace_with_with_node_1(&new).map_err(told)?;
    if let Some(root) = document.document_element() {
        root.class_list().add_1(TAKEN).map_err(told)?;
        // They name the page that was loaded, relative to it, and the app will show others; its own links say the same.
        all(&root, "head [hreflang]").iter().for_each(Element::remove);
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

/// Calls `open` with path, query and fragment of a link that was clicked plainly, and whether it was tapped. If it
/// answers yes, the browser is kept from following it.
pub(crate) fn on_link(open: impl Fn(&str, &str, &str, bool) -> bool + 'static) {
    let Ok(document) = document() else { return };
    listen(&document, "click", Phase::Bubbling, move |event| {
        let click: &MouseEvent = event.unchecked_ref();
        let plain =
            click.button() == 0 && !click.ctrl_key() && !click.meta_key() && !click.shift_key() && !click.alt_key();
        if !plain || event.default_prevented() {
            return;
        }
        let link = target_of(&event).and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.filter(|link| !link.has_attribute("download") && !link.has_attribute("target")) else {
            return;
        };
        let (Some(href), Ok(window)) = (link.get_attribute("href"), window()) else { return };
        let here = window.location().href().unwrap_or_default();
        let Ok(url) = Url::new_with_base(&href, &here) else { return };
        let is_here = Some(url.origin()) == window.location().origin().ok();
        if is_here && open(&url.pathname(), &url.search(), &url.hash(), is_tap(&event)) {
            event.prevent_default();
        }
    });
}

/// Whether a click was made with a finger, where the browser says so.
fn is_tap(click: &Event) -> bool {
    let kind = js_sys::Reflect::get(click, &"pointerType".into());
    kind.is_ok_and(|kind| kind.as_string().as_deref() == Some("touch"))
}

/// Calls `enter` when the reader goes back or forward, or types another fragment.
pub(crate) fn on_history(enter: impl Fn() + 'static) {
    if let Ok(window) = window() {
        listen(&window, "popstate", Phase::Bubbling, move |_| enter());
    }
}

/// Calls `press` with the key and the size of the map, while the map itself has the focus. If it answers yes, the page
/// does not scroll for it.
pub(crate) fn on_map_key(press: impl Fn(&str, (f64, f64)) -> bool + 'static) {
    let Some(map) = map_box() else { return };
    let this = map.clone();
    listen(&map, "keydown", Phase::Bubbling, move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if target_of(&event).as_ref() != Some(&this) || key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let size = this.get_bounding_client_rect();
        if press(&key.key(), (size.width(), size.height())) {
            event.prevent_default();
        }
    });
}

/// Calls `react` with the id and the value of a control that was used: of a slider all the while, of any other once it has
/// been decided.
pub(crate) fn on_control(react: impl Fn(&str, &str) + 'static) {
    let Some(app) = by_id(APP_ID) else { return };
    let react = Rc::new(react);
    for (name, is_of_sliders) in [("input", true), ("change", false)] {
        let react = react.clone();
        listen(&app, name, Phase::Bubbling, move |event| {
            let Some(control) = target_of(&event) else { return };
            if (control.get_attribute("type").as_deref() == Some("range")) == is_of_sliders {
                react(&control.id(), &leptos::prelude::event_target_value(&event));
            }
        });
    }
}

/// Has the browser lay out an element of ours beside the map, and takes it away before anybody can see it.
pub(crate) fn lay_out_unseen(unseen: &HtmlElement) {
    let Some(side) = by_id(view::SIDE_ID) else { return };
    let _ = unseen.set_attribute("class", "unseen");
    let _ = side.insert_before(unseen, None);
    let _ = unseen.get_bounding_client_rect();
    unseen.remove();
}

/// Gives a control its value.
pub(crate) fn set_value(id: &str, value: &str) {
    if let Some(control) = by_id(id) {
        // A choice has the same property; web-sys has it on two unrelated types.
        control.unchecked_ref::<HtmlInputElement>().set_value(value);
    }
}

/// Keeps an element from becoming lower than it is now.
pub(crate) fn hold_height(id: &str) {
    if let Some(element) = by_id(id) {
        let height = decimal(element.get_bounding_client_rect().height(), 2);
        set_min_height(&element, &[&height, "px"].concat());
    }
}

/// Lets it be as low as it is again.
pub(crate) fn free_height(id: &str) {
    if let Some(element) = by_id(id) {
        set_min_height(&element, "");
    }
}

fn set_min_height(element: &HtmlElement, height: &str) {
    let _ = element.style().set_property("min-height", height);
}

/// Chooses the option with this value, or the first, which says that it is none of them.
pub(crate) fn choose(id: &str, value: &str) {
    set_value(id, value);
    if by_id(id).is_some_and(|control| control.unchecked_ref::<HtmlInputElement>().value().is_empty()) {
        set_value(id, "");
    }
}

/// When a listener hears of an event: before those within its element, or after.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Capturing,
    Bubbling,
}

/// Listens for as long as the page is there, and hears nothing while the app does not have it.
fn listen(target: &EventTarget, name: &str, phase: Phase, react: impl Fn(Event) + 'static) {
    listen_boxed(target, name, phase, Box::new(react));
}

/// Every listener is of one type: each further one costs its own glue in the wasm.
fn listen_boxed(target: &EventTarget, name: &str, phase: Phase, react: Box<dyn Fn(Event)>) {
    let listener = Closure::<dyn Fn(Event)>::wrap(Box::new(move |event| {
        if is_taken() {
            react(event);
        }
    }));
    let function = listener.into_js_value();
    let _ = target.add_event_listener_with_callback_and_bool(name, function.unchecked_ref(), phase == Phase::Capturing);
}

/// The element that an event is about.
fn target_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().ok()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The box of the map.
fn map_box() -> Option<HtmlElement> {
    by_id("map")
}

/// Whether a media query holds.
fn prefers(query: &str) -> bool {
    window().ok().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
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
pub(crate) fn replace_address(href: &str, title: &str) {
    if !is_taken() {
        return;
    }
    if let Some(history) = window().ok().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
    set_title(title);
}

/// Names the document.
pub(crate) fn set_title(title: &str) {
    // Setting it is told to other processes, which takes longer than to ask.
    if let Ok(document) = document()
        && document.title() != title
    {
        document.set_title(title);
    }
}

/// Gives the focus to an element by its id.
pub(crate) fn focus_id(id: &str) {
    by_id(id).iter().for_each(|element| focus(element));
}

/// Calls `act` with each mark of the map and the id of its place.
pub(crate) fn each_mark(act: impl Fn(&str, &Element)) {
    if let Some(map) = map_box() {
        for mark in all(&map, "[data-place]") {
            act(&mark.get_attribute("data-place").unwrap_or_default(), &mark);
        }
    }
}

/// Calls `react` with the place whose mark is pointed at or has the focus, and with none when it is left.
pub(crate) fn on_pointed(react: impl Fn(Option<String>) + 'static) {
    let Some(map) = map_box() else { return };
    let react = Rc::new(react);
    for (name, is_left) in [("pointerover", false), ("focusin", false), ("pointerout", true), ("focusout", true)] {
        let react = react.clone();
        listen(&map, name, Phase::Bubbling, move |event| {
            react(target_of(&event).filter(|_| !is_left).and_then(|target| place_of(&target)));
        });
    }
}

/// The place whose mark this is in.
fn place_of(element: &Element) -> Option<String> {
    element.closest("[data-place]").ok().flatten()?.get_attribute("data-place")
}

/// The place whose mark has the focus.
pub(crate) fn focused_place() -> Option<String> {
    place_of(&document().ok()?.active_element()?)
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

/// Takes the focus from what is about to be rendered anew beside the map. Removed while it has the focus, it would have the
/// browser lay out the whole page at once, and again for what gets the focus then.
pub(crate) fn let_go_of_focus(id: &str) {
    let active = document().ok().and_then(|document| document.active_element());
    if let Some((active, within)) = active.zip(by_id(id))
        && within.contains(Some(&active))
    {
        let _ = active.unchecked_ref::<HtmlElement>().blur();
    }
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

/// Milliseconds of a clock, for telling how far apart two things were.
pub(crate) fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Runs after a while.
pub(crate) fn after_ms(ms: i32, run: impl FnOnce() + 'static) {
    if let Ok(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&once(Box::new(run)).into(), ms);
    }
}

/// A function that is called once, of one type whatever it does.
fn once(run: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(run)
}

/// Runs once what is there has been painted: the frame after the next.
pub(crate) fn after_paint(run: impl FnOnce() + 'static) {
    let on_frame = |run: JsValue| {
        if let Ok(window) = window() {
            let _ = window.request_animation_frame(run.unchecked_ref());
        }
    };
    on_frame(once(Box::new(move || on_frame(once(Box::new(run))))));
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
