/**
 * The built console, read once: a few files, so they are kept in memory with their compressed form. Nothing of the
 * address ever becomes a path on the disk.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type StaticFile = { content: Buffer; type: string; etag: string; isHashed: boolean; compressed?: Promise<Compressed> };
type Compressed = { br: Buffer; gzip: Buffer };

export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** An absent folder is an empty one: in development the console comes from elsewhere. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = new Map<string, StaticFile>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    files.set(address, {
      content,
      type: types[path.extname(file)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      isHashed: address.startsWith('/assets/'),
    });
  }
  return files;
}

/**
 * `/` is the office's console and `/m` the phone's; below each, addresses without a dot belong to its own router.
 * Returns false when there is nothing to serve.
 */
export async function serveStatic(
  files: StaticFiles,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const file = files.get(pathname) ?? files.get(pageFor(pathname, request.headers.accept ?? '') ?? '');
  if (!file) return false;
  response.setHeader('ETag', file.etag);
  response.setHeader('Cache-Control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return true;
  }
  const { body, encoding } = await encode(file, request.headers['accept-encoding']?.toString() ?? '');
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': body.length,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function pageFor(pathname: string, accepted: string): string | undefined {
  const isEntrance = pathname === '/' || pathname === '/m';
  if (!isEntrance && (pathname.split('/').at(-1)?.includes('.') || !accepted.includes('text/html'))) return undefined;
  return pathname === '/m' || pathname.startsWith('/m/') ? '/m.html' : '/index.html';
}

async function encode(file: StaticFile, accepted: string): Promise<{ body: Buffer; encoding?: 'br' | 'gzip' }> {
  const isText = /^(text|application\/(json|manifest|wasm)|image\/svg)/.test(file.type);
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (!isText || !encoding || file.content.length < 1000) return { body: file.content };
  file.compressed ??= compress(file.content);
  return { body: (await file.compressed)[encoding], encoding };
}

async function compress(content: Buffer): Promise<Compressed> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, quality), promisify(gzip)(content)]);
  return { br, gzip: gz };
}
