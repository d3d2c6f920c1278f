/**
 * Who sends a request: one query by the hash of a session's or token's secret. It is asked anew every time, so that a
 * sign-out, a suspension or a changed role counts from the very next request, on every server.
 */
import type pg from 'pg';
import { defaultLocale, isLocale } from '../rights/locale.ts';
import type { Actor, Grant } from '../rights/actor.ts';
import { isScope } from '../rights/scopes.ts';
import { hashSecret, idleHours } from './session.model.ts';

type PersonRow = {
  credential_id: string;
  is_stale: boolean;
  scopes: string[] | null;
  id: string;
  user_name: string;
  name: string;
  unit_id: string;
  locale: string;
  must_change_password: boolean;
  grants: Grant[];
};

const person = `
  p.id, p.user_name, p.name, p.unit_id, p.locale, p.must_change_password,
  coalesce((
    select json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id, 'path', u.path))
    from role_grants g join units u on u.id = g.unit_id where g.person_id = p.id
  ), '[]') as grants`;

const bySession = {
  name: 'actor-by-session',
  text: `select s.id as credential_id, s.last_seen_at < now() - interval '1 minute' as is_stale, null as scopes, ${person}
    from sessions s join people p on p.id = s.person_id
    where s.token_hash = $1 and s.expires_at > now() and s.last_seen_at > now() - interval '${idleHours} hours' and p.suspended_at is null`,
};

const byToken = {
  name: 'actor-by-token',
  text: `select t.id as credential_id, t.last_used_at is null or t.last_used_at < now() - interval '1 minute' as is_stale, t.scopes, ${person}
    from tokens t join people p on p.id = t.person_id
    where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()) and p.suspended_at is null`,
};

export async function actorOfSession(pool: pg.Pool, secret: string): Promise<Actor | null> {
  const { rows } = await pool.query<PersonRow>({ ...bySession, values: [hashSecret(secret)] });
  const [row] = rows;
  if (!row) return null;
  if (row.is_stale) await pool.query('update sessions set last_seen_at = now() where id = $1', [row.credential_id]);
  return readActor(row, { kind: 'session', id: row.credential_id });
}

export async function actorOfToken(pool: pg.Pool, secret: string): Promise<Actor | null> {
  const { rows } = await pool.query<PersonRow>({ ...byToken, values: [hashSecret(secret)] });
  const [row] = rows;
  if (!row) return null;
  if (row.is_stale) await pool.query('update tokens set last_used_at = now() where id = $1', [row.credential_id]);
  return readActor(row, { kind: 'token', id: row.credential_id, scopes: (row.scopes ?? []).filter(isScope) });
}

/** For what runs without a request: the sample college, the command line. */
export async function actorOfPerson(pool: pg.Pool, personId: string): Promise<Actor | null> {
  const { rows } = await pool.query<PersonRow>(
    `select p.id as credential_id, false as is_stale, null as scopes, ${person} from people p where p.id = $1 and p.suspended_at is null`,
    [personId],
  );
  return rows[0] ? readActor(rows[0], { kind: 'system' }) : null;
}

function readActor(row: PersonRow, credential: Actor['credential']): Actor {
  return {
    personId: row.id,
    userName: row.user_name,
    name: row.name,
    homeUnitId: row.unit_id,
    locale: isLocale(row.locale) ? row.locale : defaultLocale,
    mustChangePassword: row.must_change_password && credential.kind === 'session',
    // Until the first password is replaced the person reaches nothing.
    grants: row.must_change_password && credential.kind === 'session' ? [] : row.grants,
    credential,
  };
}
