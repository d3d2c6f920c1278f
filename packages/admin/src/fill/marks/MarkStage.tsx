import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { Mark } from '@anjian/schema/answers/marks.ts';
import { useParts } from '../parts/partTools.ts';
import { MarkShape } from './MarkLayer.tsx';
import { beginMark, boundsOf, drawTo, finishMark, markAt, moved, strokeOf, textHeightOf } from './marks.model.ts';
import type { Pen, Point, Size } from './marks.model.ts';
import type { Tool } from './MarkTools.tsx';
import type { DrawnMarks } from './useMarks.ts';

type Props = {
  url: string;
  size: Size;
  marks: DrawnMarks;
  tool: Tool;
  pen: Pen;
  /** Somebody wants words at this place. */
  onWrite: (at: Point) => void;
};

type Stroke = { pointer: number } & ({ is: 'drawing'; mark: Mark } | { is: 'moving'; index: number; mark: Mark; from: Point });

/** The photo to draw on, by finger, pen or mouse. */
export function MarkStage({ url, size, marks, tool, pen, onWrite }: Props) {
  const { t } = useParts();
  const stage = useRef<SVGSVGElement>(null);
  const [stroke, setStroke] = useState<Stroke>();

  function begin(event: PointerEvent<SVGSVGElement>): void {
    // A second finger, or the palm, draws nothing.
    if (stroke || !event.isPrimary || event.button !== 0) return;
    const at = pointOf(event, stage.current);
    if (!at) return;
    if (tool === 'text') {
      // The press would take the focus from the field again.
      event.preventDefault();
      return marks.isFull ? undefined : onWrite(at);
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    if (tool !== 'move') {
      if (!marks.isFull) setStroke({ is: 'drawing', pointer: event.pointerId, mark: beginMark(tool, at, pen) });
      return;
    }
    const index = markAt(marks.list, at, size);
    marks.select(index);
    const mark = index === undefined ? undefined : marks.list[index];
    if (index !== undefined && mark) setStroke({ is: 'moving', pointer: event.pointerId, index, mark, from: at });
  }

  function go(event: PointerEvent<SVGSVGElement>): void {
    const at = pointOf(event, stage.current);
    if (!at || stroke?.pointer !== event.pointerId) return;
    setStroke(stroke.is === 'drawing' ? { ...stroke, mark: drawTo(stroke.mark, at) } : { ...stroke, mark: draggedTo(stroke, at) });
  }

  /** Also when the system takes the finger away: what was drawn until then is kept. */
  function end(event: PointerEvent<SVGSVGElement>): void {
    if (stroke?.pointer !== event.pointerId) return;
    setStroke(undefined);
    if (stroke.is === 'moving') return stroke.mark === marks.list[stroke.index] ? undefined : marks.change(stroke.index, stroke.mark);
    marks.add(...finishMark(stroke.mark, size));
  }

  function draggedTo(held: Extract<Stroke, { is: 'moving' }>, at: Point): Mark {
    const mark = marks.list[held.index];
    return mark ? moved(mark, at.x - held.from.x, at.y - held.from.y) : held.mark;
  }

  const shown = stroke?.is === 'moving' ? marks.list.with(stroke.index, stroke.mark) : marks.list;
  const chosen = marks.selected === undefined ? undefined : shown[marks.selected];
  return (
    <svg
      ref={stage}
      className="fill-draw-stage"
      data-tool={tool}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('draw_stage', { n: marks.list.length })}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <image href={url} width={size.width} height={size.height} />
      {shown.map((mark, index) => (
        <MarkShape key={index} mark={mark} size={size} />
      ))}
      {stroke?.is === 'drawing' ? <MarkShape mark={stroke.mark} size={size} /> : null}
      {chosen ? <Chosen mark={chosen} size={size} /> : null}
    </svg>
  );
}

/** A frame of two colours, seen on any photo. */
function Chosen({ mark, size }: { mark: Mark; size: Size }) {
  const { left, top, right, bottom } = boundsOf(mark, textHeightOf(mark, size));
  const around = strokeOf({ ...mark, weight: 3 }, size);
  const frame = { x: left - around, y: top - around, width: right - left + 2 * around, height: bottom - top + 2 * around, fill: 'none' };
  const line = strokeOf({ ...mark, weight: 1 }, size) / 2;
  return (
    <>
      <rect {...frame} stroke="#FFFFFF" strokeWidth={line} />
      <rect {...frame} stroke="#1D2A2C" strokeWidth={line} strokeDasharray={`${line * 4}`} />
    </>
  );
}

/** Where on the photo, in its pixels. */
function pointOf(event: PointerEvent, stage: SVGSVGElement | null): Point | undefined {
  const inverse = stage?.getScreenCTM()?.inverse();
  if (!inverse) return undefined;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(inverse);
  return { x, y };
}
