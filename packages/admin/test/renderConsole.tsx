import { act, cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { App } from '../src/app/App.tsx';
import { FakeEventSource } from './fakeEventSource.ts';
import { answer, makeWorld, type World } from './world/server.ts';

export type Asked = { operation: string; variables: Record<string, unknown> };

// The whole console is mounted, on a machine that may be busy.
configure({ asyncUtilTimeout: 10_000 });

const network = setupServer();

/** Five past five in the afternoon of the day the small college lives in; an hour after its reports were due. */
const now = new Date('2026-11-24T17:05:00+08:00');

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  network.listen({ onUnhandledFrame: 'error' });
  Object.assign(globalThis, { EventSource: FakeEventSource });
  // jsdom lays nothing out; the desk's layout is the one without a media query that holds.
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  });
  window.scrollTo = () => undefined;
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

afterEach(() => {
  cleanup();
  network.resetHandlers();
  FakeEventSource.opened.length = 0;
  window.localStorage.clear();
});

afterAll(() => {
  network.close();
  vi.useRealTimers();
});

/** The whole console at an address, over a network that answers from the small college. */
export function renderConsole(path: string, overrides: World = {}) {
  const asked: Asked[] = [];
  const world = makeWorld(overrides);
  network.use(
    http.post('*/graphql', async ({ request }) => {
      const body = (await request.json()) as { query: string; variables?: Record<string, unknown> };
      asked.push({ operation: /(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? '', variables: body.variables ?? {} });
      return HttpResponse.json((await answer(world, body)) as object);
    }),
  );
  const router = createMemoryRouter([{ path: '*', element: <App /> }], { initialEntries: [path] });
  render(<RouterProvider router={router} />);
  return {
    user: userEvent.setup(),
    asked,
    /** What a mutation was sent with; waits for nothing. */
    sent: (operation: string) => asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']),
    path: () => router.state.location.pathname,
    /** As with the browser’s own buttons. */
    go: (to: string) => act(() => router.navigate(to)),
    network,
    screen,
  };
}
