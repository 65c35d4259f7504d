//! Numbers as addresses and SVG write them: a few decimals, no exponent.
//!
//! Printing and reading floats in full brings some twenty kilobytes of tables into the browser, none of which a
//! coordinate on a screen needs.
//!
//! Limitations: no more than nine decimals, and no number beyond 1e12.

/// The number with at most so many decimals, and no more of them than it has.
pub fn decimal(value: f64, places: u32) -> String {
    let written = fixed_decimal(value, places);
    match written.contains('.') {
        true => written.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => written,
    }
}

/// The number with exactly so many decimals. What is no number is written as 0.
pub fn fixed_decimal(value: f64, places: u32) -> String {
    let scale = 10u64.pow(places.min(9));
    let size = if value.is_finite() { value.abs().min(1e12) } else { 0.0 };
    let scaled = (size * scale as f64).round() as u64;
    let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
    if places == 0 {
        return [sign, &scaled.to_string()].concat();
    }
    let rest = (scaled % scale).to_string();
    let zeros = "000000000".get(rest.len()..places.min(9) as usize).unwrap_or("");
    [sign, &(scaled / scale).to_string(), ".", zeros, &rest].concat()
}

/// Reads a number of digits with at most one point and a minus before it; `None` for anything else.
pub fn read_decimal(text: &str) -> Option<f64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(rest) {
        return None;
    }
    let value = whole.parse::<u64>().ok()? as f64
        + if rest.is_empty() { 0.0 } else { rest.parse::<u64>().ok()? as f64 / 10f64.powi(rest.len() as i32) };
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_no_more_than_is_there() {
        assert_eq!(decimal(12.5, 2), "12.5");
        assert_eq!(decimal(-0.05, 2), "-0.05");
        assert_eq!(decimal(-0.001, 2), "0");
        assert_eq!(decimal(100.0, 2), "100");
        assert_eq!(decimal(100.0, 0), "100");
        assert_eq!(fixed_decimal(43.25, 4), "43.2500");
        assert_eq!(decimal(f64::NAN, 2), "0");
    }

    #[test]
    fn reads_nothing_looser() {
        for text in ["", "-", ".", ".5", "1e3", "NaN", "inf", "+1", "1.2.3", "1 ", "--1", "1234567890"] {
            assert_eq!(read_decimal(text), None, "{text}");
        }
        assert_eq!(read_decimal("-0.5"), Some(-0.5));
        assert_eq!(read_decimal("5."), Some(5.0));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value in -1e6..1e6f64) {
            let read = read_decimal(&fixed_decimal(value, 6)).expect("a number");
            prop_assert!((read - value).abs() < 1e-6);
        }
    }
}
