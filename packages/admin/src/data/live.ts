import { useEffect, useRef, useState } from 'react';
import type { TypedDocumentString } from './generated/graphql.ts';

/** Milliseconds. */
const pauseAfterRefusal = 5_000;

export type Connection = 'connecting' | 'open' | 'lost';

/**
 * Subscribes by server-sent events. The browser reconnects by itself after a break, and we do after a refusal; `onReconnect` is
 * called then, because what happened meanwhile was not told. Pass `variables: null` to stay silent.
 */
export function useLive<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
  handlers: { onData: (data: Data) => void; onReconnect?: () => void },
): Connection {
  const [connection, setConnection] = useState<Connection>('connecting');
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const address = variables === null ? null : liveAddress(document.toString(), variables);

  useEffect(() => {
    if (address === null) return;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const onOpen = () => {
      setConnection('open');
      if (lost) latest.current.onReconnect?.();
      lost = false;
    };
    const onError = () => {
      lost = true;
      setConnection('lost');
      // A refusal (the server is just starting, the session is over) ends it for good, unlike a broken line.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, pauseAfterRefusal);
    };
    /** The server has said its last word, because it stops or because the viewer may not hear more. */
    const onComplete = () => {
      source.close();
      lost = true;
      setConnection('lost');
      again = setTimeout(open, pauseAfterRefusal);
    };
    const onNext = (event: MessageEvent<string>) => {
      const { data } = JSON.parse(event.data) as { data?: Data };
      if (data) latest.current.onData(data);
    };
    const open = () => {
      source = new EventSource(address);
      source.addEventListener('open', onOpen);
      source.addEventListener('error', onError);
      source.addEventListener('next', onNext);
      source.addEventListener('complete', onComplete);
    };
    open();
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [address]);

  return connection;
}

export function liveAddress(query: string, variables: unknown): string {
  const compact = query.replaceAll(/\s+/g, ' ').trim();
  return `/graphql?${new URLSearchParams({ query: compact, variables: JSON.stringify(variables) }).toString()}`;
}
