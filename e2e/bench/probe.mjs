// What measures inside the page, put there before any script of it: the same for our page and the hand-made one.

/** The marks of a click that is timed, and of the frame that has shown its answer. */
export const CLICKED = 'bench:clicked';
export const ANSWERED = 'bench:answered';

/**
 * Runs in the page. `ids` are the places whose marks must be there, `WHERE` says where things are. Everything it notes is in
 * `window.bench`.
 */
export function probe([ids, WHERE, CLICKED, ANSWERED]) {
  // Frames within the page are none of ours.
  if (window !== window.top) return;

  /** Within a frame: calls back once it has been painted, before anything that was put off until then. */
  const afterThisFrame = done => {
    scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' });
  };
  /** Elsewhere: calls back once what is there now has been painted. */
  const afterPaint = done => requestAnimationFrame(() => afterThisFrame(done));
  const painted = () => new Promise(afterPaint);

  // Long tasks: { at, ms }.
  const long = [];
  const noteLong = list => {
    for (const { startTime, duration } of list.getEntries()) long.push({ at: startTime, ms: duration });
  };
  const observer = new PerformanceObserver(noteLong);
  observer.observe({ type: 'longtask', buffered: true });

  // The first frame in which a hit in the middle of every mark is a hit on a link.
  const isHit = id => {
    const box = document.querySelector(`svg a[data-place="${id}"] ${WHERE.target}`)?.getBoundingClientRect();
    return box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('a[href]');
  };
  const missed = () => ids.filter(id => !isHit(id));
  const clickable = new Promise(done => {
    const look = () => (ids.every(isHit) ? afterThisFrame(done) : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });

  // A frame has been painted before its entry is there.
  const firstPaint = new Promise(done => new PerformanceObserver((list, paints) => {
    const [first] = list.getEntriesByName('first-contentful-paint');
    if (!first) return;
    paints.disconnect();
    done(first.startTime);
  }).observe({ type: 'paint', buffered: true }));

  // From a click, which a press is once the button is let go, or from a choice in a list, to the paint after `isThere`.
  let clicked;
  const noteClick = event => {
    clicked = event.timeStamp;
    performance.mark(CLICKED);
  };
  for (const event of ['pointerup', 'input']) addEventListener(event, noteClick, true);
  const answerTo = isThere => new Promise(done => {
    clicked = undefined;
    const look = () => {
      if (clicked === undefined || !isThere()) return;
      changes.disconnect();
      const from = clicked;
      afterPaint(at => {
        performance.mark(ANSWERED);
        done(at - from);
      });
    };
    const changes = new MutationObserver(look);
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    changes.observe(document.documentElement, all);
  });
  let answer;
  const current = () => document.querySelector(`${WHERE.days}[aria-current="true"]`)?.textContent;

  // The times of frames.
  let frames = [], isCounting = false;
  const count = at => {
    frames.push(at);
    if (isCounting) requestAnimationFrame(count);
  };

  window.bench = {
    clickable,
    missed,
    painted,
    firstPaint,
    marked: name => performance.getEntriesByName(name, 'mark')[0]?.startTime,
    long: () => {
      noteLong({ getEntries: () => observer.takeRecords() });
      return long;
    },
    expectPanel: name => {
      // "Place 1" is not "Place 17".
      const told = new RegExp(`${name}(?!\\d)`);
      answer = answerTo(() => told.test(document.querySelector(WHERE.panelTitle)?.textContent));
    },
    expectDay: text => {
      answer = answerTo(() => current() === text);
    },
    /** The mark of a place says something else. */
    expectMark: id => {
      const said = () => document.querySelector(`${WHERE.marks}[data-place="${id}"]`)?.getAttribute('aria-label');
      const before = said();
      answer = answerTo(() => said() && said() !== before);
    },
    /** A click that changes one attribute and no more: what a click costs anyhow. */
    expectEcho: () => {
      const root = document.documentElement;
      delete root.dataset.echo;
      addEventListener('click', () => { root.dataset.echo = ''; }, { capture: true, once: true });
      answer = answerTo(() => 'echo' in root.dataset);
    },
    answer: () => answer,
    startFrames: () => {
      frames = [];
      isCounting = true;
      requestAnimationFrame(count);
    },
    stopFrames: () => {
      isCounting = false;
      return frames.slice(1).map((at, n) => at - frames[n]);
    },
    /** Where a mark and the land are drawn, and how large the browser shows the page. */
    standing: () => {
      const box = selector => {
        const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
        return [x, y, width, height].map(Math.round).join(' ');
      };
      const map = `${box(`${WHERE.marks} ${WHERE.target}`)}, ${box(WHERE.land)}`;
      return { map, scale: visualViewport.scale };
    },
  };
}
