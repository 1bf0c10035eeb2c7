import { lookup, type LookupAddress } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const patienceMs = 10_000;

/** Addresses of this machine and of networks that are not everybody's: RFC 6890, and what IPv6 maps onto them. */
const inner = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(net, bits, 'ipv6');

/** Whether an address is of this machine or its network. */
export const isInner = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return inner.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
};

/**
 * Posts a signed body; settles when it was taken with 2xx. A redirect is not followed, and where addresses of this
 * machine and its network are not allowed, it is the address that is connected to which is looked at, not its name.
 */
export function callWebhook(
  url: string,
  body: string,
  signature: string,
  allowPrivate: boolean,
): Promise<void> {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(literal) !== 0 && isInner(literal)) return Promise.reject(new Error(refusal));
  return new Promise((resolve, reject) => {
    const send = protocol === 'https:' ? request : requestPlain;
    const sent = send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'arsenal-signature': signature,
      },
      signal: AbortSignal.timeout(patienceMs),
      agent: false,
      ...(!allowPrivate && { lookup: outerLookup }),
    });
    sent.on('error', reject).on('response', (response) => {
      response.resume();
      const { statusCode = 0 } = response;
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(new Error(`answered with ${statusCode}`));
    });
    sent.end(body);
  });
}

const refusal = 'the address is of this machine or its network';

const outerLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) {
      done(error, '', 0);
      return;
    }
    const first = addresses.at(0);
    if (first === undefined || addresses.some(({ address }) => isInner(address)))
      done(new Error(refusal), '', 0);
    else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
