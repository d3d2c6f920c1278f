/** The whole product as a person starts it, in a folder and on a port of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
export const startScript = path.join(root, 'scripts/start.mjs');
export const mainFile = path.join(root, 'packages/api/src/main.ts');

export type Product = {
  process: ChildProcess;
  url: string;
  /** from the command to "ready" */
  secondsToReady: number;
  /** everything printed so far, on both streams */
  printed(): string;
  /** Sends the signal and waits for the end; the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
};

export async function makeFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'anjian-product-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Nothing of the surrounding environment that configures the product. */
export function environmentWith(change: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), SAMPLE: 'off', LOG_LEVEL: 'info', ...change };
}

/** Resolves when it says that it is ready, rejects with what it printed when it ends before. */
export async function startProduct(script: string, change: Record<string, string>): Promise<Product> {
  const env = environmentWith({ PORT: String(await findFreePort()), ...change });
  const start = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: string[] = [];
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        chunks.push(chunk);
        if (chunks.join('').includes('Anjian is ready')) resolve();
      });
    }
  });
  const printed = () => chunks.join('');
  await Promise.race([
    isReady,
    ended.then((outcome) => {
      throw new Error(`It ended (${outcome}) before it was ready:\n${printed()}`);
    }),
  ]);
  return {
    process: child,
    url: `http://127.0.0.1:${env['PORT']}`,
    secondsToReady: (performance.now() - start) / 1000,
    printed,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs it to its end: for starts that are to be refused. */
export function runToEnd(script: string, change: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [script], { env: environmentWith(change), stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type SignedIn = {
  ask: <Data>(query: string, variables?: unknown) => Promise<Data>;
  /** of the session, as a header */
  cookie: string;
};

export async function signIn(url: string, userName: string, password: string): Promise<SignedIn> {
  const post = (query: string, variables: unknown, cookie = '') =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', cookie },
      body: JSON.stringify({ query, variables }),
    });
  const response = await post('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { person { userName } } } }', {
    input: { userName, password },
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  if (cookie === '') throw new Error(`Not signed in: ${await response.text()}`);
  return {
    cookie,
    ask: async <Data>(query: string, variables: unknown = {}): Promise<Data> => {
      const answer = (await (await post(query, variables, cookie)).json()) as { data?: Data; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data!;
    },
  };
}

/** Whether a process of this number is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
