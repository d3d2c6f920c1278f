import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import '../ui/tokens.css';
import './print.css';
import { App } from './App.tsx';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no element #root');

/** A data router, because only that kind can hold somebody back who is about to lose what they typed. */
const router = createBrowserRouter([{ path: '*', element: <App /> }]);

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
