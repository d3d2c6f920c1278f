/**
 * What may be stored, decided by the bytes and never by the name or by what the client claims.
 * `file-type` does not recognise SVG or HTML, so anything unrecognised is refused unless it is plain
 * text without markup.
 */
export const MOST_BYTES = 20 * 1024 * 1024;
/** 50 megapixels: larger than any phone's camera, smaller than an image bomb. */
export const MOST_PIXELS = 50_000_000;

/** Shown in the page: raster images only, and only these. */
const shownImages = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif', 'image/gif'] as const;

/** Everything else that is accepted is handed out as a download. */
const documents = [
  'application/pdf',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/x-cfb',
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

/** May stand in a page as it is; everything else is only ever downloaded. */
export function isPlainImage(contentType: string): boolean {
  return (shownImages as readonly string[]).includes(contentType) && contentType !== 'image/heic';
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
  return [...harmless].slice(0, 120).join('') || 'file';
}

/** RFC 6266 with the RFC 8187 form for names outside ASCII. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
