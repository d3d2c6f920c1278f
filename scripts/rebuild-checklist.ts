/**
 * `npm run rebuild-checklist` starts the product, writes one of the sample's checklists once more through the builder in a real
 * browser, as an author would, and compares what came of it with the sample.
 */
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { makeOneTimePassword } from '../packages/api/src/people/password.hash.ts';
import type { Definition } from '../packages/schema/src/definition/definition.ts';
import { fireEquipment } from '../prisma/sample/templates/07-fire-equipment.ts';
import { mainFile, makeFolder, signIn, startProduct } from '../test/product.ts';
import { rebuildTemplate } from './rebuild/rebuildTemplate.ts';
import { findChromium } from './steps/chromium.mjs';
import { buildConsole } from './steps/prepare.mjs';

await buildConsole();
const place = await makeFolder();
const password = makeOneTimePassword();
const product = await startProduct(mainFile, { DATA_DIR: place.folder, SAMPLE: 'on', ADMIN_PASSWORD: password, SAMPLE_PASSWORD: password });
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
try {
  const { cookie, ask } = await signIn(product.url, 'author', password);
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await context.addCookies([{ name, value, url: product.url }]);
  const readDraft = async (id: string) => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Template { draft { definition } } } }';
    return (await ask<{ node: { draft: { definition: Definition } } }>(query, { id })).node.draft.definition;
  };
  const start = performance.now();
  const { built, original } = await rebuildTemplate(await context.newPage(), fireEquipment.definition, readDraft);
  assert.deepEqual(built, original);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${original.title['zh-CN']}：与样例一致（${seconds} 秒）。The same as the sample (${seconds} s).`);
} finally {
  await browser.close();
  await product.stop();
  await place.remove();
}
