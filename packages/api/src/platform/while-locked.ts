/** Work that one server at a time may do. The lock lasts as long as its connection, so a killed server holds nothing. */
import pg from 'pg';

export async function whileLocked<T>(
  databaseUrl: string,
  name: string,
  onWait: (() => void) | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, keepAlive: true });
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtext($1)) as held', [name]);
    if (!rows[0]?.held) {
      onWait?.();
      await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    }
    return await work();
  } finally {
    await client.end();
  }
}
