import type { Choice } from '@anjian/schema/definition/definition.ts';
import { otherKey } from '../form/choices.model.ts';
import { useForm } from '../form/formTools.ts';
import type { RowOption } from './Rows.tsx';

export function useRowOptions(choices: readonly Choice[], withOther: boolean | undefined): RowOption[] {
  const { t, say } = useForm();
  const options = choices.map((choice) => ({
    key: choice.key,
    word: say(choice.label),
    hint: choice.removed ? t('choice_removed') : undefined,
  }));
  return withOther ? [...options, { key: otherKey, word: t('other') }] : options;
}
