/**
 * Writes the types of all operations (src/data/generated/graphql.ts) from the `.graphql` files and the committed SDL.
 * With `--check` it writes nothing and fails when the committed file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import config from '../codegen.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const path = 'src/data/generated/graphql.ts';

// The preset also prints a map of documents by their source text; importing documents by name needs none of it.
const outputs = (await generate({ ...config, silent: true }, false)) as { filename: string; content: string }[];
const content = outputs.find(({ filename }) => filename.endsWith('graphql.ts'))?.content;
if (content === undefined) throw new Error('codegen printed no graphql.ts');

if (!process.argv.includes('--check')) writeFileSync(path, content);
else if (readFileSync(path, 'utf8') !== content) {
  console.error(`packages/admin/${path} is stale: run node packages/admin/scripts/generate-operations.ts`);
  process.exitCode = 1;
}
