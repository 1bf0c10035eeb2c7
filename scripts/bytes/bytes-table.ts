import type { CaseMemory } from '../../src/lab/model/case-memory.ts';
import { tableText } from '../bench/table-text.ts';
import { PART } from './sampling.ts';

/** Ours may be so far from what V8's sampling sees. */
const MOST = 0.02;

/** What two ways of weighing found of the same cases, in one runtime; `sampled`: a `PART` of it. */
export type Compared = {
  runtime: string;
  ours: ReadonlyMap<string, CaseMemory>;
  sampled: ReadonlyMap<string, CaseMemory>;
};

/** Bytes per call beside what V8's own sampling sees, and whether all are near enough. */
export function bytesTable(all: readonly Compared[]): { text: string; holds: boolean } {
  const rows = all.flatMap(({ runtime, ours, sampled }) =>
    Array.from(ours, ([key, memory]) => row(runtime, key, memory, sampled.get(key))),
  );
  const head = ['', 'bytes per call', '95 %', 'V8’s sampling', 'off by', ''];
  return {
    text: tableText(
      head,
      rows.map(({ cells }) => cells),
    ),
    holds: rows.every(({ holds }) => holds),
  };
}

function row(runtime: string, key: string, ours: CaseMemory, sampled: CaseMemory | undefined) {
  const name = `${key}, ${runtime}`;
  if (ours.kind === 'absent' || sampled?.kind !== 'weighed')
    return { cells: [name, 'not available', '', '', '', 'missing'], holds: false };
  const truth = sampled.bytes * PART;
  const off = ours.bytes / truth - 1;
  const holds = Math.abs(off) <= MOST;
  const { low = NaN, high = NaN } = ours.interval ?? {};
  const verdict = holds ? 'within 2 %' : 'over 2 %';
  const cells = [ours.bytes.toFixed(2), `± ${((high - low) / 2).toFixed(2)}`, truth.toFixed(2)];
  return { cells: [name, ...cells, `${(100 * off).toFixed(2)} %`, verdict], holds };
}
