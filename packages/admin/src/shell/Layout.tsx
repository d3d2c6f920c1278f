import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { type ReactNode, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useLocation } from 'react-router-dom';
import type { NavigationEntry } from '../data/manifest.ts';
import { useViewer } from '../data/viewer.ts';
import { Waiting } from '../ui/Notice.tsx';
import { sizes } from '../ui/tokens.ts';
import { BottomNavigation } from './BottomNavigation.tsx';
import { SideNavigation } from './SideNavigation.tsx';
import { TopBar } from './TopBar.tsx';
import { useLiveReviews } from './useLiveReviews.ts';

type LayoutProps = {
  navigation: readonly NavigationEntry[];
  /** What stands in the bar on every page. */ tools?: ReactNode;
  children: ReactNode;
};

/** The desk: navigation on the left, a bar with where and who, the page. On a phone the navigation stands at the bottom. */
export function Layout({ navigation, tools, children }: LayoutProps) {
  const translate = useTranslate();
  const viewer = useViewer();
  const { pathname } = useLocation();
  useLiveReviews(viewer);
  const entries = viewer ? navigation.filter(({ offeredTo }) => offeredTo(viewer)) : [];
  return (
    <Box
      sx={{
        display: 'flex',
        minHeight: '100dvh',
        bgcolor: 'background.default',
        '@media print': { display: 'block', bgcolor: 'transparent' },
      }}
    >
      <Link
        href="#content"
        sx={{ position: 'absolute', left: -9999, zIndex: 2000, bgcolor: 'background.paper', padding: 1, '&:focus': { left: 8, top: 8 } }}
      >
        {translate('shell.skip')}
      </Link>
      <SideNavigation entries={entries} viewer={viewer} />
      <Box sx={{ flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar viewer={viewer} tools={tools} />
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{
            flexGrow: 1,
            paddingInline: { xs: 2, md: 3 },
            paddingBottom: { xs: `${sizes.topBarHeight + 24}px`, md: 3 },
            outline: 'none',
          }}
        >
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<Waiting />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <BottomNavigation entries={entries} viewer={viewer} />
    </Box>
  );
}
