import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
const warned: Error[] = [];
const note = (warning: Error) => warned.push(warning);

beforeAll(async () => {
  process.on('warning', note);
  database = await createTestDatabase();
});

afterAll(async () => {
  process.off('warning', note);
  await database.drop();
});

describe('a connection of ours', () => {
  it('is asked many things at once, and answers each, in order and without a warning', async () => {
    const client = await database.pool.connect();
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => client.query<{ n: number }>('select $1::int as n', [n])));
    client.release();
    expect(answers.map(({ rows }) => rows[0]!.n)).toEqual([1, 2, 3, 4, 5]);
    await new Promise(setImmediate);
    expect(warned).toEqual([]);
  });

  it('goes on after one of them was wrong', async () => {
    const client = await database.pool.connect();
    const answers = await Promise.allSettled(['select 1', 'select 1/0', 'select 2'].map((text) => client.query(text)));
    client.release();
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('gives a transaction with several includes what it asked for', async () => {
    const found = await inTransaction(database, (tx) =>
      tx.unit.findMany({ include: { children: true, people: true, assets: true, tasks: true, submissions: true } }),
    );
    expect(found).toEqual([]);
    await inTransaction(database, async (tx) => {
      await Promise.all([tx.unit.count(), tx.person.count(), tx.task.count(), tx.asset.count()]);
    });
    await new Promise(setImmediate);
    expect(warned).toEqual([]);
  });

  it('is needed: pg itself warns', async () => {
    const plain = new pg.Client({ connectionString: database.url });
    await plain.connect();
    await Promise.all([1, 2, 3].map((n) => plain.query(`select ${n}`)));
    await plain.end();
    await expect.poll(() => warned.map(({ message }) => message)).toEqual([expect.stringContaining('client.query()')]);
  });
});
