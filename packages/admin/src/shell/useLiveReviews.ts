import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ReviewsChangedDocument } from '../data/generated/graphql.ts';
import { useLive } from '../data/live.ts';
import { mayAny } from '../data/manifest.ts';
import { viewerQuery, type Viewer } from '../data/viewer.ts';

const reviews = mayAny('submission.approve');

/**
 * Keeps the number of what waits for a review as it is, for whoever reviews. Only while the page is looked at: a browser has six
 * connections to a server for all its tabs together, and each of these holds one.
 */
export function useLiveReviews(viewer: Viewer | null): void {
  const queryClient = useQueryClient();
  const reread = () => void queryClient.invalidateQueries({ queryKey: viewerQuery.queryKey });
  const [isLookedAt, setLookedAt] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => {
      const isVisible = document.visibilityState === 'visible';
      setLookedAt(isVisible);
      if (isVisible) void queryClient.invalidateQueries({ queryKey: viewerQuery.queryKey });
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [queryClient]);
  useLive(ReviewsChangedDocument, viewer && reviews(viewer) && isLookedAt ? {} : null, {
    onData: ({ reviewsChanged }) => queryClient.setQueryData(viewerQuery.queryKey, reviewsChanged),
    onReconnect: reread,
  });
}
