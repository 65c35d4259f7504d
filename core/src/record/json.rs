use super::fault::{At, Fault};
use serde_json::{Map, Value};

/// Walks a JSON text and collects every fault in it, each with the path of the member.
///
/// Walking by hand rather than deriving: every fault is named at once instead of the first one only, and it is the
/// smaller of the two in the browser.
pub(super) struct Walk<'a> {
    file: &'a str,
    pub(super) faults: Vec<Fault>,
}

/// The members of one object, with the path that leads there.
pub(super) struct Members<'a> {
    pub(super) map: &'a Map<String, Value>,
    pub(super) path: String,
}

impl<'a> Walk<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self { file, faults: Vec::new() }
    }

    /// Notes a fault at a path.
    pub(super) fn fault(&mut self, path: &str, message: String) {
        // Ten faults tell an editor what is wrong with a file; a million would only fill the memory.
        if self.faults.len() < 200 {
            let at = if path.is_empty() { At::File } else { At::Member(path.to_owned()) };
            self.faults.push(Fault { file: self.file.to_owned(), at, message, rule: Fault::GEOJSON });
        }
    }

    /// Notes a fault with the value that is wrong, shortened.
    pub(super) fn wrong(&mut self, path: &str, value: &Value, should: &str) {
        self.fault(path, [&shown(value), " ", should].concat());
    }

    /// The value as an object.
    pub(super) fn object<'v>(&mut self, path: &str, value: &'v Value) -> Option<Members<'v>> {
        match value {
            Value::Object(map) => Some(Members { map, path: path.to_owned() }),
            other => {
                self.wrong(path, other, "is not an object; write members in braces");
                None
            }
        }
    }

    /// A text member; empty where it is absent or null.
    pub(super) fn text(&mut self, members: &Members<'_>, key: &str) -> String {
        match members.map.get(key) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => {
                self.wrong(&members.at(key), other, "is not text; write it in quotes");
                String::new()
            }
        }
    }

    /// Whether an object of GeoJSON is of this type; `mend` says that it is not, and what would be right.
    pub(super) fn has_type(&mut self, members: &Members<'_>, should: &str, mend: &str) -> bool {
        // Of the whole text there is nothing to say but that it is something else.
        let at = if members.path.is_empty() { String::new() } else { members.at("type") };
        match members.map.get("type") {
            Some(Value::String(found)) if found == should => return true,
            Some(other) => self.wrong(&at, other, mend),
            None => self.fault(&at, mend.to_owned()),
        }
        false
    }

    /// A text member that must be there.
    pub(super) fn needed(&mut self, members: &Members<'_>, key: &str) -> String {
        let text = self.text(members, key);
        if text.is_empty() && !matches!(members.map.get(key), Some(value) if !value.is_string() && !value.is_null()) {
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
        match members.map.get(key)? {
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
        match members.map.get(key) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                self.wrong(&members.at(key), other, "is neither true nor false");
                false
            }
        }
    }

    /// A list member; empty where it is absent or null.
    pub(super) fn list<'v>(&mut self, members: &Members<'v>, key: &str) -> &'v [Value] {
        match members.map.get(key) {
            None | Some(Value::Null) => &[],
            Some(Value::Array(values)) => values,
            Some(other) => {
                self.wrong(&members.at(key), other, "is not a list; write it in square brackets");
                &[]
            }
        }
    }

    /// A list of ids.
    pub(super) fn ids(&mut self, members: &Members<'_>, key: &str) -> Vec<String> {
        let mut ids = Vec::new();
        for (n, value) in self.list(members, key).iter().enumerate() {
            match value {
                Value::String(id) if !id.is_empty() => ids.push(id.clone()),
                other => self.wrong(&nth(&members.at(key), n), other, "is not an id; write it in quotes"),
            }
        }
        ids
    }

    /// The members of a member that maps ids to objects; none where it is absent.
    pub(super) fn keyed<'v>(&mut self, members: &Members<'v>, key: &str) -> Vec<(&'v String, Members<'v>)> {
        let Some(value) = members.map.get(key).filter(|value| !value.is_null()) else { return Vec::new() };
        let Some(object) = self.object(&members.at(key), value) else { return Vec::new() };
        let mut found = Vec::new();
        for (id, value) in object.map {
            if let Some(inner) = self.object(&object.at(id), value) {
                found.push((id, inner));
            }
        }
        found
    }

    /// The texts of a member that maps ids to texts; none where it is absent.
    pub(super) fn texts(&mut self, members: &Members<'_>, key: &str) -> Vec<(String, String)> {
        let Some(value) = members.map.get(key).filter(|value| !value.is_null()) else { return Vec::new() };
        let Some(object) = self.object(&members.at(key), value) else { return Vec::new() };
        object.map.keys().map(|id| (id.clone(), self.text(&object, id))).collect()
    }
}

/// More people than this are nobody's count, and squares of it no longer fit a whole number.
const MOST: u64 = 1_000_000_000;

impl Members<'_> {
    /// The path of a member.
    pub(super) fn at(&self, key: &str) -> String {
        if self.path.is_empty() { short(key) } else { [&self.path, ".", &short(key)].concat() }
    }
}

/// The path of an element of a list.
pub(super) fn nth(path: &str, n: usize) -> String {
    [path, "[", &n.to_string(), "]"].concat()
}

/// A text short enough for a message.
pub(super) fn short(text: &str) -> String {
    let mut shortened: String = text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if shortened.len() < text.len() {
        shortened.push('…');
    }
    shortened
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => ["`", &short(text), "`"].concat(),
        // Only whole numbers are shown: printing the others would bring ten kilobytes of tables into the browser.
        Value::Number(number) => match number.as_i64() {
            Some(whole) => ["`", &whole.to_string(), "`"].concat(),
            None => "`a number`".to_owned(),
        },
        Value::Bool(true) => "`true`".to_owned(),
        Value::Bool(false) => "`false`".to_owned(),
        Value::Null => "`null`".to_owned(),
        Value::Array(values)
            if values.len() <= 3 && values.iter().all(|value| !value.is_array() && !value.is_object()) =>
        {
            let inner: Vec<String> = values.iter().map(|value| shown(value).replace('`', "")).collect();
            ["`[", &inner.join(", "), "]`"].concat()
        }
        Value::Array(_) => "`[…]`".to_owned(),
        Value::Object(_) => "`{…}`".to_owned(),
    }
}
