import { storedLocale } from '../../data/locale.ts';
import { keepOffset } from '../device/clockOffset.ts';
import { DeviceDatabase } from '../device/database.ts';
import { requester } from '../network/request.ts';
import type { Request } from '../network/request.ts';
import { uploader } from '../network/uploadFile.ts';
import type { Upload } from '../network/uploadFile.ts';
import { aloneAmongTabs, startSender } from '../sync/sender.ts';
import type { Sender } from '../sync/sender.ts';
import type { First } from './first.ts';
import { startServerClock } from './serverClock.ts';
import type { ServerClock } from './serverClock.ts';

/** What every screen works with. There is one for the life of the page; tests make their own. */
export type Services = {
  database: DeviceDatabase;
  request: Request;
  /** For what is sent in this moment or not at all; everything else goes by the sender. */
  upload: Upload;
  sender: Sender;
  /** The device's clock, for what was done when. */
  now: () => Date;
  /** For what is due when. */
  serverClock: ServerClock;
  /** Whose work is sent. Set when somebody signs in on this device. */
  setPerson: (personId: string | undefined) => void;
  /** Only a page of the phone's own has asked for tasks before it was there. */
  first: First | undefined;
};

type Choices = { databaseName?: string; origin?: string; first?: First };

export function startServices({ databaseName = 'anjian', origin = '', first }: Choices = {}): Services {
  const database = new DeviceDatabase(databaseName);
  // Nothing waits for it; a fault is told to the page.
  const now = () => new Date();
  const serverClock = startServerClock(now);
  const onClock = (offset: number) => {
    serverClock.heard(offset);
    void keepOffset(database, offset).catch((fault: unknown) => window.reportError(fault));
  };
  const request = requester(`${origin}/graphql`, storedLocale, onClock);
  const upload = uploader(`${origin}/files`);
  let person: string | undefined;
  const sender = startSender({
    database,
    request,
    upload,
    now,
    personId: () => person,
    alone: aloneAmongTabs,
    // Told to the page: a fault here is ours, and the screen says that sending stands still.
    reportFault: (fault) => window.reportError(fault),
  });
  return {
    database,
    request,
    upload,
    sender,
    now,
    serverClock,
    first,
    setPerson: (personId) => {
      person = personId;
    },
  };
}
