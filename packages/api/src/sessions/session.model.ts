/** How long a session lasts. Whichever ends first ends it. */
import { createHash, randomBytes } from 'node:crypto';

export const idleHours = 72;
export const longestHours = 14 * 24;

/** 256 random bits; only their hash is stored. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A random secret needs no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
