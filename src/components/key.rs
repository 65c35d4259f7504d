//! The key to what is shown: the legend of the marks that there are, and a button for the rest.

use super::legend::{Mark, ScaleAndMarks, kinds};
use super::popover::Popover;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::{group, messages as m};
use protest_map_core::model::Qualifier;
use protest_map_core::present::{Edge, Shape};

/// The number of the one disc whose size is told.
const KEY_NUMBER: u64 = 100;

/// Whether a mark is of the kind that a sample stands for. One with a ring is of two kinds.
fn is_of_kind(shape: Shape, sample: Shape) -> bool {
    match (shape, sample) {
        (Shape::Figure { ring, .. }, Shape::Figure { disc: None, .. }) => ring.is_some(),
        (Shape::Figure { disc, edge, .. }, Shape::Figure { edge: sample, .. }) => disc.is_some() && edge == sample,
        (shape, sample) => shape == sample,
    }
}

/// The key to what is shown: one disc with its number, the kinds of mark that there are, and under a button all of them.
#[component]
pub fn Key() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let shown = Memo::new(move |_| {
        let shapes: Vec<Shape> = app.markers.with(|markers| markers.iter().filter_map(|marker| marker.shape).collect());
        // The bars and the range plot have a mark for words where no place has one.
        let has_words =
            app.with_selection(|selection, _, _| selection.measured().any(|claim| claim.qualifier == Qualifier::Words));
        let is_shown = |sample: Shape| {
            sample == Shape::InWords && has_words || shapes.iter().any(|shape| is_of_kind(*shape, sample))
        };
        kinds(lang).into_iter().filter(|(sample, _)| is_shown(*sample)).collect::<Vec<_>>()
    });
    let disc = Shape::Figure { disc: Some(KEY_NUMBER), edge: Edge::Sharp, ring: None };
    view! {
        <section class="key" aria-labelledby="key-title">
            <h2 class="visually-hidden" id="key-title">
                {m::legend(lang)}
            </h2>
            <ul class="marks">
                <Mark shape=disc meaning=m::legend_number(lang, &group(lang, KEY_NUMBER)) />
                {move || {
                    shown
                        .get()
                        .into_iter()
                        .map(|(shape, meaning)| view! { <Mark shape=shape meaning=meaning.to_owned() /> })
                        .collect_view()
                }}
            </ul>
            <Popover class="all-marks" button=m::legend_all(lang).into_any()>
                <ScaleAndMarks />
            </Popover>
        </section>
    }
}
