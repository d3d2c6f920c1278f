/** Server and PostgreSQL killed outright while people hand in forms with photos: nothing acknowledged is lost, nothing is twice. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFreePort, mainFile, makeFolder, signIn, startProduct, type Product, type SignedIn } from './product.ts';

const password = 'a password of mine';
const unitCount = 60;
const peopleAtOnce = 4;
const killings = { 12: 'server', 24: 'postgres', 36: 'postgres', 48: 'server' } as Record<number, 'server' | 'postgres' | undefined>;

let place: { folder: string; remove(): Promise<void> };
let environment: Record<string, string>;
let product: Product;

beforeAll(async () => {
  place = await makeFolder();
  environment = { DATA_DIR: place.folder, ADMIN_PASSWORD: password, PORT: String(await findFreePort()), LOG_LEVEL: 'silent' };
  product = await startProduct(mainFile, environment);
});

afterAll(async () => {
  await product.stop('SIGTERM');
  await place.remove();
});

const definition = {
  format: 1,
  locales: ['zh-CN', 'en'],
  title: { 'zh-CN': '现场照片', en: 'Photo of the place' },
  settings: { signOff: 'one' },
  sections: [
    {
      key: 'place',
      title: { 'zh-CN': '现场', en: 'Place' },
      questions: [{ key: 'photos', type: 'photo', label: { 'zh-CN': '照片', en: 'Photos' }, required: true }],
    },
  ],
};

type Task = { id: string; version: { id: string } };

/** One task for each of many units, open now. */
async function makeTasks({ ask }: SignedIn): Promise<Task[]> {
  const { units } = await ask<{ units: { nodes: { id: string }[] } }>('{ units { nodes { id } } }');
  const top = units.nodes[0]!.id;
  for (let number = 1; number <= unitCount; number++) {
    await ask('mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } } }', {
      input: { parent: top, name: `第${number}处`, kind: 'place' },
    });
  }
  const { createTemplate } = await ask<{ createTemplate: { template: { id: string } } }>(
    'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { template { id } } }',
    { input: { clientId: randomUUID(), unit: top, definition } },
  );
  const template = createTemplate.template.id;
  await ask('mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { version { id } } }', {
    input: { template, revision: 1 },
  });
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  await ask('mutation ($input: CreateAssignmentInput!) { createAssignment(input: $input) { taskCount } }', {
    input: {
      clientId: randomUUID(),
      unit: top,
      template,
      name: { 'zh-CN': '拍照' },
      recurrence: 'ONCE',
      timeOfDay: '12:00',
      startsOn: tomorrow,
      endsOn: tomorrow,
      opensMinutesBefore: 3 * 24 * 60,
      targets: [{ unit: top, subtree: true }],
    },
  });
  const page = '{ tasks(first: 100, filter: { open: true }) { nodes { id version { id } } } }';
  return (await ask<{ tasks: { nodes: Task[] } }>(page)).tasks.nodes;
}

/** Sends it until it is acknowledged, as a phone does that has lost the connection. */
async function handIn({ ask, cookie }: SignedIn, task: Task, photo: Buffer): Promise<string> {
  const ids = { file: randomUUID(), submission: randomUUID() };
  for (const giveUp = Date.now() + 60_000; ;) {
    try {
      const uploaded = await fetch(`${product.url}/files`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'image/png', 'x-client-id': ids.file, 'x-file-name': 'photo.png' },
        body: new Uint8Array(photo),
      });
      const { id: file, sha256 } = (await uploaded.json()) as { id: string; sha256: string };
      if (!uploaded.ok) throw new Error(`upload: ${uploaded.status}`);
      const { submitTask } = await ask<{ submitTask: { submission: { id: string } } }>(
        'mutation ($input: SubmitTaskInput!) { submitTask(input: $input) { submission { id } } }',
        {
          input: { clientId: ids.submission, task: task.id, version: task.version.id, answers: { photos: { value: [{ file, sha256 }] } } },
        },
      );
      return submitTask.submission.id;
    } catch (error) {
      if (Date.now() > giveUp) throw error;
      await pause(100);
    }
  }
}

async function kill(what: 'server' | 'postgres'): Promise<void> {
  if (what === 'server') {
    await product.stop('SIGKILL');
    product = await startProduct(mainFile, environment);
    return;
  }
  const pidFile = path.join(place.folder, 'postgres/cluster/postmaster.pid');
  process.kill(Number.parseInt(await readFile(pidFile, 'utf8'), 10), 'SIGKILL');
}

function takePicture(number: number): Promise<Buffer> {
  const background = { r: number, g: 255 - number, b: 128 };
  return sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();
}

it('loses nothing it acknowledged, and has nothing twice', { timeout: 240_000 }, async () => {
  const person = await signIn(product.url, 'admin', password);
  const tasks = await makeTasks(person);
  const photos = await Promise.all(tasks.map((_, number) => takePicture(number)));
  const acknowledged = new Map<string, Buffer>();
  const waiting = [...tasks.entries()];
  const killed: Promise<void>[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, task] = next;
      acknowledged.set(await handIn(person, task, photos[number]!), photos[number]!);
      const victim = killings[acknowledged.size];
      if (victim) killed.push(kill(victim));
    }
  };
  await Promise.all(Array.from({ length: peopleAtOnce }, work));
  await Promise.all(killed);
  expect(killed).toHaveLength(4);
  expect(acknowledged.size).toBe(tasks.length);

  const page = '{ submissions(first: 100) { totalCount nodes { id status files { sha256 url } } } }';
  const { submissions } = await person.ask<{
    submissions: { totalCount: number; nodes: { id: string; status: string; files: { sha256: string; url: string }[] }[] };
  }>(page);
  expect(submissions.totalCount).toBe(tasks.length);
  expect(new Set(submissions.nodes.map(({ id }) => id))).toEqual(new Set(acknowledged.keys()));
  for (const { id, files } of submissions.nodes) {
    expect(files).toHaveLength(1);
    const bytes = Buffer.from(await (await fetch(new URL(files[0]!.url, product.url))).arrayBuffer());
    const hash = createHash('sha256').update(acknowledged.get(id)!).digest('hex');
    expect([files[0]!.sha256, createHash('sha256').update(bytes).digest('hex')]).toEqual([hash, hash]);
  }
});
