//! Which part of the map is looked at.

use crate::util::joined;
use std::fmt;
use std::str::FromStr;

use super::{Frame, LonLat, MapError, MapPoint, lonlat_from_map, map_from_lonlat};
use crate::util::{decimal, fixed_decimal, read_decimal};

/// The part of the map that fills its box: a zoom, and the point in the middle.
///
/// A value, never changed in place: every operation gives a new one that lies within the frame, so nothing beyond the
/// edge of the map can come into view. The box has the shape of the frame at every width, so one number tells the zoom.
///
/// Its address is `zoom/lat/lon`, in that order; the whole map has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    zoom: f64,
    center: MapPoint,
}

impl Viewport {
    /// The whole map.
    pub const FIT: Self = Self { zoom: 1.0, center: MapPoint::CENTER };
    /// The greatest zoom: a city and its surroundings fill the box, and the outlines still look drawn.
    pub const MAX_ZOOM: f64 = 12.0;

    /// The nearest view within the map. What is not a number gives the whole map.
    pub fn new(zoom: f64, center: MapPoint) -> Self {
        if !(zoom.is_finite() && center.x.is_finite() && center.y.is_finite()) {
            return Self::FIT;
        }
        let zoom = zoom.clamp(1.0, Self::MAX_ZOOM);
        let within = |value: f64, length: f64| {
            let half = length / zoom / 2.0;
            // At zoom 1 rounding must not turn the two bounds around, as `clamp` would panic.
            value.min(length - half).max(half)
        };
        Self { zoom, center: MapPoint { x: within(center.x, Frame::WIDTH), y: within(center.y, Frame::HEIGHT) } }
    }

    /// How many times larger than the whole map: 1 to [`Viewport::MAX_ZOOM`].
    pub const fn zoom(self) -> f64 {
        self.zoom
    }

    /// The point in the middle of the box.
    pub const fn center(self) -> MapPoint {
        self.center
    }

    /// The view `factor` times as large, with the same point of the map under the same point of the box.
    ///
    /// The point of the box is a fraction of its width and height: `(0.5, 0.5)` is its middle.
    #[must_use]
    pub fn zoom_about(self, (fx, fy): (f64, f64), factor: f64) -> Self {
        let zoom = (self.zoom * factor).clamp(1.0, Self::MAX_ZOOM);
        // The distance from the middle of the box, in map units, shrinks by as much as the zoom grows.
        let moved = 1.0 / self.zoom - 1.0 / zoom;
        let x = self.center.x + (fx - 0.5) * Frame::WIDTH * moved;
        let y = self.center.y + (fy - 0.5) * Frame::HEIGHT * moved;
        // A pinch whose fingers meet gives no factor at all: stay, rather than jump to the whole map.
        if x.is_finite() && y.is_finite() && zoom.is_finite() { Self::new(zoom, MapPoint { x, y }) } else { self }
    }

    /// The view moved by fractions of the box: `(0.1, 0.0)` looks a tenth of the box further east.
    ///
    /// A drag moves the paper, not the eye, so it passes its distances negated.
    #[must_use]
    pub fn pan_by(self, dx: f64, dy: f64) -> Self {
        let x = self.center.x + dx * Frame::WIDTH / self.zoom;
        let y = self.center.y + dy * Frame::HEIGHT / self.zoom;
        if x.is_finite() && y.is_finite() { Self::new(self.zoom, MapPoint { x, y }) } else { self }
    }

    /// Where a point of the map is in the box, in percent of its width and height; beyond 0 to 100 it is out of view.
    pub fn percent_from_map(self, point: MapPoint) -> (f64, f64) {
        let percent = |value: f64, center: f64, length: f64| 50.0 + (value - center) * self.zoom / length * 100.0;
        (percent(point.x, self.center.x, Frame::WIDTH), percent(point.y, self.center.y, Frame::HEIGHT))
    }

    /// The part of the frame in view, as the `viewBox` of the basemap: left, top, width, height.
    pub fn view_box(self) -> (f64, f64, f64, f64) {
        let (width, height) = (Frame::WIDTH / self.zoom, Frame::HEIGHT / self.zoom);
        (self.center.x - width / 2.0, self.center.y - height / 2.0, width, height)
    }

