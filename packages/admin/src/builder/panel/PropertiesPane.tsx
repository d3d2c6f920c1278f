import { memo, useDeferredValue } from 'react';
import { useTranslate } from 'react-admin';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import type { Selection } from '../state/selection.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { QuestionPanel } from './QuestionPanel.tsx';
import { SectionPanel } from './SectionPanel.tsx';
import { SeveralPanel } from './SeveralPanel.tsx';
import { TemplatePanel } from './TemplatePanel.tsx';

/**
 * The properties of whatever is selected. Another question's are drawn when there is time, because the caret goes first; until
 * then those of the one before cannot be touched.
 */
export function PropertiesPane() {
  const selected = useBuilder((state) => state.selection);
  const selection = useDeferredValue(selected);
  return (
    <div inert={selection !== selected} aria-busy={selection !== selected}>
      <PropertiesOf selection={selection} />
    </div>
  );
}

const PropertiesOf = memo(function PropertiesOf({ selection }: { selection: Selection }) {
  const translate = useTranslate();
  const definition = useBuilder(({ history }) => history.present);
  if (selection.of === 'questions' && selection.keys.size > 1) return <SeveralPanel keys={selection.keys} />;
  if (selection.of === 'questions') {
    const [key = ''] = selection.keys;
    const question = findQuestion(definition, key);
    if (question) return <QuestionPanel key={key} question={question} />;
  }
  if (selection.of === 'section') {
    const section = definition.sections.find(({ key }) => key === selection.key);
    if (section) return <SectionPanel key={section.key} section={section} />;
  }
  return (
    <>
      <p className="builder-hint">{translate('builder.selectHint')}</p>
      <TemplatePanel />
    </>
  );
});
