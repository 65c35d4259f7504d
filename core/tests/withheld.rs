//! Whoever has `publish = no` is in nothing that is published: no table, no archive, no GeoJSON, no description, no text that
//! the app loads.

#![cfg(feature = "tables")]

use protest_map_core::check::{Entered, check_tables};
use protest_map_core::i18n::Lang;
use protest_map_core::io::{Texts, write_texts};
use protest_map_core::publish::{ARCHIVE_FILE, DOCUMENTS, Told, dataset, published};
use std::io::Read;
use std::path::Path;

/// What is told of the person alone: the id, the names, the role, and a step that concerns nobody else.
const OWN: [&str; 6] =
    ["fifthperson", "Fivename", "Fifthperson", "Fifthpersson", "blacksmith", "A judge kept this one in custody."];

/// The small good record with one more person in it, who is named in an event and in two steps of a prosecution.
fn files(publish: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checker/good");
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the tables")
        .map(|entry| entry.expect("readable").path())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).expect("text"))
        })
        .collect();
    files.sort();
    let person = "fifthperson,Fivename Fifthperson,,,Fivename Fifthpersson,blacksmith,,,atyrau,stated,";
    let steps = "atyrau-case,3,four fifthperson,,happened,,charged,cc-179-3,,,,,,,Both were charged again.,,,report,5.2\n\
                 atyrau-case,4,fifthperson,,happened,,custody,,,,,,,custody,A judge kept this one in custody.,,,report,5.2\n";
    for (name, text) in &mut files {
        match name.as_str() {
            "people.csv" => text.push_str(&[person, publish, "\n"].concat()),
            "events.csv" => *text = text.replacen(",context,one,", ",context,one fifthperson,", 1),
            "stages.csv" => text.push_str(steps),
            _ => {}
        }
    }
    files
}

fn entered(files: &[(String, String)]) -> Entered {
    check_tables(files).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Every file that the site has beside its pages, and those in the archive, with their texts.
fn everything(files: &[(String, String)]) -> Vec<(String, String)> {
    let entered = entered(files);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let documents = DOCUMENTS.map(|(_, path)| std::fs::read_to_string(root.join(path)).expect(path));
    let mut all = Vec::new();
    for file in published(&entered.record, files, &documents) {
        if file.name != ARCHIVE_FILE {
            all.push((file.name, String::from_utf8(file.bytes).expect("text")));
            continue;
        }
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file.bytes)).expect("an archive");
        for n in 0..archive.len() {
            let mut inside = archive.by_index(n).expect("it is there");
            let mut text = String::new();
            inside.read_to_string(&mut text).expect("text");
            all.push((format!("{ARCHIVE_FILE}: {}", inside.name().expect("a name")), text));
        }
    }
    for lang in Lang::ALL {
        let mut texts: Texts = entered.texts_in(lang.code());
        texts.name_people(lang, &entered.record);
        all.push((format!("record.{}.json", lang.code()), write_texts(&texts)));
        let told = Told { name: "a", description: &format!("{texts:?}"), language: lang.code() };
        all.push((format!("JSON-LD in {}", lang.code()), dataset(&entered.record, told, "./")));
    }
    // What the pages are made of.
    all.push(("pages".to_owned(), format!("{entered:?}")));
    all
}

fn files_with(text: &str, all: &[(String, String)]) -> Vec<String> {
    all.iter().filter(|(_, content)| content.contains(text)).map(|(name, _)| name.clone()).collect()
}

#[test]
fn nothing_that_is_published_holds_a_text_of_whoever_is_not_to_be() {
    let (shown, hidden) = (everything(&files("yes")), everything(&files("no")));
    let names = |all: &[(String, String)]| all.iter().map(|file| file.0.clone()).collect::<Vec<_>>();
    assert_eq!(names(&shown), names(&hidden));
    for text in OWN {
        // Else it could be looked for where nothing is.
        let there = files_with(text, &shown);
        for file in ["tables/", ARCHIVE_FILE] {
            assert!(there.iter().any(|name| name.starts_with(file)), "{text} is nowhere in {file}: {there:?}");
        }
        assert_eq!(files_with(text, &hidden), [] as [String; 0], "{text}");
    }
    assert!(files_with("fifthperson", &shown).contains(&"cities.geojson".to_owned()));
    assert!(files_with("Fivename", &shown).contains(&"record.en.json".to_owned()));
    assert!(files_with("A judge kept this one", &shown).contains(&"pages".to_owned()));
}

#[test]
fn what_they_share_with_others_is_published_of_the_others() {
    let all = everything(&files("no"));
    let table = |name: &str| &all.iter().find(|file| file.0 == name).expect(name).1;
    assert!(table("tables/events.csv").contains("decree,context,one,"));
    assert!(table("tables/stages.csv").contains("\natyrau-case,3,four,,happened,,charged,"));
    // A step of theirs alone would be one of the case as a whole without them.
    assert!(!table("tables/stages.csv").contains("\natyrau-case,4,"));
    let stages = entered(&files("no")).stages;
    let steps = |n: u32| stages.iter().filter(|stage| stage.case == "atyrau-case" && stage.n == n).count();
    assert_eq!([1, 2, 3, 4].map(steps), [1, 1, 1, 0]);
}

#[test]
fn what_has_nothing_to_leave_out_is_published_byte_by_byte() {
    let (kept, all) = (files("yes"), everything(&files("yes")));
    for (name, text) in &kept {
        for published in [format!("tables/{name}"), format!("{ARCHIVE_FILE}: {name}")] {
            assert_eq!(&all.iter().find(|file| file.0 == published).expect(&published).1, text, "{published}");
        }
    }
    // And with somebody left out, every other table is.
    let hidden = everything(&files("no"));
    for (name, text) in kept.iter().filter(|(name, _)| !["people.csv", "events.csv", "stages.csv"].contains(&&**name)) {
        assert_eq!(&hidden.iter().find(|file| file.0 == format!("tables/{name}")).expect(name).1, text);
    }
}
