//! How it is counted and drawn, what was left out, and what may be done with it.

use super::Sheet;
use super::leaf::{Leaf, how, p};
use protest_map::view::event::paragraph;
use protest_map::view::html::*;
use protest_map::view::{hatching, legend};
use protest_map_core::i18n::messages as m;

/// The number that stands for any in the examples: the same as in the legend.
const SAMPLE: u64 = 50;

pub(super) fn sheet(leaf: &Leaf<'_>) -> Sheet {
    let lang = leaf.lang;
    let rules = [
        m::method_unknown(lang),
        m::method_rivals(lang),
        m::method_shared(lang),
        m::method_sums(lang),
        m::method_country(lang),
        m::method_undated(lang),
        m::method_footnotes(lang),
        m::method_layers(lang),
        m::method_unrelated(lang),
        m::method_words(lang),
    ];
    let points = |points: Vec<String>| list("ul", [class("points")], points.into_iter().map(point).collect());
    let harm = [m::harm_people(lang), m::harm_left_out(lang), m::harm_surnames(lang)];
    let parts = vec![
        leaf.heading(m::method_title(lang), vec![p(leaf.data.texts.about("description"))]),
        leaf.section("rules", m::method_rules(lang), vec![points(rules.map(str::to_owned).into())]),
        leaf.section(
            "marks",
            m::marks_title(lang),
            vec![hatching(), legend::legend(leaf.app).into(), how(m::marks_how(lang))],
        ),
        leaf.section("qualifiers", m::qualifiers(lang), vec![qualifiers(leaf)]),
        leaf.section("harm", m::harm_title(lang), harm.map(p).into()),
        leaf.section("twice", m::twice_title(lang), twice(leaf)),
        leaf.section("laws", m::laws_title(lang), laws(leaf)),
        leaf.section("licences", m::licences_title(lang), vec![p(m::licences_text(lang))]),
        leaf.section("correct", m::correct_title(lang), vec![p(m::correct_text(lang))]),
    ];
    Sheet {
        path: "method/".to_owned(),
        title: m::page_method(lang).to_owned(),
        description: m::method_description(lang).to_owned(),
        body: list("div", [class("prose")], parts),
    }
}

fn point(what: String) -> Html {
    el("li", [], [text(what)])
}

/// Each way of stating a number, and what it means.
fn qualifiers(leaf: &Leaf<'_>) -> Html {
    let lang = leaf.lang;
    let pairs = [
        (m::claim_exactly(lang, SAMPLE), m::qualifier_exactly(lang)),
        (m::claim_at_least(lang, SAMPLE), m::qualifier_at_least(lang)),
        (m::claim_more_than(lang, SAMPLE), m::qualifier_more_than(lang)),
        (m::claim_up_to(lang, SAMPLE), m::qualifier_up_to(lang)),
        (m::claim_about(lang, SAMPLE), m::qualifier_about(lang)),
        (m::claim_between(lang, SAMPLE, 2 * SAMPLE), m::qualifier_between(lang)),
        (m::claim_words(lang, m::qualifier_phrase(lang)), m::qualifier_words(lang)),
        (m::claim_not_stated(lang).to_owned(), m::qualifier_not_stated(lang)),
        (m::claim_none(lang).to_owned(), m::qualifier_none(lang)),
    ];
    let pairs =
        pairs.into_iter().flat_map(|(phrase, meaning)| [el("dt", [], [text(phrase)]), el("dd", [], [text(meaning)])]);
    list("dl", [class("pairs")], pairs.collect())
}

/// What holding the two entries against each other came to.
fn twice(leaf: &Leaf<'_>) -> Vec<Html> {
    let lang = leaf.lang;
    let decided = |decision: &str| leaf.site.differences.iter().filter(|it| *it == decision).count() as u64;
    let counts = [
        m::twice_first(lang, decided("first")),
        m::twice_second(lang, decided("second")),
        m::twice_both(lang, decided("both")),
        m::twice_neither(lang, decided("neither")),
    ];
    vec![
        p(m::twice_text(lang, leaf.site.differences.len() as u64)),
        list("ul", [class("points")], counts.into_iter().map(point).collect()),
        p(m::twice_outside(lang)),
    ]
}

fn laws(leaf: &Leaf<'_>) -> Vec<Html> {
    let (lang, words) = (leaf.lang, leaf.words());
    let rows = leaf.entered.laws.iter().flat_map(|law| {
        let maximum = match law.maximum.as_str() {
            "" => m::law_no_maximum(lang).to_owned(),
            maximum => m::law_maximum(lang, maximum),
        };
        [el("dt", [], [text(words.law(law))]), el("dd", [], [text(&law.description), paragraph("how", maximum)])]
    });
    vec![how(m::laws_how(lang)), list("dl", [class("pairs")], rows.collect())]
}
