/**
 * What finds codes in a picture: the browser's own detector where it has one for these kinds of code, else ZXing as
 * WebAssembly, from our own server and only then.
 */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** The texts of all codes in the picture. */
export type Reader = (picture: ImageBitmapSource) => Promise<string[]>;

/** On our labels, or on whatever people have to hand. */
export type CodeKinds = 'labels' | 'any';

const formats = {
  labels: ['qr_code'],
  any: [
    'qr_code',
    'data_matrix',
    'aztec',
    'pdf417',
    'code_128',
    'code_93',
    'code_39',
    'codabar',
    'ean_13',
    'ean_8',
    'upc_a',
    'upc_e',
    'itf',
  ],
} as const;

type Format = (typeof formats)['any'][number];
type Detector = { detect: (picture: ImageBitmapSource) => Promise<Found> };
type NativeDetector = { new (options: { formats: readonly Format[] }): Detector; getSupportedFormats: () => Promise<readonly string[]> };

/** Rejects when neither is there and nothing can be fetched. */
export async function loadReader(kinds: CodeKinds): Promise<Reader> {
  const native = await nativeDetector(kinds);
  let detector = native ?? (await ownDetector(kinds));
  return async (picture) => {
    try {
      return textsOf(await detector.detect(picture));
    } catch (fault) {
      // A browser may promise a detector that the device then has not got.
      if (detector !== native) throw fault;
      detector = await ownDetector(kinds);
      return textsOf(await detector.detect(picture));
    }
  };
}

type Found = readonly { rawValue: string }[];

function textsOf(found: Found): string[] {
  return found.map(({ rawValue }) => rawValue);
}

async function nativeDetector(kinds: CodeKinds): Promise<Detector | undefined> {
  const { BarcodeDetector: Native } = globalThis as { BarcodeDetector?: NativeDetector };
  const supported: readonly string[] = (await Native?.getSupportedFormats()) ?? [];
  const isEnough = formats[kinds].every((format) => supported.includes(format));
  return Native && isEnough ? new Native({ formats: formats[kinds] }) : undefined;
}

async function ownDetector(kinds: CodeKinds): Promise<Detector> {
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  // Without this it would ask another company's servers for it.
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return new BarcodeDetector({ formats: [...formats[kinds]] });
}
