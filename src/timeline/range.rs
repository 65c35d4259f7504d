//! The choice of a range of days: by handles, by dates, or by a drag over the bars.

use crate::components::field::Field;
use crate::state::{AppState, IS_APP, use_app};
use jiff::civil::Date;
use leptos::ev::{Event, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{PartialDate, Period, day, iso};
use protest_map_core::present::Axis;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The chosen days on their axis.
#[derive(Clone, Copy)]
pub struct Range {
    app: AppState,
    axis: StoredValue<Axis>,
}

impl Range {
    /// The range of what the app has chosen.
    pub fn new(app: AppState, axis: StoredValue<Axis>) -> Self {
        Self { app, axis }
    }

    fn with_axis<T>(self, read: impl FnOnce(&Axis) -> T) -> T {
        self.axis.with_value(read)
    }

    /// The first chosen day and the one after the last, as numbers of days along the axis.
    fn edges(self) -> (usize, usize) {
        self.with_axis(|axis| axis.edges(self.app.period.get()))
    }

    /// The first and the last chosen day; of the whole record, those of the axis.
    fn dates(self) -> [Date; 2] {
        match self.app.period.get() {
            Period::Days(first, last) => [first, last],
            Period::Whole => self.with_axis(|axis| [axis.days()[0], axis.days()[axis.days().len() - 1]]),
        }
    }

    /// Chooses days. An open panel stays open: the days within it are chosen. What stands above may say less from now on, and
    /// must not pull the days from under the pointer that chooses them.
    fn choose(self, period: Period) {
        if self.app.period.get_untracked() != period {
            self.app.hold_headline();
            self.app.period.set(period);
        }
    }

    /// One handle stops before the other.
    fn move_handle(self, end: usize, edge: usize) {
        let (from, to) = untrack(|| self.edges());
        let (from, to) = if end == 0 { (edge.min(to - 1), to) } else { (from, edge.max(from + 1)) };
        self.choose(self.with_axis(|axis| axis.period(from, to)));
    }

    /// The date that was typed is the one that is meant; the other gives way. What is no date changes nothing.
    fn type_date(self, end: usize, typed: Option<Date>) {
        let Some(day) = typed else { return };
        let [first, last] = untrack(|| self.dates());
        self.choose(if end == 0 { Period::Days(day, last.max(day)) } else { Period::Days(first.min(day), day) });
    }
}

/// Shows what is chosen in a control that was moved or typed to something else.
fn show(event: &Event, value: &str) {
    event_target::<HtmlInputElement>(event).set_value(value);
}

/// A handle at an end of the range: a slider, so that keys and a screen reader know what to do with it.
#[component]
pub fn Handle(
    range: Range,
    /// 0 for the first day, 1 for the last.
    end: usize,
    /// What it is called.
    name: &'static str,
) -> impl IntoView {
    let app = use_app();
    let days = range.with_axis(|axis| axis.days().len());
    let edge = move || [range.edges().0, range.edges().1][end];
    let day_in_words = move || {
        let day = range.with_axis(|axis| axis.days()[edge() - end]);
        app.with_record(|phrases, _| phrases.date_in_full(PartialDate::Day(day)))
    };
    let moved = move |event: Event| {
        range.move_handle(end, event_target_value(&event).parse().unwrap_or(0));
        show(&event, &untrack(edge).to_string());
    };
    IS_APP.then(|| {
        view! {
            <input
                type="range"
                id=["first-day", "last-day"][end]
                class="handle needs-script"
                min="0"
                max=days.to_string()
                aria-label=name
                aria-valuetext=day_in_words
                prop:value=move || edge().to_string()
                on:input=moved
            />
        }
    })
}

/// The same range typed; and what lies beyond the axis.
#[component]
pub fn RangeFields(range: Range, axis: StoredValue<Axis>) -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let date = move |end: usize, name: &'static str| {
        let id = ["from", "to"][end];
        let value = move || iso(range.dates()[end]);
        let typed = move |event: Event| {
            range.type_date(end, day(&event_target_value(&event)));
            show(&event, &untrack(value));
        };
        view! {
            <Field name=name id=id>
                <input type="date" id=id class="control" prop:value=value on:change=typed />
            </Field>
        }
    };
    let (before, after) = app.with_record(|_, data| axis.with_value(|axis| axis.beyond(&data.record)));
    view! {
        <div class="range">
            {before.map(|period| view! { <Beyond period=period name=m::earlier(lang) label=m::earlier_name /> })}
            {date(0, m::from_day(lang))} {date(1, m::to_day(lang))}
            {after.map(|period| view! { <Beyond period=period name=m::later(lang) label=m::later_name /> })}
        </div>
    }
}

/// A link to what lies before or after the axis.
#[component]
fn Beyond(
    /// From the first to the last day of it.
    period: Period,
    /// What it is called.
    name: &'static str,
    /// The same with its days.
    label: fn(protest_map_core::i18n::Lang, &str) -> String,
) -> impl IntoView {
    let app = use_app();
    let label = app.with_record(|phrases, _| label(app.lang, &phrases.period(period)));
    view! {
        <a
            class="beyond"
            href=move || app.href(|state| state.over(period))
            aria-current=move || (app.period.get() == period).then_some("true")
            aria-label=label
        >
            {name}
        </a>
    }
}

/// A drag over the bars, which chooses the days from where it began to where it is.
#[derive(Clone, Copy)]
pub struct DragToChoose {
    range: Range,
    plot: NodeRef<html::Div>,
    /// Where it began, as a share of the axis.
    from: StoredValue<Option<f64>>,
}

impl DragToChoose {
    /// A drag over this plot.
    pub fn new(range: Range, plot: NodeRef<html::Div>) -> Self {
        Self { range, plot, from: StoredValue::new(None) }
    }

    /// It begins where the primary button or a finger comes down, but not on a handle.
    pub fn pointer_down(self, event: &PointerEvent) {
        let is_on_handle = event.target().is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some());
        let Some(plot) = self.plot.get_untracked().filter(|_| event.buttons() & 1 == 1 && !is_on_handle) else {
            return;
        };
        // A pointer that is gone cannot be captured, and need not be.
        let _ = plot.set_pointer_capture(event.pointer_id());
        self.from.set_value(self.share(event));
        event.prevent_default();
        self.pointer_moved(event);
    }

    /// It goes on while the button is down.
    pub fn pointer_moved(self, event: &PointerEvent) {
        // A button that was let go outside of the window is no longer down.
        let from = self.from.get_value().filter(|_| event.buttons() & 1 == 1);
        match from.and_then(|from| Some((from, self.share(event)?))) {
            Some((from, to)) => {
                let period = self.range.with_axis(|axis| {
                    let (from, to) = (axis.day_at(from), axis.day_at(to));
                    axis.period(from.min(to), from.max(to) + 1)
                });
                self.range.choose(period);
            }
            None => self.ended(),
        }
    }

    /// It is over.
    pub fn ended(self) {
        self.from.set_value(None);
    }

    fn share(self, event: &PointerEvent) -> Option<f64> {
        let rect = self.plot.get_untracked()?.get_bounding_client_rect();
        Some((f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0))
    }
}
