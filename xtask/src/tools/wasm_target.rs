//! Rust's standard library for the browser.

use crate::child;
use crate::failure::Failure;
use crate::steps::Steps;
use std::path::Path;
use std::process::Command;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

pub(super) fn ensure(steps: &mut Steps) -> Result<(), Failure> {
    if is_here() {
        steps.next(format_args!("{TARGET}: here"));
        return Ok(());
    }
    steps.next(format_args!("{TARGET}: installing with rustup (less than a minute) …"));
    let mend = format!("Rust's {TARGET} is missing: connect to the network once and run `rustup target add {TARGET}`");
    match child::succeeds(Command::new("rustup").args(["target", "add", TARGET])) {
        Ok(true) if is_here() => Ok(()),
        Ok(_) => Err(Failure::new(mend)),
        Err(_) => Err(Failure::new(format!("{mend} (rustup is not here; it is at rustup.rs)"))),
    }
}

/// rustc names the folder whether it exists or not.
fn is_here() -> bool {
    child::output_of(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}
