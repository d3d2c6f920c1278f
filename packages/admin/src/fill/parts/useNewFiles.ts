import { useState } from 'react';
import type { Answer, FileRef } from '@anjian/schema/answers/answer.ts';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';

/** What the server takes at most, in megabytes. */
const largest = 20;

/** Adding to and taking from an answer that is a list of files. */
export function useNewFiles(path: string, change: (answer: Answer | undefined) => void) {
  const { files, t, answerAt, offerUndo } = useForm();
  const [fault, setFault] = useState<string>();
  const refsNow = () => (valueOf(answerAt(path)) as FileRef[] | undefined) ?? [];
  const set = (refs: FileRef[]) => change(refs.length === 0 ? undefined : withValue(answerAt(path), refs));

  async function add(blob: Blob, name: string): Promise<void> {
    if (blob.size > largest * 1024 * 1024) return setFault(t('file_too_large', { name, max: largest }));
    try {
      const ref = await files.keep(blob, { name });
      set([...refsNow(), ref]);
      setFault(undefined);
    } catch {
      setFault(t('file_not_kept'));
    }
  }

  function remove(ref: FileRef): void {
    const before = answerAt(path);
    set(refsNow().filter((other) => other.file !== ref.file));
    offerUndo(t('file_removed', { name: ref.name ?? '' }), path, before);
  }

  return { add, remove, fault, setFault };
}
