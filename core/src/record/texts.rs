use super::fault::Fault;
use super::json::{Walk, parse};
use super::{Record, Source};
use crate::text::Lang;
use serde_json::{Map, Value, json};

/// The longer texts of the record in one language, by id. The GeoJSON holds the facts; this holds the prose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// Texts about the record as a whole: `what_happened`, `description`.
    pub about: Vec<(String, String)>,
    /// What happened, by event.
    pub summaries: Vec<(String, String)>,
    /// The people named in the record.
    pub people: Vec<(String, Person)>,
    /// What the record calls otherwise in this language.
    pub names: Names,
    /// The patterns of the interface's messages, in the same language.
    pub patterns: Vec<String>,
    /// Which messages they are: [`SHAPE`](crate::text::messages::SHAPE) of the app that can use them.
    pub shape: String,
}

/// What a record is called in another language than its own: only what differs, by the ids of what it is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// The `title` of the record, and `where`, the name of its country.
    pub record: Vec<(String, String)>,
    /// Names of places.
    pub places: Vec<(String, String)>,
    /// Names of the regions, by place.
    pub regions: Vec<(String, String)>,
    /// Names of claimants.
    pub claimants: Vec<(String, String)>,
    /// The few words of claims.
    pub words: Vec<(String, String)>,
}

impl Names {
    /// What `other`, which is the same record in another language, calls otherwise.
    #[cfg(feature = "tables")]
    pub(super) fn between(record: &Record, other: &Record) -> Self {
        let differing = |names: Vec<(&str, &str, &str)>| -> Vec<(String, String)> {
            let differing = names.into_iter().filter(|(_, name, other)| name != other);
            differing.map(|(id, _, other)| (id.to_owned(), other.to_owned())).collect()
        };
        let places = || record.places.iter().zip(&other.places);
        let claimants = record.claimants.iter().zip(&other.claimants);
        let claims = record.claims.iter().zip(&other.claims);
        Self {
            record: differing(vec![(TITLE, &record.title, &other.title), (WHERE, &record.country, &other.country)]),
            places: differing(places().map(|(it, other)| (&*it.id, &*it.name, &*other.name)).collect()),
            regions: differing(places().map(|(it, other)| (&*it.id, &*it.region, &*other.region)).collect()),
            claimants: differing(claimants.map(|(it, other)| (&*it.id, &*it.name, &*other.name)).collect()),
            words: differing(claims.map(|(it, other)| (&*it.id, &*it.words, &*other.words)).collect()),
        }
    }

    /// Lays the names over the record; what has none keeps its own. Of the claims that get other words it is left in
    /// `words` what their sources say: the words of those of which a source is in the record's own language.
    pub fn lay_over(&mut self, record: &mut Record) {
        // One function for all of them: each closure of its own would weigh more in the browser.
        let put = |names: &[(String, String)], id: &str, name: &mut String| match text_of(names, id) {
            "" => false,
            text => {
                text.clone_into(name);
                true
            }
        };
        put(&self.record, TITLE, &mut record.title);
        put(&self.record, WHERE, &mut record.country);
        for place in &mut record.places {
            put(&self.places, &place.id, &mut place.name);
            put(&self.regions, &place.id, &mut place.region);
        }
        for claimant in &mut record.claimants {
            put(&self.claimants, &claimant.id, &mut claimant.name);
        }
        let mut originals = Vec::new();
        for claim in &mut record.claims {
            let original = claim.words.clone();
            let is_of = |source: &Source| source.language == Lang::ALL[0].code() && claim.sources.contains(&source.id);
            let is_quoted = record.sources.iter().any(is_of);
            if put(&self.words, &claim.id, &mut claim.words) && is_quoted {
                originals.push((claim.id.clone(), original));
            }
        }
        self.words = originals;
    }

    /// The words of a claim's source, where the record has a translation of them.
    pub fn original(&self, claim: &str) -> &str {
        text_of(&self.words, claim)
    }
}

const TITLE: &str = "title";
const WHERE: &str = "where";

/// A person named in the record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// What they are in this story; may be empty.
    pub role: String,
}

impl Texts {
    /// A text about the record as a whole; empty where there is none.
    pub fn about(&self, id: &str) -> &str {
        text_of(&self.about, id)
    }

    /// What happened; empty where nothing was written.
    pub fn summary(&self, event: &str) -> &str {
        text_of(&self.summaries, event)
    }
}

// Lists and not maps: a map of texts alone would weigh more in the browser than all the people in it.
fn text_of<'a>(texts: &'a [(String, String)], id: &str) -> &'a str {
    texts.iter().find(|text| text.0 == id).map_or("", |text| &text.1)
}

impl Texts {
    /// The person with this id, where the record names them in public.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.0 == id).map(|person| &person.1)
    }
}

/// Reads `record.<lang>.json`, or names every fault in it.
pub fn read_texts(file: &str, text: &str) -> Result<Texts, Vec<Fault>> {
    let value = parse(file, text)?;
    let mut walk = Walk::new(file);
    let mut texts = Texts::default();
    if let Some(members) = walk.object("", &value) {
        texts.about = walk.texts(&members, "about");
        texts.summaries = walk.texts(&members, "summaries");
        for (id, person) in walk.keyed(&members, "people") {
            let person = Person { name: walk.needed(&person, "name"), role: walk.text(&person, "role") };
            texts.people.push((id.clone(), person));
        }
        let mut names = |key| walk.texts(&members, key);
        texts.names = Names {
            record: names("record"),
            places: names("places"),
            regions: names("regions"),
            claimants: names("claimants"),
            words: names("words"),
        };
        texts.shape = walk.text(&members, "shape");
        texts.patterns = walk.strings(&members, "patterns", true, "is not text; write it in quotes");
    }
    walk.done(texts)
}

/// Writes `record.<lang>.json`.
pub fn write_texts(texts: &Texts) -> String {
    let plain = |entries: &[(String, String)]| -> Value {
        entries.iter().map(|(id, text)| (id.clone(), json!(text))).collect::<Map<_, _>>().into()
    };
    let people: Map<String, Value> = texts
        .people
        .iter()
        .map(|(id, person)| {
            let mut members = Map::new();
            members.insert("name".to_owned(), json!(person.name));
            if !person.role.is_empty() {
                members.insert("role".to_owned(), json!(person.role));
            }
            (id.clone(), Value::Object(members))
        })
        .collect();
    let mut whole = json!({
        "about": plain(&texts.about),
        "summaries": plain(&texts.summaries),
        "people": people,
        "shape": texts.shape,
        "patterns": texts.patterns,
    });
    let names = &texts.names;
    for (key, names) in [
        ("record", &names.record),
        ("places", &names.places),
        ("regions", &names.regions),
        ("claimants", &names.claimants),
        ("words", &names.words),
    ] {
        if !names.is_empty() {
            whole[key] = plain(names);
        }
    }
    let mut text = whole.to_string();
    text.push('\n');
    text
}
