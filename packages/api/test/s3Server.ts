/**
 * A server that speaks the S3 protocol, as a process of its own that can be killed: `node s3Server.ts PORT FOLDER BUCKET KEY_ID
 * SECRET [open]`. In front of it stands a door that does what stores do and this one does not: it checks the signature over the
 * request as it was sent (the server puts the address together anew, and so knows neither lists nor buckets named by the host),
 * lets nobody in without one (unless it is `open`, as a bucket is that was made public), and takes no body but the one signed.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { faultOfSignature } from './signatureV4.ts';

type Koa = { callback(): RequestListener; configureBuckets(): Promise<unknown> };
type Account = { DUMMY_ACCOUNT: { createKeyPair(id: string, secret: string): void; revokeAccessKey(id: string): void } };

const require = createRequire(import.meta.url);
const S3rver = require('@20minutes/s3rver') as new (options: object) => Koa;
const { DUMMY_ACCOUNT } = require('@20minutes/s3rver/lib/models/account') as Account;

const [port = '', directory = '', bucket = '', keyId = '', secret = '', open] = process.argv.slice(2);
DUMMY_ACCOUNT.revokeAccessKey('S3RVER');
DUMMY_ACCOUNT.createKeyPair(keyId, secret);
const store = new S3rver({
  directory,
  silent: true,
  allowMismatchedSignatures: true,
  serviceEndpoint: 'store.test',
  configureBuckets: [{ name: bucket }],
});
await store.configureBuckets();
const answer = store.callback();

const server = createServer((request, response) => void pass(request, response));
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));

async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isWelcome = open && request.headers.authorization === undefined;
  const fault = isWelcome ? undefined : faultOfSignature(request, keyId, secret);
  if (fault) return refuse(response, 403, fault);
  if (request.method !== 'PUT') return answer(request, response);
  const body = await buffer(request);
  const hash = createHash('sha256').update(body).digest('hex');
  if (hash !== request.headers['x-amz-content-sha256']) return refuse(response, 400, 'XAmzContentSHA256Mismatch');
  const md5 = request.headers['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) return refuse(response, 400, 'BadDigest');
  const again = Object.assign(Readable.from([body], { objectMode: false }), {
    headers: request.headers,
    method: request.method,
    url: request.url,
    socket: request.socket,
    httpVersion: request.httpVersion,
  });
  answer(again as unknown as IncomingMessage, response);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
