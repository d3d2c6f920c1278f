import { Glyph } from '../../fill/parts/Glyph.tsx';
import type { ConsoleLocale } from '../../data/locale.ts';
import type { FirstTasks } from '../app/first.ts';
import { Link } from '../app/Link.tsx';
import type { Words } from '../parts/words.ts';
import { fillWord } from './fillWord.ts';
import { ReturnedNote } from './ReturnedNote.tsx';
import { standingOf } from './standing.model.ts';
import { TaskGroups } from './TaskGroups.tsx';
import { TaskWords } from './TaskWords.tsx';

type Props = { shown: FirstTasks; now: Date; locale: ConsoleLocale; t: Words };

/** Each task with the way to its form; 报平安 waits a moment for the part of the page that keeps what is declared. */
export function FirstGroups({ shown, now, locale, t }: Props) {
  return (
    <TaskGroups tasks={[...shown.open.nodes, ...shown.done.nodes]} now={now} t={t}>
      {(task, group) => {
        const standing = standingOf(task, [], undefined, now);
        return (
          <li key={task.id} className="phone-task">
            <TaskWords {...{ task, group, standing, now, locale, t }} />
            {standing.is === 'open' && task.returnedReview ? <ReturnedNote review={task.returnedReview} locale={locale} t={t} /> : null}
            {standing.is === 'open' ? (
              <div className="phone-task-actions">
                {task.canDeclareAllSafe ? (
                  <button type="button" className="fill-button" data-tone="pass" disabled>
                    <Glyph name="pass" />
                    {t('all_safe')}
                  </button>
                ) : null}
                {task.canComplete ? (
                  <Link to={{ at: 'fill', taskId: task.id }} className="fill-button">
                    {t(fillWord(task, standing.draft !== 'none'))}
                  </Link>
                ) : null}
              </div>
            ) : null}
          </li>
        );
      }}
    </TaskGroups>
  );
}
