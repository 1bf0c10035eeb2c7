import type { RunRecord } from './run.ts';
import type { CaseSummary } from './summary.ts';
import type { Milliseconds, Ratio } from './units.ts';

/** Something that makes the figures of a run less to be trusted. */
export type Unfitness =
  /** The machine ran slower than at its best by more than a tenth: in that part of the lots, at worst so many times as slow. */
  | { code: 'throttled'; share: Ratio; worst: Ratio }
  /** Measured again, as the page was hidden meanwhile. */
  | { code: 'hidden'; lots: number }
  /** Its processors were busy; `own` where they are so few that the run itself may have been what kept them so. */
  | { code: 'under-pressure'; state: 'serious' | 'critical'; own: boolean }
  /** Of a case by its index in the run. */
  | { code: 'workers-disagree'; case: number; cv: Ratio }
  | { code: 'on-battery' }
  | { code: 'clock-too-coarse'; clockStepMs: Milliseconds }
  | { code: 'few-workers'; workers: number };

/** Valid; unstable: to be repeated when the reasons are gone; rejected: not to be used. */
export type Fitness = { state: 'valid' | 'unstable' | 'rejected'; reasons: Unfitness[] };

type Known = Pick<RunRecord, 'canaries' | 'redone' | 'notes' | 'environment' | 'plan'>;
type Figures = readonly (CaseSummary | undefined)[];

const SLOWER: Ratio = 1.1;
/** Lots that may be slow before the run is unstable, and before it is rejected. */
const SLOW_LOTS: Ratio = 0.1;
const MOST_SLOW_LOTS: Ratio = 0.5;
/** Of the workers' medians of one case. */
const DISAGREE_CV: Ratio = 0.2;
/** The worker and the page that shows its samples keep as many busy. */
const OWN_CORES = 2;
const COARSE_MS: Milliseconds = 0.05;
/** With fewer, one that went astray shows in the figures. */
const ENOUGH_WORKERS = 5;

/**
 * Whether the conditions of a run let its figures be trusted, and what speaks against it.
 *
 * Shape:  of a run that is on, what is known so far.
 * Source: measuring.md, point 8. The limits are judgements, not tests: intervals hold without them.
 */
export function fitness(run: Known, summaries: Figures): Fitness {
  const reasons = [
    ...throttled(run),
    ...hidden(run),
    ...underPressure(run),
    ...disagreeing(summaries),
    ...ofDevice(run),
  ];
  return { state: worst(reasons), reasons };
}

function worst(reasons: readonly Unfitness[]): Fitness['state'] {
  const states = reasons.map(stateOf);
  return states.includes('rejected') ? 'rejected' : states.includes('unstable') ? 'unstable' : 'valid';
}

function stateOf(reason: Unfitness): Fitness['state'] {
  if (reason.code === 'throttled') return reason.share > MOST_SLOW_LOTS ? 'rejected' : 'unstable';
  // No more than that: what being busy does to figures, canaries and workers show.
  if (reason.code === 'under-pressure')
    return reason.state === 'critical' && !reason.own ? 'unstable' : 'valid';
  return reason.code === 'workers-disagree' ? 'unstable' : 'valid';
}

/** Lots that were measured again do not count: their samples are void. */
function throttled({ canaries = [], redone }: Known): Unfitness[] {
  const best = Math.min(...canaries.flatMap(({ beforeMs, afterMs }) => [beforeMs, afterMs]));
  const slow = canaries.map(({ beforeMs, afterMs }) => Math.max(beforeMs, afterMs) / best);
  const counted = slow.filter((times) => times > SLOWER).length - (redone?.throttled ?? 0);
  const share = counted / canaries.length;
  return share > SLOW_LOTS ? [{ code: 'throttled', share, worst: Math.max(...slow) }] : [];
}

const hidden = ({ redone }: Known): Unfitness[] =>
  redone?.hidden ? [{ code: 'hidden', lots: redone.hidden }] : [];

function underPressure({ notes, environment: { cores } }: Known): Unfitness[] {
  const states = notes.flatMap((note) => (note.kind === 'pressure' ? [note.state] : []));
  const own = cores <= OWN_CORES;
  if (states.includes('critical')) return [{ code: 'under-pressure', state: 'critical', own }];
  return states.includes('serious') ? [{ code: 'under-pressure', state: 'serious', own }] : [];
}

function disagreeing(summaries: Figures): Unfitness[] {
  return summaries.flatMap((summary, index): Unfitness[] => {
    const cv = summary && !summary.likeEmpty ? spread(summary.replicates) : 0;
    return cv > DISAGREE_CV ? [{ code: 'workers-disagree', case: index, cv }] : [];
  });
}

function spread(values: readonly number[]): Ratio {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return mean > 0 ? Math.sqrt(squares / (values.length - 1)) / mean : 0;
}

function ofDevice({ notes, environment: { clockStepMs = 0 }, plan }: Known): Unfitness[] {
  const onBattery = notes.some((note) => note.kind === 'battery' && !note.charging);
  return [
    ...(onBattery ? [{ code: 'on-battery' } as const] : []),
    ...(clockStepMs >= COARSE_MS ? [{ code: 'clock-too-coarse', clockStepMs } as const] : []),
    ...(plan.replicates < ENOUGH_WORKERS ? [{ code: 'few-workers', workers: plan.replicates } as const] : []),
  ];
}
