import { useState } from 'react';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { timeHere, todayHere, withOffset } from '../parts/clock.ts';
import type { Editor, EditorProps } from './editor.ts';

/** Two fields of the device's own kind; the answer stands once both are there. */
function EditDateTime({ answer, state, ids, label, invalid, disabled, change }: EditorProps<'date_time'>) {
  const { t } = useForm();
  const value = valueOf(answer);
  const [half, setHalf] = useState({ date: '', time: '' });
  const [date, time] = typeof value === 'string' ? [value.slice(0, 10), value.slice(11, 16)] : [half.date, half.time];

  function set(nextDate: string, nextTime: string): void {
    setHalf({ date: nextDate, time: nextTime });
    change(nextDate && nextTime ? withValue(answer, withOffset(nextDate, nextTime)) : undefined);
  }

  const shared = { className: 'fill-input', disabled, 'aria-required': state.required, 'aria-invalid': invalid || undefined };
  return (
    <div className="fill-number" role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      <input {...shared} type="date" value={date} aria-label={t('date_part')} onChange={(event) => set(event.target.value, time)} />
      <input {...shared} type="time" value={time} aria-label={t('time_part')} onChange={(event) => set(date, event.target.value)} />
      {disabled ? null : (
        <button type="button" className="fill-button" aria-label={`${t('now')}: ${label}`} onClick={() => set(todayHere(), timeHere())}>
          {t('now')}
        </button>
      )}
    </div>
  );
}

export const dateTime: Editor<'date_time'> = { shape: 'group', Edit: EditDateTime };
