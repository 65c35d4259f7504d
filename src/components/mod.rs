//! What panels and pages are made of.

pub mod claim;
pub mod event_card;
pub mod field;
pub mod filters;
#[cfg(feature = "ssr")]
pub mod folded_links;
pub mod footer;
pub mod header;
pub mod headline;
pub mod key;
pub mod legend;
pub mod off_map_figures;
#[cfg(feature = "ssr")]
pub mod page;
pub mod paragraph;
pub mod popover;
pub mod range_plot;
pub mod sources;
pub mod summary;
pub mod symbol;
