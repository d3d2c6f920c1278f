/** `npm run cli -- token create …`: the command line beside the server, or without one. */
import { environmentOfServer, findNode, inRoot } from './steps/places.mjs';
import { generateClient, installPackages } from './steps/prepare.mjs';
import { showFailure } from './steps/progress.mjs';
import { becomeProgram } from './steps/run.mjs';

try {
  await installPackages();
  await generateClient();
  process.exitCode = await becomeProgram(findNode(), [inRoot('packages/api/src/cli.ts'), ...process.argv.slice(2)], {
    env: environmentOfServer(),
  });
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
