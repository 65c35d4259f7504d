use super::diagnostic::Diagnostic;
use super::diagnostics::{At, Diagnostics, NO_OBJECT, too_large, too_long};
use super::limits::{MAX_BYTES, MAX_ENTRIES, MAX_TEXT};
use super::raw::beyond;
use crate::i18n::{Lang, messages};
use crate::model::{Record, Source};
use crate::util::short;
use rustc_hash::FxHashSet;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};
use std::collections::BTreeMap;
use std::fmt;

/// The texts of the record in one language, by id. The GeoJSON holds the facts; this holds what is said of them.
///
/// They come in two files of one shape: `record.<lang>.json` has what every page says, `summaries.<lang>.json` what
/// happened, event by event, which an open panel needs and the takeover does not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// Texts about the record as a whole: `what_happened`, `description`.
    #[serde(deserialize_with = "by_id", skip_serializing_if = "BTreeMap::is_empty")]
    pub about: BTreeMap<String, String>,
    /// What happened, by event.
    #[serde(deserialize_with = "by_id", skip_serializing_if = "BTreeMap::is_empty")]
    pub summaries: BTreeMap<String, String>,
    /// The people named in the record. They are in no file: [`Texts::name_people`] says of each event whom it names.
    #[serde(skip)]
    pub people: BTreeMap<String, Person>,
    /// What the record calls otherwise in this language.
    #[serde(skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// Which messages they are: [`SHAPE`](crate::i18n::messages::SHAPE) of the app that can use them.
    #[serde(deserialize_with = "given", skip_serializing_if = "String::is_empty")]
    pub shape: String,
    /// The patterns of the interface's messages, in the same language.
    #[serde(deserialize_with = "given", skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<String>,
}

/// What the record is called in another language than its own: only what differs, each under a key of what it names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Names(#[serde(deserialize_with = "by_id")] BTreeMap<String, String>);

const TITLE: &str = "title";
const WHERE: &str = "where";
const PLACE: &str = "place/";
const REGION: &str = "region/";
const CLAIMANT: &str = "claimant/";
const CASE: &str = "case/";
const WORDS: &str = "words/";

impl Names {
    /// What `other`, which is the same record in another language, calls otherwise.
    #[cfg(feature = "tables")]
    pub(crate) fn between(record: &Record, other: &Record) -> Self {
        let mut names = BTreeMap::new();
        let mut put = |what: &str, id: &str, name: &str, other: &str| {
            if name != other {
                names.insert([what, id].concat(), other.to_owned());
            }
        };
        put(TITLE, "", &record.title, &other.title);
        put(WHERE, "", &record.country, &other.country);
        for (place, other) in record.places.iter().zip(&other.places) {
            put(PLACE, &place.id, &place.name, &other.name);
            put(REGION, &place.id, &place.region, &other.region);
        }
        for (claimant, other) in record.claimants.iter().zip(&other.claimants) {
            put(CLAIMANT, &claimant.id, &claimant.name, &other.name);
        }
        for (case, other) in record.cases.iter().zip(&other.cases) {
            put(CASE, &case.id, &case.title, &other.title);
        }
        for (claim, other) in record.claims.iter().zip(&other.claims) {
            put(WORDS, &claim.id, &claim.words, &other.words);
        }
        Self(names)
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn find(&self, what: &str, id: &str) -> &str {
        self.0.get([what, id].concat().as_str()).map_or("", String::as_str)
    }

    fn put(&self, what: &str, id: &str, name: &mut String) {
        let text = self.find(what, id);
        if !text.is_empty() {
            text.clone_into(name);
        }
    }

    /// Lays the names over the record; what has none keeps its own. What is left is what the sources of claims say that
    /// got other words: of those claims that have a source in the record's own language.
    pub fn apply_translations(&mut self, record: &mut Record) {
        self.put(TITLE, "", &mut record.title);
        self.put(WHERE, "", &mut record.country);
        for place in &mut record.places {
            self.put(PLACE, &place.id, &mut place.name);
            self.put(REGION, &place.id, &mut place.region);
        }
        for claimant in &mut record.claimants {
            self.put(CLAIMANT, &claimant.id, &mut claimant.name);
        }
        for case in &mut record.cases {
            self.put(CASE, &case.id, &mut case.title);
        }
        let is_own = |source: &&Source| source.language == Lang::ALL[0].code();
        let own_sources: FxHashSet<&str> =
            record.sources.iter().filter(is_own).map(|source| source.id.as_str()).collect();
        let mut originals = BTreeMap::new();
        for claim in &mut record.claims {
            let original = claim.words.clone();
            self.put(WORDS, &claim.id, &mut claim.words);
            if original != claim.words && claim.sources.iter().any(|id| own_sources.contains(id.as_str())) {
                originals.insert([WORDS, &claim.id].concat(), original);
            }
        }
        self.0 = originals;
    }

    /// The words of a claim's source, where the record has a translation of them.
    pub fn original(&self, claim: &str) -> &str {
        self.find(WORDS, claim)
    }
}

/// How the key of a summary begins that says whom an event names; without it stands what happened.
pub const NAMED: &str = "named/";

/// A person named in the record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// What they are in this story; may be empty.
    pub role: String,
    /// Other spellings in the report, as one phrase; may be empty.
    pub spellings: String,
}

