import { useEffect, useState } from 'react';
import type { Text } from '@anjian/schema/definition/definition.ts';
import { isPlainlyWritten, readNumber, withSignTurned } from '../form/number.model.ts';
import { useForm } from '../form/formTools.ts';
import type { QuestionIds } from '../questions/editor.ts';
import { numberAt, useUnfinishedPart } from '../unfinished/unfinished.ts';
import { rangeHint } from './rangeHint.ts';

type Props = {
  path: string;
  kind: 'integer' | 'decimal';
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number | undefined;
  max?: number | undefined;
  unit?: Text | undefined;
  ids: QuestionIds;
  label: string;
  required: boolean;
  invalid: boolean;
  disabled: boolean;
};

export function NumberField({ path, kind, value, onChange, min, max, unit, ids, label, required, invalid, disabled }: Props) {
  const { t, say } = useForm();
  const { typed, type, leave, isBad, before } = useTypedNumber(path, kind, value, onChange);
  const hint = rangeHint(t, 'number', min, max);
  const hintId = `${ids.control}-range`;
  const badId = `${ids.control}-bad`;
  const described = [ids.describedBy, hint ? hintId : '', isBad || before ? badId : ''].filter(Boolean).join(' ');
  return (
    <>
      <div className="fill-number">
        {mayBeNegative(kind, min, max) && !disabled ? (
          // The number pad of many phones has no minus.
          <button type="button" className="fill-button" onClick={() => type(withSignTurned(typed))} aria-label={`± ${label}`}>
            ±
          </button>
        ) : null}
        <input
          id={ids.control}
          className="fill-input"
          type="text"
          inputMode={kind === 'integer' ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={typed}
          disabled={disabled}
          aria-required={required}
          aria-invalid={invalid || isBad || undefined}
          aria-describedby={described || undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
        {unit ? <span className="fill-unit">{say(unit)}</span> : null}
      </div>
      {hint ? (
        <p id={hintId} className="fill-hint">
          {hint}
        </p>
      ) : null}
      {isBad ? (
        <p id={badId} className="fill-problem" data-severity="error">
          {t(kind === 'integer' ? 'integer_bad' : 'number_bad', { text: typed.trim() })}
        </p>
      ) : before ? (
        <p id={badId} className="fill-hint">
          {t('number_before', { text: before })}
        </p>
      ) : null}
    </>
  );
}

/** A count without limits is never below zero; a reading may be. */
function mayBeNegative(kind: Props['kind'], min: number | undefined, max: number | undefined): boolean {
  return min === undefined ? kind === 'decimal' || max !== undefined : min < 0;
}

/**
 * What is typed and the number it stands for are two things: "12." and "abc" stay in the field while no number is
 * answered, also over a killed tab. When the number changes from outside (undo, another device), the field follows, and what stood
 * in it is still said.
 */
function useTypedNumber(path: string, kind: Props['kind'], value: number | undefined, onChange: Props['onChange']) {
  const [kept, keep] = useUnfinishedPart(numberAt(path));
  const [typed, setTyped] = useState(() => (value === undefined ? (kept ?? '') : String(value)));
  const [isLeft, setLeft] = useState(kept !== undefined);
  const read = readNumber(typed, kind);
  const stands = read.is === 'number' ? read.value : undefined;
  useEffect(() => {
    // A field being typed in that stands for no number yet is left alone.
    if (stands !== value && !(value === undefined && read.is !== 'number')) setTyped(value === undefined ? '' : String(value));
    // Only a change of the answer moves the field; typing moves the answer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  return {
    typed,
    type: (text: string) => {
      setTyped(text);
      const next = readNumber(text, kind);
      keep(next.is === 'number' || next.is === 'blank' ? undefined : text);
      onChange(next.is === 'number' ? next.value : undefined);
    },
    leave: () => {
      setLeft(true);
      // Whoever typed "１２，５" sees what it was understood as.
      if (read.is === 'number' && !isPlainlyWritten(typed)) setTyped(String(read.value));
    },
    isBad: read.is === 'not_a_number' || (read.is === 'unfinished' && isLeft),
    before: value === undefined ? undefined : kept,
  };
}
