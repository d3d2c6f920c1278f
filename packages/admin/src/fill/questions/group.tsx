import { useEffect, useRef } from 'react';
import { valueOf, withValue } from '../form/answer.model.ts';
import { useForm } from '../form/formTools.ts';
import { pathInRow, withCopyOf, withoutRow } from '../form/rows.model.ts';
import type { GroupRow } from '../form/rows.model.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { rangeHint } from '../parts/rangeHint.ts';
import type { Editor, EditorProps } from './editor.ts';

function EditGroup({ question, path, answer, ids, disabled, change }: EditorProps<'group'>) {
  const { t, say, offerUndo, newRow } = useForm();
  const rows = (valueOf(answer) as GroupRow[] | undefined) ?? [];
  const set = (next: GroupRow[]) => change(next.length === 0 ? undefined : withValue(answer, next));
  const isFull = question.maxRows !== undefined && rows.length >= question.maxRows;
  const list = useFocusOnNewRow(rows.length);
  const hint = rangeHint(t, 'rows', question.minRows || undefined, question.maxRows);
  return (
    <div role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      {hint ? <p className="fill-hint">{hint}</p> : null}
      {rows.length === 0 ? <p className="fill-hint">{t('rows_none')}</p> : null}
      <ol className="fill-group" ref={list}>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            question={question}
            path={path}
            row={row}
            title={[say(question.rowLabel), t('row', { n: index + 1 })].filter(Boolean).join(' ')}
            canCopy={!disabled && !isFull}
            canRemove={!disabled}
            onCopy={() => set(withCopyOf(rows, row.id))}
            onRemove={() => {
              set(withoutRow(rows, row.id));
              offerUndo(t('row_removed', { n: index + 1 }), path, answer);
            }}
          />
        ))}
      </ol>
      {disabled || isFull ? null : (
        <button type="button" className="fill-button" onClick={() => set([...rows, newRow(path)])}>
          <Glyph name="add" />
          {t('row_add')}
        </button>
      )}
    </div>
  );
}

type RowProps = {
  question: EditorProps<'group'>['question'];
  path: string;
  row: GroupRow;
  title: string;
  canCopy: boolean;
  canRemove: boolean;
  onCopy: () => void;
  onRemove: () => void;
};

function Row({ question, path, row, title, canCopy, canRemove, onCopy, onRemove }: RowProps) {
  const { t, renderQuestion } = useForm();
  return (
    <li className="fill-group-row" aria-label={title}>
      <div className="fill-group-head">
        <span className="fill-group-title">{title}</span>
        {canCopy ? (
          <button type="button" className="fill-icon-button" onClick={onCopy} aria-label={`${t('row_copy')}: ${title}`}>
            <Glyph name="copy" />
          </button>
        ) : null}
        {canRemove ? (
          <button type="button" className="fill-icon-button" onClick={onRemove} aria-label={`${t('row_remove')}: ${title}`}>
            <Glyph name="remove" />
          </button>
        ) : null}
      </div>
      {question.questions.map((inner) => renderQuestion(inner, pathInRow(path, row.id, inner.key)))}
    </li>
  );
}

/** Whoever adds a row wants to write in it: the first field of the last row takes the focus when rows grow. */
function useFocusOnNewRow(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count === before.current + 1) list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    before.current = count;
  }, [count]);
  return list;
}

export const group: Editor<'group'> = { shape: 'group', Edit: EditGroup };
