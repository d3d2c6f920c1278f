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

/** What every screen works with. There is one for the life of the page; tests make their own. */
export type Services = {
  database: DeviceDatabase;
  request: Request;
  /** For what is sent in this moment or not at all; everything else goes by the sender. */
  upload: Upload;
  sender: Sender;
  now: () => Date;
  /** Whose work is sent. Set when somebody signs in on this device. */
  setPerson: (personId: string | undefined) => void;
  /** Only a page of the phone's own has asked for tasks before it was there. */
  first: First | undefined;
};

type Choices = { databaseName?: string; origin?: string; first?: First };

export function startServices({ databaseName = 'anjian', origin = '', first }: Choices = {}): Services {
  const database = new DeviceDatabase(databaseName);
  // Nothing waits for it; a fault is told to the page.
  const onClock = (offset: number) => void keepOffset(database, offset).catch((fault: unknown) => window.reportError(fault));
  const request = requester(`${origin}/graphql`, storedLocale, onClock);
  const upload = uploader(`${origin}/files`);
  const now = () => new Date();
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
    first,
    setPerson: (personId) => {
      person = personId;
    },
  };
}
