import { sha256OfBytes } from './sha256OfBytes.ts';

/**
 * Lower-case hex of the bytes, as the server computes it. The browser's own digest exists only on https and localhost;
 * a college that serves its own network by plain http gets the same result more slowly.
 */
export async function sha256Of(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer();
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  return hex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256OfBytes(new Uint8Array(bytes)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
