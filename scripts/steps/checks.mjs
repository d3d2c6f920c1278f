/** The checks that need no database and no browser: types, lint, format, walls, what nobody uses, what has gone stale. */
import { existsSync, readdirSync } from 'node:fs';
import { environmentOfTools, findNode, inRoot } from './places.mjs';
import { ProgramFailed, runAside } from './run.mjs';

const tool = (name) => inRoot('node_modules/.bin', name);
const node = (...args) => ({ command: findNode(), args });

/** Fewer files than this means that the walls were not looked at: the tool is silent when it finds nothing to read. */
const fewestModules = 700;

const checks = () => [
  { name: 'types of packages/schema', command: tool('tsc'), args: ['-p', 'packages/schema'] },
  { name: 'types of packages/api, prisma, scripts and test', command: tool('tsc'), args: ['-p', 'packages/api'] },
  { name: 'types of packages/admin', command: tool('tsc'), args: ['-p', 'packages/admin'] },
  { name: 'lint', command: tool('oxlint'), args: ['--type-aware', '--quiet'] },
  { name: 'format', command: tool('oxfmt'), args: ['--check'] },
  {
    name: 'walls between packages and features',
    command: tool('depcruise'),
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...wallsAround],
    expect: requireModules,
  },
  { name: 'nothing unused', command: tool('knip'), args: ['--no-progress'] },
  { name: 'the migrations lead to prisma/schema', ...node('scripts/db-migration.ts', '--check') },
  ...findPrinters().map((script) => ({ name: `fresh: ${script}`, ...node(script, '--check') })),
];

const wallsAround = ['packages/schema/src', 'packages/api/src', 'packages/api/test', 'packages/admin/src', 'prisma/sample'];

/** Runs all of them, one after the other, and prints a line for each. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const count = { passed: 0, failed: 0 };
  for (const check of checks()) {
    const start = Date.now();
    try {
      const printed = await runAside(check.command, check.args, { env: environmentOfTools({ NO_COLOR: '1', FORCE_COLOR: undefined }) });
      check.expect?.(printed);
      count.passed += 1;
      console.log(`✓ ${check.name} (${seconds(start)})`);
    } catch (error) {
      count.failed += 1;
      console.log(`✗ ${check.name} (${seconds(start)})\n${error instanceof ProgramFailed ? error.message : error.stack}\n`);
    }
  }
  return count;
}

/** Every script that writes a committed file from its source can also say whether the file is what it would write. */
function findPrinters() {
  return ['api', 'admin', 'schema'].flatMap((name) => {
    const folder = `packages/${name}/scripts`;
    const names = existsSync(inRoot(folder)) ? readdirSync(inRoot(folder)).sort() : [];
    return names.filter((file) => /^(print|generate)-.*\.ts$/.test(file)).map((file) => `${folder}/${file}`);
  });
}

function requireModules(printed) {
  const modules = Number(/(\d+) modules/.exec(printed)?.[1] ?? 0);
  if (modules < fewestModules)
    throw new ProgramFailed(`Only ${modules} modules were cruised; at least ${fewestModules} were expected.\n${printed}`);
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
