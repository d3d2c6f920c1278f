import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Connection, readAll } from './connection.ts';
import type { TypedDocumentString } from './generated/graphql.ts';
import { request } from './request.ts';

/** What a screen reads beyond lists: one query by one static document, cached by its text and variables. */
export function useSheet<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<Data> {
  return useQuery({
    queryKey: sheetKey(document, variables),
    queryFn: () => request(document, variables),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** The same for a list that a screen needs whole: every row of the connection that the query asks for, page after page. */
export function useWholeList<Data, Variables extends { after?: string | null | undefined }, Row>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Row>,
  options: { keepPrevious?: boolean } = {},
): UseQueryResult<Row[]> {
  return useQuery({
    queryKey: sheetKey(document, variables),
    queryFn: () => readAll(async ({ after }) => connectionOf(await request(document, { ...variables, after }))),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

export function sheetKey<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) {
  return ['sheet', document.toString(), variables] as const;
}
