import { Navigate } from 'react-router-dom';
import { oversees } from '../data/manifest.ts';
import { useViewer } from '../data/viewer.ts';
import { Waiting } from '../ui/Notice.tsx';

/** The first screen by what one does here: the office's day for whoever looks after others, one's own tasks otherwise. */
export function HomePage() {
  const viewer = useViewer();
  if (!viewer) return <Waiting />;
  return <Navigate to={oversees(viewer) ? '/today' : '/my-tasks'} replace />;
}
