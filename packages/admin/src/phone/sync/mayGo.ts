import type { RoundOutcome } from './outcome.ts';
import { hasUnsentChanges, isHeldBack } from '../device/draft.model.ts';
import { itemsOf } from '../device/items.ts';
import { isWaiting } from '../device/outbox.model.ts';
import { viewerQuery } from '../network/viewer.operations.ts';
import { isSignedOut } from '../network/request.ts';
import type { Round } from './round.ts';

/** Whether anything of this person waits to be sent. */
export async function isAnythingWaiting({ database, personId }: Round): Promise<boolean> {
  if ((await itemsOf(database, personId)).some(isWaiting)) return true;
  const drafts = await database.drafts.where({ personId }).toArray();
  return drafts.some((draft) => hasUnsentChanges(draft) && !isHeldBack(draft));
}

/**
 * Asks the server who is signed in before anything goes out: in a browser that is shared, another tab may have let
 * somebody else in, and nobody's work may be handed in under another name.
 */
export async function isStillSignedIn({ request, personId }: Round): Promise<RoundOutcome> {
  const reply = await request(viewerQuery, {});
  if (reply.ok) return reply.data.viewer?.person.id === personId ? 'done' : 'signed_out';
  return isSignedOut(reply.refusal) ? 'signed_out' : 'later';
}
