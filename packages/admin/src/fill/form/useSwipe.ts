import { useRef } from 'react';
import type { PointerEvent } from 'react';

export type SwipeSide = 'right' | 'left';

/** A finger that goes so far sideways means it; in pixels, and never more than a part of a narrow screen. */
const farEnough = 88;
/** So near the edge of the screen a swipe is the system's own "back". */
const systemEdge = 24;
/** What lies under these is moved by the finger itself. */
const ownWay = 'input[type="range"], input[type="text"], textarea, select, canvas, .fill-photos, dialog';

type Finger = { id: number; x: number; y: number; side: SwipeSide | undefined };

/**
 * Sideways over a question, by finger alone. `touch-action: pan-y` on it leaves up and down to the browser, which takes the
 * finger away as soon as the page scrolls; a mouse selects text as it always did.
 */
export function useSwipe(onSwipe: ((side: SwipeSide) => void) | undefined) {
  const finger = useRef<Finger>(undefined);
  if (!onSwipe) return undefined;

  function begin(event: PointerEvent<HTMLElement>): void {
    const { clientX: x, clientY: y, pointerId: id } = event;
    const isAtEdge = x < systemEdge || x > window.innerWidth - systemEdge;
    const isOwn = event.target instanceof Element && event.target.closest(ownWay) !== null;
    finger.current = event.pointerType === 'touch' && event.isPrimary && !isAtEdge && !isOwn ? { id, x, y, side: undefined } : undefined;
  }

  function go(event: PointerEvent<HTMLElement>): void {
    const held = finger.current;
    if (held?.id !== event.pointerId) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    // More down than sideways: not meant, even where the browser did not scroll.
    const isMeant = Math.abs(dx) > 2 * Math.abs(dy);
    held.side = isMeant && Math.abs(dx) >= Math.min(farEnough, window.innerWidth / 4) ? (dx > 0 ? 'right' : 'left') : undefined;
    show(event.currentTarget, isMeant ? dx : 0, held.side);
  }

  function end(event: PointerEvent<HTMLElement>): void {
    const held = finger.current;
    finger.current = undefined;
    show(event.currentTarget, 0, undefined);
    if (held?.id === event.pointerId && held.side && event.type === 'pointerup') onSwipe?.(held.side);
  }

  return { onPointerDown: begin, onPointerMove: go, onPointerUp: end, onPointerCancel: end };
}

/** Past React, for sixty times a second: the question goes along with the finger and takes the colour of what it will be. */
function show(question: HTMLElement, by: number, side: SwipeSide | undefined): void {
  question.style.setProperty('--swiped', `${Math.round(by / 3)}px`);
  if (by === 0) delete question.dataset['swiping'];
  else question.dataset['swiping'] = side ?? 'undecided';
}
