//! Where the name of a place is written, so that no name covers another, a mark, or the edge of the map.
//!
//! Names are placed once, in the smallest box the map is drawn in, and keep their side at every width and zoom. That
//! is sound because marks and text have fixed sizes in pixels while the distances between places only grow: two things
//! that are apart in one direction, the one further along that direction being the one that lies further along it on
//! the ground, come further apart with every enlargement. Only such pairs count as apart here.
//!
//! Limitations: widths are estimated, generously, from the number of characters, since nothing here can measure text.
//! Discs that cover one another are nobody's fault and are not moved. A name is not written into a ring, which it would
//! cross at some zoom. Where there are hundreds of places, the earlier names win even where more could be shown without
//! them.

/// Width in pixels of the box in which the names of [`LabelVisibility::Always`] fit: a phone, less its margins.
const NARROW_BOX_PX: f64 = 340.0;
/// The widths from which on more names fit: of the box, or of what it shows a part of where the map is zoomed. The style sheet
/// (`public/map.css`) has a rule for each.
const WIDER_PX: [u16; 3] = [600, 1200, 2400];
/// Height of a line of text, for a font of 12.5 px.
const LINE_PX: f64 = 15.0;
/// How far below the top of its line the letters stand.
const BASELINE_PX: f64 = 11.5;
/// Width of a Latin letter: 0.56 em is the average of a sans serif; this is a little more.
const LATIN_PX: f64 = 7.4;
/// Width of any other, Cyrillic ones above all, of which many are wide.
const OTHER_PX: f64 = 8.6;
/// What the buttons of the map take up in its lower left corner: width and height.
const BUTTONS_PX: (f64, f64) = (106.0, 40.0);
/// Room between a mark and its own name.
const GAP_PX: f64 = 3.0;
/// Room between a name and whatever else there is.
const CLEARANCE_PX: f64 = 1.0;
/// How many tries the search for the best arrangement may take; a map of ten cities needs a few hundred.
const MOST_TRIES: usize = 20_000;
/// Of how many names the best arrangement is searched for. More than these are placed one after the other.
const MOST_TRIED: usize = 300;
/// The side of a square by which what lies near is found: some lines of text.
const SQUARE_PX: f64 = 40.0;

/// A mark on the whole map, and the name that belongs to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelledMark<'a> {
    /// Where the middle of the mark is in the box, in percent of its width and height.
    pub percent: (f64, f64),
    /// How large the mark is drawn.
    pub radius_px: f64,
    /// The name; a mark with an empty one only stands in the way of others.
    pub text: &'a str,
}

/// The side of its mark on which a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// To the right: where one looks first.
    East,
    /// To the left.
    West,
    /// Above.
    North,
    /// Below.
    South,
    /// Above, to the right.
    NorthEast,
    /// Above, to the left.
    NorthWest,
    /// Below, to the right.
    SouthEast,
    /// Below, to the left.
    SouthWest,
}

impl Side {
    /// All of them, the better first.
    pub const ALL: [Self; 8] = [
        Self::East,
        Self::West,
        Self::North,
        Self::South,
        Self::NorthEast,
        Self::NorthWest,
        Self::SouthEast,
        Self::SouthWest,
    ];

    /// How the text hangs on its point.
    pub const fn anchor(self) -> Anchor {
        match self {
            Self::East | Self::NorthEast | Self::SouthEast => Anchor::Start,
            Self::North | Self::South => Anchor::Middle,
            Self::West | Self::NorthWest | Self::SouthWest => Anchor::End,
        }
    }

    /// From the middle of a mark to the point the text hangs on: x, and y of the top of the line.
    fn offset(self, radius: f64) -> (f64, f64) {
        let beside = radius + GAP_PX;
        // On the diagonal the corner of the line touches the same circle.
        let slant = beside * std::f64::consts::FRAC_1_SQRT_2;
        match self {
            Self::East => (beside, -LINE_PX / 2.0),
            Self::West => (-beside, -LINE_PX / 2.0),
            Self::North => (0.0, -beside - LINE_PX),
            Self::South => (0.0, beside),
            Self::NorthEast => (slant, -slant - LINE_PX),
            Self::NorthWest => (-slant, -slant - LINE_PX),
            Self::SouthEast => (slant, slant),
            Self::SouthWest => (-slant, slant),
        }
    }
}

