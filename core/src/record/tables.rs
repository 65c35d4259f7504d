use super::codes::{Basis, ClaimantKind, DateOf, Group, Kind, Layer, Measure, Qualifier, Relation, Spread};
use super::fault::Fault;
use super::geojson::{FILE, address_fits, ends_fit};
use super::json::short;
use super::prosecution::{Case, Code, Law, Outcome, Restraint, Sentence, Stage, Step};
use super::table::{Row, Table};
use super::term::Term;
use super::{
    Claim, Claimant, Event, NATIONWIDE, Person, Place, Record, Scope, Source, Texts, When, read_geojson, write_geojson,
};
use crate::map::{LonLat, map_from_lonlat};
use std::collections::{BTreeMap, BTreeSet};

/// What editors have entered: the facts, and the longer texts in the record's first language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entered {
    /// The facts.
    pub record: Record,
    /// The texts.
    pub texts: Texts,
    /// The prosecutions.
    pub cases: Vec<Case>,
    /// Their stages, in the order of the table.
    pub stages: Vec<Stage>,
    /// The articles of law.
    pub laws: Vec<Law>,
}

/// The tables and the columns of each.
const TABLES: &[(&str, &[&str])] = &[
    ("about.csv", &["id", "text_en", "text_ru", "text_kk"]),
    ("places.csv", &["id", "name_en", "name_ru", "name_kk", "other_names", "region", "lon", "lat"]),
    (
        "events.csv",
        &[
            "id",
            "date",
            "date_of",
            "places",
            "and_others",
            "basis",
            "kind",
            "relation",
            "people",
            "summary_en",
            "summary_ru",
            "summary_kk",
            "sources",
            "section",
        ],
    ),
    (
        "counts.csv",
        &[
            "id",
            "event",
            "measure",
            "group",
            "qualifier",
            "low",
            "high",
            "words_en",
            "words_ru",
            "words_kk",
            "spread",
            "places",
            "and_others",
            "date",
            "claimant",
            "sources",
            "section",
        ],
    ),
    ("claimants.csv", &["id", "name_en", "name_ru", "name_kk", "kind"]),
    (
        "people.csv",
        &[
            "id",
            "name_en",
            "name_ru",
            "name_kk",
            "spellings",
            "role_en",
            "role_ru",
            "role_kk",
            "place",
            "basis",
            "publish",
        ],
    ),
    ("cases.csv", &["id", "title_en", "title_ru", "title_kk", "place", "outcome", "section"]),
    (
        "stages.csv",
        &[
            "case",
            "n",
            "people",
            "date",
            "date_of",
            "step",
            "laws",
            "sentence",
            "term",
            "conditions_en",
            "conditions_ru",
            "conditions_kk",
            "restraint",
            "summary_en",
            "summary_ru",
            "summary_kk",
            "sources",
            "section",
        ],
    ),
    (
        "laws.csv",
        &[
            "id",
            "code",
            "article",
            "section",
            "description_en",
            "description_ru",
            "description_kk",
            "maximum_en",
            "maximum_ru",
            "maximum_kk",
        ],
    ),
    ("sources.csv", &["id", "footnote", "title", "publisher", "url", "language", "date", "layer", "via"]),
];

/// Reads the tables of a folder, given as names and texts, or names every fault in all of them at once.
///
/// A `cities.geojson` among them must be the one that the tables give.
pub fn check(files: &[(String, String)]) -> Result<Entered, Vec<Fault>> {
    let entered = check_tables(files)?;
    let made = files.iter().find(|(name, _)| name == FILE);
    let mend = "run `cargo xtask geojson` and commit what it writes";
    match made {
        Some((_, text)) if *text == write_geojson(&entered.record) => Ok(entered),
        Some(_) => Err(vec![Fault::file(FILE, ["is not what the tables give; ", mend].concat())]),
        None => Err(vec![Fault::file(FILE, ["is missing; ", mend].concat())]),
    }
}

