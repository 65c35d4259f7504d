//! Everything that can be wrong with a place, a view or an outline, and the words for it.

use std::fmt;

/// What was wrong, with the offending value in backticks.
#[derive(Clone, Debug, PartialEq)]
pub enum MapError {
    /// A longitude that is no number from -180 to 180.
    Longitude(String),
    /// A latitude that is no number from -90 to 90.
    Latitude(String),
    /// A zoom that is no number from 1 to the greatest.
    Zoom(String),
    /// A view that is not written `zoom/lat/lon`.
    ViewShape(String),
    /// A view whose middle lies beyond the edge of the map.
    OffTheMap(String),
    /// An outline that cannot be drawn.
    Outline {
        /// The file it was read from.
        file: &'static str,
        /// The feature in it, by id, or by position where it has none.
        feature: Option<String>,
        /// What is wrong with it.
        wrong: String,
    },
}

impl fmt::Display for MapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Longitude(value) => {
                write!(f, "longitude `{value}` is not a number from -180 to 180")
            }
            Self::Latitude(value) => write!(f, "latitude `{value}` is not a number from -90 to 90"),
            Self::Zoom(value) => {
                write!(f, "zoom `{value}` is not a number from 1 to {}", super::Viewport::MAX_ZOOM)
            }
            Self::ViewShape(value) => {
                write!(f, "`{value}` is not a view of the form `zoom/lat/lon`")
            }
            Self::OffTheMap(value) => write!(f, "the view `{value}` looks at a point beyond the edge of the map"),
            Self::Outline { file, feature: Some(feature), wrong } => write!(f, "{file}, feature `{feature}`: {wrong}"),
            Self::Outline { file, feature: None, wrong } => write!(f, "{file}: {wrong}"),
        }
    }
}

impl std::error::Error for MapError {}
