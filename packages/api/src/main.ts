/** Starts everything in order, says so, and takes it down in reverse when told to stop. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadSample, shownUserNames } from '../../../prisma/sample/load.ts';
import { eventChannel } from './events/record.ts';
import { requireStore } from './files/storeCheck.ts';
import { firstRun } from './first-run.ts';
import { notificationChannel } from './notifications/notice.sql.ts';
import { startPushing } from './notifications/pushing.ts';
import { pushKeysOf } from './notifications/pushKeys.ts';
import { makeOneTimePassword } from './people/password.hash.ts';
import { databaseClock } from './platform/clock.ts';
import { ConfigurationError, readConfiguration, type Configuration } from './platform/configuration.ts';
import { openDatabase } from './platform/database.ts';
import { explainListenError, requireFreePort } from './platform/listen-address.ts';
import { listenForNotifications } from './platform/listen.ts';
import { editorsChannel } from './templates/editors.sql.ts';
import { createLogger, type Logger } from './platform/logger.ts';
import { applyMigrations } from './platform/migrations.ts';
import type { Platform } from './platform/platform.ts';
import { reachDatabase } from './platform/reach-database.ts';
import { StartError } from './platform/start-error.ts';
import { startServer } from './server.ts';
import { describeStart, type StartNews } from './start-banner.ts';
import { startWorker } from './worker/worker.ts';

const consoleFolder = path.join(import.meta.dirname, '../../admin/dist');
/** Requests under way get 15 s, PostgreSQL the rest; whoever waits for the process is promised 30 s. */
const drainMillis = 15_000;
const longestStopMillis = 28_000;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** What runs, in the order it was started; it is taken down the other way round. */
const running = new AsyncDisposableStack();
let isStopping = false;

async function start(configuration: Configuration, logger: Logger): Promise<void> {
  await requireFreePort(configuration);
  if (configuration.store) await requireStore(configuration.store);
  const reached = await reachDatabase(configuration, {
    log: (line) => logger[isOrdinary(line) ? 'debug' : 'warn']({ line }, 'postgresql'),
  });
  running.defer(() => reached.stop());
  const applied = await applyMigrations(reached.url);
  if (applied.length > 0) logger.info({ applied }, 'migrations applied');
  const platform = openPlatform(configuration, reached.url, logger);
  const firstStart = await prepareFirstStart(platform);
  if (isStopping) return;
  // Made at the first start; a file that cannot be read is found now and not with the first push.
  await pushKeysOf(configuration);
  if (configuration.runsWorker) {
    const worker = startWorker(platform);
    running.defer(() => worker.stop());
    const pushing = startPushing(platform);
    running.defer(() => pushing.stop());
  }
  const server = await startServer(platform, { consoleFolder }).catch((error: unknown) => {
    throw explainListenError(error, configuration);
  });
  running.defer(() => server.close(drainMillis));
  logger.info({ url: server.url, pid: process.pid }, 'ready');
  say(describeStart({ url: server.url, firstStart, secondsToReady: process.uptime() }));
}

/** PostgreSQL's own account of itself; what is said about it, and what it says of trouble, is not ordinary. */
function isOrdinary(line: string): boolean {
  return / (LOG|DETAIL|HINT|STATEMENT): /.test(line);
}

function openPlatform(configuration: Configuration, url: string, logger: Logger): Platform {
  const database = openDatabase(url, { onError: ({ message }) => logger.warn({ error: message }, 'an idle connection was lost') });
  running.defer(() => database.close());
  const notifications = listenForNotifications(url, [eventChannel, editorsChannel, notificationChannel], logger);
  running.defer(() => notifications.close());
  return { configuration, database, clock: databaseClock(database.pool), notifications, logger };
}

async function prepareFirstStart(platform: Platform): Promise<StartNews['firstStart']> {
  const { loadsSample, samplePassword } = platform.configuration;
  const generated = samplePassword === undefined ? makeOneTimePassword() : undefined;
  const made = await firstRun(platform, {
    onWait: () => say('另一台服务器正在进行首次启动，请稍候 · Another server is at its first start, please wait'),
    ...(loadsSample ? { fill: (administrator) => loadSample(administrator, { password: samplePassword ?? generated!, tell: say }) } : {}),
  });
  return (
    made && { adminPassword: made.generatedPassword, sample: loadsSample ? { userNames: shownUserNames, password: generated } : undefined }
  );
}

/** The first signal starts it; repeating it changes nothing, since Ctrl-C reaches every process of a terminal twice. */
async function stop(reason: string, exitCode: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  logger?.info({ reason }, 'stopping');
  void pause(longestStopMillis, undefined, { ref: false }).then(() => process.exit(1));
  await running.disposeAsync().catch((error: unknown) => {
    logger?.error({ err: error }, 'not stopped cleanly');
    exitCode = 1;
  });
  logger?.info('stopped');
  process.exit(exitCode);
}

/** A reason the operator can act on is a sentence in each language; anything else is a fault of ours and shows its stack. */
function complain(error: unknown): void {
  if (error instanceof StartError) process.stderr.write(`${error.zh}\n${error.en}\n`);
  else if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else if (logger) logger.fatal({ err: error }, 'not started');
  else throw error;
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(signal, 0));
// The script that started this process is gone without a word, so nobody is left to stop it.
process.on('disconnect', () => void stop('the starting process has ended', 0));

let logger: Logger | undefined;
try {
  const configuration = readConfiguration(process.env, process.env['INIT_CWD'] ?? process.cwd());
  logger = createLogger(configuration.logLevel);
  process.on('uncaughtException', (error) => {
    logger?.fatal({ err: error }, 'a fault nobody caught');
    void stop('a fault nobody caught', 1);
  });
  await start(configuration, logger);
} catch (error) {
  if (!isStopping) complain(error);
  await stop('the start failed', 1);
}
