//! Elements: the few words that all views are written in.
//!
//! Leptos gives every element, attribute and closure a type of its own, and the compiler writes each of them out anew.
//! These functions give all of them one type, which makes the app a third smaller (DESIGN.md has the numbers) and keeps
//! what Leptos is here for: signals in, keyed nodes out, the same source natively and in the browser.

use super::html::{Attribute, Block};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// Attributes of an element.
pub(super) type Attributes = Vec<AnyAttribute>;

/// An HTML element.
pub(super) fn el<const A: usize, const C: usize>(
    tag: &'static str,
    attributes: [AnyAttribute; A],
    children: [AnyView; C],
) -> AnyView {
    element(tag, attributes.into(), children.into())
}

/// An HTML element with as many children as there are.
pub(super) fn list<const A: usize>(
    tag: &'static str,
    attributes: [AnyAttribute; A],
    children: Vec<AnyView>,
) -> AnyView {
    element(tag, attributes.into(), children)
}

/// An HTML element with as many attributes as there are, too.
pub(super) fn element(tag: &'static str, attributes: Attributes, children: Vec<AnyView>) -> AnyView {
    leptos::html::custom(tag).add_any_attr(attributes).child(children).into_any()
}

/// The element whose inside is HTML as text: written anew when that changes, and left alone otherwise.
pub(super) fn filled(block: Block) -> AnyView {
    let attributes: Attributes = block.attributes.into_iter().map(|Attribute(name, value)| attr(name, value)).collect();
    leptos::html::custom(block.tag).add_any_attr(attributes).inner_html(block.inside.source()).into_any()
}

/// An attribute.
pub(super) fn attr(name: &'static str, value: impl Into<String>) -> AnyAttribute {
    custom_attribute(name, value.into()).into_any_attr()
}

/// The class.
pub(super) fn class(value: &'static str) -> AnyAttribute {
    attr("class", value)
}

/// What gives a value of one type, whichever closure it is.
pub(super) type Live<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// A value that follows the signals that it reads.
pub(super) fn live_value<T>(value: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Arc::new(Mutex::new(value))
}

/// An attribute that follows the signals that it reads; not there while it is `None`.
pub(super) fn live_attr(name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> AnyAttribute {
    custom_attribute(name, live_value(value)).into_any_attr()
}

/// Text.
pub(super) fn text(text: impl Into<String>) -> AnyView {
    text.into().into_any()
}

/// What follows the signals that it reads.
pub(super) fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live_value(view).into_any()
}

/// Text that follows the signals that it reads.
pub(super) fn live_text(text: impl Fn() -> String + Send + 'static) -> AnyView {
    live_value(text).into_any()
}

/// Nothing.
pub(super) fn nothing() -> AnyView {
    ().into_any()
}

/// What there is, or nothing.
pub(super) fn maybe(view: Option<AnyView>) -> AnyView {
    view.unwrap_or_else(nothing)
}

/// A listener for an event by its name.
pub(super) fn on(name: &'static str, react: impl FnMut(web_event::Event) + Send + 'static) -> AnyAttribute {
    let react: Box<dyn FnMut(web_event::Event) + Send> = Box::new(react);
    leptos::tachys::html::event::on(leptos::ev::Custom::<web_event::Event>::new(name), react).into_any_attr()
}

/// The browser's event, by the path that both builds have.
pub(super) mod web_event {
    pub(crate) use leptos::ev::Event;
}
