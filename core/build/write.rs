//! From messages to Rust source.
//!
//! What is written has to be small in the browser: strings are pushed one after the other, and nothing is formatted.

use super::{Choice, Key, Locale, Part, Types};
use std::fmt::Write as _;

const STEP: &str = "    ";

/// The enum of languages, and a function for each message of the first locale, whose argument types are given in the
/// same order. The locales are free of faults.
pub(super) fn source(locales: &[Locale], types: &[Types]) -> String {
    let mut out = String::from("// Made by core/build.rs from locales/*.ftl.\n\n");
    let functions: String = locales
        .first()
        .into_iter()
        .flat_map(|reference| &reference.messages)
        .zip(types)
        .map(|(message, types)| {
            let patterns: Vec<(&str, &[Part])> = locales
                .iter()
                .filter_map(|locale| Some((locale.language.code, locale.message(message.id)?.parts.as_deref()?)))
                .collect();
            function(message.id, &patterns, types)
        })
        .collect();
    let modules: Vec<&str> = ["number", "plural"]
        .into_iter()
        .filter(|module| *module == "plural" || functions.contains("number::"))
        .collect();
    let _ = writeln!(out, "use super::super::{{{}}};\n", modules.join(", "));
    out += &languages(locales);
    out += &functions;
    out
}

fn languages(locales: &[Locale]) -> String {
    // One `match` over the languages, a value each.
    let table = |doc: &str, signature: &str, value: &dyn Fn(&Locale) -> String| {
        let arms: String = locales
            .iter()
            .map(|locale| format!("            Self::{} => {},\n", variant(locale.language.code), value(locale)))
            .collect();
        format!("\n    /// {doc}\n    {signature} {{\n        match self {{\n{arms}        }}\n    }}\n")
    };
    let each = |text: &dyn Fn(&str, &str) -> String| -> String {
        locales.iter().map(|locale| text(locale.language.code, &variant(locale.language.code))).collect()
    };
    format!(
        "/// A language of the interface: one for each file in `locales/`, the reference first.\n\
         #[derive(Clone, Copy, PartialEq, Eq, Debug)]\n\
         pub enum Lang {{\n{variants}}}\n\n\
         impl Lang {{\n    \
             /// Every language, the reference first.\n    \
             pub const ALL: [Self; {count}] = [{all}];\n\n    \
             /// The language with this code.\n    \
             pub fn from_code(code: &str) -> Option<Self> {{\n        \
                 match code {{\n{codes}            _ => None,\n        }}\n    \
             }}\n{code}{plurals}{mark}}}\n",
        count = locales.len(),
        variants = each(&|code, variant| format!("    /// `{code}`\n    {variant},\n")),
        all = each(&|_, variant| format!("Self::{variant}, ")).trim_end_matches(", "),
        codes = each(&|code, variant| format!("            {code:?} => Some(Self::{variant}),\n")),
        code = table(
            "The code, as in addresses and in `lang=\"…\"`.",
            "pub const fn code(self) -> &'static str",
            &|locale| format!("{:?}", locale.language.code),
        ),
        plurals = table("How it counts.", "pub(crate) const fn plurals(self) -> plural::Plurals", &|locale| format!(
            "plural::Plurals::{}",
            locale.language.plurals
        ),),
        mark = table(
            "What stands between groups of three digits.",
            "pub(crate) const fn group_mark(self) -> &'static str",
            &|locale| format!("{:?}", locale.language.group_mark),
        ),
    )
}

/// `en` → `En`.
fn variant(code: &str) -> String {
    code.split('-').map(|part| part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase()).collect()
}

/// The name in Rust of a message or an argument, if it can have one.
pub(super) fn rust_name(id: &str) -> Option<String> {
    // All that could meet an id, of every edition so far.
    const KEYWORDS: [&str; 47] = [
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
        "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
        "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    ];
    if id.contains(|c: char| c.is_ascii_uppercase()) || ["crate", "self", "super"].contains(&id) {
        return None;
    }
    let name = id.replace('-', "_");
    Some(if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name })
}

/// A name that [`rust_name`] was asked about before.
fn name(id: &str) -> String {
    rust_name(id).unwrap_or_else(|| id.to_owned())
}

fn is_number(types: &Types, argument: &str) -> bool {
    types.get(argument).is_some_and(|(number, _)| *number)
}

/// The function of one message; its patterns by language, the reference first.
fn function(id: &str, patterns: &[(&str, &[Part])], types: &Types) -> String {
    let Some((_, reference)) = patterns.first() else { return String::new() };
    let mut out = format!("\n/// `{id}`:\n///\n/// ```text\n");
    for line in fluent(reference).lines() {
        let _ = writeln!(out, "{}", format!("/// {line}").trim_end());
    }
    out += "/// ```\n";

    let arguments = Part::arguments(reference);
    let parameters: String = arguments
        .iter()
        .map(|argument| format!(", {}: {}", name(argument), if is_number(types, argument) { "u64" } else { "&str" }))
        .collect();
    let kind = if arguments.is_empty() { "&'static str" } else { "String" };
    let _ = writeln!(out, "pub fn {}(lang: Lang{parameters}) -> {kind} {{", name(id));
    if arguments.is_empty() {
        out += "    match lang {\n";
        for (code, parts) in patterns {
            let _ = writeln!(out, "        Lang::{} => {:?},", variant(code), plain(parts).unwrap_or_default());
        }
        out += "    }\n";
    } else {
        let capacity = patterns.iter().map(|(_, parts)| length(parts)).max().unwrap_or_default();
        let _ = writeln!(out, "    let mut out = String::with_capacity({capacity});\n    match lang {{");
        for (code, parts) in patterns {
            let _ = write!(out, "        Lang::{} => {{\n{}        }}\n", variant(code), pushes(parts, types, 3));
        }
        out += "    }\n    out\n";
    }
    out += "}\n";
    out
}

