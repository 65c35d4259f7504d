//! From the text of a message file to its messages, references put in place.

use super::{Choice, Key, LANGUAGES, Language, Locale, Message, Part};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser, unicode,
};
use std::path::Path;

/// How the heading of a group begins whose messages are on pages without the app alone.
const KEPT_OUT: &str = "Pages without the app";

/// The messages of one file; none where it is in a language that is not known.
pub(super) fn locale<'a>(file: &'a str, text: &'a str, faults: &mut Vec<String>) -> Option<Locale<'a>> {
    let code = Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let Some(language) = LANGUAGES.iter().find(|language| language.code == code) else {
        faults
            .push(format!("{file}: how `{code}` counts is not known: add it to LANGUAGES in core/build/catalogue.rs"));
        return None;
    };

    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut reader =
        Reader { file, text, language, messages: Vec::new(), terms: Vec::new(), broken: Vec::new(), faults };
    let mut messages: Vec<Message> = Vec::new();
    // The ids under a heading that keeps them out of the app.
    let mut kept_out: Vec<&str> = Vec::new();
    let mut is_kept_out = false;
    for error in errors {
        let entry = error.slice.clone().map_or("", |slice| &text[slice]);
        let id = leading_id(entry);
        let place = reader.place_at(error.pos.start);
        reader.fault(format!("{place}: `{id}` is not Fluent: {error}"));
        // It is there, though broken: nobody need call it missing.
        reader.broken.push(id);
        messages.push(Message { id, place, parts: None, is_of_app: true });
    }
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if is_kept_out {
                    kept_out.push(message.id.name);
                }
                reader.unique(message.id.name, "");
                for attribute in &message.attributes {
                    reader.refuse(message.id.name, attribute.id.name, "an attribute");
                }
                if let Some(value) = &message.value {
                    reader.messages.push((message.id.name, value));
                } else {
                    let place = reader.place(message.id.name);
                    messages.push(Message { id: message.id.name, place, parts: None, is_of_app: true });
                }
            }
            Entry::Term(term) => {
                reader.unique(term.id.name, "-");
                for attribute in &term.attributes {
                    reader.refuse(term.id.name, attribute.id.name, "an attribute");
                }
                reader.terms.push((term.id.name, &term.value));
            }
            Entry::GroupComment(heading) => {
                is_kept_out = heading.content.first().is_some_and(|line| line.starts_with(KEPT_OUT));
            }
            Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }

    for (id, pattern) in reader.terms.clone() {
        reader.pattern(pattern, &mut vec![Entity { id, term: true }]);
    }
    for (id, pattern) in reader.messages.clone() {
        let parts = reader.pattern(pattern, &mut vec![Entity { id, term: false }]);
        let is_of_app = !kept_out.contains(&id);
        messages.push(Message { id, place: reader.place(id), parts, is_of_app });
    }
    // First what the app loads, so that the rest can be left off.
    messages.sort_by_key(|message| !message.is_of_app);
    Some(Locale { file, language, messages })
}

/// What a broken entry begins with: most often the id of a message, or of a term with its hyphen.
fn leading_id(entry: &str) -> &str {
    let end = entry.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    match end.unwrap_or(entry.len()) {
        0 => entry.lines().next().unwrap_or_default(),
        end => &entry[..end],
    }
}

/// A message or a term, by the name as it stands in the file.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Entity<'a> {
    id: &'a str,
    term: bool,
}

