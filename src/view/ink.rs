//! SVG as source, shape by shape: what the marks, the legend and the bars are drawn with.
//!
//! One function writes every shape, from a list of lengths: strung together where they are needed, the same attributes
//! would weigh more in the wasm than the shapes do. It is given numbers and words of the interface only, never a text of
//! the record, so that nothing has to be escaped.

use super::glyph::px;

/// An attribute that is a length: name, number, and unit (none, or `%`).
pub(super) type Length = (&'static str, f64, &'static str);

/// SVG source in the making.
#[derive(Default)]
pub(super) struct Ink(String);

impl Ink {
    /// A shape without anything in it.
    pub(super) fn shape(&mut self, tag: &str, class: &str, lengths: &[Length]) {
        self.open(tag, class, lengths);
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// A piece of text.
    pub(super) fn text(&mut self, class: &str, lengths: &[Length], text: &str) {
        self.open("text", class, lengths);
        self.0.push_str(text);
        self.0.push_str("</text>");
    }

    /// Source that stands at a point, which is its origin.
    pub(super) fn at(&mut self, x: Length, y: Length, source: &str) {
        self.open("svg", "at", &[x, y, ("width", 1.0, ""), ("height", 1.0, "")]);
        self.0.push_str(source);
        self.0.push_str("</svg>");
    }

    /// What was drawn.
    pub(super) fn source(self) -> String {
        self.0
    }

    fn open(&mut self, tag: &str, class: &str, lengths: &[Length]) {
        for piece in ["<", tag, " class=\"", class] {
            self.0.push_str(piece);
        }
        for (name, length, unit) in lengths {
            for piece in ["\" ", name, "=\"", &px(*length), unit] {
                self.0.push_str(piece);
            }
        }
        self.0.push_str("\">");
    }
}
