/** The JSON Schema of definitions, for whoever writes them elsewhere: public, as the API's own schema is. */
import { createHash } from 'node:crypto';
import definitionSchema from '@anjian/schema/definition.schema.json' with { type: 'json' };
import type { Exchange, Route } from '../http/routes.ts';

export const definitionSchemaRoutes: readonly Route[] = [{ method: 'GET', path: '/schema/definition.json', handle: giveSchema }];

const text = JSON.stringify(definitionSchema);
const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

async function giveSchema({ request, response }: Exchange): Promise<void> {
  response.setHeader('ETag', etag);
  // It changes with the release alone, and an hour later is soon enough.
  response.setHeader('Cache-Control', 'public, max-age=3600');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/schema+json', 'Content-Length': Buffer.byteLength(text) });
  response.end(request.method === 'HEAD' ? undefined : text);
}