/// How a text hangs on its point: the `text-anchor` of SVG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

impl Anchor {
    /// The value of the attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// When a name is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelVisibility {
    /// At every width of the map.
    Always,
    /// Where the whole map would be at least so many pixels wide: the box times the zoom.
    From(u16),
    /// Only while its mark is pointed at or has the focus: it would cover something.
    OnFocus,
}

/// Where a name is written, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPlacement {
    /// The side of the mark.
    pub side: Side,
    /// When the name is shown.
    pub visibility: LabelVisibility,
    /// Pixels from the middle of the mark to the point the text hangs on, to the right.
    pub dx: f64,
    /// Pixels from the middle of the mark to the line the letters stand on, downwards.
    pub dy: f64,
    /// How the text hangs on that point.
    pub anchor: Anchor,
}

impl LabelPlacement {
    fn new(mark: &LabelledMark<'_>, side: Side, visibility: LabelVisibility) -> Self {
        let (dx, top) = side.offset(mark.radius_px);
        Self { side, visibility, dx, dy: top + BASELINE_PX, anchor: side.anchor() }
    }
}

/// Places the name of every mark, in the order given: where not all fit, more names win, then the earlier ones.
///
/// `aspect` is the height of the box for a width of 1. The same marks always give the same placements.
pub fn place_labels(marks: &[LabelledMark<'_>], aspect: f64) -> Vec<LabelPlacement> {
    let mut sides = vec![None; marks.len()];
    let mut placements: Vec<_> = marks
        .iter()
        .map(|mark| LabelPlacement::new(mark, side_towards_the_middle(mark), LabelVisibility::OnFocus))
        .collect();
    let wider = WIDER_PX.map(|width| (f64::from(width), LabelVisibility::From(width)));
    for (width, visibility) in [(NARROW_BOX_PX, LabelVisibility::Always)].into_iter().chain(wider) {
        if sides.iter().all(Option::is_some) {
            break;
        }
        let found = Choices::new(marks, (width, width * aspect), &sides).best();
        for (index, side) in found.into_iter().enumerate() {
            if let (None, Some(side)) = (sides[index], side) {
                sides[index] = Some(side);
                placements[index] = LabelPlacement::new(&marks[index], side, visibility);
            }
        }
    }
    placements
}

/// Where a name goes that covers something anyway: at least it stays within the box.
fn side_towards_the_middle(mark: &LabelledMark<'_>) -> Side {
    if mark.percent.0 > 60.0 { Side::West } else { Side::East }
}

/// The most that a name is wide.
fn width_px(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { LATIN_PX } else { OTHER_PX }).sum()
}

/// A rectangle in pixels that moves with the middle of a mark.
#[derive(Clone, Copy, Debug)]
struct Extent {
    /// The middle of the mark, in the box.
    at: (f64, f64),
    /// Left and right, from there.
    x: (f64, f64),
    /// Top and bottom, from there.
    y: (f64, f64),
    /// Whether it is only the disc within these sides, around the middle of the mark.
    is_round: bool,
}

impl Extent {
    fn of_mark(mark: &LabelledMark<'_>, at: (f64, f64)) -> Self {
        let side = (-mark.radius_px, mark.radius_px);
        Self { at, x: side, y: side, is_round: true }
    }

    fn of_label(mark: &LabelledMark<'_>, at: (f64, f64), side: Side) -> Self {
        let (dx, top) = side.offset(mark.radius_px);
        let width = width_px(mark.text);
        let left = match side.anchor() {
            Anchor::Start => dx,
            Anchor::Middle => dx - width / 2.0,
            Anchor::End => dx - width,
        };
        Self { at, x: (left, left + width), y: (top, top + LINE_PX), is_round: false }
    }

