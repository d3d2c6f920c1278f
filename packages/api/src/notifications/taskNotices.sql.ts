/** What the worker tells of tasks: words and addressees of many at once, as parts of the statements that let time pass. */
import type pg from 'pg';
import { addresseesAt } from './addressees.sql.ts';
import { whoFillsIn, whoManages } from './addressees.model.ts';
import { insertNotices, settleNotices } from './notice.sql.ts';
import type { NotificationKind } from './notification.model.ts';

/** Those of a task that ask for something to be done. */
export const taskKinds = ['task_opened', 'task_due', 'task_late'] as const satisfies NotificationKind[];
type TaskKind = (typeof taskKinds)[number];

const inChinese = (text: string) => `coalesce(${text}->>'zh-CN', ${text}->>'en', (select max(value) from jsonb_each_text(${text})), '')`;
const inEnglish = (text: string) => `coalesce(${text}->>'en', ${text}->>'zh-CN', (select max(value) from jsonb_each_text(${text})), '')`;

const dueZh = `to_char(t.due_at at time zone a.time_zone, 'FMMM"月"FMDD"日" HH24:MI')`;
const dueEn = `to_char(t.due_at at time zone a.time_zone, 'FMDD Mon HH24:MI')`;
/** 实训楼 · 3号灭火器 */
const whereZh = `u.name || coalesce(' · ' || e.name, '')`;
const whereEn = `coalesce(nullif(u.name_en, ''), u.name) || coalesce(' · ' || e.name, '')`;
const openZh = `case t.state when 'returned' then '退回后还没有重新提交' else '还没有填报' end`;
const openEn = `case t.state when 'returned' then 'returned and not handed in again' else 'not handed in yet' end`;

/** What stands before the name of the assignment; what is said of the unit, as expressions of SQL. */
const words: Record<TaskKind, { title: [zh: string, en: string]; zh: string; en: string }> = {
  task_opened: {
    title: ['请填报：', 'To fill in: '],
    zh: `${whereZh} || '，' || ${dueZh} || ' 截止'`,
    en: `${whereEn} || ', due ' || ${dueEn}`,
  },
  task_due: {
    title: ['即将截止：', 'Due soon: '],
    zh: `${whereZh} || ${openZh} || '，' || ${dueZh} || ' 截止'`,
    en: `${whereEn} || ': ' || ${openEn} || ', due ' || ${dueEn}`,
  },
  task_late: {
    title: ['已逾期：', 'Overdue: '],
    zh: `${whereZh} || '没有按时填报，' || ${dueZh} || ' 已截止'`,
    en: `${whereEn} || ': not handed in by ' || ${dueEn}`,
  },
};

const addressed: Record<TaskKind, string> = {
  task_opened: addresseesAt('t.unit_id', whoFillsIn),
  task_due: addresseesAt('t.unit_id', whoFillsIn),
  // Also to whoever answers for the unit.
  task_late: `(select person_id from ${addresseesAt('t.unit_id', whoFillsIn)} f union select person_id from ${addresseesAt('t.unit_id', whoManages)} m)`,
};

/**
 * Tells of the tasks whose ids `from` yields; not of what was begun on demand, for which nobody waits. A task that is put off is
 * told of again by its new time.
 */
export function tellOfTasks(kind: TaskKind, from: string, at: string): string {
  const {
    title: [zh, en],
    ...where
  } = words[kind];
  return insertNotices({
    kind: `'${kind}'`,
    subjectType: `'Task'`,
    subjectId: 't.id',
    title: `jsonb_build_object('zh-CN', '${zh}' || ${inChinese('a.name')}, 'en', '${en}' || ${inEnglish('a.name')})`,
    text: `jsonb_build_object('zh-CN', ${where.zh}, 'en', ${where.en})`,
    dedupeKey: `'${kind}:' || t.id || ':' || extract(epoch from t.due_at)::bigint`,
    at,
    from: `${from} changed_task join tasks t on t.id = changed_task.id and t.round = 0
      join units u on u.id = t.unit_id and u.archived_at is null
      join assignments a on a.id = t.assignment_id
      left join assets e on e.id = t.asset_id
      cross join lateral ${addressed[kind]} addressed`,
  });
}

/** What was told of the tasks whose ids `from` yields asks no more, or is told in stronger words from now on. */
export function settleTasks(kinds: readonly TaskKind[], from: string, at: string): string {
  return settleNotices({ kinds, subjectIds: `array(select id from ${from})`, at });
}

const atOnce = 500;

/**
 * An hour before, or half way where a task is open for less than two. One that another server is opening at this moment has its turn
 * in the next round: what that server tells of it is not to be seen yet, and would go on asking.
 */
const remind = `
  with chosen as (
    select t.id, t.due_at from tasks t
    where t.round = 0 and t.state in ('pending', 'in_progress', 'returned') and t.due_at > $1::timestamptz and t.due_at <= $1::timestamptz + interval '1 hour'
      and $1::timestamptz >= t.due_at - least(interval '1 hour', (t.due_at - t.opens_at) / 2)
      and (t.opened_at is not null or t.state <> 'pending')
      and not exists (select from task_reminders r where r.task_id = t.id and r.due_at = t.due_at)
    order by t.due_at limit ${atOnce}
  ),
  reminded as (
    insert into task_reminders (task_id, due_at, at) select id, due_at, $1::timestamptz from chosen
    on conflict do nothing returning task_id as id
  ),
  settled as (${settleTasks(['task_opened'], 'reminded', '$1::timestamptz')}),
  told as (${tellOfTasks('task_due', 'reminded', '$1::timestamptz')})
  select count(*)::int as count from chosen`;

/** Those who must and have not are told that a task is due soon. Returns how many tasks; running it again tells nothing more. */
export async function remindOfTasks(db: Pick<pg.Pool, 'query'>, now: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const { rows } = await db.query<{ count: number }>(remind, [now]);
    const { count } = rows[0]!;
    total += count;
    if (count < atOnce) return total;
  }
}
