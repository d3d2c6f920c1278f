/** A line between a phone and the server that breaks after any byte, in either direction, and comes back. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export type CuttingLine = {
  url: string;
  /** Breaks everything once so many bytes have gone in this direction from now on. Nothing gets through until it is mended. */
  cutAfter(direction: Direction, bytes: number): void;
  /** Since it was mended last. */
  wasCut: () => boolean;
  mend(): void;
  /** Leads to another server from now on, as after a new version was put in place of the one before. */
  moveTo(serverUrl: string): void;
  /** Bytes the server was sent so far. */
  sentBytes: () => number;
  close(): Promise<void>;
};

type Direction = 'up' | 'down';

export async function layCuttingLine(serverUrl: string): Promise<CuttingLine> {
  let target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const left: Record<Direction, number> = { up: Number.POSITIVE_INFINITY, down: Number.POSITIVE_INFINITY };
  let isDown = false;
  let sent = 0;

  function cut(): void {
    isDown = true;
    for (const socket of sockets) socket.destroy();
  }

  /** What fits before the cut is handed on to the last byte, and then everything breaks. */
  function carry(from: Socket, to: Socket, direction: Direction): void {
    from.on('data', (chunk: Buffer) => {
      const whole = chunk.length < left[direction];
      const part = whole ? chunk : chunk.subarray(0, left[direction]);
      left[direction] -= part.length;
      if (direction === 'up') sent += part.length;
      if (!whole) {
        // Down from now on; those that were open go when the last bytes have.
        isDown = true;
        const open = [...sockets];
        to.write(part, () => open.forEach((socket) => socket.destroy()));
        from.pause();
        return;
      }
      if (!to.write(part)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
    });
    from.on('end', () => to.end());
  }

  function keep(socket: Socket, other: () => Socket | undefined): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other()?.destroy();
    });
  }

  const proxy = createServer((near) => {
    if (isDown) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    keep(near, () => far);
    keep(far, () => near);
    carry(near, far, 'up');
    carry(far, near, 'down');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cutAfter(direction, bytes) {
      left[direction] = bytes;
      if (bytes === 0) cut();
    },
    wasCut: () => isDown,
    mend() {
      isDown = false;
      left.up = Number.POSITIVE_INFINITY;
      left.down = Number.POSITIVE_INFINITY;
    },
    moveTo(other) {
      target = new URL(other);
      for (const socket of sockets) socket.destroy();
    },
    sentBytes: () => sent,
    async close() {
      cut();
      await new Promise<void>((resolve) => proxy.close(() => resolve()));
    },
  };
}
