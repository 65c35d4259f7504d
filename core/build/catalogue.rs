//! Message files in, Rust source out: one function a message, and its pattern in every language.
//!
//! The Fluent runtime would cost 45 KB in the browser, and would find a missing message or argument only when a
//! reader meets it. So the files are read at build time ([`read`]), held against each other here, and written as
//! patterns, with a function each ([`write`]): a call with a wrong name or argument does not compile.
//!
//! A subset of Fluent: text, `{$argument}`, `{"literal"}`, choices (nested too), `NUMBER($n)`, and references to
//! messages and terms, which are put in place. Attributes, other functions, options and terms with arguments are
//! refused, not ignored.
//!
//! **An argument has one type in a message, in all languages**: it is a number if any of them wraps it in `NUMBER`, or
//! chooses by it between plural categories or numbers; else it is text. (In all languages together, because one without
//! plural forms says only `{$n}` where English has to choose.)
//!
//! **What the app never says it does not load.** Under a heading that begins `## Pages without the app`, in the English
//! file, stand the messages of pages that are written without it: in the browser there are no functions for them, and
//! their patterns are left off (`APP`), so that such a page costs the app nothing.
//!
//! No isolation marks are put around arguments: all our languages run left to right.

mod read;
mod write;

use std::collections::BTreeMap;

/// What the generator has to know of a language. To add one: a row here, and `locales/<code>.ftl`.
#[derive(Debug)]
struct Language {
    code: &'static str,
    /// What it calls itself, in full and in short: not messages, for every page names all of them.
    name: &'static str,
    short: &'static str,
    /// The variant of `Plurals` in `core/src/i18n/plural.rs`.
    plurals: &'static str,
    /// The categories whole numbers can have, and `other`, as keys in a message file.
    categories: &'static [&'static str],
    /// What stands between groups of three digits (CLDR).
    group_mark: &'static str,
}

/// In the order in which a reader finds them.
const LANGUAGES: [Language; 3] = [
    Language {
        code: "en",
        name: "English",
        short: "EN",
        plurals: "OneOther",
        categories: &["one", "other"],
        group_mark: ",",
    },
    Language {
        code: "ru",
        name: "Русский",
        short: "РУ",
        plurals: "OneFewMany",
        categories: &["one", "few", "many", "other"],
        group_mark: "\u{a0}",
    },
    Language {
        code: "kk",
        name: "Қазақша",
        short: "ҚАЗ",
        plurals: "OneOther",
        categories: &["one", "other"],
        group_mark: "\u{a0}",
    },
];

/// The language whose file says which messages and arguments there are.
const REFERENCE: &str = "en";

/// Names the generated functions use themselves.
const RESERVED: [&str; 2] = ["lang", "out"];

/// The messages of one file.
#[derive(Debug)]
struct Locale<'a> {
    file: &'a str,
    language: &'static Language,
    /// In the order of the file, those of the app first.
    messages: Vec<Message<'a>>,
}

#[derive(Debug)]
struct Message<'a> {
    id: &'a str,
    /// File and line.
    place: String,
    /// None for a message with a fault: that is told already, and more would be guesses.
    parts: Option<Vec<Part>>,
    /// Whether the app can say it; the rest is said on pages that are written without it.
    is_of_app: bool,
}

/// A piece of a message, references put in place.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Argument {
        name: String,
        /// Wrapped in `NUMBER`.
        number: bool,
    },
    Choice(Choice),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Choice {
    argument: String,
    /// By number and plural category, rather than by word.
    number: bool,
    /// All but the default.
    variants: Vec<(Key, Vec<Part>)>,
    default: (Key, Vec<Part>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    Number(u64),
    /// A word or, in a choice by number, a plural category.
    Word(String),
}

/// Whether an argument is a number, and where it is said, for each that a message shows to be a number or a word.
type Types<'a> = BTreeMap<&'a str, (bool, &'a str)>;

/// The Rust source for files given as (name, text), or every fault in them.
pub(crate) fn catalogue(files: &[(String, String)]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let mut locales: Vec<Locale> =
        files.iter().filter_map(|(file, text)| read::locale(file, text, &mut faults)).collect();
    locales.sort_by_key(|locale| LANGUAGES.iter().position(|language| language.code == locale.language.code));

    let Some((reference, others)) = locales.split_first().filter(|(first, _)| first.language.code == REFERENCE) else {
        faults.push(format!("locales/{REFERENCE}.ftl: there is no such file, and the others are held against it"));
        return Err(faults);
    };
    for other in others {
        compare(reference, other, &mut faults);
    }
    let types: Vec<Types> = reference.messages.iter().map(|message| types(&locales, message.id, &mut faults)).collect();
    rust_names(reference, &mut faults);

    if faults.is_empty() { Ok(write::source(&locales, &types)) } else { Err(faults) }
}

impl<'a> Locale<'a> {
    fn message(&self, id: &str) -> Option<&Message<'a>> {
        self.messages.iter().find(|message| message.id == id)
    }
}

impl Part {
    fn each<'a>(parts: &'a [Self], visit: &mut dyn FnMut(&'a Self)) {
        for part in parts {
            visit(part);
            if let Self::Choice(choice) = part {
                for (_, parts) in choice.variants.iter().chain([&choice.default]) {
                    Self::each(parts, visit);
                }
            }
        }
    }

    /// The arguments, in the order in which they first appear.
    fn arguments(parts: &[Self]) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        Self::each(parts, &mut |part| {
            let name = match part {
                Self::Text(_) => return,
                Self::Argument { name, .. } => name,
                Self::Choice(choice) => &choice.argument,
            };
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        });
        names
    }
}

