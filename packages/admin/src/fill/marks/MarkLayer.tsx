import type { CSSProperties } from 'react';
import type { Mark, Marks } from '@anjian/schema/answers/marks.ts';
import { paints } from './colours.ts';
import { pathOf, strokeOf, textHeightOf } from './marks.model.ts';
import type { Size } from './marks.model.ts';

// Of its own, because the console shows photos outside the form and its styles.
const overThePhoto: CSSProperties = { position: 'absolute', inset: 0, inlineSize: '100%', blockSize: '100%', pointerEvents: 'none' };

/** The marks over a photo that fills its frame, or is shown whole in it. What they say is read out with the photo. */
export function MarkLayer({ marks, fit }: { marks: Marks; fit: 'fill' | 'whole' }) {
  const { width, height, list } = marks;
  return (
    <svg
      className="fill-marks"
      style={overThePhoto}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={fit === 'fill' ? 'xMidYMid slice' : 'xMidYMid meet'}
      aria-hidden="true"
      focusable="false"
    >
      {list.map((mark, index) => (
        <MarkShape key={index} mark={mark} size={marks} />
      ))}
    </svg>
  );
}

export function MarkShape({ mark, size }: { mark: Mark; size: Size }) {
  const { ink, edge } = paints[mark.colour];
  if (mark.is === 'text') {
    const height = textHeightOf(mark, size);
    return (
      <text
        x={mark.at[0]}
        y={mark.at[1]}
        fontSize={height}
        fill={ink}
        stroke={edge}
        strokeWidth={height / 6}
        paintOrder="stroke"
        strokeLinejoin="round"
      >
        {mark.text}
      </text>
    );
  }
  const stroke = strokeOf(mark, size);
  const shape = { d: pathOf(mark, stroke), fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <g>
      <path {...shape} stroke={edge} strokeWidth={stroke * 1.6} />
      <path {...shape} stroke={ink} strokeWidth={stroke} />
    </g>
  );
}