impl Texts {
    /// A text about the record as a whole; empty where there is none.
    pub fn about(&self, id: &str) -> &str {
        self.about.get(id).map_or("", String::as_str)
    }

    /// What happened; empty where nothing was written.
    pub fn summary(&self, event: &str) -> &str {
        self.summaries.get(event).map_or("", String::as_str)
    }

    /// Adds to the summaries whom each event names, so that the app need not know the people.
    pub fn name_people(&mut self, lang: Lang, record: &Record) {
        for event in &record.events {
            let named = |person: &Person| match person.role.as_str() {
                "" => person.name.clone(),
                role => messages::person_role(lang, &person.name, role),
            };
            let people: Vec<String> = event.people.iter().filter_map(|id| self.person(id)).map(named).collect();
            if !people.is_empty() {
                self.summaries.insert([NAMED, &event.id].concat(), messages::named(lang, &people.join("; ")));
            }
        }
    }

    /// The person with this id, where the record names them in public.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.get(id)
    }
}

/// Reads a file of texts, or says what is wrong in it: the first thing, for the generator writes these files and nobody
/// mends one by hand.
pub fn read_texts(file: &str, text: &str) -> Result<Texts, Vec<Diagnostic>> {
    let json = text.trim_start_matches('\u{feff}');
    let mut found = Diagnostics::new(file, json);
    let mut texts = Texts::default();
    if json.len() > MAX_BYTES {
        found.fault(At::Whole, too_large());
    } else if !json.trim_start().starts_with('{') {
        // serde would take a list for the members in their order.
        match serde_json::from_str::<Value>(json) {
            Ok(value) => found.wrong(At::Whole, &value, NO_OBJECT),
            Err(error) => found.refused(At::Whole, json, &error, NO_OBJECT),
        }
    } else {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        match serde_path_to_error::deserialize(&mut deserializer) {
            Ok(read) => match deserializer.end() {
                Ok(()) => texts = read,
                Err(error) => found.refused(At::Whole, json, &error, NO_OBJECT),
            },
            Err(error) => match serde_json::from_str::<Value>(json) {
                Ok(value) => {
                    let (at, value) = find(error.path(), &value);
                    found.misread(at, value, error.inner());
                }
                Err(error) => found.refused(At::Whole, json, &error, NO_OBJECT),
            },
        }
    }
    found.done(texts)
}

/// What a path leads to, and the path as it is told.
fn find<'v>(path: &Path, whole: &'v Value) -> (String, &'v Value) {
    path.iter().fold((String::new(), whole), |(at, value), part| match part {
        Segment::Map { key } if at.is_empty() => (short(key), &value[key.as_str()]),
        Segment::Map { key } => ([&at, ".", &short(key)].concat(), &value[key.as_str()]),
        Segment::Seq { index } => ([&at, "[", &index.to_string(), "]"].concat(), &value[*index]),
        _ => (at, value),
    })
}

/// Writes them, leaving out what there is none of.
pub fn write_texts(texts: &Texts) -> String {
    // Keys and values are texts and lists of texts: nothing in them can fail.
    let mut text = serde_json::to_string(texts).unwrap_or_default();
    text.push('\n');
    text
}

/// `null` is absent.
fn given<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Texts by id: of two with one id it cannot be said which is meant, and none is longer than a text may be.
fn by_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error> {
    #[derive(Default)]
    struct ById(BTreeMap<String, String>);

    /// A text, whose id may have been there before.
    struct Entry {
        is_twice: bool,
    }

    impl<'de> Deserialize<'de> for ById {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_map(Self::default())
        }
    }

    impl<'de> Visitor<'de> for ById {
        type Value = Self;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
            while let Some(id) = map.next_key::<String>()? {
                let text = map.next_value_seed(Entry { is_twice: self.0.contains_key(&id) })?;
                self.0.insert(id, text);
                if self.0.len() > MAX_ENTRIES {
                    return Err(A::Error::custom(beyond(MAX_ENTRIES)));
                }
            }
            Ok(self)
        }
    }

    impl<'de> DeserializeSeed<'de> for Entry {
        type Value = String;

        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
            let text: String = given(deserializer)?;
            match text.len() > MAX_TEXT {
                _ if self.is_twice => Err(D::Error::custom("stands twice; give each an id of its own")),
                true => Err(D::Error::custom(too_long())),
                false => Ok(text),
            }
        }
    }

    given(deserializer).map(|texts: ById| texts.0)
}