    /// The corner with the buttons, which a box of another size has as well.
    fn of_buttons(height: f64) -> Self {
        Self { at: (0.0, height), x: (0.0, BUTTONS_PX.0), y: (-BUTTONS_PX.1, 0.0), is_round: false }
    }

    /// Whether it lies in the box. If it does, it does in every greater one.
    fn is_within(&self, (width, height): (f64, f64)) -> bool {
        let inside = |at: f64, extent: (f64, f64), length: f64| {
            (0.0..=length).contains(&at) && at + extent.0 >= CLEARANCE_PX && at + extent.1 <= length - CLEARANCE_PX
        };
        inside(self.at.0, self.x, width) && inside(self.at.1, self.y, height)
    }

    /// Whether the two are apart here, and at every greater width and zoom.
    fn stays_apart(&self, other: &Self) -> bool {
        // `a` comes before `b`, on the ground too, and the room between them is there already.
        let before = |a: f64, a_end: f64, b: f64, b_start: f64| a <= b && a + a_end + CLEARANCE_PX <= b + b_start;
        before(self.at.0, self.x.1, other.at.0, other.x.0)
            || before(other.at.0, other.x.1, self.at.0, self.x.0)
            || before(self.at.1, self.y.1, other.at.1, other.y.0)
            || before(other.at.1, other.y.1, self.at.1, self.y.0)
            || other.is_round && self.stays_outside(other)
    }

    /// Whether a name stays outside a disc here, and at every greater width and zoom: the place of the name that is nearest
    /// to the middle of the disc is beyond its edge, and moves away from it. (How far a rectangle on a straight way is from a
    /// point is a convex function, so that it never comes nearer again.)
    fn stays_outside(&self, disc: &Self) -> bool {
        let way = (self.at.0 - disc.at.0, self.at.1 - disc.at.1);
        let nearest = |way: f64, (from, to): (f64, f64)| 0.0_f64.clamp(way + from, way + to);
        let (x, y) = (nearest(way.0, self.x), nearest(way.1, self.y));
        x.hypot(y) >= disc.x.1 + CLEARANCE_PX && x * way.0 + y * way.1 >= 0.0
    }
}

/// What lies where in a box: squares of it, and the extents that reach into each.
struct Grid<T> {
    columns: usize,
    rows: usize,
    squares: Vec<Vec<(T, Extent)>>,
}

impl<T: Copy> Grid<T> {
    fn new((width, height): (f64, f64)) -> Self {
        let count = |length: f64| (length / SQUARE_PX).ceil().max(1.0) as usize;
        let (columns, rows) = (count(width), count(height));
        Self { columns, rows, squares: vec![Vec::new(); columns * rows] }
    }

    /// The squares that an extent reaches into together with the middle of its mark. Two that do not stay apart have one in
    /// common: where each lies beyond the other in some direction, so do their marks. What lies beyond the box is in the
    /// squares at its edge.
    fn squares(&self, extent: &Extent) -> impl Iterator<Item = usize> + use<T> {
        let reach = |at: f64, (from, to): (f64, f64), most: usize| {
            let square = |place: f64| ((place / SQUARE_PX).max(0.0) as usize).min(most - 1);
            square(at + from.min(0.0) - CLEARANCE_PX)..=square(at + to.max(0.0) + CLEARANCE_PX)
        };
        let (across, columns) = (reach(extent.at.0, extent.x, self.columns), self.columns);
        reach(extent.at.1, extent.y, self.rows)
            .flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }

    fn add(&mut self, what: T, extent: Extent) {
        for square in self.squares(&extent) {
            self.squares[square].push((what, extent));
        }
    }

    /// Those that do not stay apart from an extent; perhaps more than once.
    fn near(&self, extent: &Extent) -> impl Iterator<Item = T> {
        let squares = self.squares(extent).flat_map(|square| &self.squares[square]);
        squares.filter(|(_, other)| !extent.stays_apart(other)).map(|(what, _)| *what)
    }
}

