/** A load on this machine: a fixed number of connections, each asking again when it is answered, for a fixed time. */
import { Agent, request } from 'node:http';

export type Target = { port: number; path: string; headers: Record<string, string> };

export type Figures = { perSecond: number; medianMillis: number; p99Millis: number; errors: number };

/** `nextBody` makes the body of the next request. An answer that `isRight` refuses counts as an error. */
export async function measureLoad(
  target: Target,
  nextBody: () => string,
  isRight: (answer: string) => boolean,
  { connections = 8, seconds = 4, warmUpSeconds = 1 } = {},
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let errors = 0;
  let millis: number[] = [];
  const start = performance.now();
  const end = start + (warmUpSeconds + seconds) * 1_000;
  const measuredFrom = start + warmUpSeconds * 1_000;
  const work = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const answer = await post(agent, target, nextBody()).catch(() => '');
      const took = performance.now() - began;
      if (!isRight(answer)) errors += 1;
      if (began >= measuredFrom) millis.push(took);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  millis = millis.sort((a, b) => a - b);
  const at = (share: number) => millis[Math.min(millis.length - 1, Math.floor(millis.length * share))] ?? Number.NaN;
  return { perSecond: millis.length / seconds, medianMillis: at(0.5), p99Millis: at(0.99), errors };
}

/** One request, for checks before the load. */
export function post(agent: Agent, { port, path, headers }: Target, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
