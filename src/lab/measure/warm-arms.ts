import type { Clock, Milliseconds } from '../model/units.ts';
import { median } from '../stats/median.ts';
import type { Arm } from './arm.ts';
import { nextCalls, typicalCall } from './section-length.ts';
import type { Section } from './work.ts';

/** As many times the warm-up asked for, and no steady state is waited for any longer. */
const MOST_TIMES = 4;
/** Two stretches of sections whose medians differ by less are taken for the same state. */
const STEADY_WITHIN = 0.02;
const LEAST_STRETCH = 4;

/** An arm, and what its warm-up has told. */
export type Warmed = {
  arm: Arm;
  sections: Section[];
  /** For the next section. */
  calls: number;
  /** Whether the last section had its length: until then a case too short for one call would be told as 0. */
  sized: boolean;
  /** Whether one ever had. */
  wasSized: boolean;
};

export type WarmUp = {
  orders: Iterator<number[], never>;
  now: Clock;
  target: Milliseconds;
  /** At the least. */
  wantedMs: Milliseconds;
  /** After every turn. */
  breathe: () => Promise<void>;
};

/**
 * Lets the arms take turns until the time is up, every section has its length, and the last quarter of each arm's
 * sections is as quick as the quarter before; or until four times that time.
 */
export async function warmArms(
  arms: readonly Arm[],
  { orders, now, target, wantedMs, breathe }: WarmUp,
): Promise<Warmed[]> {
  const warmed = arms.map((arm): Warmed => ({ arm, sections: [], calls: 1, sized: false, wasSized: false }));
  const until = now() + wantedMs;
  const atMost = now() + MOST_TIMES * wantedMs;
  const isReady = (each: Warmed) =>
    !each.arm.alive() || (now() >= atMost ? each.wasSized : each.sized && isSteady(each.sections));
  do {
    for (const place of orders.next().value) {
      await warmOnce(warmed[place], target, wantedMs / arms.length);
      await breathe();
    }
  } while (arms.some((arm) => arm.alive()) && (now() < until || !warmed.every(isReady)));
  return warmed.filter(({ arm }) => arm.alive());
}

/** Takes one section. A first one is cold: shorter than the warm-up of an arm, it does not tell what a call takes. */
async function warmOnce(each: Warmed, target: Milliseconds, coldMs: Milliseconds): Promise<void> {
  const { arm, calls: asked, sections } = each;
  const taken = await arm.take('warm-up', asked);
  if (!taken) return;
  const isTelling = sections.push(taken) > 1 || taken.elapsed >= coldMs;
  const next = nextCalls(taken.calls, taken.elapsed, target, arm.mostCalls);
  // A section comes out shorter than asked where inputs are dear: asking for more would not help.
  each.sized = taken.calls < asked || (isTelling && next <= taken.calls);
  each.wasSized ||= each.sized;
  if (taken.calls === asked) each.calls = next;
}

function isSteady(sections: readonly Section[]): boolean {
  const stretch = sections.length >> 2;
  if (stretch < LEAST_STRETCH) return true;
  const level = (from: number, to?: number) =>
    median(sections.slice(from, to).map(({ calls, elapsed }) => elapsed / calls));
  const before = level(-2 * stretch, -stretch);
  return Math.abs(level(-stretch) - before) <= STEADY_WITHIN * before;
}

/** The typical time of one call, from the last sections. */
export const callTime = ({ sections }: Warmed): Milliseconds => typicalCall(sections);
