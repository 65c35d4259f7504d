//! The days as bars on an axis of time, and the choice of a range of them.
//!
//! The drawing ([`chart`]) can be read without scripts, and every date is a link ([`date_nav`]); the range ([`range`]) needs
//! scripts, in space that is held for it.

mod chart;
mod date_nav;
pub mod days_filter;
mod range;

use crate::state::use_app;
use chart::{Bars, BeyondBars, ChartText, Scale, Shades, use_bars};
use leptos::html;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::present::Axis;
use range::{DragToChoose, Handle, Range};

/// The timeline; nothing where the record has no axis.
#[component]
pub fn Timeline() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    app.with_record(|_, data| Axis::of(&data.record)).map(|axis| {
        let axis = StoredValue::new(axis);
        let bars = use_bars(app, axis);
        let range = Range::new(app, axis);
        let plot: NodeRef<html::Div> = NodeRef::new();
        let drag = DragToChoose::new(range, plot);
        view! {
            <section class="timeline" aria-labelledby="timeline-title">
                <h2 class="visually-hidden" id="timeline-title">
                    {m::bars(lang)}
                </h2>
                <div
                    class="plot"
                    id="plot"
                    node_ref=plot
                    on:pointerdown=move |event| drag.pointer_down(&event)
                    on:pointermove=move |event| drag.pointer_moved(&event)
                    on:pointerup=move |_| drag.ended()
                    on:pointercancel=move |_| drag.ended()
                >
                    <Bars axis=axis bars=bars />
                    <Shades axis=axis />
                    <Scale bars=bars />
                    <p class="visually-hidden">
                        <ChartText bars=bars />
                    </p>
                    <Handle range=range end=0 name=m::first_day(lang) />
                    <Handle range=range end=1 name=m::last_day(lang) />
                </div>
                <BeyondBars axis=axis />
            </section>
        }
    })
}
