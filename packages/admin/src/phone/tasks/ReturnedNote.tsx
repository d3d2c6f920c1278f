import { formatShortMoment } from '../../ui/dates.ts';
import type { ReviewCard } from '../network/cards.ts';
import type { Words } from '../parts/words.ts';

type Props = { review: ReviewCard; locale: string; t: Words };

/** Why a task came back, and who sent it. What was said of single questions stands at those. */
export function ReturnedNote({ review: { comment, comments, byName, at }, locale, t }: Props) {
  return (
    <div className="phone-returned">
      <p className="phone-returned-by">{t('returned_by', { name: byName, time: formatShortMoment(at, locale) })}</p>
      <p>{comment}</p>
      {comments.length > 0 ? <p className="fill-hint">{t('returned_questions', { n: comments.length })}</p> : null}
    </div>
  );
}
