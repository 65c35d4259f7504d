//! What the map cannot show, visible beside it: the country's figures on the map's scale, the figures that places
//! share, and the events without a place or a day.

use super::{event, glyph};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::mark::Shape;
use protest_map_core::record::Claim;
use protest_map_core::text::messages as m;

/// The tray.
pub(super) fn tray(app: App) -> impl IntoView {
    let lang = app.lang;
    move || {
        app.scene(|scene, data| {
            let words = scene.words;
            let row = |claim: &Claim, shared: bool| {
                let places = shared.then(|| view! { <span class="joint">{words.places(&claim.scope)}</span> });
                let date = words.date(claim.when).map(|date| view! { <span class="date">{date}</span> });
                let shape = if shared { Some(Shape::Shared) } else { Shape::of_claim(claim) };
                view! {
                    <li>
                        <span class="sign">{shape.map(glyph::alone)}</span>
                        <div class="entry">
                            <span class="number">{words.counted(claim)}</span>" "
                            <span class="claimant">{m::according_to(lang, words.claimant(claim))}</span>" "
                            {places}" "{date}
                        </div>
                    </li>
                }
            };
            let nationwide: Vec<_> = scene.nationwide().into_iter().map(|claim| row(claim, false)).collect();
            let joint: Vec<_> = scene.joint().into_iter().map(|claim| row(claim, true)).collect();
            // A day's page tells all of its events above; only the overview has a remainder to tell.
            let elsewhere: Vec<AnyView> = match (scene.state.period, &scene.state.place) {
                (protest_map_core::address::Period::Whole, None) => {
                    scene.elsewhere().into_iter().map(|it| event::event(app, &scene, data, it, None)).collect()
                }
                _ => Vec::new(),
            };
            let nationwide = (!nationwide.is_empty()).then(|| {
                view! {
                    <p class="how">{m::not_on_map_how(lang)}</p>
                    <ul class="discs">{nationwide}</ul>
                }
            });
            let joint =
                (!joint.is_empty()).then(|| view! { <h3>{m::joint_figures(lang)}</h3><ul class="discs">{joint}</ul> });
            let elsewhere = (!elsewhere.is_empty()).then(|| {
                view! {
                    <details><summary>{m::elsewhere(lang)}</summary>{elsewhere}</details>
                }
            });
            let anything = nationwide.is_some() || joint.is_some() || elsewhere.is_some();
            anything.then(|| {
                view! {
                    <section class="tray" aria-labelledby="tray-title">
                        <h2 id="tray-title">{m::not_on_map(lang)}</h2>
                        {nationwide}
                        {joint}
                        {elsewhere}
                    </section>
                }
            })
        })
    }
}
