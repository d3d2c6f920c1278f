import type { KeyboardEvent, RefObject } from 'react';

/**
 * Enter goes to the text below, Shift+Enter breaks the line, the arrows leave a cell at its ends, Ctrl+Enter leads to the next
 * text that is missing.
 */
export function useGridKeys(table: RefObject<HTMLTableElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const cell = event.target;
    // Enter chooses a word while Chinese is being typed.
    if (!(cell instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing || event.altKey) return;
    const next = nextCell(event, cell, [...(table.current?.querySelectorAll<HTMLTextAreaElement>('textarea') ?? [])]);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
    next?.select();
  };
}

/** Undefined when the key is not ours; null when there is nowhere to go. */
function nextCell(event: KeyboardEvent, cell: HTMLTextAreaElement, cells: readonly HTMLTextAreaElement[]) {
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === 'Enter' && isCommand) {
    const at = cells.indexOf(cell);
    return [...cells.slice(at + 1), ...cells.slice(0, at)].find((one) => one.dataset['missing'] !== undefined) ?? null;
  }
  if (shiftKey || isCommand) return undefined;
  const column = cells.filter((one) => one.dataset['column'] === cell.dataset['column']);
  const beside = (by: -1 | 1) => column[column.indexOf(cell) + by] ?? null;
  if (key === 'Enter') return beside(1);
  const { selectionStart, selectionEnd, value } = cell;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (selectionStart !== selectionEnd && !isWhole) return undefined;
  if (key === 'ArrowUp' && selectionStart === 0) return beside(-1);
  return key === 'ArrowDown' && selectionEnd === value.length ? beside(1) : undefined;
}
