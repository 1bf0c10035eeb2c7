import { bytesText, countText, durationText } from '../../../lab/model/quantity-text.ts';
import type { Collections, ProcessView } from '../../process-monitor/process-view.ts';
import { counted } from '../../../lab/words/counted.ts';
import type { Fact } from '../settings/fact-list.tsx';

const absent = 'not available in this browser';
const awaited = 'no reading yet';

/** A figure in words; or that there is none yet; or that there never will be. */
function told<T>(offered: boolean, value: T | undefined, text: (value: T) => string, wait = awaited): string {
  if (!offered) return absent;
  return value === undefined ? wait : text(value);
}

/** Each figure with its source and how old it is. */
export function memoryFacts({ offered, pageHeap, wholePage, collections, at }: ProcessView): Fact[] {
  const heap = told(
    offered.pageHeap,
    pageHeap,
    (bytes) =>
      `${bytesText(bytes)}. From performance.memory, once a second: coarse, without workers and their buffers.`,
  );
  const whole = told(
    offered.wholePage,
    wholePage,
    ({ bytes, tookMs, at: then }) =>
      `${bytesText(bytes)}. From measureUserAgentSpecificMemory, which took ${durationText(tookMs)} and answered ${ageText(at - then)}.`,
    'being counted: the browser may take half a minute',
  );
  return [
    ['Heap of this page’s thread', heap],
    ['Whole page with its workers', whole],
    ['Array buffers', withinWhole(offered)],
    ['WebAssembly memory', withinWhole(offered)],
    ['Bytes per call of a case', weighedElsewhere],
    ['Collections of this page’s thread', told(offered.collections, collections, collectionsText(at))],
  ];
}

const weighedElsewhere =
  'not available in a page: neither it nor its workers are told what a worker’s heap holds. arsenal run --memory weighs them, and its runs, imported, show them.';

/** No browser tells of them by themselves. */
const withinWhole = ({ wholePage }: ProcessView['offered']) =>
  `not available by itself in this browser${wholePage ? ': counted in the whole page' : ''}`;

const collectionsText =
  (now: number) =>
  ({ count, at }: Collections) => {
    const noticed = at === undefined ? 'none' : countText(count);
    const last = at === undefined ? '' : `, the last ${ageText(now - at)}`;
    return `${noticed} noticed in the last 5 minutes${last}. By an object of ours that went with it, which is told some time after.`;
  };

const ageText = (age: number) => (age < 1_500 ? 'just now' : `${countText(age / 1_000)} s ago`);

export function loopFacts({ offered, loop, longTasks, frames }: ProcessView): Fact[] {
  return [
    ['Delay, 95th percentile', told(true, loop, ({ p95 }) => durationText(p95))],
    ['Delay, longest', told(true, loop, ({ longest }) => durationText(longest))],
    ['Readings', told(true, loop, ({ readings }) => `${countText(readings)} in the last 5 minutes`)],
    [
      'Tasks over 50 ms',
      told(offered.longTasks, longTasks, ({ count, longest, total }) =>
        count === 0
          ? 'none in the last 5 minutes'
          : `${counted(count, 'task')} in the last 5 minutes; longest ${durationText(longest)}, together ${durationText(total)}`,
      ),
    ],
    [
      'Frames dropped',
      told(
        true,
        frames,
        ({ drawn, dropped, refresh }) =>
          `${countText(dropped)} against ${countText(drawn)} drawn in the last 10 s; one every ${durationText(refresh)}`,
      ),
    ],
  ];
}
