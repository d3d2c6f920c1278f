/** What PostgreSQL says when it cannot now, and could a moment later: whoever asked may simply try again, and is never told of a fault. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from './api.ts';
import { openGarage, submitMutation, type Garage } from './garage.ts';
import { plantTask } from './plantTask.ts';

let garage: Garage;
beforeAll(async () => {
  garage = await openGarage();
});
afterAll(() => garage.api.close());

const setLocale = 'mutation { setLocale(input: { locale: EN }) { viewer { locale } } }';
const told = ({ status, headers, errors, data }: Answer) => ({
  status,
  retryAfter: headers.get('retry-after'),
  code: errors[0]?.extensions.code,
  data: data ?? null,
});
const unavailable = (retryAfter = '2') => ({ status: 503, retryAfter, code: 'UNAVAILABLE', data: null });

describe.each([
  ['statement_timeout', '57014', '2'],
  ['lock_timeout', '55P03', '2'],
  ['a deadlock', '40P01', '2'],
  ['a lost race of serializable transactions', '40001', '2'],
  ['too many connections', '53300', '2'],
  ['no memory', '53200', '2'],
  ['no disk', '53100', '60'],
  ['shutting down', '57P01', '2'],
  ['crashed', '57P02', '2'],
  ['starting up', '57P03', '2'],
  ['an idle transaction ended', '25P03', '2'],
  ['an idle session ended', '57P05', '2'],
  ['a lost connection', '08006', '2'],
])('%s (%s)', (_, code, retryAfter) => {
  beforeEach(async () => {
    await garage.api.database.pool.query(
      `create or replace function say_no() returns trigger language plpgsql as $$ begin raise 'no' using errcode = '${code}'; end $$`,
    );
  });

  const whileSayingNo = async (table: string, ask: () => Promise<Answer>) => {
    const { pool } = garage.api.database;
    await pool.query(`create trigger say_no before insert or update on ${table} for each row execute function say_no()`);
    try {
      return await ask();
    } finally {
      await pool.query(`drop trigger say_no on ${table}`);
    }
  };

  it('is a 503 that says when to come back, by Prisma and by our own SQL, and nothing is half done', async () => {
    const { api, inspector, newForm, submit } = garage;
    expect(told(await whileSayingNo('people', () => inspector.ask(setLocale)))).toEqual(unavailable(retryAfter));
    const task = await plantTask(api, garage.form, garage.garage);
    const input = newForm(task);
    expect(told(await whileSayingNo('submissions', () => inspector.ask(submitMutation, { input })))).toEqual(unavailable(retryAfter));
    expect(await api.database.prisma.submission.count({ where: { taskId: task.uuid } })).toBe(0);
    expect((await submit(inspector, input)).task.state).toBe('SUBMITTED');
  });
});

describe('as PostgreSQL does it', () => {
  /** The server's own connections, not those of the test. */
  const onServer = (which: string, call: string) =>
    garage.api.database.pool.query(
      `select ${call}(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${which}`,
    );
  const whilePersonIsLocked = async (work: () => Promise<unknown>) => {
    const holder = new pg.Client({ connectionString: garage.api.database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from people where id = $1 for update', [garage.inspector.personId]);
    const answer = garage.inspector.ask(setLocale);
    try {
      await work();
      return told(await answer);
    } finally {
      await holder.end();
    }
  };
  const untilItWaits = async () => {
    for (;;) {
      const { rows } = await garage.api.database.pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
    }
  };

  it.each(['pg_cancel_backend', 'pg_terminate_backend'])('%s of what waits is a 503, and the next request is answered', async (call) => {
    const answer = await whilePersonIsLocked(async () => {
      await untilItWaits();
      await onServer(`wait_event_type = 'Lock'`, call);
    });
    expect(answer).toEqual(unavailable());
    expect((await garage.inspector.ask(setLocale)).status).toBe(200);
  });

  it('a lock that is not to be had in time is a 503', async () => {
    const { pool } = garage.api.database;
    await pool.query(
      `create function hurry() returns trigger language plpgsql as $$ begin perform set_config('lock_timeout', '50ms', true); return null; end $$;
       create trigger hurry before update on people for each statement execute function hurry()`,
    );
    expect(await whilePersonIsLocked(async () => {})).toEqual(unavailable());
    await pool.query('drop trigger hurry on people');
    expect((await garage.inspector.ask(setLocale)).status).toBe(200);
  });
});

it('is a 503 while the account of the server has no connections left', async () => {
  const role = `few_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  let makeRoom = async (_count: number) => {};
  const own = await openGarage(
    {},
    {
      reach: async (url) => {
        const owner = new pg.Client({ connectionString: url });
        await owner.connect();
        await owner.query(`create role ${role} login password '${password}'`);
        await owner.query(`grant all on all tables in schema public to ${role}; grant all on all sequences in schema public to ${role}`);
        makeRoom = async (count) => {
          await owner.query(`alter role ${role} connection limit ${count}`);
          await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and application_name = 'anjian'`, [
            role,
          ]);
        };
        return {
          url: Object.assign(new URL(url), { username: role, password }).href,
          close: async () => {
            await owner.query(`drop owned by ${role}; drop role ${role}`);
            await owner.end();
          },
        };
      },
    },
  );
  expect((await own.inspector.ask(setLocale)).status).toBe(200);
  await makeRoom(0);
  // The first may still have been given a connection that is ending.
  await own.inspector.ask(setLocale);
  expect(told(await own.inspector.ask(setLocale))).toEqual(unavailable());
  await makeRoom(20);
  await expect.poll(async () => (await own.inspector.ask(setLocale)).status).toBe(200);
  await own.api.close();
});
