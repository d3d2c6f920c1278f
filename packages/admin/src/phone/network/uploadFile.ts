import type { Refusal, Reply } from './request.ts';
import type { StoredFile } from '../device/database.ts';

/** What the server kept, by content: `id` is the File's GraphQL id. */
export type UploadReceipt = { id: string; sha256: string; size: number; contentType: string };

/** `onSent` is told how many bytes of the file the server has. */
export type Upload = (file: StoredFile, onSent?: (bytes: number) => void) => Promise<Reply<UploadReceipt>>;

const longestPart = 2 * 60_000;
const longestQuestion = 30_000;
/**
 * In bytes. A file goes in parts of this size, each acknowledged: so that it is seen how far it is, and that a proxy which
 * hands on nothing but whole requests loses no more than one part when the line is cut.
 */
const usualPart = 256 * 1024;

/** What the server has of a file: so many bytes, or all of it. */
type Arrived = { offset: number; file: UploadReceipt | null };

type Sending = { url: string; file: StoredFile; partSize: number; onSent: (bytes: number) => void };

/**
 * Safe to repeat: the server knows the file by its client id. What arrived before the line was cut is not sent again, and
 * a file that is there already is answered with its receipt.
 */
export function uploader(url: string, partSize = usualPart): Upload {
  return async (file, onSent = () => undefined) => {
    const sending = { url, file, partSize, onSent };
    if (!file.begun) return sendFrom(sending, 0);
    const arrived = await exchange<Arrived>(`${url}/uploads/${file.id}`, { signal: AbortSignal.timeout(longestQuestion) });
    if (!arrived.ok) return arrived;
    const { offset, file: receipt } = arrived.data;
    return receipt ? { ok: true, data: receipt } : sendFrom(sending, offset > file.size ? 0 : offset);
  };
}

async function sendFrom({ url, file, partSize, onSent }: Sending, from: number): Promise<Reply<UploadReceipt>> {
  for (let offset = from; ;) {
    onSent(offset);
    const reply = await sendPart(url, file, offset, Math.min(offset + partSize, file.size));
    if (!reply.ok) return reply;
    if ('id' in reply.data) return { ok: true, data: reply.data };
    // A server that does not get on is asked again later.
    if (reply.data.offset <= offset) return { ok: false, refusal: { kind: 'unreachable' } };
    ({ offset } = reply.data);
  }
}

async function sendPart(url: string, file: StoredFile, from: number, to: number): Promise<Reply<UploadReceipt | { offset: number }>> {
  const reply = await exchange<UploadReceipt | { offset: number }>(url, {
    method: 'POST',
    headers: {
      'content-type': file.contentType,
      'x-client-id': file.id,
      'x-file-name': encodeURIComponent(file.name),
      'x-upload-size': String(file.size),
      'x-content-sha256': file.sha256,
      ...(file.capturedAt ? { 'x-captured-at': file.capturedAt } : {}),
      ...(from > 0 ? { 'x-upload-offset': String(from) } : {}),
    },
    body: file.blob.slice(from, to),
    signal: AbortSignal.timeout(longestPart),
  });
  // Somebody went on with it meanwhile, or the server let go of what it had: the next time asks anew.
  const hasMoved = !reply.ok && reply.refusal.kind === 'refused' && reply.refusal.code === 'CONFLICT';
  return hasMoved ? { ok: false, refusal: { kind: 'unreachable', status: 409 } } : reply;
}

async function exchange<Data>(url: string, init: RequestInit): Promise<Reply<Data>> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...init });
    if (!response.ok) return { ok: false, refusal: await uploadRefusal(response) };
    return { ok: true, data: (await response.json()) as Data };
  } catch {
    // No answer arrived, or half of one; the caller tries again later, which the client id makes harmless.
    return { ok: false, refusal: { kind: 'unreachable' } };
  }
}

type ErrorBody = { error?: { code?: string; message?: string; messages?: Record<string, string>; details?: Record<string, unknown> } };

async function uploadRefusal(response: Response): Promise<Refusal> {
  const retryable = response.status >= 500 || response.status === 429 || response.status === 408;
  if (retryable) return { kind: 'unreachable', status: response.status };
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  const { code, message = '', messages = {}, details = {} } = body.error ?? {};
  return { kind: 'refused', code: code ?? codeOfStatus(response.status), message, messages, details };
}

function codeOfStatus(status: number): string {
  if (status === 401) return 'UNAUTHENTICATED';
  return status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_INPUT';
}
