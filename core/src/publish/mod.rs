//! What is published beside the pages, for others to work with: one flat table, the tables themselves, all of it in one
//! archive, and its description for those who look for data. All of it is made of the record alone, so that the same
//! record gives the same bytes; no clock and no file's time enters.
//!
//! Limitations: texts are in the record's first language.

mod archive;
mod citation;
mod dataset;
mod flat;

pub use citation::Citation;
pub use dataset::{Told, dataset};
pub use flat::{COLUMNS, FLAT_FILE, guarded, write_flat};

use crate::check::tables_to_publish;
use crate::io::{GEOJSON_FILE, write_geojson};
use crate::model::Record;
use serde_json::Value;

/// Everything in one file.
pub const ARCHIVE_FILE: &str = "protest-map-data.zip";
/// The shape of the GeoJSON.
pub const SCHEMA_FILE: &str = "cities.schema.json";
/// What the tables and their columns are, with the tables beside it, so that its paths lead somewhere: none in a Data
/// Package may lead out of its folder.
pub const PACKAGE_FILE: &str = "tables/datapackage.json";

/// What is offered for download, by its name within the folder `data` of the site, with what kind of thing it is.
pub const OFFERED: [(&str, &str); 5] = [
    (GEOJSON_FILE, "application/geo+json"),
    (SCHEMA_FILE, "application/schema+json"),
    (FLAT_FILE, "text/csv"),
    (PACKAGE_FILE, "application/json"),
    (ARCHIVE_FILE, "application/zip"),
];

/// The documents that belong to the data: their name in the archive, and where they stand in the checkout.
pub const DOCUMENTS: [(&str, &str); 5] = [
    ("CITATION.cff", "CITATION.cff"),
    ("LICENSE.md", "data/LICENSE.md"),
    ("README.md", "data/README.md"),
    (SCHEMA_FILE, "public/cities.schema.json"),
    (MANIFEST_FILE, "data/datapackage.json"),
];

/// What the tables are, in their folder and in the archive.
const MANIFEST_FILE: &str = "datapackage.json";
/// What the flat table is, as a resource of the package. It is not in the manifest that editors have: their folder has no
/// flat table.
const FLAT_RESOURCE: &str = include_str!("cities.resource.json");

