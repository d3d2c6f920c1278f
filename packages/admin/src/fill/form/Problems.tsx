import type { Path } from '@anjian/schema/answers/path.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { problemText } from '@anjian/schema/problems/texts.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useForm } from './formTools.ts';

/** What is wrong with one answer, read out when it appears. */
export function Problems({ id, problems, path }: { id: string; problems: readonly Problem[]; path: Path }) {
  const { t, say, locale } = useForm();
  return (
    <div id={id} className="fill-problems" aria-live="polite">
      {problems.map((problem, index) => (
        <p key={`${problem.code}-${index}`} className="fill-problem" data-severity={problem.severity}>
          <Glyph name={problem.severity === 'info' ? 'info' : 'alert'} />
          <span>
            <span className="fill-out-of-sight">{t(`problem_${problem.severity}`)}: </span>
            {problem.message ? say(problem.message, path) : problemText(problem, locale)}
          </span>
        </p>
      ))}
    </div>
  );
}
