import { useEffect, useMemo, useState } from 'react';
import { parseAnswers } from '@anjian/schema/answers/parse.ts';
import type { Answers, FileRef } from '@anjian/schema/answers/answer.ts';
import { assetContext } from '@anjian/schema/evaluate/assetContext.ts';
import { initialAnswers } from '@anjian/schema/evaluate/initial.ts';
import type { EvaluationContext } from '@anjian/schema/evaluate/evaluation.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { FillForm } from '../../fill/form/FillForm.tsx';
import { beginUnfinished } from '../../fill/unfinished/unfinished.ts';
import { usePhone } from '../app/phone.ts';
import type { DeviceDatabase, StoredDraft, StoredVersion } from '../device/database.ts';
import { deviceFiles } from '../device/deviceFiles.ts';
import { hasUnsentChanges, isTouched } from '../device/draft.model.ts';
import { keepAnswers, keepUnfinished, moveToVersion } from '../device/drafts.ts';
import { localIdOf } from '../device/fileRefs.model.ts';
import { useLive } from '../device/live.ts';
import { postSubmission } from '../device/outbox.ts';
import type { TaskCard } from '../network/cards.ts';
import { adviceFor } from '../parts/advice.ts';
import { Empty } from '../parts/Empty.tsx';
import { useItem } from '../parts/useOutbox.ts';
import { useVersion } from '../parts/useVersion.ts';
import { whatFor } from '../parts/unitName.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ReturnedNote } from '../tasks/ReturnedNote.tsx';
import { dayIn, zoneOf } from '../tasks/task.model.ts';
import { KeptAnswers } from './KeptAnswers.tsx';
import { lastAnswers } from './lastAnswers.ts';
import { serverLookups } from './lookups.ts';
import { refusedProblems } from './refusedProblems.ts';
import { reviewProblems } from './reviewProblems.ts';
import { RivalChoice } from './RivalChoice.tsx';
import { standstillOf } from './standstill.model.ts';
import { useTaskFilling } from './useTaskFilling.ts';

type Props = {
  taskId: string;
  /** Where the person is taken once it is handed in; what is sent follows by itself. */
  onPosted: (clientId: string) => void;
};

/** A task as it is filled in, on a phone or at a desk: kept on the device at every change, on the server as soon as it can. */
export function TaskFilling({ taskId, onPosted }: Props) {
  const { t } = usePhone();
  const opened = useTaskFilling(taskId);
  switch (opened.is) {
    case 'opening':
      return <Waiting word={t('loading')} />;
    case 'not_here':
      return <Empty title={t('task_not_here')} />;
    case 'gone':
      if (isTouched(opened.draft)) return <KeptAnswers draft={opened.draft} why="gone" />;
      return <Empty title={t('task_gone')} />;
    case 'open':
      return <WithDraft task={opened.task} opened={opened.draft} onPosted={onPosted} />;
  }
}

type WithDraftProps = Pick<Props, 'onPosted'> & { task: TaskCard; opened: StoredDraft };

function WithDraft({ task, opened, onPosted }: WithDraftProps) {
  const { t, database, personId, serverClock } = usePhone();
  const draft = useLive(() => database.drafts.get(opened.key), [database, opened.key]) ?? opened;
  const version = useVersion(draft.versionId);
  const handedIn = useLive(() => answersToAmend(database, task), [database, task]);
  const last = useLive(async () => (await lastAnswers(database, personId, task)) ?? null, [database, personId, task]);
  const posted = useItem(draft.clientId);
  if (version === undefined || last === undefined || posted === undefined || handedIn === undefined) return <Waiting word={t('loading')} />;
  if (version === null) return <Empty title={t('task_not_here')} />;
  if (posted && posted.state !== 'refused') {
    return (
      <Empty title={t('already_sent')}>
        <button type="button" className="fill-button" onClick={() => onPosted(posted.clientId)}>
          {t('see')}
        </button>
      </Empty>
    );
  }
  const why = standstillOf(task, serverClock.now());
  if (why && why !== 'closed' && isTouched(draft)) return <KeptAnswers draft={draft} why={why} />;
  if (why && !isTouched(draft)) {
    return (
      <Empty title={t(`stop_${why}`)}>
        <p>{t(`stop_${why}_empty`)}</p>
      </Empty>
    );
  }
  if (draft.rival) return <RivalChoice draft={draft} rival={draft.rival} definition={version.definition} />;
  // A draft that came anew from the server, or was moved to another version, begins the form anew.
  return (
    <Form
      key={`${draft.versionId} ${opened.revision}`}
      {...{ task, draft, version, onPosted }}
      beginning={(isUntouched(draft) && handedIn) || (draft.revision >= opened.revision ? draft.answers : opened.answers)}
      isNew={isUntouched(draft) && !handedIn && !task.returnedReview}
      last={last ?? undefined}
    />
  );
}

function isUntouched(draft: StoredDraft): boolean {
  return draft.change === 0 && draft.revision === 0;
}

/** What waits for a second signature may be amended, and then begins as it was handed in; null for all else. */
async function answersToAmend({ answers }: DeviceDatabase, { waitingForSignature, submission }: TaskCard): Promise<Answers | null> {
  return waitingForSignature && submission ? ((await answers.get(submission.id))?.answers ?? null) : null;
}

