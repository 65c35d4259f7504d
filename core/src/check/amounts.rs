//! Numbers in English text, in digits and in words.

use super::words::{Word, is_in};

const UNITS: &[(&str, &str, u64)] = &[
    ("dozen", "dozens", 12),
    ("score", "scores", 20),
    ("hundred", "hundreds", 100),
    ("thousand", "thousands", 1000),
    ("million", "millions", 1_000_000),
];

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

pub(super) const MONTHS: &str = "\
    january february march april may june july august september october november december";

/// Words before a year, and before the number of an article, a page or a court.
const BEFORE_YEARS: &str = "\
    in since until till by from of during before after year early late mid";
const BEFORE_LABELS: &str = "\
    article articles art arts section sections paragraph part no nos number footnote footnotes page pages channel \
    court expo aged age resolution opinion";

/// A number in a text: the words up to `end`.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub(super) count: Option<u64>,
    pub(super) unit: Option<&'static str>,
    pub(super) end: usize,
    pub(super) is_digits: bool,
}

/// The number that begins with this word; a year, a sum of money and the number of an article are none.
pub(super) fn amount(words: &[Word<'_>], n: usize) -> Option<Amount> {
    let word = words.get(n)?;
    if word.is_money {
        return None;
    }
    if word.lower.starts_with(|c: char| c.is_ascii_digit()) { digits(words, n) } else { spelt(words, n) }
}

fn digits(words: &[Word<'_>], n: usize) -> Option<Amount> {
    let word = &words[n];
    let plain: String = word.lower.chars().filter(|c| !matches!(c, ',' | '\u{a0}' | '\u{202f}')).collect();
    let count: u64 = plain.parse().ok()?;
    let before = n.checked_sub(1).map(|before| words[before].lower.as_str()).unwrap_or_default();
    let is_year =
        plain == word.lower && (1900..2100).contains(&count) && (is_in(BEFORE_YEARS, before) || is_in(MONTHS, before));
    // A label that is cut short has a point: "No. 2".
    let is_label = is_in(BEFORE_LABELS, before) && (!word.gap || matches!(before, "no" | "nos" | "art" | "arts"));
    if is_year || is_label {
        return None;
    }
    let unit = words
        .get(n + 1)
        .filter(|next| !next.gap)
        .and_then(|next| UNITS.iter().find(|(one, many, _)| next.lower == *one || next.lower == *many));
    Some(match unit {
        Some((_, _, times)) => Amount { count: count.checked_mul(*times), unit: None, end: n + 2, is_digits: true },
        None => Amount { count: Some(count), unit: None, end: n + 1, is_digits: true },
    })
}

fn spelt(words: &[Word<'_>], n: usize) -> Option<Amount> {
    let lower = |n: usize| words.get(n).map_or("", |word| word.lower.as_str());
    let one = |n: usize| UNITS.iter().find(|(one, ..)| lower(n) == *one);
    let many = |n: usize| UNITS.iter().find(|(_, many, _)| lower(n) == *many);
    let vague = |unit: &'static str, end| Some(Amount { count: None, unit: Some(unit), end, is_digits: false });
    if lower(n) == "tens" && lower(n + 1) == "of" {
        return match many(n + 2) {
            Some((unit, ..)) => vague(unit, n + 3),
            None => vague("ten", n + 1),
        };
    }
    if let Some((unit, ..)) = many(n) {
        // Hundreds of thousands.
        return match many(n + 2).filter(|_| lower(n + 1) == "of") {
            Some((unit, ..)) => vague(unit, n + 3),
            None => vague(unit, n + 1),
        };
    }
    let after = match (lower(n), lower(n + 1)) {
        ("several" | "few" | "many", _) => Some(n + 1),
        ("a", "few") => Some(n + 2),
        _ => None,
    };
    if let Some((unit, ..)) = after.and_then(|at| one(at).or_else(|| many(at))) {
        return vague(unit, after? + 1);
    }
    let known =
        |unit: &'static str, count, end| Some(Amount { count: Some(count), unit: Some(unit), end, is_digits: false });
    match (lower(n), lower(n + 1)) {
        ("half", "a") => {
            let (unit, _, times) = one(n + 2)?;
            return known(unit, times / 2, n + 3);
        }
        ("a", _) => {
            let (unit, _, times) = one(n + 1)?;
            return known(unit, *times, n + 2);
        }
        _ => {}
    }
    let (mut whole, mut current, mut end, mut unit) = (0u64, 0u64, n, None);
    loop {
        if end > n && words.get(end).is_none_or(|word| word.gap) {
            break;
        }
        if let Some(small) = small(lower(end)) {
            current += small;
        } else if end > n
            && let Some((name, _, times)) = one(end)
        {
            unit = Some(*name);
            if *times >= 1000 {
                whole += current.max(1) * times;
                current = 0;
            } else {
                current = current.max(1) * times;
            }
        } else if end > n && lower(end) == "and" && unit.is_some() && small(lower(end + 1)).is_some() {
            // Two hundred and fifty.
        } else {
            break;
        }
        end += 1;
    }
    (end > n).then_some(Amount { count: Some(whole + current), unit, end, is_digits: false })
}

/// "ten", "thirty", "twenty-five".
fn small(word: &str) -> Option<u64> {
    let place = |list: &[&str], word: &str| list.iter().position(|known| *known == word).map(|n| n as u64);
    if let Some(n) = place(SMALL, word).filter(|n| *n > 0) {
        return Some(n);
    }
    let (tens, ones) = word.split_once('-').unwrap_or((word, ""));
    let tens = (place(TENS, tens)? + 2) * 10;
    if ones.is_empty() {
        Some(tens)
    } else {
        place(SMALL, ones).filter(|n| (1..10).contains(n)).map(|ones| tens + ones)
    }
}
