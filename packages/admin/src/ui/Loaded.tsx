import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure, Waiting } from './Notice.tsx';

/** The three states of something read from the server: waiting, failed (with a way to try again), there. */
export function Loaded<Data>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined)
    return (
      <>
        {query.isError && <Failure error={query.error} onRetry={query.refetch} />}
        {children(query.data)}
      </>
    );
  if (query.isError) return <Failure error={query.error} onRetry={query.refetch} />;
  return <Waiting lines={lines ?? 6} />;
}
