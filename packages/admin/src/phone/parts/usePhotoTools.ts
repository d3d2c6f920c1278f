import { useMemo } from 'react';
import type { PartTools } from '../../fill/parts/partTools.ts';
import { fillTexts } from '../../fill/texts/fillTexts.ts';
import { usePhone } from '../app/phone.ts';
import { deviceFiles } from '../device/deviceFiles.ts';

/** What photos need, wherever the phone shows them: this device's files and its words. */
export function usePhotoTools(): PartTools {
  const { locale, database, request, sender, personId, now } = usePhone();
  const files = useMemo(() => deviceFiles({ database, request, sender, personId, now }), [database, request, sender, personId, now]);
  return useMemo(() => ({ locale, t: fillTexts(locale), files }), [locale, files]);
}
