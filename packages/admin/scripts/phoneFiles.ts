/** A step of the build: tells the phone's worker which files to keep. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

type Chunk = {
  type: 'chunk';
  code: string;
  name: string;
  isEntry: boolean;
  imports: string[];
  dynamicImports: string[];
  viteMetadata?: { importedCss: Set<string> };
};

const worker = 'm-worker.js';
const entry = 'm';
/** Parts of the console that a stray import would bring to every phone. */
const tooHeavy: ReadonlySet<string> = new Set(['mui', 'console']);
const publicFiles = ['mark.svg', 'mark-192.png', 'm.webmanifest'];

/** Everything the phone's page can load, now or when a screen is opened, is in the list; its name changes with the content. */
export const phoneFiles: Plugin = {
  name: 'phone-files',
  apply: 'build',
  generateBundle: {
    // Chunks that came to nothing but styles are gone by then.
    order: 'post',
    handler: (_options, bundle) => {
      const chunks = new Map(
        Object.entries(bundle).flatMap(([file, one]) => (one.type === 'chunk' ? [[file, one as unknown as Chunk] as const] : [])),
      );
      const [start] = [...chunks].find(([, { name, isEntry }]) => isEntry && name === entry) ?? [];
      const script = chunks.get(worker);
      if (start === undefined || !script) throw new Error('the build has no phone, or no worker for it');
      const parts = reachable(chunks, start);
      const heavy = [...parts].filter((file) => tooHeavy.has(chunks.get(file)?.name ?? ''));
      if (heavy.length > 0) throw new Error(`the phone would load the console: ${heavy.join(', ')}`);
      // One that is not there would keep the worker from being installed at all.
      const absent = [...parts].filter((file) => !(file in bundle));
      if (absent.length > 0) throw new Error(`the phone's worker would ask for what is not built: ${absent.join(', ')}`);
      // The scanner's machine is asked for by its address, so no part imports it.
      const machines = Object.keys(bundle).filter((file) => file.endsWith('.wasm'));
      const files = [...parts, ...machines, ...publicFiles].map((file) => `/${file}`).toSorted();
      const hash = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
      const list = JSON.stringify(JSON.stringify({ name: `phone-${hash}`, files }));
      script.code = script.code.replace(/(["'`])__PHONE_FILES__\1/, () => list);
    },
  },
};

function reachable(chunks: ReadonlyMap<string, Chunk>, start: string): Set<string> {
  const found = new Set([start]);
  for (const file of found) {
    const chunk = chunks.get(file);
    for (const next of [...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? []), ...(chunk?.viteMetadata?.importedCss ?? [])])
      found.add(next);
  }
  return found;
}
