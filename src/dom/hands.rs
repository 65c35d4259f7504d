//! What fingers, mouse and wheel do to the map's box, told in the terms of [`protest_map_core::gesture::Gesture`].
//!
use super::{Phase, document, listen, map_box, prefers, target_of, window};
use protest_map_core::gesture::{BoxPoint, Outcome, PointerInput, PointerKind, Policy, WheelInput};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent, WheelEvent};

/// Something that happened to the box.
pub(crate) enum Hand {
    /// `pointerdown`, with what the reader has asked for by now.
    Down(PointerInput, Policy),
    /// `pointermove`.
    Moved(PointerInput),
    /// `pointerup`.
    Up(PointerInput),
    /// `pointercancel`: of this pointer, at this time.
    Cancel(i32, f64),
    /// `wheel`.
    Wheel(WheelInput, Policy),
    /// `touchmove`, which the browser may be about to scroll by.
    TouchMove,
    /// `click`, before anybody else hears of it.
    Click(f64),
}

/// The events of a hand.
const EVENTS: [&str; 8] =
    ["pointerdown", "pointermove", "pointerup", "pointercancel", "wheel", "touchmove", "click", "dragstart"];

/// Calls `react` with what hands do to the map, but not to the controls on it. What it handles is kept from the browser.
pub(crate) fn on_hands(react: impl Fn(Hand) -> Outcome + 'static) {
    let Some(map) = map_box() else { return };
    let react = Rc::new(react);
    for name in EVENTS {
        let (this, react) = (map.clone(), react.clone());
        // Before the links hear of it. On an element `wheel` and `touchmove` can be prevented without asking for it.
        listen(&map, name, Phase::Capturing, move |event| {
            let Some(hand) = hand(&this, &event) else { return };
            let is_click = matches!(hand, Hand::Click(_));
            let outcome = react(hand);
            if outcome.captures {
                // So that the drag goes on beyond the box. A pointer that is gone cannot be captured, and need not be.
                let _ = this.set_pointer_capture(event.unchecked_ref::<PointerEvent>().pointer_id());
            }
            if outcome.is_handled {
                event.prevent_default();
                if is_click {
                    event.stop_propagation();
                }
            }
        });
    }
    // Where the reader makes the page itself larger, the box must not keep the fingers that would make it smaller.
    if let Some(visual) = window().ok().and_then(|window| window.visual_viewport()) {
        listen(&visual, "resize", Phase::Bubbling, move |_| {
            let _ = map.class_list().toggle_with_force("page-zoomed", page_is_zoomed());
        });
    }
}

/// What an event is; nothing where it is none of the map's.
fn hand(map: &HtmlElement, event: &Event) -> Option<Hand> {
    let is_within = |selector: &str| target_of(event).is_some_and(|at| matches!(at.closest(selector), Ok(Some(_))));
    let pointer = || {
        let event: &PointerEvent = event.unchecked_ref();
        PointerInput {
            id: event.pointer_id(),
            kind: PointerKind::from_type(&event.pointer_type()),
            is_primary: event.is_primary(),
            buttons: event.buttons(),
            shift: event.shift_key(),
            on_link: is_within("a"),
            at: place(map, event),
            now: event.time_stamp(),
        }
    };
    let now = event.time_stamp();
    let hand = match event.type_().as_str() {
        "pointermove" => Hand::Moved(pointer()),
        "pointerup" => Hand::Up(pointer()),
        "pointercancel" => Hand::Cancel(event.unchecked_ref::<PointerEvent>().pointer_id(), now),
        "wheel" => Hand::Wheel(wheel(event.unchecked_ref(), map), policy()),
        "touchmove" => Hand::TouchMove,
        "click" => Hand::Click(now),
        // A drag may end over the controls of the map and must not begin there.
        "pointerdown" if is_within("button") => return None,
        "pointerdown" => {
            let input = pointer();
            if page_is_zoomed() && input.kind == PointerKind::Touch {
                return None;
            }
            Hand::Down(input, policy())
        }
        // A mark is a link, and a browser would carry it off.
        _ => {
            event.prevent_default();
            return None;
        }
    };
    Some(hand)
}

/// Calls `react` with where along an element a drag began and where it is now, as shares of its width: at once when it
/// begins, and whenever it goes on.
pub(crate) fn on_drag(id: &str, react: impl Fn(f64, f64) + 'static) {
    let Some(track) = super::by_id(id) else { return };
    let react = Rc::new(react);
    let from = Rc::new(Cell::new(None));
    for name in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let (this, react, from) = (track.clone(), react.clone(), from.clone());
        listen(&track, name, Phase::Bubbling, move |event| {
            let pointer: &PointerEvent = event.unchecked_ref();
            // What comes up where nobody sees it has come up.
            let is_down = pointer.buttons() & 1 == 1 && matches!(name, "pointerdown" | "pointermove");
            let rect = this.get_bounding_client_rect();
            let at = (f64::from(pointer.client_x()) - rect.left()) / rect.width().max(1.0);
            let is_on_handle = target_of(&event).is_some_and(|target| target.has_attribute("max"));
            if name == "pointerdown" && is_down && !is_on_handle {
                let _ = this.set_pointer_capture(pointer.pointer_id());
                from.set(Some(at));
                event.prevent_default();
            }
            match from.get() {
                Some(from) if is_down => react(from, at),
                _ => from.set(None),
            }
        });
    }
}

/// Calls `step` with the time of each frame for as long as it answers yes.
pub(crate) fn on_frames(step: impl Fn(f64) -> bool + 'static) {
    if let Ok(window) = window() {
        let next = Closure::once_into_js(move |time: f64| {
            if step(time) {
                on_frames(step);
            }
        });
        let _ = window.request_animation_frame(next.unchecked_ref());
    }
}

/// Tells the browser what one finger on the map may do to the page, and shows what a mouse may do to the map.
pub(crate) fn allow_touch(action: &'static str, can_drag: bool) {
    let Some(map) = map_box() else { return };
    let style = map.style();
    // A browser that does not know the value keeps the one before.
    for action in ["none", action] {
        let _ = style.set_property("touch-action", action);
    }
    let _ = map.class_list().toggle_with_force("zoomed", can_drag);
}

/// Shows whether a hand holds the map.
pub(crate) fn show_held(held: bool) {
    if let Some(map) = map_box() {
        let _ = map.class_list().toggle_with_force("held", held);
    }
}

/// Whether the reader has pinched the page itself larger.
fn page_is_zoomed() -> bool {
    window().ok().and_then(|window| window.visual_viewport()).is_some_and(|visual| visual.scale() > 1.01)
}

fn policy() -> Policy {
    let Ok(window) = window() else { return Policy::default() };
    let parent = window.parent().ok().flatten();
    Policy {
        embedded: parent.is_some_and(|parent| parent != window),
        reduced_motion: prefers("(prefers-reduced-motion: reduce)"),
    }
}

fn place(map: &HtmlElement, event: &MouseEvent) -> BoxPoint {
    let rect = map.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top());
    BoxPoint { x, y, width: rect.width(), height: rect.height() }
}

fn wheel(event: &WheelEvent, map: &HtmlElement) -> WheelInput {
    WheelInput {
        delta_y: event.delta_y(),
        delta_mode: event.delta_mode(),
        ctrl: event.ctrl_key(),
        meta: event.meta_key(),
        page_is_scrolled: document()
            .ok()
            .and_then(|document| document.scrolling_element())
            .is_some_and(|page| page.scroll_top() > 0),
        at: place(map, event),
        now: event.time_stamp(),
    }
}
