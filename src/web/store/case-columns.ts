import type { Batch } from '../../lab/model/run.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { createBins } from './bins.ts';
import type { Bins } from './bins.ts';
import { createColumn, floatColumn } from '../../lab/model/column.ts';
import { createMeasuredAbove } from './measured-above.ts';
import type { Segment } from './segment.ts';
import { createPyramid } from './pyramid.ts';
import type { Pyramid } from './pyramid.ts';
import { createTypical } from './typical.ts';
import type { Typical } from './typical.ts';

/** The samples of one case in order of arrival, as charts read them: views onto live columns, never kept. */
export type CaseColumns = {
  count: number;
  /** Milliseconds per call. */
  durations: Float64Array<ArrayBuffer>;
  /** 1 where the sample was warm-up. */
  warmUp: Uint8Array<ArrayBuffer>;
  replicate: Uint16Array<ArrayBuffer>;
  /** Over measured samples alone; Infinity and 0 before the first. */
  least: Milliseconds;
  greatest: Milliseconds;
  segments: readonly Segment[];
  /** Least and greatest of any stretch, warm-up included. */
  extent: Pyramid['extent'];
  /** How many measured samples are slower. */
  measuredAbove: (limit: Milliseconds) => number;
  /** A robust middle of any stretch. */
  middle: Typical['middle'];
  /** The distribution of measured samples. */
  bins: Bins;
};

export type GrowingCase = { append: (batch: Batch) => void; columns: () => CaseColumns };

/** Cost of a batch: O(its samples), whatever came before. */
export function createCaseColumns(): GrowingCase {
  const durations = floatColumn();
  const warmUp = createColumn((length) => new Uint8Array(length));
  const replicate = createColumn((length) => new Uint16Array(length));
  const pyramid = createPyramid();
  const typical = createTypical();
  const bins = createBins();
  const segments: Segment[] = [];
  const measuredAbove = createMeasuredAbove(segments, pyramid.countAbove);
  const bounds = { least: Infinity, greatest: 0 };

  return {
    append(batch) {
      const { length } = batch.durations;
      if (length === 0) return;
      extend(segments, batch, durations.count());
      durations.append(batch.durations);
      warmUp.repeat(batch.phase === 'warm-up' ? 1 : 0, length);
      replicate.repeat(batch.replicate, length);
      const all = durations.view();
      pyramid.grow(all);
      typical.grow(all);
      if (batch.phase === 'measured') measured(batch.durations, bounds, bins);
    },
    columns: () => ({
      count: durations.count(),
      durations: durations.view(),
      warmUp: warmUp.view(),
      replicate: replicate.view(),
      ...bounds,
      segments,
      extent: pyramid.extent,
      measuredAbove,
      middle: typical.middle,
      bins,
    }),
  };
}

function extend(segments: Segment[], { replicate, phase, durations }: Batch, from: number) {
  const last = segments.at(-1);
  const to = from + durations.length;
  if (last?.replicate === replicate && last.phase === phase) last.to = to;
  else segments.push({ from, to, replicate, phase });
}

function measured(durations: Float64Array, bounds: { least: number; greatest: number }, bins: Bins) {
  for (const duration of durations) {
    if (duration < bounds.least) bounds.least = duration;
    if (duration > bounds.greatest) bounds.greatest = duration;
    bins.add(duration);
  }
}
