import { useSyncExternalStore } from 'react';
import { newVersion } from '../offline/newVersion.ts';
import { usePhone } from './phone.ts';

/** Offered between two jobs, never within one: whoever fills in a form is not asked. */
export function NewVersion() {
  const { t } = usePhone();
  const isThere = useSyncExternalStore(newVersion.subscribe, newVersion.isThere);
  if (!isThere) return null;
  return (
    <div className="phone-banner" role="status">
      <p>{t('new_version')}</p>
      <button type="button" className="fill-button" onClick={() => newVersion.open()}>
        {t('new_version_open')}
      </button>
    </div>
  );
}
