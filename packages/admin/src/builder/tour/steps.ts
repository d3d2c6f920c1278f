import type { Pane } from '../Builder.tsx';

/** What is pointed at, and which pane has to be open for it. */
export type TourStep = { name: 'sheet' | 'add' | 'properties' | 'preview' | 'publish'; pane: Pane; target: string };

/** In the order in which a checklist comes about. */
export const tourSteps: readonly TourStep[] = [
  { name: 'sheet', pane: 'sheet', target: '.builder-sheet' },
  { name: 'add', pane: 'add', target: '.builder-left' },
  { name: 'properties', pane: 'properties', target: '.builder-right' },
  { name: 'preview', pane: 'preview', target: '.builder-right' },
  { name: 'publish', pane: 'sheet', target: '.builder-toolbar' },
];
