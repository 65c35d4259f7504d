use super::PartialDate;
use jiff::civil::Date;

/// The days shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// The whole record, dated or not.
    Whole,
    /// From the first to the last of these days, both included.
    Days(Date, Date),
}

/// How something dated relates to a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// All of it is in the period: it may be counted.
    Whole,
    /// Some of its days are: it is shown with its own dates and enters no total.
    Part,
    /// Nothing of it is known to be.
    Not,
}

impl Period {
    /// The period of one day or span; the whole record for what is on no particular day.
    pub fn of(when: PartialDate) -> Self {
        when.days().map_or(Self::Whole, |(first, last)| Self::Days(first, last))
    }

    /// How something of this date relates to the period.
    pub fn coverage(self, when: PartialDate) -> Coverage {
        let Self::Days(first, last) = self else { return Coverage::Whole };
        // A month holds no particular day, so that what is dated by a month is on no day's page.
        match when.days() {
            Some((from, to)) if first <= from && to <= last => Coverage::Whole,
            Some((from, to)) if from <= last && first <= to => Coverage::Part,
            Some(_) => Coverage::Not,
            None => match when.bounds() {
                Some((from, to)) if first <= from && to <= last => Coverage::Whole,
                _ => Coverage::Not,
            },
        }
    }

    /// The same as a date; `None` for the whole record.
    pub fn when(self) -> Option<PartialDate> {
        match self {
            Self::Whole => None,
            Self::Days(first, last) if first == last => Some(PartialDate::Day(first)),
            Self::Days(first, last) => Some(PartialDate::Span(first, last)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lasts_longer_than_the_period_is_only_partly_in_it() {
        let period = Period::of(PartialDate::parse("2016-05-17").unwrap());
        let coverage = |when| period.coverage(PartialDate::parse(when).unwrap());
        assert_eq!(coverage("2016-05-17"), Coverage::Whole);
        assert_eq!(coverage("2016-05-17/2016-05-18"), Coverage::Part);
        assert_eq!(coverage("2016-05-18"), Coverage::Not);
        assert_eq!(coverage("2016-05"), Coverage::Not);
        assert_eq!(coverage(""), Coverage::Not);
        assert_eq!(Period::Whole.coverage(PartialDate::Undated), Coverage::Whole);
    }
}
