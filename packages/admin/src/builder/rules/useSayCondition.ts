import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { sayCondition } from '../../terms/conditions/sayCondition.ts';
import { useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';

/** A condition as a sentence: "[灭火器类型] 是 [干粉]". `owner` is the question whose rule it is. */
export function useSayCondition(owner?: Key): (expr: Expr) => string {
  const translate = useTranslate();
  const store = useStore();
  const read = useSheetText();
  return (expr) => sayCondition(expr, { definition: store.definition, translate, read, owner });
}
