//! The finding: what happened, in words made from the claims about the whole country.

use super::el::{attr, class, el, live};
use super::html::{self, line};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Claim, Group, Measure, Period};
use protest_map_core::query::Selection;
use protest_map_core::util::{capitalised, joined};

/// The id of the finding, which must not move what stands below it while days are chosen there.
pub const FINDING_ID: &str = "finding";

/// The leading sentence, and beneath it every other number for the same days.
pub(super) fn finding(app: App) -> AnyView {
    let told = move || {
        let (lead, rivals) = app.scene(|scene, _| tell(&scene));
        html::block("div", [], vec![line("p", "lead", lead), line("p", "rivals", rivals)]).view()
    };
    el("div", [class("finding"), attr("id", FINDING_ID)], [live(told)])
}

fn tell(scene: &Selection<'_>) -> (String, String) {
    let (words, lang) = (scene.words, scene.words.lang);
    let nationwide = scene.nationwide();
    let leads =
        |claim: &&Claim| claim.measure == Measure::Detained && claim.group == Group::People && claim.has_figure();
    let Some(lead) = nationwide.iter().copied().find(leads) else {
        let none = match scene.state.period {
            Period::Whole => m::finding_none(lang, scene.record.places.len() as u64),
            period => m::finding_day(lang, &words.period(period), scene.events().count() as u64),
        };
        return (capitalised(&none), String::new());
    };
    let (figure, country, claimant) = (words.figure(lead), &scene.record.country, words.claimant(lead));
    let sentence = match words.date_in_full(lead.when) {
        Some(date) => m::finding_detained(lang, &figure, country, &date, claimant),
        None => m::finding_detained_undated(lang, &figure, country, claimant),
    };
    // Every other number of people for the country and these days stands right beneath, with its claimants: none is chosen
    // over the rest. What is told in words alone, or of journalists, say, is in the tray.
    let mut others: Vec<Vec<&Claim>> = Vec::new();
    let is_beside = |claim: &&Claim| {
        claim.id != lead.id && claim.when == lead.when && claim.group == Group::People && claim.has_figure()
    };
    for claim in nationwide.into_iter().filter(is_beside) {
        match others.iter_mut().find(|it| it[0].measure == claim.measure) {
            Some(it) => it.push(claim),
            None => others.push(vec![claim]),
        }
    }
    let others = others.into_iter().map(|claims| [&capitalised(&words.counted_by(claims)), "."].concat());
    (capitalised(&sentence), joined(others, " "))
}
