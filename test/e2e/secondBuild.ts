/** The built console once more, as a later version has it: the same pages, of parts that have other names. */
import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const isText = /\.(js|css|html)$/;

export async function makeSecondBuild(first: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'anjian-second-'));
  await cp(first, folder, { recursive: true });
  const assets = path.join(folder, 'assets');
  const names = new Map((await readdir(assets)).map((name) => [name, name.replace(/(\.\w+)$/, '_2$1')]));
  for (const file of [...(await readdir(folder)), ...[...names.keys()].map((name) => `assets/${name}`)]) {
    if (!isText.test(file)) continue;
    const text = await readFile(path.join(folder, file), 'utf8');
    const renamed = text.replaceAll(/[\w.-]+\.(?:js|css|wasm)/g, (name) => names.get(name) ?? name);
    await writeFile(path.join(folder, file), renamed.replace(/phone-[0-9a-f]{16}/, 'phone-2222222222222222'));
  }
  for (const [before, after] of names) await rename(path.join(assets, before), path.join(assets, after));
  return folder;
}
