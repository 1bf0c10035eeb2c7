import type { Milliseconds } from '../../src/lab/model/units.ts';

export type Runtime = 'node' | 'bun' | 'chromium';
export type Peer = 'tinybench' | 'mitata' | 'benchmark.js';
type Ours = 'lab';

/** One column of the tables: a tool as its documentation says to use it, or ours in one runtime with one budget. */
export type Contender =
  | { id: Peer; tool: Peer; title: string }
  | { id: string; tool: Ours; title: string; runtime: Runtime; budgetMs: Milliseconds };

const peers: readonly Contender[] = [
  { id: 'tinybench', tool: 'tinybench', title: 'tinybench' },
  { id: 'mitata', tool: 'mitata', title: 'mitata' },
  { id: 'benchmark.js', tool: 'benchmark.js', title: 'Benchmark.js' },
];

const runtimes: readonly [Runtime, string][] = [
  ['node', 'Node'],
  ['bun', 'Bun'],
  ['chromium', 'Chromium'],
];

const ours: readonly Contender[] = [6_000, 2_000].flatMap((budgetMs) =>
  runtimes.map(([runtime, name]) => ({
    id: `${runtime}-${budgetMs / 1_000}s`,
    tool: 'lab' as const,
    title: `the lab, ${name}, ${budgetMs / 1_000} s`,
    runtime,
    budgetMs,
  })),
);

export const contenders: readonly Contender[] = [...peers, ...ours];

export function contenderOf(id: string): Contender {
  const found = contenders.find((each) => each.id === id);
  if (!found) throw new Error(`there is no contender "${id}"`);
  return found;
}

/** Seconds from the start of a process that measures so many cases to its end, about; the progress corrects it. */
export function expectedSeconds(contender: Contender, cases: 1 | 2): number {
  switch (contender.tool) {
    case 'tinybench':
      return 0.4 + 1.35 * cases;
    case 'mitata':
      return 4.6 + 0.8 * cases;
    case 'benchmark.js':
      return 0.5 + 5.8 * cases;
    case 'lab':
      return contender.budgetMs / 1_000 + (contender.runtime === 'chromium' ? 2 : 1);
  }
}
