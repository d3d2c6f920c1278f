/**
 * At most ten password checks a minute for an account and for an address, counted in the database so that all servers
 * share the count. A check is counted before it is made, however the request was dressed up.
 */
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../errors.ts';
import type { Database } from '../platform/database.ts';

const checksPerMinute = 10;

type Limiters = { account: RateLimiterPostgres; address: RateLimiterPostgres };

const limiters = new WeakMap<Database, Limiters>();

/** Throws THROTTLED. */
export async function countPasswordCheck(database: Database, userName: string, address: string): Promise<void> {
  const { account, address: byAddress } = limitersOf(database);
  try {
    await byAddress.consume(networkOf(address));
    await account.consume(createHash('sha256').update(userName).digest('hex'));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw refuse('THROTTLED', { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
    throw error;
  }
}

function limitersOf(database: Database): Limiters {
  const known = limiters.get(database);
  if (known) return known;
  const made = { account: makeLimiter(database, 'account'), address: makeLimiter(database, 'address') };
  limiters.set(database, made);
  return made;
}

function makeLimiter({ pool }: Database, keyPrefix: string): RateLimiterPostgres {
  const limit = { keyPrefix: `sign_in_${keyPrefix}`, points: checksPerMinute, duration: 60 };
  return new RateLimiterPostgres({
    ...limit,
    storeClient: pool,
    storeType: 'pool',
    tableName: 'throttles',
    tableCreated: true,
    clearExpiredByTimeout: false,
    // Without a database nobody signs in anyway; this only keeps the count while it is away.
    insuranceLimiter: new RateLimiterMemory(limit),
  });
}

/** Whoever has one IPv6 address has 2^64 of them: they count as one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? expand(plain).slice(0, 4).join(':') : plain;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...gap, ...after].map((group) => group.padStart(4, '0'));
}
