import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(top, 'dist');

const state = () =>
  readdirSync(dist, { recursive: true })
    .map(name => ({ name, changed: statSync(join(dist, name)).mtimeMs }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

test('a build with a faulty record names every fault and leaves dist/ as it is', { timeout: 600_000 }, () => {
  const data = mkdtempSync(join(tmpdir(), 'protest-map-data-'));
  try {
    cpSync(join(top, 'data'), data, { recursive: true, filter: path => !path.includes('node_modules') });
    const counts = join(data, 'counts.csv');
    const faulty = readFileSync(counts, 'utf8').replace(',more_than,300,', ',more_than,3OO,').replace(',up_to,,500,', ',upto,,500,');
    assert.notEqual(faulty, readFileSync(counts, 'utf8'));
    writeFileSync(counts, faulty);

    const before = state();
    assert.ok(before.length > 0, 'there is a dist/ to begin with');
    const build = spawnSync('cargo', ['xtask', 'build'], { cwd: top, encoding: 'utf8', env: { ...process.env, PROTEST_MAP_DATA: data } });
    const said = build.stdout + build.stderr;
    assert.notEqual(build.status, 0, said);
    assert.match(said, /counts\.csv:\d+, column low: `3OO`/);
    assert.match(said, /counts\.csv:\d+, column qualifier: `upto`/);
    assert.deepEqual(state(), before);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
