import { useRef, useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { newId } from '../../data/newId.ts';
import { usePhone } from '../app/phone.ts';
import type { momentFiles } from '../filling/momentFiles.ts';
import type { SubmissionCard } from '../network/cards.ts';
import type { Refusal } from '../network/request.ts';
import { signBeside } from '../network/signing.operations.ts';
import { refusalWords } from '../parts/refusalWords.ts';

/** Sends the drawing, then the signature with the password. Nothing of it goes through the outbox: it happens now, or it has not happened. */
export function useSignBeside(submission: Pick<SubmissionCard, 'id' | 'contentHash'>, files: ReturnType<typeof momentFiles>) {
  const { t, locale, request, upload, personId, now } = usePhone();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  /** The drawing is sent once, however often the password is wrong. */
  const sent = useRef<{ drawing: string; fileId: string }>(undefined);

  function refused(refusal: Refusal): false {
    setBusy(false);
    setFault(refusalWords(refusal, locale) || t('beside_offline'));
    return false;
  }

  async function sign(userName: string, password: string, signature: FileRef | undefined): Promise<boolean> {
    const blob = signature && files.blobOf(signature);
    if (userName.trim() === '' || password === '' || !signature || !blob) {
      setFault(t('beside_blank'));
      return false;
    }
    setBusy(true);
    setFault(undefined);
    if (sent.current?.drawing !== signature.file) {
      const reply = await upload({
        id: newId(),
        personId,
        blob,
        name: 'signature.png',
        contentType: blob.type,
        size: blob.size,
        sha256: signature.sha256,
        createdAt: now().toISOString(),
      });
      if (!reply.ok) return refused(reply.refusal);
      sent.current = { drawing: signature.file, fileId: reply.data.id };
    }
    const { id, contentHash } = submission;
    const reply = await request(signBeside, {
      input: { submission: id, contentHash, signatureFile: sent.current.fileId, userName: userName.trim(), password },
    });
    if (!reply.ok) return refused(reply.refusal);
    setBusy(false);
    return true;
  }

  return { sign, isBusy, fault };
}
