/** The walls hold: imports that cross them are found, on a small project of the same shape. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'anjian-walls-'));
  await write(
    'packages/admin/tsconfig.json',
    '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true }, "include": ["../**/*"] }',
  );
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
}

/** The names of the rules that are broken when one file imports the other. */
async function cross(from: string, to: string): Promise<string[]> {
  await write(to, 'export const thing = 1;\n');
  const way = path.posix.relative(path.posix.dirname(from), to);
  await write(from, `import { thing } from '${way.startsWith('.') ? way : `./${way}`}';\nexport const other = thing;\n`);
  const args = ['--config', path.join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'packages'];
  const command = path.join(root, 'node_modules/.bin/depcruise');
  const { stdout } = await promisify(execFile)(command, args, { cwd: folder }).catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; violations: { rule: { name: string } }[] } };
  expect(summary.totalCruised).toBe(2);
  return summary.violations.map(({ rule }) => rule.name);
}

describe('the walls', () => {
  it.each([
    ['packages/schema/src/rules/value.ts', 'packages/api/src/errors.ts', 'schema-stands-alone'],
    ['packages/api/src/units/unit.model.ts', 'packages/api/src/platform/database.ts', 'models-are-pure'],
    ['packages/api/src/units/unit.model.ts', 'packages/api/src/units/unit.service.ts', 'models-are-pure'],
    ['packages/api/src/units/unit.policy.ts', 'packages/api/src/units/unit.service.ts', 'policies-ask-models-and-rights'],
    ['packages/api/src/units/unit.service.ts', 'packages/api/src/units/unit.graphql.ts', 'services-know-no-graphql'],
    ['packages/api/src/units/unit.graphql.ts', 'packages/api/src/platform/database.ts', 'resolvers-go-through-services'],
    ['packages/api/src/builder.ts', 'packages/api/src/units/unit.service.ts', 'builder-knows-no-feature'],
    ['packages/api/src/rights/reach.ts', 'packages/api/src/units/unit.service.ts', 'shared-folders-know-no-feature'],
    ['packages/api/src/server.ts', 'packages/admin/src/ui/tokens.ts', 'api-knows-no-console'],
    ['packages/admin/src/units/UnitPage.tsx', 'packages/api/src/errors.ts', 'console-asks-over-graphql'],
    ['packages/admin/src/units/UnitPage.tsx', 'packages/admin/src/people/PersonPage.tsx', 'features-of-the-console-are-strangers'],
    ['packages/admin/src/ui/Table.tsx', 'packages/admin/src/units/UnitPage.tsx', 'ui-knows-no-domain'],
  ])('%s may not import %s', async (from, to, rule) => {
    expect(await cross(from, to)).toContain(rule);
  });

  it.each([
    ['packages/api/src/tasks/task.service.ts', 'packages/api/src/units/unit.service.ts'],
    ['packages/api/src/units/unit.graphql.ts', 'packages/api/src/units/unit.service.ts'],
    ['packages/admin/src/units/UnitPage.tsx', 'packages/admin/src/ui/Table.tsx'],
    ['packages/admin/src/units/UnitPage.tsx', 'packages/schema/src/rules/value.ts'],
  ])('%s may import %s', async (from, to) => {
    expect(await cross(from, to)).toEqual([]);
  });
});
