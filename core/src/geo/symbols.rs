//! How large a number is drawn: the one scale of the whole project.
//!
//! Area is proportional to the number, with a zero intercept. There is no smallest radius, no rescaling to what happens
//! to be shown, no correction for how people perceive circles: four times the number is four times the ink, at every
//! zoom, at every width, in every embed and beside the map, so any two discs can be compared.
//!
//! Limitations: sizes are CSS pixels and stay the same when the map is zoomed, so discs that overlap at first come
//! apart on zooming in. A disc of 1 is 2.5 px across: visible by the outline it is given, not by growing.

/// Radius in pixels of a disc that stands for 1.
///
/// With 1.25 the largest claim about one city (500) has a radius of 28 px, which a map 340 px wide can still carry, and
/// the nation's 1,083 one of 41 px, which has room beside the map.
pub const RADIUS_PER_ROOT: f64 = 1.25;

/// The smallest radius in pixels that can be hit: a target of 24 px (WCAG 2.2, 2.5.8). It is never drawn.
pub const MIN_HIT_RADIUS_PX: f64 = 12.0;

/// Radius in pixels of the disc or ring for a number; 0 for 0.
pub fn radius_px(n: u64) -> f64 {
    RADIUS_PER_ROOT * (n as f64).sqrt()
}

/// Radius in pixels of what can be pointed at around a mark of the given radius: at least 12, whatever is drawn.
pub fn hit_radius_px(drawn_radius_px: f64) -> f64 {
    drawn_radius_px.max(MIN_HIT_RADIUS_PX)
}

/// The numbers of the nested circles in the legend, from the smallest: round, and spanning what the record holds.
pub const fn legend_steps() -> [u64; 4] {
    [10, 100, 500, 1000]
}

/// A mark that stands for no number, and so has one fixed size that must not be read as one.
///
/// Each differs from a disc by its pattern as well, since a size alone could be taken for a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UncountedMark {
    /// Hatched: a source gives words only, such as "several hundred".
    Words,
    /// Hatched, with a question mark: it happened, and nobody says how many.
    NotStated,
    /// Open: part of one figure for several places, which is never divided among them.
    Joint,
    /// Faint: an event without any claim of the measure shown.
    NoNumber,
}

impl UncountedMark {
    /// Radius in pixels; the less a mark says, the smaller.
    pub const fn radius_px(self) -> f64 {
        match self {
            Self::Words | Self::NotStated => 9.0,
            Self::Joint => 8.0,
            Self::NoNumber => 6.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_no_disc() {
        assert_eq!(radius_px(0), 0.0);
        assert_eq!(radius_px(1), 1.25);
        assert_eq!(radius_px(100), 12.5);
    }

    #[test]
    fn a_small_disc_stays_small_but_can_be_hit() {
        assert!(radius_px(10) < 4.0);
        assert_eq!(hit_radius_px(radius_px(10)), 12.0);
        assert_eq!(hit_radius_px(20.0), 20.0);
    }

    proptest! {
        #[test]
        fn area_follows_the_number(n in 1..1_000_000u64, times in 2..100u64) {
            let ratio = (radius_px(n * times) / radius_px(n)).powi(2);
            prop_assert!((ratio - times as f64).abs() < 1e-6);
        }
    }
}
