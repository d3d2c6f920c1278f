import type { StoredRefusal } from '../device/database.ts';
import type { PhoneTextKey } from '../texts/zh-CN.ts';
import { zhCN } from '../texts/zh-CN.ts';

/** What to do about a refusal: by its code and, where that says more, by the state it was refused for or the reason. */
export function adviceFor(refusal: StoredRefusal | undefined): PhoneTextKey {
  const { state, reason } = refusal?.details ?? {};
  const keys = [`advice_${refusal?.code}_${String(reason)}`, `advice_${refusal?.code}_${String(state)}`, `advice_${refusal?.code}`];
  return keys.find(isKey) ?? 'advice_other';
}

/** The advice names what happened, so that the server's general sentence would only puzzle. */
export function saysMore(refusal: StoredRefusal): boolean {
  const advice = adviceFor(refusal);
  return advice !== 'advice_other' && advice !== `advice_${refusal.code}`;
}

function isKey(key: string): key is PhoneTextKey {
  return key in zhCN;
}

/** Nothing that is changed in a form gives back a task that is gone, excused or done. */
export function canBeMended(refusal: StoredRefusal | undefined): boolean {
  const { state } = refusal?.details ?? {};
  if (refusal?.code === 'NOT_FOUND' || refusal?.code === 'FORBIDDEN') return false;
  return refusal?.code !== 'STATE_CONFLICT' || (state !== 'excused' && state !== 'submitted');
}
