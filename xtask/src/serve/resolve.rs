//! From an address to a file of the site, and never to one outside of it.

use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};

/// What there is at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    File(PathBuf),
    /// A folder asked for without its slash, so that relative links on its page would go astray.
    Moved(String),
    Missing,
}

pub(super) fn resolve(url: &str, dist: &Path) -> Answer {
    let (path, query) = match url.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (url, String::new()),
    };
    let Some(file) = inside(path, dist) else {
        return Answer::Missing;
    };
    if !file.is_dir() {
        // `/page/` is a folder; a file of that name is something else.
        let is_file = file.is_file() && !path.ends_with('/');
        return if is_file { Answer::File(file) } else { Answer::Missing };
    }
    if !path.ends_with('/') {
        // One slash only: `//host/` would send the reader to another host.
        return Answer::Moved(format!("/{}/{query}", path.trim_start_matches('/')));
    }
    match file.join("index.html") {
        index if index.is_file() => Answer::File(index),
        _ => Answer::Missing,
    }
}

/// The path on disk, if every word of the address is the plain name of something.
fn inside(path: &str, dist: &Path) -> Option<PathBuf> {
    let mut file = dist.to_path_buf();
    for word in path.strip_prefix('/')?.split('/').filter(|word| !word.is_empty()) {
        let word = percent_decode_str(word).decode_utf8().ok()?;
        // A leading dot is `..`, `.` or a thing not meant for readers, such as Trunk's `.stage`.
        if word.starts_with('.') || word.contains(['/', '\\', '\0', ':']) {
            return None;
        }
        file.push(word.as_ref());
    }
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["secret.txt", "dist/index.html", "dist/en/index.html", "dist/data/a b.json", "dist/.stage/x"] {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, "").expect("written");
        }
        folder
    }

    fn asked(url: &str) -> String {
        let site = site();
        let dist = site.path().join("dist");
        match resolve(url, &dist) {
            Answer::File(path) => path.strip_prefix(&dist).expect("inside").display().to_string(),
            Answer::Moved(to) => format!("-> {to}"),
            Answer::Missing => "missing".to_owned(),
        }
    }

    #[test]
    fn pages_are_folders() {
        assert_eq!(asked("/"), "index.html");
        assert_eq!(asked("/index.html"), "index.html");
        assert_eq!(asked("/en/"), "en/index.html");
        assert_eq!(asked("/en/?measure=detained"), "en/index.html");
        assert_eq!(asked("/en"), "-> /en/");
        assert_eq!(asked("/en?embed"), "-> /en/?embed");
        assert_eq!(asked("//en"), "-> /en/");
        assert_eq!(asked("/data/a%20b.json"), "data/a b.json");
    }

    #[test]
    fn what_is_not_there_is_missing() {
        for url in ["/kk/", "/data/", "/index.html/", "/en/index.html/", "", "en/", "*", "http://elsewhere/en/"] {
            assert_eq!(asked(url), "missing", "{url}");
        }
    }

    #[test]
    fn nothing_outside_is_reached() {
        for url in [
            "/../secret.txt",
            "/en/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e%5csecret.txt",
            "/en/%2E./../secret.txt",
            "/.stage/x",
            "/%2estage/x",
            "/c:/secret.txt",
            "/index.html%00",
            "/%ff",
        ] {
            assert_eq!(asked(url), "missing", "{url}");
        }
    }
}
