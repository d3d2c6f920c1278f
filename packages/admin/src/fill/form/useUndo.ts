import { useEffect, useState } from 'react';
import type { Answer } from '@anjian/schema/answers/answer.ts';
import type { Path } from '@anjian/schema/answers/path.ts';

type Restore = readonly [Path, Answer | undefined][];
export type UndoOffer = { message: string; restore: Restore };

/** Long enough to read it, look up, and reach for the button. */
const offeredFor = 20_000;

export function useUndo(set: (changes: Restore) => void) {
  const [offered, setOffered] = useState<UndoOffer>();
  useEffect(() => {
    if (!offered) return;
    const timer = setTimeout(() => setOffered(undefined), offeredFor);
    return () => clearTimeout(timer);
  }, [offered]);
  return {
    offered,
    offer: (message: string, restore: Restore) => setOffered({ message, restore }),
    /** Another change at the same place: putting the old one back would undo that too. */
    forget: (path: Path) => setOffered((now) => (now?.restore.some(([other]) => other === path) ? undefined : now)),
    take: () => {
      if (offered) set(offered.restore);
      setOffered(undefined);
    },
    drop: () => setOffered(undefined),
  };
}
