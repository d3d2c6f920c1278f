/** Prints src/ui/tokens.css from src/ui/tokens.ts; `--check` fails when the file is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tokensCss } from '../src/ui/tokens.ts';

const file = new URL('../src/ui/tokens.css', import.meta.url);

if (!process.argv.includes('--check')) writeFileSync(file, tokensCss());
else if (readFileSync(file, 'utf8') !== tokensCss()) {
  console.error('packages/admin/src/ui/tokens.css is stale: run node packages/admin/scripts/print-tokens.ts');
  process.exitCode = 1;
}