/// As [`check`], but without asking for a `cities.geojson`: for the command that makes it.
pub fn check_tables(files: &[(String, String)]) -> Result<Entered, Vec<Fault>> {
    let mut reader = Reader::open(files);
    let entered = reader.read();
    if reader.faults.is_empty() {
        // What is written must be what is read: the browser reads it with the same eyes.
        match read_geojson(&write_geojson(&entered.record)) {
            Ok(read) if in_one_order(&read) == in_one_order(&entered.record) => {}
            Ok(_) => reader.faults.push(Fault::file(FILE, "does not hold all that the tables hold".to_owned())),
            Err(faults) => reader.faults.extend(faults),
        }
    }
    if reader.faults.is_empty() {
        return Ok(entered);
    }
    reader.faults.sort_by(|a, b| (&a.file, &a.at).cmp(&(&b.file, &b.at)));
    Err(reader.faults)
}

/// The record with its claims by id: the GeoJSON has them by place, the tables as editors entered them.
fn in_one_order(record: &Record) -> Record {
    let mut record = record.clone();
    record.claims.sort_by(|a, b| a.id.cmp(&b.id));
    record
}

struct Reader {
    faults: Vec<Fault>,
    tables: BTreeMap<&'static str, Table>,
    ids: BTreeMap<&'static str, BTreeSet<String>>,
    used: BTreeMap<&'static str, BTreeSet<String>>,
    /// The people whose row says that they may be shown.
    published: BTreeSet<String>,
}

impl Reader {
    fn open(files: &[(String, String)]) -> Self {
        let mut reader = Self {
            faults: Vec::new(),
            tables: BTreeMap::new(),
            ids: BTreeMap::new(),
            used: BTreeMap::new(),
            published: BTreeSet::new(),
        };
        for (name, columns) in TABLES {
            match files.iter().find(|(file, _)| file == name) {
                Some((_, text)) => {
                    let table = Table::read(name, text, columns, &mut reader.faults);
                    // The key of a stage is its case and its number together.
                    let ids = if *name == "stages.csv" { BTreeMap::new() } else { table.by_id(&mut reader.faults) };
                    reader.ids.insert(name, ids.into_keys().collect());
                    reader.tables.insert(name, table);
                }
                None => {
                    reader
                        .faults
                        .push(Fault::file(name, ["is missing; its heading is: ", &columns.join(",")].concat()));
                }
            }
        }
        for (file, _) in files.iter().filter(|(file, _)| file.ends_with(".csv")) {
            if !TABLES.iter().any(|(name, _)| name == file) {
                reader
                    .faults
                    .push(Fault::file(file, "is no table of the record; mend its name or take it out".to_owned()));
            }
        }
        reader
    }

    fn read(&mut self) -> Entered {
        let mut entered = Entered::default();
        self.read_about(&mut entered);
        entered.record.places = self.each("places.csv", Self::place).into_iter().flatten().collect();
        entered.record.claimants = self.each("claimants.csv", |reader, table, row| Claimant {
            id: table.cell(row, "id").to_owned(),
            name: table.needed(&mut reader.faults, row, "name_en"),
            kind: table.code(&mut reader.faults, row, "kind", ClaimantKind::ALL, ClaimantKind::code),
        });
        entered.record.sources = self.each("sources.csv", Self::source);
        let people = self.each("people.csv", Self::person);
        self.published = people.iter().flatten().map(|(id, _)| id.clone()).collect();
        let events = self.each("events.csv", Self::event);
        for (event, summary) in events {
            entered.texts.summaries.insert(event.id.clone(), summary);
            entered.record.events.push(event);
        }
        let events = &entered.record.events;
        let mut claims = Vec::new();
        if let Some(table) = self.tables.remove("counts.csv") {
            for row in &table.rows {
                claims.extend(self.claim(&table, row, events));
            }
        }
        entered.record.claims = claims;
        entered.cases = self.each("cases.csv", Self::case);
        entered.stages = self.each("stages.csv", Self::stage).into_iter().flatten().collect();
        entered.laws = self.each("laws.csv", Self::law);
        // Only those who are named in an event are shown, and only where their row says so.
        let named = self.used.get("people.csv").cloned().unwrap_or_default();
        entered.texts.people = people.into_iter().flatten().filter(|(id, _)| named.contains(id)).collect();
        for (file, what) in
            [("sources.csv", "source"), ("claimants.csv", "claimant"), ("people.csv", "person"), ("laws.csv", "law")]
        {
            let used = self.used.remove(file).unwrap_or_default();
            let Some(table) = self.tables.get(file) else { continue };
            for row in table.rows.iter().filter(|row| !used.contains(table.cell(row, "id"))) {
                let mend = ["is a ", what, " that no row uses; use it or take it out"].concat();
                table.wrong(&mut self.faults, row, "id", &mend);
            }
        }
        entered
    }