/// A file to be published: its name within the folder `data` of the site, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its name, with slashes.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Every file that is offered for download.
///
/// `files` are those of the folder of the record, as names and texts, of which the tables are taken, without whoever is not
/// to be published; `documents` are the texts of [`DOCUMENTS`], in that order.
pub fn published(record: &Record, files: &[(String, String)], documents: &[String; DOCUMENTS.len()]) -> Vec<Published> {
    let of = |name: &str, text: &str| Published { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let mut together: Vec<Published> = Vec::new();
    for ((name, _), text) in DOCUMENTS.iter().zip(documents) {
        together.push(if *name == MANIFEST_FILE { of(name, &with_flat(text)) } else { of(name, text) });
    }
    together.extend(tables_to_publish(files).iter().map(|(name, text)| of(name, text)));
    together.push(of(FLAT_FILE, &write_flat(record)));
    let in_package = |file: &&Published| file.name.ends_with(".csv") || file.name == MANIFEST_FILE;
    let tables = |file: &Published| Published { name: ["tables/", &file.name].concat(), bytes: file.bytes.clone() };
    let mut published: Vec<Published> = together.iter().filter(in_package).map(tables).collect();
    together.push(of(GEOJSON_FILE, &write_geojson(record)));
    published.push(Published { name: ARCHIVE_FILE.to_owned(), bytes: archive::write(&mut together) });
    let alone = [GEOJSON_FILE, SCHEMA_FILE, FLAT_FILE];
    published.extend(together.into_iter().filter(|file| alone.contains(&file.name.as_str())));
    published.sort_by(|a, b| a.name.cmp(&b.name));
    published
}

/// The manifest of the tables with the flat table as one more of its resources. One that has no list of resources is left
/// as it is, so that whoever reads it finds the same fault in it.
fn with_flat(manifest: &str) -> String {
    let Ok(mut package) = serde_json::from_str::<Value>(manifest) else { return manifest.to_owned() };
    let Some(Value::Array(resources)) = package.get_mut("resources") else { return manifest.to_owned() };
    resources.push(serde_json::from_str(FLAT_RESOURCE).expect("the resource is JSON"));
    [&format!("{package:#}"), "\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Basis, ClaimantKind, DateOf, Kind, Measure, Qualifier, Relation, Spread, Vocabulary};
    use std::collections::BTreeSet;

    const MANIFEST: &str = include_str!("../../../data/datapackage.json");

    fn made() -> Vec<Published> {
        let files = [("places.csv", "id\n"), ("cities.geojson", "stale"), ("events.csv", "id\n")];
        let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let documents = DOCUMENTS.map(|(name, _)| match name {
            MANIFEST_FILE => MANIFEST.to_owned(),
            name => format!("the text of {name}"),
        });
        published(&Record::default(), &files, &documents)
    }

    #[test]
    fn all_that_is_offered_is_there_and_the_tables_stand_beside_their_manifest() {
        let made = made();
        let names: Vec<&str> = made.iter().map(|file| file.name.as_str()).collect();
        let expected = [
            "cities.csv",
            "cities.geojson",
            "cities.schema.json",
            "protest-map-data.zip",
            "tables/cities.csv",
            "tables/datapackage.json",
            "tables/events.csv",
            "tables/places.csv",
        ];
        assert_eq!(names, expected);
        assert!(OFFERED.iter().all(|(name, _)| names.contains(name)));
        let text = |name: &str| &made.iter().find(|file| file.name == name).expect("it is there").bytes;
        assert_eq!(text("tables/cities.csv"), text("cities.csv"));
        assert_eq!(
            *text("cities.geojson"),
            write_geojson(&Record::default()).into_bytes(),
            "of the record, not of a file"
        );
    }

    fn json(text: &[u8]) -> Value {
        serde_json::from_slice(text).expect("JSON")
    }

    #[test]
    fn the_flat_table_is_the_last_resource_of_the_published_manifest_and_the_rest_is_as_it_was() {
        let made = made();
        let manifest = made.iter().find(|file| file.name == PACKAGE_FILE).expect("it is there");
        let (mut package, source) = (json(&manifest.bytes), json(MANIFEST.as_bytes()));
        let flat = package["resources"].as_array_mut().expect("a list").pop().expect("one at least");
        assert_eq!((package, &flat), (source, &json(FLAT_RESOURCE.as_bytes())));
        assert_eq!((&flat["path"], &flat["encoding"]), (&Value::from(FLAT_FILE), &Value::from("utf-8")));
        let fields = flat["schema"]["fields"].as_array().expect("a list");
        assert_eq!(fields.iter().map(|field| &field["name"]).collect::<Vec<_>>(), COLUMNS);
        // And so in the archive, where everything is in one folder.
        let archive = made.iter().find(|file| file.name == ARCHIVE_FILE).expect("it is there");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&archive.bytes)).expect("an archive");
        let mut inside = Vec::new();
        let mut file = archive.by_name(MANIFEST_FILE).expect("it is there");
        std::io::Read::read_to_end(&mut file, &mut inside).expect("it can be read");
        assert_eq!(inside, manifest.bytes);
    }

    #[test]
    fn the_flat_table_has_the_codes_that_its_manifest_lists() {
        let flat = json(FLAT_RESOURCE.as_bytes());
        let fields = flat["schema"]["fields"].as_array().expect("a list").clone();
        let listed = |column: &str| -> BTreeSet<String> {
            let field = fields.iter().find(|field| field["name"] == column).expect(column);
            let codes = field["constraints"]["enum"].as_array().expect(column);
            codes.iter().map(|code| code.as_str().expect("text").to_owned()).collect()
        };
        fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> BTreeSet<String> {
            all.iter().map(|value| code(*value).to_owned()).collect()
        }
        assert_eq!(listed("measure"), codes(Measure::ALL, Measure::code));
        assert_eq!(listed("qualifier"), codes(Qualifier::ALL, Qualifier::code));
        assert_eq!(listed("spread"), codes(Spread::ALL, Spread::code));
        assert_eq!(listed("event_kind"), codes(Kind::ALL, Kind::code));
        assert_eq!(listed("relation"), codes(Relation::ALL, Relation::code));
        assert_eq!(listed("date_of"), codes(DateOf::ALL, DateOf::code));
        assert_eq!(listed("basis"), codes(Basis::ALL, Basis::code));
        assert_eq!(listed("claimant_kind"), codes(ClaimantKind::ALL, ClaimantKind::code));
    }

    #[test]
    fn a_manifest_that_is_none_is_published_as_it_is() {
        for text in ["", "{", "{}", "[]", r#"{"resources": {}}"#] {
            assert_eq!(with_flat(text), text);
        }
    }

    #[test]
    fn the_same_record_gives_the_same_bytes() {
        assert_eq!(made(), made());
    }
}
