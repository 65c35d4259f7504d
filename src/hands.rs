//! From hands to the view of the map: the listeners of [`dom`] on one side, [`Gesture`] on the other.

use crate::dom::{self, Hand};
use crate::state::{App, follow};
use leptos::prelude::*;
use protest_map_core::geo::Viewport;
use protest_map_core::gesture::{Gesture, Outcome, Policy, touch_action, view_after_key};
use std::cell::RefCell;
use std::rc::Rc;

/// Lets mouse, fingers, wheel and keys move the map.
pub(crate) fn follow_hands(app: App) {
    let gesture = Rc::new(RefCell::new(Gesture::new(Policy::default())));
    dom::on_hands(move |hand| {
        let view = app.viewport.get_untracked();
        let mut it = gesture.borrow_mut();
        let ends = matches!(hand, Hand::Up(_) | Hand::Cancel(..));
        let outcome = match hand {
            Hand::Down(input, policy) => {
                it.policy = policy;
                it.down(&input);
                Outcome::default()
            }
            Hand::Moved(input) => it.moved(view, &input),
            Hand::Up(input) => it.up(view, &input),
            Hand::Cancel(id, now) => {
                it.cancel(id, now);
                Outcome::default()
            }
            Hand::Wheel(input, policy) => {
                it.policy = policy;
                it.wheel(view, &input)
            }
            Hand::TouchMove => Outcome { is_handled: it.holds_touch(), ..Outcome::default() },
            Hand::Click(now) => Outcome { is_handled: it.swallows_click(now), ..Outcome::default() },
        };
        if outcome.captures || ends {
            dom::show_held(it.holds_touch());
        }
        let glides = ends && it.is_gliding();
        // What follows from the view may ask for the hand again.
        drop(it);
        show(app, outcome.view);
        if glides {
            let gesture = gesture.clone();
            dom::on_frames(move |now| {
                let mut it = gesture.borrow_mut();
                let view = it.tick(app.viewport.get_untracked(), now);
                let glides = it.is_gliding();
                drop(it);
                show(app, view);
                glides
            });
        }
        outcome
    });
    // What the places share that is pointed at is tied together.
    dom::on_pointed(move |place| {
        let shared = app.marks.with_untracked(|marks| {
            marks.iter().find(|mark| Some(&mark.place) == place.as_ref()).map(|mark| mark.shared.clone())
        });
        let shared = shared.unwrap_or_default();
        if app.tied.with_untracked(|tied| *tied != shared) {
            app.tied.set(shared);
        }
    });
    follow(move || {
        app.choice.with(|choice| {
            dom::each_mark(|place, mark| {
                let _ = match choice.place.as_deref() == Some(place) {
                    true => mark.set_attribute("aria-current", "true"),
                    false => mark.remove_attribute("aria-current"),
                };
            });
        });
    });
    dom::on_map_key(move |key, size| {
        let view = view_after_key(app.viewport.get_untracked(), key, size);
        show(app, view);
        view.is_some()
    });
    // The browser settles what a finger may do when it comes down: it has to know before.
    let mut before = None;
    follow(move || {
        let view = app.viewport.get();
        let action = touch_action(view);
        if before.replace(action) != Some(action) {
            dom::allow_touch(action, view != Viewport::FIT);
        }
    });
}

fn show(app: App, view: Option<Viewport>) {
    if let Some(view) = view {
        app.viewport.set(view);
    }
}