    fn each<T>(&mut self, file: &'static str, read: fn(&mut Self, &Table, &Row) -> T) -> Vec<T> {
        let Some(table) = self.tables.remove(file) else { return Vec::new() };
        let read = table.rows.iter().map(|row| read(self, &table, row)).collect();
        self.tables.insert(file, table);
        read
    }

    fn read_about(&mut self, entered: &mut Entered) {
        let texts = self.each("about.csv", |reader, table, row| {
            (table.cell(row, "id").to_owned(), table.needed(&mut reader.faults, row, "text_en"))
        });
        let ids = ["title", "where", "what_happened", "description"];
        if let Some(table) = self.tables.get("about.csv") {
            for row in table.rows.iter().filter(|row| !ids.contains(&table.cell(row, "id"))) {
                let mend = ["is no text of the map; use one of: ", &ids.join(", ")].concat();
                table.wrong(&mut self.faults, row, "id", &mend);
            }
        }
        for (id, text) in texts {
            match id.as_str() {
                "title" => entered.record.title = text,
                "where" => entered.record.country = text,
                _ => {
                    entered.texts.about.insert(id, text);
                }
            }
        }
        let present = self.ids.get("about.csv").cloned().unwrap_or_default();
        for id in ids {
            if self.tables.contains_key("about.csv") && !present.contains(id) {
                self.faults.push(Fault::file("about.csv", ["has no row `", id, "`; add it"].concat()));
            }
        }
    }

    fn place(&mut self, table: &Table, row: &Row) -> Option<Place> {
        if table.cell(row, "id") == NATIONWIDE {
            table.wrong(&mut self.faults, row, "id", "is the reserved id of the whole country; choose another");
        }
        let mut degrees = |column: &str| {
            let degrees: Option<f64> = table.cell(row, column).parse().ok().filter(|degrees: &f64| degrees.is_finite());
            if degrees.is_none() {
                table.wrong(&mut self.faults, row, column, "is not in degrees; write a number as in 76.92");
            }
            degrees
        };
        let (lon, lat) = (degrees("lon"), degrees("lat"));
        let lonlat = lon.zip(lat).and_then(|(lon, lat)| LonLat::new(lon, lat).ok());
        if lonlat.is_none() && lon.is_some() && lat.is_some() {
            let column = if lat.is_some_and(|lat| lat.abs() > 90.0) { "lat" } else { "lon" };
            table.wrong(
                &mut self.faults,
                row,
                column,
                "is out of range; longitudes go to 180 and latitudes to 90 degrees",
            );
        }
        if let Some(lonlat) = lonlat
            && !map_from_lonlat(lonlat).is_in_frame()
        {
            let (lon, lat) = (table.cell(row, "lon"), table.cell(row, "lat"));
            for column in ["lon", "lat"] {
                let message = ["`", lon, "`, `", lat, "` lies beyond the map; were longitude and latitude exchanged?"];
                table.fault(&mut self.faults, row, column, message.concat());
            }
        }
        Some(Place {
            id: table.cell(row, "id").to_owned(),
            name: table.needed(&mut self.faults, row, "name_en"),
            other_names: table.cell(row, "other_names").to_owned(),
            region: table.needed(&mut self.faults, row, "region"),
            lonlat: lonlat?,
        })
    }

