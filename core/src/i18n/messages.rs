//! Every phrase of the interface in every language: one function a message of `locales/en.ftl`.
//!
//! `claim-more-than = more than {$n}` is called `claim_more_than(lang, 300)`. Arguments stand in the order in which
//! the English message first has them; a message without any gives a `&'static str`. Which Fluent can be used, and how
//! it is read, stands in `core/build/catalogue.rs`.

mod generated {
    #![allow(clippy::all, reason = "nobody reads it; what a phrase needs decides its shape")]

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub use generated::*;

/// The wording of message number `n`.
#[cfg(not(target_arch = "wasm32"))]
fn pattern(lang: Lang, n: usize) -> &'static str {
    PATTERNS[lang as usize][n]
}

/// The patterns of the page's language, from when they were loaded.
#[cfg(target_arch = "wasm32")]
static LOADED: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();

#[cfg(target_arch = "wasm32")]
fn pattern(_: Lang, n: usize) -> &'static str {
    LOADED.get().and_then(|patterns| patterns.get(n)).map_or("", String::as_str)
}

/// Takes in the patterns of the page's language, before anything is said. The first load stays.
#[cfg(target_arch = "wasm32")]
pub fn load(patterns: Vec<String>) {
    let _ = LOADED.set(patterns);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_code() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
        assert_eq!(Lang::from_code("EN"), None);
        assert_eq!(Lang::ALL[0].code(), "en");
    }
}
