import type { ConditionalConsequence, Consequence, Constraint, Definition } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { sayCondition } from '../conditions/sayCondition.ts';
import type { Words } from './words.ts';

/** What a property is, in words: 是, 45, [灭火器类型] 是 [干粉]. What has no short words is only said to be there. */
export function sayValue(name: string, value: unknown, definition: Definition, words: Words): string {
  const { translate, read } = words;
  const separator = translate('terms.listSeparator');
  if (value === undefined) return translate('builder.merge.none');
  if (typeof value === 'boolean') return translate(value ? 'builder.merge.yes' : 'builder.merge.no');
  if (typeof value === 'string' || typeof value === 'number') return sayPlain(name, String(value), definition, words);
  const condition = (expr: Expr) => sayCondition(expr, { definition, translate, read });
  if (name === 'constraints') return (value as Constraint[]).map(({ that }) => condition(that)).join(separator);
  if (name === 'consequences')
    return (value as ConditionalConsequence[]).map((one) => sayConsequence(one, condition, words)).join(separator);
  if (name === 'locales') return (value as string[]).map(words.nameLanguage).join(separator);
  if (name === 'tests') return (value as { name: string }[]).map((test) => test.name).join(separator);
  if (Array.isArray(value)) return translate('builder.merge.entries', { smart_count: value.length });
  if (typeof value !== 'object' || value === null) return translate('builder.merge.changed');
  if ('kind' in value) return condition(value as Expr);
  if ('percent' in value) return `${Number(value.percent)}%`;
  if ('points' in value) return `${Number(value.points)}`;
  if ('statement' in value) return read(value.statement as Record<string, string>);
  return sayText(value, definition, words) ?? translate('builder.merge.changed');
}

/** Codes by the names they have where they are chosen. */
function sayPlain(name: string, value: string, definition: Definition, { translate, read }: Words): string {
  if (name === 'responseSet') return read(definition.responseSets?.[value]?.label) || translate('builder.untitled');
  const isCode = name === 'type' || name === 'signOff' || name === 'notApplicable';
  return isCode ? translate(`builder.${name}.${value}`, { _: value }) : value;
}

function sayConsequence({ when, then }: ConditionalConsequence, condition: (expr: Expr) => string, words: Words): string {
  return words.translate('builder.hintConsequence', { condition: condition(when), then: sayThen(then, words) });
}

/** What follows, and how grave or whom: 上报隐患（重大、消防）. */
export function sayThen(then: Consequence, { translate }: Pick<Words, 'translate'>): string {
  const doing = translate(`builder.doingShort.${then.do}`);
  const how = (said: string) => `${doing}${translate('builder.bracketed', { condition: said })}`;
  if (then.do === 'notify') return how(translate(`terms.role.${then.role.toUpperCase()}`));
  if (then.do !== 'raise_hazard') return doing;
  const severity = translate(`terms.severity.${then.severity.toUpperCase()}`);
  return how([severity, translate(`terms.category.${then.category}`, { _: then.category })].join(translate('terms.listSeparator')));
}

/** All languages of a text, the main one first. */
function sayText(value: object, { locales }: Definition, { translate }: Words): string | undefined {
  const texts = Object.entries(value);
  if (!texts.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return undefined;
  if (texts.length === 0) return translate('builder.merge.none');
  return texts
    .sort(([a], [b]) => locales.indexOf(a) - locales.indexOf(b))
    .map(([, words]) => words)
    .join(' / ');
}
