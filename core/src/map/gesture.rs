//! What fingers, mouse, wheel and keys do to the view of the map.
//!
//! [`Gesture`] is told of every event with its place in the box and its time, and answers with the view to show and
//! whether the event is the map's. It reads no clock and touches no page. The view stays with the caller and is passed
//! in each time: if something else moves the map in the middle of a drag or a glide (a button, the address), the drag
//! goes on from there and the glide ends.
//!
//! One rule is above all others: the page is never trapped. Where the map is whole, one finger and the wheel are the
//! page's; where it cannot move or zoom any further, the event is the page's again.
//!
//! | what | does |
//! |---|---|
//! | mouse | drags once it went 4 px, where the map is zoomed in; the click that follows a drag is to be swallowed |
//! | one finger, pen | the same after 8 px; a drag straight up or down against the edge of the map is the page's |
//! | two fingers | pinch about their middle and pan with it, at every zoom; one lifted, the other drags on; a third is ignored |
//! | double tap | one step in, about the point; with Shift one step out |
//! | wheel | with Ctrl or Cmd zooms about the pointer; without them too, but not when embedded, and not at the whole map while the page is scrolled down |
//! | release in motion | the map glides on and comes to rest, unless the reader asked for less motion |
//!
//! Zooming is never animated: it happens in the event, or not at all.
//!
//! # Limitations
//!
//! - What a touch may do is settled by the browser when it begins ([`touch_action`]). A drag that reaches the edge of the
//!   map half-way cannot be handed to the page any more; the finger has to be lifted first.
//! - Only Chromium knows `pan-up` and `pan-down`. Elsewhere a map that is zoomed in keeps vertical drags at its edge as
//!   well, and the page is scrolled beside the map.
//! - Where the map is whole, two fingers on it zoom the map and not the page, and a browser may take two fingers that move
//!   alike for scrolling, unless `touchmove` is prevented while [`Gesture::holds_touch`].
//! - Safari on a Mac tells of a trackpad's pinch by events of its own, which nothing here reads: the page zooms.
//! - No turning, no keyboard inertia; the distance of two fingers below 24 px counts as 24.

use std::f64::consts::LN_2;

use super::{Frame, MapPoint, Viewport};

/// How many times larger one step makes the map: a key, a button, a double tap.
pub const ZOOM_STEP: f64 = 1.5;

/// How far an arrow key moves the map.
const KEY_PAN_PX: f64 = 100.0;
/// How far a mouse may stray and still be a click.
const MOUSE_SLOP_PX: f64 = 4.0;
/// How far a finger may stray and still be a tap.
const TOUCH_SLOP_PX: f64 = 8.0;
/// The longest pause between two taps that are one double tap.
const DOUBLE_TAP_MS: f64 = 300.0;
/// The greatest distance between two taps that are one double tap.
const DOUBLE_TAP_PX: f64 = 24.0;
/// How long after a drag a click is taken for its echo. Later ones are made with a key, without any pointer.
const CLICK_MS: f64 = 300.0;
/// The least distance of two fingers: below it, a tremble would be a leap.
const LEAST_SPREAD_PX: f64 = 24.0;
/// Positions and boxes beyond this are no positions and no boxes.
const MOST_PX: f64 = 1e6;

/// Below this zoom the map counts as whole: there is nothing worth dragging, and one finger is the page's.
const WHOLE_BELOW: f64 = 1.02;
/// The share of the box that may be left to the edge of the map for it to count as reached.
///
/// Half of what [`WHOLE_BELOW`] leaves, so that no map that is zoomed in is at both edges.
const EDGE_SHARE: f64 = 0.01;

/// How far a wheel turns, in pixels, for a factor of e: a notch of 120 px is half an octave.
const WHEEL_PX: f64 = 240.0 / LN_2;
/// The same with Ctrl: browsers tell of a trackpad's pinch as a wheel with Ctrl, turned by 100 ln(scale).
const PINCH_WHEEL_PX: f64 = 100.0;
/// The most that one event zooms, as a logarithm: half an octave.
const MOST_WHEEL: f64 = LN_2 / 2.0;
/// What browsers mean by a line.
const LINE_PX: f64 = 40.0;
/// What we mean by a page; more than one event may zoom.
const PAGE_PX: f64 = 400.0;
/// The pause that ends a turn of the wheel which the page has.
const WHEEL_PAUSE_MS: f64 = 200.0;
/// How long after its last effect the rest of a turn, spent on a map that zooms no further, does not reach the page.
const WHEEL_REST_MS: f64 = 300.0;

/// The time in which the speed of a glide falls to 1/e.
const GLIDE_MS: f64 = 250.0;
/// The least speed at release that glides, in pixels a millisecond.
const GLIDE_FROM: f64 = 0.1;
/// The greatest speed: a glide of 750 px.
const GLIDE_MOST: f64 = 3.0;
/// The speed that is rest: half a pixel a frame.
const GLIDE_UNTIL: f64 = 0.03;
/// The distance of the two samples that the speed is taken from.
const SAMPLE_MS: f64 = 30.0;

