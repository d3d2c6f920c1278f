import type { DeviceDatabase } from '../device/database.ts';
import type { Request } from '../network/request.ts';
import type { Upload } from '../network/uploadFile.ts';

/** In bytes. */
export type OnTheAir = { id: string; sent: number; size: number };

/** What a round of sending works with; everything outside it comes in here, so that tests can stand for it. */
export type Round = {
  database: DeviceDatabase;
  request: Request;
  upload: Upload;
  /** Whoever is signed in now: only their work is sent. */
  personId: string;
  now: () => Date;
  /** Told which file is on the air and how many of its bytes have arrived, for the state shown on each. */
  sending: (file: OnTheAir | undefined) => void;
};
