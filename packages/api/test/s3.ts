/** A store for a test: started, killed in the middle, started again with what it held. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { S3Settings } from '../src/platform/storeSettings.ts';

export type TestStore = {
  settings: S3Settings;
  port: number;
  /** where it keeps what it is given */
  folder: string;
  start(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
  close(): Promise<void>;
};

export async function startTestStore(options: { isPublic?: boolean } = {}): Promise<TestStore> {
  const folder = await mkdtemp(path.join(tmpdir(), 'anjian-store-'));
  const port = await freePort();
  const settings: S3Settings = {
    bucket: 'photos',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    accessKeyId: `id${randomBytes(8).toString('hex')}`,
    secretAccessKey: randomBytes(20).toString('hex'),
    isPathStyle: true,
    prefix: 'anjian/',
  };
  let running: ChildProcess | undefined;
  async function start() {
    const { bucket, accessKeyId, secretAccessKey } = settings;
    const script = path.join(import.meta.dirname, 's3Server.ts');
    const parts = [script, String(port), folder, bucket, accessKeyId, secretAccessKey, ...(options.isPublic ? ['open'] : [])];
    const child = spawn(process.execPath, parts, { stdio: ['ignore', 'pipe', 'inherit'] });
    running = child;
    const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit')])) as unknown[];
    if (line !== 'ready') throw new Error('the store of the test did not start');
  }
  async function kill() {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  await start();
  return {
    settings,
    port,
    folder,
    start,
    kill,
    async close() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
