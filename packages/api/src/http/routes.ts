/** What is served beside GraphQL. A feature adds its routes here. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { labelRoutes } from '../assets/labels.routes.ts';
import type { Context } from '../context.ts';
import { exportRoutes } from '../exports/export.routes.ts';
import { fileRoutes } from '../files/file.routes.ts';
import { definitionSchemaRoutes } from '../templates/definitionSchema.routes.ts';

export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** what the groups of the path matched, decoded */
  params: Record<string, string>;
  context: Context;
};

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** such as /files/:name ; a part that begins with a colon matches one segment */
  path: string;
  /** A Refusal thrown here is answered as JSON with its code and status. */
  handle(exchange: Exchange): Promise<void>;
};

export const routes: readonly Route[] = [...fileRoutes, ...exportRoutes, ...labelRoutes, ...definitionSchemaRoutes];

export type RouteMatch = { route: Route; params: Record<string, string> } | { allowed: string[] } | undefined;

export function findRoute(all: readonly Route[], method: string, pathname: string): RouteMatch {
  const fitting = all.flatMap((route) => {
    const params = matchPath(route.path, pathname);
    return params ? [{ route, params }] : [];
  });
  if (fitting.length === 0) return undefined;
  const wanted = method === 'HEAD' ? 'GET' : method;
  return fitting.find(({ route }) => route.method === wanted) ?? { allowed: [...new Set(fitting.map(({ route }) => route.method))] };
}

function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index]!;
    if (!part.startsWith(':')) {
      if (part !== segment) return undefined;
      continue;
    }
    const value = decode(segment);
    if (!value) return undefined;
    params[part.slice(1)] = value;
  }
  return params;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
