import { asNotApplicable, isNotApplicable, valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { Segments } from '../parts/Segments.tsx';
import type { Segment } from '../parts/Segments.tsx';
import type { Editor, EditorProps } from './editor.ts';

type Verdict = 'pass' | 'fail' | 'na';

function EditCheck({ question, path, answer, state, ids, invalid, disabled, change }: EditorProps<'check'>) {
  const { t, say } = useForm();
  const segments: Segment<Verdict>[] = [
    { value: 'pass', word: say(question.passLabel) || t('pass'), glyph: 'pass', tone: 'pass' },
    { value: 'fail', word: say(question.failLabel) || t('fail'), glyph: 'fail', tone: 'fail' },
  ];
  if (question.naAllowed !== false) segments.push({ value: 'na', word: t('not_applicable'), glyph: 'na', tone: 'na' });
  const verdict = isNotApplicable(answer) ? 'na' : (valueOf(answer) as Verdict | undefined);
  return (
    <Segments
      name={path}
      segments={segments}
      value={verdict}
      onChoose={(chosen) => change(chosen === 'na' ? asNotApplicable(answer) : withValue(answer, chosen))}
      labelledBy={ids.label}
      describedBy={ids.describedBy}
      required={state.required}
      invalid={invalid}
      disabled={disabled}
    />
  );
}

export const check: Editor<'check'> = {
  shape: 'group',
  clears: true,
  swipes: (_question, side) => (side === 'right' ? { value: 'pass', word: 'swiped_pass' } : { value: 'fail', word: 'swiped_fail' }),
  Edit: EditCheck,
};