/// Where in the box something happened, and the box: CSS pixels from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoxPoint {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
    /// Width of the box.
    pub width: f64,
    /// Height of the box.
    pub height: f64,
}

impl BoxPoint {
    /// The point as fractions of the box; nothing where there is no box, or no position.
    fn fractions(self) -> Option<(f64, f64)> {
        let is_length = |px: f64| (1.0..MOST_PX).contains(&px);
        let is_place = |px: f64| px.abs() < MOST_PX;
        (is_length(self.width) && is_length(self.height) && is_place(self.x) && is_place(self.y))
            .then(|| (self.x / self.width, self.y / self.height))
    }

    fn distance(self, other: Self) -> f64 {
        length(self.x - other.x, self.y - other.y)
    }
}

/// What points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerKind {
    /// A mouse or a trackpad.
    Mouse,
    /// A finger.
    Touch,
    /// A pen, which drags like a finger and never pinches.
    Pen,
}

impl PointerKind {
    /// The kind that a browser calls so in `pointerType`; what it has no name for is treated as a mouse.
    pub fn from_type(name: &str) -> Self {
        match name {
            "touch" => Self::Touch,
            "pen" => Self::Pen,
            _ => Self::Mouse,
        }
    }

    const fn slop_px(self) -> f64 {
        match self {
            Self::Mouse => MOUSE_SLOP_PX,
            Self::Touch | Self::Pen => TOUCH_SLOP_PX,
        }
    }
}

/// An event of a pointer, as the browser tells it. Events on the controls in the box are not to be passed on.
#[derive(Clone, Copy, Debug)]
pub struct PointerInput {
    /// `pointerId`.
    pub id: i32,
    /// From `pointerType`.
    pub kind: PointerKind,
    /// `isPrimary`: the first of its kind. When one comes down, whatever was down before is gone, told or untold.
    pub is_primary: bool,
    /// `buttons`: the buttons held, the primary one being 1. A finger that touches holds it.
    pub buttons: u16,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether this is on a link. Drags begin there too, but the taps are the link's.
    pub on_link: bool,
    /// Where.
    pub at: BoxPoint,
    /// When, in milliseconds.
    pub now: f64,
}

/// A turn of the wheel, as the browser tells it.
#[derive(Clone, Copy, Debug)]
pub struct WheelInput {
    /// `deltaY`.
    pub delta_y: f64,
    /// `deltaMode`: what `delta_y` counts, 0 for pixels, 1 for lines, 2 for pages.
    pub delta_mode: u32,
    /// Whether Ctrl is held, or a trackpad pinched.
    pub ctrl: bool,
    /// Whether Cmd (or the Windows key) is held.
    pub meta: bool,
    /// Whether the page is scrolled down, so that turning the wheel up would bring it back.
    pub page_is_scrolled: bool,
    /// Where.
    pub at: BoxPoint,
    /// When, in milliseconds.
    pub now: f64,
}

/// What became of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[must_use]
pub struct Outcome {
    /// The view to show from now on, where it changed.
    pub view: Option<Viewport>,
    /// Whether the event is the map's: `preventDefault`. If not, the browser is to do what it always does.
    pub is_handled: bool,
    /// Whether a drag begins: `setPointerCapture`. Not before, or a click on a mark would go to the map.
    pub captures: bool,
}

/// Where the map is, and what its reader asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Whether the page stands in somebody else's.
    pub embedded: bool,
    /// Whether the reader asked for less motion: no glide.
    pub reduced_motion: bool,
}

/// What the pointers on the map are doing.
#[derive(Clone, Copy, Debug)]
pub struct Gesture {
    /// May be changed at any time.
    pub policy: Policy,
    phase: Phase,
    /// A tap that another may make a double tap.
    tap: Option<(BoxPoint, f64)>,
    /// When the last gesture ended whose click is to be swallowed.
    click_spent_at: f64,
    /// When the wheel last zoomed the map.
    wheel_zoomed_at: f64,
    /// When the wheel was last left to the page.
    wheel_left_at: f64,
}

#[derive(Clone, Copy, Debug)]
enum Phase {
    /// Nothing is down, and the map stands still.
    Rest,
    /// One pointer is down and has not moved the map.
    Press { finger: Finger, press: Press },
    /// One pointer drags the map, or two pinch it. Nothing is grabbed before the first move.
    Hold { finger: Finger, other: Option<Finger>, grip: Option<Grip> },
    /// Nothing is down, and the map runs out.
    Glide(Glide),
}

/// What a pointer that is down will have been if it comes up now.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Press {
    /// A tap.
    Tap,
    /// The second tap of two.
    SecondTap,
    /// The hand that stopped a glide; no click was meant.
    Stop,
    /// A movement that was the page's, or nobody's.
    Stray,
}

