//! Reading and writing: the GeoJSON of places with their counts, and the texts of the record in each language.
//!
//! What is wrong in a file is a [`Diagnostic`]: where it is, the value, and the help. Of a GeoJSON, which people write, all that is
//! wrong is told at once; of the texts, which the generator writes, the first thing.
//!
//! What is refused for its size stands in `limits`.

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
