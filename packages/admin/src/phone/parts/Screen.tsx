import type { ReactNode } from 'react';
import { usePhone } from '../app/phone.ts';
import { goBack } from '../app/route.ts';
import type { Route } from '../app/route.ts';
import { BellLink } from '../notifications/BellLink.tsx';
import { Icon } from './Icon.tsx';
import { ScreenHead } from './ScreenHead.tsx';

type Props = {
  title: string;
  note?: ReactNode;
  /** Where "back" leads when this address was opened directly; without it there is no way back. */
  back?: Route;
  action?: ReactNode;
  children: ReactNode;
};

export function Screen({ title, note, back, action, children }: Props) {
  const { t, viewer } = usePhone();
  return (
    <>
      <ScreenHead
        title={title}
        note={note}
        action={
          <>
            {action}
            {back ? null : <BellLink count={viewer.unreadNotifications ?? 0} t={t} />}
          </>
        }
        before={
          back ? (
            <button type="button" className="fill-icon-button" aria-label={t('back')} onClick={() => goBack(back)}>
              <Icon name="back" />
            </button>
          ) : null
        }
      />
      <main className="phone-main">{children}</main>
    </>
  );
}
