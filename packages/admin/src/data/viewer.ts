import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ViewerCardFragment, ViewerDocument } from './generated/graphql.ts';
import { request } from './request.ts';

export type Viewer = ViewerCardFragment;

/** Who is signed in; null when nobody is. One entry of the cache, shared by the auth provider and every screen. */
export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: async () => (await request(ViewerDocument, {})).viewer,
  staleTime: 60_000,
});

export function useViewer(): Viewer | null {
  return useQuery(viewerQuery).data ?? null;
}

/**
 * May the viewer do this named verb anywhere? Decides what is offered; the server decides what is allowed.
 * Verbs are those of the policy, such as `template.publish`.
 */
export function useMay(): (verb: string) => boolean {
  const viewer = useViewer();
  return (verb) => viewer?.permissions.includes(verb) ?? false;
}