    fn source(&mut self, table: &Table, row: &Row) -> Source {
        let text = |column: &str| table.cell(row, column).to_owned();
        if let Err(message) = address_fits(&text("url")) {
            table.fault(&mut self.faults, row, "url", message);
        }
        self.date(table, row);
        Source {
            id: text("id"),
            footnote: self.footnote(table, row),
            title: text("title"),
            publisher: table.needed(&mut self.faults, row, "publisher"),
            url: table.needed(&mut self.faults, row, "url"),
            language: table.needed(&mut self.faults, row, "language"),
            date: text("date"),
            layer: table.code(&mut self.faults, row, "layer", Layer::ALL, Layer::code),
            via: text("via"),
        }
    }

    fn footnote(&mut self, table: &Table, row: &Row) -> String {
        let text = table.cell(row, "footnote");
        if !text.is_empty() && !text.parse::<u32>().is_ok_and(|footnote| footnote > 0) {
            table.wrong(
                &mut self.faults,
                row,
                "footnote",
                "is no number of a footnote; write digits only, or leave it empty",
            );
        }
        text.to_owned()
    }

    fn person(&mut self, table: &Table, row: &Row) -> Option<(String, Person)> {
        let place = table.cell(row, "place");
        if !place.is_empty() && !self.ids.get("places.csv").is_some_and(|ids| ids.contains(place)) {
            table.wrong(&mut self.faults, row, "place", "is no id in places.csv; add the place or mend the id");
        }
        let faults = &mut self.faults;
        let person = Person { name: table.needed(faults, row, "name_en"), role: table.needed(faults, row, "role_en") };
        // Of the place: somebody without one has none.
        if !table.cell(row, "basis").is_empty() {
            table.code(faults, row, "basis", Basis::ALL, Basis::code);
        }
        match table.cell(row, "publish") {
            "yes" => Some((table.cell(row, "id").to_owned(), person)),
            "no" => None,
            _ => {
                table.wrong(&mut self.faults, row, "publish", "is neither yes nor no");
                None
            }
        }
    }

    fn event(&mut self, table: &Table, row: &Row) -> (Event, String) {
        let when = self.date(table, row);
        let scope = self.scope(table, row);
        let mut people = self.known(table, row, "people", "people.csv", "person");
        // An id is a surname, and the GeoJSON is the most public page there is.
        people.retain(|id| self.published.contains(id));
        if table.cell(row, "and_others").is_empty() {
            table.fault(&mut self.faults, row, "and_others", "is empty; write yes or no".to_owned());
        }
        let event = Event {
            id: table.cell(row, "id").to_owned(),
            when,
            date_of: table.code(&mut self.faults, row, "date_of", DateOf::ALL, DateOf::code),
            scope,
            basis: table.code(&mut self.faults, row, "basis", Basis::ALL, Basis::code),
            kind: table.code(&mut self.faults, row, "kind", Kind::ALL, Kind::code),
            relation: table.code(&mut self.faults, row, "relation", Relation::ALL, Relation::code),
            people,
            sources: self.sources(table, row),
            section: table.cell(row, "section").to_owned(),
        };
        (event, table.needed(&mut self.faults, row, "summary_en"))
    }

