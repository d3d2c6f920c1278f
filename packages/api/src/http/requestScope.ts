/** What belongs to one request wherever it goes: the id that ties its logs and errors together, and the language of its answers. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readAcceptLanguage, type Locale } from '../rights/locale.ts';

export type RequestScope = { correlationId: string; locale: Locale };

export const requestScope = new AsyncLocalStorage<RequestScope>();

/** A sensible id of the caller's is kept, so that logs on both sides agree. */
export function openScope({ headers }: IncomingMessage): RequestScope {
  const given = headers['x-request-id'];
  const isSensible = typeof given === 'string' && /^[\w.-]{8,100}$/.test(given);
  return { correlationId: isSensible ? given : randomUUID(), locale: readAcceptLanguage(headers['accept-language']) };
}
