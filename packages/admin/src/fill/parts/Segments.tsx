import { Glyph } from './Glyph.tsx';
import type { GlyphName } from './Glyph.tsx';

export type Segment<Value extends string> = { value: Value; word: string; glyph?: GlyphName; tone: 'pass' | 'fail' | 'na' | 'plain' };

type Props<Value extends string> = {
  name: string;
  segments: readonly Segment<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
  labelledBy: string;
  describedBy?: string | undefined;
  required: boolean;
  invalid: boolean;
  disabled: boolean;
};

/**
 * A row of large answers of which one is taken. The browser's own radio buttons lie under them, so that arrow keys,
 * screen readers and forms of every kind work as people expect.
 */
export function Segments<Value extends string>(props: Props<Value>) {
  const { name, segments, value, onChoose, labelledBy, describedBy, required, invalid, disabled } = props;
  return (
    <div
      className="fill-segments"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-required={required}
      aria-invalid={invalid || undefined}
    >
      {segments.map((segment) => (
        <label key={segment.value} className="fill-segment" data-tone={segment.tone}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={value === segment.value}
            disabled={disabled}
            onChange={() => onChoose(segment.value)}
          />
          <span className="fill-segment-face">
            {segment.glyph ? <Glyph name={segment.glyph} /> : null}
            {segment.word}
          </span>
        </label>
      ))}
    </div>
  );
}
