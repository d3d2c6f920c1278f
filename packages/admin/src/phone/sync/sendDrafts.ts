import type { StoredDraft } from '../device/database.ts';
import { hasUnsentChanges, holdForChoice, isHeldBack, markSent, meet, takeServer } from '../device/draft.model.ts';
import { itemsOf } from '../device/items.ts';
import { withServerIds } from '../device/fileRefs.model.ts';
import type { DraftCard } from '../network/cards.ts';
import { saveDraft } from '../network/task.operations.ts';
import { outcomeOf, storedRefusal } from './outcome.ts';
import type { RoundOutcome } from './outcome.ts';
import type { Round } from './round.ts';
import { serverIdsOf } from './serverIds.ts';

/** Saves every changed draft on the server, so that a lost phone loses nothing and another device can go on. */
export async function sendDrafts(round: Round): Promise<RoundOutcome> {
  const drafts = await round.database.drafts.where({ personId: round.personId }).toArray();
  const leaving = new Set((await itemsOf(round.database, round.personId)).map((item) => item.clientId));
  for (const draft of drafts) {
    // What is being submitted is in the outbox already, whole.
    if (!hasUnsentChanges(draft) || isHeldBack(draft) || leaving.has(draft.clientId)) continue;
    const outcome = await sendDraft(round, draft);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

async function sendDraft(round: Round, draft: StoredDraft): Promise<RoundOutcome> {
  const answers = withServerIds(draft.answers, await serverIdsOf(round.database, draft.answers));
  const input = { task: draft.taskId, answers, revision: draft.revision, deviceTime: draft.changedAt };
  const reply = await round.request(saveDraft, { input });
  if (reply.ok) {
    await change(round, draft.key, (now) => markSent(now, draft.change, reply.data.saveDraft.draft.revision));
    return 'done';
  }
  const outcome = outcomeOf(reply.refusal);
  if (outcome !== 'refused') return outcome;
  const refusal = storedRefusal(reply.refusal);
  const current = refusal.code === 'CONFLICT' ? (refusal.details['current'] as DraftCard | undefined) : undefined;
  await change(round, draft.key, (now) => (current ? afterMeeting(now, current) : { ...now, refusal }));
  return 'done';
}

function afterMeeting(draft: StoredDraft, server: DraftCard): StoredDraft {
  return meet(draft, server) === 'take_server' ? takeServer(draft, server) : holdForChoice(draft, server);
}

/** Against the draft as it is now: the person may have typed on while the request was under way. */
async function change({ database }: Round, key: string, to: (draft: StoredDraft) => StoredDraft): Promise<void> {
  await database.transaction('rw', database.drafts, async () => {
    const draft = await database.drafts.get(key);
    if (draft) await database.drafts.put(to(draft));
  });
}
