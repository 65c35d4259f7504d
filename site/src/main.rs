//! Writes every page of the site, with the views the browser runs, into the folder that Trunk is putting together.
//!
//! Runs as Trunk's post_build hook. It refuses a faulty record before it writes anything, writes into Trunk's staging
//! folder only, and never alters the script or the WebAssembly that Trunk has put there.

// A view is one type, as deep as its elements are nested.
#![recursion_limit = "512"]

mod assets;
mod document;
mod pages;
#[cfg(test)]
mod tests;

use assets::Assets;
use protest_map::method::SecondReading;
use protest_map::state::Prosecutions;
use protest_map_core::check::check;
use protest_map_core::geo::Basemap;
use protest_map_core::i18n::{Lang, messages};
use protest_map_core::io::{Diagnostic, GEOJSON_FILE, Texts, read_geojson, write_geojson, write_texts};
use protest_map_core::model::{Record, iso};
use protest_map_core::publish;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs, io};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    let folder = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .ok_or_else(|| vec![format!("`{name}` is not set; this runs as a hook of Trunk: use `cargo xtask build`")])
    };
    let (source, staging) = (folder("TRUNK_SOURCE_DIR")?, folder("TRUNK_STAGING_DIR")?);
    // The whole record may stand elsewhere, as in the tests that build with a faulty one.
    let data = env::var_os("PROTEST_MAP_DATA").map_or_else(|| source.join("data"), PathBuf::from);
    let built = assets::built_by_trunk(&staging).map_err(|error| vec![error])?;
    let Made { site, texts, files, record } = make(&source, &data, built)?;
    for page in pages::all(&site) {
        write(&staging.join(&page.path).join("index.html"), page.render(&site))?;
    }
    let mut documents = publish::DOCUMENTS.map(|_| String::new());
    for (document, (_, path)) in documents.iter_mut().zip(publish::DOCUMENTS) {
        *document = text(&source.join(path))?;
    }
    for file in publish::published(&record, &files, &documents) {
        write(&staging.join("data").join(&file.name), &file.bytes)?;
    }
    for (name, text) in &texts {
        write(&staging.join("data").join(name), text)?;
    }
    write(&staging.join("icon.svg"), text(&source.join("public/icon.svg"))?)
}

/// All that is written, before it is.
struct Made {
    site: Site,
    /// The files of texts that the app loads, by name.
    texts: Vec<(String, String)>,
    /// The tables.
    files: Vec<(String, String)>,
    /// The record as the tables have it.
    record: Record,
}

/// What the pages are made of.
struct Site {
    assets: Arc<Assets>,
    /// The record in each language, in the order of [`Lang::ALL`].
    translated: [Translated; Lang::ALL.len()],
    /// What holding the two entries of the report against each other came to.
    second_reading: SecondReading,
    /// The ids of the places and the days that have a page.
    pages: BTreeSet<String>,
}

/// The record with the names and the texts of one language.
struct Translated {
    record: Record,
    texts: Texts,
    prosecutions: Arc<Prosecutions>,
}

impl Site {
    fn in_language(&self, lang: Lang) -> &Translated {
        &self.translated[lang as usize]
    }
}

/// Makes the site of the tables in `data`; the rest comes from `source`, the folder of the project. `script` and `wasm` are the
/// names of what Trunk has built.
fn make(source: &Path, data: &Path, (script, wasm): (String, String)) -> Result<Made, Vec<String>> {
    let all = |diagnostics: Vec<Diagnostic>| diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>();
    let files = read_folder(data).map_err(|error| vec![error])?;
    let entered = check(&files).map_err(all)?;
    let geojson = write_geojson(&entered.record);
    // The pages are made from what the browser will read, not from the tables, so that the two cannot differ.
    let record = read_geojson(&geojson).map_err(all)?;
    let basemap = Basemap::from_geojson(
        &text(&source.join("data/basemap/land.geojson"))?,
        &text(&source.join("data/basemap/regions.geojson"))?,
    )
    .map_err(|error| vec![error.to_string()])?;
    let second_reading = second_reading(&text(&source.join("data/second-reading/comparison.csv"))?)?;
    // What the app loads of a language: what every page says, and apart from it what happened in each event.
    let texts_in = |lang: Lang| {
        let mut texts = entered.texts_in(lang.code());
        texts.name_people(lang, &record);
        let summaries = texts.summaries;
        // What only pages without the app say is left off.
        let patterns = messages::PATTERNS[lang as usize][..messages::APP].iter();
        let patterns = patterns.map(|&pattern| pattern.to_owned()).collect();
        let said = Texts { patterns, shape: messages::SHAPE.to_owned(), summaries: Default::default(), ..texts };
        [("record", said), ("summaries", Texts { summaries, ..Texts::default() })]
            .map(|(name, texts)| (format!("{name}.{}.json", lang.code()), write_texts(&texts)))
    };
    let written = Lang::ALL.map(texts_in).concat();
    let (map_style, page_style) = assets::styles(&source.join("public")).map_err(|error| vec![error])?;
    let version = assets::version(written.iter().map(|(_, text)| text).chain([&geojson]));
    let site = Site {
        assets: Arc::new(Assets { script, wasm, map_style, page_style, basemap, version }),
        pages: record.places.iter().map(|place| place.id.clone()).chain(record.days().into_iter().map(iso)).collect(),
        translated: Lang::ALL.map(|lang| {
            let (mut record, mut texts) = (record.clone(), entered.texts_in(lang.code()));
            texts.names.apply_translations(&mut record);
            texts.name_people(lang, &record);
            let entered = entered.in_language(lang.code());
            let prosecutions = Prosecutions {
                cases: entered.cases.clone(),
                stages: entered.stages.clone(),
                laws: entered.laws.clone(),
                people: entered.people.clone(),
            };
            Translated { record, texts, prosecutions: Arc::new(prosecutions) }
        }),
        second_reading,
    };
    Ok(Made { site, texts: written, files, record: entered.record })
}

fn text(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}

/// What was decided in the differences between the two entries of the report.
fn second_reading(comparison: &str) -> Result<SecondReading, Vec<String>> {
    let failed = |what: String| vec![format!("data/second-reading/comparison.csv: {what}")];
    let mut rows = csv::Reader::from_reader(comparison.as_bytes());
    let headers = rows.headers().map_err(|error| failed(error.to_string()))?;
    let column = headers.iter().position(|name| name == "decision");
    let column = column.ok_or_else(|| failed("has no column `decision`".to_owned()))?;
    let mut read = SecondReading::default();
    for row in rows.records() {
        let row = row.map_err(|error| failed(error.to_string()))?;
        read.differences += 1;
        match row.get(column).unwrap_or_default() {
            "first" => read.first += 1,
            "second" => read.second += 1,
            "both" => read.both += 1,
            "neither" => read.neither += 1,
            other => return Err(failed(format!("`{other}` is no decision; write first, second, both or neither"))),
        }
    }
    Ok(read)
}

/// The tables and whatever else lies beside them, as names and texts.
fn read_folder(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let told = |error: io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if name.ends_with(".csv") || name == GEOJSON_FILE {
            files.push((name, fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?));
        }
    }
    files.sort();
    Ok(files)
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Vec<String>> {
    let told = |error: io::Error| vec![format!("{}: {error}", path.display())];
    fs::create_dir_all(path.parent().unwrap_or(path)).map_err(told)?;
    fs::write(path, content).map_err(told)
}
