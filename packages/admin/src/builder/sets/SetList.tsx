import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { deleteSet, usersOf } from '../edits/responseSets.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { Fold } from '../panel/Fold.tsx';
import { SetEditor } from './SetEditor.tsx';

/** All response sets of the template, among its settings. */
export function SetList() {
  const translate = useTranslate();
  const store = useStore();
  const say = useSheetText();
  const definition = useBuilder(({ history }) => history.present);
  // Whoever comes from the library to one of them finds it open.
  const { hash } = useLocation();
  const sets = Object.entries(definition.responseSets ?? {});
  if (sets.length === 0) return null;
  return (
    <section aria-label={translate('builder.set.all')}>
      <h2 className="builder-set-heading">{translate('builder.set.all')}</h2>
      {sets.map(([key, { label }]) => {
        const users = usersOf(definition, key).length;
        return (
          <Fold
            key={key}
            open={hash === `#set-${encodeURIComponent(key)}`}
            title={translate('builder.set.titled', { name: say(label) || key, smart_count: users })}
          >
            <SetEditor set={key} />
            {users === 0 && (
              <Button size="small" color="error" onClick={() => store.edit('builder.step.set', (before) => deleteSet(before, key))}>
                {translate('builder.set.delete')}
              </Button>
            )}
          </Fold>
        );
      })}
    </section>
  );
}
