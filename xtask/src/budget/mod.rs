//! What the finished site may weigh, and what must not be in it.
//!
//! A weight is what a server sends: brotli at its best quality. A KB is 1,000 bytes, the stricter reading.
//!
//! What is weighed is either *code* or *data*. Code is what a change to the source brings: the script, the WebAssembly,
//! and of each page its style, its scripts and its basemap (see [`markup`]). Data is what a change to the record brings:
//! `cities.geojson`, `record.<lang>.json`, and the rest of each page. Code over its limit fails the build. Data over the
//! part that is kept for it is a warning: a new row of a table must never keep a corrected record from being published.
//!
//! Limits: the interface's messages are in `record.<lang>.json`, and the elements around a mark are in the page, so both
//! count as data although code brings them.

pub(crate) mod files;
mod markup;
mod outside;
mod report;
mod takeover;
mod weigh;

use crate::failure::Failure;
use files::{File, Kind};
use markup::Markup;
use protest_map_core::publish;
use report::{Row, Weight, kb};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use takeover::Takeover;

pub(crate) use report::Report;

const KB: usize = 1_000;
/// Everything until the app has taken over a page, in any language: the page, the app and the record.
const TAKEOVER: usize = 320 * KB;
/// What of it is kept for the record; code may weigh the rest.
const TAKEOVER_DATA: usize = 30 * KB;
const TAKEOVER_CODE: usize = TAKEOVER - TAKEOVER_DATA;
/// A page: the one request of a first view.
const PAGE: usize = 30 * KB;
/// What arrives with the first round trip: the mark to reach for a page, and the limit of the code in it.
const FIRST_ROUND_TRIP: usize = 14 * KB;
/// The record in the languages' common file.
const GEOJSON: &str = "data/cities.geojson";

/// A page with what is told about it.
#[derive(Debug)]
struct Page<'a> {
    file: &'a File,
    lang: &'a str,
    has_script: bool,
    /// Its share of code; the rest is data.
    code: Weight,
}

impl Page<'_> {
    fn data(&self) -> Weight {
        Weight::of(self.file) - self.code
    }
}

