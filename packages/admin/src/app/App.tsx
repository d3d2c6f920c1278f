import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Admin, CustomRoutes, localStorageStore } from 'react-admin';
import { Route } from 'react-router-dom';
import FirstPasswordPage from '../account/FirstPasswordPage.tsx';
import { changePasswordPath, makeAuthProvider } from '../data/authProvider.ts';
import { makeDataProvider } from '../data/dataProvider.ts';
import { makeI18nProvider } from '../data/i18nProvider.ts';
import { isRequestError } from '../data/requestError.ts';
import { SignInAgain } from '../session/SignInAgain.tsx';
import SignInPage from '../session/SignInPage.tsx';
import { Layout } from '../shell/Layout.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { lightTheme } from '../ui/theme.ts';
import { catalogues } from './catalogue.ts';
import { features, navigation, operations } from './features.ts';
import { HomePage } from './HomePage.tsx';

/** What the server considered and refused will be refused again; what did not arrive may be tried twice more. */
const mostTries = 3;
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < mostTries - 1 && !(isRequestError(error) && error.code !== 'UNREACHABLE') },
  },
});

const authProvider = makeAuthProvider(queryClient);
const dataProvider = makeDataProvider(operations);
const i18nProvider = makeI18nProvider(catalogues);
const store = localStorageStore('1', 'anjian');

function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Layout navigation={navigation}>{children}</Layout>
      <SignInAgain />
    </>
  );
}

export function App() {
  return (
    <Admin
      authProvider={authProvider}
      catchAll={NotFoundPage}
      dashboard={HomePage}
      dataProvider={dataProvider}
      darkTheme={null}
      disableTelemetry
      i18nProvider={i18nProvider}
      layout={ConsoleLayout}
      loginPage={SignInPage}
      queryClient={queryClient}
      requireAuth
      store={store}
      theme={lightTheme}
    >
      <CustomRoutes noLayout>
        <Route path={changePasswordPath} element={<FirstPasswordPage />} />
      </CustomRoutes>
      <CustomRoutes>
        {features.flatMap(({ pages }) => pages.map(({ path, Page }) => <Route key={path} path={path} element={<Page />} />))}
      </CustomRoutes>
    </Admin>
  );
}