    fn claim(&mut self, table: &Table, row: &Row, events: &[Event]) -> Option<Claim> {
        let faults = &mut self.faults;
        let event = events.iter().find(|event| event.id == table.cell(row, "event"));
        if event.is_none() {
            table.wrong(faults, row, "event", "is no id in events.csv; add the event or mend the id");
        }
        let before = faults.len();
        let qualifier = table.code(faults, row, "qualifier", Qualifier::ALL, Qualifier::code);
        let (low, high) = (table.count(faults, row, "low"), table.count(faults, row, "high"));
        if faults.len() == before
            && let Err(message) = ends_fit(qualifier, low, high)
        {
            let column = if low.is_some() || !matches!(qualifier, Qualifier::UpTo) { "low" } else { "high" };
            table.fault(faults, row, column, message);
        }
        let words = table.cell(row, "words_en").to_owned();
        if qualifier == Qualifier::Words && words.is_empty() {
            table.fault(
                faults,
                row,
                "words_en",
                "is empty; with the qualifier `words` quote the source's few words".to_owned(),
            );
        }
        let measure = table.code(faults, row, "measure", Measure::ALL, Measure::code);
        let group = table.code(faults, row, "group", Group::ALL, Group::code);
        let claimant = table.needed(faults, row, "claimant");
        if !claimant.is_empty() && !self.ids.get("claimants.csv").is_some_and(|ids| ids.contains(&claimant)) {
            table.wrong(
                &mut self.faults,
                row,
                "claimant",
                "is no id in claimants.csv; add the claimant or mend the id",
            );
        }
        self.used.entry("claimants.csv").or_default().insert(claimant.clone());
        let sources = self.sources(table, row);
        let event = event?;
        let when = if table.cell(row, "date").is_empty() { event.when } else { self.date(table, row) };
        let mut scope = event.scope.clone();
        if !table.cell(row, "places").is_empty() {
            scope = self.scope(table, row);
        } else if !table.cell(row, "and_others").is_empty() {
            // Each of the three stands for itself: the places stay the event's.
            let answer = table.flag(&mut self.faults, row, "and_others");
            if let Scope::Places { and_others, .. } = &mut scope {
                *and_others = answer;
            }
        }
        let several = scope.single().is_none() && scope != Scope::Nationwide;
        let spread = match (several, table.cell(row, "spread")) {
            (false, "") => None,
            (false, _) => {
                table.wrong(
                    &mut self.faults,
                    row,
                    "spread",
                    "is said of a number for several places; leave it empty for one",
                );
                None
            }
            (true, _) => Some(table.code(&mut self.faults, row, "spread", Spread::ALL, Spread::code)),
        };
        Some(Claim {
            id: table.cell(row, "id").to_owned(),
            event: Some(event.id.clone()),
            when,
            scope,
            spread,
            measure,
            group,
            qualifier,
            low,
            high,
            words,
            claimant: Some(claimant),
            sources,
            section: table.cell(row, "section").to_owned(),
        })
    }

    fn case(&mut self, table: &Table, row: &Row) -> Case {
        let place = table.cell(row, "place").to_owned();
        if !place.is_empty() {
            self.known(table, row, "place", "places.csv", "place");
        }
        Case {
            id: table.cell(row, "id").to_owned(),
            title: table.needed(&mut self.faults, row, "title_en"),
            place: Some(place).filter(|place| !place.is_empty()),
            outcome: table.code(&mut self.faults, row, "outcome", Outcome::ALL, Outcome::code),
            section: table.cell(row, "section").to_owned(),
        }
    }

    fn stage(&mut self, table: &Table, row: &Row) -> Option<Stage> {
        self.known(table, row, "case", "cases.csv", "case");
        let case = table.needed(&mut self.faults, row, "case");
        let n = table.cell(row, "n").parse().ok().filter(|n| *n > 0);
        if n.is_none() {
            table.wrong(&mut self.faults, row, "n", "is no number of a stage; write 1, 2, 3 and so on");
        }
        let mut sentence = Vec::new();
        for code in table.ids(row, "sentence") {
            let known = Sentence::from_code(&code);
            if known.is_none() {
                let codes: Vec<&str> = Sentence::ALL.iter().map(|sentence| sentence.code()).collect();
                let message = ["`", &short(&code), "` is not known; use one of: ", &codes.join(", ")].concat();
                table.fault(&mut self.faults, row, "sentence", message);
            }
            sentence.extend(known);
        }
        let term = Term::parse(table.cell(row, "term"));
        if term.is_none() && !table.cell(row, "term").is_empty() {
            table.wrong(
                &mut self.faults,
                row,
                "term",
                "is no term; write P15D for 15 days or P2Y6M for 2 years and 6 months",
            );
        }
        let restraint = (!table.cell(row, "restraint").is_empty())
            .then(|| table.code(&mut self.faults, row, "restraint", Restraint::ALL, Restraint::code));
        let conditions = table.cell(row, "conditions_en").split('|').map(|condition| condition.trim().to_owned());
        Some(Stage {
            case,
            n: n?,
            people: self.known(table, row, "people", "people.csv", "person"),
            when: self.date(table, row),
            date_of: table.code(&mut self.faults, row, "date_of", DateOf::ALL, DateOf::code),
            step: table.code(&mut self.faults, row, "step", Step::ALL, Step::code),
            laws: self.known(table, row, "laws", "laws.csv", "law"),
            sentence,
            term,
            conditions: conditions.filter(|condition| !condition.is_empty()).collect(),
            restraint,
            summary: table.needed(&mut self.faults, row, "summary_en"),
            sources: self.sources(table, row),
            section: table.cell(row, "section").to_owned(),
        })
    }

