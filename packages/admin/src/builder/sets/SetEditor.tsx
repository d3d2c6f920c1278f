import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { nameSet, setChoicesOfSet, usersOf } from '../edits/responseSets.ts';
import { longestText } from '../edits/writing.ts';
import { OriginNotice } from '../library/OriginNotice.tsx';
import { SaveToLibrary } from '../library/SaveToLibrary.tsx';
import { EntriesEditor } from '../properties/EntriesEditor.tsx';
import { nameIn } from '../state/naming.ts';
import { selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';

/** A response set: its name, its choices, and every question that what is changed here changes. */
export function SetEditor({ set, from }: { set: Key; from?: Key }) {
  const translate = useTranslate();
  const store = useStore();
  const definition = useBuilder(({ history }) => history.present);
  const locale = useBuilder((state) => state.locale);
  const wasPublished = useBuilder(({ publishedDefinitions, published }) =>
    [
      ...publishedDefinitions.map(({ responseSets }) => responseSets?.[set]),
      ...usersOf(definition, set).map((key) => published.has(key)),
    ].some(Boolean),
  );
  const found = definition.responseSets?.[set];
  if (!found) return null;
  const users = usersOf(definition, set);
  const isExclusive = users.some((key) => findQuestion(definition, key)?.type === 'multiple_choice');
  const show = (key: Key) => {
    store.select(selectQuestion(key));
    store.putCaret(key);
  };
  return (
    <div className="builder-set">
      {found.origin && <OriginNotice origin={found.origin} of={{ set }} />}
      {definition.locales.map((one) => (
        <TextField
          key={one}
          label={translate('builder.inLanguage', {
            label: translate('builder.set.name'),
            language: translate(`builder.locale.${one}`, { _: one }),
          })}
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
        exclusive={isExclusive}
        isPublished={wasPublished}
        onChange={(next, merge) => store.edit('builder.step.set', (before) => setChoicesOfSet(before, set, next), merge)}
      />
      <Typography variant="subtitle2" component="h4">
        {translate('builder.set.usedIn', { smart_count: users.length })}
      </Typography>
      <ul aria-label={translate('builder.set.usedIn', { smart_count: users.length })}>
        {users.map((key) => (
          <li key={key}>
            {key === from ? (
              translate('builder.set.thisQuestion')
            ) : (
              <button type="button" className="builder-link" onClick={() => show(key)}>
                {nameIn(definition, key, locale)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!found.origin && <SaveToLibrary of={{ set }} />}
    </div>
  );
}
