import { pino, type Logger } from 'pino';

export type { Logger };

/** One JSON object a line on standard output. Secrets never reach it. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.password', '*.token', '*.secret', 'headers.cookie', 'headers.authorization'], censor: '…' },
  });
}
