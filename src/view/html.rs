//! HTML as text: everything that does not change while it is shown.
//!
//! The browser reads a text of HTML several times as fast as elements can be made one by one (DESIGN.md has the numbers).
//! What follows signals, or listens, is made of [`super::el`]; a [`Block`] is the step from one to the other. Every text goes through [`text`] or [`attr`], which escape it: nothing
//! else makes an [`Html`], but for the drawings of this crate, which hold no text of the record.

use super::el::filled;
use leptos::prelude::AnyView;

/// HTML that may stand between other HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

/// An attribute by its name and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute(pub(super) &'static str, pub(super) String);

/// An element by itself: HTML among HTML, and an element that Leptos fills where it has the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<Attribute>,
    pub(super) inside: Html,
}

impl Html {
    /// The source of a drawing, which is none of the record's.
    pub(super) fn drawn(source: String) -> Self {
        Self(source)
    }

    /// As it is written.
    pub fn source(self) -> String {
        self.0
    }
}

impl FromIterator<Html> for Html {
    fn from_iter<I: IntoIterator<Item = Html>>(parts: I) -> Self {
        let mut all = String::new();
        for part in parts {
            all.push_str(&part.0);
        }
        Self(all)
    }
}

impl Block {
    /// The element that Leptos fills.
    pub fn view(self) -> AnyView {
        filled(self)
    }
}

impl From<Block> for Html {
    fn from(block: Block) -> Self {
        element(block.tag, &block.attributes, &[block.inside])
    }
}

/// An element.
pub fn el<const A: usize, const C: usize>(tag: &'static str, attributes: [Attribute; A], children: [Html; C]) -> Html {
    element(tag, &attributes, &children)
}

/// An element with as many children as there are.
pub fn list<const A: usize>(tag: &'static str, attributes: [Attribute; A], children: Vec<Html>) -> Html {
    element(tag, &attributes, &children)
}

/// An element that may stand by itself.
pub fn block<const A: usize>(tag: &'static str, attributes: [Attribute; A], children: Vec<Html>) -> Block {
    Block { tag, attributes: attributes.into(), inside: children.into_iter().collect() }
}

/// An element with as many attributes as there are, too.
pub fn element(tag: &str, attributes: &[Attribute], children: &[Html]) -> Html {
    let mut html = String::new();
    let open = |html: &mut String, piece: &str| {
        html.push('<');
        html.push_str(piece);
    };
    open(&mut html, tag);
    for Attribute(name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(&mut html, value);
        html.push('"');
    }
    html.push('>');
    // The one element without an end that is made here.
    if tag != "input" {
        for child in children {
            html.push_str(&child.0);
        }
        open(&mut html, "/");
        html.push_str(tag);
        html.push('>');
    }
    Html(html)
}

/// An attribute.
pub fn attr(name: &'static str, value: impl Into<String>) -> Attribute {
    Attribute(name, value.into())
}

/// The class.
pub fn class(value: &'static str) -> Attribute {
    attr("class", value)
}

/// Text.
pub fn text(text: impl AsRef<str>) -> Html {
    let mut html = String::new();
    escape(&mut html, text.as_ref());
    Html(html)
}

/// An element with a class and a text.
pub fn line(tag: &'static str, name: &'static str, what: impl AsRef<str>) -> Html {
    element(tag, &[class(name)], &[text(what)])
}

/// Nothing.
pub fn nothing() -> Html {
    Html::default()
}

/// What there is, or nothing.
pub fn maybe(html: Option<Html>) -> Html {
    html.unwrap_or_default()
}

/// A text so that it stays one, between tags and between the quotes of an attribute.
fn escape(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text_wherever_it_stands() {
        let hostile = "<script>\"&'</script>";
        let html = el("p", [attr("title", hostile)], [text(hostile)]);
        assert_eq!(
            html.source(),
            "<p title=\"&lt;script&gt;&quot;&amp;'&lt;/script&gt;\">&lt;script&gt;&quot;&amp;'&lt;/script&gt;</p>"
        );
    }

    #[test]
    fn a_block_among_others_is_written_as_an_element_is() {
        let inside = || vec![text("a"), nothing(), el("b", [], [text("c")])];
        let alone: Html = block("p", [class("x")], inside()).into();
        assert_eq!(alone, list("p", [class("x")], inside()));
        assert_eq!(alone.source(), "<p class=\"x\">a<b>c</b></p>");
    }
}
