//! What fingers, mouse, wheel and keys do to the view of the map.
//!
//! [`Gesture`] is told of every event with its place in the box and its time, and answers with the view to show and
//! whether the event is the map's. It reads no clock and touches no page. The view stays with the caller and is passed
//! in each time: if something else moves the map in the middle of a drag or a glide (a button, the address), the drag
//! goes on from there and the glide ends.
//!
//! One rule is above all others: the page is never trapped. Where the map is whole, one finger is the page's, and so is
//! the wheel while the page has a use for it; where the map can move or zoom no further, the event is the page's again.
//!
//! | what | does |
//! |---|---|
//! | mouse | drags once it went 4 px, where the map is zoomed in; the click that follows a drag is to be swallowed |
//! | one finger, pen | the same after 8 px; a drag straight up or down against the edge of the map is the page's |
//! | two fingers | pinch about their middle, and pan; one lifted, the other drags on; a third is ignored |
//! | double tap | one step in, about the point; with Shift one step out |
//! | wheel with Ctrl or Cmd | zooms about the pointer |
//! | wheel without | the same, but not when embedded, nor at the whole map while the page is scrolled down |
//! | release in motion | the map glides on and comes to rest, unless the reader asked for less motion |
//!
//! Zooming is never animated: it happens in the event, or not at all.
//!
//! # What the caller does
//!
//! - Sets [`touch_action`] whenever the view changes, and prevents `touchmove` (not passive) while
//!   [`Gesture::holds_touch`].
//! - Listens to `wheel` not passively, and to `click` in the capturing phase; prevents `dragstart`, as marks are links,
//!   and the selection of text.
//! - Takes all times from one clock, `Event.timeStamp` or `performance.now()`, which frames are on as well.
//!
//! # Limitations
//!
//! - What a touch may do is settled by the browser when it begins ([`touch_action`]). A drag that reaches the edge of
//!   the map half-way cannot be handed to the page any more; the finger has to be lifted first.
//! - Only Chromium knows `pan-up` and `pan-down`. Elsewhere a map that is zoomed in keeps vertical drags at its edge as
//!   well, and the page is scrolled beside the map.
//! - Where the map is whole, two fingers on it zoom the map and not the page, and a browser may take two fingers that
//!   move alike for scrolling, unless `touchmove` is prevented while [`Gesture::holds_touch`].
//! - Safari on a Mac tells of a trackpad's pinch by events of its own, which nothing here reads: the page zooms.
//! - No turning, no keyboard inertia; the distance of two fingers below 24 px counts as 24.

use std::f64::consts::LN_2;

use crate::geo::{Frame, MapPoint, Viewport};

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

/// A place in the box, in pixels.
type Px = (f64, f64);

