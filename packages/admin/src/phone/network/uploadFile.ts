import type { Refusal, Reply } from './request.ts';
import type { StoredFile } from '../device/database.ts';

/** What the server kept, by content: `id` is the File's GraphQL id. */
export type UploadReceipt = { id: string; sha256: string; size: number; contentType: string };

export type Upload = (file: StoredFile) => Promise<Reply<UploadReceipt>>;

const longestUpload = 5 * 60_000;
const longestQuestion = 30_000;

/** What the server has of a file: so many bytes, or all of it. */
type Arrived = { offset: number; file: UploadReceipt | null };

/**
 * Safe to repeat: the server knows the file by its client id. What arrived before the line was cut is not sent again, and
 * a file that is there already is answered with its receipt.
 */
export function uploader(url: string): Upload {
  return async (file) => {
    if (!file.begun) return sendFrom(url, file, 0);
    const arrived = await exchange<Arrived>(`${url}/uploads/${file.id}`, { signal: AbortSignal.timeout(longestQuestion) });
    if (!arrived.ok) return arrived;
    const { offset, file: receipt } = arrived.data;
    return receipt ? { ok: true, data: receipt } : sendFrom(url, file, offset > file.size ? 0 : offset);
  };
}

async function sendFrom(url: string, file: StoredFile, offset: number): Promise<Reply<UploadReceipt>> {
  const reply = await exchange<UploadReceipt>(url, {
    method: 'POST',
    headers: {
      'content-type': file.contentType,
      'x-client-id': file.id,
      'x-file-name': encodeURIComponent(file.name),
      ...(file.capturedAt ? { 'x-captured-at': file.capturedAt } : {}),
      ...(offset > 0 ? { 'x-upload-offset': String(offset) } : {}),
    },
    body: file.blob.slice(offset),
    signal: AbortSignal.timeout(longestUpload),
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
