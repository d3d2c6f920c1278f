/**
 * `npm run bench -- phone`: how long somebody waits at a door until the phone shows what is to be done, when this phone was
 * never here before. The built console, a real server with the sample college, a throttled Chromium. Ends with an error
 * when the median takes longer, or more script, than we promise.
 */
import { chromium } from 'playwright-core';
import { makeOneTimePassword } from '../../api/src/people/password.hash.ts';
import { findChromium } from '../../../scripts/steps/chromium.mjs';
import { buildConsole } from '../../../scripts/steps/prepare.mjs';
import { mainFile, makeFolder, signIn, startProduct } from '../../../test/product.ts';
import { visit, type Visit } from './visit.ts';

const promised = { firstTaskMillis: 1_500, scriptBytes: 200_000 };
const visits = 9;
/** An inspector of the sample with a day's work before them. */
const inspector = 'fire.students';

await buildConsole();
const place = await makeFolder();
const password = makeOneTimePassword();
const product = await startProduct(mainFile, {
  DATA_DIR: place.folder,
  SAMPLE: 'on',
  ADMIN_PASSWORD: password,
  SAMPLE_PASSWORD: password,
});
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
try {
  const { cookie } = await signIn(product.url, inspector, password);
  // Chromium and the server compile what they use most when they first use it.
  await visit(browser, product.url, cookie);
  const seen: Visit[] = [];
  for (let at = 0; at < visits; at += 1) seen.push(await visit(browser, product.url, cookie));
  tell(seen.toSorted((a, b) => a.firstTaskMillis - b.firstTaskMillis));
} finally {
  await browser.close();
  await product.stop();
  await place.remove();
}

function tell(sorted: readonly Visit[]): void {
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const times = sorted.map(({ firstTaskMillis }) => Math.round(firstTaskMillis)).join(' ');
  console.log(`first task: ${Math.round(median.firstTaskMillis)} ms at the median of ${sorted.length} visits (${times})`);
  console.log(`script ${kilobytes(median.scriptBytes)}, everything ${kilobytes(median.bytes)}, as sent`);
  for (const name of ['firstTaskMillis', 'scriptBytes'] as const) {
    if (median[name] <= promised[name]) continue;
    console.error(`${name} is ${Math.round(median[name])}, more than ${promised[name]}`);
    process.exitCode = 1;
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
