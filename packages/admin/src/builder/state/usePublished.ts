import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { parseDefinition } from '@anjian/schema/definition/parse.ts';
import { PublishedDefinitionsDocument } from '../../data/generated/graphql.ts';
import { nodeAs } from '../../data/node.ts';
import { request } from '../../data/request.ts';
import { keysOf } from '../edits/keys.ts';
import type { BuilderStore } from './builderStore.ts';
import { checkNow } from './useProblems.ts';

/** The published versions and the keys they used, read beside the work: until they are there the server guards them alone. */
export function usePublished(store: BuilderStore, template: string): void {
  const { data } = useQuery({
    queryKey: ['builder', 'published', template],
    queryFn: async () => nodeAs((await request(PublishedDefinitionsDocument, { id: template })).node, 'Template'),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    if (!data) return;
    const versions = data.versions.nodes.filter(({ state }) => state !== 'DRAFT').map(({ definition }) => parseDefinition(definition));
    const publishedDefinitions = versions.flatMap((parsed) => (parsed.ok ? [parsed.definition] : []));
    store.set({ publishedDefinitions, published: new Set(publishedDefinitions.flatMap((one) => [...keysOf(one)])) });
    checkNow(store);
  }, [data, store]);
}
