import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Definition } from '@anjian/schema/definition/definition.ts';
import { walkQuestions } from '@anjian/schema/definition/walk.ts';
import { definitionProblemText } from '@anjian/schema/problems/texts.ts';
import type { Expr } from '@anjian/schema/rules/expression.ts';
import { printFormula } from '@anjian/schema/rules/printFormula.ts';
import { useStore } from '../state/useBuilder.ts';
import { useSheetText } from '../state/useSheetText.ts';
import { factOf, subjectExpr, subjectName, subjectsIn, usualFacts } from '../../terms/conditions/subject.ts';
import { findAllFormulas } from '../edits/formulas.ts';
import { checkTyped } from './checkTyped.ts';
import { complete, completionsAt, type Completion, type Offered } from './completions.ts';
import { CompletionList } from './CompletionList.tsx';
import { FormulaHelp } from './FormulaHelp.tsx';
import { FormulaMarks } from './FormulaMarks.tsx';
import { readableFrom } from '../../terms/conditions/readable.ts';

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
  const say = useSheetText();
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
  const [offered, setOffered] = useState<Offered>();
  const [chosen, setChosen] = useState(0);
  const offer = (next: string, caret: number) => {
    const questions = readableFrom(store.definition, owner).map(({ key, label: name }) => ({ key, label: say(name) }));
    setOffered(completionsAt(next, caret, questions, factsToName(store.definition, { translate, read: say })));
    setChosen(0);
  };
  const completions = offered?.completions ?? [];
  const take = (completion: Completion) => {
    const caret = field.current?.selectionStart ?? text.length;
    const next = complete(text, caret, offered?.from ?? caret, completion);
    setOffered(undefined);
    change(next.text);
    // The caret is put once the new text is drawn.
    setTimeout(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const press = (event: KeyboardEvent) => {
    const count = completions.length;
    if (count === 0 || event.nativeEvent.isComposing) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => setChosen((chosen + 1) % count),
      ArrowUp: () => setChosen((chosen + count - 1) % count),
      Enter: () => take(completions[chosen]!),
      Tab: () => take(completions[chosen]!),
      Escape: () => setOffered(undefined),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const isWrong = typed.problems.some(({ severity }) => severity === 'error') || (needed && text.trim() === '');
  return (
    <Box sx={{ marginBlock: 1 }} data-own-undo>
      <Box component="label" htmlFor={id} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {label}
      </Box>
      <Box className="builder-formula" data-wrong={isWrong || undefined}>
        <FormulaMarks text={text} problems={text === late ? typed.problems : []} />
        <textarea
          id={id}
          ref={field}
          value={text}
          rows={1}
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={`${id}-problems`}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={completions.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={completions.length > 0 ? `${id}-${chosen}` : undefined}
          onKeyDown={press}
          onBlur={() => setOffered(undefined)}
          onChange={({ target }) => {
            change(target.value);
            offer(target.value, target.selectionStart);
          }}
        />
      </Box>
      <CompletionList id={id} label={label} completions={completions} chosen={chosen} onTake={take} />
      <Box id={`${id}-problems`} aria-live="polite">
        {typed.problems.map((problem) => (
          <FormHelperText key={`${problem.from} ${problem.code} ${JSON.stringify(problem.details)}`} error={problem.severity === 'error'}>
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

type Saying = Omit<Parameters<typeof subjectName>[1], 'definition'>;

/** `unit.kind` and the like, and what the last time can be asked for. */
function factsToName(definition: Definition, saying: Saying) {
  const named = findAllFormulas(definition).flatMap((expr) => [...subjectsIn(expr)].filter(factOf));
  const last = [...walkQuestions(definition)].filter(({ groups }) => groups.length === 0).map(({ question }) => `@last.${question.key}`);
  return [...new Set([...usualFacts, ...named, ...last])].map((subject) => ({
    key: printFormula(subjectExpr(subject)),
    label: subjectName(subject, { definition, ...saying }),
  }));
}
