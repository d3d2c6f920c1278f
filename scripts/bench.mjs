/**
 * `npm run bench [-- WORD]`: every packages/*\/bench/*.bench.ts, or those whose path has the word in it. What loads a machine
 * for minutes on end runs only when it is asked for by its name.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { environmentOfServer, findNode, inRoot } from './steps/places.mjs';
import { generateClient, installPackages } from './steps/prepare.mjs';
import { showFailure } from './steps/progress.mjs';
import { becomeProgram } from './steps/run.mjs';

const given = process.argv.slice(2);
const lasting = /soak/;
const word = given[0]?.startsWith('--') ? '' : (given.shift() ?? '');

try {
  await installPackages();
  await generateClient();
  const entries = findEntries().filter((entry) => entry.includes(word) && (!lasting.test(entry) || lasting.test(word)));
  if (entries.length === 0) throw new Error(`没有名称含“${word}”的性能测试。 / No benchmark has “${word}” in its path.`);
  for (const entry of entries) {
    console.error(`\n${path.relative(inRoot(), entry)}`);
    const code = await becomeProgram(findNode(), [entry, ...given], { env: { ...environmentOfServer(), NODE_ENV: 'production' } });
    process.exitCode ||= code;
  }
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}

function findEntries() {
  const folders = readdirSync(inRoot('packages')).map((name) => inRoot('packages', name, 'bench'));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.bench.ts'))
        .sort()
        .map((name) => path.join(folder, name)),
    );
}