/// Weighs and searches a finished site. `private` are folders of this computer, which no file may name.
pub(crate) fn measure(dist: &Path, private: &[PathBuf]) -> Result<Report, Failure> {
    let mut files = files::all_in(dist)?;
    let read: Vec<Option<Markup>> =
        files.iter().map(|file| (file.kind == Kind::Page).then(|| Markup::read(&file.bytes))).collect();
    // Most pages have the same code, which is compressed once.
    let different: BTreeSet<&[u8]> = read.iter().flatten().map(|markup| markup.code.as_slice()).collect();
    let mut codes: Vec<File> = different.iter().map(|code| File::new("code.html".to_owned(), code.to_vec())).collect();
    weigh::every(&mut files);
    weigh::every(&mut codes);
    let weight_of: BTreeMap<&[u8], Weight> = different.into_iter().zip(codes.iter().map(Weight::of)).collect();
    let pages: Vec<Page<'_>> = files
        .iter()
        .zip(&read)
        .filter_map(|(file, markup)| {
            let Markup { lang, has_script, code } = markup.as_ref()?;
            Some(Page { file, lang, has_script: *has_script, code: weight_of[code.as_slice()] })
        })
        .collect();

    let mut breaches = absent(&files, &pages);
    let mut warnings = Vec::new();
    let over = |weight: &dyn Fn(&Page<'_>) -> usize, limit: usize| heaviest_over(&pages, weight, limit);
    if let Some((name, more, weight)) = over(&|page| page.code.brotli, FIRST_ROUND_TRIP) {
        breaches.push(above(&format!("the style, scripts and basemap of {name}{more}"), weight, FIRST_ROUND_TRIP));
    }
    if let Some((name, more, weight)) = over(&|page| page.file.brotli, PAGE) {
        warnings.push(above(&format!("{name}{more}"), weight, PAGE));
    }

    let takeovers = takeover::of_each_language(&files, &pages);
    let most = |weight: fn(&Takeover) -> Weight| takeovers.iter().max_by_key(|it| weight(it).brotli);
    if let Some(takeover) = most(Takeover::code).filter(|it| it.code().brotli > TAKEOVER_CODE) {
        let what = format!("the code that is loaded until the app has taken over {}", takeover.page);
        breaches.push(above(&what, takeover.code().brotli, TAKEOVER_CODE));
    }
    if let Some(takeover) = most(Takeover::data).filter(|it| it.data().brotli > TAKEOVER_DATA) {
        let what = format!("the record that is loaded until the app has taken over {}", takeover.page);
        warnings.push(above(&what, takeover.data().brotli, TAKEOVER_DATA));
    }

    for file in &files {
        breaches.extend(outside::requests(file));
        breaches.extend(private.iter().filter(|folder| names(file, folder)).map(|folder| {
            format!("{}: names {}, a folder of the computer it was built on", file.name, folder.display())
        }));
    }

    let over_mark = pages.iter().filter(|page| page.file.brotli > FIRST_ROUND_TRIP).count();
    let (rows, pages) = (whole_site(&files), pages.len());
    Ok(Report { takeovers, rows, pages, over_mark, breaches, warnings })
}

/// What every finished site has, and this one has not.
fn absent(files: &[File], pages: &[Page<'_>]) -> Vec<String> {
    let is_there = |name: &str| files.iter().any(|file| file.name == name);
    let mut absent = Vec::new();
    for (kind, name) in [(Kind::Page, "page"), (Kind::Script, "JavaScript"), (Kind::Wasm, "WebAssembly")] {
        if !files.iter().any(|file| file.kind == kind) {
            absent.push(format!("there is no {name}: the site is not finished"));
        }
    }
    let languages: BTreeSet<&str> = pages.iter().filter(|page| page.has_script).map(|page| page.lang).collect();
    if languages.is_empty() {
        absent.push("no page starts the app: the site is not finished".to_owned());
    }
    let needed = languages.into_iter().map(takeover::texts_of).chain([GEOJSON.to_owned()]);
    absent.extend(
        needed.filter(|name| !is_there(name)).map(|name| format!("there is no {name}: the app cannot take over")),
    );
    let offered = publish::OFFERED.iter().map(|(name, _)| ["data/", name].concat());
    absent.extend(
        offered
            .filter(|name| name != GEOJSON && !is_there(name))
            .map(|name| format!("there is no {name}: every page offers it")),
    );
    absent
}

/// The heaviest of the pages above a limit: its name, how many more there are, in words, and its weight.
fn heaviest_over<'a>(
    pages: &[Page<'a>],
    weight: &dyn Fn(&Page<'_>) -> usize,
    limit: usize,
) -> Option<(&'a str, String, usize)> {
    let over: Vec<&Page<'a>> = pages.iter().filter(|page| weight(page) > limit).collect();
    let heaviest = over.iter().max_by_key(|page| weight(page))?;
    let more = match over.len() - 1 {
        0 => String::new(),
        1 => " (and 1 page more)".to_owned(),
        count => format!(" (and {count} pages more)"),
    };
    Some((&heaviest.file.name, more, weight(heaviest)))
}

/// All that is uploaded, by kind.
fn whole_site(files: &[File]) -> Vec<Row> {
    let kinds = [
        (Kind::Page, "pages"),
        (Kind::Style, "style sheets"),
        (Kind::Script, "JavaScript"),
        (Kind::Wasm, "WebAssembly"),
        (Kind::Data, "data"),
        (Kind::Other, "pictures and the rest"),
    ];
    kinds
        .into_iter()
        .filter_map(|(kind, name)| {
            let of_kind: Vec<&File> = files.iter().filter(|file| file.kind == kind).collect();
            let name = format!("{name} ({})", of_kind.len());
            (!of_kind.is_empty()).then(|| Row { name, weight: of_kind.into_iter().map(Weight::of).sum() })
        })
        .collect()
}

fn above(what: &str, weight: usize, limit: usize) -> String {
    let (weight, excess, limit) = (kb(weight), kb(weight - limit), kb(limit));
    format!("{what}: {weight} brotli, {excess} above {limit}")
}

/// Whether a file names something inside a folder. The slash keeps `/home/an` from being found in `/home/ann`.
fn names(file: &File, folder: &Path) -> bool {
    let needle = format!("{}/", folder.display());
    memchr::memmem::find(&file.bytes, needle.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE_IN: [(&str, &str); 2] = [("en/index.html", "en"), ("ru/index.html", "ru")];

    /// A page that starts the app, with these bytes among its text.
    fn page(lang: &str, text: &[u8]) -> Vec<u8> {
        let shell = format!("<!DOCTYPE html><html lang={lang}><title>Map</title><script>start()</script><p>");
        [shell.as_bytes(), text].concat()
    }

    /// A finished site of the smallest kind, in two languages.
    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, text) in [
            ("app-1.js", "export {};"),
            ("app-1_bg.wasm", "\0asm"),
            ("data/cities.geojson", "{}"),
            ("data/record.en.json", "{}"),
            ("data/record.ru.json", "{}"),
        ] {
            write(&folder, name, text.as_bytes());
        }
        for (name, lang) in PAGE_IN {
            write(&folder, name, &page(lang, b"places"));
        }
        for (name, _) in publish::OFFERED {
            write(&folder, &format!("data/{name}"), b"{}");
        }
        folder
    }

    fn write(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }

    fn measured(folder: &tempfile::TempDir) -> Report {
        measure(folder.path(), &["/home/someone".into()]).expect("readable")
    }

    fn breaches(folder: &tempfile::TempDir) -> Vec<String> {
        measured(folder).breaches
    }

    /// Bytes that no compression makes smaller.
    fn noise(count: usize) -> Vec<u8> {
        let mut state = 1_u64;
        let step = |_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        };
        (0..count).map(step).collect()
    }

    #[test]
    fn a_light_site_breaks_nothing() {
        let report = measured(&site());
        assert_eq!((&report.breaches, &report.warnings), (&Vec::new(), &Vec::new()));
        assert_eq!((report.pages, report.over_mark), (2, 0));
        let text = report.to_string();
        for part in ["`ru/index.html`", "| WebAssembly ", "| **code**, of 290,000 ", "| **together**, of 320,000 "] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn a_record_that_grows_is_a_warning_however_large() {
        let site = site();
        write(&site, "data/cities.geojson", &noise(400_000));
        write(&site, "data/record.ru.json", &noise(50_000));
        write(&site, "en/table/index.html", &page("en", &noise(60_000)));
        write(&site, "ru/table/index.html", &page("ru", &noise(70_000)));
        let report = measured(&site);
        assert_eq!(report.breaches, Vec::<String>::new());
        assert!(!report.code_is_over());
        let [pages, record] = report.warnings.as_slice() else { panic!("{:?}", report.warnings) };
        assert!(pages.starts_with("ru/table/index.html (and 1 page more): 70."), "{pages}");
        assert!(pages.ends_with(" above 30.0 KB"), "{pages}");
        let expected = "the record that is loaded until the app has taken over ru/table/index.html: 520.";
        assert!(record.starts_with(expected) && record.ends_with(" above 30.0 KB"), "{record}");
        assert!(report.to_string().contains("\nWARNING      ru/table/index.html"), "{report}");
    }

    #[test]
    fn an_app_that_grows_breaks_the_budget_whatever_the_record_leaves() {
        let site = site();
        write(&site, "app-1_bg.wasm", &noise(280_000));
        assert_eq!(breaches(&site), Vec::<String>::new());
        write(&site, "app-1.js", &noise(11_000));
        let report = measured(&site);
        assert!(report.code_is_over());
        let [breach] = report.breaches.as_slice() else { panic!("{:?}", report.breaches) };
        let expected = "the code that is loaded until the app has taken over ";
        assert!(breach.starts_with(expected) && breach.contains(": 291."), "{breach}");
        assert!(breach.ends_with(" above 290.0 KB") && report.warnings.is_empty(), "{breach}");
    }

    #[test]
    fn style_scripts_and_basemap_of_a_page_must_come_with_the_first_round_trip() {
        let site = site();
        let style = |bytes| {
            let css: String = noise(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            [b"<html lang=en><style>", css.as_bytes(), b"</style>"].concat()
        };
        // Two digits a byte, which compression takes away again.
        write(&site, "en/method/index.html", &style(13_000));
        let report = measured(&site);
        assert_eq!((report.breaches.len(), report.over_mark), (0, 0), "{:?}", report.breaches);
        write(&site, "en/method/index.html", &style(15_000));
        write(&site, "en/table/index.html", &style(15_000));
        let report = measured(&site);
        let [breach] = report.breaches.as_slice() else { panic!("{:?}", report.breaches) };
        assert!(breach.starts_with("the style, scripts and basemap of en/"), "{breach}");
        assert!(breach.contains("/index.html (and 1 page more): 1") && breach.ends_with(" above 14.0 KB"), "{breach}");
        assert_eq!(report.over_mark, 2);
    }

    #[test]
    fn a_page_without_script_is_no_part_of_the_takeover() {
        let site = site();
        write(&site, "en/table/index.html", &[b"<html lang=en>".as_slice(), &noise(25_000)].concat());
        let heaviest = |report: &Report| report.takeovers[0].together().brotli;
        assert!(heaviest(&measured(&site)) < 1_000);
        write(&site, "en/index.html", &page("en", &noise(25_000)));
        assert!(heaviest(&measured(&site)) > 25_000);
    }

    #[test]
    fn an_unfinished_site_is_no_light_site() {
        let empty = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(breaches(&empty).len(), 5 + publish::OFFERED.len() - 1);
        assert!(measure(&empty.path().join("dist"), &[]).is_err());
    }

    #[test]
    fn a_language_without_its_texts_cannot_be_taken_over() {
        let site = site();
        std::fs::remove_file(site.path().join("data/record.ru.json")).expect("deleted");
        assert_eq!(breaches(&site), ["there is no data/record.ru.json: the app cannot take over"]);
    }

    #[test]
    fn a_download_is_weighed_as_data_and_missed_where_it_is_not() {
        let site = site();
        write(&site, "data/protest-map-data.zip", &noise(50_000));
        let report = measured(&site).to_string();
        let data = report.lines().find(|line| line.starts_with("| data (")).expect("a line").to_owned();
        // The GeoJSON, the texts in two languages, the schema, the CSV, the manifest and the archive.
        assert!(data.starts_with("| data (7) ") && data.contains(" 50,0"), "{data}");
        std::fs::remove_file(site.path().join("data/protest-map-data.zip")).expect("deleted");
        assert_eq!(breaches(&site), ["there is no data/protest-map-data.zip: every page offers it"]);
    }

    #[test]
    fn a_home_directory_is_found_in_any_file() {
        let site = site();
        write(&site, "app-1_bg.wasm", b"\0asm\xff/home/someone/.cargo/registry/src/lib.rs\xff");
        write(&site, "en/index.html", &page("en", b"/home/someoneelse /homes/"));
        let found = breaches(&site);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("app-1_bg.wasm: names /home/someone,"));
    }
}
