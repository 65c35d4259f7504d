//! `cargo xtask check-data` and `cargo xtask geojson`: the tables, held against the rules of the record.

use crate::failure::Failure;
use protest_map_core::check::{self, Report};
use protest_map_core::io::{self, Diagnostic, GEOJSON_FILE};
use std::path::{Path, PathBuf};

/// How faults and notes are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A line each.
    Text,
    /// One JSON text.
    Json,
}

/// Says every fault in a folder of tables at once, and whether its GeoJSON is what they give; or every fault in a
/// GeoJSON that stands alone. Where the text of the report is given, the summaries of the tables are held against its words.
pub(crate) fn check(path: &Path, format: Format, text: Option<&Path>) -> Result<(), Failure> {
    let report = if path.is_dir() {
        let mut files = Files::read(path)?;
        text.map_or(Ok(()), |text| files.add_report(text))?;
        files.examined()
    } else if text.is_some() {
        let mend = "has no summaries to hold against a report; name a folder of tables, or leave --report out";
        return Err(Failure::new(format!("{} {mend}", path.display())));
    } else {
        examined_file(path)?
    };
    match format {
        Format::Json => print!("{}", report.to_json()),
        Format::Text => print!("{}", said(&report, path)),
    }
    match report.faults.len() {
        0 => Ok(()),
        _ => Err(refusal(report.faults.len(), path)),
    }
}

/// Faults as `file:line, column x: message`; then, marked so that nothing takes them for faults, notes.
fn said(report: &Report, path: &Path) -> String {
    let mut said: String = report.faults.iter().map(|fault| format!("{fault}\n")).collect();
    if report.faults.is_empty() {
        said.push_str(&format!("{}: no faults\n", shown(path)));
    }
    report.notes.iter().for_each(|note| said.push_str(&format!("note: {note}\n")));
    said
}

fn refusal(count: usize, path: &Path) -> Failure {
    let word = if count == 1 { "fault" } else { "faults" };
    Failure::new(format!("{count} {word} in {}", shown(path)))
}

/// A GeoJSON under its own name.
fn examined_file(path: &Path) -> Result<Report, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::file("read", path, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if name.ends_with(".csv") {
        let mend = "is one table of several; name the folder that it is in";
        return Err(Failure::new(format!("{} {mend}", path.display())));
    }
    let mut report = match String::from_utf8(bytes) {
        Ok(text) => check::check_geojson(&text),
        Err(_) => Report { faults: vec![not_utf8(&name, "save it as UTF-8")], ..Report::default() },
    };
    // Core calls every GeoJSON by the name that ours has.
    report.faults.iter_mut().chain(&mut report.notes).for_each(|fault| fault.file.clone_from(&name));
    Ok(report)
}

fn not_utf8(name: &str, mend: &str) -> Diagnostic {
    Diagnostic { rule: Diagnostic::UTF8, ..Diagnostic::file(name, format!("is not UTF-8; {mend}")) }
}

/// Makes `cities.geojson` from the tables; if they have a fault, it stays as it is.
pub(crate) fn write_geojson(folder: &Path) -> Result<(), Failure> {
    let files = Files::read(folder)?;
    let entered = match (check::check_tables(&files.texts), files.unreadable.as_slice()) {
        (Ok(entered), []) => entered,
        (read, unreadable) => {
            let faults: Vec<Diagnostic> = unreadable.iter().cloned().chain(read.err().unwrap_or_default()).collect();
            faults.iter().for_each(|fault| println!("{fault}"));
            return Err(refusal(faults.len(), folder));
        }
    };
    let path = folder.join(GEOJSON_FILE);
    std::fs::write(&path, io::write_geojson(&entered.record)).map_err(|error| Failure::file("write", &path, &error))?;
    println!("{}: written", path.display());
    Ok(())
}

/// The files of a folder, and those of them that are no text.
pub(crate) struct Files {
    pub(crate) texts: Vec<(String, String)>,
    unreadable: Vec<Diagnostic>,
}

