/** Where uploaded files go: a folder in DATA_DIR, or a bucket as soon as S3_BUCKET names one. */
import { z } from 'zod';

export type S3Settings = {
  bucket: string;
  /** undefined: the provider the region belongs to, AWS */
  endpoint: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** `https://store/bucket/key`; otherwise `https://bucket.store/key` */
  isPathStyle: boolean;
  /** in front of every key; empty, or ending in a slash */
  prefix: string;
};

export const storeVariables = {
  S3_BUCKET: z
    .string()
    .regex(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/)
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]+$/)
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PATH_STYLE: z.enum(['on', 'off']).optional(),
  S3_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)+$/)
    .optional(),
};

export type StoreVariable = keyof typeof storeVariables;

export const storeExpectations: Record<StoreVariable, { zh: string; en: string }> = {
  S3_BUCKET: {
    zh: '应为存储桶名称（3 到 63 个小写字母、数字、点或连字符），使用其他 S3_ 变量时必须填写',
    en: 'should be the name of a bucket (3 to 63 small letters, digits, dots or hyphens); needed with any other S3_ variable',
  },
  S3_ENDPOINT: {
    zh: '应为对象存储的地址，例如 https://store.example.edu:9000',
    en: 'should be the address of the store, such as https://store.example.edu:9000',
  },
  S3_REGION: { zh: '应为区域名称，例如 us-east-1', en: 'should be the name of a region, such as us-east-1' },
  S3_ACCESS_KEY_ID: {
    zh: '应为对象存储的访问密钥 ID，使用存储桶时必须填写',
    en: 'should be the id of an access key of the store; needed with a bucket',
  },
  S3_SECRET_ACCESS_KEY: {
    zh: '应为对象存储的访问密钥，使用存储桶时必须填写',
    en: 'should be the secret of that access key; needed with a bucket',
  },
  S3_PATH_STYLE: { zh: '应为 on 或 off', en: 'should be on or off' },
  S3_PREFIX: { zh: '应形如 anjian/files/，以斜杠结尾', en: 'should look like anjian/files/, with a slash at the end' },
};

type StoreValues = z.infer<z.ZodObject<typeof storeVariables>>;

/** The variables without which the others mean nothing. */
export function missingStoreVariables(values: Record<string, unknown>): StoreVariable[] {
  const given = Object.keys(storeVariables).filter((name) => values[name] !== undefined);
  if (given.length === 0) return [];
  return (['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).filter((name) => values[name] === undefined);
}

/** Behind an address of one's own the bucket is a part of the path, unless it is said otherwise: it needs no name of its own there. */
export function readStoreSettings(values: StoreValues): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return {
    bucket,
    endpoint,
    region: values.S3_REGION,
    accessKeyId,
    secretAccessKey,
    isPathStyle: values.S3_PATH_STYLE === undefined ? endpoint !== undefined : values.S3_PATH_STYLE === 'on',
    prefix: values.S3_PREFIX ?? '',
  };
}
