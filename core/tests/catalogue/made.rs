// Made by core/build.rs from locales/*.ftl.

use super::super::pattern::{Argument, compose};
use super::super::plural;
use super::pattern;

/// A language of the interface: one for each file in `locales/`, the reference first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    /// `en`
    En,
    /// `ru`
    Ru,
    /// `kk`
    Kk,
}

impl Lang {
    /// Every language, the reference first.
    pub const ALL: [Self; 3] = [Self::En, Self::Ru, Self::Kk];

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            "ru" => Some(Self::Ru),
            "kk" => Some(Self::Kk),
            _ => None,
        }
    }

    /// The code, as in addresses and in `lang="…"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Kk => "kk",
        }
    }

    /// What it calls itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "Русский",
            Self::Kk => "Қазақша",
        }
    }

    /// The same in short.
    pub const fn short(self) -> &'static str {
        match self {
            Self::En => "EN",
            Self::Ru => "РУ",
            Self::Kk => "ҚАЗ",
        }
    }

    /// How it counts.
    pub(crate) const fn plurals(self) -> plural::Plurals {
        match self {
            Self::En => plural::Plurals::OneOther,
            Self::Ru => plural::Plurals::OneFewMany,
            Self::Kk => plural::Plurals::OneOther,
        }
    }

    /// What stands between groups of three digits.
    pub(crate) const fn group_mark(self) -> &'static str {
        match self {
            Self::En => ",",
            Self::Ru => "\u{a0}",
            Self::Kk => "\u{a0}",
        }
    }
}

/// What the messages are: patterns of another shape do not fit the functions.
pub const SHAPE: &str = "85bb03e14f44b909";

/// How many of them the app can say, which are the first; the rest is on pages without it.
#[cfg(not(target_arch = "wasm32"))]
pub const APP: usize = 11;

/// Every message as a pattern, by language. The browser loads those of its own.
#[cfg(not(target_arch = "wasm32"))]
pub static PATTERNS: [[&str; 11]; 3] = [
    [
        "Protest Map, a map of claims",
        "A number here is\n  somebody's claim.",
        "{5 \"%\"\\n\u{a0}\"",
        "more than \u{1}0",
        "\u{1}0 to \u{1}1, says \u{1}2",
        "a keyword, like \u{1}0",
        "\u{2}0\u{3}one\u{4}\u{1}0 detention\u{3}\u{4}\u{1}0 detentions\u{5}",
        "in \u{1}0 \u{2}0\u{3}0\u{4}events at all\u{3}7\u{4}events (a week of them)\u{3}one\u{4}event\u{3}\u{4}events\u{5}.",
        "It is \u{2}0\u{3}clear\u{4}clear\u{3}dark\u{4}dark\u{2}1\u{3}one\u{4}\u{3}\u{4}, \u{1}1 hours of it\u{5}\u{3}\u{4}\u{1}0\u{5}",
        "Protest Map, a map of claims: \u{2}0\u{3}one\u{4}\u{1}0 detention\u{3}\u{4}\u{1}0 detentions\u{5}, It is \u{2}1\u{3}clear\u{4}clear\u{3}dark\u{4}dark\u{2}0\u{3}one\u{4}\u{3}\u{4}, \u{1}0 hours of it\u{5}\u{3}\u{4}\u{1}1\u{5}",
        "\u{1}0 to \u{1}1",
    ],
    [
        "Карта протеста, карта утверждений",
        "Число здесь — чьё-то утверждение.",
        "{",
        "более \u{1}0",
        "\u{1}2: от \u{1}0 до \u{1}1",
        "\u{1}0",
        "\u{2}0\u{3}one\u{4}\u{1}0 задержание\u{3}few\u{4}\u{1}0 задержания\u{3}\u{4}\u{1}0 задержаний\u{5}",
        "\u{2}0\u{3}0\u{4}событий не было\u{3}one\u{4}в \u{1}0 событии\u{3}\u{4}в \u{1}0 событиях\u{5}",
        "\u{2}0\u{3}clear\u{4}ясно\u{3}\u{4}темно: \u{1}1 \u{2}1\u{3}one\u{4}час\u{3}few\u{4}часа\u{3}\u{4}часов\u{5}\u{5}",
        "\u{2}0\u{3}one\u{4}\u{1}0 задержание\u{3}few\u{4}\u{1}0 задержания\u{3}\u{4}\u{1}0 задержаний\u{5}, \u{2}1\u{3}clear\u{4}ясно\u{3}\u{4}темно: \u{1}0 \u{2}0\u{3}one\u{4}час\u{3}few\u{4}часа\u{3}\u{4}часов\u{5}\u{5}: Карта протеста, карта утверждений",
        "\u{1}0–\u{1}1",
    ],
    [
        "Талаптар картасы",
        "Мұндағы сан – біреудің айтқаны.",
        "{",
        "\u{1}0-нан астам",
        "\u{1}0 мен \u{1}1 аралығы, \u{1}2",
        "\u{1}0",
        "\u{1}0 ұстау",
        "\u{1}0 оқиға",
        "\u{2}0\u{3}clear\u{4}ашық\u{3}\u{4}\u{1}0 (\u{1}1)\u{5}",
        "Талаптар картасы: \u{1}0 ұстау, \u{2}1\u{3}clear\u{4}ашық\u{3}\u{4}\u{1}1 (\u{1}0)\u{5}",
        "\u{1}0–\u{1}1",
    ],
];

