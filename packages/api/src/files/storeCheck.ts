/** Whether the store of files can be used, asked at the start: a photo must not be the first to find out. */
import { createHash, randomBytes } from 'node:crypto';
import type { S3Settings } from '../platform/storeSettings.ts';
import type { StoreVariable } from '../platform/storeSettings.ts';
import { StartError } from '../platform/start-error.ts';
import { openS3, putCommand, readStoreError, type S3Access } from './s3Storage.ts';

/** Written over at each start, so that nothing gathers. */
const probeKey = 'start-check';

/**
 * Writes, reads back, and makes sure that whoever does not sign gets nothing. Rejects with a StartError that names the
 * variable. A second asking, unsigned, goes the same way through the library.
 */
export async function requireStore(settings: S3Settings): Promise<void> {
  const access = await openS3(settings);
  const place = { Bucket: access.bucket, Key: `${access.prefix}${probeKey}` };
  try {
    const probe = randomBytes(32);
    const sha256 = createHash('sha256').update(probe).digest('hex');
    await access.client.send(putCommand(access.sdk, { ...place, Body: probe, ContentLength: probe.length, sha256 }));
    const { Body } = await access.client.send(new access.sdk.GetObjectCommand(place));
    const returned = Buffer.from((await Body?.transformToByteArray()) ?? []);
    if (!returned.equals(probe)) throw new StartError(describe('S3_BUCKET', ...differs, where(settings)));
    if (await isPublic(settings, place)) throw new StartError(describe('S3_BUCKET', ...everybodyReads, where(settings)));
  } catch (error) {
    throw error instanceof StartError ? error : explainStoreError(error, settings);
  } finally {
    access.client.destroy();
  }
}

async function isPublic(settings: S3Settings, place: { Bucket: string; Key: string }): Promise<boolean> {
  const { sdk, client }: S3Access = await openS3(settings, { isUnsigned: true });
  try {
    const { Body } = await client.send(new sdk.GetObjectCommand(place));
    await Body?.transformToByteArray();
    return true;
  } catch {
    return false; // refused, as it should be
  } finally {
    client.destroy();
  }
}

type Reason = readonly [zh: string, en: string];
const differs: Reason = ['写入后读回的内容不一致', 'what was written came back changed'];
const everybodyReads: Reason = [
  '任何人无需密钥即可读取其中的文件，请取消公开访问',
  'everybody can read its files without a key; take the public access away',
];

/** What a store says → the variable to look at. */
const byName: Record<string, { variable: StoreVariable; reason: Reason }> = {
  InvalidAccessKeyId: { variable: 'S3_ACCESS_KEY_ID', reason: ['对象存储不认识这个密钥 ID', 'the store does not know this key id'] },
  SignatureDoesNotMatch: { variable: 'S3_SECRET_ACCESS_KEY', reason: ['密钥与密钥 ID 不符', 'the secret does not belong to the key id'] },
  NoSuchBucket: { variable: 'S3_BUCKET', reason: ['没有这个存储桶', 'there is no such bucket'] },
  AccessDenied: {
    variable: 'S3_BUCKET',
    reason: ['密钥没有读写这个存储桶的权限', 'the key may not read and write this bucket'],
  },
  AuthorizationHeaderMalformed: { variable: 'S3_REGION', reason: ['区域不符', 'the region is another one'] },
  PermanentRedirect: {
    variable: 'S3_REGION',
    reason: ['存储桶在另一个区域或地址', 'the bucket is in another region or at another address'],
  },
  IllegalLocationConstraintException: { variable: 'S3_REGION', reason: ['区域不符', 'the region is another one'] },
  RequestTimeTooSkewed: {
    variable: 'S3_ENDPOINT',
    reason: ['本机时钟与对象存储相差太大', 'the clock of this machine and that of the store differ too much'],
  },
};

const byCode: Record<string, Reason> = {
  ECONNREFUSED: ['那里没有服务在监听', 'nothing is listening there'],
  ENOTFOUND: ['找不到这台主机', 'there is no such host'],
  EAI_AGAIN: ['找不到这台主机', 'there is no such host'],
  ETIMEDOUT: ['没有应答', 'it does not answer'],
  ECONNRESET: ['连接被中断', 'the connection was broken off'],
};

export function explainStoreError(error: unknown, settings: S3Settings): StartError {
  const { name, code, status, reason } = readStoreError(error);
  const known = byName[name];
  if (known) return new StartError(describe(known.variable, ...known.reason, where(settings)), { cause: error });
  if (status === undefined) {
    const [zh, en] =
      byCode[code ?? ''] ??
      (name === 'TimeoutError' ? byCode['ETIMEDOUT']! : [`连接失败（${reason}）`, `the connection failed (${reason})`]);
    return new StartError(describe('S3_ENDPOINT', zh, en, where(settings)), { cause: error });
  }
  const told: Reason = [`对象存储拒绝了（${status} ${reason}）`, `the store refused (${status} ${reason})`];
  return new StartError(describe(status === 403 ? 'S3_SECRET_ACCESS_KEY' : 'S3_BUCKET', ...told, where(settings)), { cause: error });
}

/** The address and the bucket, never the keys. */
function where({ endpoint, bucket, region }: S3Settings): string {
  return `${bucket} @ ${endpoint === undefined ? `AWS ${region}` : new URL(endpoint).host}`;
}

function describe(variable: StoreVariable, zh: string, en: string, place: string): { zh: string; en: string } {
  return {
    zh: `无法使用存放文件的对象存储 ${place}：${zh}。请检查环境变量 ${variable}。`,
    en: `The store of files ${place} cannot be used: ${en}. Please check the environment variable ${variable}.`,
  };
}
