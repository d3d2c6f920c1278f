/** What a file that arrived is: found in its bytes, whatever it was called. */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { badInput, refuse } from '../errors.ts';
import { readCameraNotes, type CameraNotes } from './cameraNotes.model.ts';
import { acceptedTypes, isAccepted, isImage, isPlainImage, isPlainText, MOST_PIXELS, plainText } from './fileContent.model.ts';
import { readHeifSize } from './heifSize.model.ts';

type Size = { width: number | null; height: number | null };
export type FileContent = Size & { contentType: string; camera?: CameraNotes };

/** Throws UNSUPPORTED_MEDIA_TYPE, LIMIT_EXCEEDED for an image of too many pixels, BAD_INPUT for one that cannot be read. */
export async function inspectFile(path: string): Promise<FileContent> {
  const contentType = await findContentType(path);
  if (!isImage(contentType)) return { contentType, width: null, height: null };
  return { contentType, ...(await measureImage(path, contentType)) };
}

/** XML is text to us: it is never shown, only handed out. */
async function findContentType(path: string): Promise<string> {
  const found = (await fileTypeFromFile(path))?.mime;
  if (found !== undefined && isAccepted(found)) return found;
  if ((found === undefined || found === 'application/xml') && isPlainText(await readStart(path))) return plainText;
  throw refuse('UNSUPPORTED_MEDIA_TYPE', { accepted: [...acceptedTypes] });
}

const startBytes = 65_536;

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Reads the head only: a bomb says there how large it would become, and an animation how many pictures it is. */
async function measureImage(path: string, contentType: string): Promise<Omit<FileContent, 'contentType'>> {
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) {
    if (isPlainImage(contentType))
      throw badInput('body', { 'zh-CN': '图片已损坏，无法读取', en: 'the image is broken and cannot be read' });
    // What phones call HEIC may be coded in ways we do not read; it is kept and handed out, never drawn.
    const size = readHeifSize(await readStart(path));
    if (size) refuseBomb(size.width * size.height);
    return size ?? { width: null, height: null };
  }
  const { width, height } = metadata.autoOrient;
  refuseBomb(width * height * (metadata.pages ?? 1));
  const camera = metadata.exif && readCameraNotes(metadata.exif);
  return { width, height, ...(camera ? { camera } : {}) };
}

function refuseBomb(pixels: number): void {
  if (pixels > MOST_PIXELS) throw refuse('LIMIT_EXCEEDED', { limit: 'pixels', max: MOST_PIXELS });
}
