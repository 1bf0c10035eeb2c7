import type { CaseWeighed } from '../model/case-memory.ts';
import { mulberry32 } from '../model/mulberry32.ts';
import type { Share } from '../model/plan.ts';
import type { Bytes } from '../model/units.ts';
import { createCaseArm, type CaseArm } from './arm.ts';
import type { Bench } from './bench.ts';
import type { Heap } from './heap.ts';
import { latinOrders } from './latin-orders.ts';
import type { RegisteredCase } from './registry.ts';
import { createScale, type Scale, type Weighed } from './scale.ts';
import { sectionLength } from './section-length.ts';
import { warmArms } from './warm-arms.ts';
import { heldOver } from './held-over.ts';
import { weighedCalls } from './weighed-calls.ts';

/** Until the engine has compiled the case for good: what it allocates depends on that. */
const WARM_UP_MS = 200;
/** Of a case in one worker; with five workers they are 25. */
const READINGS = 5;
/** Where collections keep spoiling them. */
const MOST_READINGS = 15;

/** `isHeld`: what the cases keep for good is wanted, too. */
export type WeighedShare = Share & { isHeld: boolean };

/**
 * Weighs what a call of each of these cases allocates, one case after the other, and what it keeps for good: by the heap
 * before and after so many calls that a reading is about 3 MB, less than fits between two collections. A pass of its own:
 * no time is taken.
 *
 * Units:  bytes per call; those that a call leaves in array buffers, outside of the heap, beside them where they are told.
 * Source: profiles.md, Memory.
 * Random: the share's seed, of the order of setting up.
 * Errors: never throws; whatever a case throws ends that case alone, as a failure.
 */
export async function weighLot(
  jobs: readonly RegisteredCase[],
  share: WeighedShare,
  bench: Bench,
  heap: Heap,
  outputBytes: Bytes,
): Promise<CaseWeighed[]> {
  const weighed: CaseWeighed[] = [];
  for (const index of share.cases) {
    const scale = createScale(heap);
    const arm = createCaseArm(index, jobs[index], share, { ...bench, around: scale.around }, outputBytes);
    await arm.start();
    const found = await weighedArm(arm, scale, { share, bench, heap });
    await arm.end();
    const failure = arm.failure();
    weighed.push({ case: index, ...found, ...(failure && { failure }) });
  }
  return weighed;
}

type Found = Omit<CaseWeighed, 'case' | 'failure'>;
type Setting = { share: WeighedShare; bench: Bench; heap: Heap };

async function weighedArm(arm: CaseArm, scale: Scale, setting: Setting): Promise<Found> {
  const { share, bench, heap } = setting;
  if (!arm.alive()) return { bytes: [], buffers: [] };
  bench.emit.stage('body', arm.index);
  await warmed(arm, setting);
  const { bytes: blank } = await scale.blank();
  const calls = await weighedCalls(arm, scale);
  const weighed = calls > 0 ? await readings(arm, scale, calls, setting) : [];
  const held = share.isHeld ? await heldOver(arm, heap, Math.max(1, calls), bench) : undefined;
  return {
    bytes: weighed.map((each) => (each.bytes - blank) / each.calls),
    buffers: weighed.flatMap((each) => (each.buffers === undefined ? [] : [each.buffers / each.calls])),
    ...(held && { held }),
  };
}

/** Those that no collection has spoilt: where nobody tells, one has that is less than half of another. */
async function readings(arm: CaseArm, scale: Scale, calls: number, { bench, heap }: Setting) {
  const whole: Weighed[] = [];
  for (let taken = 0; taken < MOST_READINGS && whole.length < READINGS && arm.alive(); taken++) {
    bench.emit.stage('body', arm.index);
    await bench.pause();
    // A single call may be too much in one worker and not in another: worth a little disturbance.
    const weighed = await (calls > 1 ? scale.weighed : scale.watched)(arm, calls);
    if (weighed?.isWhole) whole.push(weighed);
  }
  const most = Math.max(...whole.map(({ bytes }) => bytes));
  return heap.collections ? whole : whole.filter(({ bytes }) => bytes >= most / 2);
}

async function warmed(arm: CaseArm, { share, bench }: Setting): Promise<void> {
  const { now, pause, clockStepMs } = bench;
  await warmArms([arm], {
    orders: latinOrders(1, mulberry32(share.seed)),
    now,
    target: sectionLength(clockStepMs, { ...share, cases: [arm.index] }, 1),
    wantedMs: Math.max(WARM_UP_MS, share.warmUpMs),
    breathe: pause,
  });
}
