import { afterEach, expect, test, vi } from 'vitest';
import { loadReader } from './reader.ts';

const own = vi.hoisted(() => ({ prepared: 0, fetchedFrom: '', formats: [] as string[] }));

vi.mock('barcode-detector/ponyfill', () => ({
  prepareZXingModule: async ({ overrides }: { overrides: { locateFile: () => string } }) => {
    own.fetchedFrom = overrides.locateFile();
    own.prepared += 1;
  },
  BarcodeDetector: class {
    constructor({ formats }: { formats: string[] }) {
      own.formats = formats;
    }
    detect = async () => [{ rawValue: 'own' }];
  },
}));

afterEach(() => {
  own.prepared = 0;
  vi.unstubAllGlobals();
});

/** A browser with a detector of its own. */
function withNative(supported: readonly string[], detect: () => Promise<{ rawValue: string }[]>): void {
  vi.stubGlobal(
    'BarcodeDetector',
    class {
      static getSupportedFormats = async () => supported;
      detect = detect;
    },
  );
}

const picture = {} as ImageBitmap;

test('the browser’s own detector reads where it knows the codes, and nothing is fetched', async () => {
  withNative(['qr_code', 'ean_13'], async () => [{ rawValue: 'native' }]);
  expect(await (await loadReader('labels'))(picture)).toEqual(['native']);
  expect(own.prepared).toBe(0);
});

test('a detector that does not know all kinds of codes is not enough where any may come', async () => {
  withNative(['qr_code'], async () => [{ rawValue: 'native' }]);
  expect(await (await loadReader('any'))(picture)).toEqual(['own']);
  expect(own.formats).toContain('code_128');
});

test('a detector that is promised and then fails gives way, once and for all', async () => {
  let asked = 0;
  withNative(['qr_code'], async () => {
    asked += 1;
    throw new DOMException('no service', 'NotSupportedError');
  });
  const read = await loadReader('labels');
  expect([await read(picture), await read(picture)]).toEqual([['own'], ['own']]);
  expect([asked, own.prepared]).toEqual([1, 1]);
});

test('without one ours reads labels alone', async () => {
  expect(await (await loadReader('labels'))(picture)).toEqual(['own']);
  expect(own.formats).toEqual(['qr_code']);
  // From our own server, wherever the bundler put it.
  expect(own.fetchedFrom).toMatch(/^\/(?!\/).*zxing_reader.*\.wasm/);
});
