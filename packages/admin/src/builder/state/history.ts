/** Undo and redo: what the definition was, step by step. Pure; a step keeps the very objects that did not change. */
import type { Definition } from '@anjian/schema/definition/definition.ts';
import type { Selection } from './selection.ts';

/** `name` is the key of the sentence that says what was done. `was` is what stood selected before it, for as long as the page lives. */
export type Step = { definition: Definition; name: string; was?: Selection };
export type History = {
  past: readonly Step[];
  present: Definition;
  future: readonly Step[];
  /** what the last step may still grow by */ open?: string;
};

export const mostSteps = 200;

export function beginHistory(definition: Definition): History {
  return { past: [], present: definition, future: [] };
}

/**
 * `merge` names what is being typed: letters typed into the same text, one after the other, are one step. The very same
 * history when nothing changed.
 */
export function withEdit(history: History, name: string, definition: Definition, merge?: string, was?: Selection): History {
  if (definition === history.present) return history;
  const isSameStep = merge !== undefined && merge === history.open && history.past.length > 0;
  const past = isSameStep
    ? history.past
    : [...history.past, { definition: history.present, name, ...(was ? { was } : {}) }].slice(-mostSteps);
  return { past, present: definition, future: [], ...(merge === undefined ? {} : { open: merge }) };
}

/** What is typed from now on is another step. */
export function closeStep(history: History): History {
  const { open, ...closed } = history;
  return open === undefined ? history : closed;
}

export function undo({ past, present, future }: History): History {
  const step = past.at(-1);
  if (!step) return { past, present, future };
  return { past: past.slice(0, -1), present: step.definition, future: [{ ...step, definition: present }, ...future] };
}

export function redo({ past, present, future }: History): History {
  const [step, ...rest] = future;
  if (!step) return { past, present, future };
  return { past: [...past, { ...step, definition: present }], present: step.definition, future: rest };
}
