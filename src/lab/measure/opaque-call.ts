import type { Clock, Milliseconds, Random } from '../model/units.ts';
import { midMedian } from '../stats/mid-median.ts';
import type { CaseArm } from './arm.ts';
import type { Bench } from './bench.ts';
import { createEmptyArm } from './empty-arm.ts';
import { latinOrders } from './latin-orders.ts';
import type { Loops } from './loops.ts';
import { leastSection } from './section-length.ts';
import { callTime, warmArms } from './warm-arms.ts';

/** Long enough for a function that was only ever compiled as part of a loop to be compiled by itself. */
const WARM_UP_MS = 20;
const ROUNDS = 9;

type Turns = { now: Clock; breathe: () => Promise<void>; random: Random };

/**
 * What a call of the case takes, less an empty one, where the engine cannot look into what it calls: neither drop work
 * whose result it sees unused, nor do once what is the same in each call. Undefined for cases that are not timed so:
 * those that wait or need fresh inputs are opaque already.
 *
 * Units:  milliseconds per call.
 * Source: measuring.md, point 10: the paired cost of the call inlined and kept opaque.
 * Assumes an engine inlines no call at a place that has called a dozen functions; V8, JavaScriptCore and SpiderMonkey do not.
 */
export async function opaqueCall(
  of: CaseArm,
  bench: Bench,
  { now, breathe, random }: Turns,
): Promise<Milliseconds | undefined> {
  const { opaqueLoops: loops, sink, clockStepMs } = bench;
  const arm = loops && of.timedIn(loops);
  if (!arm) return undefined;
  callOthers(loops, { now, sink });
  const empty = createEmptyArm('sync', { now, sink, loops: () => loops });
  const target = leastSection(clockStepMs);
  const orders = latinOrders(2, random);
  const warm = await warmArms([arm, empty], { orders, now, target, wantedMs: WARM_UP_MS, breathe });
  const taken: Milliseconds[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const each of warm) {
      const calls = Math.min(each.arm.mostCalls, Math.max(1, Math.round(target / callTime(each))));
      const section = await each.arm.take('measured', calls);
      if (section && each.arm === arm) taken.push(section.elapsed / section.calls);
      await breathe();
    }
  const overhead = empty.overhead();
  if (taken.length < ROUNDS || overhead === undefined) return undefined;
  return Math.max(0, midMedian(Float64Array.from(taken).sort()) - overhead);
}

const others = [
  () => 0,
  () => 1,
  () => 2,
  () => 3,
  () => 4,
  () => 5,
  () => 6,
  () => 7,
  () => 8,
  () => 9,
  () => 10,
  () => 11,
];

/** From then on the call in the loop may be of anything. */
function callOthers(loops: Loops, probe: Parameters<Loops['sync']>[4]): void {
  for (const other of others) loops.sync(other, undefined, {}, 100, probe);
}
