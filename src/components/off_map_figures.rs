//! What the map cannot show, visible beside it: the country's figures on the map's scale, the figures that places
//! share, and how many events have no place or no day.

use super::paragraph::Paragraph;
use super::symbol::{SymbolCell, extent_px};
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Claim, Period, Scope};
use protest_map_core::present::Shape;
use protest_map_core::util::{grouped_by, joined};

/// Room for a disc beside its words, and above them, from its middle.
const BESIDE_PX: f64 = 46.0;
const ABOVE_PX: f64 = 165.0;

/// The figures off the map; nothing where there are none.
#[component]
pub fn OffMapFigures() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    // A day's page has all of its events above; only the overview has a remainder.
    let is_overview = move || app.place.get().is_none() && app.period.get() == Period::Whole;
    move || {
        let (nationwide, joint, elsewhere) = app.with_selection(|selection, _, _| {
            let figures = |claims: Vec<&Claim>| claims.into_iter().cloned().collect::<Vec<_>>();
            (figures(selection.nationwide()), figures(selection.joint()), selection.elsewhere().len() as u64)
        });
        let has_figures = !nationwide.is_empty() || !joint.is_empty();
        let has_remainder = move || elsewhere > 0 && is_overview();
        (has_figures || has_remainder()).then(|| {
            let nationwide = (!nationwide.is_empty()).then(|| {
                view! {
                    <p class="how">{m::not_on_map_how(lang)}</p>
                    <Figures claims=nationwide />
                }
            });
            let joint = (!joint.is_empty()).then(|| {
                view! {
                    <h3>{m::joint_figures(lang)}</h3>
                    <Figures claims=joint />
                }
            });
            view! {
                <section class="off-map" aria-labelledby="off-map-title">
                    <h2 id="off-map-title">{m::not_on_map(lang)}</h2>
                    {nationwide}
                    {joint}
                    <Show when=has_remainder>
                        <p class="elsewhere">
                            <a href=move || {
                                app.data().urls.page(lang, "table/")
                            }>{m::elsewhere_events(lang, elsewhere)}</a>
                        </p>
                    </Show>
                </section>
            }
        })
    }
}

/// A row for each figure. Those of another measure than the chosen one are folded away.
#[component]
fn Figures(
    /// The claims; those that say the same of the same are one figure.
    claims: Vec<Claim>,
) -> impl IntoView {
    let app = use_app();
    let figures = grouped_by(&claims, Claim::cmp_said);
    let measure = app.measure.get_untracked();
    let (chosen, others): (Vec<_>, Vec<_>) = figures.into_iter().partition(|figure| figure[0].measure == measure);
    let list = |figures: Vec<Vec<Claim>>| {
        (!figures.is_empty()).then(|| {
            let rows = figures.into_iter().map(|claims| view! { <Figure claims=claims /> }).collect_view();
            view! { <ul class="discs">{rows}</ul> }
        })
    };
    let others = list(others).map(|others| {
        view! {
            <details>
                <summary>{m::other_figures(app.lang)}</summary>
                {others}
            </details>
        }
    });
    view! { <div>{list(chosen)} {others}</div> }
}

/// One figure with all who give it.
#[component]
fn Figure(
    /// The claims, which say the same of the same.
    claims: Vec<Claim>,
) -> impl IntoView {
    let app = use_app();
    app.with_record(|phrases, _| {
        let claim = &claims[0];
        let (shape, places) = match claim.scope {
            Scope::Nationwide => (Shape::of_claim(claim), String::new()),
            Scope::Places { .. } => (Some(Shape::Shared), phrases.places(&claim.scope)),
        };
        let facts = joined([places, phrases.date(claim.when).unwrap_or_default()], " · ");
        let is_large = shape.is_some_and(|shape| extent_px(shape) > BESIDE_PX);
        view! {
            <li class=is_large.then_some("large")>
                <SymbolCell shape=shape room_px=if is_large { ABOVE_PX } else { BESIDE_PX } />
                <div class="entry">
                    <a class="number" href=app.claim_href(&claim.id)>
                        {phrases.counted(claim)}
                    </a>
                    ", "
                    <span class="claimant">{phrases.according_to(&claims)}</span>
                    <Paragraph class="facts" text=facts />
                </div>
            </li>
        }
    })
}
