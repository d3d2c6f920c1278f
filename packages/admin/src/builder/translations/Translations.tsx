import { useTranslate } from 'react-admin';
import { Page } from '../../ui/Page.tsx';
import { ConflictDialog } from '../conflict/ConflictDialog.tsx';
import type { BuiltTemplate } from '../OpenTemplate.tsx';
import { Said } from '../Said.tsx';
import { SavedLink } from '../SavedLink.tsx';
import { SaveState } from '../SaveState.tsx';
import { UndoButtons } from '../UndoButtons.tsx';
import type { BuilderStore } from '../state/builderStore.ts';
import { useAutosave } from '../state/useAutosave.ts';
import { BuilderContext, useBuilder } from '../state/useBuilder.ts';
import { useUndoKeys } from '../state/useUndoKeys.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { Grid } from './Grid.tsx';
import { Exchange } from './Exchange.tsx';
import './translations.css';

/** Every text of the draft in all its languages, saved and undone as everything else that is written there. */
export function Translations({ store, template }: { store: BuilderStore; template: BuiltTemplate }) {
  const autosave = useAutosave(store, template.id);
  useUndoKeys(store);
  return (
    <BuilderContext value={store}>
      <Titled template={template} autosave={autosave} />
      <ConflictDialog />
      <Said />
    </BuilderContext>
  );
}

function Titled({ template, autosave }: { template: BuiltTemplate; autosave: ReturnType<typeof useAutosave> }) {
  const translate = useTranslate();
  const say = useSheetText();
  const title = useBuilder(({ history }) => history.present.title);
  return (
    <Page
      title={translate('translations.title', { title: say(title) || translate('builder.untitled') })}
      back={{ to: `/templates/${template.id}`, label: translate('builder.backToTemplate') }}
      subtitle={translate('translations.help')}
      width="full"
      actions={
        <div className="translations-actions">
          <SaveState onRetry={() => void autosave.flush()} />
          <UndoButtons />
          <SavedLink to={`/templates/${template.id}/edit`} autosave={autosave}>
            {translate('translations.toBuilder')}
          </SavedLink>
          <Exchange />
        </div>
      }
    >
      <Grid linkTo={(key) => `/templates/${template.id}/edit?at=${encodeURIComponent(key)}`} autosave={autosave} />
    </Page>
  );
}
