/** `npm run db:generate`: the database client anew from prisma/schema. Starting and testing do it by themselves. */
import { rmSync } from 'node:fs';
import { inRoot } from './steps/places.mjs';
import { generateClient } from './steps/prepare.mjs';
import { showFailure } from './steps/progress.mjs';

try {
  rmSync(inRoot('node_modules/.anjian/client'), { force: true });
  await generateClient();
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
