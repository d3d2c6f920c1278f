import { useTranslate } from 'react-admin';
import type { HintCardFragment } from '../../data/generated/graphql.ts';
import { useMoments } from '../../ui/useMoments.ts';

/** A hint as a sentence; `label` is what its question is called. */
export function useHintWords(): (hint: HintCardFragment, label: string) => string {
  const translate = useTranslate();
  const { moment } = useMoments();
  const distance = useDistance();
  return ({ kind, seconds, answers, times, takenAt, metres, fromAsset }, label) =>
    translate(`submissions.hint.${kind === 'FAR' && fromAsset === false ? 'FAR_FROM_ANSWER' : kind}`, {
      seconds,
      answers,
      times,
      label,
      moment: takenAt ? moment(takenAt) : '',
      distance: metres === null ? '' : distance(metres),
    });
}

/** To the metre nobody knows it. */
export function useDistance(): (metres: number) => string {
  const translate = useTranslate();
  return (metres) =>
    metres < 1000
      ? translate('submissions.metres', { smart_count: Math.round(metres / 10) * 10 })
      : translate('submissions.kilometres', { smart_count: Math.round(metres / 100) / 10 });
}
