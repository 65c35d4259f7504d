//! From messages to Rust source.
//!
//! What is written has to be small in the browser: a function only says which pattern is meant, and hands over the
//! arguments.

use super::{Key, Locale, Message, Part, Types};
use std::fmt::Write as _;

/// The enum of languages, the patterns, and a function for each message of the first locale, whose argument types are
/// given in the same order. The locales are free of faults.
pub(super) fn source(locales: &[Locale], types: &[Types]) -> String {
    let mut out = String::from(
        "// Made by core/build.rs from locales/*.ftl.\n\nuse super::super::pattern::{Argument, compose};\nuse super::super::plural;\nuse super::pattern;\n\n",
    );
    out += &languages(locales);
    let messages = locales.first().map(|reference| reference.messages.as_slice()).unwrap_or_default();
    out += &patterns(locales, messages);
    for (n, (message, types)) in messages.iter().zip(types).enumerate() {
        out += &function(n, message, types);
    }
    out
}

/// What the messages are, as far as a function has to know: their ids and arguments, but not their wordings.
fn shape(messages: &[Message]) -> String {
    // FNV-1a: a few lines, and nobody is to be kept from forging it.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for message in messages.iter().filter(|message| message.is_of_app) {
        add(message.id);
        Part::arguments(message.parts.as_deref().unwrap_or_default()).into_iter().for_each(&mut add);
    }
    format!("{hash:016x}")
}

fn patterns(locales: &[Locale], messages: &[Message]) -> String {
    let mut out = format!(
        "\n/// What the messages are: patterns of another shape do not fit the functions.\n\
         pub const SHAPE: &str = {:?};\n\n\
         /// How many of them the app can say, which are the first; the rest is on pages without it.\n\
         #[cfg(not(target_arch = \"wasm32\"))]\n\
         pub const APP: usize = {};\n\n\
         /// Every message as a pattern, by language. The browser loads those of its own.\n\
         #[cfg(not(target_arch = \"wasm32\"))]\n\
         pub static PATTERNS: [[&str; {}]; {}] = [\n",
        shape(messages),
        messages.iter().filter(|message| message.is_of_app).count(),
        messages.len(),
        locales.len()
    );
    for locale in locales {
        out += "    [\n";
        for reference in messages {
            let arguments = Part::arguments(reference.parts.as_deref().unwrap_or_default());
            let parts = locale.message(reference.id).and_then(|message| message.parts.as_deref()).unwrap_or_default();
            let _ = writeln!(out, "        {:?},", pattern(parts, &arguments));
        }
        out += "    ],\n";
    }
    out + "];\n"
}

/// The parts with marks, as `core/src/i18n/pattern.rs` reads them.
fn pattern(parts: &[Part], arguments: &[&str]) -> String {
    let number = |name: &str| arguments.iter().position(|argument| *argument == name).unwrap_or_default();
    let mut out = String::new();
    for part in parts {
        let _ = match part {
            Part::Text(text) => write!(out, "{text}"),
            Part::Argument { name, .. } => write!(out, "\u{1}{}", number(name)),
            Part::Choice(choice) => {
                let _ = write!(out, "\u{2}{}", number(&choice.argument));
                // Exact numbers before categories, which in Fluent itself depends on their order.
                let (exact, named): (Vec<_>, Vec<_>) =
                    choice.variants.iter().partition(|(key, _)| matches!(key, Key::Number(_)));
                for (key, parts) in exact.into_iter().chain(named) {
                    let key = match key {
                        Key::Number(n) => n.to_string(),
                        Key::Word(word) => word.clone(),
                    };
                    let _ = write!(out, "\u{3}{key}\u{4}{}", pattern(parts, arguments));
                }
                write!(out, "\u{3}\u{4}{}\u{5}", pattern(&choice.default.1, arguments))
            }
        };
    }
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
             }}\n{code}{name}{short}{plurals}{mark}}}\n",
        count = locales.len(),
        variants = each(&|code, variant| format!("    /// `{code}`\n    {variant},\n")),
        all = each(&|_, variant| format!("Self::{variant}, ")).trim_end_matches(", "),
        codes = each(&|code, variant| format!("            {code:?} => Some(Self::{variant}),\n")),
        code = table(
            "The code, as in addresses and in `lang=\"…\"`.",
            "pub const fn code(self) -> &'static str",
            &|locale| format!("{:?}", locale.language.code),
        ),
        name = table("What it calls itself.", "pub const fn name(self) -> &'static str", &|locale| format!(
            "{:?}",
            locale.language.name
        )),
        short = table("The same in short.", "pub const fn short(self) -> &'static str", &|locale| format!(
            "{:?}",
            locale.language.short
        )),
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

/// The function of one message.
fn function(n: usize, message: &Message, types: &Types) -> String {
    let (id, reference) = (message.id, message.parts.as_deref().unwrap_or_default());
    let mut out = format!("\n/// `{id}`:\n///\n/// ```text\n");
    for line in fluent(reference).lines() {
        let _ = writeln!(out, "{}", format!("/// {line}").trim_end());
    }
    out += "/// ```\n";
    if !message.is_of_app {
        out += "#[cfg(not(target_arch = \"wasm32\"))]\n";
    }

    let arguments = Part::arguments(reference);
    let each = |text: &dyn Fn(&str, bool) -> String| -> Vec<String> {
        arguments.iter().map(|argument| text(&name(argument), is_number(types, argument))).collect()
    };
    let parameters = each(&|name, number| format!(", {name}: {}", if number { "u64" } else { "&str" })).concat();
    let given =
        each(&|name, number| format!("Argument::{}({name})", if number { "Number" } else { "Text" })).join(", ");
    let id = name(id);
    let _ = match arguments.is_empty() {
        true => writeln!(out, "pub fn {id}(lang: Lang) -> &'static str {{\n    pattern(lang, {n})\n}}"),
        false => writeln!(
            out,
            "pub fn {id}(lang: Lang{parameters}) -> String {{\n    compose(lang, pattern(lang, {n}), &[{given}])\n}}"
        ),
    };
    out
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
