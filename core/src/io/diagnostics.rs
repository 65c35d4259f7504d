//! Collecting what is wrong in a JSON text, in plain words: the path, the value and the help.

use super::diagnostic::{Diagnostic, Location};
use super::limits::{MAX_BYTES, MAX_DIAGNOSTICS, MAX_PEOPLE, MAX_TEXT};
use crate::util::short;
use serde::de::IgnoredAny;
use serde_json::Value;
use std::fmt;

/// What is said of a value that is no object.
pub(super) const NO_OBJECT: &str = "is not an object; write members in braces";
/// What is said of a value that is no list.
pub(super) const NO_LIST: &str = "is not a list; write it in square brackets";
const NO_TEXT: &str = "is not text; write it in quotes";
const NO_FLAG: &str = "is neither true nor false; write one of the two, without quotes";

/// The path to a member. It becomes text only where something is wrong.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The whole.
    Whole,
    /// A member of an object.
    Member(&'a At<'a>, &'a str),
    /// An element of a list.
    Nth(&'a At<'a>, usize),
    /// A count, by its id, which is shorter than its path and can be searched for, and the name of its place.
    Count { id: &'a str, place: &'a str },
}

impl<'a> At<'a> {
    pub(super) fn member(&'a self, key: &'a str) -> Self {
        Self::Member(self, key)
    }

    pub(super) fn nth(&'a self, n: usize) -> Self {
        Self::Nth(self, n)
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Member(Self::Whole, key) => f.write_str(&short(key)),
            Self::Member(object, key) => write!(f, "{object}.{}", short(key)),
            Self::Nth(list, n) => write!(f, "{list}[{n}]"),
            Self::Count { id, .. } => write!(f, "the count {}", short(id)),
        }
    }
}

/// The diagnostics of one file.
pub(super) struct Diagnostics<'a> {
    file: &'a str,
    /// The text, in which lines are counted.
    text: &'a str,
    /// The name of the place whose feature is read; empty outside of features.
    pub(super) place: String,
    listed: Vec<Diagnostic>,
    more: usize,
}

impl<'a> Diagnostics<'a> {
    pub(super) fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, place: String::new(), listed: Vec::new(), more: 0 }
    }

    /// What was read, if nothing is wrong with it.
    pub(super) fn done<T>(mut self, read: T) -> Result<T, Vec<Diagnostic>> {
        if self.more > 0 {
            let message = [&self.more.to_string(), " more faults are not listed; mend these first"].concat();
            self.listed.push(Diagnostic::file(self.file, message));
        }
        if self.listed.is_empty() { Ok(read) } else { Err(self.listed) }
    }

    /// How many there are so far.
    pub(super) fn count(&self) -> usize {
        self.listed.len() + self.more
    }

    /// A diagnostic of this file, of a member or of the whole.
    pub(super) fn diagnostic(&self, at: impl fmt::Display, message: String, rule: &'static str) -> Diagnostic {
        let path = at.to_string();
        let place = (!self.place.is_empty()).then(|| short(&self.place));
        let at = if path.is_empty() { Location::File } else { Location::Member { path, place } };
        Diagnostic { file: self.file.to_owned(), at, message, rule }
    }

    fn add(&mut self, at: impl fmt::Display, message: String, rule: &'static str) {
        // A hundred tell an editor what is wrong with a file; a million would only fill the memory.
        if self.listed.len() >= MAX_DIAGNOSTICS {
            self.more += 1;
        } else {
            self.listed.push(self.diagnostic(at, message, rule));
        }
    }

    /// Notes what is wrong with a member.
    pub(super) fn fault(&mut self, at: impl fmt::Display, message: String) {
        self.add(at, message, Diagnostic::GEOJSON);
    }

    /// The same of a value, which is shown.
    pub(super) fn wrong(&mut self, at: impl fmt::Display, value: &Value, help: &str) {
        self.fault(at, [&shown(value), " ", help].concat());
    }

    /// The same of a text.
    pub(super) fn wrong_text(&mut self, at: impl fmt::Display, text: &str, help: &str) {
        self.fault(at, ["`", &short(text), "` ", help].concat());
    }

    /// Notes why serde could not make of a value what it should be.
    pub(super) fn misread(&mut self, at: impl fmt::Display, value: &Value, error: &serde_json::Error) {
        let message = without_position(error);
        let help = help(&message);
        match value {
            // What is wrong is not the value.
            _ if !help.starts_with("is ") => self.fault(at, help),
            // A text where a text should be stands without the quotes of the file.
            Value::String(text) if !message.starts_with("invalid ") => self.wrong_text(at, text, &help),
            value => self.wrong(at, value, &help),
        }
    }

    /// Notes why a JSON text, which is all of the file or a part of it, could not be read as what it should be.
    pub(super) fn refused(&mut self, at: At<'_>, json: &str, error: &serde_json::Error, should: &str) {
        // That it is something else is not said of what is no JSON further on.
        let no_json = if error.is_data() { serde_json::from_str::<IgnoredAny>(json).err() } else { None };
        if let Some(error) = no_json.as_ref().or((!error.is_data()).then_some(error)) {
            // To count the lines takes as long as all that stands before: not for what is not listed.
            let is_listed = self.listed.len() < MAX_DIAGNOSTICS;
            let message = if is_listed { unreadable(self.text, json, error) } else { String::new() };
            return self.add(at, message, Diagnostic::READABLE);
        }
        let message = without_position(error);
        match is_by_serde(&message) {
            true => self.fault(at, [&shown_json(json), " ", should].concat()),
            false => self.fault(at, message),
        }
    }
}

