/**
 * Requests to addresses that somebody else chose. They never reach this machine or its network: not by name, by number, by
 * redirect (none is followed), nor by a name that answers differently the second time, because the connection goes to the very
 * address that was looked at. Hosts the operator lists are exempt.
 */
import { lookup } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export type Outward = { method: 'POST'; url: string; headers: Record<string, string>; body: Buffer };
export type OutwardAnswer = { status: number; headers: Record<string, string | string[] | undefined> };

/** The address may not be reached; `message` says why. Nothing was sent. */
export class ForbiddenAddress extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ForbiddenAddress';
  }
}

/** IANA's special-purpose registries: everything that is not the public internet. */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, prefix, 'ipv4');
/** Public addresses begin with 2 or 3; of those not the ones that wrap an IPv4 address, or are for books and tests. */
const opened = new BlockList();
opened.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, prefix, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && opened.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** Of an address as it is typed: https to a public host, or whatever the operator lists. Names are looked at when they are used. */
export function mayReach(url: string, listedHosts: readonly string[]): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || parsed.username !== '' || parsed.password !== '') return false;
  if (isListed(parsed, listedHosts)) return parsed.protocol === 'https:' || parsed.protocol === 'http:';
  const host = bare(parsed.hostname);
  return parsed.protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : isPublicAddress(host));
}

const longestMillis = 10_000;
/** Nobody has more to say to a push than this. */
const mostAnswerBytes = 64 * 1024;

/** The answer whatever its status. Throws ForbiddenAddress, or the error of a connection that failed or took too long. */
export function sendOutward({ method, url, headers, body }: Outward, listedHosts: readonly string[]): Promise<OutwardAnswer> {
  if (!mayReach(url, listedHosts)) return Promise.reject(new ForbiddenAddress(`not to be reached: ${hostOf(url)}`));
  const parsed = new URL(url);
  const request = parsed.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const sending = request(parsed, {
      method,
      headers: { ...headers, 'content-length': body.length },
      // A kept connection would have been looked at for another request.
      agent: false,
      signal: AbortSignal.timeout(longestMillis),
      ...(isListed(parsed, listedHosts) ? {} : { lookup: lookUpPublic }),
    });
    sending.once('error', reject);
    sending.once('response', (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostAnswerBytes) response.destroy();
      });
      response.once('error', reject);
      response.once('close', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sending.end(body);
  });
}

/** Every address of a name has to be public: the one that is taken is not ours to choose. Which it was is told to nobody. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const forbidden = addresses.find(({ address }) => !isPublicAddress(address));
    if (forbidden) return callback(new ForbiddenAddress(`${hostname} leads to an address that is not public`), '', 0);
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    callback(null, first?.address ?? '', first?.family ?? 0);
  });
};

/** By host, or by host and port. */
function isListed(url: URL, listedHosts: readonly string[]): boolean {
  return listedHosts.some((listed) => listed === url.host || listed === url.hostname);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
