//! From a place on the Earth to a point of the map, and back.
//!
//! The projection is equal-area, because the map compares areas: a region must not look more important for lying north.
//!
//! Limitations: one projection for one country; nothing here wraps around the date line or draws a pole.

use super::MapError;
use crate::util::decimal;

/// A place on the Earth: longitude and latitude in degrees, WGS 84.
///
/// The order is that of GeoJSON (longitude first); addresses write latitude first, as people do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon: f64,
    lat: f64,
}

impl LonLat {
    /// Where Greenwich meets the equator.
    pub const ORIGIN: Self = Self { lon: 0.0, lat: 0.0 };

    /// A place, unless one of the two is out of range or not a number.
    pub fn new(lon: f64, lat: f64) -> Result<Self, MapError> {
        if !(-180.0..=180.0).contains(&lon) {
            return Err(MapError::Longitude(decimal(lon, 6)));
        }
        if !(-90.0..=90.0).contains(&lat) {
            return Err(MapError::Latitude(decimal(lat, 6)));
        }
        // A centimetre, and what RFC 7946 recommends at most: beyond it a number may not survive being written and read.
        let rounded = |degrees: f64| (degrees * 1e7).round() / 1e7;
        Ok(Self { lon: rounded(lon), lat: rounded(lat) })
    }

    /// Degrees east of Greenwich.
    pub const fn lon(self) -> f64 {
        self.lon
    }

    /// Degrees north of the equator.
    pub const fn lat(self) -> f64 {
        self.lat
    }
}

/// A point of the map, in units of the [`Frame`]: x to the right, y down, as in SVG.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapPoint {
    /// 0 at the left edge of the frame, [`Frame::WIDTH`] at the right.
    pub x: f64,
    /// 0 at the top edge of the frame, [`Frame::HEIGHT`] at the bottom.
    pub y: f64,
}

impl MapPoint {
    /// The middle of the frame.
    pub const CENTER: Self = Self { x: Frame::WIDTH / 2.0, y: Frame::HEIGHT / 2.0 };
    /// The left upper corner of the map.
    pub const CORNER: Self = Self { x: 0.0, y: 0.0 };

    /// Whether the point lies in the frame, its edge included.
    pub fn is_in_frame(self) -> bool {
        (0.0..=Frame::WIDTH).contains(&self.x) && (0.0..=Frame::HEIGHT).contains(&self.y)
    }
}

/// The rectangle that is drawn: all of Kazakhstan with about 3 % around it, at every width of the same shape.
#[derive(Clone, Copy, Debug)]
pub struct Frame;

impl Frame {
    /// Width, in map units.
    pub const WIDTH: f64 = 1000.0;
    /// Height, in map units: the country is about 2,960 by 1,655 km in this projection.
    pub const HEIGHT: f64 = 560.0;
    /// Height of the frame for a width of 1.
    pub const ASPECT: f64 = Self::HEIGHT / Self::WIDTH;
    /// Metres on the ground that one map unit stands for.
    pub const METRES_PER_UNIT: f64 = 3150.0;
    /// What is at the middle of the frame, in metres of the projection: the middle of the country's extent.
    const MIDDLE: (f64, f64) = (-16_500.0, 2_000.0);
}

/// Albers' equal-area conic on the ellipsoid, in metres: x east, y north of the origin.
///
/// The formulas are those of Snyder, *Map Projections: A Working Manual* (USGS Professional Paper 1395), section 14.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Albers {
    lon_0: f64,
    cone: f64,
    constant: f64,
    radius_0: f64,
}

impl Albers {
    /// Half the greater axis of the WGS 84 ellipsoid, in metres.
    const A: f64 = 6_378_137.0;
    /// First eccentricity of the WGS 84 ellipsoid.
    const E: f64 = 0.081_819_190_842_621_49;
    const E2: f64 = Self::E * Self::E;

    /// The projection of this map: the parallels lie a sixth of the way in from the south and north of Kazakhstan.
    pub fn kazakhstan() -> Self {
        Self::new(67.0, 48.0, [43.0, 53.0])
    }

    /// A projection with its origin and its two true parallels, in degrees; the parallels must not mirror each other.
    pub fn new(lon_0: f64, lat_0: f64, parallels: [f64; 2]) -> Self {
        let [first, second] = parallels.map(|lat| {
            let (sin, _) = sin_cos(lat.to_radians());
            (Self::parallel_radius(sin).powi(2), Self::authalic(sin))
        });
        let cone = (first.0 - second.0) / (second.1 - first.1);
        let mut albers = Self { lon_0, cone, constant: first.0 + cone * first.1, radius_0: 0.0 };
        albers.radius_0 = albers.radius(lat_0);
        albers
    }

    /// Forward: metres from degrees.
    pub fn metres_from_lonlat(&self, place: LonLat) -> (f64, f64) {
        let radius = self.radius(place.lat);
        let (sin, cos) = sin_cos(self.cone * (place.lon - self.lon_0).to_radians());
        (radius * sin, self.radius_0 - radius * cos)
    }