/// Where in the box something happened, and the box: CSS pixels from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
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

    const fn px(self) -> Px {
        (self.x, self.y)
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
#[derive(Clone, Debug)]
pub struct Gesture {
    /// May be changed at any time.
    pub policy: Policy,
    phase: Phase,
    /// A tap that another may make a double tap.
    tap: Option<(Px, f64)>,
    /// When the last gesture ended whose click is to be swallowed.
    click_spent_at: f64,
    /// When the wheel last zoomed the map.
    wheel_zoomed_at: f64,
    /// When the wheel was last left to the page.
    wheel_left_at: f64,
}

#[derive(Clone, Debug)]
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
                    (0.0..=DOUBLE_TAP_MS).contains(&(input.now - then)) && distance(at, input.at.px()) <= DOUBLE_TAP_PX
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
        // What begins with its end cannot be captured any more.
        let mut outcome = Outcome { captures: false, ..self.follow(view, input) };
        let view = outcome.view.unwrap_or(view);
        match self.lift(input.id, input.now) {
            Lifted::Press(Press::Stop) => self.click_spent_at = input.now,
            Lifted::Press(Press::Tap) if !input.on_link => self.tap = Some((input.at.px(), input.now)),
            Lifted::Press(Press::SecondTap) if !input.on_link => {
                if let Some(at) = input.at.fractions() {
                    // What comes to lie under the finger by it has not been clicked.
                    self.click_spent_at = input.now;
                    let zoomed = view.zoom_about(at, if input.shift { 1.0 / ZOOM_STEP } else { ZOOM_STEP });
                    outcome.view = changed(view, zoomed);
                    outcome.is_handled = true;
                }
            }
            Lifted::Drag(Some(velocity)) if !self.policy.reduced_motion => {
                if let Some(glide) = Glide::new(velocity, view, input) {
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
        let is_within = |then: f64, ms: f64| (input.now - then).abs() < ms;
        let is_maps_turn = is_within(self.wheel_zoomed_at, WHEEL_REST_MS);
        // Without a key only where the page has no use for the wheel.
        let may_zoom = input.ctrl
            || input.meta
            || !self.policy.embedded && (is_maps_turn || !is_whole(view) || !input.page_is_scrolled);
        // A turn has one owner. It also is what browsers do: once an event is theirs, the rest of the turn is.
        if may_zoom && !is_within(self.wheel_left_at, WHEEL_PAUSE_MS) {
            if zoomed.is_some() {
                self.wheel_zoomed_at = input.now;
            }
            if zoomed.is_some() || is_maps_turn {
                return Outcome { view: zoomed, is_handled: true, captures: false };
            }
        }
        self.wheel_left_at = input.now;
        Outcome::default()
    }

    /// The next view of a glide, once a frame; nothing when the map is at rest, and then no more frames are needed.
    pub fn tick(&mut self, view: Viewport, now: f64) -> Option<Viewport> {
        let Phase::Glide(glide) = &mut self.phase else { return None };
        let glided = glide.tick(view, now);
        if self.policy.reduced_motion || view != glide.view {
            self.phase = Phase::Rest;
            return None;
        }
        glide.view = glided;
        if glided == view || glide.speed() < GLIDE_UNTIL {
            self.phase = Phase::Rest;
        }
        changed(view, glided)
    }

    /// Whether the map runs out, and [`Gesture::tick`] is to be called every frame.
    pub const fn is_gliding(&self) -> bool {
        matches!(self.phase, Phase::Glide(_))
    }

    /// Whether fingers hold the map: then `touchmove` is to be prevented, or the browser may take them for scrolling.
    pub const fn holds_touch(&self) -> bool {
        matches!(self.phase, Phase::Hold { .. })
    }

    fn stop_glide(&mut self) -> bool {
        let glided = self.is_gliding();
        if glided {
            self.phase = Phase::Rest;
        }
        glided
    }

    /// Moves a pointer that is down, and the map with it.
    fn follow(&mut self, view: Viewport, input: &PointerInput) -> Outcome {
        let mut outcome = Outcome::default();
        if input.at.fractions().is_none() {
            return outcome;
        }
        let to = input.at.px();
        if let Phase::Press { finger, press } = &mut self.phase
            && finger.id == input.id
        {
            let (dx, dy) = (to.0 - finger.start.0, to.1 - finger.start.1);
            finger.go(to, input.now);
            if length(dx, dy) <= finger.kind.slop_px() {
                return outcome;
            }
            if is_whole(view) || finger.kind != PointerKind::Mouse && is_for_page(view, dx, dy) {
                // Should it turn aside later, the map is not to leap after it.
                *press = Press::Stray;
                finger.start = to;
                return outcome;
            }
            // What was pressed is grabbed, and not what the pointer has slipped to since.
            finger.at = finger.start;
            self.phase = Phase::Hold { finger: *finger, other: None, grip: None };
            outcome.captures = true;
        }
        let Phase::Hold { finger, other, grip } = &mut self.phase else { return outcome };
        let has_other = other.as_ref().is_some_and(|other| other.id == input.id);
        if !has_other && finger.id != input.id {
            return outcome;
        }
        let before = Reach::new(finger, other.as_ref(), input.at);
        match other {
            Some(other) if has_other => other.go(to, input.now),
            _ => finger.go(to, input.now),
        }
        let after = Reach::new(finger, other.as_ref(), input.at);
        // If the view is not the one given last, something else has moved the map: it is grabbed anew.
        let mut held = grip.filter(|grip| grip.view == view).unwrap_or_else(|| Grip::new(view, before));
        held.view = held.view_at(after);
        outcome.view = changed(view, held.view);
        outcome.is_handled = true;
        *grip = Some(held);
        outcome
    }

    /// Takes a pointer away. Of two that pinch, the other drags on.
    fn lift(&mut self, id: i32, now: f64) -> Lifted {
        match &mut self.phase {
            Phase::Press { finger, press } if finger.id == id => {
                let lifted = Lifted::Press(*press);
                self.phase = Phase::Rest;
                lifted
            }
            Phase::Hold { finger, other, grip }
                if finger.id == id || other.as_ref().is_some_and(|other| other.id == id) =>
            {
                self.click_spent_at = now;
                let Some(other) = other.take() else {
                    let velocity = finger.velocity(now);
                    self.phase = Phase::Rest;
                    return Lifted::Drag(velocity);
                };
                if finger.id == id {
                    *finger = other;
                }
                // How fast it went in the pinch says nothing about where the map is to glide.
                finger.trail = [(finger.at, now); 2];
                *grip = None;
                Lifted::Nothing
            }
            _ => Lifted::Nothing,
        }
    }
}

/// What ended with the pointer that came up.
enum Lifted {
    /// A press that never moved the map.
    Press(Press),
    /// A drag, and how fast it was in the end, in pixels a millisecond.
    Drag(Option<Px>),
    /// Nothing: the pointer was none of ours, or the other one goes on.
    Nothing,
}

/// A pointer that is down.
#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    kind: PointerKind,
    /// Where it came down, or where it last was the page's.
    start: Px,
    at: Px,
    /// Where it was when, the older first, at least [`SAMPLE_MS`] apart.
    trail: [(Px, f64); 2],
}

impl Finger {
    fn new(input: &PointerInput) -> Self {
        let at = input.at.px();
        Self { id: input.id, kind: input.kind, start: at, at, trail: [(at, input.now); 2] }
    }

    fn go(&mut self, to: Px, now: f64) {
        self.at = to;
        if now - self.trail[1].1 >= SAMPLE_MS {
            self.trail = [self.trail[1], (to, now)];
        }
    }

    /// Pixels a millisecond, over the last two samples; nothing for one that paused, or came down just now.
    fn velocity(&self, now: f64) -> Option<Px> {
        let (from, then) = self.trail[0];
        let ms = now - then;
        // Two samples, and the frames between them and the release.
        (10.0..=100.0).contains(&ms).then(|| ((self.at.0 - from.0) / ms, (self.at.1 - from.1) / ms))
    }
}

/// What one or two fingers make of the map: where its held point is to be, and how large it is.
#[derive(Clone, Copy, Debug)]
struct Reach {
    /// The finger, or the middle of two, as fractions of the box.
    focus: (f64, f64),
    /// The distance of two, in pixels.
    spread: f64,
}

impl Reach {
    fn new(finger: &Finger, other: Option<&Finger>, within: BoxPoint) -> Self {
        let (a, b) = (finger.at, other.map_or(finger.at, |other| other.at));
        Self {
            focus: ((a.0 + b.0) / 2.0 / within.width, (a.1 + b.1) / 2.0 / within.height),
            spread: distance(a, b).max(LEAST_SPREAD_PX),
        }
    }
}

/// What is held, and how: wherever the edge does not keep it, the held point stays under the fingers.
#[derive(Clone, Copy, Debug)]
struct Grip {
    /// The point of the map that is held.
    ground: MapPoint,
    /// The zoom, and the distance of two fingers, when it was taken hold of.
    zoom: f64,
    spread: f64,
    /// The view that it led to last.
    view: Viewport,
}

impl Grip {
    fn new(view: Viewport, Reach { focus: (fx, fy), spread }: Reach) -> Self {
        let (left, top, width, height) = view.view_box();
        let ground = MapPoint { x: left + fx * width, y: top + fy * height };
        Self { ground, zoom: view.zoom(), spread, view }
    }

    fn view_at(&self, Reach { focus: (fx, fy), spread }: Reach) -> Viewport {
        let zoom = (self.zoom * (spread / self.spread)).clamp(1.0, Viewport::MAX_ZOOM);
        let x = self.ground.x - (fx - 0.5) * Frame::WIDTH / zoom;
        let y = self.ground.y - (fy - 0.5) * Frame::HEIGHT / zoom;
        Viewport::new(zoom, MapPoint { x, y })
    }
}

/// A map that runs out, slower and slower.
#[derive(Clone, Copy, Debug)]
struct Glide {
    /// Pixels a millisecond.
    velocity: Px,
    /// Width and height of the box.
    size: (f64, f64),
    /// When it was last moved.
    then: f64,
    /// The view that it led to last.
    view: Viewport,
}

impl Glide {
    /// The glide of what was let go, if it was fast enough.
    fn new((vx, vy): Px, view: Viewport, input: &PointerInput) -> Option<Self> {
        input.at.fractions()?;
        let speed = length(vx, vy);
        let share = (GLIDE_MOST / speed).min(1.0);
        let velocity = (vx * share, vy * share);
        let size = (input.at.width, input.at.height);
        (speed >= GLIDE_FROM).then_some(Self { velocity, size, then: input.now, view })
    }

    fn speed(&self) -> f64 {
        length(self.velocity.0, self.velocity.1)
    }

    /// Whatever the clock says, a tick has some length, so that there is a last one, and none makes the map leap.
    fn tick(&mut self, view: Viewport, now: f64) -> Viewport {
        // A frame may be told to be older than the event before it.
        let ms = (now - self.then).clamp(1.0, 100.0);
        self.then = now;
        let (vx, vy) = self.velocity;
        let kept = growth(-ms / GLIDE_MS);
        self.velocity = (vx * kept, vy * kept);
        let way = GLIDE_MS * (1.0 - kept);
        view.pan_by(-vx * way / self.size.0, -vy * way / self.size.1)
    }
}

/// The view after a key was pressed while the map had the focus, or nothing if the key is not the map's.
///
/// A key that would not change the view is not the map's either: at its edge, the arrows scroll the page.
pub fn view_after_key(view: Viewport, key: &str, (width, height): (f64, f64)) -> Option<Viewport> {
    let (dx, dy) = (KEY_PAN_PX / width.max(1.0), KEY_PAN_PX / height.max(1.0));
    let after = match key {
        "+" | "=" => view.zoom_about((0.5, 0.5), ZOOM_STEP),
        "-" => view.zoom_about((0.5, 0.5), 1.0 / ZOOM_STEP),
        "0" => Viewport::FIT,
        "ArrowLeft" => view.pan_by(-dx, 0.0),
        "ArrowRight" => view.pan_by(dx, 0.0),
        "ArrowUp" => view.pan_by(0.0, -dy),
        "ArrowDown" => view.pan_by(0.0, dy),
        _ => return None,
    };
    changed(view, after)
}

/// The `touch-action` that suits the view: what one finger may do to the page. A pinch is always the map's.
///
/// `pan-up` (the finger goes down) and `pan-down` stand where the map is at its upper or lower edge. A browser that
/// does not know them keeps the value before: set `none` first.
pub fn touch_action(view: Viewport) -> &'static str {
    if is_whole(view) {
        return "pan-x pan-y";
    }
    match edges(view) {
        (true, _) => "pan-up",
        (_, true) => "pan-down",
        _ => "none",
    }
}

