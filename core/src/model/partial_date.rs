use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When something was: as exactly as the source says it and no more.
///
/// Written `2016-05-21`, `2016-05`, `2016`, `2016-05-17/2016-05-18`, or nothing at all. An undated thing stays undated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// One day.
    Day(Date),
    /// Several days, both ends included.
    Span(Date, Date),
    /// Some time in a month, held as its first day.
    Month(Date),
    /// Some time in a year, held as its first day.
    Year(Date),
    /// No source says when.
    #[default]
    Undated,
}

impl TryFrom<String> for PartialDate {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("is not a date; write 2016-05-21, 2016-05, 2016 or first/last")
    }
}

impl From<PartialDate> for String {
    fn from(when: PartialDate) -> Self {
        when.written()
    }
}

impl PartialDate {
    /// Reads the written form; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::Undated);
        }
        if let Some((first, last)) = text.split_once('/') {
            let (first, last) = (day(first)?, day(last)?);
            return (first < last).then_some(Self::Span(first, last));
        }
        match text.len() {
            10 => day(text).map(Self::Day),
            7 => day(&[text, "-01"].concat()).map(Self::Month),
            4 => day(&[text, "-01-01"].concat()).map(Self::Year),
            _ => None,
        }
    }

    /// The written form.
    pub fn written(self) -> String {
        match self {
            Self::Day(day) => iso(day),
            Self::Span(first, last) => [&iso(first), "/", &iso(last)].concat(),
            Self::Month(first) => iso(first).get(..7).unwrap_or_default().to_owned(),
            Self::Year(first) => iso(first).get(..4).unwrap_or_default().to_owned(),
            Self::Undated => String::new(),
        }
    }

    /// The first and the last day it can have been; `None` where nobody says.
    pub fn bounds(self) -> Option<(Date, Date)> {
        match self {
            Self::Day(day) => Some((day, day)),
            Self::Span(first, last) => Some((first, last)),
            Self::Month(first) => Some((first, first.last_of_month())),
            Self::Year(first) => Some((first, first.last_of_year())),
            Self::Undated => None,
        }
    }

    /// The days it is known to have touched: `None` for a month, a year or no date, which touch no particular day.
    pub fn days(self) -> Option<(Date, Date)> {
        match self {
            Self::Day(_) | Self::Span(..) => self.bounds(),
            Self::Month(_) | Self::Year(_) | Self::Undated => None,
        }
    }

    /// Whether all of `other` lies within this. Nothing lies within an undated thing but an undated thing.
    pub fn contains(self, other: Self) -> bool {
        match (self.bounds(), other.bounds()) {
            (Some((first, last)), Some((other_first, other_last))) => first <= other_first && other_last <= last,
            (None, None) => true,
            _ => false,
        }
    }

    /// Whether the two may be about the same day. An undated thing may be about any.
    pub fn overlaps(self, other: Self) -> bool {
        match (self.bounds(), other.bounds()) {
            (Some((first, last)), Some((other_first, other_last))) => first <= other_last && other_first <= last,
            _ => true,
        }
    }
}

/// Reads `2016-05-21` and nothing looser: signs, short years and stray characters are refused.
pub fn day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to]
            .iter()
            .try_fold(0i16, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i16::from(byte - b'0')))
    };
    Date::new(number(0, 4)?, i8::try_from(number(5, 7)?).ok()?, i8::try_from(number(8, 10)?).ok()?).ok()
}

/// Writes `2016-05-21`.
pub fn iso(day: Date) -> String {
    let mut written = String::new();
    for (value, count) in [(day.year(), 4), (i16::from(day.month()), 2), (i16::from(day.day()), 2)] {
        if !written.is_empty() {
            written.push('-');
        }
        for place in (0..count).rev() {
            written.push(char::from(b'0' + (value / 10i16.pow(place) % 10).unsigned_abs() as u8));
        }
    }
    written
}

/// Every day from `first` to `last`, both included, but no more than `most` of them.
pub fn days_between(first: Date, last: Date, most: usize) -> Vec<Date> {
    let mut days = vec![first];
    let mut day = first;
    while days.len() < most
        && let Ok(next) = day.tomorrow()
        && next <= last
    {
        days.push(next);
        day = next;
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_survives_being_written_and_read() {
        for text in ["2016-05-21", "2016-05-17/2016-05-18", "2016-04", "2016", ""] {
            assert_eq!(PartialDate::parse(text).expect(text).written(), text);
        }
    }

    #[test]
    fn looser_forms_are_refused() {
        for text in [
            "21.05.2016",
            "2016-5-21",
            "2016-02-30",
            "2016-05-18/2016-05-17",
            "+016-05-21",
            "May",
            "2016-05-21 ",
            "２０16",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_lies_within_its_span_and_its_month_but_not_within_the_undated() {
        let read = |text| PartialDate::parse(text).unwrap();
        assert!(read("2016-05-17/2016-05-18").contains(read("2016-05-17")));
        assert!(read("2016-05").contains(read("2016-05-17/2016-05-18")));
        assert!(!read("").contains(read("2016-05-17")));
        assert!(read("").overlaps(read("2016-05-17")));
        assert!(!read("2016-04").overlaps(read("2016-05-17")));
    }
}
