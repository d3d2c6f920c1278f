import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import type { Mark } from '@anjian/schema/answers/marks.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useParts } from '../parts/partTools.ts';
import { moved, stretched } from './marks.model.ts';
import type { Size } from './marks.model.ts';
import type { DrawnMarks } from './useMarks.ts';

const directions: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** One press of a key: a hundredth of the photo. */
const stepsAcross = 100;

/** Every mark by name, to be moved, stretched and removed without touching the picture. */
export function MarkList({ marks, size }: { marks: DrawnMarks; size: Size }) {
  const { t } = useParts();
  const helpId = useId();
  if (marks.list.length === 0) return null;
  const step = Math.max(1, Math.round(Math.max(size.width, size.height) / stepsAcross));

  function onKey(event: KeyboardEvent, mark: Mark, index: number): void {
    const [dx, dy] = directions[event.key] ?? [0, 0];
    if (dx !== 0 || dy !== 0) marks.change(index, (event.shiftKey ? stretched : moved)(mark, dx * step, dy * step));
    else if (event.key === 'Delete' || event.key === 'Backspace') marks.remove(index);
    else return;
    event.preventDefault();
  }

  return (
    <details className="fill-more">
      <summary>{t('draw_list', { n: marks.list.length })}</summary>
      <p id={helpId} className="fill-hint">
        {t('draw_keys')}
      </p>
      <ol>
        {marks.list.map((mark, index) => {
          const name = nameOf(mark, index);
          return (
            <li key={index} className="fill-draw-mark" data-chosen={marks.selected === index || undefined}>
              <button
                type="button"
                className="fill-button"
                data-look="quiet"
                aria-pressed={marks.selected === index}
                aria-describedby={helpId}
                onFocus={() => marks.select(index)}
                onClick={() => marks.select(index)}
                onKeyDown={(event) => onKey(event, mark, index)}
              >
                {name}
              </button>
              <button
                type="button"
                className="fill-icon-button"
                aria-label={t('draw_remove', { name })}
                onClick={() => marks.remove(index)}
              >
                <Glyph name="remove" />
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );

  function nameOf(mark: Mark, index: number): string {
    const what = mark.is === 'text' ? `“${mark.text}”` : t(`draw_${mark.is}`);
    return t('draw_mark', { n: index + 1, what, colour: t(`draw_${mark.colour}`) });
  }
}
