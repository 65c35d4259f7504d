//! What the finished site may weigh, and what must not be in it.
//!
//! A weight is what a server sends: brotli at its best quality. A KB is 1,000 bytes, the stricter reading.

pub(crate) mod files;
mod outside;
mod report;
mod weigh;

use crate::failure::Failure;
use files::{File, Kind};
use protest_map_core::publish;
use report::Row;
use std::path::{Path, PathBuf};

pub(crate) use report::Report;

const KB: usize = 1_000;
/// A page with its style, its map and all its numbers: the one request of a first view.
const PAGE: usize = 30 * KB;
/// What arrives with the first round trip; a mark to reach, not a limit.
const FIRST_ROUND_TRIP: usize = 14 * KB;
/// Everything until the app has taken over the heaviest page.
const TAKEOVER: usize = 160 * KB;
/// The record as the app of an English page loads it.
const RECORD: [&str; 2] = ["data/cities.geojson", "data/record.en.json"];

/// Weighs and searches a finished site. `private` are folders of this computer, which no file may name.
pub(crate) fn measure(dist: &Path, private: &[PathBuf]) -> Result<Report, Failure> {
    let mut files = files::all_in(dist)?;
    weigh::every(&mut files);
    let mut breaches = Vec::new();

    let of_kind = |kind: Kind| files.iter().filter(move |file| file.kind == kind);
    let pages: Vec<&File> = of_kind(Kind::Page).collect();
    let heaviest = pages.iter().copied().max_by_key(|page| page.brotli);
    for page in pages.iter().filter(|page| page.brotli > PAGE) {
        breaches.push(above(&page.name, page.brotli, PAGE));
    }

    let mut takeover = heaviest.map_or(0, |page| page.brotli);
    let mut record = Vec::new();
    for (kind, name) in [(Kind::Page, "page"), (Kind::Script, "JavaScript"), (Kind::Wasm, "WebAssembly")] {
        if of_kind(kind).next().is_none() {
            breaches.push(format!("there is no {name}: the site is not finished"));
        }
    }
    takeover += of_kind(Kind::Script).chain(of_kind(Kind::Wasm)).map(|file| file.brotli).sum::<usize>();
    for name in RECORD {
        match files.iter().find(|file| file.name == name) {
            Some(file) => {
                takeover += file.brotli;
                record.push(Row::of(name, [file]));
            }
            None => breaches.push(format!("there is no {name}: the app cannot take over")),
        }
    }
    for (name, _) in publish::OFFERED {
        let name = ["data/", name].concat();
        if !RECORD.contains(&name.as_str()) && !files.iter().any(|file| file.name == name) {
            breaches.push(format!("there is no {name}: every page offers it"));
        }
    }
    if takeover > TAKEOVER {
        breaches.push(above("everything until the app has taken over", takeover, TAKEOVER));
    }

    for file in &files {
        breaches.extend(outside::requests(file));
        breaches.extend(private.iter().filter(|folder| names(file, folder)).map(|folder| {
            format!("{}: names {}, a folder of the computer it was built on", file.name, folder.display())
        }));
    }

    let mut rows = vec![Row::of("pages (HTML with style and map)", pages.iter().copied())];
    rows.extend(heaviest.map(|page| Row::of(&format!("  the heaviest: {}", page.name), [page])));
    rows.push(Row::of("style sheets", of_kind(Kind::Style)));
    rows.push(Row::of("JavaScript", of_kind(Kind::Script)));
    rows.push(Row::of("WebAssembly", of_kind(Kind::Wasm)));
    rows.extend(record);
    rows.push(Row::of("other data", of_kind(Kind::Data).filter(|file| !RECORD.contains(&file.name.as_str()))));
    rows.push(Row::of("pictures and the rest", of_kind(Kind::Other)));
    let over_mark = pages.iter().filter(|page| page.brotli > FIRST_ROUND_TRIP).count();
    Ok(Report { rows, pages: pages.len(), over_mark, takeover, breaches })
}

