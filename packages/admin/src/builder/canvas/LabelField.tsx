import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { Question } from '@anjian/schema/definition/definition.ts';
import { setText } from '../edits/properties.ts';
import { spotOf } from '../edits/spot.ts';
import { longestText } from '../../terms/writing.ts';
import { holdsQuestions } from '../state/clipboard.ts';
import { addAfter, addLines, askToDelete, copy, dissolve, gather, intoGroup, outOfGroup, remove, step } from '../state/commands.ts';
import { selectedKeys, selectQuestion } from '../state/selection.ts';
import { useBuilder, useStore } from '../state/useBuilder.ts';
import { selectOnwards } from './selectOnwards.ts';

/** The label of a question, typed where it stands. Enter goes on with the next question; lines pasted become questions. */
export function LabelField({ question, number, typeName }: { question: Question; number: string; typeName: string }) {
  const translate = useTranslate();
  const store = useStore();
  const { key, label } = question;
  const locale = useBuilder((state) => state.locale);
  const main = useBuilder(({ history }) => history.present.locales[0]);
  const caret = useBuilder((state) => (state.caret?.key === key ? state.caret.count : 0));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (caret > 0) field.current?.focus();
  }, [caret]);
  const words = label[locale] ?? '';

  const paste = (event: ClipboardEvent) => {
    // Whole questions are the sheet's to put in.
    if (holdsQuestions(event.clipboardData)) return;
    const pasted = event.clipboardData.getData('text/plain');
    const spot = spotOf(store.definition, key);
    if (!/[\r\n].*\S/.test(pasted.trim()) || !spot) return;
    event.preventDefault();
    const isEmpty = Object.keys(label).length === 0;
    const added = addLines(store, pasted, { in: spot.in, index: spot.index + 1 });
    if (added > 0 && isEmpty) remove(store, new Set([key]));
  };

  const selectTo = (by: -1 | 1) => {
    const onwards = selectOnwards(store.definition, selectedKeys(store.getState().selection), key, by);
    if (!onwards) return;
    store.select({ of: 'questions', keys: onwards.keys });
    store.putCaret(onwards.caret);
    store.say('builder.severalSelected', { smart_count: onwards.keys.size });
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter chooses a word while Chinese is being typed.
    if (event.nativeEvent.isComposing) return;
    const selected = selectedKeys(store.getState().selection);
    const keys = selected.has(key) ? selected : new Set([key]);
    const act = actionFor(event, words);
    if (!act) return;
    event.preventDefault();
    if (act === 'next') addAfter(store, key);
    if (act === 'up') step(store, keys, -1);
    if (act === 'down') step(store, keys, 1);
    if (act === 'into') intoGroup(store, keys);
    if (act === 'out') outOfGroup(store, keys);
    if (act === 'copy') copy(store, keys);
    if (act === 'delete') askToDelete(store, keys);
    if (act === 'group') gather(store, keys);
    if (act === 'ungroup') dissolve(store, key);
    if (act === 'selectAbove' || act === 'selectBelow') selectTo(act === 'selectAbove' ? -1 : 1);
    if (act === 'above' || act === 'below') neighbour(event.currentTarget, act === 'above' ? -1 : 1)?.focus();
    if (act === 'up' || act === 'down' || act === 'into' || act === 'out') store.putCaret(key);
  };

  return (
    <textarea
      ref={field}
      className="builder-label"
      rows={1}
      lang={locale}
      value={words}
      maxLength={longestText}
      placeholder={label[main ?? ''] ?? translate('builder.labelPlaceholder')}
      aria-label={translate('builder.labelOf', { number, type: typeName })}
      onFocus={() => {
        if (!selectedKeys(store.getState().selection).has(key)) store.select(selectQuestion(key));
      }}
      onBlur={() => store.pause()}
      onChange={({ target: { value } }) =>
        store.edit(
          'builder.step.type',
          (definition) => setText(definition, key, 'label', locale, value.replaceAll(/[\r\n]+/g, ' ')),
          `${key}.label.${locale}`,
        )
      }
      onPaste={paste}
      onKeyDown={press}
    />
  );
}

type Action =
  | 'next'
  | 'up'
  | 'down'
  | 'into'
  | 'out'
  | 'copy'
  | 'delete'
  | 'above'
  | 'below'
  | 'group'
  | 'ungroup'
  | 'selectAbove'
  | 'selectBelow';

function actionFor(event: KeyboardEvent<HTMLTextAreaElement>, words: string): Action | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget } = event;
  if (altKey && !ctrlKey) {
    // By its place on the keyboard: with Alt held some keyboards write another letter.
    if (event.code === 'KeyG') return shiftKey ? 'ungroup' : 'group';
    if (shiftKey && key === 'ArrowUp') return 'selectAbove';
    if (shiftKey && key === 'ArrowDown') return 'selectBelow';
    const moves: Record<string, Action> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowRight: 'into',
      ArrowLeft: 'out',
      Delete: 'delete',
      Backspace: 'delete',
    };
    return moves[key];
  }
  if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'd') return 'copy';
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (key === 'Enter') return 'next';
  if (key === 'Backspace' && words === '') return 'delete';
  const { selectionStart, selectionEnd } = currentTarget;
  if (selectionStart !== selectionEnd) return undefined;
  if (key === 'ArrowUp' && selectionStart === 0) return 'above';
  return key === 'ArrowDown' && selectionEnd === words.length ? 'below' : undefined;
}

function neighbour(field: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const fields = [...(field.closest('.builder-sheet')?.querySelectorAll<HTMLElement>('.builder-label, .builder-add') ?? [])];
  return fields[fields.indexOf(field) + by];
}