/// Whether a drag of one finger is left to the page: straight up or down, against the edge of the map.
fn is_for_page(view: Viewport, dx: f64, dy: f64) -> bool {
    let (is_at_top, is_at_bottom) = edges(view);
    dy.abs() > dx.abs() && if dy > 0.0 { is_at_top } else { is_at_bottom }
}

/// Whether the view is at the upper and at the lower edge of the map.
fn edges(view: Viewport) -> (bool, bool) {
    let (_, top, _, height) = view.view_box();
    (top < height * EDGE_SHARE, Frame::HEIGHT - top - height < height * EDGE_SHARE)
}

fn is_whole(view: Viewport) -> bool {
    view.zoom() < WHOLE_BELOW
}

fn changed(before: Viewport, after: Viewport) -> Option<Viewport> {
    (after != before).then_some(after)
}

/// e to the power of `t`, near enough for half an octave, and without a table; `growth(-t)` is exactly `1 / growth(t)`.
fn growth(t: f64) -> f64 {
    (2.0 + t) / (2.0 - t)
}

fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

fn distance(a: Px, b: Px) -> f64 {
    length(a.0 - b.0, a.1 - b.1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIZE: (f64, f64) = (1000.0, 560.0);
    const CALM: Policy = Policy { embedded: false, reduced_motion: true };
    const FRAMED: Policy = Policy { embedded: true, reduced_motion: false };

    /// A map of its own in a box, with a hand on it.
    struct Map {
        gesture: Gesture,
        view: Viewport,
    }

    impl Map {
        fn new(view: Viewport) -> Self {
            Self::with(Policy::default(), view)
        }

        fn with(policy: Policy, view: Viewport) -> Self {
            Self { gesture: Gesture::new(policy), view }
        }

        fn show(&mut self, outcome: Outcome) -> Outcome {
            assert!(outcome.view.is_none_or(|view| view != self.view), "no change is no view");
            assert!(outcome.view.is_none() || outcome.is_handled, "what moves the map is the map's");
            self.view = outcome.view.unwrap_or(self.view);
            outcome
        }

        fn down(&mut self, input: PointerInput) {
            self.gesture.down(&input);
        }

        fn moved(&mut self, input: PointerInput) -> Outcome {
            let outcome = self.gesture.moved(self.view, &input);
            self.show(outcome)
        }

        fn up(&mut self, input: PointerInput) -> Outcome {
            let outcome = self.gesture.up(self.view, &PointerInput { buttons: 0, ..input });
            self.show(outcome)
        }

        fn wheel(&mut self, input: WheelInput) -> Outcome {
            let outcome = self.gesture.wheel(self.view, &input);
            self.show(outcome)
        }

        fn tap(&mut self, input: PointerInput) -> Outcome {
            self.down(input);
            self.up(PointerInput { now: input.now + 50.0, ..input })
        }

        fn tick(&mut self, now: f64) -> bool {
            let glided = self.gesture.tick(self.view, now);
            self.view = glided.unwrap_or(self.view);
            glided.is_some()
        }

        /// Throws the map: 20 px to the left every 10 ms, from the middle.
        fn throw(&mut self) -> f64 {
            self.down(mouse(500.0, 280.0, 0.0));
            for step in 1..=10 {
                let _ = self.moved(mouse(500.0 - 20.0 * f64::from(step), 280.0, 10.0 * f64::from(step)));
            }
            let _ = self.up(mouse(300.0, 280.0, 100.0));
            100.0
        }

        fn is_at_rest(&self) -> bool {
            matches!(self.gesture.phase, Phase::Rest)
        }
    }

    fn at(x: f64, y: f64) -> BoxPoint {
        BoxPoint { x, y, width: SIZE.0, height: SIZE.1 }
    }

    fn pointer(kind: PointerKind, id: i32, x: f64, y: f64, now: f64) -> PointerInput {
        PointerInput { id, kind, is_primary: id == 1, buttons: 1, shift: false, on_link: false, at: at(x, y), now }
    }

    fn mouse(x: f64, y: f64, now: f64) -> PointerInput {
        pointer(PointerKind::Mouse, 1, x, y, now)
    }

    fn touch(id: i32, x: f64, y: f64, now: f64) -> PointerInput {
        pointer(PointerKind::Touch, id, x, y, now)
    }

    fn wheel(delta_y: f64, now: f64) -> WheelInput {
        let at = at(300.0, 200.0);
        WheelInput { delta_y, delta_mode: 0, ctrl: false, meta: false, page_is_scrolled: false, at, now }
    }

    fn near(zoom: f64) -> Viewport {
        Viewport::new(zoom, MapPoint::CENTER)
    }

    fn map_under(view: Viewport, x: f64, y: f64) -> MapPoint {
        let (left, top, width, height) = view.view_box();
        MapPoint { x: left + x / SIZE.0 * width, y: top + y / SIZE.1 * height }
    }

    fn same(a: MapPoint, b: MapPoint) -> bool {
        length(a.x - b.x, a.y - b.y) < 1e-6
    }

    fn close(a: Viewport, b: Viewport) -> bool {
        (a.zoom() - b.zoom()).abs() < 1e-9 && same(a.center(), b.center())
    }

    /// Whether the view is where the gesture put it, and not where the edge of the map did.
    fn is_free(view: Viewport) -> bool {
        let (x, y, width, height) = view.view_box();
        view.zoom() > 1.0 + 1e-9
            && view.zoom() < Viewport::MAX_ZOOM - 1e-9
            && x > 1e-6
            && y > 1e-6
            && x + width < Frame::WIDTH - 1e-6
            && y + height < Frame::HEIGHT - 1e-6
    }

    fn is_within_bounds(view: Viewport) -> bool {
        let (x, y, width, height) = view.view_box();
        (1.0..=Viewport::MAX_ZOOM).contains(&view.zoom())
            && x >= -1e-9
            && y >= -1e-9
            && x + width <= Frame::WIDTH + 1e-9
            && y + height <= Frame::HEIGHT + 1e-9
    }

    #[test]
    fn a_drag_begins_beyond_the_slop() {
        for (kind, slop) in [(PointerKind::Mouse, 4.0), (PointerKind::Touch, 8.0), (PointerKind::Pen, 8.0)] {
            let mut map = Map::new(near(4.0));
            map.down(pointer(kind, 1, 500.0, 280.0, 0.0));
            assert_eq!(map.moved(pointer(kind, 1, 500.0 + slop, 280.0, 10.0)), Outcome::default());
            let begins = map.moved(pointer(kind, 1, 501.0 + slop, 280.0, 20.0));
            assert!(begins.is_handled && begins.captures && begins.view.is_some());
            let goes_on = map.moved(pointer(kind, 1, 520.0, 280.0, 30.0));
            assert!(goes_on.is_handled && !goes_on.captures);
            // Twenty of 1000 px, at a zoom of 4.
            assert!((map.view.center().x - (500.0 - 20.0 / 4.0)).abs() < 1e-9);
        }
    }

    #[test]
    fn only_the_click_of_a_drag_is_swallowed() {
        let mut map = Map::new(near(4.0));
        let _ = map.tap(mouse(500.0, 280.0, 0.0));
        assert!(!map.gesture.swallows_click(51.0), "a click on a mark");

        let now = map.throw();
        assert!(map.gesture.swallows_click(now + 1.0));
        assert!(!map.gesture.swallows_click(now + 2.0), "one only");

        let now = map.throw();
        assert!(!map.gesture.swallows_click(now + 1000.0), "Enter on a mark, long after");

        let now = map.throw();
        while map.tick(now + 10.0) {}
        let _ = map.tap(mouse(500.0, 280.0, now + 100.0));
        assert!(!map.gesture.swallows_click(now + 151.0), "another click, as the drag's own never came");
    }

    #[test]
    fn other_buttons_do_nothing() {
        let mut map = Map::new(near(4.0));
        map.down(PointerInput { buttons: 2, ..mouse(500.0, 280.0, 0.0) });
        assert!(map.is_at_rest());
        assert_eq!(map.moved(PointerInput { buttons: 2, ..mouse(400.0, 280.0, 20.0) }), Outcome::default());
    }

    #[test]
    fn a_release_that_nobody_saw_is_a_release() {
        let mut map = Map::new(near(4.0));
        map.down(mouse(500.0, 280.0, 0.0));
        let _ = map.moved(mouse(450.0, 280.0, 20.0));
        let moved = map.view;
        let _ = map.moved(PointerInput { buttons: 0, ..mouse(100.0, 100.0, 500.0) });
        assert!(map.is_at_rest() && map.view == moved);
        // Nor do fingers that were never told to be up count with those that come after.
        map.down(touch(1, 100.0, 100.0, 600.0));
        map.down(touch(2, 200.0, 100.0, 600.0));
        map.down(PointerInput { is_primary: true, ..touch(3, 300.0, 300.0, 900.0) });
        assert!(matches!(map.gesture.phase, Phase::Press { finger, .. } if finger.id == 3));
    }

    #[test]
    fn the_browser_may_take_the_pointer() {
        let mut map = Map::new(near(4.0));
        map.down(touch(1, 500.0, 280.0, 0.0));
        map.down(touch(2, 600.0, 280.0, 0.0));
        let _ = map.moved(touch(2, 650.0, 280.0, 20.0));
        let moved = map.view;
        map.gesture.cancel(1, 30.0);
        map.gesture.cancel(2, 30.0);
        assert!(map.is_at_rest() && map.view == moved);
        map.gesture.cancel(7, 40.0);
        assert!(map.is_at_rest());
    }

    #[test]
    fn a_third_finger_is_ignored() {
        let mut map = Map::new(near(2.0));
        map.down(touch(1, 400.0, 280.0, 0.0));
        map.down(touch(2, 600.0, 280.0, 0.0));
        map.down(touch(3, 100.0, 100.0, 10.0));
        assert_eq!(map.moved(touch(3, 900.0, 500.0, 20.0)), Outcome::default());
        let _ = map.up(touch(3, 900.0, 500.0, 30.0));
        let _ = map.moved(touch(2, 800.0, 280.0, 40.0));
        assert!((map.view.zoom() - 4.0).abs() < 1e-9);
    }

    #[test]
    fn a_mouse_and_a_finger_do_not_pinch() {
        let mut map = Map::new(near(2.0));
        map.down(mouse(400.0, 280.0, 0.0));
        map.down(touch(2, 600.0, 280.0, 0.0));
        let _ = map.moved(touch(2, 800.0, 280.0, 40.0));
        assert_eq!(map.view.zoom(), 2.0);
    }

    #[test]
    fn fingers_that_meet_do_not_leap() {
        let mut map = Map::new(near(2.0));
        map.down(touch(1, 500.0, 280.0, 0.0));
        map.down(touch(2, 500.0, 280.0, 0.0));
        let _ = map.moved(touch(2, 510.0, 280.0, 10.0));
        assert_eq!(map.view.zoom(), 2.0);
    }

    #[test]
    fn one_finger_on_the_whole_map_is_the_pages() {
        assert_eq!(touch_action(Viewport::FIT), "pan-x pan-y");
        let mut map = Map::new(Viewport::FIT);
        map.down(touch(1, 500.0, 280.0, 0.0));
        assert_eq!(map.moved(touch(1, 500.0, 80.0, 50.0)), Outcome::default());
        assert!(!map.gesture.holds_touch());
        // A second one makes it a pinch, from where the first is by now.
        map.down(touch(2, 500.0, 180.0, 60.0));
        assert!(map.gesture.holds_touch());
        let _ = map.moved(touch(2, 500.0, 280.0, 80.0));
        assert_eq!(map.view.zoom(), 2.0);
        assert_eq!(touch_action(map.view), "none");
    }

    #[test]
    fn a_vertical_drag_against_the_edge_is_the_pages() {
        let top = Viewport::new(4.0, MapPoint { x: 500.0, y: 0.0 });
        let bottom = Viewport::new(4.0, MapPoint { x: 500.0, y: 560.0 });
        assert_eq!([top, bottom, near(4.0)].map(touch_action), ["pan-up", "pan-down", "none"]);

        for (view, dy) in [(top, 50.0), (bottom, -50.0)] {
            let drag = |kind, dx: f64, dy: f64| {
                let mut map = Map::new(view);
                map.down(pointer(kind, 1, 500.0, 280.0, 0.0));
                map.moved(pointer(kind, 1, 500.0 + dx, 280.0 + dy, 20.0)).is_handled
            };
            assert!(!drag(PointerKind::Touch, 0.0, dy), "against the edge");
            assert!(!drag(PointerKind::Pen, 10.0, dy), "against the edge");
            assert!(drag(PointerKind::Touch, 0.0, -dy), "away from it");
            assert!(drag(PointerKind::Touch, 60.0, dy), "along it");
            assert!(drag(PointerKind::Mouse, 0.0, dy), "a mouse scrolls no page");
        }
    }

    #[test]
    fn a_drag_that_turns_aside_does_not_leap() {
        let mut map = Map::new(Viewport::new(4.0, MapPoint { x: 500.0, y: 0.0 }));
        map.down(touch(1, 500.0, 100.0, 0.0));
        let _ = map.moved(touch(1, 540.0, 300.0, 20.0));
        let _ = map.moved(touch(1, 580.0, 300.0, 40.0));
        assert!((map.view.center().x - 490.0).abs() < 1e-9, "the last 40 px only");
        let _ = map.up(touch(1, 580.0, 300.0, 300.0));
        assert!(map.gesture.tap.is_none());
    }

    #[test]
    fn a_swipe_over_the_whole_map_is_no_tap() {
        let mut map = Map::new(Viewport::FIT);
        map.down(touch(1, 500.0, 100.0, 0.0));
        let _ = map.moved(touch(1, 500.0, 300.0, 20.0));
        let _ = map.up(touch(1, 500.0, 300.0, 40.0));
        assert_eq!(map.tap(touch(1, 500.0, 300.0, 100.0)), Outcome::default());
    }

    #[test]
    fn a_double_tap_is_one_step() {
        let twice = |second: PointerInput| {
            let mut map = Map::new(near(4.0));
            assert_eq!(map.tap(touch(1, 300.0, 200.0, 0.0)), Outcome::default());
            let outcome = map.tap(second);
            assert_eq!(map.gesture.swallows_click(second.now + 51.0), outcome.is_handled);
            assert!(same(
                map_under(map.view, second.at.x, second.at.y),
                map_under(near(4.0), second.at.x, second.at.y)
            ));
            map.view.zoom()
        };
        let second = touch(1, 310.0, 220.0, 300.0);
        assert_eq!(twice(second), 6.0);
        assert_eq!(twice(PointerInput { shift: true, ..second }), 4.0 / 1.5);
        assert_eq!(twice(PointerInput { now: 351.0, ..second }), 4.0, "too late");
        assert_eq!(twice(touch(1, 320.0, 220.0, 200.0)), 4.0, "too far");
        assert_eq!(twice(PointerInput { on_link: true, ..second }), 4.0, "the link's");
        assert_eq!(twice(PointerInput { now: -100.0, ..second }), 4.0, "before the first");

        let mut map = Map::new(near(4.0));
        for now in [0.0, 150.0, 300.0] {
            let _ = map.tap(touch(1, 300.0, 200.0, now));
        }
        assert_eq!(map.view.zoom(), 6.0, "three taps are a double tap and a tap");
    }

    #[test]
    fn the_wheel_in_somebody_elses_page_needs_a_key() {
        let mut map = Map::with(FRAMED, near(4.0));
        assert_eq!(map.wheel(wheel(-120.0, 0.0)), Outcome::default());
        assert!(map.wheel(WheelInput { ctrl: true, ..wheel(-5.0, 1000.0) }).is_handled);
        assert!(map.wheel(WheelInput { meta: true, ..wheel(-5.0, 1050.0) }).is_handled);
        assert_eq!(map.wheel(wheel(-120.0, 1100.0)), Outcome::default());
    }

    #[test]
    fn the_wheel_that_can_do_nothing_is_the_pages() {
        let key = |input: WheelInput| WheelInput { ctrl: true, ..input };
        for input in [wheel(120.0, 0.0), key(wheel(120.0, 0.0))] {
            assert_eq!(Map::new(Viewport::FIT).wheel(input), Outcome::default(), "out, at the whole map");
        }
        for input in [wheel(-120.0, 0.0), key(wheel(-120.0, 0.0))] {
            assert_eq!(Map::new(near(12.0)).wheel(input), Outcome::default(), "in, at the greatest zoom");
            assert!(Map::new(Viewport::FIT).wheel(input).is_handled, "in, at the whole map");
        }
        for delta in [0.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Map::new(near(4.0)).wheel(wheel(delta, 0.0)), Outcome::default());
        }
    }

    #[test]
    fn a_reader_on_the_way_up_passes_the_whole_map() {
        let up = |now, page_is_scrolled| WheelInput { page_is_scrolled, ..wheel(-120.0, now) };
        let mut map = Map::new(Viewport::FIT);
        assert_eq!(map.wheel(up(0.0, true)), Outcome::default());
        assert_eq!(map.wheel(up(100.0, false)), Outcome::default(), "the rest of the same turn");
        assert!(map.wheel(up(400.0, false)).is_handled, "at the top, another turn");
        assert!(Map::new(near(2.0)).wheel(up(0.0, true)).is_handled, "zoomed in, the map is what is meant");
        assert!(Map::new(Viewport::FIT).wheel(WheelInput { ctrl: true, ..up(0.0, true) }).is_handled);
    }

    #[test]
    fn the_page_does_not_lurch_at_the_end_of_a_turn_and_is_not_held_long() {
        for page_is_scrolled in [false, true] {
            let mut map = Map::new(near(1.2));
            let mut turn = |now| map.wheel(WheelInput { page_is_scrolled, ..wheel(120.0, now) });
            assert_eq!(turn(0.0).view, Some(Viewport::FIT));
            // Without a pause, too.
            let handled = [50.0, 100.0, 150.0, 200.0, 250.0, 300.0, 350.0].map(|now| turn(now).is_handled);
            assert_eq!(handled, [true, true, true, true, true, false, false]);
        }
    }

    #[test]
    fn a_clock_set_back_does_not_stop_the_wheel() {
        let mut map = Map::new(Viewport::FIT);
        assert!(!map.wheel(wheel(120.0, 1e6)).is_handled);
        assert!(map.wheel(wheel(-120.0, 0.0)).is_handled);
    }

    #[test]
    fn a_notch_is_a_notch_however_it_is_counted() {
        let zoom = |input: WheelInput| Map::new(near(2.0)).wheel(input).view.expect("a zoom").zoom() / 2.0;
        let notch = zoom(wheel(-120.0, 0.0));
        assert!((notch - 2f64.sqrt()).abs() < 0.01, "half an octave: {notch}");
        for input in [
            WheelInput { delta_mode: 1, ..wheel(-3.0, 0.0) },
            WheelInput { delta_mode: 2, ..wheel(-1.0, 0.0) },
            WheelInput { ctrl: true, ..wheel(-120.0, 0.0) },
            wheel(-1e9, 0.0),
        ] {
            assert!((zoom(input) - notch).abs() < 1e-9);
        }
        // Fingers on a trackpad, 5 % further apart.
        let pinched = zoom(WheelInput { ctrl: true, ..wheel(-100.0 * 1.05f64.ln(), 0.0) });
        assert!((pinched - 1.05).abs() < 0.001);
    }

    #[test]
    fn what_is_thrown_glides_to_rest() {
        let mut map = Map::new(near(6.0));
        let mut now = map.throw();
        assert!(map.gesture.is_gliding());
        let released = map.view.center().x;
        assert!(map.tick(now - 5.0), "a frame may be older than the release");
        while map.tick(now) {
            now += 16.0;
        }
        assert!(map.is_at_rest() && !map.tick(now) && now < 8.0 * GLIDE_MS);
        // 2 px a millisecond, for 250 ms, at a zoom of 6; but for what is too slow to see.
        let way = map.view.center().x - released;
        assert!((way - 500.0 / 6.0).abs() < 2.0, "{way}");
    }

    #[test]
    fn what_is_held_still_before_the_release_stays() {
        let mut map = Map::new(near(6.0));
        map.down(mouse(500.0, 280.0, 0.0));
        for step in 1..=10 {
            let _ = map.moved(mouse(500.0 - 20.0 * f64::from(step), 280.0, 10.0 * f64::from(step)));
        }
        let _ = map.up(mouse(300.0, 280.0, 250.0));
        assert!(map.is_at_rest());
    }

    #[test]
    fn a_glide_ends_at_the_edge() {
        let mut map = Map::new(Viewport::new(6.0, MapPoint { x: 1000.0, y: 280.0 }));
        let now = map.throw();
        assert!(map.gesture.is_gliding() && !map.tick(now + 16.0) && map.is_at_rest());
    }

    /// Where a drag to the left leaves the map, having gone so far in 50 ms without a word in between.
    fn thrown(px: f64) -> Map {
        let mut map = Map::new(near(11.0));
        map.down(mouse(500.0, 280.0, 0.0));
        let end = map.up(mouse(500.0 - px, 280.0, 50.0));
        assert!(end.is_handled && !end.captures, "it is too late to capture");
        map
    }

    #[test]
    fn a_glide_has_a_least_and_a_greatest_speed() {
        assert!(thrown(4.5).is_at_rest());
        let mut map = thrown(400.0);
        let released = map.view.center().x;
        let ticks = (0..1000).take_while(|frame| map.tick(50.0 + 16.0 * f64::from(*frame))).count();
        let px = (map.view.center().x - released) * 11.0;
        assert!(ticks < 1000 && (700.0..=750.0).contains(&px), "{px}");
    }

    #[test]
    fn a_pinch_does_not_glide() {
        let mut map = Map::new(near(4.0));
        map.down(touch(1, 400.0, 280.0, 0.0));
        map.down(touch(2, 600.0, 280.0, 0.0));
        for step in 1..=6 {
            let (px, now) = (20.0 * f64::from(step), 10.0 * f64::from(step));
            let _ = map.moved(touch(1, 400.0 - px, 280.0, now));
            let _ = map.moved(touch(2, 600.0 + px, 280.0, now));
        }
        let _ = map.up(touch(2, 720.0, 280.0, 61.0));
        let _ = map.up(touch(1, 275.0, 280.0, 68.0));
        assert!(map.is_at_rest());
    }

    #[test]
    fn less_motion_is_no_glide() {
        let mut map = Map::with(CALM, near(6.0));
        map.throw();
        assert!(map.is_at_rest());
        let mut map = Map::new(near(6.0));
        let now = map.throw();
        map.gesture.policy.reduced_motion = true;
        assert!(!map.tick(now + 16.0) && map.is_at_rest(), "asked for in the middle of one");
    }

    #[test]
    fn any_input_ends_a_glide() {
        let mut map = Map::new(near(6.0));
        let now = map.throw();
        let _ = map.wheel(wheel(-10.0, now));
        assert!(map.is_at_rest());

        let now = map.throw();
        map.view = view_after_key(map.view, "+", SIZE).expect("a zoom");
        assert!(!map.tick(now + 16.0) && map.is_at_rest(), "something else moved the map");

        let now = map.throw();
        let _ = map.tap(mouse(500.0, 280.0, now + 16.0));
        assert!(map.is_at_rest());
        assert!(map.gesture.swallows_click(now + 70.0), "the hand stopped the map and meant no mark");
    }

    #[test]
    fn a_drag_goes_on_from_where_something_else_put_the_map() {
        let mut map = Map::new(near(4.0));
        map.down(mouse(500.0, 280.0, 0.0));
        let _ = map.moved(mouse(520.0, 280.0, 10.0));
        map.view = near(8.0);
        let _ = map.moved(mouse(540.0, 280.0, 20.0));
        assert!((map.view.center().x - (500.0 - 20.0 / 8.0)).abs() < 1e-9);
    }

    #[test]
    fn keys_that_do_nothing_are_the_pages() {
        for key in ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "0", "-", "a"] {
            assert_eq!(view_after_key(Viewport::FIT, key, SIZE), None, "{key}");
        }
        let right = view_after_key(near(4.0), "ArrowRight", SIZE).expect("a view");
        assert!((right.center().x - 525.0).abs() < 1e-9);
        assert_eq!(view_after_key(near(4.0), "0", SIZE), Some(Viewport::FIT));
        assert_eq!(view_after_key(near(4.0), "=", SIZE), Some(near(6.0)));
        assert_eq!(view_after_key(near(12.0), "+", SIZE), None);
    }

    #[test]
    fn names_of_pointers_are_the_browsers() {
        let kinds = ["mouse", "touch", "pen", ""].map(PointerKind::from_type);
        assert_eq!(kinds, [PointerKind::Mouse, PointerKind::Touch, PointerKind::Pen, PointerKind::Mouse]);
    }

    fn any_view() -> impl Strategy<Value = Viewport> {
        (1.0..=Viewport::MAX_ZOOM, 0.0..=Frame::WIDTH, 0.0..=Frame::HEIGHT)
            .prop_map(|(zoom, x, y)| Viewport::new(zoom, MapPoint { x, y }))
    }

    fn any_kind() -> impl Strategy<Value = PointerKind> + Clone {
        prop_oneof![Just(PointerKind::Mouse), Just(PointerKind::Touch), Just(PointerKind::Pen)]
    }

    fn any_place() -> impl Strategy<Value = (f64, f64)> {
        (0.0..SIZE.0, 0.0..SIZE.1)
    }

    fn any_path() -> impl Strategy<Value = Vec<(f64, f64)>> {
        proptest::collection::vec(any_place(), 1..12)
    }

    /// Numbers as they should be, and as they should not.
    fn wild(usual: std::ops::Range<f64>) -> BoxedStrategy<f64> {
        prop_oneof![
            8 => usual,
            1 => prop_oneof![
                Just(0.0), Just(-0.0), Just(f64::NAN), Just(f64::INFINITY), Just(f64::NEG_INFINITY),
                Just(f64::MAX), Just(f64::MIN_POSITIVE), Just(-1e5), Just(9e5), Just(1e300),
            ],
        ]
        .boxed()
    }

    /// What may happen; times are counted from the event before.
    #[derive(Clone, Debug)]
    enum Event {
        Down(PointerInput),
        Moved(PointerInput),
        Up(PointerInput),
        Cancel(i32, f64),
        Wheel(WheelInput),
        Tick(f64),
        Click(f64),
        Key(&'static str),
        Elsewhere(Viewport),
    }

    fn any_event() -> BoxedStrategy<Event> {
        let at = (wild(-50.0..1050.0), wild(-50.0..600.0), wild(900.0..1100.0), wild(500.0..600.0))
            .prop_map(|(x, y, width, height)| BoxPoint { x, y, width, height });
        let flags = (proptest::bool::weighted(0.2), any::<bool>(), any::<bool>());
        let buttons = prop_oneof![6 => Just(1u16), 1 => Just(0u16), 1 => Just(2u16), 1 => Just(3u16)];
        let now = || wild(0.0..40.0);
        let kind =
            prop_oneof![3 => Just(PointerKind::Touch), 1 => Just(PointerKind::Mouse), 1 => Just(PointerKind::Pen)];
        let pointer = (prop_oneof![3 => Just(1), 2 => Just(2), 1 => Just(3)], kind, buttons, flags, at.clone(), now())
            .prop_map(|(id, kind, buttons, (is_primary, shift, on_link), at, now)| PointerInput {
                id,
                kind,
                is_primary,
                buttons,
                shift,
                on_link,
                at,
                now,
            });
        let turn = (wild(-300.0..300.0), 0..4u32, flags, at, now()).prop_map(
            |(delta_y, delta_mode, (ctrl, meta, page_is_scrolled), at, now)| WheelInput {
                delta_y,
                delta_mode,
                ctrl,
                meta,
                page_is_scrolled,
                at,
                now,
            },
        );
        let keys = prop_oneof![Just("+"), Just("-"), Just("0"), Just("ArrowLeft"), Just("ArrowDown"), Just("x")];
        prop_oneof![
            4 => pointer.clone().prop_map(Event::Down),
            8 => pointer.clone().prop_map(Event::Moved),
            3 => pointer.prop_map(Event::Up),
            1 => (1..4, now()).prop_map(|(id, now)| Event::Cancel(id, now)),
            3 => turn.prop_map(Event::Wheel),
            2 => now().prop_map(Event::Tick),
            1 => now().prop_map(Event::Click),
            1 => keys.prop_map(Event::Key),
            1 => any_view().prop_map(Event::Elsewhere),
        ]
        .boxed()
    }

    proptest! {
        #[test]
        fn what_is_dragged_stays_under_the_pointer(
            view in any_view(), kind in any_kind(), from in any_place(), path in any_path(),
        ) {
            let kind = if edges(view) == (false, false) { kind } else { PointerKind::Mouse };
            let mut map = Map::new(view);
            let ground = map_under(view, from.0, from.1);
            map.down(pointer(kind, 1, from.0, from.1, 0.0));
            for (step, (x, y)) in path.into_iter().enumerate() {
                let outcome = map.moved(pointer(kind, 1, x, y, 16.0 * step as f64));
                // Not only since the last move: also after the edge has kept it for a while.
                if outcome.is_handled && is_free(map.view) {
                    prop_assert!(same(map_under(map.view, x, y), ground), "{:?}", map.view);
                }
                prop_assert_eq!(map.view.zoom(), view.zoom());
            }
        }

        #[test]
        fn what_is_pinched_stays_between_the_fingers(
            view in any_view(), from in (any_place(), any_place()), path in any_path(), after in any_path(),
        ) {
            let spread = |(a, b): (Px, Px)| distance(a, b).max(LEAST_SPREAD_PX);
            let middle = |(a, b): (Px, Px)| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
            let (mut fingers, mut map) = (from, Map::new(view));
            let ground = map_under(view, middle(from).0, middle(from).1);
            map.down(touch(1, from.0.0, from.0.1, 0.0));
            map.down(touch(2, from.1.0, from.1.1, 0.0));
            for (step, (x, y)) in path.into_iter().enumerate() {
                let id = 1 + step as i32 % 2;
                *(if id == 1 { &mut fingers.0 } else { &mut fingers.1 }) = (x, y);
                let outcome = map.moved(touch(id, x, y, 16.0));
                prop_assert!(outcome.is_handled);
                let (mx, my) = middle(fingers);
                if is_free(map.view) {
                    prop_assert!(same(map_under(map.view, mx, my), ground));
                    prop_assert!((map.view.zoom() / view.zoom() - spread(fingers) / spread(from)).abs() < 1e-9);
                }
            }
            // One finger is lifted; the other drags on from where it is.
            let pinched = map.view;
            let _ = map.up(touch(2, fingers.1.0, fingers.1.1, 20.0));
            prop_assert_eq!(map.view, pinched);
            let ground = map_under(map.view, fingers.0.0, fingers.0.1);
            for (x, y) in after {
                prop_assert!(map.moved(touch(1, x, y, 30.0)).is_handled);
                prop_assert!(!is_free(map.view) || same(map_under(map.view, x, y), ground));
            }
        }

        #[test]
        fn what_the_wheel_points_at_stays(
            view in any_view(), (x, y) in any_place(), delta in -500.0..500.0f64, ctrl: bool,
        ) {
            let mut map = Map::new(view);
            let turn = |delta_y, now| WheelInput { ctrl, at: at(x, y), ..wheel(delta_y, now) };
            let _ = map.wheel(turn(delta, 0.0));
            if !is_free(map.view) {
                return Ok(());
            }
            prop_assert!(same(map_under(map.view, x, y), map_under(view, x, y)));
            let _ = map.wheel(turn(-delta, 20.0));
            prop_assert!(!is_free(map.view) || close(map.view, view), "and back again");
        }

        #[test]
        fn in_and_out_again_is_where_one_was(view in any_view(), (x, y) in any_place(), (dx, dy) in any_place()) {
            // Near enough to have room for two steps.
            let view = Viewport::new(view.zoom() / 2.0, view.center());
            // A double tap, and one with Shift.
            let mut map = Map::new(view);
            for (now, shift) in [(0.0, false), (100.0, false), (1000.0, true), (1100.0, true)] {
                let _ = map.tap(PointerInput { shift, ..touch(1, x, y, now) });
            }
            prop_assert!(close(map.view, view), "taps");
            // Fingers apart, and back.
            map.view = view;
            map.down(touch(1, x, y, 2000.0));
            map.down(touch(2, x + 60.0, y, 2000.0));
            let _ = map.moved(touch(2, dx, dy, 2100.0));
            let _ = map.moved(touch(2, x + 60.0, y, 2200.0));
            prop_assert!(close(map.view, view), "fingers");
            // Keys.
            let nearer = view_after_key(view, "+", SIZE).expect("nearer");
            prop_assert!(close(view_after_key(nearer, "-", SIZE).expect("as before"), view), "keys");
        }

        #[test]
        fn a_tap_never_moves_the_map(
            view in any_view(), kind in any_kind(), (x, y) in any_place(),
            tremble in proptest::collection::vec((-2.8..2.8f64, -2.8..2.8f64), 0..6),
        ) {
            let mut map = Map::new(view);
            map.down(pointer(kind, 1, x, y, 0.0));
            for (dx, dy) in tremble {
                prop_assert_eq!(map.moved(pointer(kind, 1, x + dx, y + dy, 10.0)), Outcome::default());
            }
            prop_assert_eq!(map.up(pointer(kind, 1, x, y, 60.0)), Outcome::default());
            prop_assert!(map.is_at_rest() && map.view == view);
            prop_assert!(!map.gesture.swallows_click(61.0));
        }

        #[test]
        fn one_finger_never_moves_the_whole_map(zoom in 1.0..WHOLE_BELOW, (x, y) in any_place(), path in any_path()) {
            let mut map = Map::new(near(zoom));
            map.down(touch(1, x, y, 0.0));
            for (x, y) in path {
                prop_assert_eq!(map.moved(touch(1, x, y, 16.0)), Outcome::default());
                prop_assert!(!map.gesture.holds_touch());
            }
            prop_assert_eq!(touch_action(map.view), "pan-x pan-y");
        }

        #[test]
        fn a_first_turn_is_the_maps_if_and_only_if_it_zooms(view in any_view(), delta in -500.0..500.0f64, ctrl: bool) {
            let outcome = Map::new(view).wheel(WheelInput { ctrl, ..wheel(delta, 0.0) });
            prop_assert_eq!(outcome.is_handled, outcome.view.is_some());
        }

        #[test]
        fn a_glide_goes_as_far_at_any_rate_of_frames(frame in 4.0..60.0f64) {
            let mut map = Map::new(near(11.0));
            let mut now = map.throw();
            let released = map.view.center().x;
            while map.tick(now) {
                now += frame;
            }
            let way = map.view.center().x - released;
            prop_assert!((way - 500.0 / 11.0).abs() < 1.0, "{way}");
        }

        #[test]
        fn nothing_brings_the_map_out_of_bounds_or_out_of_rest(
            embedded: bool, reduced_motion: bool, view in any_view(),
            events in proptest::collection::vec(any_event(), 0..60),
        ) {
            let mut map = Map::with(Policy { embedded, reduced_motion }, view);
            let mut clock = 0.0;
            let mut time = |step: f64| {
                let now = clock + step;
                clock = if now.abs() < 1e7 { now } else { clock };
                now
            };
            for event in events {
                match event {
                    Event::Down(input) => map.down(PointerInput { now: time(input.now), ..input }),
                    Event::Moved(input) => drop(map.moved(PointerInput { now: time(input.now), ..input })),
                    Event::Up(input) => drop(map.up(PointerInput { now: time(input.now), ..input })),
                    Event::Cancel(id, step) => map.gesture.cancel(id, time(step)),
                    Event::Wheel(input) => {
                        let outcome = map.wheel(WheelInput { now: time(input.now), ..input });
                        prop_assert!(!embedded || input.ctrl || input.meta || !outcome.is_handled);
                    }
                    Event::Tick(step) => drop(map.tick(time(step))),
                    Event::Click(step) => drop(map.gesture.swallows_click(time(step))),
                    Event::Key(key) => map.view = view_after_key(map.view, key, SIZE).unwrap_or(map.view),
                    Event::Elsewhere(view) => map.view = view,
                }
                prop_assert!(is_within_bounds(map.view), "{:?}", map.view);
                prop_assert!(!(reduced_motion && map.gesture.is_gliding()));
                let (at_top, at_bottom) = edges(map.view);
                match touch_action(map.view) {
                    "pan-x pan-y" => prop_assert!(is_whole(map.view)),
                    "pan-up" => prop_assert!(at_top && !at_bottom && !is_whole(map.view)),
                    "pan-down" => prop_assert!(at_bottom && !at_top && !is_whole(map.view)),
                    other => prop_assert!(other == "none" && !at_top && !at_bottom && !is_whole(map.view)),
                }
            }
            for id in 1..4 {
                let _ = map.up(pointer(PointerKind::Touch, id, f64::NAN, 10.0, 2100.0));
            }
            prop_assert!(!map.gesture.holds_touch() && (map.is_at_rest() || map.gesture.is_gliding()));
            // Even with a clock that stands still.
            let ticks = (0..3000).take_while(|_| map.tick(2100.0)).count();
            prop_assert!(map.is_at_rest() && ticks < 3000);
            prop_assert!(is_within_bounds(map.view));
        }

        #[test]
        fn a_box_of_any_size_is_safe_with_keys(
            view in any_view(), width in wild(0.0..2000.0), height in wild(0.0..2000.0),
        ) {
            for key in ["+", "-", "0", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] {
                let after = view_after_key(view, key, (width, height)).unwrap_or(view);
                prop_assert!(is_within_bounds(after), "{key}: {after:?}");
            }
        }
    }
}
