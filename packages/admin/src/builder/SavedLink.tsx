import Link from '@mui/material/Link';
import type { MouseEvent, ReactNode } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { Autosave } from './state/autosave.ts';

type SavedLinkProps = { to: string; autosave: Autosave; lang?: string; children: ReactNode };

/** Leads to another view of the same draft, which reads it from the server: what was typed goes there first. */
export function SavedLink({ to, autosave, ...link }: SavedLinkProps) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    // A new tab leaves this one where it is.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    // What cannot be sent keeps one here, where it is said why.
    void autosave.flush().then((isSent) => isSent && navigate(to));
  };
  return <Link component={RouterLink} to={to} onClick={follow} variant="body2" {...link} />;
}
