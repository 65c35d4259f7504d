//! JSON that is taken apart level by level: of what is not read, nothing is held but where it stands in the text.

use super::limits::MAX_ENTRIES;
use serde::de::{DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::value::RawValue;
use std::fmt;

/// The members of an object in the order of the text, also those whose name stands twice.
#[derive(Default)]
pub(super) struct Entries<'a>(pub(super) Vec<(String, &'a str)>);

impl<'a> Entries<'a> {
    /// The text of a member; of two with one name the last, as every reader of JSON has it.
    pub(super) fn get(&self, key: &str) -> Option<&'a str> {
        self.0.iter().rfind(|(name, _)| name == key).map(|(_, text)| *text)
    }

    /// The same where `null` is absent.
    pub(super) fn given(&self, key: &str) -> Option<&'a str> {
        self.get(key).filter(|text| *text != "null")
    }
}

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfObject;

        impl<'de> Visitor<'de> for OfObject {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, &RawValue>()? {
                    if entries.len() == MAX_ENTRIES {
                        return Err(A::Error::custom(beyond(MAX_ENTRIES)));
                    }
                    entries.push((key, value.get()));
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(OfObject)
    }
}

/// The elements of a list.
pub(super) struct Elements<'a>(pub(super) Vec<&'a str>);

impl<'de> Deserialize<'de> for Elements<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfList;

        impl<'de> Visitor<'de> for OfList {
            type Value = Elements<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a sequence")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut elements = Vec::new();
                while let Some(element) = list.next_element::<&RawValue>()? {
                    if elements.len() == MAX_ENTRIES {
                        return Err(A::Error::custom(beyond(MAX_ENTRIES)));
                    }
                    elements.push(element.get());
                }
                Ok(Elements(elements))
            }
        }

        deserializer.deserialize_seq(OfList)
    }
}

/// What is said of a list or an object with more entries than this.
pub(super) fn beyond(most: usize) -> String {
    ["goes beyond the ", &most.to_string(), " entries that one map can show; divide the file"].concat()
}

/// The names of the members that a derived type reads.
pub(super) fn members_of<T: DeserializeOwned>() -> &'static [&'static str] {
    /// Is handed the names, and reads nothing.
    struct Names<'a>(&'a mut &'static [&'static str]);

    impl<'de> Deserializer<'de> for Names<'_> {
        type Error = serde::de::value::Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
            Err(Error::custom("no struct"))
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            names: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, Self::Error> {
            *self.0 = names;
            self.deserialize_any(visitor)
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }

    let mut names: &'static [&'static str] = &[];
    // Always an error: there is nothing to read.
    let _ = T::deserialize(Names(&mut names));
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Claim, Event, Place, Record};

    #[test]
    fn a_derived_type_says_which_members_it_reads() {
        assert_eq!(members_of::<Place>(), ["name", "other_names", "region"]);
        assert_eq!(members_of::<Record>(), ["title", "country", "period"]);
        // What is a member under another name, and what is none.
        assert!(members_of::<Event>().contains(&"date") && !members_of::<Event>().contains(&"scope"));
        assert!(members_of::<Claim>().contains(&"date") && !members_of::<Claim>().contains(&"scope"));
        assert_eq!(members_of::<String>(), [""; 0]);
    }

    #[test]
    fn entries_keep_the_order_and_what_stands_twice() {
        let entries: Entries<'_> = serde_json::from_str(r#"{"b": [1, 2], "a": null, "b": "x"}"#).expect("an object");
        assert_eq!(entries.0, [("b".to_owned(), "[1, 2]"), ("a".to_owned(), "null"), ("b".to_owned(), "\"x\"")]);
        assert_eq!((entries.get("b"), entries.get("a"), entries.given("a")), (Some("\"x\""), Some("null"), None));
    }
}
