import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { UnitBranch } from '../data/unitTree.ts';
import { useUnitName } from '../terms/unitName.ts';
import { Growing } from '../ui/Growing.tsx';
import { useKindName } from './kindName.ts';

/** Nested lists with a button to open each: plain to a screen reader, and every unit is a link. */
export function UnitTree({ branches }: { branches: readonly UnitBranch[] }) {
  return (
    <Growing items={branches}>
      {(shown) => (
        <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {shown.map((branch) => (
            <Branch key={branch.unit.id} branch={branch} />
          ))}
        </Box>
      )}
    </Growing>
  );
}

/** How deep the tree stands open at first. */
const openDepth = 1;

function Branch({ branch: { unit, depth, branches } }: { branch: UnitBranch }) {
  const translate = useTranslate();
  const name = useUnitName();
  const kindName = useKindName();
  const [open, setOpen] = useState(depth < openDepth);
  const label = translate(open ? 'units.collapse' : 'units.expand', { name: name(unit) });
  return (
    <Box component="li">
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 44,
          paddingInlineStart: `${8 + depth * 24}px`,
          paddingInlineEnd: 2,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ width: 40, flexShrink: 0 }}>
          {branches.length > 0 && (
            <IconButton size="small" aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? <ExpandMoreIcon /> : <ChevronRightIcon />}
            </IconButton>
          )}
        </Box>
        <Box
          component={RouterLink}
          to={`/units/${unit.id}`}
          sx={{ flexGrow: 1, textDecoration: 'none', paddingBlock: 1, '&:hover': { textDecoration: 'underline' } }}
        >
          {name(unit)}
        </Box>
        <Typography variant="caption" color="textSecondary">
          {kindName(unit.kind)}
        </Typography>
      </Box>
      {open && branches.length > 0 && <UnitTree branches={branches} />}
    </Box>
  );
}
