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
