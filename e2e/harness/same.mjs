// Comparing long lists of lines: the first that differs, with what stands around it. (Node's own comparison prints all
// of them, or thinks for minutes.)

import assert from 'node:assert/strict';

/** Fails with the first difference of the two lists. */
export function sameLines(actual, expected, what = 'the lines') {
  const [a, b] = [actual, expected].map(lines => lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))));
  const n = a.findIndex((line, n) => line !== b[n]);
  const at = n < 0 && a.length < b.length ? a.length : n;
  if (at < 0) return;
  const shown = lines => lines.slice(Math.max(0, at - 2), at + 3).join('\n');
  assert.fail(`${what} differ at line ${at + 1} (${a.length} and ${b.length} lines)\nis:\n${shown(a)}\nshould be:\n${shown(b)}`);
}
