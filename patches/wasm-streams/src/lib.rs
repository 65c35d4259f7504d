//! In the place of the crate of this name, which Leptos' server functions need to compile.
//!
//! This site has no server, so none of it is ever called; yet the real crate exports three classes to JavaScript, and what
//! is exported stays in the WebAssembly, with all that it calls, and in the JavaScript. docs/measurements.md
//! has the number.
//!
//! Limits: it has what `server_fn` names, and says so instead of streaming. An app that does stream must take the
//! `[patch.crates-io]` in the workspace's manifest out.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

const ABSENT: &str = "this build streams nothing: see patches/wasm-streams";

/// A stream of the browser, to be read from or to be sent.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes the browser's stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives the browser's stream back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Cannot be had here.
    ///
    /// # Panics
    ///
    /// Always.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        panic!("{ABSENT}")
    }

    /// A stream of one error, which says that it cannot be read here.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::iter([Err(JsValue::from_str(ABSENT))])
    }
}
