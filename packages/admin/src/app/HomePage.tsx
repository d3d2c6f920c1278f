import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { oversees } from '../data/manifest.ts';
import { useViewer } from '../data/viewer.ts';
import { Waiting } from '../ui/Notice.tsx';
import { isLedToPhone } from './phoneChoice.ts';

/** The first screen by what one does here: the office's day for whoever looks after others, one's own tasks otherwise. */
export function HomePage() {
  const viewer = useViewer();
  const { search } = useLocation();
  if (!viewer) return <Waiting />;
  if (isLedToPhone({ search, onlyCompletes: !oversees(viewer) })) return <ToPhone />;
  return <Navigate to={oversees(viewer) ? '/today' : '/my-tasks'} replace />;
}

/** Another page of its own, so the address changes for real. */
function ToPhone() {
  useEffect(() => {
    window.location.replace('/m');
  }, []);
  return <Waiting />;
}
