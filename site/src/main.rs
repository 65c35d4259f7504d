//! Writes every page of the site, with the views the browser runs, into the folder that Trunk is putting together.
//!
//! Runs as Trunk's post_build hook. It refuses a faulty record before it writes anything, writes into Trunk's staging
//! folder only, and never alters the script or the WebAssembly that Trunk has put there.

mod page;
mod pages;
#[cfg(test)]
mod tests;

use page::{Site, Template};
use protest_map_core::geo::Basemap;
use protest_map_core::i18n::{Lang, messages};
use protest_map_core::io::{GEOJSON_FILE, Texts};
use protest_map_core::model::{PartialDate, Period, iso};
use protest_map_core::publish;
use protest_map_core::query::State;
use protest_map_core::routes::Urls;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
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
    let template = Template::read(&staging).map_err(|error| vec![error])?;
    let Made { site, texts, files } = make(&source, &data, template)?;
    for (path, state) in states(&site) {
        write(&staging.join(path).join("index.html"), site.page(path_depth(path), &state))?;
    }
    for (path, html) in Lang::ALL.into_iter().flat_map(|lang| pages::all(&site, lang)) {
        write(&staging.join(path).join("index.html"), html)?;
    }
    let mut documents = publish::DOCUMENTS.map(|_| String::new());
    for (document, (_, path)) in documents.iter_mut().zip(publish::DOCUMENTS) {
        *document = text(&source.join(path))?;
    }
    for file in publish::published(&site.entered.record, &files, &documents) {
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
}

/// Makes the site of the tables in `data`; the rest comes from `source`, the folder of the project.
fn make(source: &Path, data: &Path, template: Template) -> Result<Made, Vec<String>> {
    let files = read_folder(data).map_err(|error| vec![error])?;
    let entered = record::check(&files).map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let geojson = record::write_geojson(&entered.record);
    // The pages are made from what the browser will read, not from the tables, so that the two cannot differ.
    let record =
        record::read_geojson(&geojson).map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let basemap = Basemap::from_geojson(
        &text(&source.join("data/basemap/land.geojson"))?,
        &text(&source.join("data/basemap/regions.geojson"))?,
    )
    .map_err(|error| vec![error.to_string()])?;
    let style = text(&source.join("public/style.css"))?;
    let differences = decisions(&text(&source.join("data/second-reading/comparison.csv"))?)?;
    // What the app loads of a language: what every page says, and apart from it what happened in each event.
    let texts_in = |lang: Lang| {
        let mut texts = entered.texts_in(lang.code());
        texts.name_people(lang, &record);
        let summaries = texts.summaries;
        // What only pages without the app say is left off.
        let patterns = messages::PATTERNS[lang as usize][..messages::APP].iter();
        let patterns = patterns.map(|&pattern| pattern.to_owned()).collect();
        let said = Texts { patterns, shape: messages::SHAPE.to_owned(), summaries: Vec::new(), ..texts };
        [("record", said), ("summaries", Texts { summaries, ..Texts::default() })]
            .map(|(name, texts)| (format!("{name}.{}.json", lang.code()), record::write_texts(&texts)))
    };
    let written = Lang::ALL.map(texts_in).concat();
    let site = Site {
        template,
        style: page::minified(&style),
        plain_style: page::minified(
            &[&page::without_the_map(&style), text(&source.join("public/pages.css"))?.as_str()].concat(),
        ),
        basemap: page::drawing(&basemap),
        version: page::version(written.iter().map(|(_, text)| text).chain([&geojson])),
        pages: record.places.iter().map(|place| place.id.clone()).chain(record.days().into_iter().map(iso)).collect(),
        in_languages: Lang::ALL.map(|lang| {
            let (mut record, mut texts) = (record.clone(), entered.texts_in(lang.code()));
            texts.names.apply_translations(&mut record);
            texts.name_people(lang, &record);
            (record, texts)
        }),
        entered,
        differences,
    };
    Ok(Made { site, texts: written, files })
}

fn text(path: &Path) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
}

/// Every page with the app: its folder within the site, and the state it shows.
fn states(site: &Site) -> Vec<(&'static str, State)> {
    let links = Urls::new("", site.pages.iter().cloned());
    let record = &site.in_languages[0].0;
    let mut pages = vec![("", State::overview(Lang::ALL[0]))];
    for lang in Lang::ALL {
        let overview = State::overview(lang);
        let places = record.places.iter().map(|place| overview.at_place(Some(&place.id)));
        let days = record.days().into_iter().map(|day| overview.over(Period::of(PartialDate::Day(day))));
        for state in [overview.clone()].into_iter().chain(places).chain(days) {
            // A handful of paths that live as long as the process.
            pages.push((links.href(&state).leak(), state));
        }
    }
    pages
}

/// What was decided in each difference between the two entries of the report.
fn decisions(comparison: &str) -> Result<Vec<String>, Vec<String>> {
    let told = |what: String| vec![format!("data/second-reading/comparison.csv: {what}")];
    let mut rows = csv::Reader::from_reader(comparison.as_bytes());
    let headers = rows.headers().map_err(|error| told(error.to_string()))?;
    let column = headers.iter().position(|name| name == "decision");
    let column = column.ok_or_else(|| told("has no column `decision`".to_owned()))?;
    let decision = |row: csv::StringRecord| row.get(column).unwrap_or_default().to_owned();
    rows.records().map(|row| row.map(decision).map_err(|error| told(error.to_string()))).collect()
}

fn path_depth(path: &str) -> usize {
    path.matches('/').count()
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
