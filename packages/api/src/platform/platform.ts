/** What every service stands on: made once at start, handed down, replaced in tests. */
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import type { Database } from './database.ts';
import type { Notifications } from './listen.ts';
import type { Logger } from './logger.ts';

export type Platform = {
  configuration: Configuration;
  database: Database;
  clock: Clock;
  notifications: Notifications;
  logger: Logger;
};
