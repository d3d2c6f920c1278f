/**
 * Errors of the database and of the store of files that will pass: it is restarting, unreachable, or every connection is taken. Whoever gets
 * UNAVAILABLE may simply try again.
 */

const passing = new Set([
  // Prisma: cannot reach, timed out, connection closed, no connection in time, no transaction in time
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  // PostgreSQL: shutting down, crashed, starting up; too many connections, no memory, no disk
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53200',
  '53100',
  // a statement that took longer than it may, or was ended by whoever looks after the database; a lock that was not to be had in time
  '57014',
  '55P03',
  // the connection lay idle, with a transaction or without, for longer than the database lets it
  '25P03',
  '57P05',
  // a deadlock or a lost race between serialisable transactions
  '40P01',
  '40001',
  'P2034',
  // the store of files: see files/storage.ts
  'STORAGE_UNAVAILABLE',
  // sockets
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
]);

/** pg has no codes for these. */
const passingMessages = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
];

/** Seconds after which it is worth trying again; nothing when it is not an outage. A full disk is not made empty in a moment. */
export function retryAfterOutage(error: unknown): number | undefined {
  const chain = chainOf(error);
  const isOutage = chain.some(({ code, message }) => {
    if (typeof code === 'string' && (passing.has(code) || code.startsWith('08'))) return true;
    return typeof message === 'string' && passingMessages.some((text) => message.includes(text));
  });
  if (!isOutage) return undefined;
  return chain.some(({ code }) => code === '53100') ? 60 : 2;
}

/** Texts PostgreSQL cannot hold: NUL, broken UTF-16, numbers and times out of range. */
export function isUnstorable(error: unknown): boolean {
  return chainOf(error).some(({ code, message }) => {
    if (code === '22021' || code === '22P05' || code === '22P02' || code === '22003' || code === '22008') return true;
    return (
      typeof message === 'string' &&
      /invalid byte sequence|unsupported Unicode escape|lone leading surrogate|cannot be converted to text/.test(message)
    );
  });
}

type Link = {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  originalCode?: unknown;
  meta?: unknown;
  originalError?: unknown;
  errors?: unknown;
};

/** The error and what caused it, where the libraries put that. */
function chainOf(error: unknown, depth = 0): { code: unknown; message: unknown }[] {
  if (typeof error !== 'object' || error === null || depth > 8) return [];
  const link = error as Link;
  const inner = [
    link.cause,
    link.originalError,
    link.meta,
    (link.meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError,
  ];
  const many = Array.isArray(link.errors) ? link.errors : [];
  return [
    { code: link.code, message: link.message },
    { code: link.originalCode, message: undefined },
    ...[...inner, ...many].flatMap((next) => chainOf(next, depth + 1)),
  ];
}
