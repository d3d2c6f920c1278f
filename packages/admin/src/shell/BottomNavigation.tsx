import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Drawer from '@mui/material/Drawer';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import type { NavigationEntry } from '../data/manifest.ts';
import type { Viewer } from '../data/viewer.ts';
import { sizes } from '../ui/tokens.ts';
import { NavigationLink } from './NavigationLink.tsx';

/** How many entries stand under the thumb; the others are behind "more". */
const underTheThumb = 4;

export function BottomNavigation({ entries, viewer }: { entries: readonly NavigationEntry[]; viewer: Viewer | null }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (!viewer) return null;
  const rest = entries.slice(underTheThumb);
  return (
    <Box
      component="nav"
      aria-label={translate('shell.navigation')}
      className="no-print"
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 1100,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        paddingBottom: 'env(safe-area-inset-bottom)',
      }}
    >
      {entries.slice(0, underTheThumb).map(({ to, label, Icon }) => (
        <Box key={to} component={NavLink} to={to} end={to === '/'} sx={thumb}>
          <Icon aria-hidden />
          {translate(label)}
        </Box>
      ))}
      {rest.length > 0 && (
        <More open={open} onToggle={setOpen} label={translate('shell.more')}>
          {rest.map((entry) => (
            <NavigationLink key={entry.to} entry={entry} viewer={viewer} onFollow={() => setOpen(false)} />
          ))}
        </More>
      )}
    </Box>
  );
}

const thumb = {
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  minHeight: sizes.topBarHeight,
  fontSize: '0.75rem',
  lineHeight: '1rem',
  color: 'text.secondary',
  textDecoration: 'none',
  '&.active': { color: 'var(--accent)', fontWeight: 600 },
  '&:focus-visible': { outlineOffset: -2 },
};

type MoreProps = { open: boolean; onToggle: (open: boolean) => void; label: string; children: ReactNode };

function More({ open, onToggle, label, children }: MoreProps) {
  return (
    <>
      <ButtonBase sx={thumb} aria-expanded={open} aria-haspopup="dialog" onClick={() => onToggle(true)}>
        <MenuIcon aria-hidden />
        {label}
      </ButtonBase>
      <Drawer anchor="bottom" open={open} onClose={() => onToggle(false)} slotProps={{ paper: { 'aria-label': label, role: 'dialog' } }}>
        <Box sx={{ paddingBlock: 1 }}>{children}</Box>
      </Drawer>
    </>
  );
}
