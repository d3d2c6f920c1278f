import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import type { Comparison, QuestionChange } from '@anjian/schema/compare/compare.ts';
import { valuesOfForm, valuesOfQuestion, valuesOfSection } from '../../terms/changes/changedValues.ts';
import { useChangeWords } from '../../terms/changes/useChangeWords.ts';
import type { Words } from '../../terms/changes/words.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Change } from './Change.tsx';
import { formTexts, questionTexts, sectionTexts, type Both } from './textChanges.ts';

/** First whether old answers suffer, then what changed: the whole, the sections, the questions. */
export function Changes({ comparison, both }: { comparison: Comparison; both: Both }) {
  const translate = useTranslate();
  const words = useChangeWords(both.after.locales[0]);
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
          <Change
            verdict={form.some((one) => one.verdict === 'breaking') ? 'breaking' : 'safe'}
            reasons={form}
            values={valuesOfForm(both, words)}
            texts={formTexts(both)}
            {...{ both, words }}
          />
        </Sheet>
      )}
      {sections.map(({ key, title, change, ...judged }) => (
        <Sheet key={`section ${key}`} title={translate(`versions.section.${change}`, { name: words.read(title) || key })}>
          <Change {...judged} values={valuesOfSection(both, key, words)} texts={sectionTexts(both, key)} {...{ both, words }} />
        </Sheet>
      ))}
      {questions.map((question) => (
        <Question key={question.key} question={question} both={both} words={words} />
      ))}
    </>
  );
}

function Question({ question, both, words }: { question: QuestionChange; both: Both; words: Words }) {
  const translate = useTranslate();
  const { key, change, verdict, reasons, label } = question;
  const name = words.read(label) || key;
  return (
    <Sheet title={translate(`versions.question.${change}`, { name })}>
      <Change
        question={key}
        values={valuesOfQuestion(both, key, words)}
        texts={questionTexts(both, key)}
        {...{ verdict, reasons, both, words }}
      />
    </Sheet>
  );
}
