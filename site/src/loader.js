(() => {
  const me = document.currentScript.dataset;
  const byId = id => document.getElementById(id);
  const root = document.documentElement;
  const original = byId('app');
  const start = location.href;
  const isActive = () => root.classList.contains('app-active');
  let over = false;
  for (const link of document.head.querySelectorAll('link')) link.href = link.href;
  byId('note-query').hidden = !/[?&](from|to|measure|layer|place)=/.test(location.search);
  const failed = reason => {
    if (over) return;
    over = true;
    const note = byId('note-failed');
    const now = byId('app');
    const address = location.href;
    const write = to => { try { history.replaceState(null, '', to); } catch {} };
    if (now !== original) {
      write(start);
      now.replaceWith(original);
    }
    const retry = note.querySelector('a');
    retry.href = address;
    retry.onclick = () => {
      write(address);
      location.reload();
      return false;
    };
    root.classList.remove('app-active');
    note.hidden = false;
    performance.mark('protest-map:failed');
    console.warn('protest-map:', reason);
  };
  const fatal = error => {
    if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError || error instanceof RangeError) failed(error);
  };
  addEventListener('protest-map:failed', event => failed(event.detail));
  addEventListener('protest-map:ready', () => {
    if (!isActive()) return;
    over = false;
    byId('note-query').hidden = byId('note-failed').hidden = true;
    performance.mark('protest-map:ready');
  });
  addEventListener('popstate', () => {
    if (!isActive() && location.href.split('#')[0] !== start.split('#')[0]) location.reload();
  });
  addEventListener('error', event => fatal(event.error));
  addEventListener('unhandledrejection', event => fatal(event.reason));
  if (typeof WebAssembly !== 'object') {
    root.classList.add('without-app');
    return failed('this browser has no WebAssembly');
  }
  const here = path => new URL(path, start);
  for (const file of me.record.split(' ')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href: here(`${file}?${root.dataset.version}`) }));
  }
  Promise.all([import(here(me.js)), fetch(here(me.wasm))])
    .then(([app, wasm]) => app.default({ module_or_path: wasm }))
    .catch(failed);
})();
