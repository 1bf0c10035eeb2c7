import type { Result } from '../model/result.ts';
import { microBaseline } from './micro-baseline.ts';
import { checkedFunction, isRecord, wrongType } from './micro-checks.ts';
import { microOutcomes, type MicroReference, type MicroSnapshot } from './micro-outcomes.ts';
import { checkMicroOptions, microPlan, type MicroPlan } from './micro-plan.ts';
import type { MicroBatchProgress, MicroProgress, MicroResult } from './micro-result.ts';

/** A call of `micro` or `microBatch` whose arguments were checked, and what is told of how far it is. */
export type MicroCall<Progress> = {
  plan: MicroPlan;
  progress: (snapshot: MicroSnapshot) => Progress;
  onProgress: ((progress: Progress) => unknown) | undefined;
};

/** What a call takes from the platform. */
export type MicroPlace = { engine: string; seed: number };

/** Errors: TypeError and RangeError for arguments that are not what they must be. */
export function microCall(
  [name, fn]: readonly [name: unknown, fn: unknown],
  options: unknown,
  { engine, seed }: MicroPlace,
): MicroCall<MicroProgress> {
  checkMicroOptions(options);
  const plan = microPlan([[name, fn]], options, seed);
  const { baseline } = options;
  const reference = baseline === undefined ? undefined : { earlier: microBaseline(baseline) };
  return {
    plan,
    onProgress: checkedFunction(options, 'onProgress'),
    progress(snapshot) {
      const [result] = microOutcomes(snapshot, plan, engine, reference);
      return { block: snapshot.block, blocks: plan.blocks, result };
    },
  };
}

/** Errors: TypeError and RangeError for arguments that are not what they must be. */
export function microBatchCall(
  functions: unknown,
  options: unknown,
  { engine, seed }: MicroPlace,
): MicroCall<MicroBatchProgress> {
  if (!isRecord(functions)) throw wrongType('functions', 'an object of functions by name', functions);
  const names = Object.keys(functions);
  if (names.length === 0) throw new RangeError('functions must have one function or more, got none');
  checkMicroOptions(options);
  const plan = microPlan(Object.entries(functions), options, seed);
  const beside = baselineAmong(names, options['baseline']);
  const reference: MicroReference = { beside };
  return {
    plan,
    onProgress: checkedFunction(options, 'onProgress'),
    progress(snapshot) {
      const outcomes = microOutcomes(snapshot, plan, engine, reference);
      const results = Object.fromEntries(
        names.map((name, index): [string, Result<MicroResult>] => [name, outcomes[index]]),
      );
      const batch = { status: snapshot.status, baseline: names[beside], seed: plan.seed, results };
      return { block: snapshot.block, blocks: plan.blocks, batch };
    },
  };
}

function baselineAmong(names: readonly string[], baseline: unknown = names[0]): number {
  if (typeof baseline !== 'string') throw wrongType('baseline', 'the name of one of the functions', baseline);
  const index = names.indexOf(baseline);
  if (index < 0) {
    throw new RangeError(
      `baseline must be one of ${names.map((name) => `"${name}"`).join(', ')}, got "${baseline}"`,
    );
  }
  return index;
}
