mod parse;

use super::diagnostic::{Diagnostic, Location};
use crate::util::short;
use std::collections::BTreeSet;

/// A JSON value, its members in the order of the text.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Whole(u64),
    /// A whole number below zero.
    Negative(i64),
    /// A number with a fraction.
    Number(f64),
    String(String),
    Array(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Value {
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(super) fn as_u64(&self) -> Option<u64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }

    pub(super) fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(*number as f64),
            Self::Negative(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub(super) fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(values) = self { Some(values) } else { None }
    }
}

/// Walks a JSON text and collects every fault in it, each with the path of the member.
///
/// Walking by hand rather than deriving: every fault is named at once instead of the first one only, and it is the
/// smaller of the two in the browser.
pub(super) struct Walk<'a> {
    file: &'a str,
    faults: Vec<Diagnostic>,
    more: usize,
    entries: usize,
}

/// The members of one object, with the path that leads there.
pub(super) struct Members<'a> {
    pub(super) list: &'a [(String, Value)],
    pub(super) path: String,
}

/// Reads a JSON text, a byte order mark before it or not; what is wrong with it if it is none.
pub(super) fn parse(file: &str, text: &str) -> Result<Value, Vec<Diagnostic>> {
    let whole = |message: String| vec![Diagnostic::file(file, message)];
    if text.len() > MOST_BYTES {
        return Err(whole("has more than 5000000 bytes; keep to what the map shows, or divide the file".to_owned()));
    }
    parse::value(text.trim_start_matches('\u{feff}')).map_err(|wrong| {
        let mend = if wrong.what == parse::TOO_DEEP { "; nest no deeper than 127" } else { "; mend the JSON" };
        let (line, column) = (wrong.line.to_string(), wrong.column.to_string());
        whole(["cannot be read: ", wrong.what, " at line ", &line, " column ", &column, mend].concat())
    })
}

