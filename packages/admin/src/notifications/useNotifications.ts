import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { NotificationsDocument, UnreadNotificationsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';

const root = 'notifications';
/** Besides what arrives live: it may have been read on the phone meanwhile. */
const countEvery = 60_000;

export function useUnreadCount(): number {
  const query = useQuery({
    queryKey: [root, 'unread'],
    queryFn: async () => (await request(UnreadNotificationsDocument, {})).viewer?.unreadNotifications ?? 0,
    refetchInterval: countEvery,
  });
  return query.data ?? 0;
}

/** Page after page, the newest first. */
export function useNotifications({ first, unread }: { first: number; unread: boolean }) {
  return useInfiniteQuery({
    queryKey: [root, 'list', first, unread],
    queryFn: async ({ pageParam }) =>
      (await request(NotificationsDocument, { first, after: pageParam, unread: unread ? true : null })).notifications,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
}

/** Reads the lists and the count anew. */
export function useReread(): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: [root] });
}