    fn law(&mut self, table: &Table, row: &Row) -> Law {
        let faults = &mut self.faults;
        Law {
            id: table.cell(row, "id").to_owned(),
            code: table.code(faults, row, "code", Code::ALL, Code::code),
            article: table.needed(faults, row, "article"),
            section: table.cell(row, "section").to_owned(),
            description: table.needed(faults, row, "description_en"),
            maximum: table.cell(row, "maximum_en").to_owned(),
        }
    }

    fn date(&mut self, table: &Table, row: &Row) -> When {
        let text = table.cell(row, "date");
        When::parse(text).unwrap_or_else(|| {
            let mend = match dotted(text) {
                Some(mended) => ["is not a date; write ", &mended].concat(),
                None => "is not a date; write 2016-05-21, 2016-05, 2016 or first/last".to_owned(),
            };
            table.wrong(&mut self.faults, row, "date", &mend);
            When::Undated
        })
    }

    fn scope(&mut self, table: &Table, row: &Row) -> Scope {
        let and_others = table.flag(&mut self.faults, row, "and_others");
        if table.cell(row, "places") == NATIONWIDE {
            if and_others {
                table.wrong(
                    &mut self.faults,
                    row,
                    "and_others",
                    "cannot stand beside `nationwide`, which has no others; write no",
                );
            }
            return Scope::Nationwide;
        }
        let mut ids = self.known(table, row, "places", "places.csv", "place");
        ids.sort();
        let several = ids.len();
        ids.dedup();
        if ids.len() < several {
            table.wrong(&mut self.faults, row, "places", "names a place twice; name it once");
        }
        Scope::Places { ids, and_others }
    }

    fn sources(&mut self, table: &Table, row: &Row) -> Vec<String> {
        let sources = self.known(table, row, "sources", "sources.csv", "source");
        if table.cell(row, "sources").is_empty() {
            table.fault(&mut self.faults, row, "sources", "is empty; name the source, at least `report`".to_owned());
        }
        sources
    }

    /// The ids of a list, each of which must be a row of that table.
    fn known(&mut self, table: &Table, row: &Row, column: &str, file: &'static str, what: &str) -> Vec<String> {
        let ids = table.ids(row, column);
        for id in &ids {
            if self.ids.get(file).is_some_and(|known| known.contains(id)) {
                self.used.entry(file).or_default().insert(id.clone());
            } else {
                let message =
                    ["`", id.as_str(), "` is no id in ", file, "; add the ", what, " or mend the id"].concat();
                table.fault(&mut self.faults, row, column, message);
            }
        }
        ids
    }
}

/// The mend for a date as spreadsheets write it: 21.05.2016 or 21/05/2016.
fn dotted(text: &str) -> Option<String> {
    let mut parts = text.split(['.', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let two = |part: &str| match part.len() {
        1 => Some(["0", part].concat()),
        2 => Some(part.to_owned()),
        _ => None,
    };
    let mended = [year, &two(month)?, &two(day)?].join("-");
    (parts.next().is_none() && super::day(&mended).is_some()).then_some(mended)
}
