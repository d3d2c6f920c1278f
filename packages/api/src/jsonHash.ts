/** SHA-256 of a JSON value in its one canonical form, in hex: the name of a definition's content, or of a request. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@anjian/schema/answers/hash.ts';

export function jsonHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}
