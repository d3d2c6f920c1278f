/** docs/notifications.md says of every kind whom it is told to, and names no other. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { notificationKinds } from './notification.model.ts';

it('has a row for every kind', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../../../docs/notifications.md'), 'utf8');
  const rows = Array.from(text.matchAll(/^\| `(\w+)` \| .+ \| .+ \|$/gm), ([, kind]) => kind!.toLowerCase());
  expect(rows).toEqual([...notificationKinds]);
});
