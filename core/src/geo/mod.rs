//! The geometry of the map: where a place lies, what part of the map is looked at, how large a number is drawn.
//!
//! Three spaces meet here, and names say which one a value is in: *lonlat* (degrees), *map* (units of the frame, 1000
//! wide), and *percent* of the box on the screen. Sizes of marks and text are in pixels in all of them.
//!
//! Only `basemap` reads outlines, and only the native generator calls it: no outline is ever projected in a browser.

mod basemap;
mod error;
mod labels;
mod projection;
mod symbols;
mod viewport;

pub use basemap::Basemap;
pub use error::MapError;
pub use labels::{Anchor, LabelPlacement, LabelVisibility, LabelledMark, Side, place_labels};
pub use projection::{Albers, Frame, LonLat, MapPoint, lonlat_from_map, map_from_lonlat};
pub use symbols::{MIN_HIT_RADIUS_PX, RADIUS_PER_ROOT, legend_steps, radius_px};
pub use viewport::Viewport;
