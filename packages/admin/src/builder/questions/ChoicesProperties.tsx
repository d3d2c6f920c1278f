import { useTranslate } from 'react-admin';
import type { Choice } from '@anjian/schema/definition/definition.ts';
import { EntriesEditor } from '../properties/EntriesEditor.tsx';
import { SelectProperty } from '../properties/SelectProperty.tsx';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import { useBuilder } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import type { SummaryTools } from './typeEditor.ts';

type Choosing = { key: string; choices?: Choice[]; responseSet?: string };

/** The choices of a question: its own, or a set that several share. */
export function ChoicesProperties({
  question,
  other = true,
  exclusive = false,
}: {
  question: Choosing;
  other?: boolean;
  exclusive?: boolean;
}) {
  const translate = useTranslate();
  const say = useSheetText();
  const sets = useBuilder(({ history }) => history.present.responseSets);
  const named = Object.entries(sets ?? {}).map(([id, { label }]) => ({ id, name: say(label) || id }));
  return (
    <>
      {question.responseSet === undefined && (
        <EntriesEditor question={question.key} name="choices" entries={question.choices ?? []} exclusive={exclusive} />
      )}
      {named.length > 0 && question.choices === undefined && (
        <SelectProperty name="responseSet" label={translate('builder.property.responseSet')} choices={named} />
      )}
      {other && <SwitchProperty name="other" label={translate('builder.property.other')} />}
    </>
  );
}

export function summarizeChoices(
  { choices = [], other }: { choices?: Choice[]; other?: boolean },
  { say, translate }: SummaryTools,
): string {
  const offered = choices.filter(({ removed }) => !removed).map(({ label, key }) => say(label) || key);
  return [...offered, ...(other ? [translate('builder.answer.other')] : [])].join(' / ');
}