/// What `serde_json` says, without the line and the column: of a part of the text they are those within the part.
pub(super) fn without_position(error: &serde_json::Error) -> String {
    let mut message = error.to_string();
    if let Some(at) = message.rfind(" at line ").filter(|_| error.line() > 0) {
        message.truncate(at);
    }
    message
}

/// Whether a message is one of serde's own, and not one that a type of ours gives, which stands as it is.
fn is_by_serde(message: &str) -> bool {
    ["invalid ", "missing ", "duplicate "].iter().any(|start| message.starts_with(start))
}

/// What a value should be, in plain words, instead of what serde says that it expected.
fn help(message: &str) -> String {
    if let Some(member) = message.strip_prefix("duplicate field ") {
        return [member, " stands twice; keep one of them"].concat();
    }
    let expected = message.rsplit_once("expected ").map_or("", |(_, expected)| expected);
    match expected {
        _ if !is_by_serde(message) => message.to_owned(),
        "a sequence" => NO_LIST.to_owned(),
        "a boolean" => NO_FLAG.to_owned(),
        "u64" => no_number(),
        "a map" => NO_OBJECT.to_owned(),
        _ if expected.starts_with("struct ") => NO_OBJECT.to_owned(),
        _ => NO_TEXT.to_owned(),
    }
}

/// What is said of what is no number of people.
pub(super) fn no_number() -> String {
    ["is not a number of people; write a whole number from 0 to ", &MAX_PEOPLE.to_string(), ", without quotes"].concat()
}

/// What is said of a file beyond the limit.
pub(super) fn too_large() -> String {
    ["has more than ", &MAX_BYTES.to_string(), " bytes; keep to what the map shows, or divide the file"].concat()
}

/// What is said of a text beyond the limit.
pub(super) fn too_long() -> String {
    ["is longer than ", &MAX_TEXT.to_string(), " bytes; shorten it"].concat()
}

/// A value as it stands in the file, shortened.
pub(super) fn shown(value: &Value) -> String {
    let inner = match value {
        Value::String(text) => ["\"", &short(text), "\""].concat(),
        Value::Array(values)
            if values.len() <= 3 && values.iter().all(|value| !value.is_array() && !value.is_object()) =>
        {
            let values: Vec<String> = values.iter().map(|value| shown(value).replace('`', "")).collect();
            ["[", &values.join(", "), "]"].concat()
        }
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        other => other.to_string(),
    };
    ["`", &inner, "`"].concat()
}

/// The same of a JSON text, of which only the beginning is looked at where it is long.
fn shown_json(json: &str) -> String {
    match json.trim_start().as_bytes().first() {
        Some(b'{') => "`{…}`".to_owned(),
        Some(b'[') if json.len() > MAX_TEXT => "`[…]`".to_owned(),
        _ => serde_json::from_str(json).map_or_else(|_| ["`", &short(json), "`"].concat(), |value| shown(&value)),
    }
}

