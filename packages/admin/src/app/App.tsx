import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, localStorageStore } from 'react-admin';
import { Navigate, Route } from 'react-router-dom';
import FirstPasswordPage from '../account/FirstPasswordPage.tsx';
import { changePasswordPath, makeAuthProvider } from '../data/authProvider.ts';
import { makeDataProvider } from '../data/dataProvider.ts';
import { makeI18nProvider } from '../data/i18nProvider.ts';
import { isRequestError } from '../data/requestError.ts';
import { useViewer } from '../data/viewer.ts';
import { NotificationBell } from '../notifications/NotificationBell.tsx';
import { SignInAgain } from '../session/SignInAgain.tsx';
import SignInPage from '../session/SignInPage.tsx';
import { Crashed } from '../shell/ErrorBoundary.tsx';
import { Layout } from '../shell/Layout.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { Notifications } from '../shell/Notifications.tsx';
import { Permitted } from '../shell/Permitted.tsx';
import { Waiting } from '../ui/Notice.tsx';
import { lightTheme } from '../ui/theme.ts';
import { catalogues } from './catalogue.ts';
import { features, navigation, operations } from './features.ts';
import { HomePage } from './HomePage.tsx';

/** What the server considered and refused will be refused again; what did not arrive may be tried twice more. */
const mostTries = 3;

function makeProviders() {
  const queryClient = new QueryClient({
    defaultOptions: {
      // What cannot be reached says so at once, also when the browser knows it beforehand: waiting in silence looks like loading,
      // and an action would be carried out whenever the line comes back.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < mostTries - 1 && isRequestError(error) && error.code === 'UNREACHABLE',
      },
    },
  });
  return {
    queryClient,
    authProvider: makeAuthProvider(queryClient),
    dataProvider: makeDataProvider(operations),
    i18nProvider: makeI18nProvider(catalogues),
    store: localStorageStore('1', 'anjian'),
  };
}

function Starting() {
  return <Waiting />;
}

/** Nothing else works for somebody with a one-time password until they have one of their own. */
function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  if (viewer?.mustChangePassword) return <Navigate to={changePasswordPath} replace />;
  return (
    <>
      <Layout navigation={navigation} tools={<NotificationBell />}>
        {children}
      </Layout>
      <SignInAgain />
    </>
  );
}

/** react-admin's core (session, data, translations, lists) without its looks: those are ours and would be loaded in vain. */
export function App() {
  const [providers] = useState(makeProviders);
  return (
    <CoreAdminContext {...providers}>
      <ThemeProvider theme={lightTheme}>
        <CssBaseline enableColorScheme />
        <CoreAdminUI
          catchAll={NotFoundPage}
          dashboard={HomePage}
          disableTelemetry
          error={Crashed}
          layout={ConsoleLayout}
          loading={Starting}
          loginPage={SignInPage}
          requireAuth
        >
          <CustomRoutes noLayout>
            <Route path={changePasswordPath} element={<FirstPasswordPage />} />
          </CustomRoutes>
          <CustomRoutes>
            {features.flatMap(({ pages }) =>
              pages.map(({ path, Page, needs }) => (
                <Route key={path} path={path} element={needs ? <Permitted verb={needs} Page={Page} /> : <Page />} />
              )),
            )}
          </CustomRoutes>
        </CoreAdminUI>
        <Notifications />
      </ThemeProvider>
    </CoreAdminContext>
  );
}
