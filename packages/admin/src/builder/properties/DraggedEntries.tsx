import { Accessibility } from '@dnd-kit/dom';
import { DragDropProvider, PointerSensor } from '@dnd-kit/react';
import { isSortable } from '@dnd-kit/react/sortable';
import type { ReactNode } from 'react';
import type { Key } from '@anjian/schema/definition/definition.ts';

/** Choices and rows dragged within their list; by keyboard they go with Alt and the arrows, or by the buttons beside them. */
export function DraggedEntries({ onMove, children }: { onMove: (entry: Key, index: number) => void; children: ReactNode }) {
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      plugins={(usual) => usual.filter((plugin) => plugin !== Accessibility)}
      onDragEnd={({ canceled, operation: { source } }) => {
        if (canceled || !isSortable(source) || source.index === source.initialIndex) return;
        onMove((source.data as { entry: Key }).entry, source.index);
      }}
    >
      {children}
    </DragDropProvider>
  );
}
