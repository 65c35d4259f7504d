use std::fmt;

/// How long a sentence is, as it was given: `P2Y6M` and `P30M` are two different sayings of it.
///
/// An ISO 8601 duration in years, months and days. Weeks and hours are not read: no court gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Years.
    pub years: u16,
    /// Months.
    pub months: u16,
    /// Days.
    pub days: u16,
}

impl Term {
    /// Reads the written form; `None` if it is not one, or no time at all.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text.strip_prefix('P')?;
        let mut part = |unit: char| {
            let Some((digits, after)) = rest.split_once(unit) else { return Some(0) };
            rest = after;
            let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse().ok().filter(|number| is_plain && *number > 0)
        };
        let term = Self { years: part('Y')?, months: part('M')?, days: part('D')? };
        (rest.is_empty() && text.len() > 1).then_some(term)
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        for (number, unit) in [(self.years, "Y"), (self.months, "M"), (self.days, "D")] {
            if number > 0 {
                write!(f, "{number}{unit}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_survives_being_read_and_written() {
        for text in ["P15D", "P2Y6M", "P1Y", "P10Y3M1D", "P30M"] {
            assert_eq!(Term::parse(text).map(|term| term.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Term::parse("P2Y6M"), Some(Term { years: 2, months: 6, days: 0 }));
    }

    #[test]
    fn looser_forms_are_refused() {
        for text in [
            "", "P", "15", "15D", "P15", "PT15H", "P6M2Y", "P2.5Y", "P0D", "P-1Y", "p1y", "P1Y ", "P1Y1Y", "P٣D",
            "P99999D",
        ] {
            assert_eq!(Term::parse(text), None, "{text}");
        }
    }
}
