import { useEffect, useState } from 'react';
import type { Size } from './marks.model.ts';

/** In the picture's own pixels; undefined until it is there. */
export function usePictureSize(url: string | undefined): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    if (url === undefined) return;
    let isWanted = true;
    const picture = new Image();
    picture.addEventListener('load', () => {
      if (isWanted) setSize({ width: picture.naturalWidth, height: picture.naturalHeight });
    });
    picture.src = url;
    return () => {
      isWanted = false;
    };
  }, [url]);
  return size;
}
