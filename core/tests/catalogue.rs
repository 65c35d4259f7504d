//! The generator of the message catalogue: what it makes of good files, and what it says of bad ones.
//!
//! `catalogue/made.rs` is what it makes of the samples beside it. It is compiled into this test, so that what it says
//! can be tested in every language; `UPDATE=1 cargo test -p protest-map-core --test catalogue` writes it anew.

#![allow(unreachable_pub, reason = "in the library, and in what is made for it, these can be reached")]

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../src/i18n/number.rs"]
mod number;
#[path = "../src/i18n/pattern.rs"]
mod pattern;
#[path = "../src/i18n/plural.rs"]
mod plural;

mod messages {
    mod made {
        #![allow(clippy::all, reason = "as in core/src/i18n/messages.rs")]

        include!("catalogue/made.rs");
    }
    pub(crate) use made::*;

    fn pattern(lang: Lang, n: usize) -> &'static str {
        PATTERNS[lang as usize][n]
    }
}

use messages::Lang::{self, En, Kk, Ru};

fn sample(name: &str) -> (String, String) {
    let text = match name {
        "en" => include_str!("catalogue/en.ftl"),
        "kk" => include_str!("catalogue/kk.ftl"),
        _ => include_str!("catalogue/ru.ftl"),
    };
    (format!("locales/{name}.ftl"), text.to_owned())
}

#[test]
fn the_shape_follows_ids_and_arguments_but_not_wordings() {
    let shape = |english: &str| {
        let made = made_of(english);
        made.lines().find(|line| line.starts_with("pub const SHAPE")).expect("it is made").to_owned()
    };
    assert_eq!(shape("a = {$x} b\nc = d"), shape("a = c {$x}\nc = e"));
    for other in ["a = {$y} b\nc = d", "b = {$x} b\nc = d", "c = d\na = {$x} b", "a = {$x} b"] {
        assert_ne!(shape("a = {$x} b\nc = d"), shape(other));
    }
    assert_ne!(shape("a = b"), messages::SHAPE);
}

#[test]
fn what_is_on_pages_without_the_app_stands_behind_what_the_app_says() {
    let made = made_of("a = b\n\n## Pages without the app: one\n\nc = d {$x}\n\n## Another\n\ne = f");
    assert!(made.contains("pub const APP: usize = 2;"), "{made}");
    assert!(made.contains("PATTERNS: [[&str; 3]; 1]"), "{made}");
    let in_order: Vec<_> = ["\"b\"", "\"f\"", "\"d \\u{1}0\""].map(|pattern| made.find(pattern)).into();
    assert!(in_order.is_sorted() && in_order.iter().all(Option::is_some), "{made}");
    // The app cannot even name it.
    assert!(made.contains("#[cfg(not(target_arch = \"wasm32\"))]\npub fn c(lang: Lang, x: &str)"), "{made}");
    assert!(!made.contains("#[cfg(not(target_arch = \"wasm32\"))]\npub fn e("), "{made}");
    // The samples have no such heading.
    assert_eq!(messages::APP, messages::PATTERNS[0].len());
    // Nor does it need another record when such a page says something else.
    let shape = |made: &str| made.lines().find(|line| line.contains("SHAPE")).map(str::to_owned);
    assert_eq!(shape(&made), shape(&made_of("a = b\ne = f")));
}

#[test]
fn a_damaged_pattern_gives_what_can_be_read_of_it() {
    let said = |pattern| pattern::compose(En, pattern, &[pattern::Argument::Text("x"), pattern::Argument::Number(2)]);
    assert_eq!(said("a \u{1}0, \u{1}1, \u{1}7 \u{1}"), "a x, 2,  ");
    assert_eq!(said("\u{2}1\u{3}1\u{4}one\u{3}2\u{4}two"), "two");
    assert_eq!(said("\u{2}0\u{3}y"), "");
    assert_eq!(said("a\u{5}b\u{3}c"), "abc");
}

#[test]
fn the_samples_make_what_is_compiled_here() {
    let made = catalogue::catalogue(&[sample("ru"), sample("en"), sample("kk")]).expect("the samples are good");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogue/made.rs"), &made)
            .expect("it can be written");
    } else {
        assert_eq!(made, include_str!("catalogue/made.rs"), "run with UPDATE=1 if this is meant");
    }
}

