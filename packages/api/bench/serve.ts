/** One side of the comparison in a process of its own, so that the load does not share its thread: `product` or `floor`. */
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { startServer } from '../src/server.ts';
import { startFloor } from './floor.ts';
import { openPlatform } from './platform.ts';

const [side, databaseUrl = ''] = process.argv.slice(2);

/** As many as the product has. */
const poolSize = 4;

async function serveProduct(): Promise<number> {
  const server = await startServer(openPlatform(databaseUrl), { port: 0 });
  return server.port;
}

async function serveFloor(): Promise<number> {
  const server = await startFloor(new pg.Pool({ connectionString: databaseUrl, max: poolSize }));
  return (server.address() as AddressInfo).port;
}

process.send?.({ port: side === 'floor' ? await serveFloor() : await serveProduct() });
process.on('disconnect', () => process.exit());
