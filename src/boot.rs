//! Load, build, take over: from the readable page to the running app.
//!
//! The data comes first, then one synchronous render of the whole page, detached; then it is swapped in at once. If
//! anything fails before that, the page stays as it is; a panic afterwards is told to the loader, which puts the page
//! back. Either way the loader shows the note.

use crate::controls::follow_controls;
use crate::dom;
use crate::hands::follow_hands;
use crate::state::{App, Data, Told, follow};
use crate::view;
use futures_util::future::join;
use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use protest_map_core::i18n::messages;
use protest_map_core::io::{GEOJSON_FILE, read_geojson, read_texts};
use protest_map_core::query::State;
use protest_map_core::routes::{ParsedUrl, Urls};
use protest_map_core::util::joined;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The least time between two rewritings of the address while the map moves: browsers stop counting at some rate.
const ADDRESS_MS: i32 = 300;
/// The pause after which a choice is a step of its own, which Back undoes.
const STEP_MS: f64 = 1000.0;

/// Starts the app.
pub fn start() {
    std::panic::set_hook(Box::new(|info| dom::tell_failed(&info.to_string())));
    wasm_bindgen_futures::spawn_local(async {
        if let Err(reason) = take_over().await {
            dom::tell_failed(&reason);
        }
    });
}

async fn take_over() -> Result<(), String> {
    let page = dom::Page::read()?;
    let texts_file = ["record.", page.lang.code(), ".json"].concat();
    let (geojson, texts) = join(
        dom::fetch_text(&[&page.root, "data/", GEOJSON_FILE, &page.version].concat()),
        dom::fetch_text(&[&page.root, "data/", &texts_file, &page.version].concat()),
    )
    .await;
    let all = |faults: Vec<protest_map_core::io::Diagnostic>| joined(faults.iter().map(ToString::to_string), "\n");
    let mut record = read_geojson(&geojson?).map_err(all)?;
    let mut texts = read_texts(&texts_file, &texts?).map_err(all)?;
    // Patterns of another version would put one phrase in the place of another.
    if texts.shape != messages::SHAPE {
        return Err([texts_file.as_str(), " is of another version than the app"].concat());
    }
    messages::load(std::mem::take(&mut texts.patterns));
    texts.names.apply_translations(&mut record);
    let address = Urls::read(&dom::path_below(&page.root), &dom::query(), &dom::fragment());

    // What lives as long as the page is owned by nobody who could drop it.
    let owner = Owner::new();
    let app = owner.with(|| {
        let links = Urls::new(&page.root, page.pages.iter().cloned());
        let app = App::new(
            Data::new(record, texts, links).awaiting(dom::told_summaries()),
            State { lang: page.lang, ..State::overview(page.lang) },
        );
        app.enter(address.state, address.refused);
        let detached = dom::detached()?;
        mount_to(detached.clone(), move || view::page(app, None)).forget();
        dom::swap(&detached)?;
        let written = Rc::new(RefCell::new(app.choice.get_untracked()));
        follow_links(app, page.root.clone(), written.clone());
        follow_history(app, page.root.clone(), written.clone());
        follow_hands(app);
        follow_controls(app);
        write_address(app, written);
        Ok::<App, String>(app)
    })?;
    std::mem::forget(owner);
    dom::after_paint(move || {
        // Reading it here keeps the handle, and with it the signals, alive until the app has really answered.
        let _ = app.lang;
        dom::tell_ready();
        dom::after_ms(0, move || rehearse(app));
    });
    // What happened, event by event, is as much text as all else together, and only an open panel tells it: one that is
    // open already has it from the page.
    let summaries_file = ["summaries.", page.lang.code(), ".json"].concat();
    let summaries = dom::fetch_text(&[&page.root, "data/", &summaries_file, &page.version].concat()).await?;
    let data = app.data();
    data.summaries.take_in(read_texts(&summaries_file, &summaries).map_err(all)?.summaries);
    dom::tell_awaited(|key| match data.summaries.of(key) {
        Told::Known(text) => text,
        Told::Awaited => String::new(),
    });
    Ok(())
}

/// Opens a panel that nobody sees, so that the first one that is asked for finds the code compiled and its fonts measured,
/// as it does where one is open. In tasks apart, as on a slow phone all of it is more work than a panel.
fn rehearse(app: App) {
    let is_open = app.choice.with_untracked(|choice| choice.place.is_some());
    let some_place = app.marks.with_untracked(|marks| marks.first().map(|mark| mark.place.clone()));
    let (Some(place), Ok(unseen), false) = (some_place, dom::detached(), is_open) else { return };
    let owner = Owner::new();
    let (stage, shown) = owner.with(|| {
        let stage = app.apart();
        let mut shown = view::side(stage).build();
        shown.mount(&unseen, None);
        (stage, shown)
    });
    dom::after_ms(0, move || {
        stage.begin_side(false);
        stage.enter(stage.state().at_place(Some(&place)), Vec::new());
        dom::after_ms(0, move || {
            dom::lay_out_unseen(&unseen);
            drop(shown);
            drop(owner);
        });
    });
}

/// A click on a link within the map changes the state in place. Everything else about links stays the browser's.
fn follow_links(app: App, root: String, written: Written) {
    dom::on_link(move |path, query, fragment, is_tap| {
        let Some(path) = path.strip_prefix(root.as_str()) else { return false };
        if !Urls::has_map(path) || fragment.starts_with("#side") {
            return false;
        }
        let read = Urls::read(path, query, fragment);
        // The names and the messages of another language are those of another page.
        if read.state.lang != app.lang {
            return false;
        }
        let written = written.clone();
        let go = move || go(app, read, &written);
        // After a tap, a browser lays out within the click what the tap has changed: on a slow phone that makes one long
        // task of two that are not. After a click it waits for the frame, which a task of its own would miss.
        if is_tap {
            dom::after_ms(0, go);
        } else {
            go();
        }
        true
    });
}

