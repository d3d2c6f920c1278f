/** The part of a Relay connection that lists need. */
export type Connection<Row> = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly Row[];
};

export type PageOf<Row> = (page: { first: number; after: string | null }) => Promise<Connection<Row>>;

/** The server's bound on `first`. */
export const largestPage = 100;

/** Every row of a connection, page after page. For small sets that a screen needs whole (units, assignments of a day). */
export async function readAll<Row>(pageOf: PageOf<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo }: Connection<Row> = await pageOf({ first: largestPage, after });
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

/** The cursor after so many rows: known, or walked to from the nearest one known. */
async function cursorAt<Row>(offset: number, known: Map<number, string>, pageOf: PageOf<Row>): Promise<string | null> {
  if (offset === 0) return null;
  const seen = known.get(offset);
  if (seen) return seen;
  let from = Math.max(0, ...[...known.keys()].filter((end) => end < offset));
  let after = known.get(from) ?? null;
  while (from < offset) {
    const first = Math.min(largestPage, offset - from);
    const { pageInfo } = await pageOf({ first, after });
    if (!pageInfo.endCursor) return after;
    after = pageInfo.endCursor;
    from += first;
    known.set(from, after);
  }
  return after;
}

/**
 * Numbered pages over cursors. Lists in the console have page numbers, connections have cursors: the cursor at the end of
 * each page seen is kept, and a page reached without its neighbour (a link, a reload) walks there in steps of the largest page.
 */
export function pageReader() {
  const ends = new Map<string, Map<number, string>>();

  return async function readPage<Row>(key: string, page: number, perPage: number, pageOf: PageOf<Row>): Promise<Connection<Row>> {
    const known = ends.get(key) ?? new Map<number, string>();
    ends.set(key, known);
    const offset = (page - 1) * perPage;
    const connection = await pageOf({ first: perPage, after: await cursorAt(offset, known, pageOf) });
    if (connection.pageInfo.endCursor) known.set(offset + connection.nodes.length, connection.pageInfo.endCursor);
    return connection;
  };
}
