/** From a bare clone to something that runs: packages, the database client, the console. Each only when it has to be. */
import path from 'node:path';
import { environmentOfTools, findNode, inRoot, pnpmVersion } from './places.mjs';
import { showStep } from './progress.mjs';
import { runAside } from './run.mjs';
import { unlessDone } from './stamp.mjs';

const manifests = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['api', 'admin', 'schema'].map((name) => `packages/${name}/package.json`),
];

/** Exactly what the lockfile says. Tools are needed too, whatever NODE_ENV would leave out. */
export function installPackages() {
  return unlessDone('packages', {
    from: manifests,
    makes: ['node_modules/.pnpm', ...['api', 'admin', 'schema'].map((name) => `packages/${name}/node_modules`)],
    work: () =>
      showStep('安装依赖', 'installing packages', async () => {
        const env = { ...process.env, CI: 'true', npm_config_yes: 'true' };
        delete env.NODE_ENV;
        await runAside('npx', ['--yes', `pnpm@${pnpmVersion}`, 'install', '--frozen-lockfile', '--reporter=append-only'], { env });
      }),
  });
}

/** The command looks for an engine that closed networks do not let it download and that generating does not use: any file will do. */
export function generateClient() {
  const made = 'packages/api/src/platform/generated';
  return unlessDone('client', {
    from: ['prisma/schema', 'pnpm-lock.yaml'],
    makes: [`${made}/prisma/client.ts`, `${made}/pothos.ts`],
    work: () =>
      showStep('生成数据库客户端', 'generating the database client', async () => {
        const env = environmentOfTools({
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
        });
        const command = inRoot('packages/api/node_modules/prisma/build/index.js');
        await runAside(findNode(), [command, 'generate', '--schema', '../../prisma/schema'], { env, cwd: inRoot('packages/api') });
      }),
  });
}

export function buildConsole() {
  const admin = 'packages/admin';
  return unlessDone('console', {
    from: ['index.html', 'm.html', 'public', 'scripts/phoneFiles.ts', 'src', 'vite.config.ts']
      .map((part) => path.posix.join(admin, part))
      .concat('packages/schema/src', 'pnpm-lock.yaml'),
    makes: [`${admin}/dist/index.html`],
    work: () =>
      showStep('构建管理台', 'building the console', () =>
        runAside(findNode(), [inRoot(admin, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
          env: environmentOfTools({ NODE_ENV: 'production' }),
          cwd: inRoot(admin),
        }),
      ),
  });
}
