//! What kind of thing a file is.

use std::path::Path;

/// The media type by the file's ending. A browser runs no module script and streams no wasm with a wrong one.
pub(super) fn of(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "geojson" => "application/geo+json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "cff" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "zip" => "application/zip",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_the_ending() {
        for (name, kind) in [
            ("en/index.html", "text/html; charset=utf-8"),
            ("app-0123_bg.wasm", "application/wasm"),
            ("app-0123.js", "text/javascript; charset=utf-8"),
            ("data/cities.geojson", "application/geo+json; charset=utf-8"),
            ("data/record.en.json", "application/json; charset=utf-8"),
            ("icon.svg", "image/svg+xml; charset=utf-8"),
            ("map.png", "image/png"),
            ("data/protest-map-data.zip", "application/zip"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(of(Path::new(name)), kind, "{name}");
        }
    }
}
