/**
 * LISTEN on a connection of its own. What arrives are ids only; whoever cares reads the rows again under their own
 * rights. A dropped connection is taken up again with growing pauses, and listeners are told that they may have missed
 * something.
 */
import pg from 'pg';
import type { Logger } from './logger.ts';

export type Notifications = {
  subscribe(channel: string, listener: (payload: string | undefined) => void): () => void;
  close(): Promise<void>;
};

const firstPauseMillis = 100;
const longestPauseMillis = 5_000;

export function listenForNotifications(databaseUrl: string, channels: readonly string[], logger: Logger): Notifications {
  const listeners = new Map<string, Set<(payload: string | undefined) => void>>();
  let client: pg.Client | undefined;
  let isClosed = false;
  let pause = firstPauseMillis;
  let timer: NodeJS.Timeout | undefined;

  const tell = (channel: string, payload: string | undefined) => {
    for (const listener of listeners.get(channel) ?? []) listener(payload);
  };

  const reconnect = () => {
    if (isClosed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      pause = Math.min(pause * 2, longestPauseMillis);
      void connect(true);
    }, pause);
  };

  const connect = async (isAgain: boolean) => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'anjian-listen',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    next.on('notification', ({ channel, payload }) => tell(channel, payload));
    next.on('error', (error) => logger.warn({ error: error.message }, 'notifications interrupted'));
    next.on('end', () => {
      if (client === next) client = undefined;
      reconnect();
    });
    try {
      await next.connect();
      for (const channel of channels) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
      client = next;
      pause = firstPauseMillis;
      if (isAgain) for (const channel of channels) tell(channel, undefined);
      if (isClosed) await next.end();
    } catch (error) {
      logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'notifications not connected');
      void next.end().catch(() => undefined);
      reconnect();
    }
  };

  void connect(false);
  return {
    subscribe(channel, listener) {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return () => set.delete(listener);
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
