/**
 * `node scripts/screens.ts` starts the product with its sample college, walks it at a desk and on a phone, and writes
 * docs/screens: a picture of each screen and a page that shows them all.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import sharp from 'sharp';
import { makeOneTimePassword } from '../packages/api/src/people/password.hash.ts';
import { mainFile, makeFolder, signIn, startProduct } from '../test/product.ts';
import { screens, type Ask, type Screen } from './screens/screens.ts';
import { findChromium } from './steps/chromium.mjs';
import { buildConsole } from './steps/prepare.mjs';

const target = path.resolve(import.meta.dirname, '../docs/screens');
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** As a picture in a document: a quarter of the bytes, and nobody sees the difference. */
const colours = 128;

type Session = { name: string; value: string; ask: Ask };
const sessions = new Map<string, Session>();

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
  await mkdir(target, { recursive: true });
  for (const old of await readdir(target)) if (old.endsWith('.png')) await rm(path.join(target, old));
  for (const screen of screens) await take(browser, screen);
  await writeFile(path.join(target, 'README.md'), printGallery());
} finally {
  await browser.close();
  await product.stop();
  await place.remove();
}

async function take(from: Browser, screen: Screen): Promise<void> {
  const context = await from.newContext({
    baseURL: product.url,
    viewport: sizes[screen.at],
    locale: screen.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: screen.at === 'phone' ? 2 : 1,
    hasTouch: screen.at === 'phone',
    isMobile: screen.at === 'phone',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const session = screen.who ? await sessionOf(screen.who) : undefined;
  if (session) await context.addCookies([{ name: session.name, value: session.value, url: product.url }]);
  await screen.go(page, session?.ask ?? never);
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  const picture = await page.screenshot({ animations: 'disabled' });
  const width = screen.at === 'phone' ? sizes.phone.width : 1200;
  await sharp(picture)
    .resize({ width })
    .png({ palette: true, colours, compressionLevel: 9, effort: 10 })
    .toFile(path.join(target, `${screen.name}.png`));
  console.log(screen.name);
  await context.close();
}

function never(): Promise<never> {
  return Promise.reject(new Error('Nobody is signed in on this screen.'));
}

/** Everybody signs in once: so many passwords in a minute would look like an attack. */
async function sessionOf(userName: string): Promise<Session> {
  const known = sessions.get(userName);
  if (known) return known;
  const { cookie, ask } = await signIn(product.url, userName, password);
  const [name = '', value = ''] = cookie.split('=');
  const session = { name, value, ask };
  sessions.set(userName, session);
  return session;
}

function printGallery(): string {
  const show = ({ name, title }: Screen, width: number) => `<img src="${name}.png" alt="${title}" width="${width}">`;
  const desk = screens.filter(({ at }) => at === 'desk').map((screen) => `### ${screen.title}\n\n${show(screen, 800)}`);
  const phone = screens.filter(({ at }) => at === 'phone');
  const rows = Array.from({ length: Math.ceil(phone.length / 3) }, (_, row) => phone.slice(row * 3, row * 3 + 3));
  const table = rows.flatMap((row) => [
    '<tr>',
    ...row.map((screen) => `<td valign="top">${screen.title}<br>${show(screen, 260)}</td>`),
    '</tr>',
  ]);
  return [
    '# What it looks like',
    '',
    'Made by `node scripts/screens.ts` from the sample college.',
    '',
    '## At the desk · 管理台',
    '',
    desk.join('\n\n'),
    '',
    '## On the phone · 手机端',
    '',
    '<table>',
    ...table,
    '</table>',
    '',
  ].join('\n');
}
