import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { isUnchanged, type Comparison, type Reason, type Verdict } from '@anjian/schema/compare/compare.ts';
import type { Text } from '@anjian/schema/definition/definition.ts';
import { valuesOfForm, valuesOfQuestion, valuesOfSection, type ChangedValue } from '../../terms/changes/changedValues.ts';
import { ReasonList } from '../../terms/changes/ReasonList.tsx';
import { useChangeWords } from '../../terms/changes/useChangeWords.ts';
import type { Both, Words } from '../../terms/changes/words.ts';
import { useBuilder } from '../state/useBuilder.ts';

type DifferencesProps = { comparison: Comparison; both: Both; onShow?: (key: string) => void };

/** What changed between two states of a template, each with its verdict and why. */
export function Differences({ comparison, both, onShow }: DifferencesProps) {
  const translate = useTranslate();
  const locale = useBuilder((state) => state.locale);
  const words = useChangeWords(both.after.locales[0], locale);
  const { form, sections, questions } = comparison;
  if (isUnchanged(comparison)) return <p>{translate('builder.unchanged')}</p>;
  const show = (key: string, change: string) => (onShow && change !== 'removed' ? () => onShow(key) : undefined);
  return (
    <ul className="builder-differences">
      {form.length > 0 && (
        <Change
          name={translate('builder.wholeTemplate')}
          verdict={form.some((one) => one.verdict === 'breaking') ? 'breaking' : 'safe'}
          reasons={form}
          values={valuesOfForm(both, words)}
          {...{ both, words }}
        />
      )}
      {sections.map(({ key, title, verdict, reasons, change }) => (
        <Change
          key={key}
          name={title}
          values={valuesOfSection(both, key, words)}
          onShow={show(key, change)}
          {...{ verdict, reasons, both, words }}
        />
      ))}
      {questions.map(({ key, label, verdict, reasons, change }) => (
        <Change
          key={key}
          name={label}
          question={key}
          values={valuesOfQuestion(both, key, words)}
          onShow={show(key, change)}
          {...{ verdict, reasons, both, words }}
        />
      ))}
    </ul>
  );
}

type ChangeProps = {
  name: string | Text;
  verdict: Verdict;
  reasons: readonly Reason[];
  question?: string;
  values: readonly ChangedValue[];
  both: Both;
  words: Words;
  onShow?: (() => void) | undefined;
};

function Change({ name, verdict, onShow, ...told }: ChangeProps) {
  const translate = useTranslate();
  const called = typeof name === 'string' ? name : told.words.read(name) || translate('builder.untitled');
  return (
    <li>
      <Chip
        size="small"
        variant="outlined"
        color={verdict === 'breaking' ? 'error' : 'success'}
        label={translate(`builder.verdict.${verdict}`)}
      />{' '}
      {onShow ? (
        <button type="button" className="builder-link" onClick={onShow}>
          {called}
        </button>
      ) : (
        <strong>{called}</strong>
      )}
      <ReasonList {...told} />
    </li>
  );
}
