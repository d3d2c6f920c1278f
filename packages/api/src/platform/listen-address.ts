/** Whether the server may have its port, asked before the long work of a first start and answered in words. */
import { createServer } from 'node:net';
import type { Configuration } from './configuration.ts';
import { StartError } from './start-error.ts';

type Address = Pick<Configuration, 'host' | 'port'>;

export async function requireFreePort({ host, port }: Address): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw explainListenError(error, { host, port });
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** The sentence for an error of `listen`; any other error as it is. */
export function explainListenError(error: unknown, { host, port }: Address): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const texts = sentences[code]?.(host, port);
  return texts ? new StartError(texts, { cause: error }) : error;
}

const sentences: Record<string, (host: string, port: number) => { zh: string; en: string }> = {
  EADDRINUSE: (host, port) => ({
    zh: `端口 ${port} 已被 ${host} 上的另一个程序占用。请停止那个程序，或用 PORT 指定另一个端口。`,
    en: `Another program on ${host} is using port ${port}. Stop it, or choose another port with PORT.`,
  }),
  EACCES: (_, port) => ({
    zh: `没有监听端口 ${port} 的权限。请用 PORT 指定 1024 以上的端口。`,
    en: `Listening on port ${port} is not permitted. Choose a port from 1024 up with PORT.`,
  }),
  EADDRNOTAVAIL: (host) => ({
    zh: `本机没有地址 ${host}。请用 HOST 指定 127.0.0.1、0.0.0.0 或本机的一个地址。`,
    en: `This machine has no address ${host}. Set HOST to 127.0.0.1, to 0.0.0.0 or to an address of this machine.`,
  }),
  ENOTFOUND: (host) => ({
    zh: `找不到主机名 ${host}。请用 HOST 指定 127.0.0.1、0.0.0.0 或本机的一个地址。`,
    en: `The host ${host} is not known. Set HOST to 127.0.0.1, to 0.0.0.0 or to an address of this machine.`,
  }),
};
