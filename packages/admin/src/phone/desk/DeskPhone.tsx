import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLocaleState, useNotify } from 'react-admin';
import type { ConsoleLocale } from '../../data/locale.ts';
import type { Viewer } from '../../data/viewer.ts';
import { PhoneContext } from '../app/phone.ts';
import type { Phone } from '../app/phone.ts';
import { startServices } from '../app/services.ts';
import type { Services } from '../app/services.ts';
import { forgetOthers } from '../device/person.ts';
import { deskTexts } from '../texts/deskTexts.ts';

let started: Services | undefined;

/** One device, one database, one sender: the console starts them when somebody first fills something in. */
function services(): Services {
  started ??= startServices();
  return started;
}

/** What the phone's parts need, given by the console: the same device underneath, the console's language and person. */
export function DeskPhone({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const [locale, setLocale] = useLocaleState();
  const notify = useNotify();
  const personId = viewer.person.id;
  const { setPerson, sender } = services();
  // While this page is open; what is left then goes out when the form, or the phone, is opened next.
  useEffect(() => {
    setPerson(personId);
    void forgetOthers(services().database, personId);
    sender.kick();
    return () => setPerson(undefined);
  }, [setPerson, sender, personId]);
  const phone = useMemo(
    (): Phone => ({
      ...services(),
      viewer,
      personId,
      locale: locale as ConsoleLocale,
      t: deskTexts(locale),
      setLocale,
      refresh: () => Promise.resolve(),
      say: (message) => notify(message),
      signedOut: () => undefined,
    }),
    [viewer, personId, locale, setLocale, notify],
  );
  return <PhoneContext value={phone}>{children}</PhoneContext>;
}
