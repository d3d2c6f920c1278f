/**
 * Whoever leaves the builder has the last of what they typed sent behind them. The screen of the same template that they go to
 * waits for it, or it would read the draft as it was before, and take the one that arrives meanwhile for somebody else's.
 */
const leaving = new Map<string, Promise<void>>();

export function noteLeaving(template: string, left: Promise<void>): void {
  const waiting = left.finally(() => {
    if (leaving.get(template) === waiting) leaving.delete(template);
  });
  leaving.set(template, waiting);
}

/** At once where nobody is leaving. */
export async function untilLeft(template: string): Promise<void> {
  await leaving.get(template);
}
