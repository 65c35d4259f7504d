//! The data as a schema.org `Dataset`, for those who look for data and not for maps.
//!
//! The addresses of the files are relative: JSON-LD within a page takes the page's own address for its base, and a site
//! that works from any folder of any host knows no other. What nobody knows is left out: the date of publication, and the
//! address of the site.

use super::OFFERED;
use crate::model::{Event, PartialDate, Record, Relation, iso};
use serde_json::{Map, Value, json};

/// Who made the tables, as `CITATION.cff` has it.
const CREATOR: &str = "protest-map contributors";
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";
/// The source that is the report itself.
const REPORT: &str = "report";

/// What the data is called and said to be, in the language of the page.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it is; left out if empty.
    pub description: &'a str,
    /// The language of the two.
    pub language: &'a str,
}

/// The description as JSON that may stand in a `<script>`; `root` leads from the page to the folder of the site.
pub fn dataset(record: &Record, told: Told<'_>, root: &str) -> String {
    let mut members = Map::new();
    let mut put = |key: &str, value: Value| {
        if !matches!(&value, Value::String(text) if text.is_empty()) && !value.is_null() {
            members.insert(key.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org/"));
    put("@type", json!("Dataset"));
    put("name", json!(told.name));
    put("description", json!(told.description));
    put("inLanguage", json!(told.language));
    put("license", json!(LICENCE));
    put("isAccessibleForFree", json!(true));
    put("creator", json!({ "@type": "Organization", "name": CREATOR }));
    put("temporalCoverage", json!(days(record)));
    put("spatialCoverage", area(record));
    put("citation", report(record));
    put("distribution", OFFERED.iter().map(|(name, kind)| file(root, name, kind)).collect());
    // In a script only `<` could end it, or begin what looks like a comment.
    Value::Object(members).to_string().replace('<', "\\u003c")
}

fn file(root: &str, name: &str, kind: &str) -> Value {
    let address = [root, "data/", name].concat();
    json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": address })
}

/// From the first to the last day that anything of the story can have been; empty where nothing is dated.
fn days(record: &Record) -> String {
    let of_story = |event: &&Event| event.relation != Relation::Unrelated;
    let is_told =
        |event: &Option<String>| event.as_deref().and_then(|id| record.event(id)).is_none_or(|event| of_story(&event));
    let claims = record.claims.iter().filter(|claim| is_told(&claim.event)).map(|claim| claim.when);
    let whens = record.events.iter().filter(of_story).map(|event| event.when).chain(claims);
    let bounds: Vec<_> = whens.filter_map(PartialDate::bounds).collect();
    let first = bounds.iter().map(|(first, _)| *first).min();
    let last = bounds.iter().map(|(_, last)| *last).max();
    first.zip(last).map_or(String::new(), |(first, last)| [iso(first), iso(last)].join("/"))
}

/// The country by its name, and the box around the places: its south, west, north and east.
fn area(record: &Record) -> Value {
    let lons = || record.places.iter().map(|place| place.lonlat.lon());
    let lats = || record.places.iter().map(|place| place.lonlat.lat());
    let mut area = Map::from_iter([("@type".to_owned(), json!("Place"))]);
    if !record.country.is_empty() {
        area.insert("name".to_owned(), json!(record.country));
    }
    if !record.places.is_empty() {
        let sides = [
            lats().fold(f64::INFINITY, f64::min),
            lons().fold(f64::INFINITY, f64::min),
            lats().fold(f64::NEG_INFINITY, f64::max),
            lons().fold(f64::NEG_INFINITY, f64::max),
        ];
        let sides = sides.map(|side| side.to_string()).join(" ");
        area.insert("geo".to_owned(), json!({ "@type": "GeoShape", "box": sides }));
    }
    if area.len() > 1 { Value::Object(area) } else { Value::Null }
}

/// The report that the record follows, in words: its title is descriptive and not its own.
fn report(record: &Record) -> Value {
    let said =
        |source: &crate::model::Source| [source.publisher.as_str(), ": ", &source.title, ", ", &source.url].concat();
    record.source(REPORT).map_or(Value::Null, |source| json!(said(source)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::{GEOJSON_FILE, read_geojson};

    const TOLD: Told<'_> = Told { name: "Protests", description: "What is claimed", language: "en" };

    fn made(record: &Record, told: Told<'_>) -> Value {
        serde_json::from_str(&dataset(record, told, "../")).expect("JSON")
    }

    fn real() -> Record {
        read_geojson(include_str!("../../../data/cities.geojson")).unwrap_or_else(|_| panic!("{GEOJSON_FILE}"))
    }

    #[test]
    fn it_says_what_the_record_says() {
        let record = real();
        let made = made(&record, TOLD);
        assert_eq!(
            (&made["@type"], &made["name"], &made["license"]),
            (&json!("Dataset"), &json!("Protests"), &json!(LICENCE))
        );
        let (first, last) = made["temporalCoverage"].as_str().expect("days").split_once('/').expect("two");
        let of_story = record.events.iter().filter(|event| event.relation != Relation::Unrelated);
        for (from, to) in of_story.filter_map(|event| event.when.bounds()) {
            assert!(first <= iso(from).as_str() && iso(to).as_str() <= last);
        }
        let sides = made["spatialCoverage"]["geo"]["box"].as_str().expect("a box");
        let sides: Vec<f64> = sides.split(' ').map(|side| side.parse().expect("a number")).collect();
        let [south, west, north, east] = sides.as_slice() else { panic!("{sides:?}") };
        for place in &record.places {
            let (lon, lat) = (place.lonlat.lon(), place.lonlat.lat());
            assert!((*south..=*north).contains(&lat) && (*west..=*east).contains(&lon), "{}", place.id);
        }
        assert!(made["citation"].as_str().is_some_and(|text| text.starts_with("Open Dialogue Foundation: ")));
        let files: Vec<&str> = made["distribution"]
            .as_array()
            .expect("files")
            .iter()
            .filter_map(|file| file["contentUrl"].as_str())
            .collect();
        assert_eq!(files, OFFERED.map(|(name, _)| format!("../data/{name}")));
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let made = made(&Record::default(), Told { description: "", ..TOLD });
        for member in ["description", "temporalCoverage", "spatialCoverage", "citation", "url", "datePublished"] {
            assert!(made.get(member).is_none(), "{member}");
        }
    }

    #[test]
    fn what_is_told_beside_the_story_is_not_what_it_covers() {
        let mut record = real();
        let before = days(&record);
        let mut aside = record.events[0].clone();
        (aside.id, aside.when) = ("aside".to_owned(), PartialDate::parse("1986-12").expect("a month"));
        record.events.push(Event { relation: Relation::Unrelated, ..aside.clone() });
        assert_eq!(days(&record), before);
        record.events.push(Event { relation: Relation::Context, ..aside });
        assert!(days(&record).starts_with("1986-12-01/"));
    }

    #[test]
    fn no_text_ends_the_script_that_it_stands_in() {
        let name = "</script><!-- <script>";
        let text = dataset(&Record::default(), Told { name, ..TOLD }, "./");
        assert!(!text.contains('<'), "{text}");
        assert_eq!(made(&Record::default(), Told { name, ..TOLD })["name"], json!(name));
    }

    #[test]
    fn the_creator_is_the_one_to_be_cited() {
        assert!(include_str!("../../../CITATION.cff").contains(&format!("- name: {CREATOR}\n")));
    }
}
