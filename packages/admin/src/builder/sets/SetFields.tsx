import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Key, ResponseSet } from '@anjian/schema/definition/definition.ts';
import { useLanguageName } from '../../terms/useLanguageName.ts';
import { nameSet, setChoicesOfSet } from '../edits/responseSets.ts';
import { longestText } from '../../terms/writing.ts';
import { EntriesEditor } from '../properties/EntriesEditor.tsx';
import { useBuilder, useStore } from '../state/useBuilder.ts';

type SetFieldsProps = { set: Key; found: ResponseSet; exclusive: boolean; isPublished: boolean };

/** What a response set is called, and its choices. */
export function SetFields({ set, found, exclusive, isPublished }: SetFieldsProps) {
  const translate = useTranslate();
  const store = useStore();
  const languageName = useLanguageName();
  const locales = useBuilder(({ history }) => history.present.locales);
  return (
    <>
      {locales.map((one) => (
        <TextField
          key={one}
          label={translate('builder.inLanguage', { label: translate('builder.set.name'), language: languageName(one) })}
          value={found.label[one] ?? ''}
          onChange={({ target }) =>
            store.edit('builder.step.set', (before) => nameSet(before, set, one, target.value), `set ${set} ${one}`)
          }
          slotProps={{ htmlInput: { lang: one, maxLength: longestText } }}
        />
      ))}
      <EntriesEditor
        owner={`set ${set}`}
        name="choices"
        entries={found.choices}
        exclusive={exclusive}
        isPublished={isPublished}
        onChange={(next, merge) => store.edit('builder.step.set', (before) => setChoicesOfSet(before, set, next), merge)}
      />
    </>
  );
}
