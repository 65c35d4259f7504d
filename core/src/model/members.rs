//! How the types of the record are written and read as members of JSON objects.

use super::{CaseName, Claimant, Event, Scope, Source};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is said of what is no id.
pub(crate) const NO_ID: &str = "is not an id; write it in quotes";

/// Whether a member is left out when written: absent, it stands for the usual value.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Reads an id; an empty one is none.
pub(super) fn filled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::deserialize(deserializer)?.filter(|id: &String| !id.is_empty()))
}

/// Reads a list of ids. None of them is empty: an id names something.
pub(crate) fn ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    // A type of its own, so that the error has the path of the element.
    struct Id(String);

    impl<'de> Deserialize<'de> for Id {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let id = String::deserialize(deserializer).ok().filter(|id| !id.is_empty());
            id.map(Self).ok_or_else(|| Error::custom(NO_ID))
        }
    }

    Ok(Vec::<Id>::deserialize(deserializer)?.into_iter().map(|id| id.0).collect())
}

/// Reads the sections of the report: a list, or the one of a file that has no lists there.
pub(super) fn sections<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sections {
        One(String),
        Several(Vec<String>),
    }

    let wrong = || Error::custom("is no section; write it in quotes, several in a list");
    Ok(match Option::deserialize(deserializer).map_err(|_| wrong())? {
        None => Vec::new(),
        Some(Sections::One(section)) => Some(section).filter(|section| !section.is_empty()).into_iter().collect(),
        Some(Sections::Several(sections)) if sections.is_empty() => return Err(wrong()),
        Some(Sections::Several(sections)) => sections,
    })
}

/// What the collection holds by id.
pub(super) trait Keyed {
    /// The id, which is the key and no member.
    fn id(&self) -> &str;
}

macro_rules! keyed_by_id {
    ($($entry:ty),*) => {
        $(impl Keyed for $entry {
            fn id(&self) -> &str {
                &self.id
            }
        })*
    };
}

keyed_by_id!(Event, Claimant, Source, CaseName);

/// Writes a list as an object by id, in its order.
pub(super) fn keyed<T: Keyed + Serialize, S: Serializer>(entries: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(entries.iter().map(|entry| (entry.id(), entry)))
}

impl Serialize for Scope {
    /// Writes `{"scope": "nationwide"}`, or the places and whether there are others.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Members<'a> {
            #[serde(skip_serializing_if = "Option::is_none")]
            scope: Option<&'static str>,
            #[serde(skip_serializing_if = "<[String]>::is_empty")]
            places: &'a [String],
            #[serde(skip_serializing_if = "is_default")]
            and_others: bool,
        }
        let members = match self {
            Self::Nationwide => Members { scope: Some(super::NATIONWIDE), places: &[], and_others: false },
            Self::Places { ids, and_others } => Members { scope: None, places: ids, and_others: *and_others },
        };
        members.serialize(serializer)
    }
}
