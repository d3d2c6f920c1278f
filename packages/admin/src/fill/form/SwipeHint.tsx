import { useState } from 'react';
import { useForm } from './formTools.ts';
import { knowsSwipes } from './swipeKnown.ts';

/** Said to a finger that has never swiped here. */
export function SwipeHint() {
  const { t, readOnly } = useForm();
  const [isWanted] = useState(() => !knowsSwipes() && window.matchMedia('(pointer: coarse)').matches);
  return isWanted && !readOnly ? <p className="fill-hint fill-swipe-hint">{t('swipe_hint')}</p> : null;
}