/// What is wrong with a text that is no JSON: what was found or missed, and where in the file.
fn unreadable(text: &str, json: &str, error: &serde_json::Error) -> String {
    // A part of the text is a slice of it.
    let start = (json.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let before_line: usize = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let end = text.floor_char_boundary(start + before_line + error.column());
    let before = text.get(..end).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().max(1);
    let message = without_position(error);
    let (what, help) = match WORDS.iter().find(|(theirs, _)| message.starts_with(theirs)) {
        Some((_, what)) => (*what, if *what == TOO_DEEP { "nest no deeper than 127" } else { "mend the JSON" }),
        None => (message.as_str(), "mend the JSON"),
    };
    ["cannot be read: ", what, " at line ", &line.to_string(), " column ", &column.to_string(), "; ", help].concat()
}

const TOO_DEEP: &str = "too many levels";

/// How the messages of `serde_json` begin, and the same in plain words.
const WORDS: &[(&str, &str)] = &[
    ("EOF while parsing a string", "the end within quotes"),
    ("EOF while parsing a value", "the end where a value should be"),
    ("EOF while parsing", "the end where a `,` or a bracket should be"),
    ("expected value", "no value"),
    ("expected ident", "no value"),
    ("expected `:`", "no `:`"),
    ("expected `,`", "no `,`"),
    ("key must be a string", "no name in quotes"),
    ("trailing comma", "a `,` too many"),
    ("trailing characters", "something after the end"),
    ("control character", "a control character within quotes"),
    ("invalid escape", "no escape that JSON has"),
    ("invalid number", "no number"),
    ("number out of range", "a number beyond all numbers"),
    ("lone leading surrogate", "half a character"),
    ("unexpected end of hex escape", "half a character"),
    ("invalid unicode code point", "half a character"),
    ("recursion limit exceeded", TOO_DEEP),
];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_is_shown_as_it_stands_in_the_file() {
        for (value, expected) in [
            (json!(["", null, "a`"]), "`[\"\", null, \"a\"]`"),
            (json!([1, 2, 3, 4]), "`[…]`"),
            (json!([[1]]), "`[…]`"),
            (json!({"a": 1}), "`{…}`"),
            (json!("300"), "`\"300\"`"),
            (json!(2.5), "`2.5`"),
            (json!(-7), "`-7`"),
            (json!(null), "`null`"),
        ] {
            assert_eq!(shown(&value), expected);
            assert_eq!(shown_json(&value.to_string()), expected);
        }
        assert_eq!(shown(&json!("x".repeat(100))).chars().count(), 65);
        assert_eq!(shown_json("1e999"), "`1e999`");
    }

    #[test]
    fn a_line_is_counted_in_the_whole_text_and_a_column_in_characters() {
        let text = "{\n  \"é\": 1,\n  \"ё\" 2\n}";
        let error = serde_json::from_str::<Value>(text).expect_err("no colon");
        assert_eq!(unreadable(text, text, &error), "cannot be read: no `:` at line 3 column 7; mend the JSON");
        // Of a part it is the line of the whole.
        let nested = "{\"é\":\n [\"ё\", x]}";
        let part = nested.get(nested.find('[').expect("a list")..nested.len() - 1).expect("within");
        let error = serde_json::from_str::<Value>(part).expect_err("no value");
        assert_eq!(unreadable(nested, part, &error), "cannot be read: no value at line 2 column 8; mend the JSON");
    }

    /// The words of serde that are translated are those that serde says.
    #[test]
    fn what_serde_expected_is_said_in_plain_words() {
        #[derive(Debug, Default, serde::Deserialize)]
        #[serde(default)]
        #[allow(dead_code, reason = "only what is said of its members is asked")]
        struct All {
            text: String,
            list: Vec<String>,
            flag: bool,
            number: Option<u64>,
            layer: crate::model::Layer,
        }
        for (member, value, expected) in [
            ("text", json!(5), NO_TEXT),
            ("text", json!({}), NO_TEXT),
            ("list", json!("a"), NO_LIST),
            ("list", json!({}), NO_LIST),
            ("flag", json!("yes"), NO_FLAG),
            ("number", json!("300"), no_number().as_str()),
            ("number", json!(-3), no_number().as_str()),
            ("number", json!(2.5), no_number().as_str()),
            ("number", json!([]), no_number().as_str()),
            ("layer", json!("x"), "is not known; use one of: report, outside"),
            ("layer", json!(5), NO_TEXT),
            ("layer", json!({"report": null}), NO_TEXT),
        ] {
            let error = serde_json::from_value::<All>(json!({ member: value })).expect_err(member);
            assert_eq!(help(&error.to_string()), expected, "{error}");
        }
        assert_eq!(help("is not a date; write it"), "is not a date; write it");
    }
}
