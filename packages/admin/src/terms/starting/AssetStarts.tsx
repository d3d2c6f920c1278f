import Box from '@mui/material/Box';
import type { StartableAtQuery } from '../../data/generated/graphql.ts';
import type { NodeAs } from '../../data/node.ts';
import { useLocalized } from '../useLocalized.ts';
import { StartLine } from './StartLine.tsx';

type Startable = NodeAs<StartableAtQuery['node'], 'Asset'>['startable'][number];

/** The checks that may be begun at one asset, each with its button. */
export function AssetStarts({ asset, unit, startable }: { asset: string; unit: string; startable: readonly Startable[] }) {
  const read = useLocalized();
  return (
    <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {startable.map(({ id, name }) => (
        <StartLine key={id} title={read(name)} start={{ assignment: id, unit, asset }} />
      ))}
    </Box>
  );
}
