import { useMutation } from '@tanstack/react-query';
import { ReadNotificationsDocument } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';
import { useReread } from './useNotifications.ts';

/** Marks some or all as read. Going to a thing reads of it, so a failure here is not worth a word: it stays unread. */
export function useRead() {
  const reread = useReread();
  return useMutation({
    mutationFn: (input: { ids: string[] } | { all: true }) => request(ReadNotificationsDocument, { input }),
    onSettled: reread,
  });
}
