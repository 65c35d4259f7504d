//! The files of a finished site, each with the part that it plays.

use crate::failure::Failure;
use std::path::Path;

/// The part a file plays, told by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Page,
    Style,
    Script,
    Wasm,
    Data,
    /// Pictures and what else needs no compression.
    Other,
}

/// One file of the site.
#[derive(Debug)]
pub(crate) struct File {
    /// From the site's root, with slashes.
    pub(crate) name: String,
    pub(super) kind: Kind,
    pub(crate) bytes: Vec<u8>,
    /// How many bytes a server sends, once it is weighed.
    pub(super) brotli: usize,
}

impl File {
    pub(crate) fn new(name: String, bytes: Vec<u8>) -> Self {
        let kind = kind_of(&name);
        let brotli = bytes.len();
        Self { name, kind, bytes, brotli }
    }
}

fn kind_of(name: &str) -> Kind {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => Kind::Page,
        "css" => Kind::Style,
        "js" | "mjs" => Kind::Script,
        "wasm" => Kind::Wasm,
        "json" | "geojson" | "csv" | "txt" | "xml" | "svg" | "cff" | "webmanifest" | "zip" => Kind::Data,
        _ => Kind::Other,
    }
}

/// Every file below a folder, in the order of names.
pub(crate) fn all_in(root: &Path) -> Result<Vec<File>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let unreadable = |error| Failure::file("read", &folder, &error);
        for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
            let inside = path.strip_prefix(root).unwrap_or(&path);
            let words: Vec<_> = inside.iter().map(|word| word.to_string_lossy()).collect();
            files.push(File::new(words.join("/"), bytes));
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
