import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from '../harness/serve.mjs';

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /\s([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The tags of a page in their order, and what stands in its scripts and styles. */
function read(name) {
  const inside = [];
  const html = readFileSync(join(DIST, name), 'utf8');
  const bare = html.replace(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/gi, (_, tag, attributes, text) => {
    inside.push({ tag, text, isData: /\stype="application\/ld\+json"/.test(attributes) });
    return `<${tag}${attributes}>`;
  });
  const tags = [...bare.matchAll(TAG)].map(([, tag, attributes]) => ({
    tag: tag.toLowerCase(),
    attributes: new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? ''])),
  }));
  const policies = tags.filter(({ tag, attributes }) =>
    tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy');
  return { name, tags, inside, policies, policy: policies[0]?.attributes.get('content') ?? '' };
}

const pages = readdirSync(DIST, { recursive: true }).filter(name => name.endsWith('.html')).map(read);

/** Collects the faults of all pages; a fault that every page has is told once. */
function everyPage(faultsOf) {
  const found = new Map();
  for (const page of pages) {
    for (const fault of faultsOf(page)) found.set(fault, [...(found.get(fault) ?? []), page.name]);
  }
  assert.deepEqual([...found].map(([fault, names]) => `${fault}: ${names[0]} and ${names.length - 1} more`), []);
}

test('there are pages to look at', () => {
  assert.ok(pages.length > 20);
  const taken = pages.filter(({ inside }) => inside.some(({ tag }) => tag === 'script'));
  assert.ok(taken.length > 20 && taken.every(({ tags, inside }) => tags.length > 200 && inside.length >= 2));
});

test('a page without the app has no script, and its policy allows none', () => {
  const still = pages.filter(({ inside }) => !inside.some(({ tag }) => tag === 'script'));
  assert.ok(still.length >= 10);
  const isStill = ({ name }) => /^[a-z]{2}[\\/](table|cases|claims|sources|index|method)[\\/]/.test(name);
  assert.deepEqual(still.filter(page => !isStill(page)).map(({ name }) => name), [], 'these have lost their script');
  assert.deepEqual(pages.filter(isStill).filter(page => !still.includes(page)).map(({ name }) => name), []);
  assert.deepEqual(still.filter(({ policy }) => !policy.includes("script-src 'none';")).map(({ name }) => name), []);
  assert.deepEqual(still.filter(({ tags }) => tags.some(({ tag }) => tag === 'noscript')).map(({ name }) => name), []);
});

test('one policy, which stands before all that it binds', () => {
  const isBound = ({ tag, attributes }) => ['script', 'style', 'img', 'body'].includes(tag)
    || (tag === 'link' && /stylesheet|icon|preload/.test(attributes.get('rel')));
  everyPage(({ tags, policies }) => [
    ...(policies.length === 1 ? [] : [`${policies.length} policies`]),
    ...(tags.indexOf(policies[0]) < tags.findIndex(isBound) ? [] : [`<${tags.find(isBound).tag}> stands before it`]),
  ]);
});

test('the policy allows no more than it must', () => {
  const rules = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'", "font-src 'self'"];
  everyPage(({ policy }) => [
    ...rules.filter(rule => !policy.includes(rule)),
    ...(policy.match(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|https?:|\*/g) ?? []),
  ]);
});

// A script of another type is data: a browser runs nothing of it, and asks no policy.
test('the policy allows what stands in the page', () => {
  const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  everyPage(({ inside, policy }) => inside.filter(({ text, isData }) => !isData && !policy.includes(hash(text))).map(({ tag }) => `<${tag}>`));
});

test('no style attribute and no handler attribute', () => {
  everyPage(({ tags }) => tags.flatMap(({ tag, attributes }) =>
    [...attributes.keys()].filter(name => name === 'style' || name.startsWith('on')).map(name => `<${tag} ${name}>`)));
});

test('no address that is a script', () => {
  everyPage(({ tags }) => tags.flatMap(({ attributes }) => ['href', 'src', 'action'].map(name => attributes.get(name) ?? ''))
    .filter(address => /^\s*(javascript|data|vbscript):/i.test(address)));
});

test('links that lead elsewhere tell nobody where from', () => {
  everyPage(({ tags }) => tags
    .filter(({ tag, attributes }) => tag === 'a' && /^(https?:)?\/\//.test(attributes.get('href') ?? ''))
    .filter(({ attributes }) => !/noopener/.test(attributes.get('rel')) || !/noreferrer/.test(attributes.get('rel')))
    .map(({ attributes }) => attributes.get('href')));
});

test('nothing of the build is left', () => {
  everyPage(({ tags }) => tags
    .filter(({ attributes }) => [...attributes.keys()].some(name => name.startsWith('data-trunk')))
    .map(({ tag, attributes }) => `<${[tag, ...attributes.keys()].join(' ')}>`));
});
