import Alert from '@mui/material/Alert';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Comparison, QuestionChange } from '@anjian/schema/compare/compare.ts';
import type { Text } from '@anjian/schema/definition/definition.ts';
import { readText } from '@anjian/schema/definition/text.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Change } from './Change.tsx';
import { formTexts, questionTexts, sectionTexts, type Both } from './textChanges.ts';

/** First whether old answers suffer, then what changed: the whole, the sections, the questions. */
export function Changes({ comparison, both }: { comparison: Comparison; both: Both }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const say = (text: Text, key: string) => readText(text, locale, both.after.locales[0]) || key;
  const { verdict, form, sections, questions } = comparison;
  const all = [...form, ...sections, ...questions];
  const breaking = all.filter((one) => one.verdict === 'breaking').length;
  return (
    <>
      <Alert severity={verdict === 'breaking' ? 'warning' : 'success'} sx={{ marginBottom: 2 }}>
        {translate(`versions.whole.${verdict}`, { smart_count: breaking, count: all.length })}
      </Alert>
      {form.length > 0 && (
        <Sheet title={translate('versions.form')}>
          <Change verdict={form.some((one) => one.verdict === 'breaking') ? 'breaking' : 'safe'} reasons={form} texts={formTexts(both)} />
        </Sheet>
      )}
      {sections.map(({ key, title, change, ...judged }) => (
        <Sheet key={`section ${key}`} title={translate(`versions.section.${change}`, { name: say(title, key) })}>
          <Change {...judged} texts={sectionTexts(both, key)} />
        </Sheet>
      ))}
      {questions.map((question) => (
        <Question key={question.key} question={question} both={both} name={say(question.label, question.key)} />
      ))}
    </>
  );
}

function Question({ question, both, name }: { question: QuestionChange; both: Both; name: string }) {
  const translate = useTranslate();
  const { key, change, verdict, reasons } = question;
  return (
    <Sheet title={translate(`versions.question.${change}`, { name })}>
      <Change verdict={verdict} reasons={reasons} texts={questionTexts(both, key)} />
    </Sheet>
  );
}
