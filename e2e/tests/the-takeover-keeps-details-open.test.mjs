import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page as open } from '../harness/browser.mjs';
import { serve } from '../harness/serve.mjs';
import { openBefore } from '../harness/takeover.mjs';

const site = await serve();

for (const isOpen of [true, false]) {
  test(`details that are ${isOpen ? 'open stay open' : 'closed stay closed'}`, async () => {
    const page = await open();
    const takeOver = await openBefore(site, page, 'en/');
    const details = page.locator('details');
    assert.ok(await details.count() > 0);
    if (isOpen) await details.first().locator('summary').click();
    await details.first().evaluate(node => { node.isOld = true; });
    await takeOver();
    assert.deepEqual(await details.first().evaluate(node => [node.open, node.isOld]), [isOpen, undefined]);
  });
}
