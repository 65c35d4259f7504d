//! From events of the browser to the view of the map: what pointers, wheel and keys mean is [`Gesture`]'s to say.

use crate::state::{AppState, IS_APP};
use leptos::ev::{Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::html;
use leptos::leptos_dom::helpers::document;
use leptos::prelude::*;
use protest_map_core::geo::Viewport;
use protest_map_core::gesture::{
    BoxPoint, Gesture, Outcome, PointerInput, PointerKind, Policy, WheelInput, touch_action, view_after_key,
};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// The handlers of the map's box. What they handle is kept from the browser; the rest is left to it.
#[derive(Clone, Copy)]
pub(super) struct PanZoom {
    app: AppState,
    node: NodeRef<html::Div>,
    gesture: StoredValue<Gesture, LocalStorage>,
    /// Whether a pointer holds the map.
    pub(super) is_dragging: RwSignal<bool>,
    /// Whether the reader has pinched the page itself larger.
    pub(super) is_page_zoomed: RwSignal<bool>,
}

impl PanZoom {
    pub(super) fn new(app: AppState, node: NodeRef<html::Div>) -> Self {
        let map = Self {
            app,
            node,
            gesture: StoredValue::new_local(Gesture::new(Policy::default())),
            is_dragging: RwSignal::new(false),
            is_page_zoomed: RwSignal::new(IS_APP && page_is_zoomed()),
        };
        // The browser settles what a finger may do when it comes down: it has to know before.
        let action = Memo::new(move |_| touch_action(app.viewport.get()));
        Effect::new(move |_| {
            let (Some(node), action) = (node.get(), action.get()) else { return };
            let style = AsRef::<web_sys::HtmlElement>::as_ref(&node).style();
            // A browser that does not know the value keeps the one before.
            for action in ["none", action] {
                let _ = style.set_property("touch-action", action);
            }
        });
        // Where the reader makes the page itself larger, the box must not keep the fingers that would make it smaller.
        if let Some(visual) = IS_APP.then(|| window().visual_viewport()).flatten() {
            let resized = Closure::<dyn Fn()>::new(move || map.is_page_zoomed.set(page_is_zoomed()));
            visual.set_onresize(Some(resized.as_ref().unchecked_ref()));
            // As long as the page: the map is built once.
            resized.forget();
        }
        map
    }

    pub(super) fn is_zoomed(self) -> bool {
        self.app.viewport.get() != Viewport::FIT
    }

    pub(super) fn pointer_down(self, event: &PointerEvent) {
        // A drag may end over the controls of the map and must not begin there.
        let input = self.pointer(event);
        if is_within(event, "button") || page_is_zoomed() && input.kind == PointerKind::Touch {
            return;
        }
        self.gesture.update_value(|gesture| {
            gesture.policy = policy();
            gesture.down(&input);
        });
    }

    pub(super) fn pointer_moved(self, event: &PointerEvent) {
        let (view, input) = (self.view(), self.pointer(event));
        let outcome = self.with_gesture(|gesture| gesture.moved(view, &input));
        if outcome.captures {
            // So that the drag goes on beyond the box. A pointer that is gone cannot be captured, and need not be.
            if let Some(node) = self.node.get_untracked() {
                let _ = node.set_pointer_capture(event.pointer_id());
            }
            self.is_dragging.set(self.with_gesture(|gesture| gesture.holds_touch()));
        }
        self.apply(event, &outcome);
    }

    pub(super) fn pointer_up(self, event: &PointerEvent) {
        let (view, input) = (self.view(), self.pointer(event));
        let outcome = self.with_gesture(|gesture| gesture.up(view, &input));
        self.apply(event, &outcome);
        self.released();
    }

    pub(super) fn pointer_cancelled(self, event: &PointerEvent) {
        self.with_gesture(|gesture| gesture.cancel(event.pointer_id(), event.time_stamp()));
        self.released();
    }

    pub(super) fn wheel_turned(self, event: &WheelEvent) {
        let input = WheelInput {
            delta_y: event.delta_y(),
            delta_mode: event.delta_mode(),
            ctrl: event.ctrl_key(),
            meta: event.meta_key(),
            page_is_scrolled: document().scrolling_element().is_some_and(|page| page.scroll_top() > 0),
            at: self.place_of(event),
            now: event.time_stamp(),
        };
        let view = self.view();
        let outcome = self.with_gesture(|gesture| {
            gesture.policy = policy();
            gesture.wheel(view, &input)
        });
        self.apply(event, &outcome);
    }

    /// The browser may be about to scroll by it.
    pub(super) fn touch_moved(self, event: &TouchEvent) {
        if self.with_gesture(|gesture| gesture.holds_touch()) {
            event.prevent_default();
        }
    }

    /// The click that ends a drag is nobody's.
    pub(super) fn clicked(self, event: &MouseEvent) {
        if self.with_gesture(|gesture| gesture.swallows_click(event.time_stamp())) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// A key, while the map itself has the focus.
    pub(super) fn key_pressed(self, event: &KeyboardEvent) {
        let Some(node) = self.node.get_untracked() else { return };
        let is_own = event.target().is_some_and(|target| target == *AsRef::<web_sys::EventTarget>::as_ref(&node));
        if !is_own || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let size = node.get_bounding_client_rect();
        if let Some(view) = view_after_key(self.view(), &event.key(), (size.width(), size.height())) {
            self.app.viewport.set(view);
            event.prevent_default();
        }
    }

    fn view(self) -> Viewport {
        self.app.viewport.get_untracked()
    }

    /// What a gesture makes of an event. The view is set after it: an effect of the view may borrow the gesture again.
    fn with_gesture<T>(self, act: impl FnOnce(&mut Gesture) -> T) -> T {
        self.gesture.try_update_value(act).expect("the map outlives its events")
    }

    fn apply(self, event: &Event, outcome: &Outcome) {
        if let Some(view) = outcome.view {
            self.app.viewport.set(view);
        }
        if outcome.is_handled {
            event.prevent_default();
        }
    }

    /// A pointer was let go: the map may glide on.
    fn released(self) {
        let (is_held, glides) = self.with_gesture(|gesture| (gesture.holds_touch(), gesture.is_gliding()));
        self.is_dragging.set(is_held);
        if glides {
            self.glide();
        }
    }

    fn glide(self) {
        request_animation_frame(move || {
            let (now, view) = (performance_now(), self.view());
            let (view, glides) = self.with_gesture(|gesture| (gesture.tick(view, now), gesture.is_gliding()));
            if let Some(view) = view {
                self.app.viewport.set(view);
            }
            if glides {
                self.glide();
            }
        });
    }

    fn pointer(self, event: &PointerEvent) -> PointerInput {
        PointerInput {
            id: event.pointer_id(),
            kind: PointerKind::from_type(&event.pointer_type()),
            is_primary: event.is_primary(),
            buttons: event.buttons(),
            shift: event.shift_key(),
            on_link: is_within(event, "a"),
            at: self.place_of(event),
            now: event.time_stamp(),
        }
    }

    fn place_of(self, event: &MouseEvent) -> BoxPoint {
        let Some(node) = self.node.get_untracked() else { return BoxPoint::default() };
        let rect = node.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top());
        BoxPoint { x, y, width: rect.width(), height: rect.height() }
    }
}

/// Whether an event is about something within an element of this kind.
fn is_within(event: &Event, tag: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(tag), Ok(Some(_))))
}

fn page_is_zoomed() -> bool {
    window().visual_viewport().is_some_and(|visual| visual.scale() > 1.01)
}

/// The clock that events are on as well.
fn performance_now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// What the reader has asked for by now, and whether the page stands in another.
fn policy() -> Policy {
    let window = window();
    let prefers_less = window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    Policy {
        embedded: window.parent().ok().flatten().is_some_and(|parent| parent != window),
        reduced_motion: prefers_less.is_some_and(|query| query.matches()),
    }
}