    /// Inverse: degrees from metres, or nothing where the plane shows no place on the Earth.
    pub fn lonlat_from_metres(&self, x: f64, y: f64) -> Option<LonLat> {
        let north = self.radius_0 - y;
        let radius = (x * x + north * north).sqrt();
        let authalic = (self.constant - (radius * self.cone / Self::A).powi(2)) / self.cone;
        let lon = self.lon_0 + (angle_of(x, north) / self.cone).to_degrees();
        LonLat::new(lon, Self::lat_from_authalic(authalic)?).ok()
    }

    /// Distance of a parallel from the tip of the cone, in metres (Snyder 14-12).
    fn radius(&self, lat: f64) -> f64 {
        let authalic = Self::authalic(sin_cos(lat.to_radians()).0);
        // Rounding alone can bring the pole below zero.
        Self::A * (self.constant - self.cone * authalic).max(0.0).sqrt() / self.cone
    }

    /// Radius of a parallel for a sphere of radius 1, flattened (Snyder 14-15).
    fn parallel_radius(sin: f64) -> f64 {
        ((1.0 - sin * sin) / (1.0 - Self::E2 * sin * sin)).sqrt()
    }

    /// Area of the ellipsoid between the equator and a parallel, up to a factor (Snyder 3-12).
    fn authalic(sin: f64) -> f64 {
        let flat = Self::E2 * sin * sin;
        // The logarithm in Snyder's formula as its series: six terms are exact for an ellipsoid this round.
        let log = 1.0
            + flat * (1.0 / 3.0 + flat * (1.0 / 5.0 + flat * (1.0 / 7.0 + flat * (1.0 / 9.0 + flat * (1.0 / 11.0)))));
        (1.0 - Self::E2) * sin * (1.0 / (1.0 - flat) + log)
    }

    /// Latitude in degrees for an authalic area, by Newton's method on its sine, or nothing beyond the poles.
    fn lat_from_authalic(authalic: f64) -> Option<f64> {
        let mut sin = authalic / Self::authalic(1.0);
        if !(-1.0..=1.0).contains(&sin) {
            return None;
        }
        // Area and sine are nearly in proportion, so that each step doubles the digits.
        for _ in 0..5 {
            let flat = 1.0 - Self::E2 * sin * sin;
            let step = (authalic - Self::authalic(sin)) * flat * flat / (2.0 * (1.0 - Self::E2));
            sin = (sin + step).clamp(-1.0, 1.0);
        }
        Some(angle_of(sin, (1.0 - sin * sin).sqrt()).to_degrees().clamp(-90.0, 90.0))
    }
}

/// Sine and cosine by their series, for angles up to a half turn: those of the standard library, made for angles of any
/// size, weigh two kilobytes more in the browser.
fn sin_cos(angle: f64) -> (f64, f64) {
    let (mut sin, mut cos) = (0.0, 0.0);
    let mut term = 1.0;
    for n in 0..30 {
        match n % 4 {
            0 => cos += term,
            1 => sin += term,
            2 => cos -= term,
            _ => sin -= term,
        }
        term *= angle / f64::from(n + 1);
    }
    (sin, cos)
}

/// The angle from the second axis to a point, short of a half turn.
fn angle_of(x: f64, y: f64) -> f64 {
    let radius = (x * x + y * y).sqrt();
    let mut angle = 0.0;
    // The sine of what is left to turn. Near a half turn the first steps are small; the last ones triple the digits.
    for _ in 0..40 {
        let (sin, cos) = sin_cos(angle);
        let left = (x * cos - y * sin) / radius;
        // At the tip of the cone there is no angle.
        if !left.is_finite() || left == 0.0 {
            break;
        }
        angle += left;
    }
    angle
}

/// The point of the map where a place is drawn; a place far away lies outside the [`Frame`].
pub fn map_from_lonlat(place: LonLat) -> MapPoint {
    let (x, y) = Albers::kazakhstan().metres_from_lonlat(place);
    MapPoint {
        x: MapPoint::CENTER.x + (x - Frame::MIDDLE.0) / Frame::METRES_PER_UNIT,
        y: MapPoint::CENTER.y - (y - Frame::MIDDLE.1) / Frame::METRES_PER_UNIT,
    }
}

/// The place that a point of the map shows; always some place within the [`Frame`].
pub fn lonlat_from_map(point: MapPoint) -> Option<LonLat> {
    Albers::kazakhstan().lonlat_from_metres(
        Frame::MIDDLE.0 + (point.x - MapPoint::CENTER.x) * Frame::METRES_PER_UNIT,
        Frame::MIDDLE.1 - (point.y - MapPoint::CENTER.y) * Frame::METRES_PER_UNIT,
    )
}

#[cfg(test)]
mod tests {
    use proj4rs::Proj;
    use proptest::prelude::*;

    use super::*;

