import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from '../platform/database.ts';

export type Metrics = {
  registry: Registry;
  /** Counts the request when it has been answered. `route` is the pattern, never the address itself. */
  observe(request: IncomingMessage, response: ServerResponse, route: string, seconds: number): void;
};

export function createMetrics({ pool }: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'anjian_' });
  const requests = new Counter({
    name: 'anjian_http_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'anjian_http_request_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const connections = new Gauge({
    name: 'anjian_database_connections',
    help: 'Connections to the database, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      connections.set({ state: 'idle' }, pool.idleCount);
      connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      connections.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  return {
    registry,
    observe(request, response, route, seconds) {
      requests.inc({ method: request.method ?? '', route, status: String(response.statusCode) });
      duration.observe({ route }, seconds);
    },
  };
}
