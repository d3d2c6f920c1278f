/** How other features tell people something, within the transaction of what they tell of. */
import type { Acting } from '../context.ts';
import type { Transaction } from '../platform/transaction.ts';
import { insertGivenNotices, noticeRows, settleNotices } from './notice.sql.ts';
import type { Notice, NotificationKind } from './notification.model.ts';

const text = insertGivenNotices({ notices: '$1::text::jsonb', except: '$2::text::uuid', at: '$3::text::timestamptz', from: '' });

/** Tells each notice to its addressees, once; whoever acts is never told. Returns how many notifications were written. */
export async function notify(tx: Transaction, { platform, actor }: Acting, notices: readonly Notice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const now = await platform.clock.now(tx);
  return tx.$executeRawUnsafe(text, noticeRows(notices), actor.personId, now.toISOString());
}

/** What of these kinds asked for something about these subjects asks no more. */
export async function settle(
  tx: Transaction,
  { platform }: Acting,
  kinds: readonly NotificationKind[],
  subjectIds: readonly string[],
): Promise<void> {
  const now = await platform.clock.now(tx);
  await tx.$executeRawUnsafe(
    settleNotices({ kinds, subjectIds: '$1::uuid[]', at: '$2::text::timestamptz' }),
    subjectIds,
    now.toISOString(),
  );
}