    fn place(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).expect("a place on the Earth")
    }

    #[test]
    fn angles_are_those_of_the_standard_library() {
        for n in -300..=300 {
            let angle = f64::from(n) / 100.0;
            let (sin, cos) = sin_cos(angle);
            assert!((sin - angle.sin()).abs() < 1e-13 && (cos - angle.cos()).abs() < 1e-13, "{angle}: {sin}, {cos}");
            let back = angle_of(7.0 * angle.sin(), 7.0 * angle.cos());
            assert!((back - angle).abs() < 1e-12, "{angle}: {back}");
        }
        assert_eq!(angle_of(0.0, 0.0), 0.0);
    }

    #[test]
    fn agrees_with_proj() {
        let from = Proj::from_proj_string("+proj=longlat +ellps=WGS84 +no_defs").expect("degrees");
        let to = Proj::from_proj_string("+proj=aea +lat_1=43 +lat_2=53 +lat_0=48 +lon_0=67 +ellps=WGS84 +no_defs")
            .expect("the same projection");
        let ours = Albers::kazakhstan();
        for lon in (36..=98).step_by(2) {
            for lat in 30..=65 {
                let (lon, lat) = (f64::from(lon), f64::from(lat));
                let mut theirs = (lon.to_radians(), lat.to_radians(), 0.0);
                proj4rs::transform::transform(&from, &to, &mut theirs).expect("in range");
                let (x, y) = ours.metres_from_lonlat(place(lon, lat));
                let apart = (x - theirs.0).hypot(y - theirs.1);
                assert!(apart < 0.001, "{lon} {lat}: {apart} m apart");
            }
        }
    }

    #[test]
    fn keeps_areas() {
        // A cell of one degree has the same share of the plane as of the ellipsoid, wherever it lies.
        let ours = Albers::kazakhstan();
        for lat in 38..58 {
            let (south, north) = (f64::from(lat), f64::from(lat + 1));
            let authalic = |lat: f64| Albers::authalic(lat.to_radians().sin());
            let ground = Albers::A.powi(2) * 1f64.to_radians() * (authalic(north) - authalic(south)) / 2.0;
            // Many steps, since a parallel is an arc in the plane.
            let ring: Vec<(f64, f64)> = (0..=200)
                .map(|step| (80.0 + f64::from(step) / 200.0, south))
                .chain((0..=200).map(|step| (81.0 - f64::from(step) / 200.0, north)))
                .map(|(lon, lat)| ours.metres_from_lonlat(place(lon, lat)))
                .collect();
            let plane: f64 = (0..ring.len())
                .map(|i| {
                    let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
                    (a.0 * b.1 - b.0 * a.1) / 2.0
                })
                .sum();
            assert!((plane / ground - 1.0).abs() < 1e-6, "at {lat}: {plane} against {ground}");
        }
    }

    #[test]
    fn holds_the_country() {
        // Its outermost points, all around.
        for (lon, lat) in [(46.48, 49.0), (87.32, 49.1), (69.0, 55.43), (68.0, 40.58), (77.9, 53.3), (80.2, 42.2)] {
            let point = map_from_lonlat(place(lon, lat));
            assert!(point.is_in_frame(), "{lon} {lat} at {point:?}");
        }
    }

    #[test]
    fn refuses_what_is_no_place() {
        assert_eq!(LonLat::new(200.0, 0.0), Err(MapError::Longitude("200".into())));
        assert_eq!(LonLat::new(0.0, -90.5), Err(MapError::Latitude("-90.5".into())));
        assert!(LonLat::new(f64::NAN, 0.0).is_err() && LonLat::new(0.0, f64::INFINITY).is_err());
        for (x, y) in [(f64::NAN, 0.0), (0.0, f64::INFINITY), (1e9, 1e9)] {
            assert_eq!(lonlat_from_map(MapPoint { x, y }), None);
        }
    }

    proptest! {
        #[test]
        fn there_and_back(lon in -100.0..230.0f64, lat in -80.0..=89.0f64) {
            let start = place(if lon > 180.0 { lon - 360.0 } else { lon }, lat);
            // Beyond the date line from the middle, the cone is cut open; no part of the frame comes near it.
            prop_assume!((start.lon() - 67.0).abs() < 170.0);
            let back = lonlat_from_map(map_from_lonlat(start)).expect("a place");
            prop_assert!((back.lon() - start.lon()).abs() < 1e-8, "{start:?} {back:?}");
            prop_assert!((back.lat() - start.lat()).abs() < 1e-8, "{start:?} {back:?}");
        }

        #[test]
        fn every_point_of_the_frame_is_a_place(x in 0.0..=Frame::WIDTH, y in 0.0..=Frame::HEIGHT) {
            let back = map_from_lonlat(lonlat_from_map(MapPoint { x, y }).expect("a place"));
            // A place is known to the centimetre.
            prop_assert!((back.x - x).abs() < 1e-5 && (back.y - y).abs() < 1e-5);
        }
    }
}
