import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { setTemplateText } from '../edits/properties.ts';
import { QuestionPanel } from '../panel/QuestionPanel.tsx';
import { PropertyForm } from '../properties/PropertyForm.tsx';
import type { PropertyTarget } from '../properties/target.ts';
import { TextProperty } from '../properties/TextProperty.tsx';
import { SetFields } from '../sets/SetFields.tsx';
import { Said } from '../Said.tsx';
import type { BuilderStore } from '../state/builderStore.ts';
import { BuilderContext, useBuilder } from '../state/useBuilder.ts';
import { useProblems } from '../state/useProblems.ts';
import { useUndoKeys } from '../state/useUndoKeys.ts';
import '../builder.css';
import { framedSet } from './itemFrame.ts';
import { InLibraryContext } from './useLibrary.ts';

/** An item with the very editors that questions and response sets have in a template; undone and redone as there. */
export function ItemEditor({ store, isFixed }: { store: BuilderStore; isFixed: boolean }) {
  useUndoKeys(store);
  useProblems(store);
  return (
    <BuilderContext value={store}>
      <InLibraryContext value>
        {/* A disabled fieldset disables all that stands in it. */}
        <fieldset className="builder-item" disabled={isFixed}>
          <Named />
          <Content />
        </fieldset>
        <Said />
      </InLibraryContext>
    </BuilderContext>
  );
}

const target: PropertyTarget = {
  id: 'name',
  read: ({ title }) => ({ title }),
  setText: (_name, locale, words) => (definition) => setTemplateText(definition, 'title', locale, words),
  set: () => (definition) => definition,
};

function Named() {
  const translate = useTranslate();
  const title = useBuilder(({ history }) => history.present.title);
  const values = useMemo(() => ({ title }), [title]);
  return (
    <PropertyForm target={target} values={values} label={translate('shelves.name')}>
      <TextProperty name="title" label={translate('shelves.name')} help={translate('shelves.nameHelp')} />
    </PropertyForm>
  );
}

function Content() {
  const definition = useBuilder(({ history }) => history.present);
  const question = definition.sections[0]?.questions[0];
  const set = definition.responseSets?.[framedSet];
  if (question) return <QuestionPanel key={question.key} question={question} />;
  return set ? <SetFields set={framedSet} found={set} exclusive isPublished /> : null;
}
