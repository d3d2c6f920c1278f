/** Following a subscription by server-sent events, as a browser does. */
import type { Asker } from './api.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test wrote, and what its expectations check
type Whatever = any;

export type Followed = {
  /** The next message: `{ data }` or `{ errors }`; undefined when the stream has ended. Fails after `patienceMillis`. */
  next(patienceMillis?: number): Promise<Whatever>;
  /** Messages that arrived and were not asked for yet. */
  readonly waiting: number;
  close(): void;
};

export async function followSubscription(
  url: string,
  who: Pick<Asker, 'headers'>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Followed> {
  const aborting = new AbortController();
  const address = `${url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;
  const response = await fetch(address, { headers: { ...who.headers, accept: 'text/event-stream' }, signal: aborting.signal });
  const messages: unknown[] = [];
  const state = { hasEnded: false };
  let wake = () => {};
  const reading = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const data = /^data: ?(.+)$/m.exec(block)?.[1];
        if (/^event: next$/m.test(block) && data !== undefined) messages.push(JSON.parse(data));
      }
      wake();
    }
  })();
  void reading
    .catch(() => undefined)
    .finally(() => {
      state.hasEnded = true;
      wake();
    });
  return {
    async next(patienceMillis = 5000) {
      const until = performance.now() + patienceMillis;
      while (messages.length === 0 && !state.hasEnded) {
        const left = until - performance.now();
        if (left <= 0) throw new Error(`nothing came in ${patienceMillis} ms`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return messages.shift();
    },
    get waiting() {
      return messages.length;
    },
    close: () => aborting.abort(),
  };
}
