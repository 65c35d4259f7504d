//! The logic of protest-map, free of any browser, framework or file system.
//!
//! A number on the map is somebody's claim. The modules are layers, each of which uses only those before it
//! (`tests/layers.rs` holds that):
//!
//! | layer | what it has |
//! |---|---|
//! | [`util`] | text and decimals |
//! | [`i18n`] | messages, numbers, plurals and alphabetical order of each language |
//! | [`geo`] | projection, viewport, the scale of the marks, labels, basemap |
//! | [`model`] | the record and its vocabularies |
//! | [`io`] | GeoJSON and translations, read and written |
//! | [`count`] | competing claims and what may be added of them |
//! | [`query`] | what is chosen, and what it selects of the record |
//! | [`phrases`] | dates, claims and prosecutions in words |
//! | [`present`] | markers, timeline, the status of a case |
//! | [`routes`] | every state and its address |
//!
//! [`gesture`] stands beside them, over `geo`. With the feature `tables`, `check` reads the tables that editors keep and `publish`
//! makes of the record what others work with.

#[cfg(feature = "tables")]
pub mod check;
pub mod count;
pub mod geo;
pub mod gesture;
pub mod i18n;
pub mod io;
pub mod model;
pub mod phrases;
pub mod present;
#[cfg(feature = "tables")]
pub mod publish;
pub mod query;
pub mod routes;
pub mod util;
