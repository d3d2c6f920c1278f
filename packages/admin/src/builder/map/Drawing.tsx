import { Fragment, type KeyboardEvent, useId, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { boxBeside, boxHeight, boxWidth, type Graph, type Line } from './graph.ts';
import './map.css';

type DrawingProps = { graph: Graph; focus: Key | undefined; nameOf: (key: Key) => string; onFocus: (key: Key) => void };

const margin = 16;

/** Boxes that are buttons, over lines that are only for the eye: each box says itself what it is tied to. */
export function Drawing({ graph, focus, nameOf, onFocus }: DrawingProps) {
  const translate = useTranslate();
  const sayProperties = useSayProperties();
  const id = useId();
  const boxes = useRef(new Map<Key, HTMLButtonElement>());
  const walk = (key: Key) => (event: KeyboardEvent) => {
    const next = boxBeside(graph, key, event.key);
    if (next === undefined) return;
    event.preventDefault();
    boxes.current.get(next)?.focus();
  };
  const tie = (line: Line, key: Key) => translate('map.tie', { name: nameOf(key), by: sayProperties(line) });
  const tied = (key: Key) => {
    const on = graph.lines.filter(({ to }) => to === key).map((line) => tie(line, line.from));
    const of = graph.lines.filter(({ from }) => from === key).map((line) => tie(line, line.to));
    const separator = translate('terms.listSeparator');
    return [
      on.length > 0 ? translate('map.dependsOn', { names: on.join(separator) }) : '',
      of.length > 0 ? translate('map.affects', { names: of.join(separator) }) : '',
    ].join(' ');
  };
  const [width, height] = [graph.width + 2 * margin, graph.height + 2 * margin];
  return (
    <div className="map-drawing" style={{ inlineSize: width, blockSize: height }}>
      <svg aria-hidden="true" width={width} height={height}>
        <defs>
          <marker id="map-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {graph.lines.map((line) => (
          <Curve key={`${line.from} ${line.to}`} {...{ graph, line, focus }} label={sayProperties(line)} />
        ))}
      </svg>
      {graph.boxes.map(({ key, is, x, y }) => (
        <Fragment key={key}>
          <button
            type="button"
            ref={(element) => {
              if (element) boxes.current.set(key, element);
              else boxes.current.delete(key);
            }}
            className="map-box"
            data-is={is}
            aria-current={key === focus || undefined}
            aria-describedby={`${id}-${key}`}
            title={nameOf(key)}
            style={{ insetInlineStart: x + margin, insetBlockStart: y + margin, inlineSize: boxWidth, blockSize: boxHeight }}
            onClick={() => onFocus(key)}
            onKeyDown={walk(key)}
          >
            {is === 'section' ? translate('map.section', { name: nameOf(key) }) : nameOf(key)}
          </button>
          <span id={`${id}-${key}`} hidden>
            {tied(key)}
          </span>
        </Fragment>
      ))}
      {graph.leftOut.map(({ x, y, count }) => (
        <p key={x} className="map-left-out" style={{ insetInlineStart: x + margin, insetBlockStart: y + margin, inlineSize: boxWidth }}>
          {translate('map.leftOut', { smart_count: count })}
        </p>
      ))}
    </div>
  );
}

type CurveProps = { graph: Graph; line: Line; focus: Key | undefined; label: string };

/** Named where it touches what one looks at: all names at once would lie over each other. */
function Curve({ graph, line: { from, to }, focus, label }: CurveProps) {
  const [start, end] = [from, to].map((key) => graph.boxes.find((box) => box.key === key));
  if (!start || !end) return null;
  const isNear = focus === undefined || from === focus || to === focus;
  const [x1, y1] = [start.x + margin + boxWidth, start.y + margin + boxHeight / 2];
  const [x2, y2] = [end.x + margin - 1, end.y + margin + boxHeight / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  /** At the end that no other line of what one looks at shares. */
  const placeOfLabel = () => {
    if (focus === undefined) return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 - 5, textAnchor: 'middle' as const };
    return to === focus ? { x: x1 + 6, y: y1 - 5, textAnchor: 'start' as const } : { x: x2 - 10, y: y2 - 5, textAnchor: 'end' as const };
  };
  return (
    <g className="map-line" data-near={isNear || undefined}>
      <path d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`} markerEnd="url(#map-arrow)" />
      {isNear && <text {...placeOfLabel()}>{label}</text>}
    </g>
  );
}

function useSayProperties(): (line: Line) => string {
  const translate = useTranslate();
  return ({ properties }) =>
    properties.map((property) => translate(`builder.referenceIn.${property}`, { _: property })).join(translate('terms.listSeparator'));
}
