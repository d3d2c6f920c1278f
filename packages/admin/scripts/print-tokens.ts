/** Prints src/ui/tokens.css from src/ui/tokens.ts. */
import { writeFileSync } from 'node:fs';
import { tokensCss } from '../src/ui/tokens.ts';

writeFileSync(new URL('../src/ui/tokens.css', import.meta.url), tokensCss());
