import { createContext, useContext } from 'react';
import type { ConsoleLocale } from '../../data/locale.ts';
import type { Translate } from '../../fill/texts/message.ts';
import type { ViewerCard } from '../network/cards.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';
import type { Services } from './services.ts';

/** What the screens of somebody who is signed in share. */
export type Phone = Services & {
  viewer: ViewerCard;
  personId: string;
  locale: ConsoleLocale;
  t: Translate<PhoneTextKey>;
  setLocale: (locale: ConsoleLocale) => void;
  /** Reads everything anew from the server, when it can be reached. */
  refresh: () => Promise<void>;
  /** Says something in passing. */
  say: (message: string) => void;
  signedOut: () => void;
};

export const PhoneContext = createContext<Phone | undefined>(undefined);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('a screen of the phone is shown to nobody');
  return phone;
}
