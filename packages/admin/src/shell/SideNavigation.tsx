import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { NavigationEntry } from '../data/manifest.ts';
import type { Viewer } from '../data/viewer.ts';
import { Mark } from '../ui/Mark.tsx';
import { sizes } from '../ui/tokens.ts';
import { NavigationLink } from './NavigationLink.tsx';

export function SideNavigation({ entries, viewer }: { entries: readonly NavigationEntry[]; viewer: Viewer | null }) {
  const translate = useTranslate();
  return (
    <Box
      component="nav"
      aria-label={translate('shell.navigation')}
      className="no-print"
      sx={{
        display: { xs: 'none', md: 'block' },
        width: sizes.navigationWidth,
        flexShrink: 0,
        position: 'sticky',
        top: 0,
        height: '100dvh',
        overflowY: 'auto',
        bgcolor: 'background.paper',
        borderInlineEnd: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        component={RouterLink}
        to="/"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          height: sizes.topBarHeight,
          paddingInline: 2,
          marginBottom: 1,
          color: 'primary.main',
          textDecoration: 'none',
          borderBottom: 1,
          borderColor: 'divider',
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Mark />
        <Typography component="span" variant="h3" color="textPrimary">
          {translate('shell.product')}
        </Typography>
      </Box>
      {viewer && entries.map((entry) => <NavigationLink key={entry.to} entry={entry} viewer={viewer} />)}
    </Box>
  );
}
