/** Looks at a PDF as a person with a phone would: the text of each page, and the codes a scanner finds on it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

export type ReadPage = {
  text: string;
  codes: string[];
  /** millimetres */
  size: [width: number, height: number];
  /** BGRA */
  picture: { data: Uint8Array; width: number; height: number };
};

/** 72 dots an inch times this: what a scanner sees of a printed label at arm's length. */
const scale = 3;

export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  await prepareScanner();
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages: ReadPage[] = [];
  for (const page of document.pages()) {
    // The text first: a page that is drawn is closed.
    const text = page.getText();
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const { data, width, height } = await page.render({ scale, render: 'bitmap' });
    const found = await readBarcodes(
      { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' },
      {
        formats: ['QRCode'],
        maxNumberOfSymbols: 255,
      },
    );
    pages.push({
      text,
      codes: found.map((code) => code.text),
      size: [inMillimetres(originalWidth), inMillimetres(originalHeight)],
      picture: { data: new Uint8Array(data), width, height },
    });
  }
  document.destroy();
  library.destroy();
  return pages;
}

function inMillimetres(points: number): number {
  return Math.round((points * 25.4) / 72);
}

/** From the package itself: left alone, it would look for its machine on the internet. */
async function prepareScanner(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = new Uint8Array(await readFile(wasm)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
