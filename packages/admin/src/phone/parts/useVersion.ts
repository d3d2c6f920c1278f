import { useEffect, useState } from 'react';
import { usePhone } from '../app/phone.ts';
import { fetchVersions } from '../app/refresh.ts';
import type { StoredVersion } from '../device/database.ts';
import { useLive } from '../device/live.ts';

/** A version's definition: from the device, else fetched. Undefined while looking, null when it is out of reach now. */
export function useVersion(id: string | undefined): StoredVersion | null | undefined {
  const { database, request } = usePhone();
  const [asked, setAsked] = useState<string>();
  const kept = useLive(async () => (id === undefined ? null : ((await database.versions.get(id)) ?? null)), [database, id]);
  const isMissing = kept === null && id !== undefined;
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    void fetchVersions({ database, request }, [id]).finally(() => isCurrent && setAsked(id));
    return () => {
      isCurrent = false;
    };
  }, [database, request, id, isMissing]);
  return isMissing && asked !== id ? undefined : kept;
}
