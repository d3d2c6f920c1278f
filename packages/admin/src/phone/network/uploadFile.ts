import type { Refusal, Reply } from './request.ts';
import type { StoredFile } from '../device/database.ts';

/** What the server kept, by content: `id` is the File's GraphQL id. */
export type UploadReceipt = { id: string; sha256: string; size: number; contentType: string };

export type Upload = (file: StoredFile) => Promise<Reply<UploadReceipt>>;

const longestUpload = 5 * 60_000;

/** Safe to repeat: the server knows the file by its client id and answers with what it already has. */
export function uploader(url: string): Upload {
  return async (file) => {
    let response: Response;
    try {
      response = await fetch(url, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          'content-type': file.contentType,
          'x-client-id': file.id,
          'x-file-name': encodeURIComponent(file.name),
          ...(file.capturedAt ? { 'x-captured-at': file.capturedAt } : {}),
        },
        body: file.blob,
        signal: AbortSignal.timeout(longestUpload),
      });
    } catch {
      // No answer arrived; the caller tries again later, which the client id makes harmless.
      return { ok: false, refusal: { kind: 'unreachable' } };
    }
    return response.ok
      ? { ok: true, data: (await response.json()) as UploadReceipt }
      : { ok: false, refusal: await uploadRefusal(response) };
  };
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
