//! What every page is made with: the names of script and WebAssembly, the style sheets, the basemap.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use protest_map_core::geo::Basemap;
use protest_map_core::i18n::Lang;
use protest_map_core::io::GEOJSON_FILE;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The style sheets of a page with the map, in this order, in `public/`.
const MAP_STYLES: [&str; 7] =
    ["base.css", "symbols.css", "map.css", "timeline.css", "record.css", "panel.css", "responsive.css"];
/// The style sheets of a page without the map.
const PAGE_STYLES: [&str; 5] = ["base.css", "symbols.css", "record.css", "responsive.css", "pages.css"];

/// What every page is made with.
pub(crate) struct Assets {
    /// The name of the script that Trunk made.
    pub(crate) script: String,
    /// The name of the WebAssembly.
    pub(crate) wasm: String,
    pub(crate) map_style: String,
    pub(crate) page_style: String,
    pub(crate) basemap: Basemap,
    /// What the app asks for the record with, so that no cache answers with that of another day.
    pub(crate) version: String,
}

/// The files of the record that the app asks for at once.
pub(crate) fn record_files(lang: Lang) -> [String; 2] {
    [GEOJSON_FILE.to_owned(), format!("record.{}.json", lang.code())].map(|file| format!("data/{file}"))
}

/// The names of script and WebAssembly in Trunk's staging folder.
pub(crate) fn built_by_trunk(staging: &Path) -> Result<(String, String), String> {
    let entries = fs::read_dir(staging).map_err(|error| format!("{}: {error}", staging.display()))?;
    let names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("protest-map-"))
        .collect();
    let named = |ending: &str| {
        let mut found = names.iter().filter(|name| name.ends_with(ending));
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(name.clone()),
            _ => Err(format!(
                "{}: not one file `protest-map-…{ending}`; run `cargo xtask build` again",
                staging.display()
            )),
        }
    };
    Ok((named(".js")?, named("_bg.wasm")?))
}

/// The style sheets of pages with the map and of those without, minified. `public` is the folder they are in.
pub(crate) fn styles(public: &Path) -> Result<(String, String), String> {
    let sheet = |names: &[&str]| {
        let mut css = String::new();
        for name in names {
            let path = public.join(name);
            css.push_str(&fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?);
        }
        minified(&css)
    };
    Ok((sheet(&MAP_STYLES)?, sheet(&PAGE_STYLES)?))
}

fn minified(css: &str) -> Result<String, String> {
    let mut sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|error| format!("public/*.css: {error}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| format!("public/*.css: {error}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    printed.map(|printed| printed.code).map_err(|error| format!("public/*.css: {error}"))
}

/// A few characters that differ when one of the texts does.
pub(crate) fn version<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let digest = texts.fold(Sha256::new(), |digest, text| digest.chain_update(text)).finalize();
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}
