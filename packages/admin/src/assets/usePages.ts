import { useInfiniteQuery } from '@tanstack/react-query';
import type { Connection } from '../data/connection.ts';
import type { TypedDocumentString } from '../data/generated/graphql.ts';
import { request } from '../data/request.ts';

const pageSize = 25;
type Paged = { first?: number | null | undefined; after?: string | null | undefined };

/** A long list that grows at the foot: the newest page, and the next when it is wanted. */
export function usePages<Data, Variables extends Paged, Row>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Row>,
) {
  const query = useInfiniteQuery({
    queryKey: ['pages', document.toString(), variables],
    queryFn: async ({ pageParam }) => connectionOf(await request(document, { ...variables, first: pageSize, after: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  const rows = query.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return { query, rows, left: (query.data?.pages[0]?.totalCount ?? 0) - rows.length };
}
