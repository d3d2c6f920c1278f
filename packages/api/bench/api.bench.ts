/**
 * `npm run bench`: fills a large college in a PostgreSQL of its own, puts the same questions to the product and to the
 * floor, one after the other, and prints both with their ratio. `--tasks N`, `--units N`, `--seconds N`; `--write` puts
 * the table into docs/benchmarks.md. Ends with an error when an answer was wrong.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decodeGlobalId } from '../src/globalId.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { applyMigrations } from '../src/platform/migrations.ts';
import { fillCollege, fillPending } from './college.ts';
import { measureLoad, post, type Target } from './load.ts';
import { openPlatform } from './platform.ts';
import { printReport, type Measured } from './report.ts';
import { makeReadingScenes, makeSubmissionScene, type Depth, type Scene } from './scenes.ts';
import { ask, makeAdministrator, makeCollege, makeToken, productAs, serve } from './stage.ts';

const { values: given } = parseArgs({
  options: {
    tasks: { type: 'string', default: '200000' },
    units: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '4' },
    write: { type: 'boolean', default: false },
  },
});
const extent = { tasks: Number(given.tasks), units: Number(given.units) };
const mostRounds = 2;
const load = { connections: 8, seconds: Number(given.seconds) / mostRounds, warmUpSeconds: 0.5 };
/** For each side, and each second of handing in. */
const pendingPerSecond = 5_000;
const document = path.join(import.meta.dirname, '../../../docs/benchmarks.md');

const agent = new Agent({ keepAlive: true });
const folder = await mkdtemp(path.join(tmpdir(), 'anjian-bench-'));
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
  const [productPort, floorPort] = await Promise.all([serve(children, 'product', url), serve(children, 'floor', url)]);
  const administratorId = await makeAdministrator(platform);
  const administrator = productAs(productPort, await makeToken(database, administratorId, ['read', 'templates:write', 'tasks:write']));
  const college = await makeCollege(agent, database, administrator, administratorId);
  console.log(`Filling ${extent.tasks} tasks …`);
  const filled = await fillCollege(database.pool, college, extent);
  const inspector = productAs(productPort, await makeToken(database, filled.inspectorId, ['read']));
  const depth = await walkTo(administrator, 500);
  const as = { administrator, inspector };
  const measured: Measured[] = [];
  for (const scene of makeReadingScenes(filled, depth)) measured.push(await measure(scene, as[scene.product.as], floorPort));
  const waiting = await fillPending(database.pool, college, 2 * pendingPerSecond * mostRounds * (load.seconds + load.warmUpSeconds));
  measured.push(await measure(makeSubmissionScene(college, waiting), administrator, floorPort));
  await platform.close();
  await tell(measured);
}

/** The two in turn, twice, and the quicker of each: whatever else this machine does slows them, and nothing quickens them. */
async function measure(scene: Scene, product: Target, floorPort: number): Promise<Measured> {
  const floorTarget = { port: floorPort, path: scene.floor.path, headers: {} };
  const rounds: Omit<Measured, 'scene'>[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const floor = await measureLoad(floorTarget, scene.floor.body, (answer) => answer.startsWith('{"data":[{'), load);
    const own = await measureLoad(product, scene.product.body, scene.product.isRight, load);
    if (floor.errors + own.errors > 0) {
      const seen = await post(agent, product, scene.product.body());
      throw new Error(`${scene.name}: ${own.errors} wrong answers, ${floor.errors} of the floor. One of them: ${seen.slice(0, 600)}`);
    }
    rounds.push({ floor, product: own });
  }
  const quickest = (side: 'floor' | 'product') => rounds.map((round) => round[side]).reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  const measured = { scene, floor: quickest('floor'), product: quickest('product') };
  console.log(`${scene.name}: ${Math.round(measured.product.perSecond)}/s of ${Math.round(measured.floor.perSecond)}/s`);
  return measured;
}

async function tell(measured: readonly Measured[]): Promise<void> {
  const report = printReport(measured, extent, load);
  console.log(`\n${report}`);
  if (!given.write) return;
  const text = await readFile(document, 'utf8');
  const marked = /(<!-- figures -->\n)[\s\S]*?(<!-- end of figures -->)/;
  if (!marked.test(text)) throw new Error('docs/benchmarks.md has no place for the figures.');
  await writeFile(
    document,
    text.replace(marked, (_, before: string, after: string) => `${before}\n${report}\n\n${after}`),
  );
}

/** The end of a page, walked to as a reader would, in the largest steps. */
async function walkTo(administrator: Target, page: number): Promise<Depth> {
  const query = `query ($after: String) { submissions(first: 100, after: $after) { nodes { id submittedAt } pageInfo { endCursor } } }`;
  type Walked = { submissions: { nodes: { id: string; submittedAt: string }[]; pageInfo: { endCursor: string } } };
  let after: string | null = null;
  for (let rows = 0; ; rows += 100) {
    const { submissions }: Walked = await ask<Walked>(agent, administrator, query, { after });
    const last = submissions.nodes.at(-1);
    if (!last) throw new Error(`There are only ${rows} submissions: choose more --tasks.`);
    after = submissions.pageInfo.endCursor;
    if (rows + 100 >= page * 25) return { cursor: after, submittedAt: last.submittedAt, id: decodeGlobalId(last.id).id };
  }
}
