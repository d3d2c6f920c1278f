// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { memoryFiles } from '../memoryFiles.ts';
import { PartToolsContext } from '../parts/partTools.ts';
import { fillTexts } from '../texts/fillTexts.ts';
import { PhotoStrip } from './PhotoStrip.tsx';

/** Made ready one by one, when the test says so; taken at the moment their name says. */
const waiting: (() => void)[] = [];
vi.mock('./preparePhoto.ts', () => ({
  preparePhoto: (file: File) =>
    new Promise((resolve) => {
      const noted = file.name.startsWith('noted') ? { place: { lat: 30, lon: 120 } } : {};
      waiting.push(() => resolve({ blob: file, capturedAt: new Date(file.lastModified).toISOString(), ...noted }));
    }),
}));

beforeAll(() => {
  URL.createObjectURL = () => 'blob:here';
});
beforeEach(() => {
  waiting.length = 0;
});
afterEach(cleanup);

type Asked = (found: PositionCallback, failed: PositionErrorCallback) => void;
function standAt(answer: Asked): { asked: number } {
  const counted = { asked: 0 };
  const getCurrentPosition: Asked = (found, failed) => {
    counted.asked += 1;
    answer(found, failed);
  };
  Object.assign(navigator, { geolocation: { getCurrentPosition } });
  return counted;
}
const found: Asked = (tell) =>
  tell({ coords: { latitude: 31.2, longitude: 121.5, accuracy: 8 }, timestamp: Date.UTC(2026, 10, 25) } as GeolocationPosition);
const place = { lat: 31.2, lon: 121.5, accuracy: 8, at: '2026-11-25T00:00:00.000Z' };

function strip(more: { withPlace?: boolean; max?: number } = {}) {
  let standing: readonly FileRef[] = [];
  function Page() {
    const [photos, setPhotos] = useState<readonly FileRef[]>([]);
    standing = photos;
    return (
      <PartToolsContext value={{ locale: 'zh-CN', t: fillTexts('zh-CN'), files }}>
        <p id="photos">现场照片</p>
        <PhotoStrip
          photos={photos}
          labelId="photos"
          disabled={false}
          onChange={(to) => setPhotos(to)}
          onRemove={() => undefined}
          {...more}
        />
      </PartToolsContext>
    );
  }
  const files = memoryFiles();
  render(<Page />);
  const choose = (...chosen: File[]) => userEvent.upload(screen.getByLabelText('从相册选'), chosen);
  return { choose, photos: () => standing };
}

const takenAt = (name: string, lastModified = Date.now()) => new File([name], name, { type: 'image/jpeg', lastModified });
const readyOne = () => waiting.shift()?.();

test('many photos come in one by one, each kept as soon as it is ready, and how far it is is said', async () => {
  const { choose, photos } = strip();
  await choose(takenAt('1.jpg'), takenAt('2.jpg'), takenAt('3.jpg'));
  expect(screen.getByText('正在处理照片，第 1 张，共 3 张…')).toBeTruthy();
  readyOne();
  await screen.findByText('正在处理照片，第 2 张，共 3 张…');
  expect(photos().map(({ name }) => name)).toEqual(['1.jpg']);
  // More are chosen while the others are still on their way.
  await choose(takenAt('4.jpg'));
  await screen.findByText('正在处理照片，第 2 张，共 4 张…');
  for (let left = 3; left > 0; left--) await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0)).then(readyOne);
  await vi.waitFor(() => expect(photos()).toHaveLength(4));
  expect(screen.queryByText(/正在处理照片/)).toBeNull();
});

test('the device is asked where it is, and the camera’s note kept, only where that is wanted', async () => {
  const counted = standAt(found);
  const { choose, photos } = strip();
  await choose(takenAt('noted.jpg'));
  readyOne();
  await vi.waitFor(() => expect(photos()).toHaveLength(1));
  expect(counted.asked).toBe(0);
  expect(photos()[0]).not.toHaveProperty('place');
});

test('a photo just taken says where; one from yesterday does not say where somebody is today', async () => {
  standAt(found);
  const { choose, photos } = strip({ withPlace: true });
  expect(screen.getByText(/会询问手机的位置/)).toBeTruthy();
  await choose(takenAt('now.jpg'));
  readyOne();
  await vi.waitFor(() => expect(photos()[0]?.place).toEqual(place));
  await choose(takenAt('old.jpg', Date.now() - 86_400_000));
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  readyOne();
  await vi.waitFor(() => expect(photos()).toHaveLength(2));
  expect(photos()[1]).not.toHaveProperty('place');
  // What the camera noted holds, whenever that was.
  await choose(takenAt('noted.jpg', Date.now() - 86_400_000));
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  readyOne();
  await vi.waitFor(() => expect(photos()[2]?.place).toEqual({ lat: 30, lon: 120 }));
});

test('without a position the photo is kept, and it is said', async () => {
  standAt((_found, failed) => failed({ code: 1 } as GeolocationPositionError));
  const { choose, photos } = strip({ withPlace: true });
  await choose(takenAt('1.jpg'));
  readyOne();
  await screen.findByText('没有取到位置，照片照常保存。');
  expect(photos()).toHaveLength(1);
  expect(photos()[0]).not.toHaveProperty('place');
});
