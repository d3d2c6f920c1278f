import { useState } from 'react';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useParts } from '../parts/partTools.ts';
import { useFileUrl } from '../photos/useFileUrl.ts';
import { useUnfinishedPart, wordsOn } from '../unfinished/unfinished.ts';
import { MarkList } from './MarkList.tsx';
import { MarkStage } from './MarkStage.tsx';
import { MarkTools } from './MarkTools.tsx';
import type { Tool } from './MarkTools.tsx';
import { markInTheMiddle, textMark, withMarks } from './marks.model.ts';
import type { Pen, Point, Size } from './marks.model.ts';
import { TextEntry } from './TextEntry.tsx';
import { useMarks } from './useMarks.ts';
import { usePictureSize } from './usePictureSize.ts';

type Props = { photo: FileRef; n: number; onChange: (photo: FileRef) => void; onClose: () => void };

/** Drawing on a photo. The photo stays as it is; every stroke is kept at once, so closing only closes. */
export function MarkEditor({ photo, n, onChange, onClose }: Props) {
  const { files, t } = useParts();
  const found = useFileUrl(files, photo, 'full');
  const measured = usePictureSize(found.state === 'here' ? found.url : undefined);
  // Marks stay in the measures they were first drawn in, also when the last of them goes.
  const [before] = useState(photo.marks);
  const size = before ?? measured;
  return (
    <Dialog title={t('draw_title', { n })} closeWord={t('draw_done')} onClose={onClose} size="full">
      {found.state === 'here' && size ? <Drawing photo={photo} url={found.url} size={size} onChange={onChange} /> : null}
      {found.state === 'missing' ? <p>{t('file_missing')}</p> : null}
    </Dialog>
  );
}

/** Words that are not on the photo yet, and where they shall stand. */
type BegunWords = { at: Point; text: string };

type DrawingProps = { photo: FileRef; url: string; size: Size; onChange: Props['onChange'] };

function Drawing({ photo, url, size, onChange }: DrawingProps) {
  const { t } = useParts();
  const [begun] = useState({ width: size.width, height: size.height });
  const marks = useMarks(photo.marks?.list ?? [], (list) => onChange(withMarks(photo, begun, list)));
  const [kept, keep] = useUnfinishedPart(wordsOn(photo));
  const [begunWords] = useState(() => (kept === undefined ? undefined : (JSON.parse(kept) as BegunWords)));
  const [tool, setTool] = useState<Tool>(begunWords ? 'text' : 'line');
  const [pen, setPen] = useState<Pen>({ colour: 'red', weight: 2 });
  const [writingAt, setWritingAt] = useState(begunWords?.at);
  const chosen = marks.selected === undefined ? undefined : marks.list[marks.selected];

  function setLooks(next: Pen): void {
    setPen(next);
    // With the hand, colour and thickness are those of what it holds.
    if (tool === 'move' && chosen && marks.selected !== undefined) marks.change(marks.selected, { ...chosen, ...next });
  }

  return (
    <div className="fill-draw">
      <MarkStage {...{ url, marks, tool, pen }} size={begun} onWrite={setWritingAt} />
      <div className="fill-draw-side">
        {writingAt ? (
          <TextEntry
            begun={begunWords?.text ?? ''}
            onType={(text) => keep(text.trim() === '' ? undefined : JSON.stringify({ at: writingAt, text } satisfies BegunWords))}
            onText={(text) => {
              keep(undefined);
              const mark = textMark(text, writingAt, pen);
              if (mark) marks.add(mark);
              setWritingAt(undefined);
            }}
          />
        ) : null}
        <MarkTools
          {...{ tool, setTool, pen, setPen: setLooks, marks }}
          onMiddle={() => {
            if (tool === 'text') setWritingAt({ x: begun.width / 3, y: begun.height / 2 });
            else if (tool !== 'move') marks.add(markInTheMiddle(tool, begun, pen));
          }}
        />
        <MarkList marks={marks} size={begun} />
        <p className="fill-hint" role="status">
          {marks.isFull ? t('draw_full') : t('draw_saved')}
        </p>
      </div>
    </div>
  );
}
