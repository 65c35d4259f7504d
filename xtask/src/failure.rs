//! What a command says when it cannot go on.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;

/// One line: what happened, and what mends it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(line: impl Into<String>) -> Self {
        Self(line.into())
    }

    /// A file that could not be read or written; `deed` is the verb, as in "read".
    pub(crate) fn file(deed: &str, path: &Path, error: &std::io::Error) -> Self {
        let mend = match error.kind() {
            // As after a run with `sudo`.
            ErrorKind::PermissionDenied => {
                let owned = path.ancestors().find(|path| path.exists()).unwrap_or(path);
                format!("; if it is yours to change: sudo chown -R \"$(id -un)\" '{}'", owned.display())
            }
            ErrorKind::ReadOnlyFilesystem => "; copy the checkout to a disk that can be written".to_owned(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "; make room on that disk".to_owned(),
            _ => String::new(),
        };
        Self(format!("could not {deed} {}: {error}{mend}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_disk_refuses_is_told_with_its_mend() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("bin/tool");
        let said = |kind: ErrorKind| Failure::file("write", &file, &kind.into()).to_string();
        let refused = said(ErrorKind::PermissionDenied);
        // The folder that is there: nobody can give back what is not.
        assert!(refused.ends_with(&format!("sudo chown -R \"$(id -un)\" '{}'", folder.path().display())), "{refused}");
        assert!(said(ErrorKind::ReadOnlyFilesystem).ends_with("; copy the checkout to a disk that can be written"));
        assert!(said(ErrorKind::StorageFull).ends_with("; make room on that disk"));
        assert!(said(ErrorKind::NotFound).starts_with(&format!("could not write {}: ", file.display())));
    }
}
