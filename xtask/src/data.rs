//! `cargo xtask check-data` and `cargo xtask geojson`: the tables, held against the rules of the record.

use crate::failure::Failure;
use protest_map_core::record::{self, Fault, GEOJSON_FILE};
use std::path::{Path, PathBuf};

/// Says every fault in a folder of tables at once, and whether its GeoJSON is what they give.
pub(crate) fn check(folder: &Path) -> Result<(), Failure> {
    let files = Files::read(folder)?;
    files.checked(record::check)?;
    println!("{}: no faults", files.shown());
    Ok(())
}

/// Makes `cities.geojson` from the tables; if they have a fault, it stays as it is.
pub(crate) fn write_geojson(folder: &Path) -> Result<(), Failure> {
    let files = Files::read(folder)?;
    let entered = files.checked(record::check_tables)?;
    let path = folder.join(GEOJSON_FILE);
    std::fs::write(&path, record::write_geojson(&entered.record))
        .map_err(|error| Failure::file("write", &path, &error))?;
    println!("{}: written", path.display());
    Ok(())
}

/// Reads the texts of a folder, given by name, or finds every fault in them.
type Checker<T> = fn(&[(String, String)]) -> Result<T, Vec<Fault>>;

/// The files of a folder, and those of them that are no text.
struct Files {
    folder: PathBuf,
    texts: Vec<(String, String)>,
    unreadable: Vec<Fault>,
}

impl Files {
    fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files = Self { folder: folder.to_path_buf(), texts: Vec::new(), unreadable: Vec::new() };
        let failed = |error| Failure::file("read", folder, &error);
        for entry in std::fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // A spreadsheet leaves hidden files beside the table that is open.
            if !path.is_file() || name.starts_with('.') {
                continue;
            }
            match String::from_utf8(std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?) {
                Ok(text) => files.texts.push((name, text)),
                Err(_) => {
                    let mend = "is not UTF-8; save it as \"CSV UTF-8\"";
                    files.unreadable.push(Fault::file(&name, mend.to_owned()));
                }
            }
        }
        // In the order of names, so that the faults come in the same order everywhere.
        files.texts.sort();
        Ok(files)
    }

    /// What a checker makes of the files; if it finds faults, they are said, all of them.
    fn checked<T>(&self, checker: Checker<T>) -> Result<T, Failure> {
        match checker(&self.texts) {
            Ok(read) if self.unreadable.is_empty() => Ok(read),
            Ok(_) => Err(self.refusal(&[])),
            Err(faults) => Err(self.refusal(&faults)),
        }
    }

    fn refusal(&self, faults: &[Fault]) -> Failure {
        for fault in self.unreadable.iter().chain(faults) {
            println!("{fault}");
        }
        let count = self.unreadable.len() + faults.len();
        let word = if count == 1 { "fault" } else { "faults" };
        Failure::new(format!("{count} {word} in {}", self.shown()))
    }

    /// The folder as one would type it here.
    fn shown(&self) -> String {
        let here = std::env::current_dir().ok();
        let inside = here.and_then(|here| self.folder.strip_prefix(here).ok());
        inside.unwrap_or(&self.folder).display().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_faults_fails_and_says_how_many() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("places.csv"), b"id\n\xff").expect("written");
        std::fs::write(folder.path().join("plaecs.csv"), "id\n").expect("written");
        let files = Files::read(folder.path()).expect("readable");
        assert_eq!(files.texts.len(), 1);
        assert_eq!(files.unreadable.len(), 1);
        let said = check(folder.path()).expect_err("faults").to_string();
        let count: usize = said.split(' ').next().and_then(|word| word.parse().ok()).expect("a number first");
        assert!(count > 2 && said.contains("faults in"), "{said}");
    }

    #[test]
    fn faulty_tables_write_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("places.csv"), "id\n").expect("written");
        std::fs::write(folder.path().join(GEOJSON_FILE), "as it was").expect("written");
        assert!(write_geojson(folder.path()).is_err());
        let left = std::fs::read_to_string(folder.path().join(GEOJSON_FILE)).expect("there");
        assert_eq!(left, "as it was");
    }

    #[test]
    fn text_in_another_encoding_is_a_fault_even_if_nothing_else_is() {
        let fault = Fault::file("counts.csv", "is not UTF-8".to_owned());
        let files = Files { folder: "data".into(), texts: Vec::new(), unreadable: vec![fault] };
        assert_eq!(files.checked(|_| Ok(())).expect_err("refused").to_string(), "1 fault in data");
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let said = check(Path::new("no/such/folder")).expect_err("missing").to_string();
        assert!(said.contains("no/such/folder"), "{said}");
    }
}
