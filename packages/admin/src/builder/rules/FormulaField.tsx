import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { useStore } from '../state/useBuilder.ts';
import { checkTyped, type TypedProblem } from './checkTyped.ts';
import { FormulaHelp } from './FormulaHelp.tsx';

type FormulaFieldProps = {
  label: string;
  owner: string | undefined;
  value: Expr | undefined;
  /** undefined for an empty one */
  onChange: (expr: Expr | undefined) => void;
  needed?: boolean;
  help?: string;
};

/** The formula of a rule as text. What can be read goes into the template at once; what is wrong is underlined where it stands. */
export function FormulaField({ label, owner, value, onChange, needed = false, help }: FormulaFieldProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const store = useStore();
  const id = useId();
  const [text, setText] = useState(() => (value ? printFormula(value) : ''));
  const own = useRef(value);
  useEffect(() => {
    if (value === own.current) return;
    own.current = value;
    setText(value ? printFormula(value) : '');
  }, [value]);

  const late = useDeferredValue(text);
  const typed = useMemo(
    () => (late.trim() === '' ? { expr: undefined, problems: [] } : checkTyped(late, store.definition, owner)),
    [late, store, owner],
  );
  const change = (next: string) => {
    setText(next);
    const read = next.trim() === '' ? undefined : checkTyped(next, store.definition, owner).expr;
    if (read === undefined && (next.trim() !== '' || needed)) return;
    own.current = read;
    onChange(read);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (words: string) => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: text.length, selectionEnd: text.length };
    change(text.slice(0, selectionStart) + words + text.slice(selectionEnd));
    field.current?.focus();
  };
  const isWrong = typed.problems.some(({ severity }) => severity === 'error') || (needed && text.trim() === '');
  return (
    <Box sx={{ marginBlock: 1 }} data-own-undo>
      <Box component="label" htmlFor={id} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {label}
      </Box>
      <Box className="builder-formula" data-wrong={isWrong || undefined}>
        <Marks text={text} problems={text === late ? typed.problems : []} />
        <textarea
          id={id}
          ref={field}
          value={text}
          rows={1}
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={`${id}-problems`}
          onChange={(event) => change(event.target.value)}
        />
      </Box>
      <Box id={`${id}-problems`} aria-live="polite">
        {typed.problems.map((problem) => (
          <FormHelperText key={`${problem.from}-${problem.code}`} error={problem.severity === 'error'}>
            {translate('builder.formulaProblem', {
              what: late.slice(problem.from, problem.to) || '…',
              why: definitionProblemText(problem, locale),
            })}
          </FormHelperText>
        ))}
        {help && typed.problems.length === 0 && <FormHelperText>{help}</FormHelperText>}
      </Box>
      <FormulaHelp owner={owner} onInsert={insert} />
    </Box>
  );
}

/** The same text beneath the field, with what is wrong underlined; letters there are not seen. */
function Marks({ text, problems }: { text: string; problems: readonly TypedProblem[] }) {
  const parts: { words: string; isWrong: boolean }[] = [];
  let at = 0;
  for (const { from, to } of [...problems].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push({ words: text.slice(at, from), isWrong: false }, { words: text.slice(from, Math.max(to, from + 1)) || ' ', isWrong: true });
    at = Math.max(to, from + 1);
  }
  parts.push({ words: text.slice(at), isWrong: false });
  return (
    <div aria-hidden="true" className="builder-formula-marks">
      {parts.map(({ words, isWrong }, index) => (isWrong ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>))}
    </div>
  );
}
