import type { MicroBlock } from './micro-block.ts';
import { freshMicroCase, withMicroBlock, type MicroCase } from './micro-case.ts';
import type { MicroSnapshot } from './micro-outcomes.ts';
import type { MicroPlan } from './micro-plan.ts';
import type { MicroStatus } from './micro-result.ts';

/** Measures these functions once more, by their indices; undefined where the signal came and they do not settle. */
export type MeasureBlock = (block: number, cases: readonly number[]) => Promise<MicroBlock | undefined>;

/**
 * Block after block of a plan, each when the one before has been taken, so that nothing is measured while somebody looks
 * at it. The last snapshot, which is returned too, has another status than `measuring`.
 */
export async function* microSnapshots(
  plan: MicroPlan,
  measure: MeasureBlock,
): AsyncGenerator<MicroSnapshot, MicroSnapshot> {
  let cases = plan.jobs.map(({ info: { name } }, index) => freshMicroCase(name, index));
  for (let block = 0; ;) {
    const measured = plan.signal?.aborted ? undefined : await measure(block, alive(cases));
    if (measured) {
      cases = cases.map((each) => withMicroBlock(each, measured));
      if (!measured.cut) block++;
    }
    const snapshot = { block, cases, status: statusAfter(measured, block === plan.blocks, cases) };
    yield snapshot;
    if (snapshot.status !== 'measuring') return snapshot;
  }
}

const alive = (cases: readonly MicroCase[]): number[] =>
  cases.filter(({ failure }) => !failure).map((each) => each.case);

function statusAfter(
  measured: MicroBlock | undefined,
  isLast: boolean,
  cases: readonly MicroCase[],
): MicroStatus {
  if (!measured || measured.cut) return 'stopped';
  return isLast || alive(cases).length === 0 ? 'complete' : 'measuring';
}
