import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { usersOf } from '../edits/responseSets.ts';
import { OriginNotice } from '../library/OriginNotice.tsx';
import { SaveToLibrary } from '../library/SaveToLibrary.tsx';
import { nameIn } from '../state/naming.ts';
import { selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { SetFields } from './SetFields.tsx';

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
      <SetFields set={set} found={found} exclusive={isExclusive} isPublished={wasPublished} />
      <Typography variant="subtitle2" component="p">
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