fn above(what: &str, weight: usize, limit: usize) -> String {
    let (weight, excess, limit) = (report::kb(weight), report::kb(weight - limit), report::kb(limit));
    format!("{what}: {weight} brotli, {excess} above the {limit} that it may weigh")
}

/// Whether a file names something inside a folder. The slash keeps `/home/an` from being found in `/home/ann`.
fn names(file: &File, folder: &Path) -> bool {
    let needle = format!("{}/", folder.display());
    memchr::memmem::find(&file.bytes, needle.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A finished site of the smallest kind.
    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, text) in [
            ("index.html", "<!DOCTYPE html><title>Map</title>"),
            ("en/index.html", "<!DOCTYPE html><title>Map</title><p>longer</p>"),
            ("app-1.js", "export {};"),
            ("app-1_bg.wasm", "\0asm"),
            ("data/cities.geojson", "{}"),
            ("data/record.en.json", "{}"),
            ("data/record.ru.json", "{}"),
        ] {
            write(&folder, name, text.as_bytes());
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

    fn breaches(folder: &tempfile::TempDir) -> Vec<String> {
        measure(folder.path(), &["/home/someone".into()]).expect("readable").breaches
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
        let report = measure(site().path(), &[]).expect("readable");
        assert_eq!(report.breaches, Vec::<String>::new());
        assert_eq!((report.pages, report.over_mark), (2, 0));
        assert!(report.to_string().contains("the heaviest: en/index.html"), "{report}");
    }

    #[test]
    fn a_heavy_page_is_named_with_its_excess() {
        let site = site();
        write(&site, "en/table/index.html", &noise(30_950));
        write(&site, "en/method/index.html", &noise(20_000));
        let report = measure(site.path(), &[]).expect("readable");
        assert_eq!(report.over_mark, 2);
        assert_eq!(report.breaches.len(), 1, "{:?}", report.breaches);
        assert!(report.breaches[0].starts_with("en/table/index.html: 31.0 KB brotli, 1.0 KB above the 30.0 KB"));
    }

    #[test]
    fn the_takeover_counts_script_wasm_record_and_the_heaviest_page() {
        let site = site();
        write(&site, "app-1_bg.wasm", &noise(100_000));
        write(&site, "data/cities.geojson", &noise(50_000));
        write(&site, "data/record.ru.json", &noise(50_000));
        assert_eq!(breaches(&site), Vec::<String>::new());
        assert!(!measure(site.path(), &[]).expect("readable").takeover_is_over());
        write(&site, "app-1.js", &noise(11_000));
        assert!(measure(site.path(), &[]).expect("readable").takeover_is_over());
        let found = breaches(&site);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("everything until the app has taken over: 161."), "{found:?}");
    }

    #[test]
    fn an_unfinished_site_is_no_light_site() {
        let empty = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(breaches(&empty).len(), 5 + publish::OFFERED.len() - 1);
        assert!(measure(&empty.path().join("dist"), &[]).is_err());
    }

    #[test]
    fn a_download_is_weighed_as_data_and_missed_where_it_is_not() {
        let site = site();
        write(&site, "data/protest-map-data.zip", &noise(50_000));
        let report = measure(site.path(), &[]).expect("readable").to_string();
        let data = report.lines().find(|line| line.starts_with("other data")).expect("a line").to_owned();
        // The texts in Russian, the schema, the CSV, the manifest and the archive.
        assert_eq!(data.split_whitespace().nth(2), Some("5"), "{data}");
        std::fs::remove_file(site.path().join("data/protest-map-data.zip")).expect("deleted");
        assert_eq!(breaches(&site), ["there is no data/protest-map-data.zip: every page offers it"]);
    }

    #[test]
    fn a_home_directory_is_found_in_any_file() {
        let site = site();
        write(&site, "app-1_bg.wasm", b"\0asm\xff/home/someone/.cargo/registry/src/lib.rs\xff");
        write(&site, "en/index.html", b"/home/someoneelse /homes/");
        let found = breaches(&site);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("app-1_bg.wasm: names /home/someone,"));
    }
}
