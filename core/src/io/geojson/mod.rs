//! The GeoJSON of places with their counts, both ways.
//!
//! One reader serves the browser, the generator and the checker. What a feature is, `geojson` says; what its properties and the
//! members of the collection are, the types of the record say by their derives. Features, counts and entries are read one by one,
//! so that one that is wrong hides nothing of another.

mod parts;
mod read;
mod rules;
mod write;

pub use read::read_geojson;
#[cfg(feature = "tables")]
pub(crate) use read::read_with_notes;
#[cfg(feature = "tables")]
pub(crate) use rules::{address_fits, ends_fit};
pub use write::write_geojson;

/// The name by which diagnostics of the GeoJSON go.
pub const FILE: &str = "cities.geojson";

/// The version of the format.
const SCHEMA: u64 = 1;

/// How the id of a joint feature begins.
const JOINT: &str = "joint-";
