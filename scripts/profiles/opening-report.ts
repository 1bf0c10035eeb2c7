import { bytesText, durationText } from '../../src/lab/model/quantity-text.ts';
import { quantile } from '../../src/lab/stats/quantile.ts';
import { tableText } from '../bench/table-text.ts';
import type { Opening } from './opening.ts';
import type { Zooming } from './zooming.ts';

/** One viewer's openings of one file of so many bytes. */
export type Opened = { viewer: string; bytes: number; openings: readonly Opening[] };

/** Who is the limit, and who is judged. */
export const limit = 'JSON.parse';
export const own = 'lab';

type Figure = (opening: Opening) => number | undefined;

const median = ({ openings }: Opened, figure: Figure): number | undefined => {
  const values = openings.map(figure).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : quantile(Float64Array.from(values).sort(), 0.5);
};

/** The table of all, a row a file and viewer; then each target with what was seen. */
export function openingReport(
  all: readonly Opened[],
  zoomed: readonly Zooming[] = [],
): { text: string; holds: boolean } {
  const rows = all.map((one) => {
    const bar = all.find(({ viewer, bytes }) => viewer === limit && bytes === one.bytes);
    return rowOf(one, bar);
  });
  const head = [
    'file',
    'viewer',
    'paint',
    '÷ parse',
    'longest task',
    'retained ÷ file',
    'peak ÷ parse',
    'left heavy',
  ];
  const targets = [...targetsOf(all), ...targetsOfZooming(zoomed)];
  const verdicts = targets.map(({ name, wanted, seen, isMet }) => [name, wanted, seen, isMet ? 'yes' : 'no']);
  return {
    text: [tableText(head, rows), '', tableText(['target', 'wanted', 'seen', 'met'], verdicts)].join('\n'),
    holds: targets.every(({ isMet }) => isMet),
  };
}

const share = (part: number | undefined, of: number | undefined) =>
  part === undefined || !of ? '–' : (part / of).toFixed(2);

function rowOf(one: Opened, bar: Opened | undefined): string[] {
  const [paint, retained, peak] = [paintOf(one), median(one, ({ retained: kept }) => kept), peakOf(one)];
  const switched = median(one, ({ switchMs }) => switchMs);
  return [
    bytesText(one.bytes),
    one.viewer,
    durationText(paint ?? NaN),
    share(paint, bar && paintOf(bar)),
    taskText(longestOf(one)),
    share(retained, one.bytes),
    share(peak, bar && peakOf(bar)),
    switched === undefined ? '–' : durationText(switched),
  ];
}

const paintOf = (one: Opened) => median(one, ({ paintMs }) => paintMs);
const peakOf = (one: Opened) => median(one, ({ peak }) => peak);
const longestOf = ({ openings }: Opened) => Math.max(...openings.map(({ longestTaskMs }) => longestTaskMs));
const taskText = (ms: number) => (ms === 0 ? 'under 50 ms' : durationText(ms));

type Target = { name: string; wanted: string; seen: string; isMet: boolean };

function targetsOf(all: readonly Opened[]): Target[] {
  return all.filter(({ viewer }) => viewer === own).flatMap((one) => targetsOfFile(one, all));
}

/** Those of one file: of each that there is something to compare with. A file that nothing else is given to is to open. */
function targetsOfFile(one: Opened, all: readonly Opened[]): Target[] {
  const of = (name: string) => all.find(({ viewer, bytes }) => viewer === name && bytes === one.bytes);
  const bar = of(limit);
  const name = bytesText(one.bytes);
  const switched = median(one, ({ switchMs }) => switchMs);
  const isMiddling = one.bytes > 8e6;
  const isLarge = one.bytes > 50e6;
  return [
    bar ? paintTarget(one, bar) : atMost(`${name}: opens`, Infinity, paintOf(one), durationText),
    faster(one, of('speedscope'), isLarge ? 10 : isMiddling ? 5 : undefined),
    faster(one, of('CPUpro'), isMiddling ? 2.5 : undefined),
    atMost(`${name}: longest task of the main thread`, 50, longestOf(one), taskText),
    isMiddling ? retainedTarget(one) : [],
    atMost(`${name}: peak ÷ that of parsing`, 0.75, isLarge ? peakShare(one, bar) : undefined, plain),
    atMost(`${name}: view switch`, 100, switched, durationText),
  ].flat();
}

function paintTarget(one: Opened, bar: Opened): Target[] {
  const mostMs = 1.2 * (paintOf(bar) ?? NaN) + 120;
  const name = `${bytesText(one.bytes)}: first paint, of 1.2 times parsing and 120 ms`;
  return atMost(name, mostMs, paintOf(one), durationText);
}

function retainedTarget(one: Opened): Target[] {
  const retained = median(one, ({ retained: kept }) => kept) ?? NaN;
  return atMost(`${bytesText(one.bytes)}: retained ÷ file`, 0.35, retained / one.bytes, plain);
}

function peakShare(one: Opened, bar: Opened | undefined): number | undefined {
  const [peak, barPeak] = [peakOf(one), bar && peakOf(bar)];
  return peak === undefined || barPeak === undefined ? undefined : peak / barPeak;
}

/** Of several passes over the same boxes the middle one counts. */
function targetsOfZooming(zoomed: readonly Zooming[]): Target[] {
  if (zoomed.length === 0) return [];
  const middle = (values: readonly number[]) => quantile(Float64Array.from(values).sort(), 0.5);
  const name = `zoom and pan, ${(zoomed[0].boxes / 1e6).toFixed(1)} million boxes`;
  const p95Ms = middle(zoomed.map((one) => one.p95Ms));
  return [
    // A frame of 60 Hz, as its times are rounded.
    ...atMost(`${name}: 95 % of frames`, 16.7, Math.floor(10 * p95Ms + 0.5) / 10, durationText),
    ...atMost(
      `${name}: work of the main thread a frame`,
      6,
      middle(zoomed.map(({ workMs }) => workMs)),
      durationText,
    ),
  ];
}

const plain = (value: number) => value.toFixed(2);

function atMost(
  name: string,
  most: number,
  seen: number | undefined,
  text: (value: number) => string,
): Target[] {
  if (seen === undefined) return [];
  return [
    { name, wanted: most === Infinity ? 'at all' : `≤ ${text(most)}`, seen: text(seen), isMet: seen <= most },
  ];
}

function faster(one: Opened, peer: Opened | undefined, times: number | undefined): Target[] {
  if (!peer || times === undefined) return [];
  const seen = (paintOf(peer) ?? NaN) / (paintOf(one) ?? NaN);
  const name = `${bytesText(one.bytes)}: times as fast as ${peer.viewer}`;
  return [{ name, wanted: `≥ ${times}`, seen: seen.toFixed(1), isMet: seen >= times }];
}
