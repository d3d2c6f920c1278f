/**
 * GraphiQL without a content network, for development and for whoever allows it: one page with its script inside, so
 * it has a policy of its own that lets exactly this script run.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export function wantsGraphiQL({ method, headers, url }: IncomingMessage): boolean {
  const isPage = method === 'GET' && (headers.accept ?? '').includes('text/html');
  return isPage && !String(url).includes('query=');
}

let page: Promise<{ html: string; policy: string }> | undefined;

export async function serveGraphiQL(response: ServerResponse): Promise<void> {
  page ??= makePage();
  const { html, policy } = await page;
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
  response.end(html);
}

/** Nine megabytes, so it is read only when somebody asks. */
async function makePage(): Promise<{ html: string; policy: string }> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Anjian GraphiQL', endpoint: '/graphql' });
  const hashes = Array.from(
    html.matchAll(/<script>([\s\S]*?)<\/script>/g),
    ([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "style-src 'unsafe-inline'",
    'worker-src blob:',
    `script-src ${hashes.join(' ')} blob:`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}
