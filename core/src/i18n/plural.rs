//! Which plural form a number takes.
//!
//! The rules are CLDR's, for whole numbers only: fractions, which are always `other` or have rules of their own, do not
//! occur in a count of people.

use super::messages::Lang;

/// The form a word takes after a number, by CLDR's names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Category {
    /// English: 1. Russian: 1, 21, 31, …, but not 11.
    One,
    /// Russian: 2 to 4, 22 to 24, …, but not 12 to 14.
    Few,
    /// Russian: all the rest.
    Many,
    /// English and Kazakh: all but 1. In Russian no whole number is this.
    Other,
}

impl Category {
    /// CLDR's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// A way of counting, shared by languages; which has which stands in `core/build/catalogue.rs`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(dead_code, reason = "which of them are used depends on the languages there are")]
pub(crate) enum Plurals {
    /// One, and everything else: English, Kazakh.
    OneOther,
    /// By the last digit, but for eleven to fourteen: Russian.
    OneFewMany,
}

/// The form of a word after `n`.
#[must_use]
pub(crate) fn category(lang: Lang, n: u64) -> Category {
    lang.plurals().category(n)
}

impl Plurals {
    pub(crate) fn category(self, n: u64) -> Category {
        match self {
            Self::OneOther => match n {
                1 => Category::One,
                _ => Category::Other,
            },
            Self::OneFewMany => match (n % 10, n % 100) {
                (1..=4, 11..=14) => Category::Many,
                (1, _) => Category::One,
                (2..=4, _) => Category::Few,
                _ => Category::Many,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_all(plurals: Plurals, category: Category, numbers: &[u64]) {
        for n in numbers {
            assert_eq!(plurals.category(*n), category, "{n}");
        }
    }

    #[test]
    fn russian_follows_the_examples_of_cldr() {
        let russian = Plurals::OneFewMany;
        assert_all(russian, Category::One, &[1, 21, 31, 41, 51, 61, 71, 81, 101, 1001]);
        assert_all(russian, Category::Few, &[2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 102, 1002]);
        assert_all(
            russian,
            Category::Many,
            &[0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 25, 100, 1000, 10_000, 100_000, 1_000_000],
        );
        assert_all(russian, Category::Many, &[111, 112, 113, 114, 211, 1011, 1012]);
        assert_all(russian, Category::One, &[121, 221, 1021]);
    }

    #[test]
    fn english_and_kazakh_know_one_and_other() {
        assert_all(Plurals::OneOther, Category::One, &[1]);
        assert_all(Plurals::OneOther, Category::Other, &[0, 2, 5, 11, 21, 101, 1001, 1_000_000]);
    }

    #[test]
    fn a_language_counts_by_its_own_rule() {
        assert_eq!(category(Lang::En, 1), Category::One);
        assert_eq!(category(Lang::En, 21), Category::Other);
    }
}
