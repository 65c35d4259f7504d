//! Requests that would leave the reader's host: scripts, styles, pictures, frames. Links to click are not requests.
//!
//! Limits: an address that a script puts together at run time is not seen here; the policy of every page
//! (`connect-src 'self'`) and the browser tests stand against those.

use super::files::{File, Kind};
use super::markup::{runs, value};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// `<link>`s that name a relation and load nothing.
const QUIET_RELATIONS: [&str; 9] =
    ["alternate", "author", "canonical", "describedby", "help", "license", "next", "prev", "search"];

/// Every request to another host that a file makes, as a line of the report.
pub(super) fn requests(file: &File) -> Vec<String> {
    let text = String::from_utf8_lossy(&file.bytes);
    let found = match file.kind {
        Kind::Page => in_html(&text),
        Kind::Style => in_style(&text),
        Kind::Script => in_script(&text),
        _ => Vec::new(),
    };
    found.into_iter().map(|what| format!("{}: asks another host for {what}", file.name)).collect()
}

fn in_html(html: &str) -> Vec<String> {
    let mut emitter = DefaultEmitter::default();
    // So that what stands in scripts and styles comes as text.
    emitter.naively_switch_states(true);
    let mut found = Vec::new();
    let mut within = Context::Prose;
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                found.extend(in_tag(&tag));
                within = Context::of(&tag);
            }
            Token::String(text) => match within {
                Context::Style => found.extend(in_style(&String::from_utf8_lossy(&text))),
                Context::Script => found.extend(in_script(&String::from_utf8_lossy(&text))),
                Context::Prose => {}
            },
            Token::EndTag(_) => within = Context::Prose,
            _ => {}
        }
    }
    found
}

/// What the text after a tag is.
enum Context {
    Prose,
    Style,
    Script,
}

impl Context {
    fn of(tag: &StartTag<()>) -> Self {
        match &**tag.name {
            b"style" => Self::Style,
            b"script" if runs(tag) => Self::Script,
            _ => Self::Prose,
        }
    }
}

fn in_tag(tag: &StartTag<()>) -> Vec<String> {
    let name = String::from_utf8_lossy(&tag.name).into_owned();
    let loading: &[&str] = match name.as_str() {
        "a" | "area" | "base" => &[],
        "link" if is_quiet(&value(tag, "rel")) => &[],
        // SVG's <image> and <use> load what their href names.
        "link" | "image" | "use" | "feimage" => &["href", "xlink:href", "imagesrcset"],
        "object" => &["data"],
        _ => &["src", "srcset", "poster", "background"],
    };
    let mut found: Vec<String> = loading
        .iter()
        .map(|attribute| value(tag, attribute))
        .filter(|text| text.split([',', ' ', '\n', '\t']).any(is_elsewhere))
        .map(|text| format!("<{name}> {text}"))
        .collect();
    found.extend(in_style(&value(tag, "style")));
    found
}

fn is_quiet(relations: &str) -> bool {
    let mut relations = relations.split_ascii_whitespace().peekable();
    relations.peek().is_some()
        && relations.all(|relation| QUIET_RELATIONS.iter().any(|quiet| relation.eq_ignore_ascii_case(quiet)))
}

/// `url(https://…)` and `@import "https://…"`.
fn in_style(css: &str) -> Vec<String> {
    let after = |mark: &'static str| css.match_indices(mark).map(move |(at, _)| &css[at + mark.len()..]);
    after("url(")
        .chain(after("@import"))
        .map(|rest| rest.trim_start_matches([' ', '\n', '\t', '"', '\'']))
        .filter(|rest| is_elsewhere(rest))
        .map(|rest| format!("a style's {}", address(rest)))
        .collect()
}

/// A string that begins as an address. Names of XML languages are addresses too, and are never asked for.
fn in_script(script: &str) -> Vec<String> {
    ["\"", "'", "`"]
        .iter()
        .flat_map(|quote| script.match_indices(quote).map(|(at, _)| &script[at + 1..]))
        .filter(|rest| is_http(rest) && !rest.starts_with("http://www.w3.org/"))
        .map(|rest| format!("a script's {}", address(rest)))
        .collect()
}

fn is_elsewhere(address: &str) -> bool {
    address.starts_with("//") || is_http(address)
}

fn is_http(address: &str) -> bool {
    let begins = |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    begins("http://") || begins("https://")
}

fn address(rest: &str) -> &str {
    rest.split(['"', '\'', '`', ')', ' ', ';', '\n']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> usize {
        requests(&File::new(name.into(), text.into())).len()
    }

    #[test]
    fn what_stays_on_the_host_is_allowed() {
        for html in [
            r#"<a href="https://example.org/report">a link to click</a>"#,
            r#"<link rel="canonical" href="https://example.org/en/">"#,
            r#"<link rel="alternate" hreflang="ru" href="https://example.org/ru/">"#,
            r#"<link rel="stylesheet" href="../style.css"><script type="module" src="/app.js"></script>"#,
            r#"<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">"#,
            r#"<meta property="og:image" content="https://example.org/map.png">"#,
            r##"<svg xmlns="http://www.w3.org/2000/svg"><use href="#mark"/></svg>"##,
            r#"<script type="application/ld+json">{"@context": "https://schema.org/"}</script>"#,
            r#"<p>src="https://example.org" is only said here; url(https://example.org) too</p>"#,
        ] {
            assert_eq!(found("a.html", html), 0, "{html}");
        }
        assert_eq!(found("a.css", "a { background: url(marks.svg) } /* https://example.org */"), 0);
        assert_eq!(found("a.js", "const svg = 'http://www.w3.org/2000/svg'; // https://example.org"), 0);
        assert_eq!(found("a.json", r#"{"url": "https://example.org"}"#), 0);
    }

    #[test]
    fn what_asks_another_host_is_found() {
        for html in [
            r#"<script src="https://example.org/a.js"></script>"#,
            r#"<SCRIPT SRC='HTTPS://example.org/a.js'></SCRIPT>"#,
            r#"<img src=//example.org/pixel.gif>"#,
            r#"<img srcset="small.png 1x, https://example.org/large.png 2x">"#,
            r#"<iframe src="http://example.org/"></iframe>"#,
            r#"<link rel="stylesheet" href="https://example.org/font.css">"#,
            r#"<link rel="alternate stylesheet" href="https://example.org/font.css">"#,
            r#"<link rel=preconnect href="https://example.org">"#,
            r#"<link href="https://example.org">"#,
            r#"<style>@font-face { src: url("https://example.org/font.woff2") }</style>"#,
            r#"<svg><image href="https://example.org/tile.png"/></svg>"#,
            r#"<script>fetch("https://example.org/count")</script>"#,
        ] {
            assert_eq!(found("a.html", html), 1, "{html}");
        }
        assert_eq!(found("a.css", "@import 'https://example.org/a.css'; a { background: url( //example.org/b ) }"), 2);
        assert_eq!(found("a.js", "import('https://example.org/a.js')"), 1);
    }
}
