use super::fault::Fault;
use super::json::{Walk, parse};
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
    /// The people named in the record.
    pub people: Vec<(String, Person)>,
    /// The patterns of the interface's messages, in the same language.
    pub patterns: Vec<String>,
    /// Which messages they are: [`SHAPE`](crate::text::messages::SHAPE) of the app that can use them.
    pub shape: String,
}

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

/// Reads a file of texts, or names every fault in it.
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
    let mut whole = Map::new();
    for (key, entries) in [("about", plain(&texts.about)), ("summaries", plain(&texts.summaries)), ("people", people)] {
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
