import { useDeferredValue } from 'react';
import { useTranslate } from 'react-admin';
import { findQuestion } from '@anjian/schema/definition/walk.ts';
import { useBuilder } from '../state/useBuilder.ts';
import { QuestionPanel } from './QuestionPanel.tsx';
import { SectionPanel } from './SectionPanel.tsx';
import { SeveralPanel } from './SeveralPanel.tsx';
import { TemplatePanel } from './TemplatePanel.tsx';

/** The properties of whatever is selected. */
export function PropertiesPane() {
  const translate = useTranslate();
  // Another question's properties are drawn when there is time: the caret goes first.
  const selection = useDeferredValue(useBuilder((state) => state.selection));
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
}
