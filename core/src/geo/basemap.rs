//! The ground beneath the marks, as four SVG paths.
//!
//! Both files come from one topology (see `data/basemap/make.mjs`): a border that two areas share is the same row of
//! points in both, run through the other way round. So a border is found by looking for each edge's opposite, drawn
//! once instead of twice, and left out where areas are joined; nothing can gape between them.
//!
//! Limitations: only the native generator calls this. It trusts that topology: for areas whose borders nearly meet, each
//! would keep an outline of its own. Straight edges stay straight, so long edges along a parallel need points between.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use geojson::{Feature, FeatureCollection, GeometryValue, Position, feature::Id};

use super::{Frame, LonLat, MapError, MapPoint, map_from_lonlat};

/// The values of `d` of the four paths of the basemap, in units of the [`Frame`], the lower first.
///
/// Coordinates are relative and have one decimal: a third of a pixel where the map is 3,400 px wide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basemap {
    /// All land as one area to be filled, Kazakhstan included; what it leaves open is water.
    pub land: String,
    /// The borders between the neighbours: lines.
    pub borders: String,
    /// Kazakhstan: the area to be filled, lying exactly upon the land, and its outline.
    pub country: String,
    /// The borders between the regions of Kazakhstan: lines, each drawn once.
    pub regions: String,
}

impl Basemap {
    /// The feature of the land that the regions lie upon.
    const COUNTRY: &'static str = "kazakhstan";
    /// How far beyond the frame things are still drawn, in map units, so that no stroke along the cut is seen.
    const BLEED: f64 = 3.0;

    /// The basemap of `land.geojson` (one feature a country) and `regions.geojson` (one feature a region).
    pub fn from_geojson(land: &str, regions: &str) -> Result<Self, MapError> {
        let land = Areas::read("land.geojson", land)?;
        let regions = Areas::read("regions.geojson", regions)?;
        let country = land.position(Self::COUNTRY)?;
        Ok(Self {
            land: path_of_rings(&land.outline()),
            borders: path_of_lines(&land.borders(|one, other| one != country && other != country)),
            country: path_of_rings(&regions.outline()),
            regions: path_of_lines(&regions.borders(|_, _| true)),
        })
    }
}

/// A place in ten-thousandths of a degree, longitude first: equal where two outlines mean the same point.
type Vertex = (i32, i32);

/// The outlines of one file.
struct Areas {
    file: &'static str,
    ids: Vec<String>,
    /// Every edge, in the direction of its ring, with the position of the area it belongs to.
    edges: BTreeMap<(Vertex, Vertex), usize>,
}

impl Areas {
    const DEGREE: f64 = 10_000.0;

    fn read(file: &'static str, text: &str) -> Result<Self, MapError> {
        let wrong = |feature: Option<&str>, wrong: String| MapError::Outline {
            file,
            feature: feature.map(str::to_owned),
            wrong,
        };
        let collection: FeatureCollection =
            text.parse().map_err(|error: geojson::Error| wrong(None, format!("no feature collection: {error}")))?;
        let mut areas = Self { file, ids: Vec::new(), edges: BTreeMap::new() };
        for (position, feature) in collection.features.iter().enumerate() {
            let id = id_of(feature).unwrap_or_else(|| format!("number {}", position + 1));
            for ring in rings_of(feature).map_err(|what| wrong(Some(&id), what))? {
                let vertices = vertices_of(ring).map_err(|what| wrong(Some(&id), what))?;
                for pair in vertices.windows(2).filter(|pair| pair[0] != pair[1]) {
                    if areas.edges.insert((pair[0], pair[1]), position).is_some() {
                        let (lon, lat) = degrees(pair[0]);
                        return Err(wrong(Some(&id), format!("the edge from `{lon}, {lat}` on is drawn twice")));
                    }
                }
            }
            areas.ids.push(id);
        }
        Ok(areas)
    }

    fn position(&self, id: &str) -> Result<usize, MapError> {
        self.ids.iter().position(|other| other == id).ok_or_else(|| MapError::Outline {
            file: self.file,
            feature: None,
            wrong: format!("there is no feature `{id}`"),
        })
    }

