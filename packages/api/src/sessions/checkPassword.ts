import type { Context } from '../context.ts';
import { refuse } from '../errors.ts';
import { isPasswordOf } from '../people/password.hash.ts';
import { foldUserName } from '../people/person.model.ts';
import type { Person } from '../platform/generated/prisma/client.ts';
import { countPasswordCheck } from './throttle.ts';

export type Credentials = { userName: string; password: string };

/**
 * Whose user name and password these are. Throws THROTTLED, or INVALID_CREDENTIALS: the same, after the same time, for a
 * wrong password, an unknown name and a suspended account. Every way in that takes a password comes through here.
 */
export async function checkPassword(
  { platform, client }: Pick<Context, 'platform' | 'client'>,
  { userName, password }: Credentials,
): Promise<Person> {
  const folded = foldUserName(userName);
  await countPasswordCheck(platform.database, folded, client.address);
  const person = await platform.database.prisma.person.findUnique({ where: { userName: folded } });
  const isRight = await isPasswordOf(person?.passwordHash, password);
  if (!isRight || !person || person.suspendedAt) throw refuse('INVALID_CREDENTIALS', {});
  return person;
}
