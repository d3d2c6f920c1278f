import VisibilityOutlinedIcon from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { HintCardFragment } from '../../data/generated/graphql.ts';
import { Badge } from '../../ui/Badge.tsx';

/** What may be worth a second look, in a word each. */
export function HintBadges({ hints }: { hints: readonly Pick<HintCardFragment, 'kind'>[] }) {
  const translate = useTranslate();
  const kinds = [...new Set(hints.map(({ kind }) => kind))];
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {kinds.map((kind) => (
        <Badge key={kind} tone="waiting" icon={<VisibilityOutlinedIcon aria-hidden />}>
          {translate(`submissions.hintShort.${kind}`)}
        </Badge>
      ))}
    </Box>
  );
}
