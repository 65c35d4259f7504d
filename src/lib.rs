//! The app of protest-map: thin Leptos views over `protest-map-core`.
//!
//! The same views run in two places: natively (feature `ssr`), where `site` renders every page with them, and in the
//! browser (feature `csr`), where they take the page over. A view is a pure function of record, state and language.

#[cfg(feature = "csr")]
pub mod boot;
#[cfg(feature = "csr")]
mod controls;
#[cfg(feature = "csr")]
mod dom;
#[cfg(feature = "csr")]
mod hands;
pub mod state;
pub mod view;
