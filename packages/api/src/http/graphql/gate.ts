/**
 * Who may post. A browser says where a request comes from and asks first before it sends JSON elsewhere; since nobody is
 * ever allowed, no other site's page gets anything done here with a visitor's cookie.
 */
import type { IncomingMessage } from 'node:http';
import { refuse } from '../../errors.ts';

/** Throws FOREIGN_ORIGIN. Programs send neither header and pass. */
export function refuseForeignOrigin(request: IncomingMessage, ownHost: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const isForeignOrigin = origin !== undefined && hostOf(origin) !== ownHost;
  if (isForeignSite || isForeignOrigin) throw refuse('FOREIGN_ORIGIN', {});
}

const accepted = ['application/json'];

/** Throws UNSUPPORTED_MEDIA_TYPE for a body that is not JSON: forms and plain text are what other sites' pages can send. */
export function refuseOtherContent(request: IncomingMessage): void {
  if (request.method !== 'POST') return;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (!type || !accepted.includes(type)) throw refuse('UNSUPPORTED_MEDIA_TYPE', { accepted });
}

/** Throws BAD_REQUEST for an address that holds something else where JSON belongs. */
export function refuseBrokenParameters({ method }: IncomingMessage, { searchParams }: URL): void {
  if (method !== 'GET') return;
  for (const name of ['variables', 'extensions']) {
    const text = searchParams.get(name);
    if (text && !isJson(text)) throw refuse('BAD_REQUEST', { reason: `${name} in the address is not JSON` });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `null`, which sandboxed pages send, is nobody's host. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
