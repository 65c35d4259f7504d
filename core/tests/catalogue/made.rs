// Made by core/build.rs from locales/*.ftl.

use super::super::{number, plural};

/// A language of the interface: one for each file in `locales/`, the reference first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    /// `en`
    En,
    /// `kk`
    Kk,
    /// `ru`
    Ru,
}

impl Lang {
    /// Every language, the reference first.
    pub const ALL: [Self; 3] = [Self::En, Self::Kk, Self::Ru];

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            "kk" => Some(Self::Kk),
            "ru" => Some(Self::Ru),
            _ => None,
        }
    }

    /// The code, as in addresses and in `lang="…"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Kk => "kk",
            Self::Ru => "ru",
        }
    }

    /// How it counts.
    pub(crate) const fn plurals(self) -> plural::Plurals {
        match self {
            Self::En => plural::Plurals::OneOther,
            Self::Kk => plural::Plurals::OneOther,
            Self::Ru => plural::Plurals::OneFewMany,
        }
    }

    /// What stands between groups of three digits.
    pub(crate) const fn group_mark(self) -> &'static str {
        match self {
            Self::En => ",",
            Self::Kk => "\u{a0}",
            Self::Ru => "\u{a0}",
        }
    }
}

/// `title`:
///
/// ```text
/// Protest Map, a map of claims
/// ```
pub fn title(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Protest Map, a map of claims",
        Lang::Kk => "Талаптар картасы",
        Lang::Ru => "Карта протеста, карта утверждений",
    }
}

/// `first-sentence`:
///
/// ```text
/// A number here is
///   somebody's claim.
/// ```
pub fn first_sentence(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "A number here is\n  somebody's claim.",
        Lang::Kk => "Мұндағы сан – біреудің айтқаны.",
        Lang::Ru => "Число здесь — чьё-то утверждение.",
    }
}

/// `brace`:
///
/// ```text
/// {5 "%"\n "
/// ```
pub fn brace(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "{5 \"%\"\\n\u{a0}\"",
        Lang::Kk => "{",
        Lang::Ru => "{",
    }
}

/// `more-than`:
///
/// ```text
/// more than {$n}
/// ```
pub fn more_than(lang: Lang, n: u64) -> String {
    let mut out = String::with_capacity(26);
    match lang {
        Lang::En => {
            out.push_str("more than ");
            number::push(&mut out, lang, n);
        }
        Lang::Kk => {
            number::push(&mut out, lang, n);
            out.push_str("-нан астам");
        }
        Lang::Ru => {
            out.push_str("более ");
            number::push(&mut out, lang, n);
        }
    }
    out
}

/// `between`:
///
/// ```text
/// {$low} to {$high}, says {$claimant}
/// ```
pub fn between(lang: Lang, low: u64, high: u64, claimant: &str) -> String {
    let mut out = String::with_capacity(49);
    match lang {
        Lang::En => {
            number::push(&mut out, lang, low);
            out.push_str(" to ");
            number::push(&mut out, lang, high);
            out.push_str(", says ");
            out.push_str(claimant);
        }
        Lang::Kk => {
            number::push(&mut out, lang, low);
            out.push_str(" мен ");
            number::push(&mut out, lang, high);
            out.push_str(" аралығы, ");
            out.push_str(claimant);
        }
        Lang::Ru => {
            out.push_str(claimant);
            out.push_str(": от ");
            number::push(&mut out, lang, low);
            out.push_str(" до ");
            number::push(&mut out, lang, high);
        }
    }
    out
}

