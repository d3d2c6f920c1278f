/** Who may put the second signature: no more of them than is needed to ask one. */
import type { Acting } from '../context.ts';
import type { Transaction } from '../platform/transaction.ts';
import { isInReach } from '../rights/actor.ts';
import { roles, roleVerbs } from '../rights/roles.ts';

export type PossibleSigner = { personId: string; name: string; /** null when it lies outside the asker's reach */ unitName: string | null };

type Waiting = { status: string; submittedById: string; unit: { path: string } };

const signing = roles.filter((role) => roleVerbs[role].has('submission.sign'));
const mostShown = 50;

/** Nearest to the unit first. Null for everybody but whoever handed it in, and once it does not wait any more. */
export async function listPossibleSigners(
  { platform, actor }: Acting,
  submission: Waiting,
  search: string,
): Promise<PossibleSigner[] | null> {
  if (submission.status !== 'awaiting_signature' || submission.submittedById !== actor.personId) return null;
  const rows = await findSigners(platform.database.prisma, submission, { search });
  return rows.map(({ id, name, unitName, unitPath }) => ({ personId: id, name, unitName: isInReach(actor, unitPath) ? unitName : null }));
}

/** May this person put the second signature under what waits for one? */
export async function isPossibleSigner(db: Asked, submission: Waiting, personId: string): Promise<boolean> {
  if (submission.status !== 'awaiting_signature') return false;
  return (await findSigners(db, submission, { personId })).length > 0;
}

/** Within a transaction it has to be that transaction: one that asks for a second connection waits for those that wait for it. */
type Asked = Pick<Transaction, '$queryRawUnsafe'>;
type Row = { id: string; name: string; unitName: string; unitPath: string };

async function findSigners(
  db: Asked,
  { submittedById, unit }: Waiting,
  { search = '', personId = null }: { search?: string; personId?: string | null },
): Promise<Row[]> {
  return db.$queryRawUnsafe<Row[]>(
    `select p.id, p.name, home.name as "unitName", home.path as "unitPath"
     from people p
     join units home on home.id = p.unit_id
     join lateral (
       select max(length(u.path)) as near from role_grants g join units u on u.id = g.unit_id
       where g.person_id = p.id and g.role = any ($1::text[]::role[]) and starts_with($2, u.path)
     ) granted on granted.near is not null
     where p.suspended_at is null and p.id <> $3::uuid and ($4::uuid is null or p.id = $4::uuid)
       and strpos(lower(p.name), lower($5)) > 0
     order by granted.near desc, p.name, p.id limit ${mostShown}`,
    signing,
    unit.path,
    submittedById,
    personId,
    search.trim(),
  );
}
