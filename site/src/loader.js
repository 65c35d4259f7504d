(() => {
  const me = document.currentScript.dataset;
  const byId = id => document.getElementById(id);
  const root = document.documentElement;
  const original = byId('app');
  const kept = original.cloneNode(true);
  const start = location.href;
  const isTaken = () => root.classList.contains('taken');
  const page = address => address.split('#')[0];
  let over = false;
  for (const link of document.head.querySelectorAll('link')) link.href = link.href;
  byId('note-query').hidden = !/[?&](from|to|measure|layer|place)=/.test(location.search);
  const failed = reason => {
    if (over) return;
    over = true;
    const now = byId('app');
    const retry = byId('note-failed').querySelector('a');
    const here = retry.href = location.href;
    const goTo = address => { try { history.replaceState(null, '', address); } catch {} };
    retry.onclick = () => {
      goTo(here);
      location.reload();
      return false;
    };
    if (now !== original) {
      goTo(start);
      now.replaceWith(kept);
    }
    root.classList.remove('taken');
    byId('note-failed').hidden = false;
    performance.mark('protest-map:failed');
    console.warn('protest-map:', reason);
  };
  const fatal = error => {
    if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError || error instanceof RangeError) failed(error);
  };
  addEventListener('protest-map:failed', event => failed(event.detail));
  addEventListener('protest-map:ready', () => {
    if (!isTaken()) return;
    over = false;
    byId('note-query').hidden = byId('note-failed').hidden = true;
    performance.mark('protest-map:ready');
  });
  addEventListener('popstate', () => {
    if (!isTaken() && page(location.href) !== page(start)) location.reload();
  });
  addEventListener('error', event => fatal(event.error));
  addEventListener('unhandledrejection', event => fatal(event.reason));
  if (typeof WebAssembly !== 'object') return failed('this browser has no WebAssembly');
  import(new URL(me.js, location.href)).then(app => app.default({ module_or_path: new URL(me.wasm, location.href) })).catch(failed);
})();
