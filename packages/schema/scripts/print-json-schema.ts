/** Prints definition.schema.json from the format's own schema; `--check` fails when the file is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { definitionJsonSchema } from '../src/definition/jsonSchema.ts';

const file = new URL('../definition.schema.json', import.meta.url);
const printed = `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  console.error('packages/schema/definition.schema.json is stale: run node packages/schema/scripts/print-json-schema.ts');
  process.exitCode = 1;
}