/// The sides on which the names may stand in one box.
struct Choices {
    /// Of every name: the sides on which it covers no mark and no name that is settled, and what it takes up there.
    sides: Vec<Vec<(Side, Extent)>>,
    size: (f64, f64),
}

impl Choices {
    /// `settled` are the sides that are not to be changed any more.
    fn new(marks: &[LabelledMark<'_>], size: (f64, f64), settled: &[Option<Side>]) -> Self {
        let at = |mark: &LabelledMark<'_>| (mark.percent.0 / 100.0 * size.0, mark.percent.1 / 100.0 * size.1);
        let buttons = Extent::of_buttons(size.1);
        let mut taken = Grid::new(size);
        for (index, mark) in marks.iter().enumerate() {
            taken.add(index, Extent::of_mark(mark, at(mark)));
            if let Some(side) = settled[index] {
                taken.add(usize::MAX, Extent::of_label(mark, at(mark), side));
            }
        }
        let fits = |index: usize, label: &Extent| {
            label.is_within(size) && label.stays_apart(&buttons) && taken.near(label).all(|other| other == index)
        };
        let of_mark = |(index, mark): (usize, &LabelledMark<'_>)| {
            let extent = |side| (side, Extent::of_label(mark, at(mark), side));
            match settled[index] {
                Some(side) => vec![extent(side)],
                None if mark.text.is_empty() => Vec::new(),
                None => Side::ALL.into_iter().map(extent).filter(|(_, label)| fits(index, label)).collect(),
            }
        };
        Self { sides: marks.iter().enumerate().map(of_mark).collect(), size }
    }

    /// The sides of as many names as can be shown together, or of one after the other where there are too many to try.
    fn best(&self) -> Vec<Option<Side>> {
        if self.sides.len() > MOST_TRIED { self.one_by_one() } else { Search::new(self).best() }
    }

    /// Each name where those before it leave room.
    fn one_by_one(&self) -> Vec<Option<Side>> {
        let mut taken = Grid::new(self.size);
        let mut place = |choices: &Vec<(Side, Extent)>| {
            let (side, label) = choices.iter().find(|(_, label)| taken.near(label).next().is_none())?;
            taken.add((), *label);
            Some(*side)
        };
        self.sides.iter().map(&mut place).collect()
    }
}

/// The search for the side of every name in one box.
struct Search {
    /// Of every name: its sides.
    choices: Vec<Vec<Choice>>,
    /// How many of the names from this one on may be shown at all.
    possible: Vec<usize>,
    /// Of every name tried so far: the number of its side.
    chosen: Vec<Option<usize>>,
    best: Vec<Option<Side>>,
    best_count: usize,
    tries: usize,
}

/// A side of a name.
struct Choice {
    side: Side,
    /// The sides of earlier names that it cannot stand beside: the name, and the number of its side.
    excludes: Vec<(usize, usize)>,
}

impl Search {
    fn new(choices: &Choices) -> Self {
        let mut earlier = Grid::new(choices.size);
        let mut all = Vec::with_capacity(choices.sides.len());
        for (index, sides) in choices.sides.iter().enumerate() {
            let choice =
                |(side, label): &(Side, Extent)| Choice { side: *side, excludes: earlier.near(label).collect() };
            all.push(sides.iter().map(choice).collect::<Vec<_>>());
            sides.iter().enumerate().for_each(|(number, (_, label))| earlier.add((index, number), *label));
        }
        let mut possible = vec![0; all.len() + 1];
        for index in (0..all.len()).rev() {
            possible[index] = possible[index + 1] + usize::from(!all[index].is_empty());
        }
        let best = vec![None; all.len()];
        Self { choices: all, possible, chosen: Vec::new(), best, best_count: 0, tries: 0 }
    }

    fn best(mut self) -> Vec<Option<Side>> {
        self.go_on(0);
        self.best
    }

