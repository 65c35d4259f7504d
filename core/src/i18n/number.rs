//! Whole numbers as each language writes them.
//!
//! Written by hand rather than with `format!`, which is bigger, and knows no groups. Digits are Western Arabic ones in
//! all our languages. Groups begin at 1,000, as CLDR has it for each of them.

use super::messages::Lang;

/// The number, its digits in groups of three: 1,083 in English; 1 083, with a no-break space, in Russian and Kazakh.
#[must_use]
pub fn group(lang: Lang, n: u64) -> String {
    let mut out = String::new();
    push(&mut out, lang, n);
    out
}

/// Appends what [`group`] gives.
pub(crate) fn push(out: &mut String, lang: Lang, n: u64) {
    push_digits(out, lang.group_mark(), n, 0);
}

/// `place` counts from the last digit, which is 0: a mark stands after every third.
fn push_digits(out: &mut String, mark: &str, n: u64, place: u32) {
    if n >= 10 {
        push_digits(out, mark, n / 10, place + 1);
    }
    out.push(char::from(b'0' + (n % 10) as u8));
    if place > 0 && place.is_multiple_of(3) {
        out.push_str(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grouped(n: u64, mark: &str) -> String {
        let mut out = String::new();
        push_digits(&mut out, mark, n, 0);
        out
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        for (n, expected) in [
            (0, "0"),
            (7, "7"),
            (10, "10"),
            (300, "300"),
            (999, "999"),
            (1000, "1,000"),
            (1083, "1,083"),
            (10_000, "10,000"),
            (123_456, "123,456"),
            (1_000_001, "1,000,001"),
            (u64::MAX, "18,446,744,073,709,551,615"),
        ] {
            assert_eq!(grouped(n, ","), expected);
            assert_eq!(group(Lang::En, n), expected);
        }
    }

    #[test]
    fn the_mark_may_be_more_than_a_byte() {
        assert_eq!(grouped(1_083_000, "\u{a0}"), "1\u{a0}083\u{a0}000");
    }
}
