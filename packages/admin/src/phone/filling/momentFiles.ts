import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { FileAdapter } from '../../fill/fileAdapter.ts';
import { memoryFiles } from '../../fill/memoryFiles.ts';

/** Keeps what the second person draws for this moment only: on somebody else's phone nothing of theirs is stored. */
export function momentFiles(): FileAdapter & { blobOf: (ref: FileRef) => Blob | undefined } {
  const memory = memoryFiles();
  const blobs = new Map<string, Blob>();
  return {
    ...memory,
    keep: async (blob, about) => {
      const ref = await memory.keep(blob, about);
      blobs.set(ref.file, blob);
      return ref;
    },
    blobOf: ({ file }) => blobs.get(file),
  };
}
