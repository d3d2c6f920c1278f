import { useEffect, useMemo, useRef, useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { Fault } from '../../fill/parts/Fault.tsx';
import { ReadForm } from '../../fill/read/ReadForm.tsx';
import { SignatureField, SignaturePicture } from '../../fill/signature/SignatureField.tsx';
import { beginUnfinished, UnfinishedContext } from '../../fill/unfinished/unfinished.ts';
import type { Unfinished, UnfinishedParts } from '../../fill/unfinished/unfinished.ts';
import { fillTexts } from '../../fill/texts/fillTexts.ts';
import { dateOf, formatShortMoment, houseTimeZone } from '../../ui/dates.ts';
import { usePhone } from '../app/phone.ts';
import { Link } from '../app/Link.tsx';
import { go } from '../app/route.ts';
import { keepUnfinishedSignature, readUnfinishedSignature } from '../device/unfinishedSignature.ts';
import { deviceFiles } from '../device/deviceFiles.ts';
import { localIdOf } from '../device/fileRefs.model.ts';
import { useLive } from '../device/live.ts';
import { postSignature } from '../device/outbox.ts';
import type { SignatureCard, SubmissionCard } from '../network/cards.ts';
import { submissionQuery } from '../network/submission.operations.ts';
import { arrivalWords } from '../parts/arrivalWords.ts';
import { Empty } from '../parts/Empty.tsx';
import { Screen } from '../parts/Screen.tsx';
import { unitName } from '../parts/unitName.ts';
import { SecondSignature } from '../signing/SecondSignature.tsx';
import { useVersion } from '../parts/useVersion.ts';
import { Waiting } from '../parts/Waiting.tsx';

/** A submission to be read, and to be signed where this person is the one who may. */
export default function SubmissionScreen({ submissionId }: { submissionId: string }) {
  const { t, locale } = usePhone();
  const { submission, reread } = useSubmission(submissionId);
  const title = submission ? readText(submission.template?.name, locale) : t('sent_title');
  return (
    <Screen
      title={title}
      note={submission ? unitName(submission.unit, locale) : undefined}
      back={{ at: submission?.canSign ? 'signatures' : 'history' }}
    >
      {submission === undefined ? <Waiting word={t('loading')} /> : null}
      {submission === null ? <Empty title={t('submission_not_here')} /> : null}
      {submission ? <Submission submission={submission} onSigned={reread} /> : null}
    </Screen>
  );
}

/** From the device, else from the server; null when neither has it now. */
function useSubmission(id: string): { submission: SubmissionCard | null | undefined; reread: () => void } {
  const { database, personId, request } = usePhone();
  const [times, setTimes] = useState(0);
  const [fetched, setFetched] = useState<SubmissionCard | null>();
  const kept = useLive(async () => {
    const rows = await database.submissions
      .where('[personId+list]')
      .anyOf([personId, 'to_sign'], [personId, 'mine'])
      .filter((row) => row.submission.id === id)
      .toArray();
    const line = (rows.find(({ list }) => list === 'to_sign') ?? rows[0])?.submission;
    const answers = line?.kind === 'ALL_SAFE' ? {} : (await database.answers.get(id))?.answers;
    return line && answers ? { ...line, answers } : null;
  }, [database, personId, id]);
  useEffect(() => {
    let isCurrent = true;
    void request(submissionQuery, { id }).then(
      (reply) => isCurrent && setFetched((before) => (reply.ok ? reply.data.node : (before ?? null))),
    );
    return () => {
      isCurrent = false;
    };
  }, [request, id, times]);
  return { submission: fetched ?? (kept === null ? fetched : kept), reread: () => setTimes((n) => n + 1) };
}

type SubmissionProps = { submission: SubmissionCard; onSigned: () => void };

function Submission({ submission, onSigned }: SubmissionProps) {
  const { t, locale, viewer, database, request, sender, personId, now, say, refresh } = usePhone();
  const version = useVersion(submission.version?.id);
  const files = useMemo(() => deviceFiles({ database, request, sender, personId, now }), [database, request, sender, personId, now]);
  const context = useMemo(
    () => ({
      now: submission.submittedAt,
      today: dateOf(new Date(submission.submittedAt)),
      timeZone: houseTimeZone,
      unit: { id: submission.unit?.id, name: submission.unit?.name },
      person: { id: viewer.person.id, name: submission.submittedByName },
    }),
    [submission, viewer.person.id],
  );
  const { pass, fail, na } = submission.summary;
  const arrived = arrivalWords(submission, t, locale);
  return (
    <>
      <p className="phone-about">
        {t('submitted_by', { name: submission.submittedByName, time: formatShortMoment(submission.submittedAt, locale) })}
        <br />
        {submission.kind === 'ALL_SAFE' ? t('all_safe_declared') : t('counts', { pass, fail, na })} · {t(`status_${submission.status}`)}
        {arrived.length > 0 ? <br /> : null}
        {arrived.join(' · ')}
      </p>
      {submission.status === 'VOID' ? (
        <div className="phone-banner" data-tone="alert">
          <p>{t('voided_note')}</p>
          {submission.supersededBy ? (
            <Link to={{ at: 'submission', submissionId: submission.supersededBy.id }} className="fill-button">
              {t('voided_see')}
            </Link>
          ) : null}
        </div>
      ) : null}
      {version && submission.kind === 'FORM' ? (
        <ReadForm definition={version.definition} answers={submission.answers} context={context} locale={locale} files={files} />
      ) : null}
      {version === undefined && submission.kind === 'FORM' ? <Waiting word={t('loading')} /> : null}
      {version === null && submission.kind === 'FORM' ? <Empty title={t('submission_not_here')} /> : null}
      {submission.signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} files={files} />
      ))}
      {submission.canReview ? (
        <p className="phone-after">
          <a className="fill-button" data-look="main" href={`/submissions/${encodeURIComponent(submission.id)}?desk`}>
            {t('review_open')}
          </a>
        </p>
      ) : null}
      {submission.canSign && version ? <Sign submission={submission} files={files} /> : null}
      {submission.status === 'AWAITING_SIGNATURE' && !submission.canSign && version ? (
        <SecondSignature
          submission={submission}
          onSigned={() => {
            say(t('beside_signed'));
            onSigned();
            void refresh();
          }}
        />
      ) : null}
    </>
  );
}