    /// All areas as one: the rings of the edges that have an area on one side only.
    fn outline(&self) -> Vec<Vec<MapPoint>> {
        let mut onward: BTreeMap<Vertex, Vec<Vertex>> = BTreeMap::new();
        for &(from, to) in self.edges.keys().filter(|&&(from, to)| !self.edges.contains_key(&(to, from))) {
            onward.entry(from).or_default().push(to);
        }
        let mut rings = Vec::new();
        while let Some((&start, _)) = onward.first_key_value() {
            let mut ring = vec![start];
            let mut at = start;
            // As many edges lead to a vertex as lead away from it, so the walk ends where it began.
            while let Some(next) = onward.get_mut(&at).and_then(Vec::pop) {
                if onward.get(&at).is_some_and(Vec::is_empty) {
                    onward.remove(&at);
                }
                ring.push(next);
                at = next;
                if at == start {
                    break;
                }
            }
            rings.push(ring.into_iter().map(projected).collect());
        }
        rings
    }

    /// The lines between two different areas, of those pairs that are wanted, each line once.
    fn borders(&self, wanted: impl Fn(usize, usize) -> bool) -> Vec<Vec<MapPoint>> {
        let mut onward: BTreeMap<Vertex, BTreeSet<Vertex>> = BTreeMap::new();
        for (&(from, to), &area) in &self.edges {
            if let Some(&other) = self.edges.get(&(to, from))
                && area != other
                && wanted(area, other)
            {
                onward.entry(from).or_default().insert(to);
            }
        }
        let mut lines = Vec::new();
        // First from the ends and meeting points, then around what has none.
        let nodes: Vec<Vertex> = onward.iter().filter(|(_, next)| next.len() != 2).map(|(&vertex, _)| vertex).collect();
        let is_node: BTreeSet<Vertex> = nodes.iter().copied().collect();
        let everywhere: Vec<Vertex> = onward.keys().copied().collect();
        for start in nodes.into_iter().chain(everywhere) {
            while let Some(first) = onward.get(&start).and_then(|next| next.first().copied()) {
                let mut line = vec![start];
                let (mut at, mut next) = (start, first);
                loop {
                    for (from, to) in [(at, next), (next, at)] {
                        if let Some(edges) = onward.get_mut(&from) {
                            edges.remove(&to);
                        }
                    }
                    line.push(next);
                    at = next;
                    match onward.get(&at).and_then(|edges| edges.first().copied()) {
                        Some(further) if !is_node.contains(&at) => next = further,
                        _ => break,
                    }
                }
                lines.push(line.into_iter().map(projected).collect());
            }
        }
        lines
    }
}

fn id_of(feature: &Feature) -> Option<String> {
    feature.id.as_ref().map(|id| match id {
        Id::String(text) => text.clone(),
        Id::Number(number) => number.to_string(),
    })
}

fn rings_of(feature: &Feature) -> Result<Vec<&Vec<Position>>, String> {
    match feature.geometry.as_ref().map(|geometry| &geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => Ok(coordinates.iter().collect()),
        Some(GeometryValue::MultiPolygon { coordinates }) => Ok(coordinates.iter().flatten().collect()),
        Some(other) => Err(format!("is a `{}`, not a polygon", other.type_name())),
        None => Err("has no geometry".into()),
    }
}

fn vertices_of(ring: &[Position]) -> Result<Vec<Vertex>, String> {
    let vertices = ring
        .iter()
        .map(|position| {
            let [lon, lat, ..] = position.as_slice() else {
                return Err("has a position without two numbers".to_owned());
            };
            LonLat::new(*lon, *lat).map_err(|error| error.to_string())?;
            Ok(((lon * Areas::DEGREE).round() as i32, (lat * Areas::DEGREE).round() as i32))
        })
        .collect::<Result<Vec<_>, _>>()?;
    if vertices.len() < 4 {
        return Err(format!("has a ring of `{}` positions; the least is 4", vertices.len()));
    }
    if vertices.first() != vertices.last() {
        let (lon, lat) = degrees(vertices[0]);
        return Err(format!("has a ring that does not end where it began, at `{lon}, {lat}`"));
    }
    Ok(vertices)
}

