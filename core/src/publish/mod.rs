//! What is published beside the pages, for others to work with: one flat table, the tables themselves, all of it in one
//! archive, and its description for those who look for data. All of it is made of the record alone, so that the same
//! record gives the same bytes; no clock and no file's time enters.
//!
//! Limitations: texts are in the record's first language.

mod archive;
mod dataset;
mod flat;

pub use dataset::{Told, dataset};
pub use flat::{COLUMNS, FLAT_FILE, guarded, write_flat};

use crate::record::{GEOJSON_FILE, Record, write_geojson};

/// Everything in one file.
pub const ARCHIVE_FILE: &str = "protest-map-data.zip";
/// The shape of the GeoJSON.
pub const SCHEMA_FILE: &str = "cities.schema.json";
/// What the tables and their columns are, with the tables beside it, so that its paths lead somewhere.
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
    ("datapackage.json", "data/datapackage.json"),
];

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
/// `files` are those of the folder of the record, as names and texts, of which the tables are taken; `documents` are
/// the texts of [`DOCUMENTS`], in that order.
pub fn published(record: &Record, files: &[(String, String)], documents: &[String; DOCUMENTS.len()]) -> Vec<Published> {
    let of = |name: &str, text: &str| Published { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let mut together: Vec<Published> =
        DOCUMENTS.iter().zip(documents).map(|((name, _), text)| of(name, text)).collect();
    together.extend(files.iter().filter(|(name, _)| name.ends_with(".csv")).map(|(name, text)| of(name, text)));
    let in_package = |file: &&Published| file.name.ends_with(".csv") || PACKAGE_FILE.ends_with(&file.name);
    let tables = |file: &Published| Published { name: ["tables/", &file.name].concat(), bytes: file.bytes.clone() };
    let mut published: Vec<Published> = together.iter().filter(in_package).map(tables).collect();
    together.push(of(GEOJSON_FILE, &write_geojson(record)));
    together.push(of(FLAT_FILE, &write_flat(record)));
    published.push(Published { name: ARCHIVE_FILE.to_owned(), bytes: archive::write(&mut together) });
    let alone = [GEOJSON_FILE, SCHEMA_FILE, FLAT_FILE];
    published.extend(together.into_iter().filter(|file| alone.contains(&file.name.as_str())));
    published.sort_by(|a, b| a.name.cmp(&b.name));
    published
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> Vec<Published> {
        let files = [("places.csv", "id\n"), ("cities.geojson", "stale"), ("events.csv", "id\n")];
        let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let documents = DOCUMENTS.map(|(name, _)| format!("the text of {name}"));
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
            "tables/datapackage.json",
            "tables/events.csv",
            "tables/places.csv",
        ];
        assert_eq!(names, expected);
        assert!(OFFERED.iter().all(|(name, _)| names.contains(name)));
        let text = |name: &str| &made.iter().find(|file| file.name == name).expect("it is there").bytes;
        assert_eq!(*text("tables/datapackage.json"), b"the text of datapackage.json");
        assert_eq!(
            *text("cities.geojson"),
            write_geojson(&Record::default()).into_bytes(),
            "of the record, not of a file"
        );
    }

    #[test]
    fn the_same_record_gives_the_same_bytes() {
        assert_eq!(made(), made());
    }
}
