import type { FileRef } from '@anjian/schema/answers/answer.ts';

export type FileState = 'here' | 'sending' | 'received' | 'failed';

/**
 * Where the form puts what is photographed, signed or attached. The phone keeps it on the device first; a preview
 * keeps it in memory. `keep` answers once the bytes are safe, not once they are sent.
 */
export type FileAdapter = {
  keep: (blob: Blob, about: { name: string; capturedAt?: string }) => Promise<FileRef>;
  /** An address the browser can show now, or undefined when it is out of reach. */
  urlOf: (ref: FileRef, size: 'thumbnail' | 'full') => Promise<string | undefined>;
  stateOf: (ref: FileRef) => FileState;
  subscribe: (listener: () => void) => () => void;
  retry: (ref: FileRef) => void;
};

/** The register a person, unit or asset is picked from. A missing one means that there is nothing to pick from here. */
export type Lookup = (text: string) => Promise<Found[]>;
type Found = { id: string; name: string; hint?: string };
export type Lookups = {
  person?: Lookup;
  unit?: Lookup;
  asset?: Lookup;
  /** By the code of its label. Undefined when there is none in reach; rejects when that cannot be known now. */
  assetByCode?: (code: string) => Promise<Found | undefined>;
};
