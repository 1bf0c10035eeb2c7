import { mulberry32 } from '../model/mulberry32.ts';
import type { Share } from '../model/plan.ts';
import type { CaseMeasured } from '../model/run.ts';
import { shuffled } from '../model/shuffled.ts';
import type { Bytes, Clock, Milliseconds, Random } from '../model/units.ts';
import { createCaseArm, type Arm, type CaseArm } from './arm.ts';
import type { Bench } from './bench.ts';
import { compareResults } from './compare-results.ts';
import { createEmptyArm, type EmptyArm } from './empty-arm.ts';
import { latinOrders } from './latin-orders.ts';
import { opaqueCall } from './opaque-call.ts';
import type { RegisteredCase } from './registry.ts';
import { commonCalls, leastSection, sectionLength } from './section-length.ts';
import { callTime, warmArms, type Warmed } from './warm-arms.ts';

/** How long the measuring thread keeps to itself before others get a turn. */
const BREATH_MS = 50;
/** Until an empty call is as quick as it gets, and one interruption is one section of many: cold, it takes 100 times as long. */
const EMPTY_WARM_UP_MS = 20;
/** 20 ns, the empty call with it. */
const SHORT_CALL_MS = 2e-5;
/** Of the heap, filled at random so that no two workers have their objects at the same places. */
const MOST_PADDING = 4_096;

/**
 * Measures a lot of cases beside each other in this worker: set each up and check one result, alone and against those
 * that claim to compute the same, warm them up in turns,
 * then take rounds of one timed section of every case and of an empty call of each shape, in balanced random order,
 * until the share of samples or of time is used; tear down. Batches leave between sections.
 *
 * Units:  milliseconds per call; samples hold the empty call too, which is told beside them.
 * Source: measuring.md, points 1 to 5; pairing: Bulej et al. (2020); padding: Mytkowicz et al. (2009).
 * Random: the order of setup and of rounds, and the padding, from the share's seed.
 * Errors: never throws; whatever a case throws ends that case alone, as a failure that names the stage and the line.
 *         The teardown runs whenever the setup has.
 */
export async function measureLot(
  jobs: readonly RegisteredCase[],
  share: Share,
  bench: Bench,
  outputBytes: Bytes,
): Promise<CaseMeasured[]> {
  const random = mulberry32(share.seed);
  const padding = paddedHeap(random);
  const cases = share.cases.map((index) => createCaseArm(index, jobs[index], share, bench, outputBytes));
  for (const arm of shuffled(cases, random)) await arm.start();
  compareResults(cases, jobs, bench.areEqual);
  if (cases.length > 1) bench.emit.stage('body', undefined);
  const empties = emptiesFor(cases, bench);
  await takeTurns(cases, empties, share, bench, random);
  // Once is enough: what an engine drops it drops in every worker.
  const opaque = share.replicate === 0 ? await opaqueCalls(cases, bench, random) : [];
  for (const arm of cases) await arm.end();
  bench.sink.value = padding;
  return cases.map((arm, nth) => measuredCase(arm, empties, opaque[nth]));
}

function paddedHeap(random: Random): unknown[] {
  return Array.from({ length: Math.floor(random() * MOST_PADDING) }, () => ({
    gap: new Array(Math.floor(random() * 32)),
  }));
}

function emptiesFor(cases: readonly CaseArm[], bench: Bench): EmptyArm[] {
  const shapes = new Set(cases.map((arm) => arm.shape()).filter((shape) => shape !== undefined));
  return [...shapes].map((shape) => createEmptyArm(shape, bench));
}

async function takeTurns(
  cases: readonly CaseArm[],
  empties: readonly EmptyArm[],
  share: Share,
  bench: Bench,
  random: Random,
): Promise<void> {
  const alive = cases.filter((arm) => arm.alive());
  if (alive.length === 0) return;
  const { now, clockStepMs } = bench;
  const breathe = createBreathing(bench, cases);
  const target = sectionLength(
    clockStepMs,
    { ...share, cases: alive.map(({ index }) => index) },
    empties.length,
  );
  const warmUp = { now, breathe, random };
  const least = leastSection(clockStepMs);
  const warmEmpties = await warmed(empties, { ...warmUp, target: least, wantedMs: EMPTY_WARM_UP_MS });
  const warmCases = await warmed(alive, { ...warmUp, target, wantedMs: share.warmUpMs * alive.length });
  const arms = [...withCalls(warmCases, target), ...warmEmpties.flatMap((each) => withCalls([each], least))];
  const endsAt = now() + share.budgetMs * alive.length;
  const goesOn = (rounds: number) =>
    alive.some((arm) => arm.alive()) && rounds < share.samples && (now() < endsAt || rounds < share.least);
  await takeRounds(arms, goesOn, { breathe, random });
}

type Turns = { now: Clock; breathe: () => Promise<void>; random: Random };

const warmed = (
  arms: readonly Arm[],
  { random, ...parts }: Turns & { target: Milliseconds; wantedMs: Milliseconds },
) => warmArms(arms, { ...parts, orders: latinOrders(arms.length, random) });

function withCalls(warm: readonly Warmed[], target: Milliseconds) {
  const calls = commonCalls(
    warm.map((each) => ({ callMs: callTime(each), mostCalls: each.arm.mostCalls })),
    target,
  );
  return warm.map(({ arm }, nth) => ({ arm, calls: calls[nth] }));
}

async function takeRounds(
  arms: readonly { arm: Arm; calls: number }[],
  goesOn: (rounds: number) => boolean,
  { breathe, random }: Omit<Turns, 'now'>,
): Promise<void> {
  const orders = latinOrders(arms.length, random);
  for (let rounds = 0; goesOn(rounds); rounds++) {
    for (const place of orders.next().value) {
      const { arm, calls } = arms[place];
      if (await arm.take('measured', calls)) await breathe();
    }
  }
}

/** Of cases of which so little is left that their work may have vanished: of others it tells nothing, and would take long. */
async function opaqueCalls(cases: readonly CaseArm[], bench: Bench, random: Random) {
  const turns = { now: bench.now, breathe: createBreathing(bench, cases), random };
  const taken: (Milliseconds | undefined)[] = [];
  for (const arm of cases) {
    const isDoubtful = arm.alive() && arm.quickestMs() < SHORT_CALL_MS;
    if (isDoubtful) bench.emit.stage('body', arm.index);
    taken.push(isDoubtful ? await opaqueCall(arm, bench, turns) : undefined);
  }
  return taken;
}

/** Between sections: every so often, send what there is and let the thread's other work run. */
function createBreathing({ now, pause, output }: Bench, cases: readonly CaseArm[]) {
  let held = now();
  return async () => {
    if (now() - held < BREATH_MS) return;
    for (const arm of cases) arm.flush();
    output.flush();
    await pause();
    held = now();
  };
}

function measuredCase(
  arm: CaseArm,
  empties: readonly EmptyArm[],
  opaqueMs: Milliseconds | undefined,
): CaseMeasured {
  const overheadMs = empties.find(({ shape }) => shape === arm.shape())?.overhead();
  const failure = arm.failure();
  return {
    case: arm.index,
    samples: arm.samples(),
    ...(overheadMs !== undefined && { overheadMs }),
    ...(opaqueMs !== undefined && { opaqueMs }),
    ...(failure && { failure }),
  };
}
