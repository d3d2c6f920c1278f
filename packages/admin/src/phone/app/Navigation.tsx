import { useStandingOutbox } from '../parts/useOutbox.ts';
import { NavigationBar } from './NavigationBar.tsx';
import { usePhone } from './phone.ts';
import type { Route } from './route.ts';

const under: Partial<Record<Route['at'], Route['at']>> = { raise: 'hazards', sent: 'tasks', notifications: 'tasks', notification: 'tasks' };

export function Navigation({ route }: { route: Route }) {
  const { t, viewer } = usePhone();
  const signing = useStandingOutbox()?.filter((item) => item.kind === 'signature').length ?? 0;
  const toSign = Math.max(0, viewer.counts.awaitingMySignature - signing);
  return <NavigationBar here={under[route.at] ?? route.at} toSign={toSign} t={t} />;
}
