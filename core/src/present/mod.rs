//! What is drawn and listed: the headline, the markers of places, the bars of days, and where each prosecution stands.

#[cfg(feature = "tables")]
mod case_status;
mod headline;
mod marker;
mod timeline;

#[cfg(feature = "tables")]
pub use case_status::{CaseStatus, Superseded};
pub use headline::{Headline, headline};
pub use marker::{Edge, Marker, Shape, markers};
pub use timeline::{Axis, Bar, bars, presets, round_below};
