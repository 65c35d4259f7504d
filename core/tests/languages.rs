//! The record in the language of the reader: what is laid over it, and what a language has no text for.

#![cfg(feature = "tables")]

use protest_map_core::check::{Entered, check, check_tables};
use protest_map_core::i18n::Lang;
use protest_map_core::io::{GEOJSON_FILE, NAMED, Names, Texts, read_geojson, read_texts, write_geojson, write_texts};
use protest_map_core::model::{Record, Scope};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::markers;
use protest_map_core::query::{Selection, State};

const OTHERS: [&str; 2] = ["ru", "kk"];

fn tables(folder: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).expect("the tables").map(|entry| entry.expect("readable").path());
    entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv") || path.ends_with(GEOJSON_FILE))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("text"))
        })
        .collect()
}

/// The small good record with some of its text replaced by other text.
fn good_with(changes: &[(&str, &str, &str)]) -> Entered {
    let mut tables = tables("tests/checker/good");
    for (file, old, new) in changes {
        let text = &mut tables.iter_mut().find(|(name, _)| name == file).expect("a table").1;
        assert!(text.contains(old), "{file}: {old}");
        *text = text.replace(old, new);
    }
    check_tables(&tables).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// What the browser makes of the two files that it gets.
fn in_browser(entered: &Entered, code: &str) -> (Record, Texts) {
    let mut record = read_geojson(&write_geojson(&entered.record)).expect("it is good");
    let mut texts = read_texts("record.json", &write_texts(&entered.texts_in(code))).expect("they are good");
    texts.names.apply_translations(&mut record);
    (record, texts)
}

fn by_id(record: &Record) -> Record {
    let mut record = record.clone();
    record.claims.sort_by(|a, b| a.id.cmp(&b.id));
    record
}

#[test]
fn the_two_files_of_a_language_hold_what_its_tables_hold() {
    let entered = check(&tables("../data")).expect("it is good");
    for code in OTHERS {
        let (record, texts) = in_browser(&entered, code);
        let tables = entered.in_language(code);
        assert_eq!(by_id(&record), by_id(&tables.record), "{code}");
        assert_eq!((&texts.about, &texts.summaries), (&tables.texts.about, &tables.texts.summaries), "{code}");
        // People are named event by event, by the generator: see the next test.
        assert!(texts.people.is_empty(), "{code}");
    }
}

#[test]
fn each_event_says_whom_it_names() {
    let entered = check(&tables("../data")).expect("it is good");
    for (lang, said) in [
        (Lang::En, "Named: Nuriyash Abdreymova (local leader of the Communist Party in Aktau)"),
        (Lang::Ru, "Нурияш Абдреймова (местный лидер Коммунистической партии в Актау)"),
    ] {
        let mut texts = entered.texts_in(lang.code());
        texts.name_people(lang, &entered.record);
        let written = write_texts(&texts);
        let read = read_texts("summaries.json", &written).expect("it is good");
        let named = read.summary(&[NAMED, "aktau-threat"].concat()).to_owned();
        assert!(named.ends_with(said), "{named}");
        let people = entered.record.events.iter().filter(|event| !event.people.is_empty()).count();
        assert_eq!(read.summaries.iter().filter(|it| it.0.starts_with(NAMED)).count(), people);
    }
}

#[test]
fn every_text_of_the_record_is_there_in_every_language() {
    let entered = check(&tables("../data")).expect("it is good");
    // Names of newspapers and agencies are the same everywhere, and texts of more than a few words never are.
    let is_text = |text: &str| text.split(' ').count() > 4;
    for code in OTHERS {
        let other = entered.in_language(code);
        let texts = [(&entered.texts.about, &other.texts.about), (&entered.texts.summaries, &other.texts.summaries)];
        for ((id, english), (other_id, text)) in texts.into_iter().flat_map(|(own, other)| own.iter().zip(other)) {
            assert_eq!(id, other_id);
            assert!(
                !is_text(english) || text != english && text.chars().any(|c| ('а'..='я').contains(&c)),
                "{code} {id}"
            );
        }
        assert_eq!(entered.texts.summaries.len(), other.texts.summaries.len());
        assert_ne!(other.record.country, entered.record.country);
    }
    let place = |code: &str, id: &str| {
        let (record, _) = in_browser(&entered, code);
        let place = record.place(id).expect("it is there");
        (place.name.clone(), place.region.clone())
    };
    assert_eq!(place("ru", "uralsk"), ("Уральск".to_owned(), "Западно-Казахстанская область".to_owned()));
    assert_eq!(place("kk", "uralsk"), ("Орал".to_owned(), "Батыс Қазақстан облысы".to_owned()));
}

#[test]
fn the_language_of_the_record_has_nothing_to_lay_over_it() {
    let entered = check(&tables("../data")).expect("it is good");
    let texts = entered.texts_in(Lang::ALL[0].code());
    assert_eq!(texts.names, Names::default());
    assert!(!write_texts(&texts).contains("\"names\""));
    assert_eq!(in_browser(&entered, "en").0, read_geojson(&write_geojson(&entered.record)).expect("it is good"));
}

#[test]
fn the_words_of_a_source_are_kept_where_it_is_in_the_language_of_the_record() {
    let entered = check(&tables("../data")).expect("it is good");
    let (record, texts) = in_browser(&entered, "ru");
    let claim = |id: &str| record.claims.iter().find(|claim| claim.id == id).expect("it is there");
    // The report is in English, and says so in English.
    let of_report = claim("aktobe-semey-2016-04-27-participants");
    assert_eq!(of_report.words, "несколько сотен");
    assert_eq!(texts.names.original(&of_report.id), "several hundred");
    // Of what is said in Russian alone the English words are a translation as well.
    let is_russian = |claim: &&protest_map_core::model::Claim| {
        claim.sources.iter().all(|id| record.source(id).is_some_and(|it| it.language == "ru"))
    };
    let of_others: Vec<_> = record.claims.iter().filter(|claim| !claim.words.is_empty()).filter(is_russian).collect();
    assert!(!of_others.is_empty());
    assert!(of_others.iter().all(|claim| texts.names.original(&claim.id).is_empty()));
    // Where nothing was laid over, there is nothing to compare with.
    assert_eq!(in_browser(&entered, "en").1.names, Names::default());
}

#[test]
fn what_a_language_has_no_text_for_stays_in_the_language_of_the_record() {
    let entered = good_with(&[]);
    let (record, texts) = in_browser(&entered, "ru");
    let place = record.place("uralsk").expect("it is there");
    assert_eq!((place.name.as_str(), place.region.as_str()), ("Уральск", "West Kazakhstan Region"));
    assert_eq!(texts.about, entered.texts.about);
    let claim = record.claims.iter().find(|claim| claim.id == "joint-detained").expect("it is there");
    assert_eq!((claim.words.as_str(), texts.names.original(&claim.id)), ("dozens", ""));
    assert_eq!(record.title, "A record for tests");
}

#[test]
fn a_language_is_reviewed_where_its_row_says_so() {
    let reviewed = |cells: &str| {
        let row = ["\nreviewed,", cells, "\ntitle,"].concat();
        let entered = good_with(&[("about.csv", "\ntitle,", &row)]);
        ["en", "ru", "kk"].map(|code| in_browser(&entered, code).1.about("reviewed") == "yes")
    };
    assert_eq!(reviewed("yes,,yes"), [true, false, true]);
    assert_eq!(reviewed("yes,no,"), [true, false, false]);
    assert_eq!(["en", "ru"].map(|code| in_browser(&good_with(&[]), code).1.about("reviewed").len()), [0, 0]);
}

#[test]
fn places_are_in_the_order_of_the_readers_alphabet() {
    let entered = check(&tables("../data")).expect("it is good");
    let six = ["aktobe", "almaty", "semey", "shymkent", "uralsk", "zhanaozen"].map(str::to_owned);
    // Of the last four no source mentions people detained: they are equals but for their names.
    for (lang, last, listed) in [
        (Lang::Ru, "Актау Актобе Жанаозен Кызылорда", "Актобе, Алматы, Жанаозен, Семей, Уральск и Шымкент"),
        (Lang::Kk, "Ақтау Ақтөбе Жаңаөзен Қызылорда", "Ақтөбе, Алматы, Жаңаөзен, Орал, Семей және Шымкент"),
    ] {
        let (record, _) = in_browser(&entered, lang.code());
        let state = State::overview(lang);
        let names: Vec<String> = markers(&Selection::new(&record, &state)).into_iter().map(|mark| mark.name).collect();
        assert_eq!(names[names.len() - 4..].join(" "), last);
        let scope = Scope::Places { ids: six.to_vec(), and_others: false };
        assert_eq!(Phrases::new(lang, &record).places(&scope), listed);
    }
}

#[test]
fn names_of_what_is_not_there_are_let_go() {
    let mut record = good_with(&[]).record;
    let before = record.clone();
    let file = r#"{"names": {"place/nowhere": "Нигде", "almaty": "Алматы", "place/": "", "words/almaty-hrw": ""}}"#;
    let mut texts = read_texts("record.ru.json", file).expect("it is good");
    texts.names.apply_translations(&mut record);
    assert_eq!(record, before);
    assert_eq!(texts.names, Names::default());
}
