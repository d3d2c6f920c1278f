import type { DeviceDatabase } from '../device/database.ts';
import type { Request } from '../network/request.ts';
import type { Upload } from '../network/uploadFile.ts';

/** What a round of sending works with; everything outside it comes in here, so that tests can stand for it. */
export type Round = {
  database: DeviceDatabase;
  request: Request;
  upload: Upload;
  /** Whoever is signed in now: only their work is sent. */
  personId: string;
  now: () => Date;
  /** Told which files are on the air, for the state shown on each. */
  sending: (fileIds: readonly string[]) => void;
};
