import { useTranslate } from 'react-admin';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { useSayCondition } from '../rules/useSayCondition.ts';

const longestSaid = 120;

/** One property and what it is: "题目：制动有效", "必填：是". What has no short words is only named. */
export function useSayProperty(): (name: string, of: object | undefined) => string {
  const translate = useTranslate();
  const sayCondition = useSayCondition();
  const locales = useBuilder(({ history }) => history.present.locales);
  const sayValue = (value: unknown): string => {
    if (value === undefined) return translate('builder.merge.none');
    if (typeof value === 'boolean') return translate(value ? 'builder.merge.yes' : 'builder.merge.no');
    if (typeof value === 'string' || typeof value === 'number') return `${value}`;
    if (typeof value !== 'object' || value === null) return translate('builder.merge.changed');
    if ('kind' in value) return sayCondition(value as Expr);
    if (Array.isArray(value)) return translate('builder.merge.entries', { smart_count: value.length });
    const words = Object.entries(value)
      .sort(([a], [b]) => locales.indexOf(a) - locales.indexOf(b))
      .map(([, one]: [string, unknown]) => one);
    return words.every((one) => typeof one === 'string') ? words.join(' / ') : translate('builder.merge.changed');
  };
  return (name, of) => {
    const value = sayValue((of as Record<string, unknown> | undefined)?.[name]);
    const called = translate(`builder.property.${name.replace(/^settings\./, '')}`, {
      _: translate(`builder.referenceIn.${name}`, { _: name }),
    });
    return translate('builder.merge.property', {
      name: called,
      value: value.length > longestSaid ? `${value.slice(0, longestSaid)}…` : value,
    });
  };
}
