//! Taking the text apart: objects, lists and values, each within its limit, and the types of the record made of them.

use super::read::{Limited, NO_ID, Reader};
use crate::io::diagnostics::{At, NO_LIST, NO_OBJECT, too_long};
use crate::io::limits::{MAX_ENTRIES, MAX_IDS, MAX_JOINT_NAMES, MAX_OBJECT, MAX_TEXT};
use crate::io::raw::{Elements, Entries, beyond, members_of};
use crate::util::short;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use serde_path_to_error::{Path, Segment};

impl<'t> Reader<'t> {
    /// The members of an object, as they stand in the text.
    pub(super) fn entries(&mut self, at: At<'_>, json: &'t str) -> Option<Entries<'t>> {
        serde_json::from_str(json).map_err(|error| self.refused(at, json, &error, NO_OBJECT)).ok()
    }

    /// The elements of a list; none where there is no list.
    pub(super) fn elements(&mut self, at: At<'_>, json: Option<&'t str>) -> Vec<&'t str> {
        let read = json.map(|json| {
            serde_json::from_str::<Elements<'_>>(json).map_err(|error| self.refused(at, json, &error, NO_LIST)).ok()
        });
        read.flatten().map(|elements| elements.0).unwrap_or_default()
    }

    /// A value, if it is not so large that it could fill the memory.
    pub(super) fn value(&mut self, at: At<'_>, json: &'t str) -> Option<Value> {
        if json.len() > MAX_OBJECT && !json.starts_with('"') {
            let shown = if json.starts_with('[') { "`[…]`" } else { "`{…}`" };
            let most = MAX_OBJECT.to_string();
            self.found.fault(at, [shown, " is longer than ", &most, " bytes; keep to what the map shows"].concat());
            return None;
        }
        serde_json::from_str(json).map_err(|error| self.refused(at, json, &error, NO_OBJECT)).ok()
    }

    pub(super) fn refused(&mut self, at: At<'_>, json: &str, error: &serde_json::Error, should: &str) {
        if error.to_string().starts_with(&beyond(MAX_ENTRIES)) {
            self.cut(at, beyond(MAX_ENTRIES));
        } else {
            self.found.refused(at, json, error, should);
        }
    }

    /// Reads an object that is a type of the record.
    pub(super) fn entry<T: DeserializeOwned>(&mut self, at: At<'_>, json: &'t str) -> Option<T> {
        // One that is right is read at once, which takes a quarter of the time. serde would take a list for one as well.
        if json.starts_with('{')
            && json.len() <= MAX_TEXT
            && let Ok(read) = serde_json::from_str(json)
        {
            return Some(read);
        }
        let members = self.entries(at, json)?;
        self.derived(at, &members)
    }

    /// Reads those members of an object that a type of the record has. One that is wrong is told, and the rest is read as if
    /// it were absent. So is `null` or an empty text, as an empty cell is in a table.
    pub(super) fn derived<T: DeserializeOwned>(&mut self, at: At<'_>, members: &Entries<'t>) -> Option<T> {
        let mut own = Map::new();
        for key in members_of::<T>() {
            match members.given(key).and_then(|json| self.value(at.member(key), json)) {
                None => {}
                Some(Value::String(text)) if text.is_empty() => {}
                Some(Value::String(text)) if text.len() > MAX_TEXT => {
                    self.found.wrong_text(at.member(key), &text, &too_long());
                }
                Some(value) => drop(own.insert((*key).to_owned(), value)),
            }
        }
        loop {
            let error = match serde_path_to_error::deserialize::<_, T>(&own) {
                Ok(read) => return Some(read),
                Err(error) => error,
            };
            let key = first_key(error.path())?;
            let before = self.found.count();
            // Where an element is wrong, it is a list of ids, and each one that is wrong is told.
            if let (Value::Array(ids), true) = (&own[key], error.path().iter().len() > 1) {
                let is_id = |id: &Value| id.as_str().is_some_and(|id| !id.is_empty());
                for (n, id) in ids.iter().enumerate().filter(|(_, id)| !is_id(id)) {
                    self.found.wrong(at.member(key).nth(n), id, NO_ID);
                }
            }
            if self.found.count() == before {
                self.found.misread(at.member(key), &own[key], error.inner());
            }
            own.shift_remove(key);
        }
    }

    /// Whether so many more of something are within its limit.
    pub(super) fn fits(&mut self, at: At<'_>, what: Limited, more: usize) -> bool {
        let most = match what {
            Limited::Counts => MAX_ENTRIES,
            Limited::Ids => MAX_IDS,
            Limited::JointNames => MAX_JOINT_NAMES,
        };
        let used = &mut self.used[what as usize];
        *used = used.saturating_add(more);
        if *used <= most {
            return true;
        }
        let message = match what {
            Limited::Counts | Limited::Ids => beyond(most),
            Limited::JointNames => {
                ["repeats the names of its places more than ", &most.to_string(), " times; name fewer places"].concat()
            }
        };
        self.cut(at, message);
        false
    }

    /// Something is left out for want of room. That is said once: what is left out is no fault.
    pub(super) fn cut(&mut self, at: At<'_>, message: String) {
        if !self.is_cut {
            self.found.fault(at, message);
        }
        self.is_cut = true;
    }

    pub(super) fn note_unread(&mut self, at: At<'_>, members: &Entries<'_>, own: &[&str]) {
        let Some(rule) = self.rule else { return };
        for (key, _) in members.0.iter().filter(|(key, _)| !own.contains(&key.as_str())) {
            let message = ["`", &short(key), "` is no member that the map reads; it reads ", &own.join(", ")].concat();
            self.notes.push(self.found.diagnostic(at.member(key), message, rule));
        }
    }
}

/// The first member of a path.
pub(super) fn first_key(path: &Path) -> Option<&str> {
    match path.iter().next()? {
        Segment::Map { key } => Some(key),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Claim;
    use proptest::prelude::*;

    /// A member of a count, right or wrong.
    fn member() -> impl Strategy<Value = String> {
        let keys = members_of::<Claim>().iter().copied().chain(["mine"]).collect::<Vec<_>>();
        let values = [
            "null",
            "\"\"",
            "\"a\"",
            "5",
            "-1",
            "2.5",
            "true",
            "[]",
            "[\"a\"]",
            "[\"\"]",
            "[5]",
            "{}",
            "{\"detained\":null}",
            "\"detained\"",
            "\"people\"",
            "\"words\"",
            "\"2016-05\"",
            "\"each\"",
            "1e999",
            "\"\\ud800\"",
        ];
        (prop::sample::select(keys), prop::sample::select(values.to_vec()))
            .prop_map(|(key, value)| format!("\"{key}\":{value}"))
    }

    proptest! {
        /// What is read at once is what its members are one by one.
        #[test]
        fn the_short_way_leads_to_the_same(members in prop::collection::vec(member(), 0..4)) {
            let json = ["{", &members.join(","), "}"].concat();
            let mut slow = Reader::new(&json, None);
            let entries = slow.entries(At::Whole, &json).expect("an object");
            let one_by_one: Claim = slow.derived(At::Whole, &entries).expect("members may be absent");
            let mut fast = Reader::new(&json, None);
            let at_once: Claim = fast.entry(At::Whole, &json).expect("members may be absent");
            prop_assert_eq!(at_once, one_by_one);
            prop_assert_eq!(fast.found.done(()), slow.found.done(()));
        }
    }
}
