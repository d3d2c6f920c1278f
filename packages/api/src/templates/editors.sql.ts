/** Who has a template's draft open: a row for each page, kept alive by the subscription that made it, on the database's clock. */
import type pg from 'pg';

type Db = Pick<pg.Pool, 'query'>;

/** Carries the id of the template whose editors came or went. */
export const editorsChannel = 'anjian_template_editors';

/** A page is heard of every ten seconds; one that is not for three times as long has lost its server. */
export const beatMillis = 10_000;
const goneAfter = `interval '30 seconds'`;

export type OpenPage = { id: string; templateId: string; personId: string };

/** Also after its row was swept away, when the server slept. Tells the others of one that is new. */
export async function keepOpen(db: Db, { id, templateId, personId }: OpenPage): Promise<void> {
  await db.query(
    `with kept as (
       insert into template_editors as e (id, template_id, person_id) values ($1, $2, $3)
       on conflict (id) do update set seen_at = now()
       returning xmax = 0 as is_new
     ),
     swept as (delete from template_editors where seen_at < now() - ${goneAfter} and id <> $1)
     select pg_notify('${editorsChannel}', $2::text) from kept where is_new`,
    [id, templateId, personId],
  );
}

export async function close(db: Db, { id, templateId }: OpenPage): Promise<void> {
  await db.query(
    `with gone as (delete from template_editors where id = $1 returning id) select pg_notify('${editorsChannel}', $2) from gone`,
    [id, templateId],
  );
}

type Editor = { personId: string; name: string; since: Date };

/** The others, whoever came first first; somebody with two pages open once. */
export async function readEditors(db: Db, templateId: string, exceptPersonId: string): Promise<Editor[]> {
  const { rows } = await db.query<Editor>(
    `select p.id as "personId", p.name, min(e.opened_at) as since
     from template_editors e join people p on p.id = e.person_id
     where e.template_id = $1 and e.person_id <> $2 and e.seen_at >= now() - ${goneAfter}
     group by p.id order by since, p.id`,
    [templateId, exceptPersonId],
  );
  return rows;
}
