/**
 * Links to a file's bytes: `/files/<token>`, where the token names the file, the rendition and the
 * hour it stops working, under an HMAC. Whoever holds the link may fetch; the link is only ever given
 * to somebody who may see the file, and it expires.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export type Rendition = 'original' | 'shown' | 'thumbnail';
export type FileLink = { fileId: string; rendition: Rendition; expiresAt: Date };

const codes: Record<Rendition, string> = { original: 'o', shown: 's', thumbnail: 't' };

export function signFilePath(link: FileLink, key: Buffer): string {
  const payload = `${link.fileId}.${codes[link.rendition]}.${Math.floor(link.expiresAt.getTime() / 1000).toString(36)}`;
  return `/files/${payload}.${mac(payload, key)}`;
}

const hour = 3_600_000;

/** On the hour, one to two hours from now: asked again within the hour a link is the same, so that browsers keep what they fetched. */
export function linkEnd(now: Date): Date {
  return new Date((Math.ceil(now.getTime() / hour) + 1) * hour);
}

/** The link if the signature is ours and the time has not passed; otherwise nothing, without saying why. */
export function readFileToken(token: string, key: Buffer, now: Date): FileLink | undefined {
  const [fileId = '', code = '', seconds = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0) return undefined;
  const expected = Buffer.from(mac(`${fileId}.${code}.${seconds}`, key));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const rendition = (Object.keys(codes) as Rendition[]).find((name) => codes[name] === code);
  const expiresAt = new Date(Number.parseInt(seconds, 36) * 1000);
  return rendition && expiresAt > now ? { fileId, rendition, expiresAt } : undefined;
}

function mac(payload: string, key: Buffer): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}
