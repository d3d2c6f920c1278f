import { printValue } from '@anjian/schema/answers/print.ts';
import { useForm } from '../form/formTools.ts';
import type { Editor, EditorProps } from './editor.ts';

function ShowCalculated({ question, worked, ids }: EditorProps<'calculated'>) {
  const { t, locale, definition } = useForm();
  const isBlank = worked === undefined || worked === null;
  return (
    <output id={ids.control} className="fill-calculated" aria-labelledby={ids.label}>
      {isBlank ? <span className="fill-hint">{t('calculated_blank')}</span> : printValue(question, worked, locale, definition)}
    </output>
  );
}

export const calculated: Editor<'calculated'> = { shape: 'plain', Edit: ShowCalculated };
