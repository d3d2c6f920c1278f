/** A way to the database that can be cut and mended, as when it restarts or the network fails. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export type CuttableWay = { url: string; cut(): void; stall(): void; mend(): void; close(): Promise<void> };

export async function makeCuttableWay(databaseUrl: string): Promise<CuttableWay> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let mode: 'open' | 'cut' | 'stalled' = 'open';
  const proxy = createServer((near) => {
    if (mode === 'cut') {
      near.destroy();
      return;
    }
    keep(near);
    if (mode === 'stalled') return;
    const far = connect(Number(target.port), target.hostname);
    keep(far);
    near.pipe(far).pipe(near);
  });
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    cut() {
      mode = 'cut';
      drop();
    },
    stall() {
      mode = 'stalled';
      drop();
    },
    mend() {
      mode = 'open';
      drop();
    },
    async close() {
      drop();
      await new Promise<void>((resolve) => proxy.close(() => resolve()));
    },
  };
}
