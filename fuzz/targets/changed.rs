#![no_main]

#[path = "../../core/tests/hostile/mod.rs"]
#[allow(dead_code, reason = "each target calls one function of it")]
mod hostile;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hostile::changed(bytes));