    /// Tries the sides of the next name, then goes without it; the first arrangement found is the greedy one.
    fn go_on(&mut self, count: usize) {
        let index = self.chosen.len();
        if count + self.possible[index] <= self.best_count || self.tries >= MOST_TRIES {
            return;
        }
        self.tries += 1;
        if index == self.choices.len() {
            let side = |(index, choice): (usize, &Option<usize>)| choice.map(|number| self.choices[index][number].side);
            self.best = self.chosen.iter().enumerate().map(side).collect();
            self.best_count = count;
            return;
        }
        for number in 0..self.choices[index].len() {
            let excludes = &self.choices[index][number].excludes;
            if excludes.iter().all(|(other, side)| self.chosen[*other] != Some(*side)) {
                self.chosen.push(Some(number));
                self.go_on(count + 1);
                self.chosen.pop();
            }
        }
        self.chosen.push(None);
        self.go_on(count);
        self.chosen.pop();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Frame, LonLat, Viewport, map_from_lonlat};
    use super::*;

    /// The cities that carry marks, with the radius in pixels of the largest each of them gets.
    const CITIES: [(&str, &str, &str, f64, f64, f64); 10] = [
        ("Almaty", "Алматы", "Алматы", 76.92861, 43.25667, 28.0),
        ("Astana", "Астана", "Астана", 71.44598, 51.1801, 18.0),
        ("Atyrau", "Атырау", "Атырау", 51.88333, 47.11667, 9.0),
        ("Aktobe", "Актобе", "Ақтөбе", 57.20718, 50.27969, 9.0),
        ("Aktau", "Актау", "Ақтау", 51.16667, 43.65, 9.0),
        ("Semey", "Семей", "Семей", 80.26669, 50.42675, 9.0),
        ("Karaganda", "Караганда", "Қарағанды", 73.10211, 49.80187, 9.0),
        ("Pavlodar", "Павлодар", "Павлодар", 76.96667, 52.28333, 9.0),
        ("Uralsk", "Уральск", "Орал", 51.36667, 51.23333, 9.0),
        ("Shymkent", "Шымкент", "Шымкент", 69.6, 42.3, 9.0),
    ];

    fn cities(language: usize) -> Vec<LabelledMark<'static>> {
        CITIES
            .iter()
            .map(|&(en, ru, kk, lon, lat, radius_px)| LabelledMark {
                percent: Viewport::FIT.percent_from_map(map_from_lonlat(LonLat::new(lon, lat).expect("a place"))),
                radius_px,
                text: [en, ru, kk][language],
            })
            .collect()
    }

    /// What a reader would see, in a box of this width at this zoom, without any of the reasoning above.
    fn covers_something(
        marks: &[LabelledMark<'_>],
        placements: &[LabelPlacement],
        width: f64,
        zoom: f64,
    ) -> Option<String> {
        let height = width * Frame::ASPECT;
        let rectangle = |mark: &LabelledMark<'_>, placement: &LabelPlacement| {
            let (x, y) = (mark.percent.0 / 100.0 * width * zoom, mark.percent.1 / 100.0 * height * zoom);
            let text = width_px(mark.text);
            let left = match placement.anchor.as_str() {
                "start" => 0.0,
                "middle" => -text / 2.0,
                _ => -text,
            };
            let (left, top) = (x + placement.dx + left, y + placement.dy - BASELINE_PX);
            (left, top, left + text, top + LINE_PX)
        };
        let shown: Vec<usize> = (0..marks.len())
            .filter(|&index| match placements[index].visibility {
                LabelVisibility::Always => true,
                LabelVisibility::From(least) => width >= f64::from(least),
                LabelVisibility::OnFocus => false,
            })
            .collect();
        for &index in &shown {
            let name = marks[index].text;
            let (left, top, right, bottom) = rectangle(&marks[index], &placements[index]);
            if left < 0.0 || top < 0.0 || right > width * zoom || bottom > height * zoom {
                return Some(format!("{name} leaves the map"));
            }
            if zoom <= 1.0 && left < BUTTONS_PX.0 && bottom > height - BUTTONS_PX.1 {
                return Some(format!("{name} lies under the buttons"));
            }
            for mark in marks {
                let (x, y) = (mark.percent.0 / 100.0 * width * zoom, mark.percent.1 / 100.0 * height * zoom);
                let (nearest_x, nearest_y) = (x.clamp(left, right), y.clamp(top, bottom));
                if (nearest_x - x).hypot(nearest_y - y) < mark.radius_px {
                    return Some(format!("{name} covers the mark of {}", mark.text));
                }
            }
            for &other in shown.iter().filter(|&&other| other != index) {
                let (l, t, r, b) = rectangle(&marks[other], &placements[other]);
                if left < r && l < right && top < b && t < bottom {
                    return Some(format!("{name} covers {}", marks[other].text));
                }
            }
        }
        None
    }

