/**
 * `npm run cli -- token create --user NAME --name NAME --scopes read`. Uses the database of a server that runs, starts
 * the embedded one for the moment otherwise, and says in both languages what it wants.
 */
import { readCommandLine, UsageError } from './cli/arguments.ts';
import { commands } from './cli/commands.ts';
import { errorMessages, Refusal } from './errors.ts';
import { databaseClock } from './platform/clock.ts';
import { ConfigurationError, readConfiguration } from './platform/configuration.ts';
import { openDatabase } from './platform/database.ts';
import { createLogger } from './platform/logger.ts';
import type { Platform } from './platform/platform.ts';
import { reachDatabase } from './platform/reach-database.ts';
import { StartError } from './platform/start-error.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

async function run(parts: readonly string[]): Promise<void> {
  const line = readCommandLine(parts);
  const command = commands[line.words.join(' ')];
  if (!command) throw new UsageError(describeUsage());
  const configuration = readConfiguration(process.env, process.env['INIT_CWD'] ?? process.cwd());
  const reached = await reachDatabase(configuration, { isVisitor: true });
  const database = openDatabase(reached.url);
  try {
    const platform: Platform = {
      configuration,
      database,
      clock: databaseClock(database.pool),
      logger: createLogger('error'),
      notifications: { subscribe: () => () => undefined, close: async () => undefined },
    };
    for (const text of await command.run(platform, line)) print(text);
  } finally {
    await database.close();
    await reached.stop();
  }
}

function describeUsage(): string {
  return ['npm run cli -- …', ...Object.values(commands).flatMap(({ usage, zh, en }) => [`  ${usage}`, `      ${zh} / ${en}`])].join('\n');
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  if (error instanceof UsageError || error instanceof ConfigurationError) complain(error.message);
  else if (error instanceof StartError) complain(`${error.zh}\n${error.en}`);
  else if (error instanceof Refusal) complain(Object.values(errorMessages(error)).join('\n'));
  else throw error;
}
