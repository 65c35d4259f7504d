//! What is published for others, made of the tables without building the site.

use crate::data::Files;
use crate::failure::Failure;
use crate::workspace::Workspace;
use protest_map_core::check;
use protest_map_core::publish::{self, DOCUMENTS};

use std::path::{Path, PathBuf};

/// Writes every file that the site offers for download into a folder of its own, which it says.
pub(crate) fn write(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let folder = workspace.target().join("published");
    // What is no longer published should be missed.
    match std::fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Failure::file("delete", &folder, &error));
        }
        _ => {}
    }
    let files = Files::read(&workspace.data())?.texts;
    let entered = check::check_tables(&files)
        .map_err(|_| Failure::new("the tables have faults: `cargo xtask check-data` names them"))?;
    let mut documents = DOCUMENTS.map(|_| String::new());
    for (document, (_, path)) in documents.iter_mut().zip(DOCUMENTS) {
        *document = workspace.read(path)?;
    }
    for file in publish::published(&entered.record, &files, &documents) {
        let path = folder.join(&file.name);
        let failed = |error| Failure::file("write", &path, &error);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).map_err(failed)?;
        std::fs::write(&path, &file.bytes).map_err(failed)?;
    }
    Ok(folder)
}
