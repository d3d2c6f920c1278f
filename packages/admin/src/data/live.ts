import { useEffect, useRef, useState } from 'react';
import type { TypedDocumentString } from './generated/graphql.ts';

export type Connection = 'connecting' | 'open' | 'lost';

/**
 * Subscribes by server-sent events. The browser reconnects by itself after a break; `onReconnect` is called then, because
 * what happened meanwhile was not told. Pass `variables: null` to stay silent.
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
    const source = new EventSource(address);
    let lost = false;
    const onOpen = () => {
      setConnection('open');
      if (lost) latest.current.onReconnect?.();
      lost = false;
    };
    const onError = () => {
      lost = true;
      setConnection('lost');
    };
    const onNext = (event: MessageEvent<string>) => {
      const { data } = JSON.parse(event.data) as { data?: Data };
      if (data) latest.current.onData(data);
    };
    source.addEventListener('open', onOpen);
    source.addEventListener('error', onError);
    source.addEventListener('next', onNext);
    return () => source.close();
  }, [address]);

  return connection;
}

export function liveAddress(query: string, variables: unknown): string {
  const compact = query.replaceAll(/\s+/g, ' ').trim();
  return `/graphql?${new URLSearchParams({ query: compact, variables: JSON.stringify(variables) }).toString()}`;
}
