/**
 * `npm run bench -- soak`: fifty forms a second are handed in while ten people export, for `--minutes N` (2). Says how long
 * the answers took and how much memory the server held, and ends with an error when one was refused, when the 99th percentile reached a
 * second, or when memory grew by more than a third from the first quarter to the last.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { encodeGlobalId } from '../src/globalId.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { applyMigrations } from '../src/platform/migrations.ts';
import { fillCollege, fillPending } from './college.ts';
import { post, type Target } from './load.ts';
import { openPlatform } from './platform.ts';
import { makeSubmissionScene } from './scenes.ts';
import { makeAdministrator, makeCollege, makeToken, productAs, serve } from './stage.ts';

const { values: given } = parseArgs({ options: { minutes: { type: 'string', default: '2' } } });
const seconds = Number(given.minutes) * 60;
const perSecond = 50;
const exporters = 10;
const extent = { tasks: 20_000, units: 60 };

const agent = new Agent({ keepAlive: true });
const folder = await mkdtemp(path.join(tmpdir(), 'anjian-soak-'));
const postgres = await startEmbeddedPostgres({ folder });
const children: ChildProcess[] = [];
try {
  await run(postgres.url);
} finally {
  for (const child of children) child.kill();
  agent.destroy();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function run(url: string): Promise<void> {
  await applyMigrations(url);
  const platform = openPlatform(url);
  const { database } = platform;
  const port = await serve(children, 'product', url);
  const personId = await makeAdministrator(platform);
  const administrator = productAs(port, await makeToken(database, personId, ['read', 'templates:write', 'tasks:write']));
  const college = await makeCollege(agent, database, administrator, personId);
  await fillCollege(database.pool, college, extent);
  // The scene leaves the first half to the floor, which is not asked here.
  const waiting = await fillPending(database.pool, college, 2 * perSecond * (seconds + 1));
  const scene = makeSubmissionScene(college, waiting);
  await platform.close();
  const end = performance.now() + seconds * 1000;
  const [handedIn, exported, memory] = await Promise.all([
    handInUntil(end, administrator, scene.product.body, scene.product.isRight),
    Promise.all(Array.from({ length: exporters }, () => exportUntil(end, administrator, college.templateId))),
    sampleUntil(end, administrator),
  ]);
  tell(handedIn, exported, memory);
}

type HandedIn = { millis: number[]; refused: string[] };

/** At a fixed pace, however slowly the answers come. */
async function handInUntil(end: number, target: Target, body: () => string, isRight: (answer: string) => boolean): Promise<HandedIn> {
  const millis: number[] = [];
  const refused: string[] = [];
  const handIn = async () => {
    const began = performance.now();
    const answer = await post(agent, target, body()).catch(String);
    millis.push(performance.now() - began);
    if (!isRight(answer)) refused.push(answer.slice(0, 300));
  };
  const sent: Promise<void>[] = [];
  for (let next = performance.now(); next < end; next += 1000 / perSecond) {
    await pause(Math.max(0, next - performance.now()));
    sent.push(handIn());
  }
  await Promise.all(sent);
  return { millis: millis.sort((a, b) => a - b), refused };
}

type Exported = { files: number; bytes: number };

async function exportUntil(end: number, { port, headers }: Target, templateId: string): Promise<Exported> {
  const done = { files: 0, bytes: 0 };
  while (performance.now() < end) {
    const answer = await fetch(`http://127.0.0.1:${port}/export/templates/${encodeGlobalId('Template', templateId)}.csv`, { headers });
    if (!answer.ok) throw new Error(`An export was answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    for await (const chunk of answer.body ?? []) done.bytes += chunk.length;
    done.files += 1;
  }
  return done;
}

/** Megabytes that the server holds, twice a second. */
async function sampleUntil(end: number, { port }: Target): Promise<number[]> {
  const samples: number[] = [];
  while (performance.now() < end) {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const bytes = Number(/^\w*process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
    if (!Number.isFinite(bytes)) throw new Error('The server does not say how much memory it holds.');
    samples.push(bytes / 2 ** 20);
    await pause(500);
  }
  return samples;
}

function tell({ millis, refused }: HandedIn, exported: readonly Exported[], memory: readonly number[]): void {
  const at = (share: number) => millis[Math.min(millis.length - 1, Math.floor(millis.length * share))] ?? Number.NaN;
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  const quarter = Math.ceil(memory.length / 4);
  const [early, late] = [mean(memory.slice(0, quarter)), mean(memory.slice(-quarter))];
  const files = exported.reduce((sum, one) => sum + one.files, 0);
  const bytes = exported.reduce((sum, one) => sum + one.bytes, 0);
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    [
      `${millis.length} forms in ${seconds} s, ${refused.length} refused; median ${at(0.5).toFixed(0)} ms, 99 % ${at(0.99).toFixed(0)} ms`,
      `${exporters} exporting at once: ${files} files, ${(bytes / 2 ** 20).toFixed(0)} MB`,
      `the server held ${early.toFixed(0)} MB in the first quarter, ${late.toFixed(0)} MB in the last, ${Math.max(...memory).toFixed(0)} MB at most`,
      `${cpus().length} processors, load of the machine ${load.join(', ')}`,
    ].join('\n'),
  );
  if (refused.length > 0) throw new Error(`One of those refused: ${refused[0]}`);
  if (at(0.99) >= 1000) throw new Error('The 99th percentile is a second or more.');
  if (late > early * 1.33) throw new Error('The server holds more and more memory.');
}
