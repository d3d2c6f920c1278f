/**
 * A large college, made by SQL in seconds: 60 units with a person each, one published checklist, and tasks with their
 * submissions over many days (200,000 by default). The checklist itself comes through the API, so it is a valid one.
 */
import type pg from 'pg';

export type College = {
  rootId: string;
  templateId: string;
  versionId: string;
  personId: string;
};

export type Extent = { units: number; tasks: number };

export type Filled = {
  assignmentId: string;
  /** One of the sixty, with the person whose tasks are read */
  unitId: string;
  inspectorId: string;
  /** A day in the middle, YYYY-MM-DD, on which every unit has a task */
  slot: string;
  submissionId: string;
};

/** Half of the tasks are submitted, a quarter all safe, the rest missed; those of the last ten days are pending. */
export async function fillCollege(pool: pg.Pool, college: College, extent: Extent): Promise<Filled> {
  const { rootId, templateId, versionId, personId } = college;
  const days = Math.ceil(extent.tasks / extent.units);
  await pool.query(
    `insert into units (id, parent_id, name, name_en, kind, path, "order")
     select made.id, $1, '第' || n || '单位', 'Unit ' || n, 'office', root.path || made.id || '/', n
     from (select gen_random_uuid() as id, n from generate_series(1, $2) n) made, units root where root.id = $1`,
    [rootId, extent.units],
  );
  await pool.query(
    `insert into people (id, user_name, name, unit_id, password_hash)
     select gen_random_uuid(), 'bench.' || u."order", '人员' || u."order", u.id, '-' from units u where u.parent_id = $1`,
    [rootId],
  );
  await pool.query(
    `insert into role_grants (id, person_id, unit_id, role)
     select gen_random_uuid(), p.id, p.unit_id, 'inspector' from people p where p.user_name like 'bench.%'`,
  );
  const assignment = await pool.query<{ id: string }>(
    `insert into assignments (id, template_id, version_id, name, unit_id, recurrence, weekdays, time_of_day, time_zone,
                              starts_on, ends_on, grace_minutes, opens_minutes_before, created_by_id)
     values (gen_random_uuid(), $1, $2, '{"zh-CN":"每日检查","en":"Daily check"}', $3, 'daily', '{}', '16:00', 'Asia/Shanghai',
             current_date - $4::int, current_date + 1, 480, 960, $5) returning id`,
    [templateId, versionId, rootId, days, personId],
  );
  const assignmentId = assignment.rows[0]!.id;
  await pool.query('insert into assignment_units (assignment_id, unit_id, subtree) values ($1, $2, true)', [assignmentId, rootId]);
  await pool.query(
    `insert into tasks (id, assignment_id, template_id, version_id, unit_id, slot, opens_at, due_at, closes_at, state, updated_at)
     select gen_random_uuid(), $1, $2, $3, u.id, day, at - interval '16 hours', at, at + interval '8 hours',
            (case when d < 10 then 'pending' when (d + u."order") % 4 = 0 then 'missed' when (d + u."order") % 4 = 1 then 'all_safe' else 'submitted' end)::task_state,
            at
     from units u, generate_series(0, $4::int - 1) d,
          lateral (select (current_date - d)::date as day, (current_date - d + time '08:00') at time zone 'UTC' as at) t
     where u.parent_id = $5`,
    [assignmentId, templateId, versionId, days, rootId],
  );
  await pool.query(
    `insert into submissions (id, task_id, template_id, version_id, unit_id, client_id, content_hash, kind, status, answers, evaluation, summary,
                              submitted_by_id, submitted_at, completed_at)
     select gen_random_uuid(), t.id, t.template_id, t.version_id, t.unit_id, gen_random_uuid(), md5(t.id::text),
            (case t.state when 'all_safe' then 'all_safe' else 'form' end)::submission_kind, 'complete',
            case t.state when 'all_safe' then '{}'::jsonb else $1::jsonb end, '{"problems":[],"consequences":[]}', '{"pass":12,"fail":0,"na":0}',
            p.id, t.due_at - interval '2 hours', t.due_at - interval '2 hours'
     from tasks t join people p on p.unit_id = t.unit_id and p.user_name like 'bench.%'
     where t.assignment_id = $2 and t.state in ('submitted', 'all_safe')`,
    [JSON.stringify(benchAnswers), assignmentId],
  );
  await pool.query(
    'update tasks t set submission_id = s.id, submitted_at = s.submitted_at from submissions s where s.task_id = t.id and t.assignment_id = $1',
    [assignmentId],
  );
  await pool.query('analyze');
  const sample = await pool.query<{ unit_id: string; slot: string; submission_id: string; person_id: string }>(
    `select t.unit_id, to_char(t.slot, 'YYYY-MM-DD') as slot, t.submission_id, p.id as person_id
     from tasks t join people p on p.unit_id = t.unit_id and p.user_name like 'bench.%'
     where t.assignment_id = $1 and t.state = 'submitted' order by t.slot offset $2 limit 1`,
    [assignmentId, Math.floor(extent.tasks / 4)],
  );
  const row = sample.rows[0]!;
  return { assignmentId, unitId: row.unit_id, inspectorId: row.person_id, slot: row.slot, submissionId: row.submission_id };
}

