import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.ts';

const whole = { S3_BUCKET: 'photos', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'a very secret one' };
const storeOf = (environment: Record<string, string>) => readConfiguration(environment, '/').store;

describe('where files go', () => {
  it('is the folder when nothing is said', () => {
    expect(storeOf({})).toBeUndefined();
    expect(storeOf({ S3_BUCKET: '' })).toBeUndefined();
  });

  it('is a bucket, named by the host at its provider and by the path at an address of one’s own', () => {
    const keys = { accessKeyId: 'id', secretAccessKey: 'a very secret one' };
    const plain = { bucket: 'photos', endpoint: undefined, region: 'us-east-1', ...keys, isPathStyle: false, prefix: '' };
    expect(storeOf(whole)).toEqual(plain);
    const endpoint = 'https://store.example.edu:9000';
    expect(storeOf({ ...whole, S3_ENDPOINT: endpoint })).toEqual({ ...plain, endpoint, isPathStyle: true });
    expect(storeOf({ ...whole, S3_ENDPOINT: endpoint, S3_PATH_STYLE: 'off', S3_PREFIX: 'anjian/' })).toEqual({
      ...plain,
      endpoint,
      prefix: 'anjian/',
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ S3_ENDPOINT: 'https://store.example.edu' }, ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']],
    [{ S3_BUCKET: 'photos' }, ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']],
    [{ ...whole, S3_BUCKET: 'Photos/of us' }, ['S3_BUCKET']],
    [{ ...whole, S3_ENDPOINT: 'ftp://store' }, ['S3_ENDPOINT']],
    [{ ...whole, S3_REGION: 'on the moon' }, ['S3_REGION']],
    [{ ...whole, S3_PATH_STYLE: 'yes' }, ['S3_PATH_STYLE']],
    [{ ...whole, S3_PREFIX: 'no-slash' }, ['S3_PREFIX']],
  ])('%o is refused by name, in both languages, without the secret', (environment, names) => {
    const error = (() => {
      try {
        return readConfiguration(environment, '/');
      } catch (thrown) {
        return thrown;
      }
    })() as ConfigurationError;
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.faults.map(({ variable }) => variable).toSorted()).toEqual(names.toSorted());
    for (const { variable, zh, en } of error.faults) {
      expect([zh, en].every((text) => text.includes(variable))).toBe(true);
      expect(/\p{Script=Han}/u.test(en)).toBe(false);
      expect(`${zh}${en}`).not.toContain(whole.S3_SECRET_ACCESS_KEY);
    }
  });
});