impl Files {
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files = Self { texts: Vec::new(), unreadable: Vec::new() };
        let failed = |error| Failure::file("read", folder, &error);
        for entry in std::fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // A spreadsheet leaves hidden files beside the table that is open. Of the others, nothing but these is read.
            if !path.is_file() || name.starts_with('.') || !(name.ends_with(".csv") || name == GEOJSON_FILE) {
                continue;
            }
            match String::from_utf8(std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?) {
                Ok(text) => files.texts.push((name, text)),
                Err(_) => files.unreadable.push(not_utf8(&name, "save it as \"CSV UTF-8\"")),
            }
        }
        // In the order of names, so that the faults come in the same order everywhere.
        files.texts.sort();
        files.unreadable.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(files)
    }

    /// Adds the text of the report, wherever it lies.
    fn add_report(&mut self, path: &Path) -> Result<(), Failure> {
        let bytes = std::fs::read(path).map_err(|error| Failure::file("read", path, &error))?;
        match String::from_utf8(bytes) {
            Ok(text) => self.texts.push((check::REPORT_FILE.to_owned(), text)),
            Err(_) => self.unreadable.push(not_utf8(&path.display().to_string(), "save it as plain text in UTF-8")),
        }
        Ok(())
    }

    fn examined(&self) -> Report {
        let mut report = check::examine(&self.texts);
        report.faults.splice(0..0, self.unreadable.iter().cloned());
        report
    }
}

