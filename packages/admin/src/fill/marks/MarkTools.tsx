import { markColours, markWeights } from '@anjian/schema/answers/marks.ts';
import { Glyph } from '../parts/Glyph.tsx';
import type { GlyphName } from '../parts/Glyph.tsx';
import { useParts } from '../parts/partTools.ts';
import { paints } from './colours.ts';
import type { Drawn, Pen } from './marks.model.ts';
import type { DrawnMarks } from './useMarks.ts';

export type Tool = Drawn | 'text' | 'move';

const tools: readonly { tool: Tool; glyph: GlyphName }[] = [
  { tool: 'line', glyph: 'pen' },
  { tool: 'arrow', glyph: 'arrow' },
  { tool: 'box', glyph: 'box' },
  { tool: 'ring', glyph: 'ring' },
  { tool: 'text', glyph: 'letter' },
  { tool: 'move', glyph: 'hand' },
];

type Props = {
  tool: Tool;
  setTool: (tool: Tool) => void;
  pen: Pen;
  setPen: (pen: Pen) => void;
  marks: DrawnMarks;
  /** Puts a mark where no finger points. */
  onMiddle: () => void;
};

/** What is drawn with, in which colour, how thick; and back and forth. */
export function MarkTools({ tool, setTool, pen, setPen, marks, onMiddle }: Props) {
  const { t } = useParts();
  return (
    <div className="fill-draw-tools">
      <div className="fill-draw-row" role="group" aria-label={t('draw_tools')}>
        {tools.map((one) => (
          <ToolButton
            key={one.tool}
            word={t(`draw_${one.tool}`)}
            glyph={one.glyph}
            isOn={tool === one.tool}
            onPress={() => setTool(one.tool)}
          />
        ))}
      </div>
      <div className="fill-draw-row" role="group" aria-label={t('draw_colour')}>
        {markColours.map((colour) => (
          <button
            key={colour}
            type="button"
            className="fill-icon-button fill-draw-colour"
            aria-label={t(`draw_${colour}`)}
            aria-pressed={pen.colour === colour}
            onClick={() => setPen({ ...pen, colour })}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <circle cx="12" cy="12" r="9" fill={paints[colour].ink} />
            </svg>
          </button>
        ))}
      </div>
      <div className="fill-draw-row" role="group" aria-label={t('draw_weight')}>
        {markWeights.map((weight) => (
          <button
            key={weight}
            type="button"
            className="fill-icon-button fill-draw-weight"
            aria-label={t(`draw_weight_${weight}`)}
            aria-pressed={pen.weight === weight}
            onClick={() => setPen({ ...pen, weight })}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <path d="M3 12h18" stroke="currentcolor" strokeWidth={weight * 2.5 - 1} strokeLinecap="round" />
            </svg>
          </button>
        ))}
        <ToolButton word={t('draw_undo')} glyph="undo" disabled={!marks.canUndo} onPress={marks.undo} />
        <ToolButton word={t('draw_redo')} glyph="redo" disabled={!marks.canRedo} onPress={marks.redo} />
        <ToolButton word={t('draw_clear')} glyph="remove" disabled={marks.list.length === 0} onPress={marks.clear} />
      </div>
      {tool === 'move' ? null : (
        <button type="button" className="fill-button" data-look="quiet" disabled={marks.isFull} onClick={onMiddle}>
          {t('draw_middle', { what: t(`draw_${tool}`) })}
        </button>
      )}
    </div>
  );
}

type ToolButtonProps = { word: string; glyph: GlyphName; isOn?: boolean; disabled?: boolean; onPress: () => void };

function ToolButton({ word, glyph, isOn, disabled, onPress }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="fill-icon-button"
      aria-label={word}
      title={word}
      aria-pressed={isOn}
      disabled={disabled}
      onClick={onPress}
    >
      <Glyph name={glyph} />
    </button>
  );
}
