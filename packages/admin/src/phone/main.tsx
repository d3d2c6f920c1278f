import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../fill/fill.css';
import './page.css';
import './phone.css';
import { storedLocale } from '../data/locale.ts';
import { Boundary } from './app/Boundary.tsx';
import { first } from './app/early.ts';
import { askToKeep, keepForOffline } from './offline/register.ts';
import { FirstScreen } from './tasks/FirstScreen.tsx';
import { phoneTexts } from './texts/phoneTexts.ts';

const root = document.getElementById('root');
if (!root) throw new Error('m.html has no #root');
// Whoever opens the phone entry wants it: a choice made for the desk before is taken back.
window.localStorage.removeItem('anjian.desk');

const start = import('./app/Start.tsx');
const Start = lazy(() => start);
const locale = storedLocale();
const t = phoneTexts(locale);

createRoot(root).render(
  <StrictMode>
    <Boundary t={t}>
      <Suspense fallback={<FirstScreen first={first} locale={locale} t={t} />}>
        <Start />
      </Suspense>
    </Boundary>
  </StrictMode>,
);

// What is kept for later does not take the line from what is wanted now. That the page could not be fetched, it says itself.
void start.then(
  () => Promise.all([keepForOffline(new URL(import.meta.url).pathname), askToKeep()]),
  () => undefined,
);
