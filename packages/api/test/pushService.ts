/** A push service on this machine and the browser behind it: checks who calls (RFC 8292) and reads what arrives (RFC 8291). */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Arrived = {
  browser: string;
  message: { title: string; body: string; tag: string; path: string };
  headers: IncomingMessage['headers'];
  bytes: number;
};

export type PushService = {
  /** as an operator lists it */
  host: string;
  /** What a browser answers when it subscribes. */
  subscribe(browser: string): { endpoint: string; p256dh: string; auth: string };
  arrived: Arrived[];
  /** How many requests came, whatever became of them. */
  calls(): number;
  /** What to answer instead of 201, to one request after the other. */
  answers: (number | { status: number; headers: Record<string, string> })[];
  close(): Promise<void>;
};

export async function startPushService(publicKey: () => Promise<string>): Promise<PushService> {
  const browsers = new Map<string, { keys: ECDH; auth: Buffer }>();
  const arrived: Arrived[] = [];
  const answers: PushService['answers'] = [];
  let calls = 0;
  const receive = async (request: IncomingMessage): Promise<{ status: number; headers?: Record<string, string> }> => {
    calls++;
    const body = await buffer(request);
    const answer = answers.shift();
    if (answer !== undefined) return typeof answer === 'number' ? { status: answer } : answer;
    const browser = request.url!.slice(1);
    const known = browsers.get(browser);
    if (!known) return { status: 404 };
    requireSender(request.headers.authorization ?? '', await publicKey(), origin());
    const message = JSON.parse(decrypt(body, known.keys, known.auth)) as Arrived['message'];
    arrived.push({ browser, message, headers: request.headers, bytes: body.length });
    return { status: 201 };
  };
  const server = createServer((request, response) => {
    receive(request).then(
      ({ status, headers = {} }) => response.writeHead(status, headers).end(),
      (error: unknown) => response.writeHead(403).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = () => `http://${host}`;
  return {
    host,
    arrived,
    answers,
    calls: () => calls,
    subscribe(browser) {
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      const auth = randomBytes(16);
      browsers.set(browser, { keys, auth });
      return { endpoint: `${origin()}/${browser}`, p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') };
    },
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}

/** Throws unless the token is signed by the key, is for this service and still holds. */
function requireSender(authorization: string, publicKey: string, audience: string): void {
  const [, token = '', key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  if (key !== publicKey) throw new Error('another key');
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', Buffer.from(`${head}.${body}`), signer, Buffer.from(signature, 'base64url'))) throw new Error('not signed');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { aud: string; exp: number; sub: string };
  const now = Date.now() / 1000;
  if (claims.aud !== audience || claims.exp < now || claims.exp > now + 86_400 || !/^(mailto:|https:)/.test(claims.sub))
    throw new Error(`claims ${JSON.stringify(claims)}`);
}

/** RFC 8188 with one record, keyed as RFC 8291 says. */
function decrypt(body: Buffer, keys: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32));
  const derive = (name: string, length: number) => Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length));
  const sealed = body.subarray(21 + idLength);
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}
