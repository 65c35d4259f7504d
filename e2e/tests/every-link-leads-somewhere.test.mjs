import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { after, test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { chooseDay, click, list, mark, panel } from '../harness/find.mjs';
import { DIST, serve } from '../harness/serve.mjs';
import { addressIs, ready } from '../harness/wait.mjs';

// As somebody would try it out at home: another server, with its own types and its own redirects.
async function python() {
  const server = spawn('python3', ['-u', '-m', 'http.server', '--bind', '127.0.0.1', '--directory', DIST, '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  after(() => server.kill());
  const port = await new Promise((done, fail) => {
    server.once('error', fail);
    server.once('exit', () => fail(new Error('python3 does not serve')));
    server.stdout.on('data', text => {
      const found = String(text).match(/port (\d+)/);
      if (found) done(found[1]);
    });
  });
  const origin = `http://127.0.0.1:${port}`;
  return { origin, url: (path = '') => `${origin}/${path}` };
}

const sites = { 'at the root': await serve(), 'in a folder': await serve({ base: '/a/b/' }) };
if (spawnSync('python3', ['--version']).status === 0) sites["with Python's server"] = await python();

/** Every address that a page names. */
function addresses(html, base) {
  const tags = html.replace(/(<(script|style)\b[^>]*>)[^]*?<\/\2>/g, '$1').match(/<[a-z][^>]*>/gi) ?? [];
  const found = tags.flatMap(tag => [...tag.matchAll(/\s(?:href|src|data-js|data-wasm)="([^"]*)"/g)]);
  return found.map(([, address]) => new URL(address.replaceAll('&amp;', '&'), base));
}

/** Asks once for each. A redirection is not an answer: it costs a round trip, and not every host gives it. */
function checker() {
  const asked = new Map();
  return async url => {
    const key = url.origin + url.pathname + url.search;
    if (!asked.has(key)) asked.set(key, await fetch(key, { redirect: 'manual' }).then(async response => ({
      status: response.status,
      isPage: response.headers.get('content-type')?.startsWith('text/html'),
      text: response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : '',
    })));
    return asked.get(key);
  };
}

/** The paths of all pages of the site. */
const allPages = readdirSync(DIST, { recursive: true })
  .filter(name => name.endsWith('index.html'))
  .map(name => name.split(sep).join('/').replace(/index\.html$/, ''));

for (const [where, site] of Object.entries(sites)) {
  test(`${where}: no link of any page is dead`, async () => {
    const ask = checker();
    const queue = allPages.map(path => new URL(site.url(path)));
    const seen = new Set();
    while (queue.length) {
      const url = queue.shift();
      if (seen.has(url.pathname + url.search)) continue;
      seen.add(url.pathname + url.search);
      const page = await ask(url);
      assert.equal(page.status, 200, url.href);
      for (const link of addresses(page.text, url).filter(link => link.origin === site.origin)) {
        const { status, isPage, text } = await ask(link);
        assert.equal(status, 200, `${link.href}, named by ${url.href}`);
        if (link.hash && !link.hash.includes('=')) {
          assert.ok(text.includes(`id="${link.hash.slice(1)}"`), `${link.href} leads to nothing on its page`);
        }
        if (isPage) queue.push(link);
      }
    }
    assert.ok(seen.size >= allPages.length);
  });

  test(`${where}: after some steps in the app all links still lead somewhere`, async () => {
    const ask = checker();
    const page = await open();
    const check = async () => {
      const hrefs = await page.evaluate(() => [...document.querySelectorAll('[href]')]
        .map(element => new URL(element.getAttribute('href'), document.baseURI).href));
      const own = hrefs.map(href => new URL(href)).filter(url => url.origin === site.origin);
      assert.ok(own.length > 20);
      for (const url of own) {
        const { status } = await ask(url);
        assert.equal(status, 200, `${url.href}, named at ${page.url()}`);
      }
    };
    await page.goto(site.url('en/'));
    await ready(page);
    await check();
    await click(mark(page, 'Almaty'));
    await panel(page, 'Almaty').waitFor();
    await check();
    await chooseDay(page, '29 April');
    await list(page).waitFor();
    await addressIs(page, site.url('en/dates/2016-04-29/'));
    await check();
    await list(page).getByRole('link', { name: 'Almaty' }).click();
    await panel(page, 'Almaty').waitFor();
    await check();
    // The address that the steps came to is one that can be sent to somebody.
    await page.reload();
    await ready(page);
    await panel(page, 'Almaty').waitFor();
    assert.deepEqual(page.seen.errors, []);
    assert.deepEqual(page.seen.outside, []);
  });
}
