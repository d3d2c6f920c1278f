/** /healthz: the process answers. /readyz: it can also do its work, so send it requests. */
import type { ServerResponse } from 'node:http';
import type { Database } from '../platform/database.ts';
import { answerJson } from './answer.ts';

const patienceMillis = 1500;

export function answerHealth(response: ServerResponse): void {
  answerJson(response, 200, { status: 'ok' });
}

export async function answerReadiness(response: ServerResponse, database: Database, isDraining: boolean): Promise<void> {
  const isReady = !isDraining && (await answersInTime(database));
  if (!isReady) response.setHeader('Retry-After', '2');
  answerJson(response, isReady ? 200 : 503, { status: isReady ? 'ready' : isDraining ? 'draining' : 'database unavailable' });
}

async function answersInTime({ pool }: Database): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMillis, false).unref());
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}
