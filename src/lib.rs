//! The app of protest-map: Leptos views over `protest-map-core`.
//!
//! The same views run in two places: natively (feature `ssr`), where `site` renders every page with them, and in the
//! browser (feature `csr`), where they take the page over. A view is a pure function of record, state and language.

// `#[component]` makes a public struct of the properties of each view, and documents it itself.
#![allow(unreachable_pub, missing_docs)]
// A view is one type, as deep as its elements are nested.
#![recursion_limit = "512"]

pub mod app;
pub mod components;
pub mod history;
#[cfg(feature = "ssr")]
pub mod index;
pub mod map;
#[cfg(feature = "ssr")]
pub mod method;
pub mod panel;
pub mod state;
#[cfg(feature = "ssr")]
pub mod table;
#[cfg(feature = "csr")]
pub mod takeover;
pub mod timeline;