/// `title`:
///
/// ```text
/// Protest Map, a map of claims
/// ```
pub fn title(lang: Lang) -> &'static str {
    pattern(lang, 0)
}

/// `first-sentence`:
///
/// ```text
/// A number here is
///   somebody's claim.
/// ```
pub fn first_sentence(lang: Lang) -> &'static str {
    pattern(lang, 1)
}

/// `brace`:
///
/// ```text
/// {5 "%"\n "
/// ```
pub fn brace(lang: Lang) -> &'static str {
    pattern(lang, 2)
}

/// `more-than`:
///
/// ```text
/// more than {$n}
/// ```
pub fn more_than(lang: Lang, n: u64) -> String {
    compose(lang, pattern(lang, 3), &[Argument::Number(n)])
}

/// `between`:
///
/// ```text
/// {$low} to {$high}, says {$claimant}
/// ```
pub fn between(lang: Lang, low: u64, high: u64, claimant: &str) -> String {
    compose(lang, pattern(lang, 4), &[Argument::Number(low), Argument::Number(high), Argument::Text(claimant)])
}

/// `type`:
///
/// ```text
/// a keyword, like {$match}
/// ```
pub fn r#type(lang: Lang, r#match: &str) -> String {
    compose(lang, pattern(lang, 5), &[Argument::Text(r#match)])
}

/// `detentions`:
///
/// ```text
/// {$n -> [one] {$n} detention *[other] {$n} detentions }
/// ```
pub fn detentions(lang: Lang, n: u64) -> String {
    compose(lang, pattern(lang, 6), &[Argument::Number(n)])
}

/// `events`:
///
/// ```text
/// in {$n} {$n -> [0] events at all [one] event [7] events (a week of them) *[other] events }.
/// ```
pub fn events(lang: Lang, n: u64) -> String {
    compose(lang, pattern(lang, 7), &[Argument::Number(n)])
}

/// `weather`:
///
/// ```text
/// It is {$sky -> [clear] clear [dark] dark{$n -> [one]  *[other] , {$n} hours of it } *[other] {$sky} }
/// ```
pub fn weather(lang: Lang, sky: &str, n: u64) -> String {
    compose(lang, pattern(lang, 8), &[Argument::Text(sky), Argument::Number(n)])
}

/// `both`:
///
/// ```text
/// Protest Map, a map of claims: {$n -> [one] {$n} detention *[other] {$n} detentions }, It is {$sky -> [clear] clear [dark] dark{$n -> [one]  *[other] , {$n} hours of it } *[other] {$sky} }
/// ```
pub fn both(lang: Lang, n: u64, sky: &str) -> String {
    compose(lang, pattern(lang, 9), &[Argument::Number(n), Argument::Text(sky)])
}

/// `range`:
///
/// ```text
/// {$low} to {$high}
/// ```
pub fn range(lang: Lang, low: u64, high: u64) -> String {
    compose(lang, pattern(lang, 10), &[Argument::Number(low), Argument::Number(high)])
}
