//! `cities.csv`: the claims as one flat table, for tools that show a list within a cell as one string.
//!
//! A row is a claim at a place. A claim that holds in each of several places has a row in each of them. A claim that
//! several places share, that is the whole country's, or whose place no source gives has one row, and no place or point
//! in it. UTF-8 with a byte order mark, lines ended by CR and LF (RFC 4180).
//!
//! A spreadsheet takes a cell that begins with one of a few characters for a formula. Such a text is written with an
//! apostrophe before it ([`guarded`]), and so is one that begins with apostrophes before such a character, so that the
//! apostrophe can be taken away again. A number is no text: a negative longitude is written as it is.

use crate::model::{Claim, Event, NATIONWIDE, Place, Record, Scope, Spread, Vocabulary};

/// The name of the file.
pub const FLAT_FILE: &str = "cities.csv";

/// What spreadsheets know UTF-8 by.
const MARK: &str = "\u{feff}";
/// What a formula begins with, in full width too, and what some programs skip before one.
const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The columns, in their order.
pub const COLUMNS: [&str; 32] = [
    "place",
    "name",
    "region",
    "lon",
    "lat",
    "scope",
    "places",
    "and_others",
    "date_from",
    "date_to",
    "date",
    "date_of",
    "basis",
    "measure",
    "group",
    "qualifier",
    "low",
    "high",
    "words",
    "spread",
    "part",
    "besides",
    "claimant",
    "claimant_kind",
    "event",
    "rival_of",
    "event_kind",
    "relation",
    "layer",
    "sources",
    "section",
    "id",
];

/// The record as one flat table: a row a claim at a place, in the order of the record.
pub fn write_flat(record: &Record) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    let rows = record.claims.iter().flat_map(|claim| rows_of(record, claim));
    for row in [COLUMNS.map(str::to_owned)].into_iter().chain(rows) {
        writer.write_record(&row).expect("memory takes every row");
    }
    String::from_utf8(writer.into_inner().expect("memory takes every row")).expect("texts make a text")
}

/// The text as it stands in a cell: no spreadsheet takes it for a formula.
pub fn guarded(text: &str) -> String {
    let is_dangerous = text.trim_start_matches('\'').starts_with(DANGEROUS);
    [if is_dangerous { "'" } else { "" }, text].concat()
}

type Row = [String; COLUMNS.len()];

fn rows_of(record: &Record, claim: &Claim) -> Vec<Row> {
    let own: Vec<&Place> = record.places.iter().filter(|place| claim.belongs_to(&place.id)).collect();
    match own.as_slice() {
        [] => vec![row(record, claim, None)],
        places => places.iter().map(|place| row(record, claim, Some(place))).collect(),
    }
}

fn row(record: &Record, claim: &Claim, place: Option<&Place>) -> Row {
    let event = claim.event.as_deref().and_then(|id| record.event(id));
    let claimant = record.claimant(claim);
    let bounds = claim.when.bounds().map(|(first, last)| (crate::model::iso(first), crate::model::iso(last)));
    let (first, last) = bounds.unwrap_or_default();
    let of_place = |text: fn(&Place) -> &str| place.map_or(String::new(), |place| guarded(text(place)));
    let of_event = |code: fn(&Event) -> &'static str| event.map_or("", code).to_owned();
    let number = |number: Option<u64>| number.map_or(String::new(), |number| number.to_string());
    let degrees = |degrees: Option<f64>| degrees.map_or(String::new(), |degrees| degrees.to_string());
    let and_others = matches!(claim.scope, Scope::Places { and_others: true, .. });
    [
        of_place(|place| &place.id),
        of_place(|place| &place.name),
        of_place(|place| &place.region),
        degrees(place.map(|place| place.lonlat.lon())),
        degrees(place.map(|place| place.lonlat.lat())),
        scope(claim, place).to_owned(),
        guarded(&claim.scope.ids().join(" ")),
        if and_others { "yes" } else { "" }.to_owned(),
        first,
        last,
        claim.when.written(),
        of_event(|event| event.date_of.code()),
        of_event(|event| event.basis.code()),
        claim.measure.code().to_owned(),
        claim.group.code().to_owned(),
        claim.qualifier.code().to_owned(),
        number(claim.low),
        number(claim.high),
        guarded(&claim.words),
        claim.spread.map_or("", Spread::code).to_owned(),
        if claim.is_part { "yes" } else { "" }.to_owned(),
        guarded(claim.besides.as_deref().unwrap_or("")),
        claimant.map_or(String::new(), |claimant| guarded(&claimant.name)),
        claimant.map_or("", |claimant| claimant.kind.code()).to_owned(),
        guarded(claim.event.as_deref().unwrap_or("")),
        guarded(event.and_then(|event| event.rival_of.as_deref()).unwrap_or("")),
        of_event(|event| event.kind.code()),
        of_event(|event| event.relation.code()),
        layers(record, claim),
        guarded(&addresses(record, claim)),
        guarded(&claim.sections.join(" ")),
        guarded(&claim.id),
    ]
}

