import { useTranslate } from 'react-admin';
import type { Situation } from '@anjian/schema/formTests/formTest.ts';
import { useMoments } from '../../../ui/useMoments.ts';

/** A situation in one line: "2号宿舍楼 · 周小燕 · 3号灭火器 · 2026年11月25日 21:30". What nobody said is left out. */
export function useSaySituation(): (situation: Situation) => string[] {
  const translate = useTranslate();
  const { day } = useMoments();
  return ({ today, context = {} }) => {
    const { unit, person, asset, last, time } = context;
    const kind = unit?.['kind'];
    const named = unit && (unit['name'] ?? (kind === undefined ? undefined : translate(`terms.unitKind.${kind}`, { _: `${kind}` })));
    const thing = asset && (asset['name'] ?? asset['kind'] ?? translate('preview.asset'));
    const when = [today === undefined ? '' : day(today), time ?? ''].filter((part) => part !== '').join(' ');
    const before = last && translate('preview.hasLast', { smart_count: Object.keys(last).length });
    return [named, person?.['name'], thing, when, before].filter((part) => part !== undefined && part !== '').map(String);
  };
}
