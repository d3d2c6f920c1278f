import { readWords, type Word } from '@anjian/schema/rules/words.ts';
import type { TypedProblem } from './checkTyped.ts';

type Mark = { from: number; words: string; kind: Word['kind'] | 'gap'; isWrong: boolean };

/** The formula in colours, with what is wrong underlined. The field over it shows its caret alone. */
export function FormulaMarks({ text, problems }: { text: string; problems: readonly TypedProblem[] }) {
  return (
    <div aria-hidden="true" className="builder-formula-marks">
      {marksIn(text, problems).map(({ from, words, kind, isWrong }) => (
        <span key={from} data-kind={kind} data-wrong={isWrong || undefined}>
          {words}
        </span>
      ))}
    </div>
  );
}

export function marksIn(text: string, problems: readonly TypedProblem[]): Mark[] {
  const marks: Mark[] = [];
  const add = (from: number, to: number, kind: Mark['kind']) => {
    if (to <= from) return;
    // What is missing at the end is shown at the last word.
    const isWrong = problems.some(
      (problem) => (problem.from < to && problem.to > from) || (problem.from >= text.length && to === text.length),
    );
    marks.push({ from, words: text.slice(from, to), kind, isWrong: isWrong && kind !== 'gap' });
  };
  let at = 0;
  for (const { from, to, kind } of readWords(text)) {
    add(at, from, 'gap');
    add(from, to, kind);
    at = to;
  }
  add(at, text.length, 'gap');
  return marks;
}