    /// The address of the view, `zoom/lat/lon`, or nothing for the whole map.
    pub fn fragment(self) -> Option<String> {
        // What would be read back as the whole map is written as the whole map.
        if self.zoom < 1.005 {
            return None;
        }
        let place = lonlat_from_map(self.center)?;
        let degrees = |degrees: f64| fixed_decimal(degrees, 4);
        Some(joined([decimal(self.zoom, 2), degrees(place.lat()), degrees(place.lon())], "/"))
    }
}

impl Default for Viewport {
    fn default() -> Self {
        Self::FIT
    }
}

impl fmt::Display for Viewport {
    /// The address of the view; the whole map is the empty text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fragment().unwrap_or_default())
    }
}

impl FromStr for Viewport {
    type Err = MapError;

    /// Reads `zoom/lat/lon`, as strictly as it is written: a bad value is named, never bent into a good one.
    ///
    /// A middle close to the edge is moved in until the map covers the box; one beyond the edge is refused.
    fn from_str(text: &str) -> Result<Self, MapError> {
        let parts: Vec<&str> = text.split('/').collect();
        let [zoom, lat, lon] = parts[..] else {
            return Err(MapError::ViewShape(text.into()));
        };
        let zoom_value = read_decimal(zoom)
            .filter(|value| (1.0..=Self::MAX_ZOOM).contains(value))
            // No finer than it is written, so that a view that was read is written as itself.
            .map(|value| (value * 100.0).round() / 100.0)
            .ok_or_else(|| MapError::Zoom(zoom.into()))?;
        let lat_value = read_decimal(lat).ok_or_else(|| MapError::Latitude(lat.into()))?;
        let lon_value = read_decimal(lon).ok_or_else(|| MapError::Longitude(lon.into()))?;
        let center = map_from_lonlat(LonLat::new(lon_value, lat_value)?);
        if center.is_in_frame() { Ok(Self::new(zoom_value, center)) } else { Err(MapError::OffTheMap(text.into())) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_view() -> impl Strategy<Value = Viewport> {
        (1.0..=Viewport::MAX_ZOOM, 0.0..=Frame::WIDTH, 0.0..=Frame::HEIGHT)
            .prop_map(|(zoom, x, y)| Viewport::new(zoom, MapPoint { x, y }))
    }

    fn map_under(view: Viewport, (fx, fy): (f64, f64)) -> MapPoint {
        let (x, y, width, height) = view.view_box();
        MapPoint { x: x + fx * width, y: y + fy * height }
    }

    fn close(a: Viewport, b: Viewport) -> bool {
        (a.zoom - b.zoom).abs() < 1e-9
            && (a.center.x - b.center.x).abs() < 1e-6
            && (a.center.y - b.center.y).abs() < 1e-6
    }

    /// Whether the view is where the numbers put it, and not where the edge of the map did.
    fn is_free(view: Viewport) -> bool {
        let (x, y, width, height) = view.view_box();
        view.zoom > 1.0 + 1e-9
            && view.zoom < Viewport::MAX_ZOOM - 1e-9
            && x > 1e-6
            && y > 1e-6
            && x + width < Frame::WIDTH - 1e-6
            && y + height < Frame::HEIGHT - 1e-6
    }

    #[test]
    fn the_whole_map_has_no_address() {
        assert_eq!(Viewport::FIT.fragment(), None);
        assert_eq!(Viewport::FIT.view_box(), (0.0, 0.0, Frame::WIDTH, Frame::HEIGHT));
        assert_eq!(Viewport::FIT.percent_from_map(MapPoint { x: 250.0, y: 560.0 }), (25.0, 100.0));
    }

    #[test]
    fn an_address_reads_as_it_is_written() {
        let view: Viewport = "4.5/48.5000/67.1234".parse().expect("a view");
        assert_eq!(view.fragment().as_deref(), Some("4.5/48.5000/67.1234"));
        let view: Viewport = "4/48.5/67".parse().expect("a view");
        assert_eq!(view.to_string(), "4/48.5000/67.0000");
        assert_eq!("1/48.5/67".parse(), Ok(Viewport::FIT));
    }

    #[test]
    fn names_the_bad_value() {
        let wrong = |text: &str| text.parse::<Viewport>().expect_err("no view").to_string();
        assert_eq!(wrong("40/48/67"), "zoom `40` is not a number from 1 to 12");
        assert_eq!(wrong("NaN/48/67"), "zoom `NaN` is not a number from 1 to 12");
        assert_eq!(wrong("2/north/67"), "latitude `north` is not a number from -90 to 90");
        assert_eq!(wrong("2/148/67"), "latitude `148` is not a number from -90 to 90");
        assert_eq!(wrong("2/48/1e3"), "longitude `1e3` is not a number from -180 to 180");
        assert_eq!(wrong("2/48/-181"), "longitude `-181` is not a number from -180 to 180");
        assert_eq!(wrong("2/48"), "`2/48` is not a view of the form `zoom/lat/lon`");
        assert_eq!(wrong(""), "`` is not a view of the form `zoom/lat/lon`");
        assert_eq!(
            wrong("2/48.8567/2.3522"),
            "the view `2/48.8567/2.3522` looks at a point beyond the edge of the map"
        );
    }

    #[test]
    fn what_is_not_a_number_changes_nothing() {
        let view = Viewport::new(3.0, MapPoint { x: 400.0, y: 300.0 });
        assert_eq!(view.zoom_about((0.2, f64::NAN), 2.0), view);
        assert_eq!(view.zoom_about((0.2, 0.2), f64::NAN), view);
        assert_eq!(view.pan_by(f64::INFINITY, 0.0), view);
        assert_eq!(Viewport::new(f64::NAN, MapPoint::CENTER), Viewport::FIT);
    }

    proptest! {
        #[test]
        fn the_point_under_the_pointer_stays(view in any_view(), fx in 0.0..=1.0, fy in 0.0..=1.0, factor in 0.2..5.0f64) {
            let zoomed = view.zoom_about((fx, fy), factor);
            prop_assume!(is_free(zoomed));
            let (before, after) = (map_under(view, (fx, fy)), map_under(zoomed, (fx, fy)));
            prop_assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
        }

        #[test]
        fn zooming_in_never_leaves_the_pointer(view in any_view(), fx in 0.0..=1.0, fy in 0.0..=1.0, factor in 1.0..5.0f64) {
            // Not even at the edge: what is in view before covers what is in view after.
            let zoomed = view.zoom_about((fx, fy), factor);
            let (before, after) = (map_under(view, (fx, fy)), map_under(zoomed, (fx, fy)));
            prop_assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
        }

        #[test]
        fn in_and_out_again_is_where_one_was(view in any_view(), fx in 0.0..=1.0, fy in 0.0..=1.0, factor in 1.0..5.0f64) {
            prop_assume!(view.zoom * factor < Viewport::MAX_ZOOM);
            prop_assert!(close(view.zoom_about((fx, fy), factor).zoom_about((fx, fy), 1.0 / factor), view));
        }

        #[test]
        fn the_map_always_covers_the_box(
            view in any_view(), fx in -2.0..3.0f64, fy in -2.0..3.0f64, factor in 0.0..100.0f64, dx in -9.0..9.0f64, dy in -9.0..9.0f64,
        ) {
            for view in [view, view.zoom_about((fx, fy), factor), view.pan_by(dx, dy)] {
                let (x, y, width, height) = view.view_box();
                prop_assert!((1.0..=Viewport::MAX_ZOOM).contains(&view.zoom));
                prop_assert!(x >= -1e-9 && x + width <= Frame::WIDTH + 1e-9, "{view:?}");
                prop_assert!(y >= -1e-9 && y + height <= Frame::HEIGHT + 1e-9, "{view:?}");
                prop_assert!((width / height - Frame::WIDTH / Frame::HEIGHT).abs() < 1e-9);
            }
        }

        #[test]
        fn a_mark_is_where_its_ground_is(view in any_view(), fx in 0.0..=1.0, fy in 0.0..=1.0) {
            let (x, y) = view.percent_from_map(map_under(view, (fx, fy)));
            prop_assert!((x - fx * 100.0).abs() < 1e-6 && (y - fy * 100.0).abs() < 1e-6);
        }

        #[test]
        fn printed_and_read_is_the_same_view(view in any_view()) {
            match view.fragment() {
                None => prop_assert!(view.zoom < 1.005),
                Some(text) => {
                    let read: Viewport = text.parse().map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
                    prop_assert!((read.zoom - view.zoom).abs() <= 0.005 + 1e-9);
                    // Rounding the zoom can push the middle a little further in; a unit is 3 km.
                    prop_assert!((read.center.x - view.center.x).abs() < 3.0, "{view:?} {read:?}");
                    prop_assert!((read.center.y - view.center.y).abs() < 3.0, "{view:?} {read:?}");
                }
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*", numbers in "[-0-9./a-zN]{0,24}") {
            let _ = text.parse::<Viewport>();
            let _ = numbers.parse::<Viewport>();
        }
    }
}
