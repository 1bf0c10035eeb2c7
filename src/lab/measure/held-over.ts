import type { CaseWeighed } from '../model/case-memory.ts';
import type { CaseArm } from './arm.ts';
import type { Bench } from './bench.ts';
import type { Heap } from './heap.ts';

const ROUNDS = 20;
/** As many are taken however long they take; the others while there is time. */
const LEAST = 12;
const MOST_MS = 4_000;

/**
 * What the thread holds after each of up to 20 rounds of so many calls and a collection, beginning before the first. Undefined
 * where no collection can be asked for, or the case fails.
 */
export async function heldOver(
  arm: Pick<CaseArm, 'take' | 'alive' | 'index'>,
  heap: Heap,
  calls: number,
  { now, emit }: Pick<Bench, 'now' | 'emit'>,
): Promise<CaseWeighed['held']> {
  if (!heap.collect) return undefined;
  const bytes: number[] = [];
  let taken = calls;
  const until = now() + MOST_MS;
  for (let round = 0; round <= ROUNDS && (round <= LEAST || now() < until); round++) {
    emit.stage('body', arm.index);
    if (round > 0) taken = (await arm.take('warm-up', calls))?.calls ?? taken;
    if (!arm.alive()) return undefined;
    await heap.collect();
    const reading = await heap.read();
    bytes.push(reading.bytes + (reading.buffers ?? 0));
  }
  return { bytes, calls: taken };
}