/// The path as one would type it here.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let inside: Option<PathBuf> = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    inside.as_deref().unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A copy of the record that can be spoilt.
    fn record() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/checker/good");
        for entry in std::fs::read_dir(good).expect("the good record") {
            let entry = entry.expect("readable");
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).expect("copied");
        }
        write_geojson(folder.path()).expect("it is good");
        folder
    }

    fn spoil(path: &Path, old: &str, new: &str) {
        let text = std::fs::read_to_string(path).expect("readable");
        assert!(text.contains(old), "{old}");
        std::fs::write(path, text.replacen(old, new, 1)).expect("written");
    }

    #[test]
    fn a_good_record_has_no_faults_in_either_format() {
        let folder = record();
        assert!(check(folder.path(), Format::Text, None).is_ok());
        assert!(check(folder.path(), Format::Json, None).is_ok());
        let report = Files::read(folder.path()).expect("readable").examined();
        assert!(said(&report, Path::new("data")).starts_with("data: no faults\n"));
    }

    #[test]
    fn a_folder_with_faults_fails_and_says_how_many() {
        let folder = record();
        std::fs::write(folder.path().join("laws.csv"), b"id\n\xff").expect("written");
        std::fs::write(folder.path().join("plaecs.csv"), "id\n").expect("written");
        let report = Files::read(folder.path()).expect("readable").examined();
        assert_eq!((report.faults[0].file.as_str(), report.faults[0].rule), ("laws.csv", Diagnostic::UTF8));
        let said = check(folder.path(), Format::Text, None).expect_err("faults").to_string();
        assert!(report.faults.len() > 2 && said.starts_with(&format!("{} faults in ", report.faults.len())), "{said}");
    }

    #[test]
    fn notes_come_after_the_verdict_and_are_no_faults() {
        let folder = record();
        spoil(&folder.path().join("people.csv"), ",yes\n", ",no\n");
        write_geojson(folder.path()).expect("no fault");
        let report = Files::read(folder.path()).expect("readable").examined();
        let said = said(&report, Path::new("data"));
        let lines: Vec<&str> = said.lines().collect();
        assert!(lines.len() == 2 && lines[0] == "data: no faults", "{said}");
        assert!(lines[1].starts_with("note: people.csv:2: `") && lines[1].contains("has publish = no"), "{said}");
        assert!(report.to_json().contains(r#""rule":"unpublished""#));
    }

    #[test]
    fn a_geojson_alone_is_checked_under_its_own_name() {
        let folder = record();
        let path = folder.path().join("mine.geojson");
        std::fs::copy(folder.path().join(GEOJSON_FILE), &path).expect("copied");
        assert!(check(&path, Format::Text, None).is_ok());
        spoil(&path, "\"qualifier\":\"more_than\"", "\"qualifier\":\"moer\"");
        let report = examined_file(&path).expect("readable");
        let lines = said(&report, &path);
        assert!(lines.starts_with("mine.geojson, features[") && lines.contains("`moer` is not known"), "{lines}");
        assert_eq!(
            check(&path, Format::Json, None).expect_err("a fault").to_string(),
            format!("1 fault in {}", path.display())
        );
        std::fs::write(&path, b"\xff").expect("written");
        assert_eq!(examined_file(&path).expect("readable").faults[0].rule, Diagnostic::UTF8);
    }

    #[test]
    fn json_has_the_place_the_message_and_the_rule_of_each_fault() {
        let folder = record();
        spoil(&folder.path().join("counts.csv"), ",more_than,300,", ",more_than,3OO,");
        let report = Files::read(folder.path()).expect("readable").examined();
        let json = report.to_json();
        let expected = r#"{"faults":[{"file":"counts.csv","line":2,"column":"low","message":"`3OO` is not a whole number; write digits only","rule":"number"}],"notes":[]}"#;
        assert_eq!(json.trim_end(), expected);
    }

    #[test]
    fn words_of_a_report_that_is_at_hand_are_found_in_a_summary() {
        let folder = record();
        let report = folder.path().join("elsewhere.txt");
        std::fs::write(&report, "The guests rose from their seats and sang2\nuntil the lamps went out.")
            .expect("written");
        let examined = |report: &Path| {
            let mut files = Files::read(folder.path()).expect("readable");
            files.add_report(report).expect("readable");
            files.examined().faults.iter().map(|fault| fault.rule).collect::<Vec<_>>()
        };
        assert_eq!(examined(&report), [""; 0]);
        let planted = "A spokesman said that they rose from their seats and sang until the lamps went out.";
        spoil(&folder.path().join("events.csv"), "A spokesman said that there had been no rallies.", planted);
        assert_eq!(examined(&report), ["copied"]);
        assert_eq!(Files::read(folder.path()).expect("readable").examined().faults, [], "without it nobody knows");
        assert!(check(&folder.path().join(GEOJSON_FILE), Format::Text, Some(&report)).is_err(), "it has no summaries");
        std::fs::write(&report, b"\xff").expect("written");
        assert_eq!(examined(&report), [Diagnostic::UTF8]);
    }

    #[test]
    fn faulty_tables_write_nothing() {
        let folder = record();
        std::fs::write(folder.path().join("places.csv"), "id\n").expect("written");
        std::fs::write(folder.path().join(GEOJSON_FILE), "as it was").expect("written");
        assert!(write_geojson(folder.path()).is_err());
        let left = std::fs::read_to_string(folder.path().join(GEOJSON_FILE)).expect("there");
        assert_eq!(left, "as it was");
    }

    #[test]
    fn text_in_another_encoding_is_a_fault_even_if_nothing_else_is() {
        let folder = record();
        std::fs::write(folder.path().join("odd.csv"), b"\xff").expect("written");
        assert!(write_geojson(folder.path()).expect_err("refused").to_string().starts_with("1 fault in "));
    }

    #[test]
    fn what_is_neither_a_folder_nor_a_geojson_is_named_in_one_line() {
        let said = check(Path::new("no/such/folder"), Format::Text, None).expect_err("missing").to_string();
        assert!(said.contains("no/such/folder") && said.lines().count() == 1, "{said}");
        let folder = record();
        let said = check(&folder.path().join("counts.csv"), Format::Text, None).expect_err("a table").to_string();
        assert!(said.ends_with("counts.csv is one table of several; name the folder that it is in"), "{said}");
    }
}
