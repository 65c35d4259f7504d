//! Debian's packages, where they can be installed without asking anybody for a password.

use crate::child;
use crate::failure::Failure;
use std::process::Command;

pub(crate) fn can_install() -> bool {
    is_root() && child::find("apt-get", &child::search_path()).is_some()
}

/// Installs these packages; false if that failed, and then apt-get has said why.
pub(crate) fn install(packages: &[&str]) -> Result<bool, Failure> {
    // Whether the update failed does not matter if the packages come all the same.
    apt_get(&["update", "-q"])?;
    apt_get(&[&["install", "-q", "-y", "--no-install-recommends"], packages].concat())
}

fn apt_get(words: &[&str]) -> Result<bool, Failure> {
    child::succeeds(Command::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    child::output_of(Command::new("id").arg("-u")).as_deref() == Some("0")
}