#[test]
fn english_comes_first_and_codes_lead_back() {
    assert_eq!(Lang::ALL, [En, Ru, Kk]);
    for lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
    }
    assert_eq!(Lang::from_code("xx"), None);
    assert_eq!(Lang::ALL.map(Lang::name), ["English", "Русский", "Қазақша"]);
    assert_eq!(Lang::ALL.map(Lang::short), ["EN", "РУ", "ҚАЗ"]);
}

#[test]
fn text_is_as_written() {
    assert_eq!(messages::title(En), "Protest Map, a map of claims");
    assert_eq!(messages::title(Ru), "Карта протеста, карта утверждений");
    assert_eq!(messages::first_sentence(En), "A number here is\n  somebody's claim.");
    assert_eq!(messages::brace(En), "{5 \"%\"\\n\u{a0}\"");
    assert_eq!(messages::r#type(En, "yield"), "a keyword, like yield");
}

#[test]
fn arguments_stand_in_the_english_order_in_every_language() {
    assert_eq!(messages::between(En, 1083, 2000, "HRW"), "1,083 to 2,000, says HRW");
    assert_eq!(messages::between(Ru, 1083, 2000, "HRW"), "HRW: от 1\u{a0}083 до 2\u{a0}000");
    assert_eq!(messages::range(Kk, 5, 1000), "5–1\u{a0}000");
}

#[test]
fn an_argument_is_a_number_in_all_languages_if_it_is_in_one() {
    assert_eq!(messages::more_than(En, 300), "more than 300");
    assert_eq!(messages::more_than(Kk, 10_000), "10\u{a0}000-нан астам");
    assert_eq!(messages::detentions(Kk, 21), "21 ұстау");
}

#[test]
fn each_language_has_its_own_plurals() {
    assert_eq!(messages::detentions(En, 1), "1 detention");
    assert_eq!(messages::detentions(En, 21), "21 detentions");
    for (n, expected) in [
        (0, "0 задержаний"),
        (1, "1 задержание"),
        (3, "3 задержания"),
        (5, "5 задержаний"),
        (11, "11 задержаний"),
        (21, "21 задержание"),
        (22, "22 задержания"),
        (111, "111 задержаний"),
        (1001, "1\u{a0}001 задержание"),
    ] {
        assert_eq!(messages::detentions(Ru, n), expected);
    }
}

#[test]
fn exact_numbers_go_before_categories() {
    assert_eq!(messages::events(En, 0), "in 0 events at all.");
    assert_eq!(messages::events(En, 1), "in 1 event.");
    assert_eq!(messages::events(En, 7), "in 7 events (a week of them).");
    assert_eq!(messages::events(En, 1000), "in 1,000 events.");
    assert_eq!(messages::events(Ru, 0), "событий не было");
    assert_eq!(messages::events(Ru, 21), "в 21 событии");
    assert_eq!(messages::events(Ru, 5), "в 5 событиях");
}

#[test]
fn choices_by_word_fall_back_and_nest() {
    assert_eq!(messages::weather(En, "clear", 2), "It is clear");
    assert_eq!(messages::weather(En, "dark", 1), "It is dark");
    assert_eq!(messages::weather(En, "dark", 1200), "It is dark, 1,200 hours of it");
    assert_eq!(messages::weather(En, "grey", 2), "It is grey");
    assert_eq!(messages::weather(Ru, "clear", 2), "ясно");
    assert_eq!(messages::weather(Ru, "grey", 2), "темно: 2 часа");
    assert_eq!(messages::weather(Kk, "grey", 2), "grey (2)");
}

#[test]
fn references_are_put_in_place_with_their_arguments() {
    assert_eq!(messages::both(En, 2, "clear"), "Protest Map, a map of claims: 2 detentions, It is clear");
    assert_eq!(messages::both(Ru, 2, "clear"), "2 задержания, ясно: Карта протеста, карта утверждений");
}

/// The faults in one English file.
fn faults_in(english: &str) -> Vec<String> {
    faults_between(&[("en", english)])
}

fn faults_between(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<_> = files.iter().map(|(code, text)| (format!("locales/{code}.ftl"), (*text).to_owned())).collect();
    catalogue::catalogue(&files).expect_err("this has a fault")
}

fn made_of(english: &str) -> String {
    catalogue::catalogue(&[("locales/en.ftl".to_owned(), english.to_owned())]).expect("this is good")
}

#[test]
fn an_argument_nothing_is_known_of_is_text() {
    assert!(made_of("a = by {$claimant}").contains("pub fn a(lang: Lang, claimant: &str) -> String {"));
    assert!(made_of("a = {$n}\nb = {NUMBER($n)}").contains("pub fn a(lang: Lang, n: &str) -> String {"));
    assert!(made_of("a = plain").contains("pub fn a(lang: Lang) -> &'static str {"));
}

#[test]
fn a_file_without_a_last_line_break_is_whole() {
    assert!(made_of("a = b\n# the end").contains("\"b\""));
    assert!(made_of("a = b\r\nc =\r\n    d\r\n    e\r\n").contains("\"d\\ne\""));
}

#[test]
fn what_cannot_be_parsed_is_told_with_its_line() {
    assert_eq!(
        faults_in("a = b\n\nc d\n\ne = {$n ->\n    [one] x\n}\n"),
        [
            "locales/en.ftl:3: `c` is not Fluent: Expected a token starting with \"=\"",
            "locales/en.ftl:7: `e` is not Fluent: The select expression must have a default variant",
        ]
    );
}

#[test]
fn what_is_broken_is_not_called_missing_too() {
    assert_eq!(
        faults_between(&[("en", "a = {$n}"), ("ru", "a = {$n\n")]),
        ["locales/ru.ftl:2: `a` is not Fluent: Expected a token starting with \"}\""]
    );
    assert_eq!(faults_in("-t = {\n\na = {-t}\n").len(), 1);
}

#[test]
fn what_is_not_supported_is_refused() {
    for (english, expected) in [
        ("a = b\n    .c = d", "2: `a` has an attribute, which"),
        ("a =\n    .c = d", "2: `a` has an attribute, which"),
        ("-t = b\n    .c = d", "2: `t` has an attribute, which"),
        ("a = {DATETIME($d)}", "1: `a` has the function `DATETIME`, which"),
        ("a = {NUMBER(5)}", "1: `a` has `NUMBER` of something else than one argument, or with options, which"),
        ("a = {NUMBER($n, useGrouping: 0)}", "1: `a` has `NUMBER` of something else than one argument, or with"),
        ("a = {5}", "1: `a` has the bare number `{ 5 }`, which"),
        ("a = {\"\\uD800\"}", "1: `a` has an escape in \"\\uD800\", which"),
        ("a = {b.c}\nb = d", "1: `a` has a reference to an attribute, which"),
        ("a = {-t(case: \"x\")}\n-t = d", "1: `a` has a term with arguments or an attribute, which"),
        ("-t = {$x}", "1: `t` has `$x` in a term, which"),
        ("a = {\"x\" ->\n   *[b] c\n}", "2: `a` has a choice by something else than an argument, which"),
        ("a = {$n ->\n    [1.5] b\n   *[other] c\n}", "2: `a` has a choice with `[1.5]`, not a whole number, which"),
    ] {
        let faults = faults_in(english);
        assert!(faults[0].starts_with(&format!("locales/en.ftl:{expected}")), "{english:?} gave {faults:?}");
        assert!(faults.len() == 1 && faults[0].ends_with("is not supported here"), "{english:?} gave {faults:?}");
    }
}

#[test]
fn choices_have_to_make_sense() {
    for (code, text, expected) in [
        (
            "en",
            "a = {$n ->\n    [few] b\n   *[other] c\n}",
            "2: `a` has `[few]`, and whole numbers in `en` are never that",
        ),
        (
            "ru",
            "a = {$n ->\n    [two] b\n   *[other] c\n}",
            "2: `a` has `[two]`, and whole numbers in `ru` are never that",
        ),
        (
            "en",
            "a = {$n ->\n    [one] b\n   *[others] c\n}",
            "2: `a` chooses by `$n` as a number, and `[others]` is a word",
        ),
        ("en", "a = {NUMBER($n) ->\n   *[big] c\n}", "2: `a` chooses by `$n` as a number, and `[big]` is a word"),
        ("en", "a = {$n ->\n    [1] b\n    [1] c\n   *[2] d\n}", "3: `a` has `[1]` twice in one choice"),
    ] {
        let english = if code == "en" { text } else { "a = {NUMBER($n)}" };
        assert_eq!(
            faults_between(&[("en", english), (code, text)][usize::from(code == "en")..]),
            [format!("locales/{code}.ftl:{expected}")]
        );
    }
}

#[test]
fn references_have_to_lead_somewhere() {
    assert_eq!(faults_in("a = {b}"), ["locales/en.ftl:1: `a` refers to `b`, which is not in the file"]);
    assert_eq!(faults_in("a = {-b}"), ["locales/en.ftl:1: `a` refers to `-b`, which is not in the file"]);
    assert_eq!(
        faults_in("a = {b}\nb = {a}\nc = {a}"),
        [
            "locales/en.ftl:2: `b` refers to `a`, which leads back here",
            "locales/en.ftl:1: `a` refers to `b`, which leads back here",
        ]
    );
}

#[test]
fn an_id_stands_once() {
    assert_eq!(faults_in("a = b\nc = d\na = e"), ["locales/en.ftl:3: `a` is there already, in locales/en.ftl:1"]);
    assert_eq!(faults_in("-a = b\n-a = e\na = c"), ["locales/en.ftl:2: `-a` is there already, in locales/en.ftl:1"]);
    assert_eq!(faults_in("a-b = c\na_b = d"), ["locales/en.ftl:2: `a_b` and `a-b` would be the same function"]);
}

#[test]
fn names_have_to_do_in_rust() {
    assert_eq!(
        faults_in("someId = {$lang} {$aB} {$a-b} {$a_b}\nself = b"),
        [
            "locales/en.ftl:1: `someId` cannot be the name of a function: use small letters, digits and hyphens",
            "locales/en.ftl:1: `someId`: the functions use `lang` themselves: give `$lang` another name",
            "locales/en.ftl:1: `someId`: `$aB` cannot be an argument: use small letters, digits and hyphens",
            "locales/en.ftl:1: `someId`: `$a_b` and `$a-b` would be the same argument",
            "locales/en.ftl:2: `self` cannot be the name of a function: use small letters, digits and hyphens",
        ]
    );
}

#[test]
fn every_language_has_the_same_messages_and_arguments() {
    assert_eq!(
        faults_between(&[
            ("en", "a = {$x}\nb = c\nd = {$y}"),
            ("kk", "a = {$z}\nd = {$y}\ne = f"),
            ("ru", "a = {$x}\nb = c\nd = e"),
        ]),
        [
            "locales/ru.ftl:3: `d` leaves out `$y`, which is in locales/en.ftl:3",
            "locales/kk.ftl:1: `a` leaves out `$x`, which is in locales/en.ftl:1",
            "locales/kk.ftl:1: `a` has `$z`, which is not in locales/en.ftl:1",
            "locales/kk.ftl: `b` is missing; it is in locales/en.ftl:2",
            "locales/kk.ftl:3: `e` is not in locales/en.ftl",
        ]
    );
}

#[test]
fn an_argument_has_one_type_in_a_message() {
    assert_eq!(
        faults_between(&[
            ("en", "a = {NUMBER($x)}\nb = {$y ->\n    [day] c\n   *[night] d\n}"),
            ("ru", "a = {$x ->\n    [day] c\n   *[night] d\n}\nb = {$y ->\n    [1] c\n   *[other] d\n}"),
        ]),
        [
            "locales/ru.ftl:1: `a` takes `$x` as a word, but it is a number in locales/en.ftl:1",
            "locales/ru.ftl:5: `b` takes `$y` as a number, but it is a word in locales/en.ftl:2",
        ]
    );
}

#[test]
fn files_have_to_be_of_languages_we_know_and_english_among_them() {
    assert_eq!(
        faults_between(&[("uz", "a = b"), ("ru", "a = b")]),
        [
            "locales/uz.ftl: how `uz` counts is not known: add it to LANGUAGES in core/build/catalogue.rs",
            "locales/en.ftl: there is no such file, and the others are held against it",
        ]
    );
}
