// Notes what a page does that ours must not: break its own policy, complain, throw, ask elsewhere, or store.

/** The notes of a page, kept from its first document on. */
export async function watch(page) {
  const seen = { violations: [], complaints: [], errors: [], outside: [], dialogs: [], stored: [], requests: [] };
  await page.exposeBinding('noted', (_, kind, text) => void seen[kind].push(text));
  await page.addInitScript(inPage);
  page.on('console', message => {
    const text = message.text();
    if (/content security policy/i.test(text)) seen.violations.push(text);
    else if (message.type() === 'error') seen.complaints.push(`${text} ${message.location().url}`);
  });
  page.on('pageerror', error => seen.errors.push(String(error)));
  page.on('dialog', dialog => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss().catch(() => {});
  });
  page.on('request', request => {
    const url = new URL(request.url());
    seen.requests.push({ url: url.href, isDocument: request.isNavigationRequest() });
    const first = new URL(page.url() === 'about:blank' ? url.href : page.url());
    if (url.protocol !== 'data:' && url.origin !== first.origin) seen.outside.push(url.href);
  });
  return seen;
}

/** Runs in the page, before any script of it. */
function inPage() {
  // The calls that store, and that a test may therefore want to know of. What they are bound to stays as it is.
  const noted = window.noted;
  delete window.noted;
  addEventListener('securitypolicyviolation', event => {
    noted('violations', `${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  const note = (owner, name) => {
    const own = owner?.[name];
    if (typeof own !== 'function') return;
    owner[name] = function (...words) {
      noted('stored', `${name} ${String(words[0])}`);
      return own.apply(this, words);
    };
  };
  note(Storage.prototype, 'setItem');
  note(globalThis.IDBFactory?.prototype, 'open');
  note(globalThis.CacheStorage?.prototype, 'open');
  note(globalThis.ServiceWorkerContainer?.prototype, 'register');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(text) {
      noted('stored', `cookie ${text}`);
      cookie.set.call(this, text);
    },
  });
}
