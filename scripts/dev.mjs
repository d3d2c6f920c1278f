/** `npm run dev`: the server, started anew at every change, and the console by Vite, which talks to it. */
import { spawn } from 'node:child_process';
import { environmentOfServer, environmentOfTools, findNode, inRoot } from './steps/places.mjs';
import { generateClient, installPackages } from './steps/prepare.mjs';
import { showFailure } from './steps/progress.mjs';
import { whenParentIsGone } from './steps/run.mjs';

try {
  await installPackages();
  await generateClient();
  process.exitCode = await runBoth();
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}

/** When one ends, so does the other. */
async function runBoth() {
  const env = { ...environmentOfServer(), NODE_ENV: 'development' };
  const server = `http://127.0.0.1:${env.PORT || 4000}`;
  const start = (args, options) => spawn(findNode(), args, { stdio: 'inherit', ...options });
  const children = [
    start(['--watch', '--watch-preserve-output', inRoot('packages/api/src/main.ts')], { env }),
    start([inRoot('packages/admin/node_modules/vite/bin/vite.js'), '--clearScreen', 'false'], {
      cwd: inRoot('packages/admin'),
      env: environmentOfTools({ NODE_ENV: 'development', ANJIAN_SERVER: server }),
    }),
  ];
  const endAll = (signal) => children.forEach((child) => child.kill(signal));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => endAll('SIGTERM'));
  const forget = whenParentIsGone(() => endAll('SIGTERM'));
  const ends = children.map((child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0))));
  const first = await Promise.race(ends);
  endAll('SIGTERM');
  await Promise.all(ends);
  forget();
  return first;
}
