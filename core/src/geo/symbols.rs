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

/// The numbers of the nested circles in the legend, from the smallest: round, and spanning what the record holds.
pub const fn legend_steps() -> [u64; 4] {
    [10, 100, 500, 1000]
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
        assert!(radius_px(10) < MIN_HIT_RADIUS_PX);
    }

    proptest! {
        #[test]
        fn area_follows_the_number(n in 1..1_000_000u64, times in 2..100u64) {
            let ratio = (radius_px(n * times) / radius_px(n)).powi(2);
            prop_assert!((ratio - times as f64).abs() < 1e-6);
        }
    }
}
