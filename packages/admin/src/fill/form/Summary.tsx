import type { Path } from '@anjian/schema/answers/path.ts';
import { readPath } from '@anjian/schema/answers/path.ts';
import type { Problem } from '@anjian/schema/problems/problem.ts';
import { problemText } from '@anjian/schema/problems/texts.ts';
import { useForm } from './formTools.ts';
import { questionsOf } from './say.ts';

type Props = { id: string; paths: readonly Path[]; problems: readonly Problem[]; onGo: (path: Path) => void };

/** After an attempt to submit: everything that stands in the way, each one tap from its place. */
export function Summary({ id, paths, problems, onGo }: Props) {
  const { t, say, locale, definition } = useForm();
  return (
    <section id={id} className="fill-summary" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('summary_title', { n: paths.length })}</h2>
      <ul>
        {paths.map((path) => {
          const question = questionsOf(definition).get(readPath(path)?.at(-1)?.key ?? path);
          const problem = problems.find((one) => one.path === path && one.severity === 'error');
          // That it is to be answered, the heading says of all of them.
          const words =
            problem && problem.code !== 'required' && (problem.message ? say(problem.message, path) : problemText(problem, locale));
          return (
            <li key={path}>
              <button type="button" className="fill-link" onClick={() => onGo(path)}>
                {question ? say(question.label, path) : path}
              </button>
              {words ? <span className="fill-hint">{words}</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
