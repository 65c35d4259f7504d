//! The history of the browser: a link changes the choices in place, Back and Forward restore them, and the address follows.

use crate::state::AppState;
use leptos::ev::{self, MouseEvent};
use leptos::leptos_dom::helpers::document;
use leptos::prelude::*;
use protest_map_core::geo::Viewport;
use protest_map_core::query::State;
use protest_map_core::routes::Urls;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Url};

/// The least time between two rewritings of the address while the map moves: browsers limit the rate of `replaceState`.
const ADDRESS: Duration = Duration::from_millis(300);
/// The pause in milliseconds after which a choice is a step of its own, which Back undoes.
const STEP_MS: f64 = 1000.0;
/// The fragment of the link that skips to what stands beside the map.
const SKIP: &str = "#side";
/// The class of the root element while the app has the page. The loader takes it away with the page when something has failed.
pub const ACTIVE_CLASS: &str = "app-active";

/// Follows links, and keeps the address true to what is shown.
#[derive(Clone, Copy)]
pub struct History {
    app: AppState,
    /// The path of the site's folder.
    root: StoredValue<String>,
    /// The choices that stand in the address.
    written: StoredValue<State>,
    /// When a control last chose something.
    chosen_at: StoredValue<f64>,
    is_pending: StoredValue<bool>,
}

/// What was so before a step.
struct Before {
    /// The place whose panel was open.
    panel: Option<String>,
    /// The place whose marker had the focus.
    focused: Option<String>,
}

impl History {
    /// Follows the choices of `app` from now on. `root` is the path of the site's folder.
    pub fn new(app: AppState, root: String) -> Self {
        let history = Self {
            app,
            root: StoredValue::new(root),
            written: StoredValue::new(untrack(|| choices(app))),
            chosen_at: StoredValue::new(0.0),
            is_pending: StoredValue::new(false),
        };
        window_event_listener(ev::popstate, move |_| history.popped());
        Effect::new(move |before: Option<(State, Viewport)>| {
            let now = (choices(app), app.viewport.get());
            // The address that the page was opened with stays as it is.
            if let Some((before, view)) = before
                && (before, view) != now
            {
                untrack(|| history.write(view != now.1));
            }
            now
        });
        history
    }

    /// Takes a plain click on a link to a page with the map. Everything else about links stays the browser's.
    pub fn follow_link(self, event: &MouseEvent) {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() != 0 || has_modifier || event.default_prevented() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.filter(|link| !link.has_attribute("download") && !link.has_attribute("target")) else {
            return;
        };
        let location = window().location();
        let (href, here) = (link.get_attribute("href").unwrap_or_default(), location.href().unwrap_or_default());
        let Ok(url) = Url::new_with_base(&href, &here) else { return };
        let (path, root) = (url.pathname(), self.root.get_value());
        let Some(path) = path.strip_prefix(root.as_str()).filter(|_| Some(url.origin()) == location.origin().ok())
        else {
            return;
        };
        if !Urls::has_map(path) || url.hash() == SKIP {
            return;
        }
        let read = Urls::read(path, &url.search(), &url.hash());
        // The names and the messages of another language are those of another page.
        if read.state.lang != self.app.lang {
            return;
        }
        event.prevent_default();
        let before = self.before();
        // A link says what to show, not where the map is to stand.
        let state = State { viewport: self.app.viewport.get_untracked(), ..read.state };
        self.app.release_headline();
        self.app.enter(state, read.refused);
        let chosen = untrack(|| choices(self.app));
        self.written.set_value(chosen.clone());
        // The next choice is a step of its own, however soon it comes.
        self.chosen_at.set_value(0.0);
        // Once the effects have rendered the step.
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            self.settle_focus(before);
            // Whoever went on meanwhile is at another address by now.
            if untrack(|| choices(self.app)) == chosen {
                self.push();
            }
        });
    }

    fn popped(self) {
        if !is_active() {
            return;
        }
        let location = window().location();
        // The link that skips to the list moves the page alone.
        if location.hash().is_ok_and(|fragment| fragment == SKIP) {
            return;
        }
        let path = location.pathname().unwrap_or_default();
        let path = path.strip_prefix(self.root.get_value().as_str()).unwrap_or("").to_owned();
        let read = Urls::read(&path, &location.search().unwrap_or_default(), &location.hash().unwrap_or_default());
        let before = self.before();
        self.app.release_headline();
        self.app.enter(read.state, read.refused);
        self.written.set_value(untrack(|| choices(self.app)));
        self.chosen_at.set_value(0.0);
        self.set_title();
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            self.settle_focus(before);
        });
    }

    fn before(self) -> Before {
        Before { panel: self.app.place.get_untracked(), focused: self.app.focused.get_untracked() }
    }

    /// After a step: into the panel that opened, back to the marker whose panel closed, or to the heading of what changed if
    /// the focus was on something that is gone.
    fn settle_focus(self, before: Before) {
        let place = self.app.place.get_untracked();
        let opened = place.is_some() && place != before.panel;
        let closed = before.panel.filter(|_| place.is_none());
        let is_lost =
            || document().active_element().is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"));
        let has_marker = |place: &String| self.app.marker(place).is_some_and(|marker| marker.shape.is_some());
        let marker =
            closed.or_else(|| before.focused.filter(|_| is_lost())).filter(|place| untrack(|| has_marker(place)));
        if opened {
            self.focus_title();
        } else if let Some(place) = marker {
            self.app.marker_to_focus.set(Some(place));
        } else if is_lost() {
            self.focus_title();
        }
    }

    fn focus_title(self) {
        if let Some(title) = self.app.side_title.get_untracked() {
            let _ = title.focus();
        }
    }

    /// A choice made with a control is a step; what follows it at once (a handle that is dragged on, a key that is held)
    /// belongs to that step, and so does where the map stands.
    fn write(self, has_moved: bool) {
        let choices = choices(self.app);
        // The address of a link is written where it is followed.
        if !has_moved && self.written.with_value(|written| *written == choices) {
            return;
        }
        if self.written.with_value(|written| *written != choices) {
            self.written.set_value(choices);
            let now = js_sys::Date::now();
            let is_step = now - self.chosen_at.get_value() > STEP_MS;
            self.chosen_at.set_value(now);
            if is_step {
                return self.push();
            }
        }
        // Not more often than a browser takes.
        if !self.is_pending.get_value() {
            self.is_pending.set_value(true);
            set_timeout(
                move || {
                    self.is_pending.set_value(false);
                    self.replace();
                },
                ADDRESS,
            );
        }
    }

    /// A step: a new address. A browser that refuses (an opaque origin, too many steps) is left its old one.
    fn push(self) {
        let (href, history, location) = (self.href(), window().history(), window().location());
        let here = [location.pathname(), location.search(), location.hash()].map(Result::unwrap_or_default).concat();
        if here == href {
            return;
        }
        let _ = history.and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&href)));
        self.set_title();
    }

    /// Not a step: the address is only made true, while the page is ours.
    fn replace(self) {
        if is_active() {
            let (href, history) = (self.href(), window().history());
            let _ = history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&href)));
            self.set_title();
        }
    }

    fn href(self) -> String {
        untrack(|| self.app.data().urls.href(&self.app.state()))
    }

    fn set_title(self) {
        document().set_title(&untrack(|| self.app.page_title()));
    }
}

/// What is chosen, wherever the map stands.
fn choices(app: AppState) -> State {
    State { place: app.place.get(), ..app.shown.get() }
}

/// Whether the app still has the page: our listeners outlive that.
fn is_active() -> bool {
    document().document_element().is_some_and(|root| root.class_list().contains(ACTIVE_CLASS))
}