impl Gesture {
    /// Nothing is down, and the map stands still.
    pub const fn new(policy: Policy) -> Self {
        Self {
            policy,
            phase: Phase::Rest,
            tap: None,
            click_spent_at: f64::NEG_INFINITY,
            wheel_zoomed_at: f64::NEG_INFINITY,
            wheel_left_at: f64::NEG_INFINITY,
        }
    }

    /// `pointerdown`. It moves nothing and is never the map's, so focus and clicks stay the browser's.
    pub fn down(&mut self, input: &PointerInput) {
        let first_tap = self.tap.take();
        let stopped = self.stop_glide();
        self.click_spent_at = f64::NEG_INFINITY;
        if input.buttons & 1 == 0 || input.at.fractions().is_none() {
            return;
        }
        let new = Finger::new(input);
        let is_further = |first: &Finger| {
            let both_touch = input.kind == PointerKind::Touch && first.kind == PointerKind::Touch;
            both_touch && !input.is_primary && first.id != input.id
        };
        match &mut self.phase {
            Phase::Press { finger, .. } if is_further(finger) => {
                self.phase = Phase::Hold { finger: *finger, other: Some(new), grip: None };
            }
            Phase::Hold { finger, other, grip } if is_further(finger) => match other {
                // Known, and down again: its end was not told.
                Some(other) if other.id == input.id => (*other, *grip) = (new, None),
                Some(_) => {}
                None => (*other, *grip) = (Some(new), None),
            },
            _ => {
                let is_second = first_tap.is_some_and(|(at, then)| {
                    (0.0..=DOUBLE_TAP_MS).contains(&(input.now - then)) && at.distance(input.at) <= DOUBLE_TAP_PX
                });
                let press = match (stopped, is_second) {
                    (true, _) => Press::Stop,
                    (false, true) => Press::SecondTap,
                    (false, false) => Press::Tap,
                };
                self.phase = Phase::Press { finger: new, press };
            }
        }
    }

    /// `pointermove`, of any pointer.
    pub fn moved(&mut self, view: Viewport, input: &PointerInput) -> Outcome {
        if input.buttons & 1 == 0 {
            // It came up where nobody saw it.
            self.cancel(input.id, input.now);
            return Outcome::default();
        }
        self.follow(view, input)
    }

    /// `pointerup`. After it the map may glide: see [`Gesture::is_gliding`].
    pub fn up(&mut self, view: Viewport, input: &PointerInput) -> Outcome {
        let mut outcome = self.follow(view, input);
        let view = outcome.view.unwrap_or(view);
        match self.lift(input.id, input.now) {
            Phase::Press { press: Press::Stop, .. } => self.click_spent_at = input.now,
            Phase::Press { press: press @ (Press::Tap | Press::SecondTap), .. } if !input.on_link => {
                if press == Press::Tap {
                    self.tap = Some((input.at, input.now));
                } else if let Some(at) = input.at.fractions() {
                    // What comes to lie under the finger by it has not been clicked.
                    self.click_spent_at = input.now;
                    let zoomed = view.zoom_about(at, if input.shift { 1.0 / ZOOM_STEP } else { ZOOM_STEP });
                    outcome.view = changed(view, zoomed);
                    outcome.is_handled = true;
                }
            }
            Phase::Hold { finger, other: None, .. } if !self.policy.reduced_motion => {
                if let Some(glide) = Glide::new(&finger, view, input) {
                    self.phase = Phase::Glide(glide);
                }
            }
            _ => {}
        }
        outcome
    }

    /// `pointercancel`: the browser took the pointer, to scroll the page for one. The map stays where it is.
    pub fn cancel(&mut self, id: i32, now: f64) {
        self.lift(id, now);
    }

    /// `click`, before anybody else hears of it: whether it is only the end of a drag and nobody shall.
    pub fn swallows_click(&mut self, now: f64) -> bool {
        now - std::mem::replace(&mut self.click_spent_at, f64::NEG_INFINITY) < CLICK_MS
    }

    /// `wheel`.
    pub fn wheel(&mut self, view: Viewport, input: &WheelInput) -> Outcome {
        self.stop_glide();
        let px = input.delta_y
            * match input.delta_mode {
                0 => 1.0,
                1 => LINE_PX,
                _ => PAGE_PX,
            };
        if px == 0.0 || !px.is_finite() {
            return Outcome::default();
        }
        let turn = -px / if input.ctrl { PINCH_WHEEL_PX } else { WHEEL_PX };
        let zoomed = input.at.fractions().and_then(|at| {
            let zoomed = view.zoom_about(at, growth(turn.clamp(-MOST_WHEEL, MOST_WHEEL)));
            changed(view, zoomed)
        });
        let within = |then: f64, ms: f64| (input.now - then).abs() < ms;
        let is_asked = input.ctrl || input.meta;
        let is_page's_own = false;
        Outcome::default()
    }
}