type FormProps = {
  task: TaskCard;
  draft: StoredDraft;
  version: StoredVersion;
  beginning: Answers;
  /** What came back, or is being amended, begins as it was handed in. */
  isNew: boolean;
  last: Answers | undefined;
  onPosted: (clientId: string) => void;
};

function Form({ task, draft, version, beginning, isNew, last, onPosted }: FormProps) {
  const phone = usePhone();
  const { t, locale, database, sender, now, serverClock } = phone;
  const { definition } = version;
  const context = useContextOf(task, last);
  const [answers, setAnswers] = useState(() => (isNew ? initialAnswers(definition, context, beginning) : beginning));
  const [isSubmitting, setSubmitting] = useState(false);
  const [couldNotKeep, setCouldNotKeep] = useState(false);
  // As it was refused when this form was opened; the form itself knows which answers have changed since.
  const [refused] = useState(() => [...reviewProblems(task.returnedReview), ...refusedProblems(draft.refusal)]);
  const { request, personId } = phone;
  const [unfinished] = useState(() => beginUnfinished(draft.unfinished, (parts) => told(keepUnfinished(database, draft.key, parts))));
  const files = useMemo(() => deviceFiles({ database, request, sender, personId, now }), [database, request, sender, personId, now]);
  const lookups = useMemo(() => serverLookups({ request, database, personId }), [request, database, personId]);
  useSoonAfter(answers, sender.kick);

  function keep(next: Answers): void {
    setAnswers(next);
    told(keepAnswers(database, draft.key, next, now()));
  }

  function told(keeping: Promise<void>): void {
    keeping.then(
      () => setCouldNotKeep(false),
      () => setCouldNotKeep(true),
    );
  }

  async function submit(signature: FileRef | undefined): Promise<void> {
    setSubmitting(true);
    const title = [readText(task.assignment?.name ?? definition.title, locale), whatFor(task, locale)].filter(Boolean).join(' · ');
    try {
      await postSubmission(database, { ...draft, answers }, title, signature && localIdOf(signature), now());
      sender.kick();
      onPosted(draft.clientId);
    } catch {
      // Only a full disk keeps the outbox from taking it; the form stays as it is.
      setCouldNotKeep(true);
      setSubmitting(false);
    }
  }

  return (
    <FillForm
      definition={definition}
      answers={answers}
      onChange={keep}
      locale={locale}
      files={files}
      lookups={lookups}
      context={context}
      onSubmit={(signature) => void submit(signature)}
      submitting={isSubmitting}
      serverProblems={refused}
      unfinished={unfinished}
    >
      <div className="phone-saved" data-tone={couldNotKeep ? 'alert' : undefined} role={couldNotKeep ? 'alert' : undefined}>
        {couldNotKeep ? t('saving_failed') : t(hasUnsentChanges(draft) ? 'saved_here' : 'saved_both')}
      </div>
      {standstillOf(task, serverClock.now()) === 'closed' ? (
        <p className="phone-banner" data-tone="alert">
          {t('closed_send')}
        </p>
      ) : draft.refusal && draft.refusal.code !== 'VALIDATION_FAILED' ? (
        <p className="phone-banner" data-tone="alert">
          {t(adviceFor(draft.refusal))}
        </p>
      ) : null}
      {task.returnedReview ? <ReturnedNote review={task.returnedReview} locale={locale} t={t} /> : null}
      {task.waitingForSignature ? <p className="phone-banner">{t('refill_voids')}</p> : null}
      {task.version && task.version.id !== draft.versionId ? (
        <NewVersion draft={draft} answers={answers} versionId={task.version.id} />
      ) : null}
    </FillForm>
  );
}

function NewVersion({ draft, answers, versionId }: { draft: StoredDraft; answers: Answers; versionId: string }) {
  const { t, database, now } = usePhone();
  const version = useVersion(versionId);
  return (
    <div className="phone-banner">
      <p>{t('version_changed')}</p>
      <button
        type="button"
        className="fill-button"
        disabled={!version}
        onClick={() => {
          if (!version) return;
          const fitting = parseAnswers(version.definition, answers).answers;
          void moveToVersion(database, draft.key, versionId, fitting, now());
        }}
      >
        {t('move_to_version')}
      </button>
    </div>
  );
}

/** What formulas may ask for beside the answers: the same as the server gives them. The moment is that of opening. */
function useContextOf(task: TaskCard, last: Answers | undefined): EvaluationContext {
  const { viewer, serverClock } = usePhone();
  const [opened] = useState(serverClock.now);
  const { unit, asset } = task;
  const { person } = viewer;
  const timeZone = zoneOf(task);
  return useMemo(
    () => ({
      now: opened.toISOString(),
      today: dayIn(opened, timeZone),
      timeZone,
      unit: { id: unit.id, name: unit.name, kind: unit.kind },
      person: { id: person.id, name: person.name },
      ...(asset ? { asset: assetContext({ ...asset, unit: asset.unit?.name ?? null }) } : {}),
      ...(last ? { last } : {}),
    }),
    [opened, timeZone, unit.id, unit.name, unit.kind, person.id, person.name, asset, last],
  );
}

/** Sending waits until the fingers rest: what is typed is on the device already. */
const rest = 1_000;

function useSoonAfter(change: unknown, act: () => void): void {
  useEffect(() => {
    const timer = setTimeout(act, rest);
    return () => clearTimeout(timer);
  }, [change, act]);
}