/// Whose number it is: the place's own, several places', the whole country's, or that of places that no source names.
fn scope(claim: &Claim, place: Option<&Place>) -> &'static str {
    match (place, &claim.scope) {
        (Some(_), _) => "place",
        (None, Scope::Nationwide) => NATIONWIDE,
        (None, Scope::Places { ids, .. }) if ids.is_empty() => "unknown",
        (None, Scope::Places { .. }) => "joint",
    }
}

fn layers(record: &Record, claim: &Claim) -> String {
    let mut layers: Vec<&str> =
        claim.sources.iter().filter_map(|id| record.source(id)).map(|source| source.layer.code()).collect();
    layers.sort_unstable();
    layers.dedup();
    layers.join(" ")
}

fn addresses(record: &Record, claim: &Claim) -> String {
    let sources = claim.sources.iter().filter_map(|id| record.source(id));
    sources.map(|source| source.url.as_str()).filter(|url| !url.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::LonLat;
    use crate::model::{
        Basis, Claimant, ClaimantKind, DateOf, Group, Kind, Layer, Measure, PartialDate, Qualifier, Relation, Source,
    };
    use proptest::prelude::*;

    fn place(id: &str, lon: f64) -> Place {
        Place {
            id: id.to_owned(),
            name: id.to_uppercase(),
            other_names: String::new(),
            region: String::new(),
            lonlat: LonLat::new(lon, 43.25).expect("on the Earth"),
        }
    }

    fn claim(id: &str, scope: Scope) -> Claim {
        Claim {
            id: id.to_owned(),
            event: Some("rally".to_owned()),
            when: PartialDate::parse("2016-05-21").expect("a day"),
            scope,
            spread: None,
            is_part: false,
            besides: None,
            measure: Measure::Detained,
            group: Group::People,
            qualifier: Qualifier::MoreThan,
            low: Some(300),
            high: None,
            words: String::new(),
            claimant: Some("hrw".to_owned()),
            sources: vec!["report".to_owned(), "hrw".to_owned()],
            sections: vec![],
        }
    }

    fn source(id: &str, layer: Layer) -> Source {
        Source {
            id: id.to_owned(),
            footnote: String::new(),
            title: String::new(),
            publisher: id.to_owned(),
            url: format!("https://example.org/{id}"),
            language: String::new(),
            date: String::new(),
            layer,
            via: String::new(),
        }
    }

    fn record(claims: Vec<Claim>) -> Record {
        Record {
            places: vec![place("almaty", 76.9), place("astana", 71.5), place("valparaiso", -71.625)],
            events: vec![Event {
                id: "rally".to_owned(),
                when: PartialDate::Undated,
                date_of: DateOf::Happened,
                rival_of: None,
                scope: Scope::Nationwide,
                basis: Basis::Implied,
                kind: Kind::Detention,
                relation: Relation::Related,
                people: Vec::new(),
                sources: Vec::new(),
                sections: vec![],
            }],
            claims,
            claimants: vec![Claimant {
                id: "hrw".to_owned(),
                name: "Human Rights Watch".to_owned(),
                kind: ClaimantKind::Ngo,
            }],
            sources: vec![source("report", Layer::Report), source("hrw", Layer::Outside)],
            ..Record::default()
        }
    }

    fn several(ids: &[&str], and_others: bool) -> Scope {
        Scope::Places { ids: ids.iter().map(|id| (*id).to_owned()).collect(), and_others }
    }

    /// Each row with its cells by heading, as a reader of CSV finds them.
    fn read(text: &str) -> Vec<Vec<String>> {
        let bare = text.strip_prefix(MARK).expect("the mark");
        let mut reader = csv::ReaderBuilder::new().from_reader(bare.as_bytes());
        assert_eq!(reader.headers().expect("a heading").iter().collect::<Vec<_>>(), COLUMNS);
        reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
    }

    fn cells<const N: usize>(row: &[String], columns: [&str; N]) -> [String; N] {
        columns.map(|column| row[COLUMNS.iter().position(|name| *name == column).expect(column)].clone())
    }

    /// The text that a guarded cell stands for.
    fn freed(cell: &str) -> &str {
        match cell.strip_prefix('\'') {
            Some(rest) if rest.trim_start_matches('\'').starts_with(DANGEROUS) => rest,
            _ => cell,
        }
    }

    #[test]
    fn a_claim_of_one_place_stands_at_its_point() {
        let rows = read(&write_flat(&record(vec![claim("a", Scope::place("almaty"))])));
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        let columns = ["place", "name", "lon", "lat", "scope", "places", "and_others", "qualifier", "low", "high"];
        let expected = ["almaty", "ALMATY", "76.9", "43.25", "place", "almaty", "", "more_than", "300", ""];
        assert_eq!(cells(row, columns), expected);
        let columns =
            ["claimant", "claimant_kind", "event", "event_kind", "relation", "date_of", "basis", "layer", "id"];
        let expected = [
            "Human Rights Watch",
            "ngo",
            "rally",
            "detention",
            "related",
            "happened",
            "implied",
            "outside report",
            "a",
        ];
        assert_eq!(cells(row, columns), expected);
        assert_eq!(cells(row, ["sources"]), ["https://example.org/report https://example.org/hrw"]);
    }

    #[test]
    fn what_is_no_places_own_has_no_point() {
        let mut together = claim("together", several(&["almaty", "astana"], false));
        together.spread = Some(Spread::Together);
        let claims = vec![
            claim("nation", Scope::Nationwide),
            together,
            claim("with-others", several(&["almaty"], true)),
            claim("somewhere", several(&[], true)),
        ];
        let rows = read(&write_flat(&record(claims)));
        for row in &rows {
            assert_eq!(cells(row, ["place", "name", "region", "lon", "lat"]), [""; 5], "{row:?}");
        }
        let told: Vec<[String; 3]> = rows.iter().map(|row| cells(row, ["scope", "places", "and_others"])).collect();
        let expected = [
            ["nationwide", "", ""],
            ["joint", "almaty astana", ""],
            ["joint", "almaty", "yes"],
            ["unknown", "", "yes"],
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_number_for_each_of_several_places_stands_in_each() {
        let mut each = claim("each", several(&["almaty", "astana"], false));
        each.spread = Some(Spread::Each);
        let rows = read(&write_flat(&record(vec![each])));
        let told: Vec<[String; 5]> =
            rows.iter().map(|row| cells(row, ["place", "lon", "scope", "places", "id"])).collect();
        let of = |place, lon| [place, lon, "place", "almaty astana", "each"].map(str::to_owned);
        assert_eq!(told, [of("almaty", "76.9"), of("astana", "71.5")]);
    }

    #[test]
    fn a_date_is_given_as_written_and_by_its_first_and_last_day() {
        for (written, expected) in [
            ("2016-05-21", ["2016-05-21", "2016-05-21"]),
            ("2016-05-17/2016-05-18", ["2016-05-17", "2016-05-18"]),
            ("2016-04", ["2016-04-01", "2016-04-30"]),
            ("2016", ["2016-01-01", "2016-12-31"]),
            ("", ["", ""]),
        ] {
            let when = PartialDate::parse(written).expect("a date");
            let rows = read(&write_flat(&record(vec![Claim { when, ..claim("a", Scope::Nationwide) }])));
            assert_eq!(cells(&rows[0], ["date_from", "date_to"]), expected);
            assert_eq!(cells(&rows[0], ["date"]), [written]);
        }
    }

    #[test]
    fn a_text_is_kept_from_being_a_formula_and_a_number_is_left_a_number() {
        for (text, expected) in [
            ("=SUM(A1)", "'=SUM(A1)"),
            ("+7", "'+7"),
            ("-1", "'-1"),
            ("@a", "'@a"),
            ("\tcmd", "'\tcmd"),
            ("\rcmd", "'\rcmd"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("'several hundred'", "'several hundred'"),
            ("a = b", "a = b"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), expected);
            assert_eq!(freed(&guarded(text)), text);
        }
        let rows = read(&write_flat(&record(vec![claim("a", Scope::place("valparaiso"))])));
        assert_eq!(cells(&rows[0], ["lon"]), ["-71.625"]);
    }

    #[test]
    fn lines_end_as_rfc_4180_has_them_and_the_mark_is_there_once() {
        let text = write_flat(&record(vec![claim("a", Scope::Nationwide), claim("b", Scope::Nationwide)]));
        assert!(text.starts_with("\u{feff}place,name,region,lon,lat,"));
        assert_eq!((text.matches("\r\n").count(), text.matches('\n').count(), text.matches(MARK).count()), (3, 3, 1));
        assert!(text.ends_with(",b\r\n"));
    }

    #[test]
    fn a_bare_file_of_counts_has_rows_too() {
        let bare = Claim { event: None, claimant: None, sources: Vec::new(), ..claim("a", Scope::place("almaty")) };
        let rows = read(&write_flat(&record(vec![bare])));
        let columns =
            ["event", "event_kind", "relation", "date_of", "basis", "claimant", "claimant_kind", "layer", "sources"];
        assert_eq!(cells(&rows[0], columns), [""; 9]);
    }

    /// What may stand in a text: anything, and often what is awkward in a table.
    fn texts() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "['=+@\t\r\n\",;-]{0,4}[a-z\" \r\n,;']{0,6}", "(\u{feff}|＝|ә|0|-1\\.5){0,3}"]
    }

    proptest! {
        #[test]
        fn a_reader_gets_back_what_went_in(
            name in texts(), words in texts(), claimant in texts(), section in texts(), event in texts(), id in texts(),
            low in any::<Option<u64>>(), high in any::<Option<u64>>(), lon in -180.0..180.0f64,
        ) {
            let mut made = record(vec![Claim {
                words: words.clone(), sections: vec![section.clone()], id: id.clone(), event: Some(event.clone()), low, high,
                ..claim("", Scope::place("almaty"))
            }]);
            made.places[0].name.clone_from(&name);
            made.places[0].lonlat = LonLat::new(lon, 43.25).expect("on the Earth");
            made.events[0].id.clone_from(&event);
            made.claimants[0].name.clone_from(&claimant);
            let rows = read(&write_flat(&made));
            prop_assert_eq!(rows.len(), 1);
            let found = cells(&rows[0], ["name", "words", "claimant", "section", "event", "id"]);
            prop_assert!(!found.iter().any(|cell| cell.starts_with(DANGEROUS)), "{:?}", found);
            let found = found.each_ref().map(|cell| freed(cell));
            prop_assert_eq!(found, [&name, &words, &claimant, &section, &event, &id].map(String::as_str));
            let numbers = cells(&rows[0], ["low", "high"]).map(|cell| cell.parse::<u64>().ok());
            prop_assert_eq!(numbers, [low, high]);
            prop_assert_eq!(cells(&rows[0], ["lon"])[0].parse::<f64>().expect("a number"), made.places[0].lonlat.lon());
        }
    }
}
