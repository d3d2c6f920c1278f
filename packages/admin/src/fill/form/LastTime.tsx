import type { Answer } from '@anjian/schema/answers/answer.ts';
import { canonicalJson } from '@anjian/schema/answers/hash.ts';
import type { Path } from '@anjian/schema/answers/path.ts';
import { printAnswer } from '@anjian/schema/answers/print.ts';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { withValue } from './answer.model.ts';
import { useForm } from './formTools.ts';

type Props = { question: Question; path: Path; answer: Answer | undefined; disabled: boolean; label: string };

/** What was answered last time, where the author lets it be carried forward: seen as such, and taken over by one tap. */
export function LastTime({ question, path, answer, disabled, label }: Props) {
  const { t, lastAt, locale, definition, change } = useForm();
  const last = lastAt(question, path);
  const words = last && printAnswer(question, last, locale, definition);
  if (!last || !words || !('value' in last)) return null;
  const isSame = answer !== undefined && 'value' in answer && said(answer) === said(last);
  return (
    <p className="fill-last">
      <span>{t(isSame ? 'last_same' : 'last_time', { words })}</span>
      {isSame || disabled ? null : (
        <button
          type="button"
          className="fill-button"
          data-look="quiet"
          aria-label={`${t('last_take')}: ${label}`}
          onClick={() => change(path, { ...withValue(answer, last.value), ...(last.other === undefined ? {} : { other: last.other }) })}
        >
          {t('last_take')}
        </button>
      )}
    </p>
  );
}

function said(answer: Extract<Answer, { value: unknown }>): string {
  return canonicalJson([answer.value, answer.other]);
}
