/**
 * The whole product as it is started, embedded PostgreSQL included, killed without a word again and again while people
 * hand in forms with photos: what was acknowledged is there, whole, and nothing is there twice.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../src/platform/database.ts';
import { findRunningPostgres } from '../src/platform/embedded-postgres.ts';
import { findPostmaster } from '../src/platform/postmaster-file.ts';
import { askAs } from './api.ts';
import { plantForm, plantTask, type PlantedForm } from './plantTask.ts';
import { makePhoto, upload } from './upload.ts';
import { vehicleForm } from './vehicleForm.ts';

const forms = 120;
const people = 6;
/** The first and third end the server, the second its PostgreSQL, the fourth both. */
const kills = 4;

let folder: string;
let port: number;
let product: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'anjian-kill-'));
  port = await findFreePort();
  await start();
}, 60_000);

afterAll(async () => {
  product?.kill('SIGTERM');
  if (product && product.exitCode === null && product.signalCode === null) await once(product, 'exit');
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const password = randomUUID();
const url = () => `http://127.0.0.1:${port}`;

async function start(worker: 'on' | 'off' = 'off'): Promise<void> {
  const environment = {
    DATA_DIR: folder,
    PORT: String(port),
    ADMIN_PASSWORD: password,
    SAMPLE: 'off',
    WORKER: worker,
    LOG_LEVEL: 'silent',
  };
  product = spawn(process.execPath, [path.join(import.meta.dirname, '../src/main.ts')], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: 'ignore',
  });
  for (const end = Date.now() + 45_000; !(await isReady()); await pause(100)) {
    if (product.exitCode !== null || Date.now() > end) throw new Error('The product did not start.');
  }
}

const isReady = () =>
  fetch(`${url()}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Beside the product, on its own way to its database. */
async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase((await findRunningPostgres(path.join(folder, 'postgres')))!);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function plant(): Promise<{ form: PlantedForm; tasks: string[] }> {
  return withDatabase(async (database) => {
    const root = await database.prisma.unit.findFirstOrThrow();
    const person = await database.prisma.person.findFirstOrThrow();
    const planted = { database: { ...database, drop: async () => undefined }, root };
    const form = await plantForm(planted, vehicleForm(), { personId: person.id });
    const tasks: string[] = [];
    for (let n = 0; n < forms; n++) tasks.push((await plantTask(planted, form, root)).id);
    return { form, tasks };
  });
}

async function signIn(): Promise<Record<string, string>> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { mustChangePassword } } }';
  const { headers, errors } = await askAs(url(), {}).ask(query, { input: { userName: 'admin', password } });
  expect(errors).toEqual([]);
  return { cookie: headers.get('set-cookie')!.split(';')[0]! };
}

it('loses nothing it acknowledged, and stores nothing twice', async () => {
  const { form, tasks } = await plant();
  const headers = await signIn();
  const waiting = [...tasks];
  const acknowledged = new Map<string, { submission: string; sha256: string }>();

  /** Sends until there is an answer, as a phone does: the same again, under the same ids. */
  async function handIn(task: string): Promise<void> {
    const photo = await makePhoto(40, 30, `#${createHash('md5').update(task).digest('hex').slice(0, 6)}`);
    const [fileId, clientId] = [randomUUID(), randomUUID()];
    const sent = await untilAnswered(async () => {
      const { status, body } = await upload({ url: url() }, { headers }, photo, { 'x-client-id': fileId });
      return status < 300 ? (body as { id: string; sha256: string }) : undefined;
    });
    const brakes = { value: 'fail', note: '偏软', photos: [{ file: sent.id, sha256: sent.sha256 }] };
    const input = { clientId, task, version: form.version, answers: { plate: { value: task.slice(-12) }, brakes } };
    const query = 'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }';
    const submission = await untilAnswered(async () => {
      const { data, errors } = await askAs(url(), headers).ask(query, { input });
      const code = errors[0]?.extensions.code;
      expect([undefined, 'UNAVAILABLE']).toContain(code);
      return code === undefined ? (data.submitTask.submission.id as string) : undefined;
    });
    acknowledged.set(task, { submission, sha256: createHash('sha256').update(photo).digest('hex') });
  }

  async function untilAnswered<T>(send: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const answer = await send().catch((error: unknown) => {
        if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
        throw error;
      });
      if (answer !== undefined) return answer;
      await pause(50);
    }
  }

  const working = Promise.all(
    Array.from({ length: people }, async () => {
      for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) await handIn(task);
    }),
  );
  for (let kill = 1; kill <= kills; kill++) {
    await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual((kill * forms) / (kills + 2));
    await pause(Math.random() * 60);
    const postmaster = await findPostmaster(path.join(folder, 'postgres/cluster'));
    if (kill % 2 === 0 && postmaster) process.kill(postmaster.pid, 'SIGKILL');
    if (kill % 3 !== 2) {
      product!.kill('SIGKILL');
      await once(product!, 'exit');
      await start();
    }
  }
  await working;
  expect(acknowledged.size).toBe(forms);

  const rows = await withDatabase(({ prisma }) =>
    prisma.submission.findMany({
      include: { hazards: { include: { photos: true } }, files: { include: { file: true } }, signatures: true, task: true },
    }),
  );
  expect(rows).toHaveLength(forms);
  const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1];
  for (const [task, { submission, sha256 }] of acknowledged) {
    const row = rows.find(({ id }) => id === uuidOf(submission));
    expect(row).toMatchObject({ taskId: uuidOf(task), task: { submissionId: row?.id, state: 'submitted' } });
    expect([row?.hazards.length, row?.hazards[0]?.photos.length, row?.signatures.length]).toEqual([1, 1, 1]);
    expect(row?.files.map(({ file }) => file.sha256)).toEqual([sha256]);
  }
  const numbers = rows.flatMap(({ hazards }) => hazards.map(({ number }) => Number(number.split('-')[2]))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: forms }, (_, index) => index + 1));
  const query = 'query ($id: ID!) { node(id: $id) { ... on Submission { files { sha256 url } } } }';
  for (const { submission, sha256 } of acknowledged.values()) {
    const { node } = await askAs(url(), headers).get(query, { id: submission });
    const bytes = new Uint8Array(await (await fetch(`${url()}${node.files[0].url}`)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
  await withDatabase(async ({ prisma }) => {
    expect(await prisma.file.count()).toBe(forms);
    expect(await prisma.event.count({ where: { verb: 'submission.submit' } })).toBe(forms);
    expect(await prisma.event.count({ where: { verb: 'file.upload' } })).toBe(forms);
  });
}, 240_000);

it('goes on within a minute with what its worker was in the middle of, and does each thing once', async () => {
  const due = 20_000;
  const form = await withDatabase(async (database) => {
    const root = await database.prisma.unit.findFirstOrThrow();
    const person = await database.prisma.person.findFirstOrThrow();
    const planted = { database: { ...database, drop: async () => undefined }, root };
    const made = await plantForm(planted, vehicleForm(), { personId: person.id });
    await database.pool.query(
      `insert into tasks (id, assignment_id, template_id, version_id, unit_id, slot, opens_at, opened_at, due_at, closes_at, updated_at)
       select gen_random_uuid(), $1, $2, $3, $4, date '2030-01-01' + n, now() - interval '2 hours', now(), now() - interval '1 hour',
         now() + interval '1 day', now()
       from generate_series(1, ${due}) as n`,
      [made.assignmentId, made.templateId, made.versionId, root.id],
    );
    return made;
  });
  // A new one each time: with the product its PostgreSQL may come back elsewhere.
  const told = () => withDatabase(({ prisma }) => prisma.event.count({ where: { verb: 'task.late' } }));
  const killAndStart = async () => {
    product!.kill('SIGKILL');
    await once(product!, 'exit');
    await start('on');
  };
  const seen: number[] = [];
  for (let kill = 0; kill < 2; kill++) {
    await killAndStart();
    await expect.poll(told, { timeout: 60_000, interval: 10 }).toBeGreaterThan(Math.min(seen.at(-1) ?? 0, due - 1));
    seen.push(await told());
  }
  expect(seen[0]).toBeLessThan(due);
  const restarted = Date.now();
  await killAndStart();
  await expect.poll(told, { timeout: 60_000, interval: 100 }).toBe(due);
  expect(Date.now() - restarted).toBeLessThan(60_000);
  const { rows } = await withDatabase(({ pool }) =>
    pool.query<{ tasks: number; late: number }>(
      `select (select count(distinct subject_id)::int from events where verb = 'task.late') as tasks,
         (select count(*)::int from tasks where assignment_id = $1 and state = 'late' and late) as late`,
      [form.assignmentId],
    ),
  );
  expect(rows).toEqual([{ tasks: due, late: due }]);
}, 300_000);
