import { Accessibility, type DragDropManager, Feedback } from '@dnd-kit/dom';
import { DragDropProvider, PointerSensor } from '@dnd-kit/react';
import { type ReactNode, useRef } from 'react';
import { spotOf } from '../edits/spot.ts';
import { addQuestion, moveTo } from '../state/commands.ts';
import { selectedKeys } from '../state/selection.ts';
import { useStore } from '../state/useBuilder.ts';
import { halfOf, spotOfDrop, type Dragged, type DropTarget, type Half } from './dropping.ts';

type Held = { element: Element; target: DropTarget; half: Half };

/**
 * Dragging by mouse, pen or finger. By keyboard one moves with Alt and the arrows, which say where it went; so the library's
 * own keyboard dragging and its announcements are left out.
 */
export function Dragging({ children }: { children: ReactNode }) {
  const store = useStore();
  const held = useRef<Held>(undefined);
  const mark = (next: Held | undefined) => {
    if (held.current?.element !== next?.element) held.current?.element.removeAttribute('data-drop');
    if (next) next.element.setAttribute('data-drop', 'empty' in next.target ? 'into' : next.half);
    held.current = next;
  };
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      plugins={(usual) => [
        ...usual.filter((plugin) => plugin !== Accessibility),
        Feedback.configure({ feedback: 'clone', dropAnimation: null }),
      ]}
      onDragMove={({ nativeEvent }, manager) => mark(heldUnder(nativeEvent, manager))}
      onDragEnd={({ canceled, operation, nativeEvent }, manager) => {
        // Where it is let go counts, not where the last picture showed it.
        const put = heldUnder(nativeEvent, manager) ?? held.current;
        mark(undefined);
        const dragged = operation.source?.data as Dragged | undefined;
        if (canceled || !put || !dragged) return;
        if ('type' in dragged) return void addQuestion(store, dragged.type, spotOfDrop(put.target, put.half, undefined));
        const selected = selectedKeys(store.getState().selection);
        const keys = selected.has(dragged.question) ? selected : new Set([dragged.question]);
        const at = keys.size === 1 ? spotOf(store.definition, dragged.question) : undefined;
        moveTo(store, keys, spotOfDrop(put.target, put.half, at));
      }}
    >
      {children}
    </DragDropProvider>
  );
}

/** The row or the empty list under the pointer; what is dragged hangs over it and is looked through. */
function heldUnder(event: Event | undefined, { registry }: DragDropManager): Held | undefined {
  if (!(event instanceof PointerEvent)) return undefined;
  for (const under of document.elementsFromPoint(event.clientX, event.clientY)) {
    const element = under.closest('[data-droppable]');
    if (!element || element.closest('[data-dnd-dragging]')) continue;
    const target = registry.droppables.get(element.getAttribute('data-droppable') ?? '');
    if (target) return { element, target: target.data as DropTarget, half: halfOf(element, event.clientY) };
  }
  return undefined;
}
