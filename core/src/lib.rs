//! The thinking behind protest-map, free of any browser, framework or file system.
//!
//! A number on the map is somebody's claim. [`record`] holds the claims, [`tally`] adds up what may be added,
//! [`mark`] says how a place is drawn and [`days`] how a day is, [`map`] is the geometry, [`address`] turns every state into its address and
//! back, and [`text`] puts all of it into words. With the feature `tables`, `publish` makes of the record what others
//! work with.

pub mod address;
pub mod days;
pub mod map;
pub mod mark;
mod order;
#[cfg(feature = "tables")]
pub mod publish;
pub mod record;
pub mod tally;
pub mod text;
