type Arguments = { first?: number | null; after?: string | null };

/** A Relay connection over an array, as a resolver of graphql-js: cursors are positions. */
export function connection<Row>(rows: readonly Row[], { first, after }: Arguments = {}) {
  const start = after ? Number(after) : 0;
  const end = Math.min(rows.length, start + (first ?? 25));
  const nodes = rows.slice(start, end);
  return {
    totalCount: rows.length,
    nodes,
    edges: nodes.map((node, index) => ({ cursor: String(start + index + 1), node })),
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: String(start + 1),
      endCursor: nodes.length > 0 ? String(end) : null,
    },
  };
}
