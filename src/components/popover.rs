//! A button that opens a box over what follows it.

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// The button and its box. It is a `<details>`, so that it opens without scripts too.
///
/// With the app it closes when a link in it was followed, when the focus goes elsewhere, and by Escape.
#[component]
pub fn Popover(
    /// Its class.
    class: &'static str,
    /// What stands on the button.
    button: AnyView,
    /// What stands in the box.
    children: Children,
) -> impl IntoView {
    let details: NodeRef<html::Details> = NodeRef::new();
    let close = move || details.get_untracked().filter(|details| details.open()).inspect(|it| it.set_open(false));
    // The focus would be lost with what it is on.
    let close_to_button = move || {
        let button = close().and_then(|details| details.first_element_child());
        if let Some(button) = button.as_ref().and_then(|button| button.dyn_ref::<HtmlElement>()) {
            let _ = button.focus();
        }
    };
    let clicked = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.and_then(|target| target.closest("a").ok().flatten()).is_some() {
            close_to_button();
        }
    };
    let key_pressed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close_to_button();
        }
    };
    let focus_left = move |event: FocusEvent| {
        // Nowhere: a click on what takes no focus, or another window.
        let Some(next) = event.related_target().and_then(|next| next.dyn_into::<Node>().ok()) else { return };
        if details.get_untracked().is_some_and(|details| !details.contains(Some(&next))) {
            close();
        }
    };
    let class = ["popover ", class].concat();
    view! {
        <details class=class node_ref=details on:click=clicked on:keydown=key_pressed on:focusout=focus_left>
            <summary>{button}</summary>
            <div class="popover-box">{children()}</div>
        </details>
    }
}
