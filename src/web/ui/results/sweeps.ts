import type { GrowthPoint } from '../../../lab/model/growth.ts';
import type { CaseRecord } from '../../../lab/model/run.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import type { Milliseconds } from '../../../lab/model/units.ts';

/** A size and what was measured there. */
export type SizePoint = CaseSummary & { x: number };

/** A size without a point, and why: the last is of a size that a log scale has no place for. */
export type LeftOut = { x: number; why: 'like-empty' | 'failed' | 'no-figures' | 'not-positive' };

/** One case over the values of a parameter, the least first. */
export type CaseLine = { name: string; points: SizePoint[]; leftOut: LeftOut[] };

/** The cases of one group that have a parameter with numbers in common. `place`: the group. */
export type Sweep = { param: string; place: string; lines: CaseLine[] };

type Known = { record: CaseRecord; summary: CaseSummary | undefined; x: number };

/** A line takes so many sizes. */
const fewestInLine = 3;

/**
 * Every numeric parameter that a case has three or more values of above zero, group by group. Where a case has several
 * parameters, there is a line for each combination of the others.
 */
export function sweeps(
  cases: readonly CaseRecord[],
  summaries: readonly (CaseSummary | undefined)[],
): Sweep[] {
  const found = new Map<string, Map<string, Known[]>>();
  const keysOf = new Map<string, { param: string; place: string }>();
  for (const [index, record] of cases.entries()) {
    for (const [param, x] of Object.entries(record.info.params)) {
      if (typeof x !== 'number' || !Number.isFinite(x)) continue;
      const key = JSON.stringify([record.info.groups, param]);
      keysOf.set(key, { param, place: record.info.groups.join(' / ') });
      const lines = found.get(key) ?? new Map<string, Known[]>();
      const name = lineName(record, param);
      found.set(
        key,
        lines.set(name, [...(lines.get(name) ?? []), { record, summary: summaries.at(index), x }]),
      );
    }
  }
  return [...keysOf].flatMap(([key, names]) => {
    const lines = [...(found.get(key) ?? [])].filter(([, known]) => isSweep(known));
    return lines.length > 0 ? [{ ...names, lines: lines.map(([name, known]) => lineOf(name, known)) }] : [];
  });
}

function lineName({ info: { name, params } }: CaseRecord, swept: string): string {
  const others = Object.entries(params).filter(([param]) => param !== swept);
  return [name, ...others.map(([param, value]) => `${param}: ${String(value)}`)].join(', ');
}

const isSweep = (known: readonly Known[]) =>
  new Set(known.flatMap(({ x }) => (x > 0 ? [x] : []))).size >= fewestInLine;

function lineOf(name: string, known: readonly Known[]): CaseLine {
  const line: CaseLine = { name, points: [], leftOut: [] };
  for (const { record, summary, x } of known.toSorted((a, b) => a.x - b.x)) {
    if (x <= 0) line.leftOut.push({ x, why: 'not-positive' });
    else if (record.failure) line.leftOut.push({ x, why: 'failed' });
    else if (!summary) line.leftOut.push({ x, why: 'no-figures' });
    else if (summary.likeEmpty || !(summary.estimate > 0)) line.leftOut.push({ x, why: 'like-empty' });
    else line.points.push({ ...summary, x });
  }
  return line;
}

/** The line as growth is fitted to it: the medians of the workers that measured all of its sizes, or else of all. */
export function growthPoints({ points }: CaseLine): GrowthPoint[] {
  const shared = points
    .map(workersOf)
    .reduce((all, workers) => all.filter((worker) => workers.includes(worker)), points.flatMap(workersOf));
  const both = [...new Set(shared)];
  return points.map((point) => {
    const times = both.length > 1 ? both.map((worker) => medianOf(point, worker)) : point.replicates;
    return { n: point.x, times: times.every((time) => time > 0) ? times : [point.estimate] };
  });
}

const workersOf = ({ workers, replicates }: CaseSummary) => workers ?? replicates.map((_, i) => i);

const medianOf = (summary: CaseSummary, worker: number): Milliseconds =>
  summary.replicates[workersOf(summary).indexOf(worker)];
