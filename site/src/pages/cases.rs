//! The prosecutions: the list of them, and a page each with every step.

use super::Sheet;
use super::leaf::{Leaf, how, step_id, step_name};
use protest_map::view::event::{paragraph, sources};
use protest_map::view::html::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Case, Law, Outcome, Stage};
use protest_map_core::present::{CaseStatus, Superseded};

pub(super) fn list_of_all(leaf: &Leaf<'_>) -> Sheet {
    let (lang, words) = (leaf.lang, leaf.words());
    let row = |case: &Case| {
        let docket = leaf.docket(case);
        let href = leaf.data.links.page(lang, &path(case));
        el(
            "li",
            [class("case")],
            [
                el("h2", [], [el("a", [attr("href", href)], [text(&case.title)])]),
                place(leaf, case),
                standing(leaf, &docket, &leaf.data.links.page(lang, &path(case))),
                paragraph("outcome", words.outcome(case.outcome)),
            ],
        )
    };
    let cases = &leaf.entered.cases;
    let intro = vec![how(m::cases_intro(lang, cases.len() as u64))];
    Sheet {
        path: "cases/".to_owned(),
        title: m::page_cases(lang).to_owned(),
        description: m::cases_description(lang).to_owned(),
        body: [leaf.heading(m::cases_title(lang), intro), list("ul", [class("rows")], cases.iter().map(row).collect())]
            .into_iter()
            .collect(),
    }
}

pub(super) fn sheet(leaf: &Leaf<'_>, n: usize) -> Sheet {
    let (lang, case) = (leaf.lang, &leaf.entered.cases[n]);
    let docket = leaf.docket(case);
    let missing = match case.outcome {
        Outcome::Stated => String::new(),
        Outcome::StatedInPart | Outcome::NotFound => leaf.names(&docket.without_end()),
    };
    let missing = if missing.is_empty() { missing } else { m::outcome_missing(lang, &missing) };
    let people = docket.people().into_iter().filter_map(|id| leaf.person(id)).map(|person| {
        let mut parts = vec![el("strong", [], [text(&person.name)])];
        if !person.role.is_empty() {
            parts.push(text([", ", &person.role].concat()));
        }
        list("li", [], parts)
    });
    let stands = vec![
        standing(leaf, &docket, ""),
        how(m::case_stands_how(lang)),
        paragraph("outcome", leaf.words().outcome(case.outcome)),
        paragraph("outcome", missing),
    ];
    let steps = docket.stages.iter().map(|it| step(leaf, &docket, it)).collect();
    Sheet {
        path: path(case),
        title: case.title.clone(),
        description: m::case_description(lang, &case.title),
        body: [
            leaf.heading(case.title.clone(), vec![place(leaf, case)]),
            el(
                "div",
                [class("beside")],
                [
                    leaf.section("stands", m::case_stands(lang), stands),
                    leaf.section(
                        "people",
                        m::case_people(lang),
                        vec![list("ul", [class("people-list")], people.collect())],
                    ),
                ],
            ),
            leaf.section("steps", m::case_steps(lang), vec![list("ol", [class("steps")], steps)]),
        ]
        .into_iter()
        .collect(),
    }
}

/// Where the page of a case is, below the folder of the language.
pub(super) fn path(case: &Case) -> String {
    ["cases/", &case.id, "/"].concat()
}

fn place(leaf: &Leaf<'_>, case: &Case) -> Html {
    let place = leaf.place_of(case).unwrap_or_else(|| text(m::case_no_place(leaf.lang)));
    el("p", [class("facts")], [place])
}

/// Where each of the people stands, with links to the steps on the page at `page`.
fn standing(leaf: &Leaf<'_>, docket: &CaseStatus<'_>, page: &str) -> Html {
    let words = leaf.words();
    let row = |(stage, people): (&Stage, Vec<&str>)| {
        let whom = if people.is_empty() { m::case_whole(leaf.lang).to_owned() } else { leaf.names(&people) };
        let facts: Vec<String> = words.sentences(stage).into_iter().chain([words.stage_date(stage)]).collect();
        let step = [text(words.step(stage.step))];
        el(
            "li",
            [],
            [
                line("span", "whom", whom),
                text(": "),
                el("a", [attr("href", [page, "#", &step_id(stage.n)].concat())], step),
                text([" · ", &facts.join(" · ")].concat()),
            ],
        )
    };
    list("ul", [class("standing")], docket.standing().into_iter().map(row).collect())
}

