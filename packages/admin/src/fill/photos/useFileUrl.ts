import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import type { FileAdapter, FileState } from '../fileAdapter.ts';

export type FileUrl = { state: 'looking' } | { state: 'here'; url: string } | { state: 'missing' };

export function useFileUrl(files: FileAdapter, ref: FileRef, size: 'thumbnail' | 'full'): FileUrl {
  const [found, setFound] = useState<FileUrl>({ state: 'looking' });
  useEffect(() => {
    let wanted = true;
    files.urlOf(ref, size).then(
      (url) => wanted && setFound(url ? { state: 'here', url } : { state: 'missing' }),
      () => wanted && setFound({ state: 'missing' }),
    );
    return () => {
      wanted = false;
    };
    // A reference is the same when it names the same file; the object around it changes with every keystroke.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [files, ref.file, size]);
  return found;
}

export function useFileState(files: FileAdapter, ref: FileRef): FileState {
  return useSyncExternalStore(files.subscribe, () => files.stateOf(ref));
}
