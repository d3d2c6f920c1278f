/** Files over plain HTTP: in by their bytes, out by signed links. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { acting } from '../context.ts';
import { badInput, refuse } from '../errors.ts';
import { encodeGlobalId } from '../globalId.ts';
import { answerJson } from '../http/answer.ts';
import type { Exchange, Route } from '../http/routes.ts';
import { isStorableInstant } from '../platform/instant.ts';
import { contentDisposition, isPlayable, MOST_BYTES } from './fileContent.model.ts';
import { findUpload, openLinkedFile, receivePart, type OpenedFile, type Upload } from './file.service.ts';
import type { ByteRange } from './storage.ts';

export const fileRoutes: readonly Route[] = [
  { method: 'POST', path: '/files', handle: takeFile },
  { method: 'GET', path: '/files/:name', handle: giveFile },
  { method: 'GET', path: '/files/uploads/:clientId', handle: tellUpload },
];

async function takeFile({ request, response, context }: Exchange): Promise<void> {
  const who = acting(context);
  const head = readHead(request);
  if (Math.max(head.total ?? 0, head.offset + Number(request.headers['content-length'] ?? 0)) > MOST_BYTES)
    throw refuse('PAYLOAD_TOO_LARGE', { maxBytes: MOST_BYTES });
  try {
    const received = await receivePart(who, { ...head, body: request });
    if ('offset' in received) answerJson(response, 202, received);
    else answerJson(response, received.isNew ? 201 : 200, describe(received.file));
  } catch (error) {
    // Whoever hung up in the middle hears nothing now, and may go on later.
    if (request.readableAborted) return;
    // The rest of what is too much is let run out, or the connection would wait for it for ever.
    request.resume();
    throw error;
  }
}

async function tellUpload({ response, params, context }: Exchange): Promise<void> {
  const { offset, file } = await findUpload(acting(context), readClientId(params['clientId']));
  answerJson(response, 200, { offset, file: file && describe(file) });
}

function describe({ id, name, sha256, contentType, size, width, height }: NonNullable<Upload['file']>) {
  return { id: encodeGlobalId('File', id), name, sha256, contentType, size, width, height };
}

const uuid = z.uuid().transform((id) => id.toLowerCase());

const bytes = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const headSchema = z.object({
  clientId: uuid,
  name: z.string().max(2000),
  capturedAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine(isStorableInstant)
    .nullable(),
  offset: bytes,
  total: bytes.optional(),
  sha256: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .optional(),
});

const headerOf: Record<string, string> = {
  clientId: 'x-client-id',
  name: 'x-file-name',
  capturedAt: 'x-captured-at',
  offset: 'x-upload-offset',
  total: 'x-upload-size',
  sha256: 'x-content-sha256',
};

function readClientId(text: string | undefined): string {
  const read = uuid.safeParse(text);
  if (!read.success) throw refuse('NOT_FOUND', {});
  return read.data;
}

/** Throws BAD_INPUT that names the header. */
function readHead({ headers }: IncomingMessage): z.infer<typeof headSchema> {
  const read = headSchema.safeParse({
    clientId: headers['x-client-id'],
    name: decodeName(String(headers['x-file-name'] ?? '')),
    capturedAt: headers['x-captured-at'] || null,
    offset: headers['x-upload-offset'] ?? '0',
    total: headers['x-upload-size'],
    sha256: headers['x-content-sha256'],
  });
  if (read.success) return read.data;
  throw badInput(headerOf[String(read.error.issues[0]?.path[0])] ?? '', {
    'zh-CN': '缺失或格式不对',
    en: 'is missing or not well formed',
  });
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function giveFile({ request, response, params, context }: Exchange): Promise<void> {
  const file = await openLinkedFile(context.platform, params['name'] ?? '');
  const range = readRange(request.headers.range, file.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${file.size}` }).end();
    return;
  }
  writeHead(response, file, range);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(file.bytes(range), response).catch((error: NodeJS.ErrnoException) => {
    // They looked away before the picture was through.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function writeHead(response: ServerResponse, file: OpenedFile, range: ByteRange | undefined): void {
  const { contentType, rendition, size } = file;
  const isInline = rendition !== 'original';
  response.writeHead(range ? 206 : 200, {
    'Content-Type': contentType === 'text/plain' ? 'text/plain; charset=utf-8' : contentType,
    'Content-Length': range ? range.end - range.start + 1 : size,
    ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` } : {}),
    'Accept-Ranges': 'bytes',
    'Content-Disposition': contentDisposition(isInline ? 'inline' : 'attachment', file.name),
    // The browser's own viewer of PDF does not work in a sandbox; it runs nothing of the page it is in.
    'Content-Security-Policy': `default-src 'none'${isPlayable(contentType) ? "; media-src 'self'; style-src 'unsafe-inline'" : '; sandbox'}`,
    'Cache-Control': 'private, max-age=3600, immutable',
  });
}

/** One range, as players of sound and film ask for it; anything else is answered with the whole. */
function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}
