/**
 * Where bytes live: a folder of this machine or a bucket of a store. Keys are made by us (a UUID and a rendition), never
 * from anything a person typed.
 */
import type { Readable } from 'node:stream';

export type FileStorage = {
  /** Keeps a copy of a finished local file. When the promise resolves the bytes survive a power cut. Again the same is well. */
  put(key: string, localPath: string): Promise<void>;
  /** The bytes and their number, or nothing when the key is unknown. */
  open(key: string): Promise<StoredBytes | undefined>;
  /** For upkeep: everything there is, in no order. */
  list(): AsyncIterable<StoredKey>;
  /** For upkeep: nothing happens when it is not there. */
  remove(key: string): Promise<void>;
};

/** Both ends are part of it, as in HTTP. */
export type ByteRange = { start: number; end: number };
export type StoredBytes = { size: number; bytes: (range?: ByteRange) => Readable };
export type StoredKey = { key: string; size: number; changedAt: Date };

const keyShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z]+)?$/;

export function isStorageKey(key: string): boolean {
  return keyShape.test(key);
}

/** `12/…12`, fanned out by the last two characters of the key's UUID: those of a UUID of version 7 are random. */
export function placeOf(key: string): string {
  if (!isStorageKey(key)) throw new Error('A storage key is a UUID with an optional rendition.');
  const [uuid = ''] = key.split('.');
  return `${uuid.slice(-2)}/${key}`;
}

/** The store does not answer, or says that it cannot at the moment: to be tried again. */
export class StorageUnavailable extends Error {
  readonly code = 'STORAGE_UNAVAILABLE';
  constructor(reason: string, options?: ErrorOptions) {
    super(`the store of files: ${reason}`, options);
    this.name = 'StorageUnavailable';
  }
}
