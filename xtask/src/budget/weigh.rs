//! Compressing, on every core: brotli at its best quality takes a tenth of a second a page.

use super::files::{File, Kind};
use std::io::Write;

const QUALITY: u32 = 11;
/// Window of 4 MB, what servers use.
const WINDOW_BITS: u32 = 22;
const BUFFER: usize = 4096;

/// Weighs every file but pictures, which are compressed in themselves.
pub(super) fn every(files: &mut [File]) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut shares: Vec<Vec<&mut File>> = (0..cores).map(|_| Vec::new()).collect();
    // Dealt like cards, because neighbours in name are alike in size.
    for (index, file) in files.iter_mut().filter(|file| file.kind != Kind::Other).enumerate() {
        shares[index % cores].push(file);
    }
    std::thread::scope(|scope| {
        for share in shares {
            scope.spawn(move || {
                for file in share {
                    file.brotli = brotli(&file.bytes);
                }
            });
        }
    });
}

fn brotli(bytes: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, BUFFER, QUALITY, WINDOW_BITS);
    writer.write_all(bytes).expect("memory takes every byte");
    drop(writer);
    compressed.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_shrinks_and_pictures_are_taken_as_they_are() {
        let text = "a".repeat(10_000);
        let mut files = [
            File::new("a.html".into(), text.clone().into_bytes()),
            File::new("a.png".into(), text.into_bytes()),
            File::new("empty.css".into(), Vec::new()),
        ];
        every(&mut files);
        assert!(files[0].brotli > 0 && files[0].brotli < 50, "{}", files[0].brotli);
        assert_eq!(files[1].brotli, 10_000);
        assert!(files[2].brotli < 3);
    }
}
