import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import type { NavigationEntry } from '../data/manifest.ts';
import type { Viewer } from '../data/viewer.ts';
import { sizes } from '../ui/tokens.ts';

/** Beyond that nobody plans by the number. */
const mostCounted = 999;

/** One entry on the left: the page one is on is marked by a bar and by `aria-current`. */
export function NavigationLink({ entry, viewer, onFollow }: { entry: NavigationEntry; viewer: Viewer; onFollow?: () => void }) {
  const translate = useTranslate();
  const count = entry.count?.(viewer) ?? 0;
  return (
    <Box
      component={NavLink}
      to={entry.to}
      end={entry.to === '/'}
      {...(onFollow ? { onClick: onFollow } : {})}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        minHeight: sizes.row,
        '@media (pointer: coarse)': { minHeight: sizes.target },
        paddingInline: 2,
        color: 'text.primary',
        textDecoration: 'none',
        borderInlineStart: '3px solid transparent',
        '& svg': { fontSize: 20, color: 'text.secondary' },
        '&:hover': { bgcolor: 'var(--sunken)' },
        '&.active': { bgcolor: 'var(--accent-tint)', borderInlineStartColor: 'var(--accent)', color: 'var(--accent)', fontWeight: 600 },
        '&.active svg': { color: 'var(--accent)' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <entry.Icon aria-hidden />
      <Box component="span" sx={{ flexGrow: 1 }}>
        {translate(entry.label)}
      </Box>
      {count > 0 && (
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500 }}>
          {count > mostCounted ? `${mostCounted}+` : count}
        </Box>
      )}
    </Box>
  );
}
