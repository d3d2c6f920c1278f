import { useEffect, useRef, useState } from 'react';
import SignaturePad from 'signature_pad';
import type { PointGroup } from 'signature_pad';
import type { FillTextKey } from '../texts/zh-CN.ts';
import type { Translate } from '../texts/message.ts';

type Props = {
  t: Translate<FillTextKey>;
  /** The strokes of a signature that nobody confirmed yet, as `onStroke` gave them. */
  begun?: string | undefined;
  onStroke: (strokes: string | undefined) => void;
  onSigned: (picture: Blob, name: string) => void;
};

/** With the width they were drawn in, in CSS pixels. */
type BegunStrokes = { width: number; strokes: PointGroup[] };

export function DrawnSignature({ t, begun, onStroke, onSigned }: Props) {
  const [wasBegun, setBegun] = useState(begun !== undefined);
  const { canvas, isEmpty, clear, picture } = useSignaturePad(begun, onStroke);
  return (
    <>
      <div className="fill-signature-box">
        <canvas ref={canvas} className="fill-signature-canvas" role="img" aria-label={t('sign_here')} />
        {isEmpty ? (
          <span className="fill-signature-hint" aria-hidden="true">
            {t('sign_here')}
          </span>
        ) : null}
      </div>
      {wasBegun && !isEmpty ? <p className="fill-hint">{t('sign_begun')}</p> : null}
      <div className="fill-buttons">
        <button
          type="button"
          className="fill-button"
          disabled={isEmpty}
          onClick={() => {
            setBegun(false);
            clear();
          }}
        >
          {t('sign_again')}
        </button>
        <button
          type="button"
          className="fill-button"
          data-look="main"
          disabled={isEmpty}
          onClick={async () => {
            const blob = await picture();
            if (blob) onSigned(blob, 'signature.png');
          }}
        >
          {t('sign_done')}
        </button>
      </div>
    </>
  );
}

/** The ink is dark on white whatever the theme: it is printed and read on white paper. */
const ink = '#1D2A2C';
const paper = '#FFFFFF';

function useSignaturePad(begun: string | undefined, onStroke: Props['onStroke']) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const [isEmpty, setEmpty] = useState(true);
  const latest = useRef(onStroke);
  latest.current = onStroke;
  const waiting = useRef(begun);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const signaturePad = new SignaturePad(element, { penColor: ink, backgroundColor: paper });
    pad.current = signaturePad;
    signaturePad.addEventListener('endStroke', () => {
      setEmpty(false);
      latest.current(JSON.stringify({ width: element.offsetWidth, strokes: signaturePad.toData() } satisfies BegunStrokes));
    });
    const resized = new ResizeObserver(() => {
      fitToBox(element, signaturePad);
      // Once there is a box to draw in: a dialog has none until it is open.
      if (waiting.current === undefined || element.offsetWidth === 0) return;
      const { width, strokes } = JSON.parse(waiting.current) as BegunStrokes;
      waiting.current = undefined;
      if (!signaturePad.isEmpty()) return;
      signaturePad.fromData(scaled(strokes, element.offsetWidth / width));
      setEmpty(false);
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      signaturePad.off();
    };
  }, []);

  return {
    canvas,
    isEmpty,
    clear: () => {
      pad.current?.clear();
      setEmpty(true);
      latest.current(undefined);
    },
    picture: () => new Promise<Blob | null>((resolve) => (canvas.current ? canvas.current.toBlob(resolve, 'image/png') : resolve(null))),
  };
}

/**
 * One canvas pixel per screen pixel, so that the line is sharp. Resizing a canvas empties it, and turning the phone
 * resizes it: the strokes are drawn again, scaled to the new width.
 */
function fitToBox(canvas: HTMLCanvasElement, pad: SignaturePad): void {
  const ratio = window.devicePixelRatio || 1;
  const strokes = pad.toData();
  const before = canvas.width / ratio;
  canvas.width = Math.round(canvas.offsetWidth * ratio);
  canvas.height = Math.round(canvas.offsetHeight * ratio);
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(strokes.length > 0 && before > 0 ? scaled(strokes, canvas.offsetWidth / before) : strokes);
}

function scaled(strokes: readonly PointGroup[], by: number): PointGroup[] {
  const factor = Math.min(1, by);
  return strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
  }));
}