impl<'a> Walk<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self { file, faults: Vec::new(), more: 0, entries: 0 }
    }

    /// What was read, if nothing was wrong with it.
    pub(super) fn done<T>(mut self, read: T) -> Result<T, Vec<Diagnostic>> {
        if self.more > 0 {
            let message = [&self.more.to_string(), " more faults are not listed; mend these first"].concat();
            self.faults.push(Diagnostic::file(self.file, message));
        }
        if self.faults.is_empty() { Ok(read) } else { Err(self.faults) }
    }

    /// How many faults there are so far.
    pub(super) fn found(&self) -> usize {
        self.faults.len() + self.more
    }

    /// Whether so many entries more can still be shown. That they cannot is said once: what is left out is no fault.
    pub(super) fn has_room(&mut self, path: &str, entries: usize) -> bool {
        let had_room = self.entries <= MOST_ENTRIES;
        self.entries = self.entries.saturating_add(entries);
        let has_room = self.entries <= MOST_ENTRIES;
        if had_room && !has_room {
            self.fault(path, "goes beyond the 5000 entries that one map can show; divide the file".to_owned());
        }
        has_room
    }

    /// Notes a fault at a path.
    pub(super) fn fault(&mut self, path: &str, message: String) {
        // A hundred faults tell an editor what is wrong with a file; a million would only fill the memory.
        if self.faults.len() >= MOST_FAULTS {
            self.more += 1;
        } else {
            let at = if path.is_empty() { Location::File } else { Location::Member(path.to_owned()) };
            self.faults.push(Diagnostic { file: self.file.to_owned(), at, message, rule: Diagnostic::GEOJSON });
        }
    }

    /// Notes a fault with the value that is wrong, shortened.
    pub(super) fn wrong(&mut self, path: &str, value: &Value, should: &str) {
        self.fault(path, [&shown(value), " ", should].concat());
    }

    /// The value as an object.
    pub(super) fn object<'v>(&mut self, path: &str, value: &'v Value) -> Option<Members<'v>> {
        match value {
            Value::Object(list) => Some(Members { list, path: path.to_owned() }),
            other => {
                self.wrong(path, other, "is not an object; write members in braces");
                None
            }
        }
    }

    /// A text member; empty where it is absent or null.
    pub(super) fn text(&mut self, members: &Members<'_>, key: &str) -> String {
        match members.get(key) {
            None | Some(Value::Null) => String::new(),
            // Names and words are repeated wherever they are spoken of.
            Some(Value::String(text)) if text.len() <= MOST_TEXT => text.clone(),
            Some(other) => {
                let mend = if other.as_str().is_some() {
                    "is longer than 10000 bytes; shorten it"
                } else {
                    "is not text; write it in quotes"
                };
                self.wrong(&members.at(key), other, mend);
                String::new()
            }
        }
    }

    /// Whether an object of GeoJSON is of this type; `mend` says that it is not, and what would be right.
    pub(super) fn has_type(&mut self, members: &Members<'_>, should: &str, mend: &str) -> bool {
        // Of the whole text there is nothing to say but that it is something else.
        let at = if members.path.is_empty() { String::new() } else { members.at("type") };
        match members.get("type") {
            Some(Value::String(found)) if found == should => return true,
            Some(other) => self.wrong(&at, other, mend),
            None => self.fault(&at, mend.to_owned()),
        }
        false
    }

    /// A text member that must be there.
    pub(super) fn needed(&mut self, members: &Members<'_>, key: &str) -> String {
        let text = self.text(members, key);
        let is_missing = |value: &Value| value.is_null() || value.as_str() == Some("");
        if text.is_empty() && members.get(key).is_none_or(is_missing) {
            self.fault(&members.at(key), "is missing; write a text".to_owned());
        }
        text
    }

    /// A member from a closed vocabulary; `absent` where it is not given.
    pub(super) fn code<T: Copy>(
        &mut self,
        members: &Members<'_>,
        key: &str,
        absent: T,
        read: fn(&str) -> Option<T>,
        codes: &str,
    ) -> T {
        let text = self.text(members, key);
        if text.is_empty() {
            return absent;
        }
        read(&text).unwrap_or_else(|| {
            self.fault(&members.at(key), ["`", &short(&text), "` is not known; use one of: ", codes].concat());
            absent
        })
    }

    /// A count of people.
    pub(super) fn count(&mut self, members: &Members<'_>, key: &str) -> Option<u64> {
        match members.get(key)? {
            Value::Null => None,
            value => {
                let count = value.as_u64().filter(|count| *count <= MOST);
                if count.is_none() {
                    self.wrong(
                        &members.at(key),
                        value,
                        "is not a number of people; write a whole number from 0 to 1000000000, without quotes",
                    );
                }
                count
            }
        }
    }

    /// A yes or no; no where it is absent.
    pub(super) fn flag(&mut self, members: &Members<'_>, key: &str) -> bool {
        match members.get(key) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                self.wrong(&members.at(key), other, "is neither true nor false; write one of the two, without quotes");
                false
            }
        }
    }

    /// A list member; empty where it is absent or null.
    pub(super) fn list<'v>(&mut self, members: &Members<'v>, key: &str) -> &'v [Value] {
        match members.get(key) {
            None | Some(Value::Null) => &[],
            Some(Value::Array(values)) if self.has_room(&members.at(key), values.len()) => values,
            Some(Value::Array(_)) => &[],
            Some(other) => {
                self.wrong(&members.at(key), other, "is not a list; write it in square brackets");
                &[]
            }
        }
    }

    /// A list of ids.
    pub(super) fn ids(&mut self, members: &Members<'_>, key: &str) -> Vec<String> {
        self.strings(members, key, false, "is not an id; write it in quotes")
    }

    /// A list of texts; with `empty`, empty ones too.
    pub(super) fn strings(&mut self, members: &Members<'_>, key: &str, empty: bool, mend: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for (n, value) in self.list(members, key).iter().enumerate() {
            match value {
                Value::String(text) if empty || !text.is_empty() => texts.push(text.clone()),
                other => self.wrong(&nth(&members.at(key), n), other, mend),
            }
        }
        texts
    }

    /// The members of a member that maps ids to objects; none where it is absent.
    pub(super) fn keyed<'v>(&mut self, members: &Members<'v>, key: &str) -> Vec<(&'v String, Members<'v>)> {
        let Some(value) = members.get(key).filter(|value| !value.is_null()) else { return Vec::new() };
        let Some(object) = self.object(&members.at(key), value) else { return Vec::new() };
        let mut found = Vec::new();
        for (id, value) in self.entries(&object) {
            if let Some(inner) = self.object(&object.at(id), value) {
                found.push((id, inner));
            }
        }
        found
    }

    /// The texts of a member that maps ids to texts; none where it is absent.
    pub(super) fn texts(&mut self, members: &Members<'_>, key: &str) -> Vec<(String, String)> {
        let Some(value) = members.get(key).filter(|value| !value.is_null()) else { return Vec::new() };
        let Some(object) = self.object(&members.at(key), value) else { return Vec::new() };
        self.entries(&object).iter().map(|(id, _)| (id.clone(), self.text(&object, id))).collect()
    }

    /// The entries of an object that maps ids to what they are the ids of; none where there is no room for them.
    fn entries<'v>(&mut self, object: &Members<'v>) -> &'v [(String, Value)] {
        if !self.has_room(&object.path, object.list.len()) {
            return &[];
        }
        let mut seen = BTreeSet::new();
        for (id, _) in object.list {
            if !seen.insert(id.clone()) {
                self.fault(&object.at(id), "stands twice; give each an id of its own".to_owned());
            }
        }
        object.list
    }
}

