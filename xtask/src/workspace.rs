//! Where things are in the checkout.

use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// The root of the checkout, from which every path is named.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout that Cargo runs us from. Asked at run time and not compiled in: a checkout may be moved
    /// together with its `target/`.
    pub(crate) fn find() -> Result<Self, Failure> {
        std::env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .as_deref()
            .and_then(Path::parent)
            .map(Self::at)
            .ok_or_else(|| Failure::new("run it as `cargo xtask`, inside the checkout"))
    }

    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_path_buf() }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What Trunk and the generator write: the finished site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The record's tables.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    /// The browser tests.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("e2e")
    }

    /// What we install; ignored by git.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// Where Cargo puts what it compiles.
    pub(crate) fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    pub(crate) fn read(&self, name: &str) -> Result<String, Failure> {
        let path = self.root.join(name);
        std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))
    }
}
