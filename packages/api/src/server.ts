/** One port: GraphQL, the routes beside it, health, metrics and the console. Starts, answers, drains. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuse } from './errors.ts';
import { answerError, answerGraphQLError } from './http/answer.ts';
import { readAddress, readClient, readOwnHost } from './http/client.ts';
import { describeError } from './http/describeError.ts';
import { serveGraphiQL, wantsGraphiQL } from './http/graphiql.ts';
import { refuseBrokenParameters, refuseForeignOrigin, refuseOtherContent } from './http/graphql/gate.ts';
import { LiveStreams } from './http/graphql/liveStreams.ts';
import { createGraphQL } from './http/graphql/yoga.ts';
import { answerHealth, answerReadiness } from './http/health.ts';
import { makeContext } from './http/makeContext.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { openScope, requestScope, type RequestScope } from './http/requestScope.ts';
import { findRoute, routes } from './http/routes.ts';
import { makeSecurityHeaders, type SetSecurityHeaders } from './http/securityHeaders.ts';
import { readStaticFiles, serveStatic, type StaticFiles } from './http/staticFiles.ts';
import type { Platform } from './platform/platform.ts';

export type RunningServer = {
  url: string;
  port: number;
  /** Takes no more requests, lets those under way finish, and ends after `patienceMillis` in any case. */
  close(patienceMillis?: number): Promise<void>;
};

export type ServerOptions = {
  /** the built console */
  consoleFolder?: string | undefined;
  /** instead of those of the configuration; 0 takes any free port */
  port?: number;
};

/** Rejects with the listening error, such as EADDRINUSE. */
export async function startServer(platform: Platform, options: ServerOptions = {}): Promise<RunningServer> {
  const { host, port, isBehindProxy } = platform.configuration;
  const house: House = {
    platform,
    graphql: createGraphQL(platform),
    metrics: createMetrics(platform.database),
    files: options.consoleFolder ? await readStaticFiles(options.consoleFolder) : new Map(),
    setSecurityHeaders: makeSecurityHeaders(isBehindProxy),
    streams: new Set(),
    liveStreams: new LiveStreams(),
    isDraining: false,
  };
  const server = createServer((request, response) => {
    receive(house, request, response).catch((error: unknown) => {
      platform.logger.error({ err: error }, 'request not answered');
      response.destroy();
    });
  });
  server.keepAliveTimeout = 65_000;
  await listen(server, options.port ?? port, host);
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: (patienceMillis = 20_000) => drain(house, server, patienceMillis),
  };
}

type House = {
  platform: Platform;
  graphql: ReturnType<typeof createGraphQL>;
  metrics: Metrics;
  files: StaticFiles;
  setSecurityHeaders: SetSecurityHeaders;
  /** answers that never end by themselves */
  streams: Set<ServerResponse>;
  liveStreams: LiveStreams;
  isDraining: boolean;
};

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function receive(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const scope = openScope(request);
  const { logger } = house.platform;
  response.setHeader('X-Request-Id', scope.correlationId);
  if (house.isDraining) response.setHeader('Connection', 'close');
  house.setSecurityHeaders(request, response);
  const seen = { route: 'unknown' };
  watch(house, request, response, scope, seen);
  await requestScope.run(scope, async () => {
    try {
      await dispatch(house, request, response, scope, seen);
    } catch (error) {
      const told = describeError(error, scope, logger);
      (seen.route === '/graphql' ? answerGraphQLError : answerError)(response, told);
    }
  });
}

/** One line of log and one count for each request, when its answer is out. Addresses may hold secrets: the route is logged. */
function watch(
  { platform, metrics, streams }: House,
  request: IncomingMessage,
  response: ServerResponse,
  scope: RequestScope,
  seen: { route: string },
): void {
  const start = performance.now();
  response.once('close', () => {
    const millis = performance.now() - start;
    streams.delete(response);
    metrics.observe(request, response, seen.route, millis / 1000);
    const { correlationId } = scope;
    platform.logger.info(
      { correlationId, method: request.method, route: seen.route, status: response.statusCode, millis: Math.round(millis) },
      'request',
    );
  });
}

