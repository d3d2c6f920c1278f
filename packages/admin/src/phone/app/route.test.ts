import { describe, expect, test } from 'vitest';
import { pathOf, readRoute } from './route.ts';
import type { Route } from './route.ts';

describe('the addresses of the phone', () => {
  const routes: Route[] = [
    { at: 'tasks' },
    { at: 'signatures' },
    { at: 'hazards' },
    { at: 'raise' },
    { at: 'raise', assetCode: 'ABCDE23456' },
    { at: 'scan' },
    { at: 'asset', code: 'ABCDE23456' },
    { at: 'history' },
    { at: 'notifications' },
    { at: 'notification', notificationId: 'Tm90aWZpY2F0aW9uOjE=' },
    { at: 'me' },
    { at: 'fill', taskId: 'VGFzazox+/=' },
    { at: 'sent', clientId: '0190-1' },
    { at: 'submission', submissionId: 'U3VibWlzc2lvbjox' },
  ];
  test.each(routes)('$at leads back to itself', (route) => {
    const { pathname, hash } = new URL(pathOf(route), 'https://phone.test');
    expect(readRoute(pathname, hash)).toEqual(route);
  });

  test('a label without its code leads to the scanner', () => expect(readRoute('/m/a', '')).toEqual({ at: 'scan' }));

  test.each(['/m', '/m/'])('%s is the tasks', (path) => expect(readRoute(path)).toEqual({ at: 'tasks' }));
  test.each(['/m/nothing', '/m/tasks/a/b', '/m/hazards/other', '/m/tasks/%E0%A4%A'])(
    '%s leads nowhere or to nothing by that name',
    (path) => {
      const route = readRoute(path);
      expect(route.at === 'nowhere' || (route.at === 'fill' && route.taskId === '%')).toBe(true);
    },
  );
});
