//! Makes the typed message catalogue: `locales/*.ftl` → `messages.rs` in Cargo's output folder.
//!
//! The thinking is in [`catalogue`], which does no I/O; this file only finds the texts, and hands over the result.

#[path = "build/catalogue.rs"]
mod catalogue;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                // Cargo shows these, and only these, of what a build script prints.
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn make() -> Result<(), Vec<String>> {
    let locales = Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("Cargo sets it")).join("../locales");
    // The folder too, or a language that is added would go unnoticed.
    println!("cargo::rerun-if-changed={}", locales.display());

    let files = read(&locales).map_err(|error| vec![format!("locales/: {error}")])?;
    let source = catalogue::catalogue(&files)?;

    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it")).join("messages.rs");
    fs::write(&out, source).map_err(|error| vec![format!("{}: {error}", out.display())])
}

/// Every message file: its name from the root of the workspace, so that an editor can follow it, and its text.
fn read(locales: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(locales)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        println!("cargo::rerun-if-changed={}", path.display());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(&path).map_err(|error| io::Error::other(format!("{name}: {error}")))?;
        files.push((format!("locales/{name}"), text));
    }
    // The order of a folder is the file system's whim, and the build is to be reproducible.
    files.sort();
    Ok(files)
}
