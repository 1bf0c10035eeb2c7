import type { IncomingHttpHeaders } from 'node:http';
import type { Sender } from '../../lab/model/delivery.ts';
import { senderHeaders } from '../../lab/wire/collector-contract.ts';
import { Problem } from './problem.ts';

const longest = 200;

/** Who sends, as the fields of the request say. Errors: a `Problem` for a field that cannot be read. */
export function senderOf(headers: IncomingHttpHeaders): Sender {
  const device = said(headers, senderHeaders.device);
  return {
    device: device === '' ? 'unnamed' : device,
    deviceName: said(headers, senderHeaders.deviceName),
    region: said(headers, senderHeaders.region),
  };
}

function said(headers: IncomingHttpHeaders, name: string): string {
  const text = decoded(String(headers[name] ?? ''));
  if (text === undefined || text.length > longest || /\p{Cc}/u.test(text))
    throw new Problem(
      400,
      'bad-sender',
      `The field ${name} is not percent-encoded text of at most ${longest} characters in one line.`,
    );
  return text;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