    #[test]
    fn the_ten_cities_are_named_at_every_width() {
        for language in 0..3 {
            let marks = cities(language);
            let placements = place_labels(&marks, Frame::ASPECT);
            for (mark, placement) in marks.iter().zip(&placements) {
                println!("{:10} {:?} {:?}", mark.text, placement.side, placement.visibility);
                assert_ne!(placement.visibility, LabelVisibility::OnFocus, "{}", mark.text);
            }
            let always = placements.iter().filter(|label| label.visibility == LabelVisibility::Always).count();
            assert_eq!(always, 10);
            for width in [340.0, 366.0, 600.0, 850.0, 1200.0] {
                for zoom in [1.0, 1.5, 4.0, 12.0] {
                    assert_eq!(covers_something(&marks, &placements, width, zoom), None, "at {width} px, zoom {zoom}");
                }
            }
        }
    }

    #[test]
    fn beside_a_large_ring_no_name_is_lost() {
        // Of those who took part: the ring of Atyrau reaches over Aktau, at the edge of the map.
        let took_part = |index: usize| [29.0, 7.0, 80.06, 10.0, 10.0, 9.0, 7.0, 10.0, 23.78, 7.0][index];
        for (language, zhanaozen) in ["Zhanaozen", "Жанаозен", "Жаңаөзен"].into_iter().enumerate() {
            let mut marks = cities(language);
            marks.iter_mut().enumerate().for_each(|(index, mark)| mark.radius_px = took_part(index));
            let percent =
                Viewport::FIT.percent_from_map(map_from_lonlat(LonLat::new(52.86222, 43.34116).expect("a place")));
            marks.push(LabelledMark { percent, radius_px: 7.0, text: zhanaozen });
            let placements = place_labels(&marks, Frame::ASPECT);
            for (mark, placement) in marks.iter().zip(&placements) {
                assert_ne!(placement.visibility, LabelVisibility::OnFocus, "{}", mark.text);
            }
            for (width, zoom) in [(340.0, 1.0), (340.0, 3.0), (600.0, 1.0), (850.0, 2.0), (1200.0, 12.0)] {
                assert_eq!(covers_something(&marks, &placements, width, zoom), None, "at {width} px, zoom {zoom}");
            }
        }
    }

    #[test]
    fn small_discs_do_not_move_a_name_inside_its_own() {
        let marks = [LabelledMark { percent: (50.0, 50.0), radius_px: 20.0, text: "Here" }];
        let placements = place_labels(&marks, Frame::ASPECT);
        assert_eq!(placements[0].side, Side::East);
        assert_eq!((placements[0].dx, placements[0].dy), (23.0, 4.0));
        assert_eq!(placements[0].anchor.as_str(), "start");
    }

    #[test]
    fn where_there_is_no_room_the_name_waits() {
        let mark = |x, text| LabelledMark { percent: (x, 50.0), radius_px: 40.0, text };
        let marks = [mark(46.0, "Left"), mark(50.0, ""), mark(54.0, "")];
        let crowd: Vec<_> = (0..40).map(|i| mark(f64::from(i) * 2.5, "Somewhere")).collect();
        assert_eq!(place_labels(&marks, Frame::ASPECT).len(), 3);
        let placements = place_labels(&crowd, Frame::ASPECT);
        assert!(placements.iter().any(|label| label.visibility == LabelVisibility::OnFocus));
        assert!(place_labels(&[], Frame::ASPECT).is_empty());
    }

