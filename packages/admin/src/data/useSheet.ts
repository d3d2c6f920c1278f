import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
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

export function sheetKey<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) {
  return ['sheet', document.toString(), variables] as const;
}