/// The text of a pattern that is nothing but text.
fn plain(parts: &[Part]) -> Option<&str> {
    match parts {
        [] => Some(""),
        [Part::Text(text)] => Some(text),
        _ => None,
    }
}

/// Room for the longest wording, with a guess for each argument.
fn length(parts: &[Part]) -> usize {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.len(),
            Part::Argument { .. } => 8,
            Part::Choice(choice) => choice
                .variants
                .iter()
                .chain([&choice.default])
                .map(|(_, parts)| length(parts))
                .max()
                .unwrap_or_default(),
        })
        .sum()
}

/// The statements that push the parts.
fn pushes(parts: &[Part], types: &Types, depth: usize) -> String {
    let indent = STEP.repeat(depth);
    let mut out = String::new();
    for part in parts {
        let _ = match part {
            Part::Text(text) if text.is_empty() => Ok(()),
            Part::Text(text) => writeln!(out, "{indent}out.push_str({text:?});"),
            Part::Argument { name: argument, .. } if is_number(types, argument) => {
                writeln!(out, "{indent}number::push(&mut out, lang, {});", name(argument))
            }
            Part::Argument { name: argument, .. } => writeln!(out, "{indent}out.push_str({});", name(argument)),
            // Choosing a text and pushing it once is less code than a push in each arm.
            Part::Choice(choice) if texts_only(choice) => {
                let chosen = chosen(choice, depth, &|parts, _| format!("{:?}", plain(parts).unwrap_or_default()));
                writeln!(out, "{indent}out.push_str({chosen});")
            }
            Part::Choice(choice) => {
                let chosen = chosen(choice, depth, &|parts, depth| match pushes(parts, types, depth + 1) {
                    pushes if pushes.is_empty() => "{}".to_owned(),
                    pushes => format!("{{\n{pushes}{}}}", STEP.repeat(depth)),
                });
                writeln!(out, "{indent}{chosen}")
            }
        };
    }
    out
}

fn texts_only(choice: &Choice) -> bool {
    choice.variants.iter().chain([&choice.default]).all(|(_, parts)| plain(parts).is_some())
}

/// The `match` of a choice: exact numbers before categories, which in Fluent itself depends on their order.
fn chosen(choice: &Choice, depth: usize, wording: &dyn Fn(&[Part], usize) -> String) -> String {
    let argument = name(&choice.argument);
    let (exact, named): (Vec<_>, Vec<_>) = choice.variants.iter().partition(|(key, _)| matches!(key, Key::Number(_)));
    let arms = |variants: &[&(Key, Vec<Part>)], depth: usize| -> Vec<(String, String)> {
        let arm = |(key, parts): &&(Key, Vec<Part>)| {
            let pattern = match key {
                Key::Number(n) => n.to_string(),
                Key::Word(category) if choice.number => format!("plural::Category::{}", variant(category)),
                Key::Word(word) => format!("{word:?}"),
            };
            (pattern, wording(parts, depth + 1))
        };
        variants.iter().map(arm).collect()
    };
    let by_name = |depth: usize| {
        let scrutinee = if choice.number { format!("plural::category(lang, {argument})") } else { argument.clone() };
        let default = |depth| wording(&choice.default.1, depth);
        matched(&scrutinee, arms(&named, depth), &default, depth)
    };
    matched(&argument, arms(&exact, depth), &by_name, depth)
}

/// A `match`, or what it falls back to if there is no other arm.
fn matched(scrutinee: &str, arms: Vec<(String, String)>, default: &dyn Fn(usize) -> String, depth: usize) -> String {
    if arms.is_empty() {
        return default(depth);
    }
    let mut out = format!("match {scrutinee} {{\n");
    for (pattern, wording) in arms.into_iter().chain([("_".to_owned(), default(depth + 1))]) {
        let comma = if wording.starts_with('{') { "" } else { "," };
        let _ = writeln!(out, "{}{pattern} => {wording}{comma}", STEP.repeat(depth + 1));
    }
    out + &STEP.repeat(depth) + "}"
}

/// The pattern as a translator would write it, on one line where the text has one.
fn fluent(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Argument { name, .. } => format!("{{${name}}}"),
            Part::Choice(choice) => {
                let variant = |sign: &str, (key, parts): &(Key, Vec<Part>)| match key {
                    Key::Number(n) => format!(" {sign}[{n}] {}", fluent(parts)),
                    Key::Word(word) => format!(" {sign}[{word}] {}", fluent(parts)),
                };
                let others: String = choice.variants.iter().map(|other| variant("", other)).collect();
                format!("{{${} ->{others}{} }}", choice.argument, variant("*", &choice.default))
            }
        })
        .collect()
}
