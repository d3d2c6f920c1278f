import { useCallback, useRef } from 'react';
import type { Path } from '@anjian/schema/answers/path.ts';
import type { Key } from '@anjian/schema/definition/definition.ts';
import { nextAfter } from './problems.model.ts';

/** Going to a place in the form: it is scrolled to, and the first thing to be done there takes the focus. */
export function useJump(formId: string) {
  const last = useRef<Path>(undefined);
  const summaryId = `${formId}--summary`;
  const sectionId = useCallback((key: Key) => `${formId}--section-${key}`, [formId]);

  function toQuestion(path: Path): void {
    last.current = path;
    soon(() => go(document.getElementById(`${formId}-${path}`)));
  }

  return {
    summaryId,
    sectionId,
    toQuestion,
    toNext: (paths: readonly Path[]) => {
      const next = nextAfter(paths, last.current);
      if (next !== undefined) toQuestion(next);
    },
    toSection: (key: Key) => soon(() => go(document.getElementById(sectionId(key)))),
    toSummary: () => soon(() => go(document.getElementById(summaryId))),
  };
}

/** After React has drawn what the jump leads to. */
function soon(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function go(place: HTMLElement | null): void {
  if (!place) return;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'start', behavior: isStill ? 'auto' : 'smooth' });
  const field = place.classList.contains('fill-question') ? firstField(place) : undefined;
  (field ?? place).focus({ preventScroll: true });
}

function firstField(place: HTMLElement): HTMLElement | undefined {
  const fields = [...place.querySelectorAll<HTMLElement>('input:not([type=file]), textarea, select, button')];
  const isOpen = (field: HTMLElement) => !(field as HTMLInputElement).disabled && !field.classList.contains('fill-clear');
  return fields.find((field) => field.getAttribute('aria-invalid') === 'true' && isOpen(field)) ?? fields.find(isOpen);
}