fn degrees((lon, lat): Vertex) -> (f64, f64) {
    (f64::from(lon) / Areas::DEGREE, f64::from(lat) / Areas::DEGREE)
}

fn projected(vertex: Vertex) -> MapPoint {
    let (lon, lat) = degrees(vertex);
    // Checked when it was read, so the middle of the map never appears here.
    LonLat::new(lon, lat).map_or(MapPoint::CENTER, map_from_lonlat)
}

/// One of the four sides of what is drawn: whether a point is inside, and where a segment crosses.
#[derive(Clone, Copy)]
enum Cut {
    Left,
    Right,
    Top,
    Bottom,
}

impl Cut {
    const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Top, Self::Bottom];

    /// How far inside of the side a point lies; negative outside.
    fn depth(self, point: MapPoint) -> f64 {
        match self {
            Self::Left => point.x + Basemap::BLEED,
            Self::Right => Frame::WIDTH + Basemap::BLEED - point.x,
            Self::Top => point.y + Basemap::BLEED,
            Self::Bottom => Frame::HEIGHT + Basemap::BLEED - point.y,
        }
    }

    fn crossing(self, a: MapPoint, b: MapPoint) -> MapPoint {
        let (depth_a, depth_b) = (self.depth(a), self.depth(b));
        let part = depth_a / (depth_a - depth_b);
        MapPoint { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
    }

    /// What of a closed ring lies inside (Sutherland and Hodgman): one ring, which may run along the side.
    fn ring(self, ring: &[MapPoint]) -> Vec<MapPoint> {
        let mut inside = Vec::with_capacity(ring.len());
        for pair in ring.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            if (self.depth(a) < 0.0) != (self.depth(b) < 0.0) {
                inside.push(self.crossing(a, b));
            }
            if self.depth(b) >= 0.0 {
                inside.push(b);
            }
        }
        inside.extend(inside.first().copied());
        inside
    }

    /// What of a line lies inside: any number of lines.
    fn line(self, line: &[MapPoint]) -> Vec<Vec<MapPoint>> {
        let mut lines = Vec::new();
        let mut current = Vec::new();
        for (index, &point) in line.iter().enumerate() {
            if index > 0 {
                let before = line[index - 1];
                if (self.depth(before) < 0.0) != (self.depth(point) < 0.0) {
                    current.push(self.crossing(before, point));
                }
            }
            if self.depth(point) >= 0.0 {
                current.push(point);
            } else if !current.is_empty() {
                lines.push(std::mem::take(&mut current));
            }
        }
        lines.push(current);
        lines.retain(|line| line.len() > 1);
        lines
    }
}

fn path_of_rings(rings: &[Vec<MapPoint>]) -> String {
    let mut path = PathData::default();
    for ring in rings {
        let clipped = Cut::ALL.into_iter().fold(ring.clone(), |ring, cut| cut.ring(&ring));
        path.ring(&clipped);
    }
    path.d
}

fn path_of_lines(lines: &[Vec<MapPoint>]) -> String {
    let mut path = PathData::default();
    for line in lines {
        let clipped = Cut::ALL
            .into_iter()
            .fold(vec![line.clone()], |lines, cut| lines.iter().flat_map(|line| cut.line(line)).collect());
        for line in &clipped {
            path.line(line);
        }
    }
    path.d
}

/// Path data under construction: relative commands, tenths of a unit, no character that is not needed.
#[derive(Default)]
struct PathData {
    d: String,
    /// Where the pen is, in tenths.
    pen: (i32, i32),
    /// Whether the last number had a decimal point, so that another point begins a new number.
    after_point: bool,
}

impl PathData {
    fn ring(&mut self, ring: &[MapPoint]) {
        let mut points = Self::rounded(ring);
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        // Less than a triangle has no area.
        if points.len() > 2 {
            self.draw(&points);
            self.d.push('z');
            self.pen = points[0];
        }
    }

    fn line(&mut self, line: &[MapPoint]) {
        let points = Self::rounded(line);
        if points.len() > 1 {
            self.draw(&points);
        }
    }

