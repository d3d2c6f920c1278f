// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import Scanner from './Scanner.tsx';

vi.mock('./reader.ts', () => ({ loadReader: async () => async () => [] }));

/** A camera that can do what it says, and whose light notes what it was told. */
function withCamera(capabilities: object, light: (on: boolean) => Promise<void> = async () => undefined) {
  const told: boolean[] = [];
  const stop = vi.fn<() => void>();
  const track = {
    stop,
    getCapabilities: () => capabilities,
    applyConstraints: async ({ advanced: [{ torch }] }: { advanced: [{ torch: boolean }] }) => {
      told.push(torch);
      await light(torch);
    },
  };
  let opened = 0;
  const getUserMedia = vi.fn<() => Promise<object>>(async () => ({
    id: `stream ${(opened += 1)}`,
    getTracks: () => [track],
    getVideoTracks: () => [track],
  }));
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { mediaDevices: { getUserMedia } }));
  return { told, stop, getUserMedia };
}

function look(state: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

const show = () => render(<Scanner kinds="labels" locale="zh-CN" onRead={() => undefined} />);

beforeEach(() => void vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([{}, { torch: false }])('a camera without a light offers none: %o', async (capabilities) => {
  withCamera(capabilities);
  show();
  await screen.findByText('把标签上的二维码放进框里');
  expect(screen.queryByRole('button', { name: /灯/ })).toBeNull();
});

test('the light goes on and off, and out with the scanner', async () => {
  const { told, stop } = withCamera({ torch: true });
  const { unmount } = show();
  const user = userEvent.setup();
  const light = await screen.findByRole('button', { name: '开灯' });
  expect(light.getAttribute('aria-pressed')).toBe('false');
  await user.click(light);
  expect((await screen.findByRole('button', { name: '关灯' })).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: '关灯' }));
  await screen.findByRole('button', { name: '开灯' });
  await user.click(screen.getByRole('button', { name: '开灯' }));
  expect(told).toEqual([true, false, true]);
  expect(stop).not.toHaveBeenCalled();
  unmount();
  expect(stop).toHaveBeenCalledTimes(1);
});

test('the light goes out while the page is not looked at, and is off when it is again', async () => {
  const { stop, getUserMedia } = withCamera({ torch: true });
  show();
  await userEvent.setup().click(await screen.findByRole('button', { name: '开灯' }));
  await screen.findByRole('button', { name: '关灯' });
  look('hidden');
  await waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
  look('visible');
  await screen.findByRole('button', { name: '开灯' });
  expect(getUserMedia).toHaveBeenCalledTimes(2);
});

test('a light that was promised and is not there stays off', async () => {
  withCamera({ torch: true }, () => Promise.reject(new Error('no light')));
  show();
  await userEvent.setup().click(await screen.findByRole('button', { name: '开灯' }));
  expect((await screen.findByRole('button', { name: '开灯' })).getAttribute('aria-pressed')).toBe('false');
});
