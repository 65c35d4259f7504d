//! The rows of facts: the map's own texts, places, claimants, sources, people and events.

use super::columns::LANGUAGES;
use super::reading::Reader;
use super::table::{Row, Table};
use super::{Entered, rules};
use crate::geo::{LonLat, map_from_lonlat};
use crate::io::{Diagnostic, Person, address_fits};
use crate::model::{
    Basis, Claimant, ClaimantKind, DateOf, Event, Kind, Layer, NATIONWIDE, PartialDate, Place, Relation, Source,
    Vocabulary,
};

/// The map's own texts.
const ABOUT: [&str; 4] = ["title", "where", "what_happened", "description"];
/// The days that the axis spans, which need not be given.
const PERIOD: &str = "period";
/// Whether somebody has reviewed the texts of a language, which need not be said either.
pub(super) const REVIEWED: &str = "reviewed";
/// The rows beside the texts, which nobody translates.
pub(super) const NO_TEXTS: [&str; 2] = [PERIOD, REVIEWED];

impl Reader<'_> {
    pub(super) fn read_about(&mut self, entered: &mut Entered) {
        let Some(table) = self.tables.get("about.csv") else { return };
        for row in &table.rows {
            let id = table.cell(row, "id").to_owned();
            if id == REVIEWED {
                self.read_reviewed(table, row, entered);
                continue;
            }
            let text = table.needed(&mut self.faults, row, "text_en");
            match id.as_str() {
                "title" => entered.record.title = text,
                "where" => entered.record.country = text,
                PERIOD => match PartialDate::parse(&text) {
                    Some(when @ PartialDate::Span(..)) => entered.record.period = when,
                    _ => {
                        let mend = "is not a span of days; write it as in 2016-04-20/2016-08-18";
                        table.wrong(&mut self.faults, row, "text_en", rules::DATE, mend);
                    }
                },
                id if ABOUT.contains(&id) => {
                    entered.texts.about.insert(id.to_owned(), text);
                }
                _ => {
                    let mend = ["is no text of the map; use one of: ", &ABOUT.join(", "), ", ", PERIOD].concat();
                    table.wrong(&mut self.faults, row, "id", rules::TEXT_MISSING, &mend);
                }
            }
        }
        let is_missing = |id: &&str| self.tables.knows("about.csv") && !self.tables.has("about.csv", id);
        for id in ABOUT.into_iter().filter(is_missing) {
            let message = ["has no row `", id, "`; add it"].concat();
            self.faults.push(Diagnostic { rule: rules::TEXT_MISSING, ..Diagnostic::file("about.csv", message) });
        }
    }

    fn read_reviewed(&mut self, table: &Table, row: &Row, entered: &mut Entered) {
        for (ending, _) in LANGUAGES {
            let is_reviewed = table.flag(&mut self.faults, row, &["text", ending].concat());
            if is_reviewed && ending == LANGUAGES[0].0 {
                entered.texts.about.insert(REVIEWED.to_owned(), "yes".to_owned());
            }
        }
    }

    pub(super) fn place(&mut self, table: &Table, row: &Row) -> Option<Place> {
        if table.cell(row, "id") == NATIONWIDE {
            let mend = "is the reserved id of the whole country; choose another";
            table.wrong(&mut self.faults, row, "id", rules::ID, mend);
        }
        let lonlat = self.lonlat(table, row);
        Some(Place {
            id: table.cell(row, "id").to_owned(),
            name: table.needed(&mut self.faults, row, "name_en"),
            other_names: table.cell(row, "other_names").to_owned(),
            region: table.needed(&mut self.faults, row, "region_en"),
            lonlat: lonlat?,
        })
    }

    fn lonlat(&mut self, table: &Table, row: &Row) -> Option<LonLat> {
        let mut degrees = |column: &str| {
            let degrees: Option<f64> = table.cell(row, column).parse().ok().filter(|degrees: &f64| degrees.is_finite());
            if degrees.is_none() {
                let mend = "is not in degrees; write a number as in 76.92";
                table.wrong(&mut self.faults, row, column, rules::DEGREES, mend);
            }
            degrees
        };
        let (lon, lat) = (degrees("lon"), degrees("lat"));
        let (lon, lat) = (lon?, lat?);
        let Ok(lonlat) = LonLat::new(lon, lat) else {
            let column = if lat.abs() > 90.0 { "lat" } else { "lon" };
            let mend = "is out of range; longitudes go to 180 and latitudes to 90 degrees";
            table.wrong(&mut self.faults, row, column, rules::DEGREES, mend);
            return None;
        };
        if !map_from_lonlat(lonlat).is_in_frame() {
            let (lon, lat) = (table.cell(row, "lon"), table.cell(row, "lat"));
            for column in ["lon", "lat"] {
                let message =
                    ["`", lon, "`, `", lat, "` lies beyond the map; were longitude and latitude exchanged?"].concat();
                table.fault(&mut self.faults, row, column, rules::DEGREES, message);
            }
        }
        Some(lonlat)
    }

    pub(super) fn claimant(&mut self, table: &Table, row: &Row) -> Claimant {
        if table.cell(row, "id") == "not_named" {
            let mend = "is the reserved id of the absent claimant; choose another";
            table.wrong(&mut self.faults, row, "id", rules::ID, mend);
        }
        Claimant {
            id: table.cell(row, "id").to_owned(),
            name: table.needed(&mut self.faults, row, "name_en"),
            kind: table.code(&mut self.faults, row, "kind", ClaimantKind::ALL, ClaimantKind::code),
        }
    }

    pub(super) fn source(&mut self, table: &Table, row: &Row) -> Source {
        let text = |column: &str| table.cell(row, column).to_owned();
        if let Err(message) = address_fits(&text("url")) {
            table.fault(&mut self.faults, row, "url", rules::ADDRESS, message);
        }
        self.date(table, row);
        let footnote = text("footnote");
        if !footnote.is_empty() && !footnote.parse::<u32>().is_ok_and(|footnote| footnote > 0) {
            let mend = "is no number of a footnote; write digits only, or leave it empty";
            table.wrong(&mut self.faults, row, "footnote", rules::NUMBER, mend);
        }
        Source {
            id: text("id"),
            footnote,
            title: text("title"),
            publisher: table.needed(&mut self.faults, row, "publisher"),
            url: table.needed(&mut self.faults, row, "url"),
            language: self.language(table, row),
            date: text("date"),
            layer: table.code(&mut self.faults, row, "layer", Layer::ALL, Layer::code),
            via: text("via"),
        }
    }

    /// The language of a page; empty where nobody has seen it and its address does not tell.
    fn language(&mut self, table: &Table, row: &Row) -> String {
        let language = table.cell(row, "language").to_owned();
        let is_code = language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase());
        if !language.is_empty() && !is_code {
            let mend = "is no code of a language; write two small letters, as in en, kk, ru";
            table.wrong(&mut self.faults, row, "language", rules::CODE, mend);
        }
        language
    }

    /// The person, if the row says that they may be shown.
    pub(super) fn person(&mut self, table: &Table, row: &Row) -> Option<(String, Person)> {
        self.known_one(table, row, "place", "places.csv", "place");
        let faults = &mut self.faults;
        let person = Person {
            name: table.needed(faults, row, "name_en"),
            role: table.needed(faults, row, "role_en"),
            spellings: table.cell(row, "spellings").to_owned(),
        };
        // Of the place: somebody without one has none.
        if !table.cell(row, "basis").is_empty() {
            table.code(faults, row, "basis", Basis::ALL, Basis::code);
        }
        match table.cell(row, "publish") {
            "yes" => Some((table.cell(row, "id").to_owned(), person)),
            "no" => None,
            _ => {
                table.wrong(&mut self.faults, row, "publish", rules::CODE, "is neither yes nor no");
                None
            }
        }
    }

    /// The people of a row, those of them who may be shown: an id is a surname.
    pub(super) fn people(&mut self, table: &Table, row: &Row) -> Vec<String> {
        let mut people = self.known(table, row, "people", "people.csv", "person");
        people.retain(|id| self.published.contains(id));
        people
    }

    pub(super) fn event(&mut self, table: &Table, row: &Row) -> (Event, String) {
        let when = self.date(table, row);
        let before = self.faults.len();
        let scope = self.scope(table, row);
        if self.faults.len() > before {
            self.misplaced.insert(table.cell(row, "id").to_owned());
        }
        let people = self.people(table, row);
        if table.cell(row, "and_others").is_empty() {
            let message = "is empty; write yes or no".to_owned();
            table.fault(&mut self.faults, row, "and_others", rules::EMPTY, message);
        }
        let event = Event {
            id: table.cell(row, "id").to_owned(),
            when,
            date_of: table.code(&mut self.faults, row, "date_of", DateOf::ALL, DateOf::code),
            rival_of: self.known_one(table, row, "rival_of", "events.csv", "event"),
            scope,
            basis: table.code(&mut self.faults, row, "basis", Basis::ALL, Basis::code),
            kind: table.code(&mut self.faults, row, "kind", Kind::ALL, Kind::code),
            relation: table.code(&mut self.faults, row, "relation", Relation::ALL, Relation::code),
            people,
            sources: self.sources(table, row),
            sections: self.sections(table, row),
        };
        (event, table.needed(&mut self.faults, row, "summary_en"))
    }
}
