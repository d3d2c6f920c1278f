import { expect, test } from 'vitest';
import { type Connection, pageReader, type PageOf, readAll } from './connection.ts';

/** A connection over the numbers 1…total whose cursors are the numbers themselves; counts what was asked of it. */
function numbers(total: number) {
  const asked: { first: number; after: string | null }[] = [];
  const pageOf: PageOf<number> = (page) => {
    asked.push(page);
    const start = Number(page.after ?? 0);
    const nodes = Array.from({ length: Math.min(page.first, total - start) }, (_, index) => start + index + 1);
    const connection: Connection<number> = {
      totalCount: total,
      nodes,
      pageInfo: { hasNextPage: start + nodes.length < total, endCursor: nodes.length > 0 ? String(nodes.at(-1)) : null },
    };
    return Promise.resolve(connection);
  };
  return { asked, pageOf };
}

test('all rows are read once and in order', async () => {
  const { pageOf, asked } = numbers(230);
  const rows = await readAll(pageOf);
  expect(rows).toEqual(Array.from({ length: 230 }, (_, index) => index + 1));
  expect(asked).toHaveLength(3);
});

test('the next page costs one request', async () => {
  const { pageOf, asked } = numbers(100);
  const readPage = pageReader();
  await readPage('units', 1, 25, pageOf);
  const second = await readPage('units', 2, 25, pageOf);
  expect(second.nodes[0]).toBe(26);
  expect(asked).toEqual([
    { first: 25, after: null },
    { first: 25, after: '25' },
  ]);
});

test('a page reached by a link is walked to in large steps', async () => {
  const { pageOf, asked } = numbers(1000);
  const page = await pageReader()('units', 11, 25, pageOf);
  expect(page.nodes[0]).toBe(251);
  expect(asked.map(({ first }) => first)).toEqual([100, 100, 50, 25]);
});

test('a page behind the end is empty', async () => {
  const page = await pageReader()('units', 9, 25, numbers(30).pageOf);
  expect(page.nodes).toEqual([]);
});

test('another filter has its own cursors', async () => {
  const readPage = pageReader();
  await readPage('units a', 1, 25, numbers(100).pageOf);
  const other = numbers(100);
  await readPage('units b', 2, 25, other.pageOf);
  expect(other.asked[0]).toEqual({ first: 25, after: null });
});