    /// Moves to the first point; the further pairs of a move are lines.
    fn draw(&mut self, points: &[(i32, i32)]) {
        self.d.push('m');
        for (index, point) in points.iter().enumerate() {
            self.number(point.0 - self.pen.0, index > 0);
            self.number(point.1 - self.pen.1, true);
            self.pen = *point;
        }
    }

    fn number(&mut self, tenths: i32, after_number: bool) {
        let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
        let begins_with_point = whole == 0 && tenth != 0;
        if tenths < 0 {
            self.d.push('-');
        } else if after_number && !(begins_with_point && self.after_point) {
            self.d.push(' ');
        }
        // Writing to a string cannot fail.
        let _ = match (whole, tenth) {
            (whole, 0) => write!(self.d, "{whole}"),
            (0, tenth) => write!(self.d, ".{tenth}"),
            (whole, tenth) => write!(self.d, "{whole}.{tenth}"),
        };
        self.after_point = tenth != 0;
    }

    /// Points in tenths, without what rounding has made superfluous.
    fn rounded(points: &[MapPoint]) -> Vec<(i32, i32)> {
        let mut rounded: Vec<(i32, i32)> =
            points.iter().map(|point| ((point.x * 10.0).round() as i32, (point.y * 10.0).round() as i32)).collect();
        rounded.dedup();
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAND: &str = include_str!("../../../data/basemap/land.geojson");
    const REGIONS: &str = include_str!("../../../data/basemap/regions.geojson");

    fn basemap() -> Basemap {
        Basemap::from_geojson(LAND, REGIONS).expect("the committed files")
    }

    /// The sub-paths of path data, read back as a browser would: whether closed, and the points.
    fn read_path(d: &str) -> Vec<(bool, Vec<MapPoint>)> {
        let mut pen = MapPoint { x: 0.0, y: 0.0 };
        d.split('m')
            .skip(1)
            .map(|part| {
                let closed = part.ends_with('z');
                let mut numbers: Vec<String> = Vec::new();
                for character in part.trim_end_matches('z').chars() {
                    let begins = match character {
                        ' ' => {
                            numbers.push(String::new());
                            continue;
                        }
                        '-' => true,
                        '.' => numbers.last().is_some_and(|number| number.contains('.')),
                        _ => false,
                    };
                    if numbers.is_empty() || begins && numbers.last().is_some_and(|number| !number.is_empty()) {
                        numbers.push(String::new());
                    }
                    numbers.last_mut().expect("begun").push(character);
                }
                let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().expect("a number")).collect();
                let points: Vec<MapPoint> = numbers
                    .chunks_exact(2)
                    .map(|pair| {
                        pen = MapPoint { x: pen.x + pair[0], y: pen.y + pair[1] };
                        pen
                    })
                    .collect();
                assert_eq!(numbers.len() % 2, 0);
                if closed {
                    pen = points[0];
                }
                (closed, points)
            })
            .collect()
    }