/** Tasks that wait to be handed in, of an assignment of their own; answers their ids in no order. */
export async function fillPending(pool: pg.Pool, { rootId, templateId, versionId, personId }: College, count: number): Promise<string[]> {
  const assignment = await pool.query<{ id: string }>(
    `insert into assignments (id, template_id, version_id, name, unit_id, recurrence, weekdays, time_of_day, time_zone,
                              starts_on, ends_on, grace_minutes, opens_minutes_before, created_by_id)
     values (gen_random_uuid(), $1, $2, '{"zh-CN":"待交检查","en":"To hand in"}', $3, 'daily', '{}', '16:00', 'Asia/Shanghai',
             current_date, current_date + 10000, 480, 960, $4) returning id`,
    [templateId, versionId, rootId, personId],
  );
  const { rows } = await pool.query<{ id: string }>(
    `insert into tasks (id, assignment_id, template_id, version_id, unit_id, slot, opens_at, due_at, closes_at, state, updated_at)
     select gen_random_uuid(), $1, $2, $3, u.id, current_date + d, now() - interval '1 hour', now() + interval '1 day', now() + interval '2 days',
            'pending', now()
     from generate_series(1, $4::int / (select count(*)::int from units where parent_id = $5) + 1) d, units u
     where u.parent_id = $5 limit $4 returning id`,
    [assignment.rows[0]!.id, templateId, versionId, count, rootId],
  );
  await pool.query('analyze tasks');
  return rows.map(({ id }) => id);
}

const itemKeys = Array.from({ length: 12 }, (_, index) => `item${index + 1}`);

/** Twelve check items, a number and a note: what a unit's form usually holds. */
export const benchDefinition = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '每日检查', en: 'Daily check' },
  settings: { signOff: 'none', allSafe: { statement: { 'zh-CN': '今日平安', en: 'All safe today' } } },
  sections: [
    {
      key: 'items',
      title: { 'zh-CN': '检查项目', en: 'Items' },
      questions: [
        ...itemKeys.map((key, index) => ({
          key,
          type: 'check',
          label: { 'zh-CN': `检查项目${index + 1}：完好、在位、有效`, en: `Item ${index + 1}: in place and in order` },
          required: true,
        })),
        {
          key: 'reading',
          type: 'decimal',
          label: { 'zh-CN': '压力', en: 'Pressure' },
          unit: { 'zh-CN': 'MPa', en: 'MPa' },
          min: 0,
          max: 2,
        },
        { key: 'remark', type: 'long_text', label: { 'zh-CN': '说明', en: 'Remark' } },
      ],
    },
  ],
};

export const benchAnswers = {
  ...Object.fromEntries(itemKeys.map((key) => [key, { value: 'pass' }])),
  reading: { value: 0.7 },
  remark: { value: '无异常，设备运行正常，已按规定巡查并签字。' },
};