/// More people than this are nobody's count, and squares of it no longer fit a whole number.
const MOST: u64 = 1_000_000_000;

// What is refused rather than drawn for minutes; DESIGN.md says how each number was found.
const MOST_BYTES: usize = 5_000_000;
const MOST_ENTRIES: usize = 5_000;
const MOST_TEXT: usize = 10_000;
const MOST_FAULTS: usize = 100;

impl<'a> Members<'a> {
    /// A member; the last of that name, as browsers read JSON.
    pub(super) fn get(&self, key: &str) -> Option<&'a Value> {
        self.list.iter().rfind(|member| member.0 == key).map(|member| &member.1)
    }

    /// The path of a member.
    pub(super) fn at(&self, key: &str) -> String {
        if self.path.is_empty() { short(key) } else { [&self.path, ".", &short(key)].concat() }
    }
}

/// The path of an element of a list.
pub(super) fn nth(path: &str, n: usize) -> String {
    [path, "[", &n.to_string(), "]"].concat()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => ["`", &short(text), "`"].concat(),
        Value::Whole(number) => ["`", &number.to_string(), "`"].concat(),
        // Only whole numbers are shown: printing the others would bring ten kilobytes of tables into the browser.
        Value::Negative(number) => ["`", &number.to_string(), "`"].concat(),
        Value::Number(_) => "`a number`".to_owned(),
        Value::Bool(true) => "`true`".to_owned(),
        Value::Bool(false) => "`false`".to_owned(),
        Value::Null => "`null`".to_owned(),
        Value::Array(values)
            if values.len() <= 3 && values.iter().all(|value| !matches!(value, Value::Array(_) | Value::Object(_))) =>
        {
            let mut list = "`[".to_owned();
            for (n, value) in values.iter().enumerate() {
                // Not `joined`, for which an empty text is none.
                list.push_str(if n == 0 { "" } else { ", " });
                list.push_str(&shown(value).replace('`', ""));
            }
            list + "]`"
        }
        Value::Array(_) => "`[…]`".to_owned(),
        Value::Object(_) => "`{…}`".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_list_is_shown_with_every_value_of_it() {
        let text = |text: &str| Value::String(text.to_owned());
        assert_eq!(shown(&Value::Array(vec![text(""), Value::Null, text("a")])), "`[, null, a]`");
    }

    /// The value as `serde_json` has it.
    fn theirs(value: &Value) -> serde_json::Value {
        match value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Whole(number) => (*number).into(),
            Value::Negative(number) => (*number).into(),
            Value::Number(number) => (*number).into(),
            Value::String(text) => text.as_str().into(),
            Value::Array(values) => values.iter().map(theirs).collect(),
            Value::Object(members) => members
                .iter()
                .map(|(name, value)| (name.clone(), theirs(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }

    /// Whether the two are the same, fractions to within what a degree's last digit is worth.
    fn is_like(one: &serde_json::Value, other: &serde_json::Value) -> bool {
        use serde_json::Value::{Array, Number, Object};
        match (one, other) {
            (Array(one), Array(other)) => {
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_like(one, other))
            }
            (Object(one), Object(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| one.0 == other.0 && is_like(one.1, other.1))
            }
            (Number(a), Number(b)) if a.is_f64() && b.is_f64() => {
                let (a, b) = (a.as_f64().unwrap_or_default(), b.as_f64().unwrap_or_default());
                a == b || ((a - b) / b).abs() < 1e-14 || (a - b).abs() < f64::MIN_POSITIVE
            }
            _ => one == other,
        }
    }

    fn assert_agreed(text: &str) {
        let (ours, theirs_said) = (parse::value(text), serde_json::from_str::<serde_json::Value>(text));
        match (&ours, &theirs_said) {
            (Ok(ours), Ok(said)) => assert!(is_like(&theirs(ours), said), "{text}: {ours:?} is not {said:?}"),
            (Err(_), Err(_)) => {}
            _ => panic!("{text:?}: {ours:?}, {theirs_said:?}"),
        }
    }

    #[test]
    fn what_is_json_and_what_is_not_is_agreed_upon() {
        for text in [
            "",
            " ",
            "null",
            "nul",
            "nulls",
            "true",
            " false\n",
            "tru",
            "0",
            "-0",
            "-",
            "01",
            "1.",
            ".5",
            "1.5",
            "-1.5e3",
            "1e",
            "1e+",
            "1E-2",
            "1e400",
            "-1e400",
            "1e-400",
            "0e999999999999",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "76.92861",
            "43.25667",
            "0.1",
            "123456789.123456789123456789",
            "0.000000000000000000000000000001",
            "123456789012345678901234567890.5",
            "\"a\"",
            "\"a",
            "\"\\",
            "\"\\x\"",
            "\"\\u00e9\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ude00\"",
            "\"\\ud83d\\u0041\"",
            "\"\\u12\"",
            "\"\t\"",
            "\"\u{7f}\"",
            "\"\\/\\b\\f\\n\\r\\t\"",
            "[]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1,2",
            "[[[]]]",
            "{}",
            "{\"a\":1}",
            "{\"a\" : 1 , \"b\":[2]}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1 \"b\":2}",
            "[] []",
            "\u{feff}1",
            "\u{a0}1",
            "[1]x",
            "\"é\u{2028}\"",
            "NaN",
            "Infinity",
            "'a'",
            "// a\n1",
        ] {
            assert_agreed(text);
        }
        for depth in [126, 127, 128, 5000] {
            assert_agreed(&["[".repeat(depth), "]".repeat(depth)].concat());
            assert_agreed(&["{\"a\":".repeat(depth), "1".to_owned(), "}".repeat(depth)].concat());
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (text, line, column, what) in [
            ("{\n  \"é\": 1,\n  \"é\" 2\n}", 3, 7, "no `:`"),
            ("[1,\n 2", 2, 3, "the end where a `,` or a bracket should be"),
            ("", 1, 1, "the end where a value should be"),
            ("[1] 2", 1, 5, "something after the end"),
        ] {
            assert_eq!(parse::value(text).expect_err("it is wrong"), parse::Wrong { what, line, column });
        }
    }

    proptest! {
        #[test]
        fn whatever_looks_like_json_is_agreed_upon(text in r#"[\[\]{}",:0-9a-fnulrtse.+\\ -]{0,24}"#) {
            assert_agreed(&text);
        }

        #[test]
        fn any_text_is_agreed_upon_within_quotes(text in r"(\PC|\\u[0-9a-fA-F]{4}|\\.|\x01){0,12}") {
            assert_agreed(&["\"", &text, "\""].concat());
        }

        #[test]
        fn numbers_are_agreed_upon(text in r"-?[0-9]{1,22}(\.[0-9]{1,22})?([eE][+-]?[0-9]{1,3})?") {
            assert_agreed(&text);
        }

        #[test]
        fn degrees_are_exact(number in -180.0..180.0_f64) {
            let written = format!("{number:.7}");
            let Ok(Value::Number(read)) = parse::value(&written) else { panic!("{written}") };
            prop_assert_eq!(read, written.parse::<f64>().expect("a number"));
        }
    }
}
