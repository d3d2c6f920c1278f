import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ForbiddenAddress, isPublicAddress, sendOutward } from './outward.ts';

const dns = vi.hoisted(() => ({ answers: [] as { address: string; family: number }[][] }));
vi.mock('node:dns', () => ({
  lookup: (_name: string, _options: object, callback: (error: null, addresses: object[]) => void) =>
    callback(null, dns.answers.length > 1 ? dns.answers.shift()! : dns.answers[0]!),
}));

let server: Server;
let port: number;
let calls = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    calls++;
    response.writeHead(302, { location: 'http://127.0.0.1/inside' }).end('x'.repeat(100));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => void server.close());

const post = (url: string, hosts: string[] = []) => sendOutward({ method: 'POST', url, headers: {}, body: Buffer.from('x') }, hosts);
const v4 = (...addresses: string[]) => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('an address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each(
    '127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 198.18.0.1 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:8.8.8.8 ::ffff:127.0.0.1 64:ff9b::808:808 2002:7f00:1:: 2001:db8::1 2001::1 nonsense'.split(
      ' ',
    ),
  )('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a name', () => {
  it('that leads inside is not followed there, also as one of several', async () => {
    for (const answer of [v4('127.0.0.1'), v4('8.8.8.8', '127.0.0.1'), v4('::ffff:127.0.0.1'), v4('fd00::1')]) {
      dns.answers = [answer];
      await expect(post(`https://push.example.com:${port}/x`)).rejects.toThrow(ForbiddenAddress);
    }
    expect(calls).toBe(0);
  });

  it('is not said to whoever chose it to lead where it leads', async () => {
    dns.answers = [v4('10.20.30.40')];
    const said = await post('https://push.example.com/x').catch((error: Error) => error.message);
    expect(said).toContain('push.example.com');
    expect(said).not.toContain('10.20.30.40');
  });

  it('is looked up once for a request: a second, other answer is never asked for', async () => {
    // What is looked at is what is connected to. The first answer is public and reaches nothing; the second would reach us.
    dns.answers = [v4('192.0.2.1'), v4('127.0.0.1')];
    await expect(post(`https://push.example.com:${port}/x`)).rejects.toThrow(ForbiddenAddress);
    dns.answers = [v4('127.0.0.1'), v4('8.8.8.8')];
    await expect(post(`https://push.example.com:${port}/x`)).rejects.toThrow(ForbiddenAddress);
    expect(calls).toBe(0);
  });
});

it('reaches what the operator lists, by host and port, and follows no redirect', async () => {
  expect(await post(`http://127.0.0.1:${port}/x`, [`127.0.0.1:${port}`])).toMatchObject({ status: 302 });
  expect(calls).toBe(1);
  await expect(post(`http://127.0.0.1:${port}/x`, ['127.0.0.1:1'])).rejects.toThrow(ForbiddenAddress);
  await expect(post(`http://127.0.0.1:${port}/x`)).rejects.toThrow(ForbiddenAddress);
  expect(calls).toBe(1);
});