async function dispatch(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  scope: RequestScope,
  seen: { route: string },
): Promise<void> {
  const { platform, metrics, files } = house;
  const { configuration, database } = platform;
  const url = readUrl(request);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (url.pathname === '/graphql') {
    seen.route = '/graphql';
    return serveGraphQL(house, request, response, url, scope);
  }
  if (isReading && url.pathname === '/healthz') return answerHealth(response);
  if (isReading && url.pathname === '/readyz') return answerReadiness(response, database, house.isDraining);
  if (isReading && url.pathname === '/metrics') {
    seen.route = '/metrics';
    return serveMetrics(metrics, request, response, configuration.isBehindProxy);
  }
  const found = findRoute(routes, request.method ?? '', url.pathname);
  if (found && 'route' in found) {
    seen.route = found.route.path;
    refuseForeignOrigin(request, readOwnHost(request, configuration.isBehindProxy));
    const context = await makeContext(platform, request, readClient(request, response, configuration.isBehindProxy), scope);
    return found.route.handle({ request, response, url, params: found.params, context });
  }
  if (found) throw refuse('METHOD_NOT_ALLOWED', { allowed: found.allowed });
  seen.route = 'console';
  if (await serveStatic(files, request, response, url.pathname)) return;
  throw refuse('NOT_FOUND', {});
}

async function serveGraphQL(
  { platform, graphql, streams, liveStreams }: House,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  scope: RequestScope,
): Promise<void> {
  const { isBehindProxy, allowsGraphiQL } = platform.configuration;
  if (allowsGraphiQL && wantsGraphiQL(request)) return serveGraphiQL(response);
  refuseForeignOrigin(request, readOwnHost(request, isBehindProxy));
  refuseOtherContent(request);
  refuseBrokenParameters(request, url);
  const isStream = request.headers.accept?.includes('text/event-stream') === true;
  if (isStream) streams.add(response);
  const client = readClient(request, response, isBehindProxy);
  response.setHeader('Cache-Control', 'no-store');
  await graphql(request, response, {
    async makeContext() {
      const context = await makeContext(platform, request, client, scope);
      if (isStream && context.actor) liveStreams.hold(context.actor.personId, response);
      return context;
    },
  });
}

/** Figures about the process are for whoever runs it: only from this machine, unless a proxy stands in between. */
async function serveMetrics(
  { registry }: Metrics,
  request: IncomingMessage,
  response: ServerResponse,
  isBehindProxy: boolean,
): Promise<void> {
  const address = readAddress(request, isBehindProxy);
  const isFromHere = /^(127\.|::1$|::ffff:127\.)/.test(address);
  const isForwarded = request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined;
  if (!isFromHere || isForwarded) throw refuse('NOT_FOUND', {});
  response.writeHead(200, { 'Content-Type': registry.contentType }).end(await registry.metrics());
}

/** `//host/…` would be read as another server's address: there is nothing of the kind here. */
function readUrl(request: IncomingMessage): URL {
  const base = 'http://localhost';
  const text = request.url ?? '/';
  if (!text.startsWith('/') || text.startsWith('//') || !URL.canParse(text, base)) throw refuse('NOT_FOUND', {});
  return new URL(text, base);
}

async function drain(house: House, server: Server, patienceMillis: number): Promise<void> {
  house.isDraining = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  for (const stream of house.streams) stream.destroy();
  // A connection whose last answer is out would be kept open for another request.
  const tidying = setInterval(() => server.closeIdleConnections(), 100);
  const timer = setTimeout(() => server.closeAllConnections(), patienceMillis);
  await closed;
  clearInterval(tidying);
  clearTimeout(timer);
  await house.graphql.dispose();
}
