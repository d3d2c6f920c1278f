import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { PreviewAssetsDocument, PreviewPeopleDocument } from '../../../data/generated/graphql.ts';
import { request } from '../../../data/request.ts';
import { unitTreeQuery } from '../../../data/unitTree.ts';
import type { Lookups } from '../../../fill/fileAdapter.ts';

const most = 20;

/** The registers that a form picks from, as the phone has them. */
export function useRegisters(): Lookups {
  const { data: units } = useQuery(unitTreeQuery);
  return useMemo(
    (): Lookups => ({
      person: async (search) => {
        const { people } = await request(PreviewPeopleDocument, { search });
        return people.nodes.map(({ id, name, unit }) => ({ id, name, ...(unit ? { hint: unit.name } : {}) }));
      },
      asset: async (search) => {
        const { assets } = await request(PreviewAssetsDocument, { search });
        return assets.nodes.map(({ id, name, location }) => ({ id, name, ...(location ? { hint: location } : {}) }));
      },
      unit: (search) =>
        Promise.resolve(
          (units ?? [])
            .filter(({ name }) => name.includes(search))
            .slice(0, most)
            .map(({ id, name }) => ({ id, name })),
        ),
    }),
    [units],
  );
}