fn step(leaf: &Leaf<'_>, docket: &CaseStatus<'_>, stage: &Stage) -> Html {
    let (lang, words) = (leaf.lang, leaf.words());
    let superseded = docket.superseded(stage);
    let is_outside = leaf.is_outside(&stage.sources);
    let heading = el(
        "h3",
        [],
        [
            line("span", "step-number", step_name(lang, stage.n)),
            text(" "),
            line("span", "date", words.stage_date(stage)),
            text(" "),
            line("span", "kind", words.step(stage.step)),
        ],
    );
    let people = match stage.people.as_slice() {
        [] => m::stage_whole(lang).to_owned(),
        people => m::stage_people(lang, &leaf.names(people)),
    };
    let laws: Vec<Html> = laws(leaf, stage).into_iter().map(|it| law(leaf, it, superseded.wholly)).collect();
    let conditions = stage.conditions.iter().map(text).collect();
    let sentence: Vec<Html> = words.sentences(stage).into_iter().map(text).collect();
    // Of a supervision, say: how long, and no sentence.
    let term = stage.term.filter(|_| sentence.is_empty()).map(|term| text(words.term(term)));
    let restraint = stage.restraint.map(|restraint| text(words.restraint(restraint)));
    el(
        "li",
        [attr("id", step_id(stage.n)), class(kind_of(&superseded, is_outside))],
        [
            heading,
            paragraph("remarks", if is_outside { m::stage_outside(lang) } else { "" }),
            replaced(leaf, &superseded),
            paragraph("people", people),
            paragraph("what", stage.summary.clone()),
            leaf.labelled(&m::laws_of_stage(lang, laws.len() as u64), laws),
            leaf.labelled(m::sentence_of_stage(lang), sentence),
            leaf.labelled(m::term_of_stage(lang), term.into_iter().collect()),
            leaf.labelled(m::conditions_of_stage(lang), conditions),
            leaf.labelled(m::restraint_of_stage(lang), restraint.into_iter().collect()),
            sources(&words, &stage.sources, &stage.section),
        ],
    )
}

fn kind_of(superseded: &Superseded<'_>, is_outside: bool) -> &'static str {
    match (superseded.wholly, is_outside) {
        (true, true) => "step superseded outside",
        (true, false) => "step superseded",
        (false, true) => "step outside",
        (false, false) => "step",
    }
}

/// That a charge no longer stands, in words and with what took its place: a line through it would not be heard.
fn replaced(leaf: &Leaf<'_>, superseded: &Superseded<'_>) -> Html {
    let lang = leaf.lang;
    if superseded.by.is_empty() {
        return nothing();
    }
    let what = match superseded.wholly {
        true => m::superseded(lang).to_owned(),
        false => m::superseded_for(lang, &leaf.names(&superseded.people)),
    };
    let mut parts = vec![text(what)];
    for (n, stage) in superseded.by.iter().enumerate() {
        parts.push(text(if n == 0 { " " } else { ", " }));
        parts.push(el("a", [attr("href", ["#", &step_id(stage.n)].concat())], [text(step_name(lang, stage.n))]));
    }
    list("p", [class("replaced")], parts)
}

fn laws<'a>(leaf: &Leaf<'a>, stage: &Stage) -> Vec<&'a Law> {
    stage.laws.iter().filter_map(|id| leaf.entered.laws.iter().find(|law| law.id == *id)).collect()
}

/// An article with what it punishes and the most severe punishment; struck through where the charge no longer stands.
fn law(leaf: &Leaf<'_>, law: &Law, is_superseded: bool) -> Html {
    let name = leaf.words().law(law);
    let maximum = match law.maximum.as_str() {
        "" => String::new(),
        maximum => m::law_maximum(leaf.lang, maximum),
    };
    el(
        "div",
        [class("law")],
        [
            el(if is_superseded { "s" } else { "span" }, [class("article")], [text(name)]),
            text(": "),
            text(&law.description),
            paragraph("how", maximum),
        ],
    )
}
