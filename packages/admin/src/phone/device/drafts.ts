import { newId } from '../../data/newId.ts';
import type { Answers } from '@anjian/schema/answers/answer.ts';
import type { UnfinishedParts } from '../../fill/unfinished/unfinished.ts';
import type { DraftCard, TaskCard } from '../network/cards.ts';
import { keyOf } from './database.ts';
import type { DeviceDatabase, StoredDraft } from './database.ts';
import { beginDraft, holdForChoice, isTouched, meet, settleRival, takeServer, withAnswers } from './draft.model.ts';
import { writeOr } from './memory.ts';

/**
 * The draft a task is filled in: begun from the server's, met with it, or as the device has it. Undefined when there is
 * none and the checklist is out of sight.
 */
export async function openDraft(database: DeviceDatabase, personId: string, task: TaskCard, now: Date): Promise<StoredDraft | undefined> {
  const key = keyOf(personId, task.id);
  let opened: StoredDraft | undefined;
  await writeOr(
    () =>
      database.transaction('rw', database.drafts, async () => {
        opened = draftFor(task, personId, await database.drafts.get(key), now);
        if (opened) await database.drafts.put(opened);
      }),
    // A full disk, which says so only at the end of it all, does not keep a form from being filled in: what is typed is in the page.
    () => undefined,
  );
  return opened;
}

function draftFor(task: TaskCard, personId: string, kept: StoredDraft | undefined, now: Date): StoredDraft | undefined {
  const key = keyOf(personId, task.id);
  if (!kept && !task.version) return undefined;
  const born = { key, personId, taskId: task.id, versionId: task.version?.id ?? '', clientId: kept?.clientId ?? newId() };
  const returned = returnedAnswers(task);
  // A form that was only opened gives way to what has come back since.
  const isOvertaken = returned !== undefined && kept?.revision === 0 && !isTouched(kept);
  const opened = kept && !isOvertaken ? afterMeeting(kept, task.myDraft) : beginDraft(born, now, task.myDraft, returned);
  const name = task.assignment?.name ?? task.template?.name;
  return name ? { ...opened, about: { name, unit: task.unit.name } } : opened;
}

function returnedAnswers({ returnedReview, submission }: TaskCard): Answers | undefined {
  return returnedReview ? submission?.answers : undefined;
}

function afterMeeting(kept: StoredDraft, server: DraftCard | null): StoredDraft {
  const meeting = meet(kept, server);
  if (server === null || meeting === 'same' || meeting === 'keep_device') return kept;
  return meeting === 'take_server' ? takeServer(kept, server) : holdForChoice(kept, server);
}

export function keepAnswers(database: DeviceDatabase, key: string, answers: Answers, now: Date): Promise<void> {
  return changeDraft(database, key, (draft) => withAnswers(draft, answers, now));
}

export function keepUnfinished(database: DeviceDatabase, key: string, unfinished: UnfinishedParts): Promise<void> {
  return changeDraft(database, key, (draft) => ({ ...draft, unfinished }));
}

/** `there` names the questions of which the other device's answer stays; the others stay as they are here. */
export function settleConflict(database: DeviceDatabase, key: string, there: readonly string[]): Promise<void> {
  return changeDraft(database, key, (draft) => settleRival(draft, there));
}

/** The task is on another version now: the answers that fit it go along, under the same client id. */
export function moveToVersion(database: DeviceDatabase, key: string, versionId: string, answers: Answers, now: Date): Promise<void> {
  return changeDraft(database, key, (draft) => ({ ...withAnswers(draft, answers, now), versionId }));
}

export async function dropDraft(database: DeviceDatabase, key: string): Promise<void> {
  await database.drafts.delete(key);
}

async function changeDraft(database: DeviceDatabase, key: string, to: (draft: StoredDraft) => StoredDraft): Promise<void> {
  await database.transaction('rw', database.drafts, async () => {
    const draft = await database.drafts.get(key);
    if (draft) await database.drafts.put(to(draft));
  });
}
