// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeEventSource } from '../../test/fakeEventSource.ts';
import { MyTasksChangedDocument } from './generated/graphql.ts';
import { useLive } from './live.ts';

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(globalThis, { EventSource: FakeEventSource });
});
afterEach(() => {
  FakeEventSource.opened.length = 0;
  vi.useRealTimers();
});

function listen() {
  const told: unknown[] = [];
  const onReconnect = vi.fn<() => void>();
  const { result, unmount } = renderHook(() => useLive(MyTasksChangedDocument, {}, { onData: (data) => told.push(data), onReconnect }));
  return { told, onReconnect, connection: () => result.current, unmount };
}
const current = () => FakeEventSource.of('MyTasksChanged');

test('a broken line is left to the browser, and what was missed is read again', () => {
  const { connection, onReconnect } = listen();
  act(() => current().open());
  expect(connection()).toBe('open');
  act(() => current().lose());
  expect(connection()).toBe('lost');
  act(() => void vi.advanceTimersByTime(60_000));
  expect(FakeEventSource.opened).toHaveLength(1);
  act(() => current().open());
  expect(connection()).toBe('open');
  expect(onReconnect).toHaveBeenCalledOnce();
});

test.each([
  ['refused', () => current().refuse()],
  ['ended by the server', () => current().complete()],
])('a subscription %s is asked for again after a pause', (_, end) => {
  const { connection, onReconnect, told } = listen();
  act(end);
  expect(connection()).toBe('lost');
  expect(FakeEventSource.opened).toHaveLength(1);
  act(() => void vi.advanceTimersByTime(5_000));
  expect(FakeEventSource.opened).toHaveLength(2);
  act(() => current().open());
  act(() => current().send({ myTasksChanged: null }));
  expect(onReconnect).toHaveBeenCalledOnce();
  expect(told).toEqual([{ myTasksChanged: null }]);
});

test('who leaves the page is not called back', () => {
  const { unmount } = listen();
  act(() => current().refuse());
  unmount();
  act(() => void vi.advanceTimersByTime(60_000));
  expect(FakeEventSource.opened).toHaveLength(1);
});
