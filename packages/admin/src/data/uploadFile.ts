import { newId } from './newId.ts';
import { RequestError } from './requestError.ts';

export type UploadedFile = { id: string; sha256: string; contentType: string; size: number };

type ErrorBody = { error?: { code: string; message: string; messages?: Record<string, string>; correlationId?: string } };

/** Sends a file. The same client id sent again is the same file, so a broken upload can simply be repeated. */
export async function uploadFile(file: File, clientId = newId()): Promise<UploadedFile> {
  const response = await fetch('/files', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'x-client-id': clientId,
      'x-file-name': encodeURIComponent(file.name),
      'x-captured-at': new Date(file.lastModified).toISOString(),
      'accept-language': document.documentElement.lang || 'zh-CN',
    },
    body: file,
  });
  if (response.ok) return (await response.json()) as UploadedFile;
  const { error } = (await response.json()) as ErrorBody;
  throw new RequestError({
    ...error,
    code: error?.code ?? 'INTERNAL',
    message: error?.message ?? response.statusText,
    status: response.status,
  });
}
