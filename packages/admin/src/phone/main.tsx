import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../fill/fill.css';
import './page.css';
import './phone.css';
import { Phone } from './app/Phone.tsx';
import { startServices } from './app/services.ts';
import { askToKeep, keepForOffline } from './offline/register.ts';

const root = document.getElementById('root');
if (!root) throw new Error('m.html has no #root');
// Whoever opens the phone entry wants it: a choice made for the desk before is taken back.
window.localStorage.removeItem('anjian.desk');

createRoot(root).render(
  <StrictMode>
    <Phone services={startServices()} />
  </StrictMode>,
);

void keepForOffline();
void askToKeep();