    /// So many marks all over the map, some of them beyond it.
    fn crowd(count: usize) -> Vec<LabelledMark<'static>> {
        let at = |n: usize, step: f64| (n as f64 * step).fract() * 110.0 - 5.0;
        let mark =
            |n| LabelledMark { percent: (at(n, 0.618), at(n, 0.414)), radius_px: 2.0 + (n % 3) as f64, text: "Aul" };
        (0..count).map(mark).collect()
    }

    #[test]
    fn of_a_thousand_names_none_covers_anything() {
        let marks = crowd(1000);
        let placements = place_labels(&marks, Frame::ASPECT);
        let shown = placements.iter().filter(|label| label.visibility != LabelVisibility::OnFocus).count();
        assert!(shown > 10, "{shown}");
        for width in [340.0, 600.0, 1200.0] {
            assert_eq!(covers_something(&marks, &placements, width, 1.0), None, "at {width} px");
        }
    }

    #[test]
    fn one_after_the_other_is_where_the_search_begins() {
        // A few names with room for all: there is nothing to search for.
        let marks = cities(0);
        let choices = Choices::new(&marks, (600.0, 600.0 * Frame::ASPECT), &vec![None; marks.len()]);
        assert_eq!(choices.one_by_one(), choices.best());
    }

    proptest! {
        #[test]
        fn what_lies_near_is_what_does_not_stay_apart(
            ones in prop::collection::vec((-20.0..400.0f64, -20.0..300.0f64, 0.0..90.0f64), 0..30),
            x in -20.0..400.0f64, y in -20.0..300.0f64, side in 0..8usize,
        ) {
            let mark = |radius_px| LabelledMark { percent: (0.0, 0.0), radius_px, text: "Petropavlovsk" };
            let label = Extent::of_label(&mark(9.0), (x, y), Side::ALL[side]);
            let mut grid = Grid::new((340.0, 200.0));
            let discs: Vec<Extent> = ones.iter().map(|&(x, y, radius)| Extent::of_mark(&mark(radius), (x, y))).collect();
            discs.iter().enumerate().for_each(|(number, disc)| grid.add(number, *disc));
            let mut near: Vec<usize> = grid.near(&label).collect();
            near.sort_unstable();
            near.dedup();
            let expected: Vec<usize> = (0..discs.len()).filter(|number| !label.stays_apart(&discs[*number])).collect();
            prop_assert_eq!(near, expected);
        }
    }

    proptest! {
        #[test]
        fn what_is_outside_a_disc_stays_there(
            (x, y) in (-99.0..99.0f64, -99.0..99.0f64), radius_px in 0.0..60.0f64, side in 0..8usize, zoom in 1.0..20.0f64,
        ) {
            let small = LabelledMark { percent: (0.0, 0.0), radius_px: 5.0, text: "Petropavlovsk" };
            let disc = Extent::of_mark(&LabelledMark { radius_px, ..small }, (0.0, 0.0));
            let label = |zoom: f64| Extent::of_label(&small, (x * zoom, y * zoom), Side::ALL[side]);
            prop_assume!(label(1.0).stays_outside(&disc));
            prop_assert!(label(zoom).stays_outside(&disc));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nothing_is_ever_covered(
            places in prop::collection::vec((0.0..=100.0f64, 0.0..=100.0f64, 0.0..30.0f64, 0..12usize), 0..25),
            zoom in 1.0..12.0f64,
        ) {
            let marks: Vec<LabelledMark<'_>> = places
                .iter()
                .map(|&(x, y, radius_px, length)| LabelledMark { percent: (x, y), radius_px, text: &"Petropavlovsk"[..length] })
                .collect();
            let placements = place_labels(&marks, Frame::ASPECT);
            for width in [340.0, 366.0, 600.0, 850.0, 1200.0] {
                prop_assert_eq!(covers_something(&marks, &placements, width, 1.0), None);
                prop_assert_eq!(covers_something(&marks, &placements, width, zoom), None);
            }
        }
    }
}
