/** `npm start`: installs, generates and builds what is not there yet, then runs the server in the foreground. */
import { environmentOfServer, findNode, inRoot } from './steps/places.mjs';
import { buildConsole, generateClient, installPackages } from './steps/prepare.mjs';
import { showFailure } from './steps/progress.mjs';
import { becomeProgram } from './steps/run.mjs';

try {
  await installPackages();
  await generateClient();
  await buildConsole();
  const args = [inRoot('packages/api/src/main.ts')];
  process.exitCode = await becomeProgram(findNode(), args, { env: environmentOfServer() });
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