    fn ring_contains(ring: &[MapPoint], at: MapPoint) -> bool {
        (0..ring.len())
            .filter(|&i| {
                let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
                (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
            })
            .count()
            % 2
            == 1
    }

    fn is_filled(d: &str, at: MapPoint) -> bool {
        read_path(d).iter().filter(|(_, ring)| ring_contains(ring, at)).count() % 2 == 1
    }

    fn region_at(lon: f64, lat: f64) -> Vec<String> {
        let at = map_from_lonlat(LonLat::new(lon, lat).expect("a place"));
        let collection: FeatureCollection = REGIONS.parse().expect("regions");
        collection
            .features
            .iter()
            .filter(|feature| {
                let rings = rings_of(feature).expect("a polygon");
                rings
                    .iter()
                    .filter(|ring| {
                        let ring: Vec<MapPoint> =
                            vertices_of(ring).expect("a ring").into_iter().map(projected).collect();
                        ring_contains(&ring, at)
                    })
                    .count()
                    % 2
                    == 1
            })
            .filter_map(id_of)
            .collect()
    }

    #[test]
    fn is_small_and_plain() {
        let basemap = basemap();
        let mut bytes = 0;
        for (name, d) in [
            ("land", &basemap.land),
            ("borders", &basemap.borders),
            ("country", &basemap.country),
            ("regions", &basemap.regions),
        ] {
            println!("{name}: {} bytes", d.len());
            bytes += d.len();
            assert!(d.starts_with('m') && d.chars().all(|c| c.is_ascii_digit() || "mz-. ".contains(c)), "{name}");
        }
        println!("together: {bytes} bytes");
        // With brotli a third of it: 4.5 KB of the 30 KB that the first view may have.
        assert!(bytes < 14_000);
    }

    #[test]
    fn there_are_sixteen_regions_and_their_rings_turn_as_they_should() {
        for (text, count) in [(REGIONS, 16), (LAND, 0)] {
            let collection: FeatureCollection = text.parse().expect("a collection");
            assert!(count == 0 || collection.features.len() == count);
            for feature in &collection.features {
                let polygons = match &feature.geometry.as_ref().expect("a geometry").value {
                    GeometryValue::Polygon { coordinates } => vec![coordinates.clone()],
                    GeometryValue::MultiPolygon { coordinates } => coordinates.clone(),
                    other => panic!("{}", other.type_name()),
                };
                for (index, ring) in polygons.iter().flat_map(|rings| rings.iter().enumerate()) {
                    let turn: f64 = ring
                        .windows(2)
                        .map(|pair| {
                            let (a, b) = (pair[0].as_slice(), pair[1].as_slice());
                            a[0] * b[1] - b[0] * a[1]
                        })
                        .sum();
                    assert_eq!(turn > 0.0, index == 0, "{:?}, ring {index}", feature.id);
                }
            }
        }
    }

    #[test]
    fn kazakhstan_fills_the_frame_with_some_room_around() {
        let points: Vec<MapPoint> = read_path(&basemap().country).into_iter().flat_map(|(_, ring)| ring).collect();
        let bounds = |value: fn(&MapPoint) -> f64| {
            points.iter().map(value).fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
        };
        let ((left, right), (top, bottom)) = (bounds(|p| p.x), bounds(|p| p.y));
        for (room, length) in [
            (left, Frame::WIDTH),
            (Frame::WIDTH - right, Frame::WIDTH),
            (top, Frame::HEIGHT),
            (Frame::HEIGHT - bottom, Frame::HEIGHT),
        ] {
            assert!((0.025..0.04).contains(&(room / length)), "{room} of {length}");
        }
    }

    #[test]
    fn the_country_lies_exactly_upon_the_land() {
        // Every edge of the outline is an edge of the land's Kazakhstan, so nothing can gape between the two.
        let (land, regions) =
            (Areas::read("land", LAND).expect("land"), Areas::read("regions", REGIONS).expect("regions"));
        let country = land.position(Basemap::COUNTRY).expect("Kazakhstan");
        let of_land: BTreeSet<_> =
            land.edges.iter().filter(|&(_, &area)| area == country).map(|(edge, _)| *edge).collect();
        let of_regions: BTreeSet<_> =
            regions.edges.keys().filter(|&&(a, b)| !regions.edges.contains_key(&(b, a))).copied().collect();
        assert_eq!(of_land, of_regions);
        // And it borders on a neighbour or on the Caspian, nowhere on a crack: the land has no small holes.
        for (_, ring) in read_path(&basemap().land) {
            let area: f64 = (0..ring.len())
                .map(|i| {
                    let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
                    (a.x * b.y - b.x * a.y) / 2.0
                })
                .sum();
            assert!(area.abs() > 10.0);
        }
    }

    #[test]
    fn all_of_the_frame_is_land_but_for_the_caspian() {
        let land = basemap().land;
        let rings = read_path(&land);
        // Water is one hole in one ring that covers the frame: a crack, or a missing neighbour, would be another.
        assert_eq!(rings.len(), 2);
        for step in 0..=100 {
            for (x, y) in [
                (f64::from(step) * 10.0, 0.0),
                (f64::from(step) * 10.0, Frame::HEIGHT),
                (0.0, f64::from(step) * 5.6),
                (Frame::WIDTH, f64::from(step) * 5.6),
            ] {
                let in_the_caspian = x < 150.0 && y > 300.0;
                assert!(in_the_caspian || is_filled(&land, MapPoint { x, y }), "{x} {y}");
            }
        }
        let at = |lon, lat| map_from_lonlat(LonLat::new(lon, lat).expect("a place"));
        assert!(!is_filled(&land, at(50.5, 45.5)), "the Caspian");
        assert!(!is_filled(&land, at(53.5, 41.3)), "the Garabogazkol bay");
        assert!(is_filled(&land, at(63.3, 45.9)), "Baikonur");
    }

    #[test]
    fn every_city_lies_in_its_region() {
        let country = basemap().country;
        for (name, lon, lat, region) in [
            ("Almaty", 76.92861, 43.25667, "almaty-city"),
            ("Astana", 71.44598, 51.1801, "astana-city"),
            ("Atyrau", 51.88333, 47.11667, "atyrau"),
            ("Aktobe", 57.20718, 50.27969, "aktobe"),
            ("Aktau", 51.16667, 43.65, "mangystau"),
            ("Semey", 80.26669, 50.42675, "east-kazakhstan"),
            ("Karaganda", 73.10211, 49.80187, "karaganda"),
            ("Pavlodar", 76.96667, 52.28333, "pavlodar"),
            ("Uralsk", 51.36667, 51.23333, "west-kazakhstan"),
            ("Shymkent", 69.6, 42.3, "south-kazakhstan"),
            ("Zhanaozen", 52.86192, 43.34116, "mangystau"),
        ] {
            assert!(is_filled(&country, map_from_lonlat(LonLat::new(lon, lat).expect("a place"))), "{name}");
            assert_eq!(region_at(lon, lat), [region], "{name}");
        }
    }

    #[test]
    fn draws_a_shared_border_once() {
        let square = |id: &str, west: f64| {
            let east = west + 2.0;
            format!(
                r#"{{"type":"Feature","id":"{id}","properties":{{}},"geometry":{{"type":"Polygon","coordinates":
                [[[{west},47],[{east},47],[{east},49],[{west},49],[{west},47]]]}}}}"#
            )
        };
        let two = format!(
            r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
            square("kazakhstan", 65.0),
            square("other", 67.0)
        );
        let basemap = Basemap::from_geojson(&two, &two).expect("two squares");
        let lines = read_path(&basemap.regions);
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].0, lines[0].1.len()), (false, 2));
        let rings = read_path(&basemap.land);
        assert_eq!(rings.len(), 1);
        assert_eq!((rings[0].0, rings[0].1.len()), (true, 6));
        // The only border is that of Kazakhstan, which is drawn as its outline.
        assert_eq!(basemap.borders, "");
    }

    #[test]
    fn names_the_file_the_feature_and_the_fault() {
        let wrong = |features: &str| {
            let text = format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#);
            Basemap::from_geojson(&text, REGIONS).expect_err("a fault").to_string()
        };
        let feature =
            |geometry: &str| format!(r#"{{"type":"Feature","id":"x","properties":{{}},"geometry":{geometry}}}"#);
        assert_eq!(wrong(""), "land.geojson: there is no feature `kazakhstan`");
        assert_eq!(wrong(&feature("null")), "land.geojson, feature `x`: has no geometry");
        assert_eq!(
            wrong(&feature(r#"{"type":"Point","coordinates":[1,2]}"#)),
            "land.geojson, feature `x`: is a `Point`, not a polygon"
        );
        assert_eq!(
            wrong(&feature(r#"{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}"#)),
            "land.geojson, feature `x`: has a ring of `3` positions; the least is 4"
        );
        assert_eq!(
            wrong(&feature(r#"{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,5],[1,3]]]}"#)),
            "land.geojson, feature `x`: has a ring that does not end where it began, at `1, 2`"
        );
        assert_eq!(
            wrong(&feature(r#"{"type":"Polygon","coordinates":[[[1,2],[3,94],[1,5],[1,2]]]}"#)),
            "land.geojson, feature `x`: latitude `94` is not a number from -90 to 90"
        );
        let error = Basemap::from_geojson(LAND, "{").expect_err("a fault").to_string();
        assert!(error.starts_with("regions.geojson: no feature collection: "), "{error}");
    }
}
