import { eventChannel } from '../src/events/record.ts';
import { databaseClock } from '../src/platform/clock.ts';
import { readConfiguration } from '../src/platform/configuration.ts';
import { openDatabase } from '../src/platform/database.ts';
import { listenForNotifications } from '../src/platform/listen.ts';
import { createLogger } from '../src/platform/logger.ts';
import type { Platform } from '../src/platform/platform.ts';

/** The product as it runs in production, without the background worker, whose rounds would come at random. */
export function openPlatform(databaseUrl: string): Platform & { close(): Promise<void> } {
  const logger = createLogger('error');
  const database = openDatabase(databaseUrl);
  const notifications = listenForNotifications(databaseUrl, [eventChannel], logger);
  return {
    configuration: readConfiguration({}, process.cwd()),
    database,
    clock: databaseClock(database.pool),
    notifications,
    logger,
    async close() {
      await notifications.close();
      await database.close();
    },
  };
}
