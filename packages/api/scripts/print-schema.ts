/** Writes packages/api/schema.graphql from the code; `--check` fails when the file is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/schema.ts';

const file = path.join(import.meta.dirname, '../schema.graphql');
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes('--check')) {
  const written = await readFile(file, 'utf8').catch(() => '');
  if (written !== printed) {
    console.error('packages/api/schema.graphql is stale. Run: node packages/api/scripts/print-schema.ts');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, printed);
}
