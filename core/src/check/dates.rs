//! Dates as editors and spreadsheets write them, and what each should be.

use super::rules;
use crate::model::{PartialDate, day, iso};
use crate::util::short;
use jiff::ToSpan;
use jiff::civil::date;

/// The years of which something may be told. Not the present year: what is good today is good tomorrow.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2099;

/// Reads a date, or names the rule that it breaks and how to mend it.
pub(super) fn read(text: &str) -> Result<PartialDate, (&'static str, String)> {
    let wrong = |rule, what: &str| Err((rule, ["`", &short(text), "` ", what].concat()));
    let Some(when) = PartialDate::parse(text) else {
        return match backwards(text) {
            Some(mend) => wrong(rules::DATE_REVERSED, &mend),
            None => match mended(text) {
                Some(mended) => wrong(rules::DATE, &["is not a date; write ", &mended].concat()),
                None => wrong(rules::DATE, "is not a date; write 2016-05-21, 2016-05, 2016 or first/last"),
            },
        };
    };
    match when.bounds() {
        Some((first, last)) if !YEARS.contains(&first.year()) || !YEARS.contains(&last.year()) => {
            wrong(rules::DATE_FAR, "is not of the years 1990 to 2099; mend the year")
        }
        _ => Ok(when),
    }
}

/// Two days in the wrong order, or the same day twice.
fn backwards(text: &str) -> Option<String> {
    let (first, last) = text.split_once('/')?;
    let (first_day, last_day) = (day(first)?, day(last)?);
    Some(match first_day == last_day {
        true => ["is one day; write ", first].concat(),
        false => ["ends before it begins; write ", last, "/", first].concat(),
    })
}

/// What is meant by a date or a span of dates in another writing.
fn mended(text: &str) -> Option<String> {
    if let Some(day) = one(text) {
        return Some(day);
    }
    // 17.05.2016/18.05.2016, with any stroke between the two.
    text.match_indices(['/', '-', '–']).find_map(|(at, stroke)| {
        let (first, last) = (one(text[..at].trim())?, one(text[at + stroke.len()..].trim())?);
        PartialDate::parse(&[first.as_str(), "/", &last].concat()).map(PartialDate::written)
    })
}

/// One day: 21.05.2016, 21/05/2016, 5/21/2016, or the number by which spreadsheets count days.
fn one(text: &str) -> Option<String> {
    if day(text).is_some() {
        return Some(text.to_owned());
    }
    // From 1990 to 2099.
    if text.len() == 5
        && let Some(count) = text.parse::<i32>().ok().filter(|count| (32_874..73_051).contains(count))
    {
        return date(1899, 12, 30).checked_add(count.days()).ok().map(iso);
    }
    let mut parts = text.split(['.', '/', '-']);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let two = |part: &str| match part.len() {
        1 => Some(["0", part].concat()),
        2 => Some(part.to_owned()),
        _ => None,
    };
    let (first, second) = (two(first)?, two(second)?);
    let written = [[year, &second, &first].join("-"), [year, &first, &second].join("-")];
    written.into_iter().find(|written| parts.next().is_none() && day(written).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_make_of_a_date_is_told_back() {
        for (text, mended) in [
            ("21.05.2016", "2016-05-21"),
            ("1.5.2016", "2016-05-01"),
            ("21/05/2016", "2016-05-21"),
            ("5/21/2016", "2016-05-21"),
            ("21-05-2016", "2016-05-21"),
            ("42511", "2016-05-21"),
            ("17.05.2016/18.05.2016", "2016-05-17/2016-05-18"),
            ("17.05.2016-18.05.2016", "2016-05-17/2016-05-18"),
            ("17.05.2016 – 18.05.2016", "2016-05-17/2016-05-18"),
        ] {
            let (rule, message) = read(text).expect_err(text);
            assert_eq!((rule, message), (rules::DATE, format!("`{text}` is not a date; write {mended}")));
        }
    }

    #[test]
    fn what_is_no_date_at_all_is_not_guessed_at() {
        for text in ["21..2016", "..", "//", "-", "–", "May 2016", "31.02.2016", "99999", "五.五.五", "2016-13"] {
            let (_, message) = read(text).expect_err(text);
            assert!(message.ends_with("write 2016-05-21, 2016-05, 2016 or first/last"), "{message}");
        }
    }

    #[test]
    fn a_span_has_two_days_in_their_order_and_a_year_is_near() {
        let rule = |text| read(text).expect_err(text);
        assert_eq!(
            rule("2016-05-18/2016-05-17").1,
            "`2016-05-18/2016-05-17` ends before it begins; write 2016-05-17/2016-05-18"
        );
        assert_eq!(rule("2016-05-18/2016-05-18").1, "`2016-05-18/2016-05-18` is one day; write 2016-05-18");
        assert_eq!(rule("0216-05-18").0, rules::DATE_FAR);
        assert_eq!(rule("2106").0, rules::DATE_FAR);
        assert!(read("").is_ok() && read("1990").is_ok() && read("2099-12-31").is_ok());
    }
}
