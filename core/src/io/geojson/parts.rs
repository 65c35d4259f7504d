//! Taking the text apart: objects, lists and values, each within its limit, and the types of the record made of them.

use super::read::{Limited, Reader};
use crate::io::diagnostics::{At, NO_LIST, NO_OBJECT, too_long, without_position};
use crate::io::limits::{MAX_ENTRIES, MAX_IDS, MAX_JOINT_NAMES, MAX_OBJECT, MAX_TEXT};
use crate::io::raw::{Elements, Entries, beyond, members_of};
use crate::model::NO_ID;
use crate::util::short;
use serde::de::DeserializeOwned;
use serde_json::Value;

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
        if !self.is_small(at, json) {
            return None;
        }
        serde_json::from_str(json).map_err(|error| self.refused(at, json, &error, NO_OBJECT)).ok()
    }

    /// Whether a value is a text, which takes no more memory than in the file, or within the limit of others.
    fn is_small(&mut self, at: At<'_>, json: &str) -> bool {
        let is_small = json.len() <= MAX_OBJECT || json.starts_with('"');
        if !is_small {
            let shown = if json.starts_with('[') { "`[…]`" } else { "`{…}`" };
            let most = MAX_OBJECT.to_string();
            self.found.fault(at, [shown, " is longer than ", &most, " bytes; keep to what the map shows"].concat());
        }
        is_small
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
        let mut own = Vec::new();
        for key in members_of::<T>() {
            let Some(json) = members.given(key).filter(|json| *json != "\"\"") else { continue };
            if self.is_text_short(at.member(key), json) && self.is_small(at.member(key), json) {
                own.push((*key, json));
            }
        }
        if let Ok(read) = serde_json::from_str(&object(&own)) {
            return Some(read);
        }
        // Each member is asked for itself, since serde stops at the first that is wrong.
        own.retain(|(key, json)| match serde_json::from_str::<T>(&object(&[(key, json)])) {
            Ok(_) => true,
            Err(error) => {
                self.misread(at.member(key), json, &error);
                false
            }
        });
        serde_json::from_str(&object(&own)).ok()
    }

    /// Whether a text is within its limit; so is what is no text.
    fn is_text_short(&mut self, at: At<'_>, json: &str) -> bool {
        if json.len() <= MAX_TEXT || !json.starts_with('"') {
            return true;
        }
        let text: String = serde_json::from_str(json).unwrap_or_default();
        let is_short = text.len() <= MAX_TEXT;
        if !is_short {
            self.found.wrong_text(at, &text, &too_long());
        }
        is_short
    }

    /// Tells what is wrong with a member.
    fn misread(&mut self, at: At<'_>, json: &'t str, error: &serde_json::Error) {
        match self.value(at, json) {
            None => {}
            // Of a list of ids, each that is none is told.
            Some(Value::Array(ids)) if without_position(error) == NO_ID => {
                let is_id = |id: &Value| id.as_str().is_some_and(|id| !id.is_empty());
                for (n, id) in ids.iter().enumerate().filter(|(_, id)| !is_id(id)) {
                    self.found.wrong(at.nth(n), id, NO_ID);
                }
            }
            Some(value) => self.found.misread(at, &value, error),
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

/// An object of these members.
fn object(members: &[(&str, &str)]) -> String {
    let members: Vec<String> = members.iter().map(|(key, json)| ["\"", key, "\":", json].concat()).collect();
    ["{", &members.join(","), "}"].concat()
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
