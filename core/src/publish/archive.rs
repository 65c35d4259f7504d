//! Files in one archive: in the order of their names, all dated 1 January 1980, the first day that a ZIP can tell.

use super::Published;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// What `zip` leaves to the system that it runs on, or to the clock, is settled here.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644)
}

/// The archive of these files, which it puts in order.
pub(super) fn write(files: &mut [Published]) -> Vec<u8> {
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files.iter() {
        // Memory takes every byte, and no file of the record has four gigabytes or a name twice.
        archive.start_file(file.name.as_str(), options()).expect("a name that is new");
        archive.write_all(&file.bytes).expect("memory takes every byte");
    }
    archive.finish().expect("memory takes every byte").into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    fn files() -> Vec<Published> {
        let of = |name: &str, text: &str| Published { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        vec![of("places.csv", "id\nalmaty\n"), of("README.md", &"words ".repeat(500)), of("empty.csv", "")]
    }

    #[test]
    fn what_went_in_comes_out() {
        let bytes = write(&mut files());
        assert!(bytes.len() < 1_000, "{} bytes are not compressed", bytes.len());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        assert_eq!(archive.len(), 3);
        for file in files() {
            let mut found = archive.by_name(&file.name).expect("it is there");
            let mut bytes = Vec::new();
            found.read_to_end(&mut bytes).expect("it can be read");
            assert_eq!(bytes, file.bytes, "{}", file.name);
        }
    }

    #[test]
    fn neither_the_order_nor_the_time_shows() {
        let first = write(&mut files());
        let mut turned = files();
        turned.reverse();
        // A ZIP tells time in steps of two seconds.
        std::thread::sleep(std::time::Duration::from_millis(2_100));
        assert_eq!(write(&mut turned), first);
        let mut archive = ZipArchive::new(Cursor::new(first)).expect("an archive");
        let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
        assert_eq!(names, ["README.md", "empty.csv", "places.csv"]);
        for n in 0..archive.len() {
            let file = archive.by_index(n).expect("it is there");
            assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
            assert_eq!((file.system(), file.unix_mode()), (System::Unix, Some(0o100_644)));
        }
    }
}
