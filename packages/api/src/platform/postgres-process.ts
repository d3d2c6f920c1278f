/** The processes of the embedded PostgreSQL: initdb once, then the server, started again whenever it dies unasked. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from './postgres-account.ts';

export type SupervisedServer = { readonly pid: number; stop(): Promise<void> };

const readyMessage = 'database system is ready to accept connections';
/** After kill -9 the last backends need a moment to notice; until then the shared memory counts as in use. */
const startAttempts = 40;
const pauseBetweenStartsMillis = 250;
const longestPauseMillis = 5_000;
const patienceMillis = 20_000;

export async function initialiseCluster(command: Command): Promise<void> {
  const child = run(command);
  const lines = collectLines(child, () => undefined);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`initdb failed: ${lines.slice(-5).join(' ')}`);
}

export async function superviseServer(options: { command: Command; log: (line: string) => void }): Promise<SupervisedServer> {
  const { command, log } = options;
  let isStopping = false;
  let child = await startWithPatience(command, log, () => isStopping);
  let restarting: Promise<void> | undefined;

  const watch = () => {
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      log(`PostgreSQL ended unasked (${signal ?? `code ${code}`}); it is started again`);
      restarting = restart();
    });
  };
  const restart = async () => {
    for (let wait = pauseBetweenStartsMillis; ; wait = Math.min(wait * 2, longestPauseMillis)) {
      if (isStopping) return;
      try {
        child = await startWithPatience(command, log, () => isStopping);
        watch();
        return;
      } catch (error) {
        log(String(error));
        await pause(wait);
      }
    }
  };
  // Should this process exit without stopping it, PostgreSQL is told to finish by itself.
  const tellAtExit = () => child.kill('SIGINT');
  process.once('exit', tellAtExit);
  watch();

  return {
    get pid() {
      return child.pid!; // it was spawned, or there would be no server
    },
    async stop() {
      isStopping = true;
      process.off('exit', tellAtExit);
      await restarting;
      await stopServer(child);
    },
  };
}

async function startWithPatience(command: Command, log: (line: string) => void, isStopping: () => boolean): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await startServer(command, log);
    if ('child' in outcome) return outcome.child;
    const isBusy = outcome.lines.some(
      (line) => line.includes('shared memory block') || line.includes('lock file "postmaster.pid" already exists'),
    );
    if (!isBusy || attempt >= startAttempts || isStopping()) {
      throw new Error(`The embedded PostgreSQL did not start: ${outcome.lines.slice(-6).join(' ')}`);
    }
    await pause(pauseBetweenStartsMillis);
  }
}

function startServer(command: Command, log: (line: string) => void): Promise<{ child: ChildProcess } | { lines: string[] }> {
  const child = run(command);
  return new Promise((resolve, reject) => {
    const lines = collectLines(child, (line) => {
      log(line);
      if (line.includes(readyMessage)) resolve({ child });
    });
    child.once('error', reject);
    child.once('close', () => resolve({ lines }));
  });
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGQUIT'), patienceMillis);
  await ended;
  clearTimeout(impatience);
}

/** In a session of its own, so that Ctrl-C reaches the server first, which still has requests to finish. */
function run({ file, args, uid, gid }: Command): ChildProcess {
  const { PATH } = process.env;
  return spawn(file, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(uid !== undefined ? { uid, gid } : {}),
  });
}

const linesKept = 40;

function collectLines(child: ChildProcess, tell: (line: string) => void): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts.filter((part) => part.trim() !== '')) {
        lines.push(line);
        if (lines.length > linesKept) lines.shift();
        tell(line);
      }
    });
  }
  return lines;
}
