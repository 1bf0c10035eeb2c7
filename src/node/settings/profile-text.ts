import { alignedRows } from '../../lab/config/aligned-rows.ts';
import { bytesText, countText, durationText, percentText } from '../../lab/model/quantity-text.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { coldMs, warmMs, type LoadTimes } from './load-times.ts';
import type { ConfigProfile } from './profile-config.ts';

type Figure = [name: string, of: (times: LoadTimes) => Milliseconds];

const figures: readonly Figure[] = [
  ['read the file', ({ readMs }) => readMs],
  ['hash it', ({ hashMs }) => hashMs],
  ['read what is kept', ({ keptMs }) => keptMs],
  ['import parser and checks', ({ importMs }) => importMs],
  ['parse', ({ parseMs }) => parseMs],
  ['check', ({ checkMs }) => checkMs],
  ['write the cache', ({ writeMs }) => writeMs],
  ['with the cache', warmMs],
  ['without: read, import, parse and check', coldMs],
];

/** The times of loading a file as a table, and how much of them the cache saves. */
export function profileText({ bytes, keys, first, repeated, repeats }: ConfigProfile): string {
  const rows = figures.map(([name, of]) => [name, durationText(of(first)), durationText(of(repeated))]);
  const saved = [first, repeated].map((times) => percentText(1 - warmMs(times) / coldMs(times)));
  const head = ['step', 'first in a process', `median of ${countText(repeats)}`];
  const title = `${countText(keys)} keys, ${bytesText(bytes)}`;
  return `${title}\n\n${alignedRows([head, ...rows, ['saved by the cache', ...saved]])}`;
}
