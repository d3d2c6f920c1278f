import type { Connection } from './connection.ts';

export type Row = { id: string };
export type ListQuery = { first: number; after: string | null; filter: Record<string, unknown>; order: { field: string; order: string } };

/**
 * What a feature offers to react-admin's data hooks: typed calls on static documents. A verb that is absent is not possible
 * through them; actions with a meaning of their own (publish, suspend, close) are mutations called by `useAction`.
 */
export type ResourceOperations<Record extends Row = Row> = {
  list?: (query: ListQuery) => Promise<Connection<Record>>;
  one?: (id: string) => Promise<Record | null>;
};
