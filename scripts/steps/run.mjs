/** Runs programs: aside, with what they print kept for the case that they fail, or in front, with everything passed on. */
import { spawn } from 'node:child_process';
import { root } from './places.mjs';

/** A program that failed; its last lines are the message. */
export class ProgramFailed extends Error {}

/** @returns what it printed, on both streams. Told `onLine`, it passes every line on as it comes. */
export function runAside(command, args, { env = process.env, cwd = root, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        chunks.push(chunk);
        onLine?.(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const printed = chunks.join('');
      if (code === 0) resolve(printed);
      else reject(new ProgramFailed(`${printed.trimEnd()}\n${[command, ...args].join(' ')}: ${signal ?? `exit ${code}`}`));
    });
  });
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Takes the place of this process as well as Node allows: same streams, signals passed on, same exit code. Should this
 * process be killed outright, the other one notices by the closed channel.
 */
export function becomeProgram(command, args, { env = process.env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    const forget = whenParentIsGone(() => pass('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, pass);
      forget();
      resolve(code ?? 1);
    });
  });
}

/** npm killed outright tells its scripts nothing, and would leave a server behind that nobody can find. */
export function whenParentIsGone(act) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    act();
  }, 250);
  return () => clearInterval(watching);
}