/// `type`:
///
/// ```text
/// a keyword, like {$match}
/// ```
pub fn r#type(lang: Lang, r#match: &str) -> String {
    let mut out = String::with_capacity(24);
    match lang {
        Lang::En => {
            out.push_str("a keyword, like ");
            out.push_str(r#match);
        }
        Lang::Kk => {
            out.push_str(r#match);
        }
        Lang::Ru => {
            out.push_str(r#match);
        }
    }
    out
}

/// `detentions`:
///
/// ```text
/// {$n -> [one] {$n} detention *[other] {$n} detentions }
/// ```
pub fn detentions(lang: Lang, n: u64) -> String {
    let mut out = String::with_capacity(29);
    match lang {
        Lang::En => {
            match plural::category(lang, n) {
                plural::Category::One => {
                    number::push(&mut out, lang, n);
                    out.push_str(" detention");
                }
                _ => {
                    number::push(&mut out, lang, n);
                    out.push_str(" detentions");
                }
            }
        }
        Lang::Kk => {
            number::push(&mut out, lang, n);
            out.push_str(" ұстау");
        }
        Lang::Ru => {
            match plural::category(lang, n) {
                plural::Category::One => {
                    number::push(&mut out, lang, n);
                    out.push_str(" задержание");
                }
                plural::Category::Few => {
                    number::push(&mut out, lang, n);
                    out.push_str(" задержания");
                }
                _ => {
                    number::push(&mut out, lang, n);
                    out.push_str(" задержаний");
                }
            }
        }
    }
    out
}

/// `events`:
///
/// ```text
/// in {$n} {$n -> [0] events at all [one] event [7] events (a week of them) *[other] events }.
/// ```
pub fn events(lang: Lang, n: u64) -> String {
    let mut out = String::with_capacity(36);
    match lang {
        Lang::En => {
            out.push_str("in ");
            number::push(&mut out, lang, n);
            out.push_str(" ");
            out.push_str(match n {
                0 => "events at all",
                7 => "events (a week of them)",
                _ => match plural::category(lang, n) {
                    plural::Category::One => "event",
                    _ => "events",
                },
            });
            out.push_str(".");
        }
        Lang::Kk => {
            number::push(&mut out, lang, n);
            out.push_str(" оқиға");
        }
        Lang::Ru => {
            match n {
                0 => {
                    out.push_str("событий не было");
                }
                _ => match plural::category(lang, n) {
                    plural::Category::One => {
                        out.push_str("в ");
                        number::push(&mut out, lang, n);
                        out.push_str(" событии");
                    }
                    _ => {
                        out.push_str("в ");
                        number::push(&mut out, lang, n);
                        out.push_str(" событиях");
                    }
                },
            }
        }
    }
    out
}

/// `weather`:
///
/// ```text
/// It is {$sky -> [clear] clear [dark] dark{$n -> [one]  *[other] , {$n} hours of it } *[other] {$sky} }
/// ```
pub fn weather(lang: Lang, sky: &str, n: u64) -> String {
    let mut out = String::with_capacity(32);
    match lang {
        Lang::En => {
            out.push_str("It is ");
            match sky {
                "clear" => {
                    out.push_str("clear");
                }
                "dark" => {
                    out.push_str("dark");
                    match plural::category(lang, n) {
                        plural::Category::One => {}
                        _ => {
                            out.push_str(", ");
                            number::push(&mut out, lang, n);
                            out.push_str(" hours of it");
                        }
                    }
                }
                _ => {
                    out.push_str(sky);
                }
            }
        }
        Lang::Kk => {
            match sky {
                "clear" => {
                    out.push_str("ашық");
                }
                _ => {
                    out.push_str(sky);
                    out.push_str(" (");
                    number::push(&mut out, lang, n);
                    out.push_str(")");
                }
            }
        }
        Lang::Ru => {
            match sky {
                "clear" => {
                    out.push_str("ясно");
                }
                _ => {
                    out.push_str("темно: ");
                    number::push(&mut out, lang, n);
                    out.push_str(" ");
                    out.push_str(match plural::category(lang, n) {
                        plural::Category::One => "час",
                        plural::Category::Few => "часа",
                        _ => "часов",
                    });
                }
            }
        }
    }
    out
}

/// `both`:
///
/// ```text
/// Protest Map, a map of claims: {$n -> [one] {$n} detention *[other] {$n} detentions }, It is {$sky -> [clear] clear [dark] dark{$n -> [one]  *[other] , {$n} hours of it } *[other] {$sky} }
/// ```
pub fn both(lang: Lang, n: u64, sky: &str) -> String {
    let mut out = String::with_capacity(126);
    match lang {
        Lang::En => {
            out.push_str("Protest Map, a map of claims: ");
            match plural::category(lang, n) {
                plural::Category::One => {
                    number::push(&mut out, lang, n);
                    out.push_str(" detention");
                }
                _ => {
                    number::push(&mut out, lang, n);
                    out.push_str(" detentions");
                }
            }
            out.push_str(", It is ");
            match sky {
                "clear" => {
                    out.push_str("clear");
                }
                "dark" => {
                    out.push_str("dark");
                    match plural::category(lang, n) {
                        plural::Category::One => {}
                        _ => {
                            out.push_str(", ");
                            number::push(&mut out, lang, n);
                            out.push_str(" hours of it");
                        }
                    }
                }
                _ => {
                    out.push_str(sky);
                }
            }
        }
        Lang::Kk => {
            out.push_str("Талаптар картасы: ");
            number::push(&mut out, lang, n);
            out.push_str(" ұстау, ");
            match sky {
                "clear" => {
                    out.push_str("ашық");
                }
                _ => {
                    out.push_str(sky);
                    out.push_str(" (");
                    number::push(&mut out, lang, n);
                    out.push_str(")");
                }
            }
        }
        Lang::Ru => {
            match plural::category(lang, n) {
                plural::Category::One => {
                    number::push(&mut out, lang, n);
                    out.push_str(" задержание");
                }
                plural::Category::Few => {
                    number::push(&mut out, lang, n);
                    out.push_str(" задержания");
                }
                _ => {
                    number::push(&mut out, lang, n);
                    out.push_str(" задержаний");
                }
            }
            out.push_str(", ");
            match sky {
                "clear" => {
                    out.push_str("ясно");
                }
                _ => {
                    out.push_str("темно: ");
                    number::push(&mut out, lang, n);
                    out.push_str(" ");
                    out.push_str(match plural::category(lang, n) {
                        plural::Category::One => "час",
                        plural::Category::Few => "часа",
                        _ => "часов",
                    });
                }
            }
            out.push_str(": Карта протеста, карта утверждений");
        }
    }
    out
}

/// `range`:
///
/// ```text
/// {$low} to {$high}
/// ```
pub fn range(lang: Lang, low: u64, high: u64) -> String {
    let mut out = String::with_capacity(20);
    match lang {
        Lang::En => {
            number::push(&mut out, lang, low);
            out.push_str(" to ");
            number::push(&mut out, lang, high);
        }
        Lang::Kk => {
            number::push(&mut out, lang, low);
            out.push_str("–");
            number::push(&mut out, lang, high);
        }
        Lang::Ru => {
            number::push(&mut out, lang, low);
            out.push_str("–");
            number::push(&mut out, lang, high);
        }
    }
    out
}
