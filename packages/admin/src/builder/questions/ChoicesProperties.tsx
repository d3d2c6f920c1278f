import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { choicesOf } from '@anjian/schema/definition/choice.ts';
import type { Choice } from '@anjian/schema/definition/definition.ts';
import { chooseSource } from '../edits/choiceSource.ts';
import { useIsInLibrary } from '../library/useLibrary.ts';
import { QuestionEntries } from '../properties/QuestionEntries.tsx';
import { SwitchProperty } from '../properties/SwitchProperty.tsx';
import { SetEditor } from '../sets/SetEditor.tsx';
import { ShareChoices } from '../sets/ShareChoices.tsx';
import { useBuilder, useStore } from '../state/useBuilder.ts';
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
  const store = useStore();
  const say = useSheetText();
  const isInLibrary = useIsInLibrary();
  const sets = useBuilder(({ history }) => history.present.responseSets);
  const named = Object.entries(sets ?? {}).map(([id, { label }]) => ({ id, name: say(label) || id }));
  return (
    <>
      {named.length > 0 && (
        <TextField
          select
          label={translate('builder.choiceSource')}
          value={question.responseSet ?? ''}
          onChange={({ target: { value } }) =>
            store.edit('builder.step.property', (definition) => chooseSource(definition, question.key, value === '' ? undefined : value))
          }
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{translate('builder.ownChoices')}</MenuItem>
          {named.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {question.responseSet === undefined ? (
        <>
          <QuestionEntries question={question.key} name="choices" entries={question.choices ?? []} exclusive={exclusive} />
          {(question.choices ?? []).length > 0 && !isInLibrary && <ShareChoices question={question.key} />}
        </>
      ) : (
        <SetEditor set={question.responseSet} from={question.key} />
      )}
      {other && <SwitchProperty name="other" label={translate('builder.property.other')} />}
    </>
  );
}

export function summarizeChoices(
  question: { choices?: Choice[]; responseSet?: string; other?: boolean },
  { say, translate, responseSets }: SummaryTools,
): string {
  const offered = choicesOf(question, responseSets)
    .filter(({ removed }) => !removed)
    .map(({ label, key }) => say(label) || key);
  return [...offered, ...(question.other ? [translate('builder.answer.other')] : [])].join(' / ');
}