struct Reader<'a, 'r, 'f> {
    file: &'a str,
    text: &'a str,
    language: &'static Language,
    messages: Vec<(&'a str, &'r Pattern<&'a str>)>,
    terms: Vec<(&'a str, &'r Pattern<&'a str>)>,
    /// Names that begin what could not be parsed.
    broken: Vec<&'a str>,
    faults: &'f mut Vec<String>,
}

impl<'a, 'r> Reader<'a, 'r, '_> {
    /// File and line of a slice of the text. The parser keeps no positions, but its slices lie in our text.
    fn place(&self, slice: &str) -> String {
        self.place_at((slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    fn place_at(&self, offset: usize) -> String {
        let before = self.text.as_bytes().iter().take(offset);
        format!("{}:{}", self.file, 1 + before.filter(|byte| **byte == b'\n').count())
    }

    /// A fault is told once, though a message is read again wherever it is referred to.
    fn fault(&mut self, fault: String) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    fn unique(&mut self, id: &'a str, sign: &str) {
        let known = if sign.is_empty() { &self.messages } else { &self.terms };
        if let Some((first, _)) = known.iter().find(|(known, _)| *known == id) {
            let fault = format!("{}: `{sign}{id}` is there already, in {}", self.place(id), self.place(first));
            self.fault(fault);
        }
    }

    fn refuse(&mut self, id: &str, at: &str, what: &str) {
        let fault = format!("{}: `{id}` has {what}, which is not supported here", self.place(at));
        self.fault(fault);
    }

    /// The pattern's parts; `path` says what is being read, the outermost first. None if there is a fault in it.
    fn pattern(&mut self, pattern: &'r Pattern<&'a str>, path: &mut Vec<Entity<'a>>) -> Option<Vec<Part>> {
        let mut parts = Some(Vec::new());
        for element in &pattern.elements {
            // On after a fault: the rest may have its own.
            let more = match element {
                PatternElement::TextElement { value } => Some(vec![Part::Text((*value).to_owned())]),
                PatternElement::Placeable { expression } => self.expression(expression, path),
            };
            parts = parts.zip(more).map(|(parts, more)| more.into_iter().fold(parts, joined));
        }
        parts
    }

    fn expression(&mut self, expression: &'r Expression<&'a str>, path: &mut Vec<Entity<'a>>) -> Option<Vec<Part>> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, path),
            Expression::Select { selector, variants } => {
                let Entity { id, .. } = *path.last()?;
                if !matches!(
                    selector,
                    InlineExpression::VariableReference { .. } | InlineExpression::FunctionReference { .. }
                ) {
                    let at = variants.first().map_or(id, |variant| key_text(&variant.key));
                    self.refuse(id, at, "a choice by something else than an argument");
                    return None;
                }
                let (name, number) = self.argument(selector, path)?;
                let mut default = None;
                let mut others = Vec::new();
                for variant in variants {
                    let at = key_text(&variant.key);
                    let key = match &variant.key {
                        VariantKey::Identifier { name } => Some(Key::Word((*name).to_owned())),
                        VariantKey::NumberLiteral { value } => value.parse().ok().map(Key::Number),
                    };
                    if key.is_none() {
                        self.refuse(id, at, &format!("a choice with `[{at}]`, not a whole number"));
                    }
                    let told = others.iter().chain(&default).any(|(other, _): &(Key, _)| Some(other) == key.as_ref());
                    if told {
                        let fault = format!("{}: `{id}` has `[{at}]` twice in one choice", self.place(at));
                        self.fault(fault);
                    }
                    let variant_parts = self.pattern(&variant.value, path);
                    let Some(read) = key.zip(variant_parts).filter(|_| !told) else { continue };
                    if variant.default {
                        default = Some(read);
                    } else {
                        others.push(read);
                    }
                }
                let default = default.filter(|_| others.len() + 1 == variants.len())?;
                let at = key_text(&variants[0].key);
                let number = self.by_number(id, at, &name, number, others.iter().chain([&default]))?;
                Some(vec![Part::Choice(Choice { argument: name, number, variants: others, default })])
            }
        }
    }

    /// Whether a choice is by number, rather than by word. `other` alone says nothing.
    fn by_number<'k>(
        &mut self,
        id: &str,
        at: &str,
        argument: &str,
        wrapped: bool,
        variants: impl Iterator<Item = &'k (Key, Vec<Part>)>,
    ) -> Option<bool> {
        let (mut numbers, mut words) = (wrapped, None);
        let mut foreign = None;
        for (key, _) in variants {
            match key {
                Key::Word(word) if word == "other" => {}
                Key::Word(word) if ["zero", "one", "two", "few", "many"].contains(&word.as_str()) => {
                    numbers = true;
                    if !self.language.categories.contains(&word.as_str()) {
                        foreign = Some(word);
                    }
                }
                Key::Word(word) => words = Some(word),
                Key::Number(_) => numbers = true,
            }
        }
        let place = self.place(at);
        match (numbers, words, foreign) {
            (true, Some(word), _) => {
                self.fault(format!("{place}: `{id}` chooses by `${argument}` as a number, and `[{word}]` is a word"));
                None
            }
            (_, _, Some(category)) => {
                let code = self.language.code;
                self.fault(format!("{place}: `{id}` has `[{category}]`, and whole numbers in `{code}` are never that"));
                None
            }
            (_, words, _) => Some(words.is_none()),
        }
    }

    fn inline(&mut self, inline: &'r InlineExpression<&'a str>, path: &mut Vec<Entity<'a>>) -> Option<Vec<Part>> {
        let Entity { id, .. } = *path.last()?;
        let (entity, pattern) = match inline {
            InlineExpression::StringLiteral { value } => {
                let literal = unicode::unescape_unicode_to_string(value);
                if literal.contains(char::REPLACEMENT_CHARACTER) {
                    self.refuse(id, value, &format!("an escape in \"{value}\""));
                    return None;
                }
                return Some(vec![Part::Text(literal.into_owned())]);
            }
            InlineExpression::NumberLiteral { value } => {
                self.refuse(id, value, &format!("the bare number `{{ {value} }}`"));
                return None;
            }
            InlineExpression::Placeable { expression } => return self.expression(expression, path),
            InlineExpression::VariableReference { .. } | InlineExpression::FunctionReference { .. } => {
                return self.argument(inline, path).map(|(name, number)| vec![Part::Argument { name, number }]);
            }
            InlineExpression::MessageReference { id: other, attribute } => {
                if attribute.is_some() {
                    self.refuse(id, other.name, "a reference to an attribute");
                    return None;
                }
                let found = self.messages.iter().find(|(known, _)| *known == other.name);
                (Entity { id: other.name, term: false }, found.map(|(_, pattern)| *pattern))
            }
            InlineExpression::TermReference { id: other, attribute, arguments } => {
                if attribute.is_some() || arguments.is_some() {
                    self.refuse(id, other.name, "a term with arguments or an attribute");
                    return None;
                }
                let found = self.terms.iter().find(|(known, _)| *known == other.name);
                (Entity { id: other.name, term: true }, found.map(|(_, pattern)| *pattern))
            }
        };
        let sign = if entity.term { "-" } else { "" };
        let place = self.place(entity.id);
        let Some(pattern) = pattern else {
            let name = format!("{sign}{}", entity.id);
            if !self.broken.contains(&name.as_str()) {
                self.fault(format!("{place}: `{id}` refers to `{name}`, which is not in the file"));
            }
            return None;
        };
        if path.contains(&entity) {
            self.fault(format!("{place}: `{id}` refers to `{sign}{}`, which leads back here", entity.id));
            return None;
        }
        path.push(entity);
        let parts = self.pattern(pattern, path);
        path.pop();
        parts
    }

    /// The name in `$name` or `NUMBER($name)`, and whether it is the latter.
    fn argument(&mut self, inline: &'r InlineExpression<&'a str>, path: &[Entity<'a>]) -> Option<(String, bool)> {
        let Entity { id, term } = *path.last()?;
        let (name, number) = match inline {
            InlineExpression::VariableReference { id } => (id.name, false),
            InlineExpression::FunctionReference { id: function, arguments } => {
                match (function.name, arguments.positional.as_slice(), arguments.named.as_slice()) {
                    ("NUMBER", [InlineExpression::VariableReference { id }], []) => (id.name, true),
                    ("NUMBER", ..) => {
                        self.refuse(id, function.name, "`NUMBER` of something else than one argument, or with options");
                        return None;
                    }
                    (other, ..) => {
                        self.refuse(id, other, &format!("the function `{other}`"));
                        return None;
                    }
                }
            }
            _ => return None,
        };
        if term {
            self.refuse(id, name, &format!("`${name}` in a term"));
            return None;
        }
        Some((name.to_owned(), number))
    }
}

fn key_text<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// Neighbouring texts become one: the parser cuts them by line, references by message.
fn joined(mut parts: Vec<Part>, more: Part) -> Vec<Part> {
    match (parts.last_mut(), more) {
        (Some(Part::Text(text)), Part::Text(more)) => text.push_str(&more),
        (_, more) => parts.push(more),
    }
    parts
}