type WithFiles = { files: ReturnType<typeof deviceFiles> };

function Signed({ signature, files }: WithFiles & { signature: SignatureCard }) {
  const { t, locale } = usePhone();
  return (
    <div className="phone-signed" data-valid={signature.valid}>
      <p>
        {t('signed_by', { name: signature.signerName, time: formatShortMoment(signature.signedAt, locale) })}
        {signature.valid ? null : <span className="phone-tag" data-tone="alert">{` ${t('signature_void')}`}</span>}
      </p>
      {signature.file ? (
        <SignaturePicture signature={{ file: signature.file.id, sha256: signature.file.sha256 }} files={files} t={fillTexts(locale)} />
      ) : null}
    </div>
  );
}

function Sign({ submission, files }: WithFiles & { submission: SubmissionCard }) {
  const { t, locale, database, personId, sender, now, say } = usePhone();
  const [signature, setSignature] = useState<FileRef>();
  const [fault, setFault] = useState<string>();
  const unfinished = useUnfinishedSignature(submission.id, () => setFault(t('saving_failed')));

  async function sign(): Promise<void> {
    const local = signature && localIdOf(signature);
    if (!local) return setFault(t('sign_missing'));
    const title = [t('kind_signature'), readText(submission.template?.name, locale), unitName(submission.unit, locale)]
      .filter(Boolean)
      .join(' · ');
    await postSignature(
      database,
      { personId, submissionId: submission.id, contentHash: submission.contentHash, signature: local, title },
      now(),
    );
    for (const name of Object.keys(unfinished?.all() ?? {})) unfinished?.keep(name, undefined);
    sender.kick();
    say(t('sign_posted'));
    go({ at: 'signatures' }, { replace: true });
  }

  return (
    <section className="phone-sign" aria-labelledby="sign-title">
      <h2 id="sign-title">{t('sign_title')}</h2>
      <p>{t('sign_help')}</p>
      {unfinished ? (
        <UnfinishedContext value={unfinished}>
          <SignatureField
            value={signature}
            onChange={setSignature}
            files={files}
            t={fillTexts(locale)}
            keptAs="/"
            labelledBy="sign-title"
          />
        </UnfinishedContext>
      ) : null}
      <Fault text={signature ? undefined : fault} />
      <button type="button" className="fill-button" data-look="main" onClick={() => void sign()}>
        {t('sign_now')}
      </button>
    </section>
  );
}

/** Undefined until the device has been asked: what was drawn before is offered again. */
function useUnfinishedSignature(submissionId: string, onFault: () => void): Unfinished | undefined {
  const { database, personId } = usePhone();
  const [unfinished, setUnfinished] = useState<Unfinished>();
  const fault = useRef(onFault);
  fault.current = onFault;
  useEffect(() => {
    let isCurrent = true;
    const keep = (parts: UnfinishedParts) =>
      void keepUnfinishedSignature(database, personId, submissionId, parts).catch(() => fault.current());
    void readUnfinishedSignature(database, personId, submissionId)
      .catch(() => ({}))
      .then((parts) => isCurrent && setUnfinished(beginUnfinished(parts, keep)));
    return () => {
      isCurrent = false;
    };
  }, [database, personId, submissionId]);
  return unfinished;
}
