use super::diagnostic::Diagnostic;
use super::json::{Walk, parse};
use crate::i18n::{Lang, messages};
use crate::model::{Record, Source};
use serde_json::{Map, Value, json};

/// The texts of the record in one language, by id. The GeoJSON holds the facts; this holds what is said of them.
///
/// They come in two files of one shape: `record.<lang>.json` has what every page says, `summaries.<lang>.json` what
/// happened, event by event, which an open panel needs and the takeover does not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// Texts about the record as a whole: `what_happened`, `description`.
    pub about: Vec<(String, String)>,
    /// What happened, by event.
    pub summaries: Vec<(String, String)>,
    /// The people named in the record. They are in no file: [`Texts::name_people`] says of each event whom it names.
    pub people: Vec<(String, Person)>,
    /// What the record calls otherwise in this language.
    pub names: Names,
    /// The patterns of the interface's messages, in the same language.
    pub patterns: Vec<String>,
    /// Which messages they are: [`SHAPE`](crate::i18n::messages::SHAPE) of the app that can use them.
    pub shape: String,
}

/// What the record is called in another language than its own: only what differs, each under a key of what it names.
///
/// One list and not a list for each kind of thing: in the browser the reader of each would weigh more than these keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names(Vec<(String, String)>);

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
        let mut names = Vec::new();
        let mut put = |what: &str, id: &str, name: &str, other: &str| {
            if name != other {
                names.push(([what, id].concat(), other.to_owned()));
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

    fn find(&self, what: &str, id: &str) -> &str {
        text_of(&self.0, &[what, id].concat())
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
        let mut originals = Vec::new();
        for claim in &mut record.claims {
            let original = claim.words.clone();
            self.put(WORDS, &claim.id, &mut claim.words);
            let is_quoted =
                |source: &Source| source.language == Lang::ALL[0].code() && claim.sources.contains(&source.id);
            if original != claim.words && record.sources.iter().any(is_quoted) {
                originals.push(([WORDS, &claim.id].concat(), original));
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
    /// Adds to the summaries whom each event names, so that the app need not know the people.
    pub fn name_people(&mut self, lang: Lang, record: &Record) {
        for event in &record.events {
            let named = |person: &Person| match person.role.as_str() {
                "" => person.name.clone(),
                role => messages::person_role(lang, &person.name, role),
            };
            let people: Vec<String> = event.people.iter().filter_map(|id| self.person(id)).map(named).collect();
            if !people.is_empty() {
                self.summaries.push(([NAMED, &event.id].concat(), messages::named(lang, &people.join("; "))));
            }
        }
    }

    /// The person with this id, where the record names them in public.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.0 == id).map(|person| &person.1)
    }
}

/// Reads a file of texts, or names every fault in it.
pub fn read_texts(file: &str, text: &str) -> Result<Texts, Vec<Diagnostic>> {
    let value = parse(file, text)?;
    let mut walk = Walk::new(file);
    let mut texts = Texts::default();
    if let Some(members) = walk.object("", &value) {
        texts.about = walk.texts(&members, "about");
        texts.summaries = walk.texts(&members, "summaries");
        texts.names = Names(walk.texts(&members, "names"));
        texts.shape = walk.text(&members, "shape");
        texts.patterns = walk.strings(&members, "patterns", true, "is not text; write it in quotes");
    }
    walk.done(texts)
}

/// Writes them, leaving out what there is none of.
pub fn write_texts(texts: &Texts) -> String {
    let plain = |entries: &[(String, String)]| -> Map<String, Value> {
        entries.iter().map(|(id, text)| (id.clone(), json!(text))).collect()
    };
    let mut whole = Map::new();
    for (key, entries) in
        [("about", plain(&texts.about)), ("summaries", plain(&texts.summaries)), ("names", plain(&texts.names.0))]
    {
        if !entries.is_empty() {
            whole.insert(key.to_owned(), entries.into());
        }
    }
    if !texts.patterns.is_empty() {
        whole.insert("shape".to_owned(), json!(texts.shape));
        whole.insert("patterns".to_owned(), json!(texts.patterns));
    }
    let mut text = Value::Object(whole).to_string();
    text.push('\n');
    text
}