/// What a click may take until the focus is set in the same task: what is left of the time until the next frame.
const QUICK_MS: f64 = 4.0;

/// Goes where a link leads.
fn go(app: App, read: ParsedUrl, written: &Written) {
    let (before, began) = (Before::now(app), dom::now_ms());
    // A link says what to show, not where the map is to stand.
    let state = State { viewport: app.viewport.get_untracked(), ..read.state };
    // Until all of it is there, what stands below must not come up, nor the page become shorter than it is scrolled.
    dom::hold_height(view::TOLD_ID);
    dom::let_go_of_focus(view::SIDE_ID);
    app.begin_side(false);
    app.enter(state, read.refused);
    let choice = app.choice.get_untracked();
    written.replace(choice.clone());
    // Behind what renders, which waits in the same queue.
    wasm_bindgen_futures::spawn_local(async move {
        let later = match dom::now_ms() - began <= QUICK_MS {
            true => {
                settle_focus(app, before);
                None
            }
            false => Some(before),
        };
        // What nobody waits for comes after what was asked for: a browser takes as long for a new address as the app for a
        // panel. By the clock and not with a frame, which may be long in coming: the step has to be there before anything
        // rewrites the address.
        dom::after_ms(0, move || {
            if let Some(before) = later {
                settle_focus(app, before);
            }
            // Whoever went on meanwhile is at another address by now.
            if app.choice.with_untracked(|now| *now == choice) {
                dom::push_address(&app.data().links.href(&app.state()), &app.page_title());
            }
        });
        tell_more(app);
    });
}

/// Adds the later parts of what stands beside the map. The browser is to have shown the one before it is given the next.
fn tell_more(app: App) {
    dom::after_paint(move || {
        dom::after_ms(0, move || match app.add_to_side() {
            true => tell_more(app),
            false => dom::free_height(view::TOLD_ID),
        });
    });
}

fn follow_history(app: App, root: String, written: Written) {
    dom::on_history(move || {
        let read = Urls::read(&dom::path_below(&root), &dom::query(), &dom::fragment());
        let before = Before::now(app);
        dom::let_go_of_focus(view::SIDE_ID);
        app.begin_side(true);
        dom::free_height(view::TOLD_ID);
        app.enter(read.state, read.refused);
        written.replace(app.choice.get_untracked());
        dom::set_title(&app.page_title());
        dom::after_ms(0, move || settle_focus(app, before));
    });
}

/// What was so before a step.
struct Before {
    /// The place whose panel was open.
    panel: Option<String>,
    /// The place whose mark had the focus.
    focused: Option<String>,
}

impl Before {
    fn now(app: App) -> Self {
        Self { panel: app.choice.with_untracked(|choice| choice.place.clone()), focused: dom::focused_place() }
    }
}

/// After a step: into the panel that opened, back to the mark whose panel closed, or to the heading of what changed if
/// the focus was on something that is gone.
///
/// `focus()` has the browser lay out what changed. Where there is time, it has been done by the next frame; where there is
/// not, that would make one long task of two that are not.
fn settle_focus(app: App, before: Before) {
    let after = app.choice.get_untracked();
    let opened = after.place.is_some() && after.place != before.panel;
    let closed = before.panel.filter(|_| after.place.is_none());
    if opened {
        dom::focus_id(view::PANEL_TITLE_ID);
    } else if closed.is_some_and(|place| dom::focus_place(&place)) {
        // Back at the mark that the panel was opened from.
    } else if dom::focus_is_lost() && before.focused.is_some_and(|place| dom::focus_place(&place)) {
        // The marks have been made anew.
    } else if dom::focus_is_lost() {
        dom::focus_id(if after.place.is_some() { view::PANEL_TITLE_ID } else { view::SIDE_TITLE_ID });
    }
}

/// The choice that stands in the address.
type Written = Rc<RefCell<State>>;

/// Keeps the address true to what is shown: a choice made with a control is a step, what follows it at once (a handle that
/// is dragged on, a key that is held) belongs to that step, and so does where the map stands.
fn write_address(app: App, written: Written) {
    let pending = Rc::new(Cell::new(false));
    let (mut chosen_at, mut stood) = (0.0, None);
    follow(move || {
        let (viewport, choice) = (app.viewport.get(), app.choice.get());
        let is_chosen = *written.borrow() != choice;
        // The address that the page was opened with stays as it is, and so does that of a link, which is written where it
        // is followed.
        let before = stood.replace(viewport);
        if before.is_none() || !is_chosen && before == stood {
            return;
        }
        untrack(|| {
            if is_chosen {
                written.replace(choice);
                let now = dom::now_ms();
                let is_step = now - chosen_at > STEP_MS;
                chosen_at = now;
                if is_step {
                    dom::push_address(&app.data().links.href(&app.state()), &app.page_title());
                    return;
                }
            }
            // Not more often than a browser takes.
            if !pending.replace(true) {
                let pending = pending.clone();
                dom::after_ms(ADDRESS_MS, move || {
                    pending.set(false);
                    dom::replace_address(&app.data().links.href(&app.state()), &app.page_title());
                });
            }
        });
    });
}
