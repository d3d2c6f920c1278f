/**
 * `node scripts/screens.ts` starts the product with its sample college, walks it at a desk and on a phone, and writes
 * docs/screens: a picture of each screen and a page that shows them all, and the film strip of an author's way. Names of screens,
 * or `author` for the strip, take those alone anew.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { makeOneTimePassword } from '../packages/api/src/people/password.hash.ts';
import { mainFile, makeFolder, signIn, startProduct } from '../test/product.ts';
import { cameraArguments } from './screens/camera.ts';
import { screens, type Ask, type Screen } from './screens/screens.ts';
import { walkAuthor } from './screens/strip.ts';
import { findChromium } from './steps/chromium.mjs';
import { buildConsole } from './steps/prepare.mjs';

const target = path.resolve(import.meta.dirname, '../docs/screens');
const strip = path.join(target, 'author');
const only = process.argv.slice(2);
const isWanted = (name: string) => only.length === 0 || only.includes(name);
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** As a picture in a document: a quarter of the bytes, and nobody sees the difference. */
const colours = 128;

/** Nothing is loading any more, and the pictures that can be seen are there. */
const isComplete = `document.querySelector('.MuiSkeleton-root') === null &&
  [...document.images].every((one) => one.complete || one.getBoundingClientRect().top > innerHeight)`;

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
const camera = await cameraArguments(place.folder);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...camera],
});
try {
  for (const folder of [target, strip]) await mkdir(folder, { recursive: true });
  if (only.length === 0) await removeOld(target);
  for (const screen of screens.filter(({ name }) => isWanted(name))) await take(browser, screen);
  await writeFile(path.join(target, 'README.md'), printGallery());
  if (isWanted('author')) {
    await removeOld(strip);
    await writeFile(path.join(target, 'author.md'), printStrip(await takeStrip(browser)));
  }
} finally {
  await browser.close();
  await product.stop();
  await place.remove();
}

async function removeOld(folder: string): Promise<void> {
  for (const old of await readdir(folder)) if (old.endsWith('.png')) await rm(path.join(folder, old));
}

async function take(from: Browser, screen: Screen): Promise<void> {
  const { page, ask } = await open(from, screen);
  await screen.go(page, ask);
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  // Asked again and again from here: the page's own policy lets nothing be evaluated in it.
  for (let tries = 100; tries > 0 && !(await page.evaluate(isComplete)); tries--) await page.waitForTimeout(100);
  await shoot(page, path.join(target, `${screen.name}.png`), screen.at === 'phone' ? sizes.phone.width : 1200);
  await page.context().close();
}

async function open(
  from: Browser,
  { at, who, locale = 'zh-CN' }: Pick<Screen, 'at' | 'who' | 'locale'>,
): Promise<{ page: Page; ask: Ask }> {
  const context = await from.newContext({
    baseURL: product.url,
    viewport: sizes[at],
    locale,
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: at === 'phone' ? 2 : 1,
    hasTouch: at === 'phone',
    isMobile: at === 'phone',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const session = who ? await sessionOf(who) : undefined;
  if (session) await context.addCookies([{ name: session.name, value: session.value, url: product.url }]);
  return { page, ask: session?.ask ?? never };
}

async function shoot(page: Page, file: string, width: number): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled' });
  await sharp(picture).resize({ width }).png({ palette: true, colours, compressionLevel: 9, effort: 10 }).toFile(file);
  console.log(path.relative(target, file));
}

type Frame = { file: string; title: string };

/** In the order in which it happens; the pictures are numbered, so that a folder of them can be read too. */
async function takeStrip(from: Browser): Promise<Frame[]> {
  const frames: Frame[] = [];
  const { page } = await open(from, { at: 'desk', who: 'author' });
  const openOther = async () => (await open(from, { at: 'desk', who: 'security.office' })).page;
  await walkAuthor(page, openOther, async (shown, name, title) => {
    const file = `${String(frames.length + 1).padStart(2, '0')}-${name}.png`;
    await shown.mouse.move(0, 0);
    await shoot(shown, path.join(strip, file), 1200);
    frames.push({ file, title });
  });
  return frames;
}

function printStrip(frames: readonly Frame[]): string {
  return [
    '# An author’s way · 从空白到第二版',
    '',
    'Made by `node scripts/screens.ts author` from the sample college. Other screens: [what it looks like](README.md).',
    '',
    ...frames.flatMap(({ file, title }, at) => [`## ${at + 1} ${title}`, '', `<img src="author/${file}" alt="${title}" width="800">`, '']),
  ].join('\n');
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
    'Made by `node scripts/screens.ts` from the sample college. An author’s way, step by step: [the film strip](author.md).',
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
