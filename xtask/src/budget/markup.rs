//! What is read in the HTML of a page, besides the requests that it makes: its language, and which of its bytes are code.

use html5gum::{DefaultEmitter, SpanBound, StartTag, Token, Tokenizer};
use std::ops::Range;

/// The id of the element that holds the outlines of the map. They are part of the source and not of the record.
const BASEMAP_ID: &str = "basemap";

/// What a page says of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Markup {
    /// `<html lang>`; empty if it says none.
    pub(super) lang: String,
    /// Whether it runs a script. A page that runs none is never taken over by the app.
    pub(super) has_script: bool,
    /// Its styles, its scripts and its basemap, tags included: what is in it whatever the record holds.
    ///
    /// Limits: the elements around each mark and each entry of a list come from code too, but their number follows the
    /// record, so that they count as data.
    pub(super) code: Vec<u8>,
}

impl Markup {
    pub(super) fn read(html: &[u8]) -> Self {
        let mut markup = Self::default();
        let mut open: Option<Element> = None;
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        // So that a tag which is quoted in a script or a style is not taken for one.
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match (token, &mut open) {
                (Token::StartTag(tag), Some(element)) if tag.name == element.name && !tag.self_closing => {
                    element.depth += 1;
                }
                (Token::StartTag(tag), None) => {
                    if **tag.name == *b"html" {
                        markup.lang = value(&tag, "lang");
                    }
                    markup.has_script |= runs(&tag);
                    if is_code(&tag) && !tag.self_closing {
                        open = Some(Element { name: tag.name.clone(), begin: tag.span.start, depth: 1 });
                    }
                }
                (Token::EndTag(tag), Some(element)) if tag.name == element.name => {
                    element.depth -= 1;
                    if element.depth == 0 {
                        markup.take(html, element.begin..tag.span.end);
                        open = None;
                    }
                }
                _ => {}
            }
        }
        if let Some(element) = open {
            markup.take(html, element.begin..html.len());
        }
        markup
    }

    fn take(&mut self, html: &[u8], bytes: Range<usize>) {
        self.code.extend(html.get(bytes).unwrap_or_default());
    }
}

/// An element whose end is still to come.
struct Element {
    name: html5gum::HtmlString,
    begin: usize,
    /// How many elements of its name are open, itself included.
    depth: usize,
}

fn is_code<S: SpanBound>(tag: &StartTag<S>) -> bool {
    **tag.name == *b"style" || runs(tag) || value(tag, "id") == BASEMAP_ID
}

/// Whether this is a script that is run. One of another type is data: JSON-LD names schema.org and loads nothing.
pub(super) fn runs<S: SpanBound>(tag: &StartTag<S>) -> bool {
    **tag.name == *b"script" && matches!(value(tag, "type").as_str(), "" | "module" | "text/javascript")
}

/// What an attribute says; empty if there is none.
pub(super) fn value<S: SpanBound>(tag: &StartTag<S>, attribute: &str) -> String {
    tag.attributes.get(attribute.as_bytes()).map(|text| String::from_utf8_lossy(text).into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_of(html: &str) -> String {
        String::from_utf8(Markup::read(html.as_bytes()).code).expect("text")
    }

    #[test]
    fn styles_scripts_and_the_basemap_are_code_and_nothing_else_is() {
        let html = concat!(
            "<!doctype html><html lang=\"kk\"><head><title>Map</title><style>a{color:red}</style>",
            "<script type=\"application/ld+json\">{\"@type\":\"Dataset\"}</script></head><body><p>310 people</p>",
            "<svg><g id=\"basemap\"><g><path d=\"M0\"/></g><g/></g><a href=\"places/almaty/\"><circle r=\"9\"/></a></svg>",
            "<script type=\"module\">if (a < b) write('</p>')</script></body></html>",
        );
        let code = concat!(
            "<style>a{color:red}</style><g id=\"basemap\"><g><path d=\"M0\"/></g><g/></g>",
            "<script type=\"module\">if (a < b) write('</p>')</script>",
        );
        let read = Markup::read(html.as_bytes());
        assert_eq!((read.lang.as_str(), read.has_script), ("kk", true));
        assert_eq!(code_of(html), code);
    }

    #[test]
    fn what_is_quoted_or_unfinished_is_told_all_the_same() {
        assert_eq!(
            code_of("<style>a::before{content:'<script>'}</style><p>"),
            "<style>a::before{content:'<script>'}</style>"
        );
        assert_eq!(code_of("<p>a<style>a{"), "<style>a{");
        let read = Markup::read(b"<p>no page of ours</p>");
        assert_eq!(read, Markup::default());
        assert!(!Markup::read(b"<script type=\"application/ld+json\">{}</script>").has_script);
    }
}
