import type { Milliseconds } from '../model/units.ts';
import { midMedian } from '../stats/mid-median.ts';
import type { Arm } from './arm.ts';
import type { Bench } from './bench.ts';
import type { Loops } from './loops.ts';
import { MOST_CALLS, MOST_INPUTS, type Section, type Shape } from './work.ts';

/** What a call costs that does nothing. */
export type EmptyArm = Arm & {
  readonly shape: Shape;
  /** Of one call, over the measured sections; undefined before there is one. */
  overhead(): Milliseconds | undefined;
};

const nothing = (): undefined => undefined;
const nothingAsync = async (): Promise<undefined> => undefined;

/**
 * An empty function in the loop of that shape: with its call, its loop and, if it is asynchronous, its await, it costs
 * what every case of the shape is charged beside its own work.
 */
export function createEmptyArm(
  shape: Shape,
  { loops, now, sink }: Pick<Bench, 'loops' | 'now' | 'sink'>,
): EmptyArm {
  const timed = emptySection(shape, loops('empty'));
  const probe = { now, sink };
  const measured: Milliseconds[] = [];
  return {
    shape,
    mostCalls: shape === 'sync' || shape === 'async' ? MOST_CALLS : MOST_INPUTS,
    alive: () => true,
    async take(phase, calls): Promise<Section> {
      const elapsed = await timed(calls, probe);
      if (phase === 'measured') measured.push(elapsed / calls);
      return { calls, elapsed };
    },
    overhead: () => (measured.length > 0 ? midMedian(Float64Array.from(measured).sort()) : undefined),
  };
}

type Probe = Parameters<Loops['sync']>[4];

function emptySection(shape: Shape, loops: Loops) {
  const inputs: unknown[] = Array.from({ length: MOST_INPUTS });
  return (calls: number, probe: Probe): Milliseconds | Promise<Milliseconds> => {
    switch (shape) {
      case 'sync':
        return loops.sync(nothing, undefined, {}, calls, probe);
      case 'syncEach':
        return loops.syncEach(nothing, inputs, {}, calls, probe);
      case 'async':
        return loops.async(nothingAsync, undefined, {}, calls, probe);
      case 'asyncEach':
        return loops.asyncEach(nothingAsync, inputs, {}, calls, probe);
    }
  };
}
