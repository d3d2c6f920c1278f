import { newId } from '../data/newId.ts';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { FileAdapter } from './fileAdapter.ts';
import { sha256Of } from './sha256.ts';

/** Keeps photos and signatures for as long as the page is open: for a preview, where nothing is ever sent. */
export function memoryFiles(): FileAdapter {
  const urls = new Map<string, string>();
  return {
    keep: async (blob, { name, capturedAt }) => {
      const file = newId();
      urls.set(file, URL.createObjectURL(blob));
      return { file, sha256: await sha256Of(blob), name, ...(capturedAt ? { capturedAt } : {}) };
    },
    urlOf: async (ref: FileRef) => urls.get(ref.file),
    stateOf: () => 'received',
    subscribe: () => () => undefined,
    retry: () => undefined,
  };
}
