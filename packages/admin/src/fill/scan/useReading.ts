import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Reader } from './reader.ts';

/** Milliseconds between two looks: a hand is not quicker, and the phone stays cool. */
const pause = 150;
/** Within this time the same code is the same reading. */
const sameFor = 3_000;

/** Looks at the video again and again and tells each code it finds, while there is a reader. */
export function useReading(video: RefObject<HTMLVideoElement | null>, reader: Reader | undefined, onText: (text: string) => void): void {
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  }, [onText]);
  useEffect(() => {
    if (!reader) return;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const last = { text: '', at: 0 };

    async function look(read: Reader): Promise<void> {
      const element = video.current;
      const [text] = element && element.readyState >= element.HAVE_CURRENT_DATA && !element.paused ? await read(element) : [];
      if (!isCurrent) return;
      const now = performance.now();
      if (text !== undefined && (text !== last.text || now - last.at > sameFor)) {
        Object.assign(last, { text, at: now });
        tell.current(text);
      }
      timer = setTimeout(() => void look(read), pause);
    }

    void look(reader);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [video, reader]);
}
