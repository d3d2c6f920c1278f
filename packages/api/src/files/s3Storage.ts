/**
 * Files in a bucket of an S3-compatible store. A body is sent with its SHA-256 under the signature and its MD5 beside it, in
 * one piece: every store of this kind checks one of the two, and none has to know the newer ways of sending in chunks.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type * as Sdk from '@aws-sdk/client-s3';
import type { S3Settings } from '../platform/storeSettings.ts';
import { isStorageKey, placeOf, StorageUnavailable, type FileStorage } from './storage.ts';

export type S3Access = { sdk: typeof Sdk; client: Sdk.S3Client; bucket: string; prefix: string };

const connectionMillis = 5_000;
/** To the head of an answer; a photo of 20 MB on a slow line has to be through by then. */
const answerMillis = 120_000;

/** Loaded only where it is used: whoever keeps files in a folder does not wait for it at every start. */
export async function openS3(settings: S3Settings, change: { isUnsigned?: boolean } = {}): Promise<S3Access> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    region: settings.region,
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
    forcePathStyle: settings.isPathStyle,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    requestHandler: { connectionTimeout: connectionMillis, requestTimeout: answerMillis, throwOnRequestTimeout: true },
    // Else bodies go in chunks with trailers, which many stores refuse.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 1, // asking again is up to `tryAgain`
    logger: silent,
    ...(change.isUnsigned ? { signer: { sign: async (request) => request } } : {}),
  });
  return { sdk, client, bucket: settings.bucket, prefix: settings.prefix };
}

/** What it would print on the console is in the errors. */
const nothing = () => undefined;
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

export function createS3Storage({ sdk, client, bucket, prefix }: S3Access): FileStorage {
  const at = (key: string) => ({ Bucket: bucket, Key: `${prefix}${placeOf(key)}` });
  return {
    async put(key, localPath) {
      const sums = await sumsOf(localPath);
      await tryAgain(() =>
        client.send(
          putCommand(sdk, {
            ...at(key),
            Body: createReadStream(localPath),
            ContentLength: sums.size,
            ContentMD5: sums.md5.toString('base64'),
            sha256: sums.sha256.toString('hex'),
          }),
        ),
      );
    },
    async open(key) {
      const head = await whenThere(() => client.send(new sdk.HeadObjectCommand(at(key))));
      if (!head) return undefined;
      const size = head.ContentLength ?? 0;
      return { size, bytes: (range) => Readable.from(read(key, range), { objectMode: false }) };
    },
    async *list() {
      let token: string | undefined;
      do {
        const ContinuationToken = token;
        const page = await tryAgain(() => client.send(new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken })));
        for (const { Key, Size, LastModified } of page.Contents ?? []) {
          const key = basename(Key ?? '');
          if (isStorageKey(key) && Key === `${prefix}${placeOf(key)}`)
            yield { key, size: Size ?? 0, changedAt: LastModified ?? new Date() };
        }
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
    },
    async remove(key) {
      await tryAgain(() => client.send(new sdk.DeleteObjectCommand(at(key))));
    },
  };

  /** Asked for when the first byte is wanted, let go of when nobody wants more. */
  async function* read(key: string, range?: { start: number; end: number }): AsyncGenerator<Buffer> {
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    const { Body } = await tryAgain(() => client.send(new sdk.GetObjectCommand({ ...at(key), ...part })));
    yield* Body as Readable as AsyncIterable<Buffer>;
  }
}

/** The hash goes where the signature looks for it; a body whose hash is not told could be exchanged on the way. */
export function putCommand(sdk: typeof Sdk, { sha256, ...input }: Sdk.PutObjectCommandInput & { sha256: string }) {
  const command = new sdk.PutObjectCommand(input);
  command.middlewareStack.add(
    (next) => (given) => {
      (given.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
      return next(given);
    },
    { step: 'build', name: 'tellHashOfBody' },
  );
  return command;
}

async function sumsOf(path: string): Promise<{ size: number; md5: Buffer; sha256: Buffer }> {
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    md5.update(chunk);
    sha256.update(chunk);
  }
  return { size: (await stat(path)).size, md5: md5.digest(), sha256: sha256.digest() };
}

const attempts = 3;
const firstPauseMillis = 200;

/** A stream cannot be sent twice by the library, so that trying again is up to us. */
async function tryAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const { name, status, reason } = readStoreError(error);
      if (status === 404 || name === 'NoSuchKey') throw error;
      if (attempt === attempts || (status !== undefined && status < 500 && status !== 429)) {
        throw new StorageUnavailable(reason, { cause: error });
      }
      await pause(firstPauseMillis * 2 ** attempt);
    }
  }
}

async function whenThere<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  return tryAgain(ask).catch((error: unknown) => {
    if (readStoreError(error).status === 404) return undefined;
    throw error;
  });
}

/** `status` is undefined when nobody answered; the code then is that of the socket. */
export function readStoreError(error: unknown): { name: string; code: string | undefined; status: number | undefined; reason: string } {
  const {
    name = '',
    code,
    $metadata,
    message = '',
  } = error as {
    name?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number };
    message?: string;
  };
  return { name, code, status: $metadata?.httpStatusCode, reason: [code ?? name, message].filter(Boolean).join(': ') };
}
