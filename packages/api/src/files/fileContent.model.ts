/**
 * What may be stored, decided by the bytes and never by the name or by what the client claims. Whatever is
 * text (SVG and HTML among it) is kept as plain text and only ever handed out as a download.
 */
export const MOST_BYTES = 20 * 1024 * 1024;
/** 50 megapixels: larger than any phone's camera, smaller than an image bomb. */
export const MOST_PIXELS = 50_000_000;

/** Raster images only, and only these. */
const shownImages = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/avif', 'image/gif'] as const;

/** Everything else that is accepted is handed out as a download. */
const documents = [
  'application/pdf',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/x-cfb',
  'text/plain',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'audio/ogg',
  'audio/aac',
  'audio/amr',
  'audio/webm',
  'video/mp4',
  'video/webm',
  'video/quicktime',
] as const;

export const acceptedTypes: readonly string[] = [...shownImages, ...documents];

export function isAccepted(contentType: string): boolean {
  return acceptedTypes.includes(contentType);
}

export const plainText = 'text/plain';

/** The beginning of a file that is UTF-8 without control characters but those of lines and pages. */
export function isPlainText(start: Uint8Array): boolean {
  // A character may be cut where the beginning ends.
  const text = new TextDecoder('utf-8').decode(start, { stream: true });
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return start.length > 0 && !/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/.test(text);
}

/** What may be played or read in the page: by types of their own that run nothing. */
export function isPlayable(contentType: string): boolean {
  return contentType.startsWith('audio/') || contentType.startsWith('video/') || contentType === 'application/pdf';
}

/** May stand in a page once it is drawn anew; HEIC we cannot draw. */
export function isPlainImage(contentType: string): boolean {
  return (shownImages as readonly string[]).includes(contentType) && !contentType.startsWith('image/hei');
}

export function isImage(contentType: string): boolean {
  return contentType.startsWith('image/');
}

/**
 * The name a person gave, made harmless to show and to offer for download: no path, no control or
 * direction-changing characters, at most 120 characters. It never becomes a path on our disk.
 */
export function cleanFileName(raw: string): string {
  const lastPart = raw.split(/[/\\]/).at(-1) ?? '';
  // Cc: control, Cf: format (bidirectional overrides among them).
  const harmless = lastPart.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return Array.from(harmless).slice(0, 120).join('') || 'file';
}

/** RFC 6266 with the RFC 8187 form for names outside ASCII. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
