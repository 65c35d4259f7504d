//! What the third reading found wrong or misleading in the tables stays mended: a row a cell, under the number of its
//! finding in `data/third-reading/findings.csv`.
//!
//! Each row fails on the tables as they were before that reading.

#![cfg(feature = "tables")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

/// What a cell must be.
enum Must {
    /// Exactly this.
    Be(&'static str),
    /// A text with this in it.
    Say(&'static str),
    /// A text without this in it.
    NotSay(&'static str),
    /// Of a row that is not there any more.
    BeGone,
}
use Must::{Be, BeGone, NotSay, Say};

/// A finding, the table, the key of the row, its column, and what stands there.
type Held = (u8, &'static str, &'static str, &'static str, Must);

/// What is held of the cells.
const HELD: &[Held] = &[
    // A list that the source calls a part of the cities is open.
    (1, "events", "city-journalists-detentions-2016-05-21", "and_others", Be("yes")),
    // Who passes a number on does not make it.
    (2, "counts", "almaty-2016-05-21-detained-hrw", "claimant", Be("observers-hrw")),
    (2, "counts", "astana-2016-05-21-detained-hrw", "claimant", Be("observers-hrw")),
    (2, "claimants", "observers-hrw", "name_en", Be("observers, via Human Rights Watch")),
    (2, "claimants", "observers-hrw", "kind", Be("unnamed")),
    (2, "claimants", "osce-media", "name_en", Say(", via ")),
    (2, "claimants", "coalition", "name_en", Say(", via ")),
    // Who is taken away by the police is detained; whom a court gives days is arrested.
    (3, "counts", "unplaced-2016-05-16-arrested-hrw", "measure", Be("detained")),
    (3, "counts", "unplaced-2016-05-16-held-liable-hrw", "measure", Be("arrested")),
    (3, "counts", "unplaced-2016-05-17-arrested-amnesty", "measure", Be("detained")),
    (3, "counts", "unplaced-2016-05-arrested-amnesty", "measure", Be("detained")),
    // What is of some only is no number of the whole.
    (4, "counts", "almaty-2016-05-21-participants-reuters", "part", Be("yes")),
    (4, "counts", "astana-2016-05-21-detained-reuters", "part", Be("yes")),
    (4, "counts", "astana-2016-05-21-detained-azattyq", "part", Be("yes")),
    (4, "counts", "kyzylorda-2016-05-01-participants-rferl", "part", Be("yes")),
    // A case was opened; that anybody was charged the report does not say.
    (5, "counts", "almaty-charged", "id", BeGone),
    (5, "stages", "almaty-activists/2", "step", Be("opened")),
    // The report says how they came to the police, and not that they were detained.
    (6, "counts", "almaty-2016-07-04-detained", "words_en", Be("taken to a police station")),
    (6, "counts", "uralsk-2016-05-17-detained", "part", Be("yes")),
    (7, "counts", "cities-2016-05-21-journalists-detained-eurasianet", "places", Say("uralsk")),
    (8, "cases", "administrative-arrests-2016-05", "outcome", Be("stated_in_part")),
    // What somebody wrote that they faced is no second charge.
    (9, "stages", "atyrau/10", "step", Be("requalified")),
    (9, "stages", "atyrau/7", "summary_en", Say("Human Rights Watch wrote on 22 June 2016")),
    (9, "stages", "esentayev/3", "step", Be("plea")),
    (9, "stages", "esentayev/2", "summary_en", Say("Human Rights Watch wrote on 22 June 2016")),
    // One happening that sources date differently is one.
    (10, "events", "foreign-lease-2016-07-01", "rival_of", Be("foreign-lease-2016-06-01")),
    (10, "events", "smaller-rallies-2016-04", "rival_of", Be("aktobe-semey-rallies-2016-04-27")),
    (10, "events", "moratorium-2016-05-06", "rival_of", Be("moratorium-2016-05-05")),
    (10, "events", "arrests-2016-05-16", "rival_of", Be("arrests-2016-05-17")),
    (10, "events", "arrests-amnesty-2016-05-17", "rival_of", Be("arrests-2016-05-17")),
    (10, "events", "arrests-freedom-house", "rival_of", Be("arrests-2016-05-17")),
    (10, "events", "tuleshov-detention-2016-02", "rival_of", Be("tuleshov-detention-2016-01")),
    (10, "stages", "atyrau/5", "rival_of", Be("2")),
    (10, "stages", "atyrau/19", "rival_of", Be("18")),
    (10, "stages", "tuleshov/2", "rival_of", Be("1")),
    // One person’s arrest is a part of those days’ arrests, and no other telling of them.
    (10, "events", "uralsk-akhmediarov-arrest", "rival_of", Be("")),
    (10, "counts", "atyrau-2016-05-arrested", "part", Be("yes")),
    (11, "events", "further-cities-2016-04", "date", Be("2016-04-24/2016-05-03")),
    (12, "stages", "atyrau/23", "date", Be("2017-01-27")),
    (12, "stages", "atyrau/23", "sources", Be("omct-2017-02")),
    (12, "stages", "atyrau/24", "date", Be("2017-01-28")),
    (12, "stages", "atyrau/24", "rival_of", Be("23")),
    (13, "stages", "atyrau/21", "sentence", Be("prison ban fine")),
    (14, "stages", "esentayev/3", "summary_en", NotSay("pleaded")),
    (15, "stages", "esentayev/4", "conditions_en", Say("aims to discredit the actions")),
    // What is somebody's judgement or number has its author beside it.
    (16, "events", "april-rallies-refused", "summary_en", Say("the report says")),
    (16, "events", "april-rallies-refused", "summary_ru", Say("говорится в докладе")),
    (16, "events", "april-rallies-refused", "summary_kk", Say("Баяндамада айтылғандай")),
    (17, "about", "what_happened", "text_en", Say("17 and 18 May, the Open Dialogue Foundation says.")),
    (17, "about", "what_happened", "text_ru", Say("по данным фонда «Открытый диалог»")),
    (17, "about", "what_happened", "text_kk", Say("«Ашық диалог» қорының мәліметінше")),
    (18, "events", "moratorium-2016-05-05", "summary_en", Say("several members of non-governmental organisations")),
    (18, "events", "moratorium-2016-05-05", "summary_ru", Say("несколько членов неправительственных организаций")),
    (18, "events", "moratorium-2016-05-05", "summary_kk", Say("үкіметтік емес ұйымдардың бірнеше мүшесі")),
    (19, "events", "report-appeal", "summary_en", Say("those who gave the orders")),
    (19, "events", "report-appeal", "summary_en", NotSay("Western governments")),
    (20, "events", "rallies-2016-04", "summary_en", NotSay("went home")),
    (20, "events", "atyrau-rally-2016-04-24", "summary_en", NotSay("went home")),
    (20, "events", "aktobe-semey-rallies-2016-04-27", "summary_en", NotSay("went home")),
    (20, "events", "letter-2016-04-11", "summary_en", Say("the sale of people")),
    // A row names all the sections that tell of it, and a footnote backs its own sentence.
    (21, "events", "rallies-2016-04", "section", Be("1 3")),
    (21, "events", "atyrau-custody", "section", Be("1 5.1")),
    (21, "stages", "atyrau/13", "section", Be("1 5.1")),
    (21, "events", "esentayev-sentence-2016-07-15", "sources", Be("report")),
    (21, "events", "esentayev-restrictions-2016-07-15", "sources", Be("fn-26 report")),
    (22, "events", "atyrau-security-committee-findings", "summary_en", Say("the local authorities had refused it")),
    (23, "counts", "nationwide-2016-05-21-arrested-prosecutors", "words_en", Say("in connection with")),
    (23, "counts", "nationwide-2016-05-21-held-liable-prosecutors", "words_en", Say("in connection with")),
    (24, "events", "criminal-investigations", "summary_en", Say("a release of the General Prosecutor’s Office")),
    // Who gives two numbers has both.
    (26, "counts", "uralsk-2016-05-04-participants-uralskaya-nedelya", "low", Be("200")),
    (26, "counts", "uralsk-2016-05-04-participants-uralskaya-nedelya-headline", "low", Be("100")),
    // Names and institutions as they are called in each language.
    (28, "people", "abzhan", "name_kk", Be("Махамбет Әбжан")),
    (28, "cases", "abzhan", "title_kk", Say("Махамбет Әбжан")),
    (28, "events", "abzhan-charge", "summary_kk", Say("Махамбет Әбжан")),
    (28, "events", "abzhan-statement", "summary_kk", Say("Махамбет Әбжан")),
    (28, "events", "abzhan-sentence-2016-08-18", "summary_kk", Say("Махамбет Әбжан")),
    (29, "events", "kyzylorda-protest-2016-05-01", "summary_kk", Say("Қазақстан халқының бірлігі мерекесі")),
    (29, "events", "zhanaozen-protest-2016-05-01", "summary_kk", Say("Қазақстан халқының бірлігі мерекесі")),
    (29, "people", "dosayev", "role_en", Be("Minister of National Economy")),
    (29, "people", "dosayev", "role_kk", Be("Ұлттық экономика министрі")),
    (29, "events", "auction-announcement-2016-03-30", "summary_kk", Say("Ұлттық экономика министрі")),
    // What reached somebody is no hearsay.
    (31, "claimants", "tayzhan", "name_ru", NotSay("с чужих слов")),
    (31, "claimants", "tayzhan", "name_ru", Say("по полученным им сведениям")),
    (31, "claimants", "tayzhan", "name_en", NotSay("second hand")),
    // Private people against whom nothing is left are named on no page.
    (36, "people", "kapizov", "publish", Be("no")),
    (36, "people", "bokhan", "publish", Be("no")),
    (36, "events", "atyrau-pensioners-dropped", "summary_en", NotSay("Kapizov")),
    (36, "events", "atyrau-pensioners-dropped", "summary_ru", NotSay("Бохан")),
    (36, "events", "atyrau-pensioners-dropped", "summary_kk", NotSay("Капизов")),
    // A summary stands alone.
    (40, "events", "nazarbayev-warning-2016-05-05", "summary_en", NotSay("same day")),
    (40, "events", "city-journalists-detentions-2016-05-21", "summary_en", NotSay("these cities")),
];

type Row = BTreeMap<String, String>;

/// The rows of each table by key: its first cell, and of a stage its case and number.
static TABLES: LazyLock<BTreeMap<String, BTreeMap<String, Row>>> = LazyLock::new(|| {
    let names = ["about", "cases", "claimants", "counts", "events", "people", "sources", "stages"];
    names.iter().map(|name| ((*name).to_owned(), table(name))).collect()
});

fn rows(name: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data").join(format!("{name}.csv"));
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let heading: Vec<String> = reader.headers().expect("a heading").iter().map(str::to_owned).collect();
    let row = |row: csv::StringRecord| heading.iter().cloned().zip(row.iter().map(str::to_owned)).collect();
    reader.records().map(|cells| row(cells.expect("a row"))).collect()
}

fn table(name: &str) -> BTreeMap<String, Row> {
    let key = |row: &Row| match name {
        "stages" => format!("{}/{}", row["case"], row["n"]),
        _ => row["id"].clone(),
    };
    rows(name).into_iter().map(|row| (key(&row), row)).collect()
}

/// The cell; `None` where the table has no such row, and empty where it has no such column.
fn cell(table: &str, key: &str, column: &str) -> Option<String> {
    TABLES[table].get(key).map(|row| row.get(column).cloned().unwrap_or_default())
}

#[test]
fn what_was_found_wrong_stays_mended() {
    let mut broken = Vec::new();
    for (finding, table, key, column, must) in HELD {
        let found = cell(table, key, column);
        let holds = match (must, &found) {
            (Be(text), Some(found)) => found == text,
            (Say(text), Some(found)) => found.contains(text),
            (NotSay(text), Some(found)) => !found.is_empty() && !found.contains(text),
            (BeGone, found) => found.is_none(),
            (_, None) => false,
        };
        if !holds {
            broken.push(format!("{finding}: {table} {key} {column} is {found:?}"));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The findings: number, tables, keys of the rows, what was found, how bad it is, decision, reason.
static FINDINGS: LazyLock<Vec<[String; 7]>> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/third-reading/findings.csv");
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let heading: Vec<String> = reader.headers().expect("a heading").iter().map(str::to_owned).collect();
    assert_eq!(heading, ["n", "table", "keys", "what", "found", "decision", "because"]);
    reader.records().map(|row| std::array::from_fn(|n| row.as_ref().expect("a row")[n].to_owned())).collect()
});

/// The list that was handed in runs from 1 to 42 and has no 35.
#[test]
fn every_finding_is_decided_and_reasoned() {
    let numbers: Vec<u8> = FINDINGS.iter().map(|row| row[0].parse().expect("a number")).collect();
    assert_eq!(numbers, (1..=42).filter(|n| *n != 35).collect::<Vec<u8>>());
    for row in FINDINGS.iter() {
        assert!(["accepted", "refused", "lead"].contains(&row[5].as_str()), "{row:?}");
        assert!([3, 4, 6].iter().all(|cell| !row[*cell].is_empty()), "{row:?}");
    }
}

/// What was wrong or misled is held by a cell above.
#[test]
fn what_was_wrong_or_misleading_is_held() {
    let held: BTreeSet<u8> = HELD.iter().map(|(finding, ..)| *finding).collect();
    for row in FINDINGS.iter().filter(|row| row[5] == "accepted") {
        let number: u8 = row[0].parse().expect("a number");
        assert!(
            !["wrong", "misleading"].contains(&row[4].as_str()) || held.contains(&number),
            "{number} is held by nothing"
        );
    }
    // And whatever is held was accepted, or is a lead of which something was entered.
    for number in held {
        let row = FINDINGS.iter().find(|row| row[0] == number.to_string()).expect("a finding");
        assert_ne!(row[5], "refused", "{number}");
    }
}

/// A finding names rows that are there, but for those that are gone with it.
#[test]
fn a_finding_names_rows_that_are_there() {
    let gone: BTreeSet<&str> = HELD.iter().filter(|held| matches!(held.4, BeGone)).map(|held| held.2).collect();
    for row in FINDINGS.iter() {
        let tables: Vec<&str> = row[1].split(' ').filter(|table| !table.is_empty()).collect();
        assert!(tables.iter().all(|table| TABLES.contains_key(*table)), "{row:?}");
        for key in row[2].split(' ').filter(|key| !key.is_empty() && !gone.contains(key)) {
            assert!(tables.iter().any(|table| TABLES[*table].contains_key(key)), "{}: {key}", row[0]);
        }
    }
}

#[test]
fn the_readme_counts_the_findings() {
    let readme =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/README.md")).expect("it is there");
    let count = |decision: &str| FINDINGS.iter().filter(|row| row[5] == decision).count();
    let said = format!(
        "{} findings: {} accepted, {} refused, {} left as leads",
        FINDINGS.len(),
        count("accepted"),
        count("refused"),
        count("lead")
    );
    assert!(readme.contains(&said), "{said}");
}

/// Whoever only passes a claim on is named as that: nobody's own name covers what the page itself gives as others'.
#[test]
fn who_is_named_for_a_claim_of_others_is_named_with_them() {
    for row in TABLES["claimants"].values() {
        let is_passed_on = row["name_en"].contains(", via ");
        assert!(!is_passed_on || row["name_ru"].contains("по сообщению") || row["name_ru"].contains("ссылается"));
        assert!(!is_passed_on || ["сілтеме жасаған", "келтірген"].iter().any(|word| row["name_kk"].contains(word)));
    }
    let passed_on: BTreeSet<&str> = TABLES["claimants"]
        .values()
        .filter(|row| row["name_en"].contains(", via "))
        .map(|row| row["id"].as_str())
        .collect();
    let expected = [
        "activists-bne",
        "adil-soz-amnesty",
        "adil-soz-rsf",
        "coalition",
        "kommersant-eyewitnesses",
        "media-hrw",
        "observers-hrw",
        "osce-media",
        "prosecutors-voa",
        "reuters",
    ];
    assert_eq!(passed_on, BTreeSet::from(expected));
}

/// One outlet has one name in a language.
#[test]
fn one_outlet_has_one_name_in_a_language() {
    for (language, others) in [
        ("en", ["Radio Azattyk", "Radio Azattyq"]),
        ("ru", ["«Азаттык»", "Радио Азаттык»,"]),
        ("kk", ["Азаттық (", "«Азаттық"]),
    ] {
        for (name, rows) in TABLES.iter() {
            let texts = rows.iter().flat_map(|(key, row)| row.iter().map(move |(column, text)| (key, column, text)));
            for (key, column, text) in texts.filter(|(_, column, _)| column.ends_with(&format!("_{language}"))) {
                let other = others.iter().find(|other| text.contains(**other));
                assert_eq!(other, None, "{name} {key} {column}: {text}");
            }
        }
    }
}
