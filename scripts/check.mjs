/** `npm run check`: everything that needs no database and no browser. */
import { runChecks } from './steps/checks.mjs';
import { generateClient, installPackages } from './steps/prepare.mjs';
import { showFailure } from './steps/progress.mjs';

try {
  await installPackages();
  await generateClient();
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
