/**
 * Walking a list by keys: a page begins after the last row seen, by value, so that rows which come and go never shift
 * it. The order is one column and the id; cursors hold both.
 *
 * A page after (k, i), ascending: `key >= k AND (key > k OR id > i)`, which PostgreSQL reads from the index (key, id).
 */
import { badInput, refuse } from '../errors.ts';
import { isStorableInstant } from '../platform/instant.ts';

export type PageArguments = { first?: number | null; last?: number | null; after?: string | null; before?: string | null };

export type KeyOrder = {
  /** field of the row that is sorted by; never null */
  key: string;
  direction: 'asc' | 'desc';
  /** a number is a whole one of 32 bits */
  kind: 'date' | 'text' | 'number';
};

type KeyValue = string | number | Date;
type Position = { value: KeyValue; id: string };

export type Page = {
  order: KeyOrder;
  size: number;
  /** from the end of the list */
  isBackward: boolean;
  after: Position | undefined;
  before: Position | undefined;
};

export const largestPage = 100;
const usualPage = 25;

/** Throws BAD_INPUT or LIMIT_EXCEEDED. */
export function readPage(args: PageArguments, order: KeyOrder): Page {
  const { first, last } = args;
  if (first != null && last != null)
    throw badInput('last', { 'zh-CN': 'first 与 last 不能同时使用', en: 'first and last exclude each other' });
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && size < 0) throw badInput(name, { 'zh-CN': '不能小于 0', en: 'must not be below 0' });
    if (size != null && size > largestPage) throw refuse('LIMIT_EXCEEDED', { limit: name, max: largestPage });
  }
  return {
    order,
    size: first ?? last ?? usualPage,
    isBackward: last != null,
    after: args.after == null ? undefined : readCursor(args.after, order, 'after'),
    before: args.before == null ? undefined : readCursor(args.before, order, 'before'),
  };
}

export function writeCursor(row: Record<string, unknown>, order: KeyOrder): string {
  const value = row[order.key];
  return Buffer.from(JSON.stringify([order.key, value instanceof Date ? value.toISOString() : value, row['id']])).toString('base64url');
}

function readCursor(cursor: string, order: KeyOrder, argument: string): Position {
  const parts = parseArray(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [key, value, id] = parts ?? [];
  const read = key === order.key && typeof id === 'string' && uuid.test(id) ? readKey(value, order.kind) : undefined;
  if (read === undefined) throw badInput(argument, { 'zh-CN': '不是此列表的游标', en: 'is not a cursor of this list' });
  return { value: read, id: id as string };
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function parseArray(text: string): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function readKey(value: unknown, kind: KeyOrder['kind']): KeyValue | undefined {
  if (kind === 'number') return typeof value === 'number' && (value | 0) === value ? value : undefined;
  if (typeof value !== 'string' || value.includes('\0')) return undefined;
  if (kind === 'text') return value;
  const date = new Date(value);
  return isStorableInstant(date) ? date : undefined;
}

/** What a query needs to read the page: one row more than asked tells whether there is another page. */
export type PageQuery = { where: Record<string, unknown>; orderBy: Record<string, 'asc' | 'desc'>[]; take: number };

/** For Prisma. The order is turned round to read from the end; `connect` turns the rows back. */
export function pageQuery(page: Page): PageQuery {
  const { order, isBackward } = page;
  const isAscending = order.direction === 'asc';
  const bounds = [
    page.after && beyond(order.key, page.after, isAscending),
    page.before && beyond(order.key, page.before, !isAscending),
  ].filter((bound) => bound !== undefined);
  const direction = isAscending === isBackward ? 'desc' : 'asc';
  return { where: { AND: bounds }, orderBy: [{ [order.key]: direction }, { id: direction }], take: page.size + 1 };
}

function beyond(key: string, { value, id }: Position, isAscending: boolean): Record<string, unknown> {
  return isAscending
    ? { [key]: { gte: value }, OR: [{ [key]: { gt: value } }, { id: { gt: id } }] }
    : { [key]: { lte: value }, OR: [{ [key]: { lt: value } }, { id: { lt: id } }] };
}

export type Connection<Row> = {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  edges: { cursor: string; node: Row }[];
  /** asked only when totalCount is */
  count: () => Promise<number>;
};

/** Rows as `pageQuery` asked for them → the page. */
export function connect<Row extends object>(page: Page, rows: readonly Row[], count: () => Promise<number>): Connection<Row> {
  const hasMore = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  if (page.isBackward) kept.reverse();
  const edges = kept.map((node) => ({ cursor: writeCursor(node as Record<string, unknown>, page.order), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.isBackward ? page.before !== undefined : hasMore,
      hasPreviousPage: page.isBackward ? hasMore : page.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  };
}
