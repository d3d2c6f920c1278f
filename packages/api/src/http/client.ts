/** The other end of a connection: where it is, which session it carries, and how its cookie is set. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Client } from '../context.ts';
import { longestHours } from '../sessions/session.model.ts';

export const sessionCookie = 'anjian_session';

export function readClient(request: IncomingMessage, response: ServerResponse, isBehindProxy: boolean): Client {
  return {
    address: readAddress(request, isBehindProxy),
    userAgent: request.headers['user-agent'],
    sessionSecret: readCookie(request.headers.cookie, sessionCookie),
    setSessionCookie: (secret) => response.appendHeader('Set-Cookie', writeCookie(secret, isBehindProxy)),
  };
}

/** Only a proxy we were told of is believed, and of what it forwards only the entry it wrote itself: the last one. */
export function readAddress(request: IncomingMessage, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined;
  return forwarded || (request.socket.remoteAddress ?? 'unknown');
}

/** The host under which the browser knows us. */
export function readOwnHost(request: IncomingMessage, isBehindProxy: boolean): string | undefined {
  const forwarded = isBehindProxy ? request.headers['x-forwarded-host'] : undefined;
  const host = (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? request.headers.host;
  // As a browser writes it in Origin: without the port its scheme implies.
  return host?.toLowerCase().replace(isBehindProxy ? /:(443|80)$/ : /:80$/, '');
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name && value?.trim()) return value.trim();
  }
  return undefined;
}

function writeCookie(secret: string | undefined, isSecure: boolean): string {
  const age = secret === undefined ? 0 : longestHours * 3600;
  const attributes = ['HttpOnly', 'SameSite=Strict', 'Path=/', `Max-Age=${age}`, ...(isSecure ? ['Secure'] : [])];
  return [`${sessionCookie}=${secret ?? ''}`, ...attributes].join('; ');
}
