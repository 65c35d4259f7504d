//! A phrase that chooses by a code of the record has a variant of its own for every code, in every language: what is
//! missing would read as another measure, or as all people, without a word. The same for the plural forms of a language.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey::Identifier as Word,
};
use protest_map_core::model::{Group, Measure, Spread, Vocabulary};
use std::collections::BTreeSet;

/// The arguments that hold a code of the record, with the codes that a phrase can meet.
fn codes(argument: &str) -> Option<Vec<&'static str>> {
    match argument {
        "measure" => Some(Measure::ALL.iter().map(|measure| measure.code()).collect()),
        "group" => Some(Group::ALL.iter().map(|group| group.code()).collect()),
        // A number for each of several places is never shared.
        "spread" => Some(vec![Spread::Together.code(), Spread::Unclear.code()]),
        _ => None,
    }
}

/// Everything in one file of messages that falls silently to another variant, a line each.
fn silent(language: &str, text: &str) -> (Vec<String>, usize) {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
    let mut faults = Vec::new();
    let mut by_code = 0;
    for entry in &resource.body {
        let (name, pattern) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref()),
            Entry::Term(term) => (term.id.name, Some(&term.value)),
            _ => continue,
        };
        pattern.into_iter().for_each(|pattern| {
            selects(pattern, &mut |argument, variants| {
                let there: BTreeSet<&str> = variants.iter().filter_map(word).collect();
                let is_code = codes(argument).is_some();
                by_code += usize::from(is_code);
                let wanted: BTreeSet<&str> = match codes(argument) {
                    Some(codes) => codes.into_iter().collect(),
                    None if there.iter().any(|key| PLURALS.contains(key)) => forms(language).iter().copied().collect(),
                    None => return,
                };
                faults.extend(
                    wanted.difference(&there).map(|key| format!("{language}.ftl: `{name}` has no variant [{key}]")),
                );
                let unknown = there.difference(&wanted).filter(|_| is_code);
                faults
                    .extend(unknown.map(|key| format!("{language}.ftl: `{name}` has [{key}], which is no {argument}")));
            });
        });
    }
    (faults, by_code)
}

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The forms that a choice by number must have in a language, besides its default.
fn forms(language: &str) -> &'static [&'static str] {
    match language {
        "en" => &["one"],
        "ru" => &["one", "few"],
        // After a number a noun keeps its form.
        "kk" => &[],
        other => panic!("say here which plural forms a choice by number must have in `{other}`"),
    }
}

fn word<'a>(variant: &Variant<&'a str>) -> Option<&'a str> {
    match variant.key {
        Word { name } => Some(name),
        // An exact number, as [0].
        _ => None,
    }
}

/// Calls `each` with the argument and the variants of every choice, also of one within another.
fn selects<'a>(pattern: &Pattern<&'a str>, each: &mut dyn FnMut(&'a str, &[Variant<&'a str>])) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else {
            continue;
        };
        if let InlineExpression::VariableReference { id } = selector {
            each(id.name, variants);
        }
        variants.iter().for_each(|variant| selects(&variant.value, each));
    }
}

#[test]
fn no_code_and_no_plural_falls_silently_to_another() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales");
    for entry in std::fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("readable").path();
        let Some(language) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let text = std::fs::read_to_string(&path).expect("text");
        let (faults, by_code) = silent(language, &text);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        assert!(by_code >= 7, "{language}.ftl: only {by_code} phrases choose by a code; is this test still looking?");
    }
}

#[test]
fn a_forgotten_variant_is_named() {
    let english = include_str!("../../locales/en.ftl");
    for (line, said) in [
        ("    [convicted] {$figure} convicted\n", "en.ftl: `counted` has no variant [convicted]"),
        ("    [convicted] nobody convicted\n", "en.ftl: `counted-none` has no variant [convicted]"),
        ("    [convicted] people convicted\n", "en.ftl: `total-of` has no variant [convicted]"),
        ("    [journalists] {$figure} journalists\n", "en.ftl: `group-figure` has no variant [journalists]"),
        ("    [one] 1 day\n", "en.ftl: `over-days` has no variant [one]"),
    ] {
        assert!(english.contains(line), "{line}");
        assert_eq!(silent("en", &english.replacen(line, "", 1)).0, [said]);
    }
    let misspelt = english.replacen("[killed] {$figure} killed", "[kiled] {$figure} killed", 1);
    let said = ["en.ftl: `counted` has no variant [killed]", "en.ftl: `counted` has [kiled], which is no measure"];
    assert_eq!(silent("en", &misspelt).0, said);
    let russian = "a = { $n ->\n    [one] а\n    [two] б\n   *[many] в\n}\n";
    assert_eq!(silent("ru", russian).0, ["ru.ftl: `a` has no variant [few]"]);
}
