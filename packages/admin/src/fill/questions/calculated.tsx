import { useForm } from '../form/formTools.ts';
import { printValue } from '../parts/printValue.ts';
import type { Editor, EditorProps } from './editor.ts';

function ShowCalculated({ question, path, ids }: EditorProps<'calculated'>) {
  const { t, say, evaluation, locale } = useForm();
  const value = evaluation.values[path];
  const isBlank = value === undefined || value === null;
  return (
    <output id={ids.control} className="fill-calculated" aria-labelledby={ids.label}>
      {isBlank ? <span className="fill-hint">{t('calculated_blank')}</span> : printValue(value, locale)}
      {!isBlank && question.unit ? <span className="fill-unit"> {say(question.unit)}</span> : null}
    </output>
  );
}

export const calculated: Editor<'calculated'> = { shape: 'plain', Edit: ShowCalculated };
