import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { Milliseconds } from '../../src/lab/model/units.ts';
import type { RelayFault } from './faulty-relay.ts';

/** What goes wrong in one round. */
export type PlannedRound = {
  /** Made without a network. */
  runs: number;
  /** One after another, to as many posts. */
  faults: RelayFault[];
  /** The tab is closed before the network is back. */
  isClosed: boolean;
  /** How wrong the clock of the page is while the runs are made. */
  clockMs: Milliseconds;
};

const faults: readonly RelayFault[] = [
  'busy',
  'cut-request',
  'cut-answer',
  'twice',
  'collector-killed-before',
  'collector-killed-after',
  'browser-killed',
];

const day: Milliseconds = 86_400_000;

/** The same for the same seed and number, however many rounds were before. */
export function plannedRound(seed: number, round: number): PlannedRound {
  const random = mulberry32(seed * 100_003 + round);
  random();
  const below = (count: number) => Math.floor(random() * count);
  return {
    runs: 1 + below(4),
    faults: Array.from({ length: below(4) }, () => faults[below(faults.length)]),
    isClosed: random() < 0.5,
    clockMs: random() < 0.25 ? (below(2) === 0 ? -1 : 1) * below(30) * day : 0,
  };
}
