//! Reading and writing: the GeoJSON of places with their counts, and the texts of the record in each language.
//!
//! What is wrong in a file is a [`Diagnostic`]: where it is, the value, and how to help it. A reader reports all of them at once.

mod diagnostic;
mod diagnostics;
mod geojson;
mod limits;
mod raw;
mod translations;

pub use self::geojson::{FILE as GEOJSON_FILE, read_geojson, write_geojson};
#[cfg(feature = "tables")]
pub(crate) use self::geojson::{address_fits, ends_fit, read_with_notes};
pub use diagnostic::{Diagnostic, Location};
pub use translations::{NAMED, Names, Person, Texts, read_texts, write_texts};