/// The same messages with the same arguments.
fn compare(reference: &Locale, other: &Locale, faults: &mut Vec<String>) {
    for wanted in &reference.messages {
        let Some(wanted_parts) = &wanted.parts else { continue };
        let Some(found) = other.message(wanted.id) else {
            faults.push(format!("{}: `{}` is missing; it is in {}", other.file, wanted.id, wanted.place));
            continue;
        };
        let Some(found_parts) = &found.parts else { continue };
        let (wanted_names, found_names) = (Part::arguments(wanted_parts), Part::arguments(found_parts));
        for name in &wanted_names {
            if !found_names.contains(name) {
                faults.push(format!(
                    "{}: `{}` leaves out `${name}`, which is in {}",
                    found.place, found.id, wanted.place
                ));
            }
        }
        for name in &found_names {
            if !wanted_names.contains(name) {
                faults.push(format!("{}: `{}` has `${name}`, which is not in {}", found.place, found.id, wanted.place));
            }
        }
    }
    for found in other.messages.iter().filter(|found| found.parts.is_some()) {
        if reference.message(found.id).is_none() {
            faults.push(format!("{}: `{}` is not in {}", found.place, found.id, reference.file));
        }
    }
}

/// The types of one message's arguments, from its wording in every language.
fn types<'a>(locales: &'a [Locale], id: &str, faults: &mut Vec<String>) -> Types<'a> {
    let mut types = Types::new();
    for message in locales.iter().filter_map(|locale| locale.message(id)) {
        Part::each(message.parts.as_deref().unwrap_or_default(), &mut |part| {
            let (name, number) = match part {
                Part::Argument { name, number: true } => (name, true),
                Part::Choice(choice) => (&choice.argument, choice.number),
                Part::Text(_) | Part::Argument { .. } => return,
            };
            let (known, there) = *types.entry(name).or_insert((number, &message.place));
            if known != number {
                let kind = |number| if number { "a number" } else { "a word" };
                let fault = format!(
                    "{}: `{id}` takes `${name}` as {}, but it is {} in {there}",
                    message.place,
                    kind(number),
                    kind(known)
                );
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
            }
        });
    }
    types
}

/// Ids and arguments that Rust can name, and tell apart.
fn rust_names(reference: &Locale, faults: &mut Vec<String>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for message in &reference.messages {
        let Some(parts) = &message.parts else { continue };
        let here = format!("{}: `{}`", message.place, message.id);
        match write::rust_name(message.id) {
            None => {
                faults.push(format!("{here} cannot be the name of a function: use small letters, digits and hyphens"));
            }
            Some(name) => {
                // The same id twice is told already.
                if let Some(other) = seen.insert(name, message.id).filter(|other| *other != message.id) {
                    faults.push(format!("{here} and `{other}` would be the same function"));
                }
            }
        }
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for argument in Part::arguments(parts) {
            match write::rust_name(argument) {
                None => {
                    faults.push(format!(
                        "{here}: `${argument}` cannot be an argument: use small letters, digits and hyphens"
                    ));
                }
                Some(_) if RESERVED.contains(&argument) => {
                    faults.push(format!(
                        "{here}: the functions use `{argument}` themselves: give `${argument}` another name"
                    ));
                }
                Some(name) => {
                    if let Some(other) = seen.insert(name, argument) {
                        faults.push(format!("{here}: `${argument}` and `${other}` would be the same argument"));
                    }
                }
            }
        }
    }
}
