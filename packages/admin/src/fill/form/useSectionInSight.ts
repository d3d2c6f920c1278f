import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Key } from '@anjian/schema/definition/definition.ts';

/** Of the height of the page: a section that begins above this is the one that is being read. */
const line = 0.4;

/** Which section is being read, and a list that scrolls along sideways so that its name is in sight. */
export function useSectionInSight(
  keys: readonly Key[],
  idOf: (key: Key) => string,
): { here: Key | undefined; list: RefObject<HTMLOListElement | null> } {
  const [here, setHere] = useState<Key>();
  const list = useRef<HTMLOListElement>(null);
  const all = keys.join();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setHere(sectionRead(all.split(','), idOf)));
    };
    // Within a preview it is not the page that scrolls.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, [all, idOf]);
  useEffect(() => {
    const row = list.current;
    const name = row?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    // Only sideways: the page itself is where the thumb left it.
    if (row && name) row.scrollTo({ left: name.offsetLeft - (row.clientWidth - name.offsetWidth) / 2 });
  }, [here]);
  return { here, list };
}

/** None where all of them are in sight at once; the last one once its end is. */
function sectionRead(keys: readonly Key[], idOf: (key: Key) => string): Key | undefined {
  const places = keys.flatMap((key) => {
    const section = document.getElementById(idOf(key));
    return section ? [{ key, box: section.getBoundingClientRect() }] : [];
  });
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return undefined;
  const endsInSight = last.box.bottom <= window.innerHeight;
  if (endsInSight && first.box.top >= 0) return undefined;
  return endsInSight ? last.key : (places.findLast(({ box }) => box.top <= window.innerHeight * line) ?? first).key;
}
