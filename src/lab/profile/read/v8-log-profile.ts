import type { Deoptimisation, Disabled, TieredProfile } from '../../model/deoptimisation.ts';
import type { Tier } from '../../model/profile.ts';
import { createProfileBuilder, type FrameTold, type ProfileBuilder } from '../profile-builder.ts';
import { v8FunctionName } from './v8-function-name.ts';
import { inlinedAt, inlinedIn } from './v8-inlining.ts';
import type { CodePlace, LoggedCode } from './logged-code.ts';
import { createLostCallers } from './create-lost-callers.ts';
import { v8StateFrame } from './v8-state-frame.ts';

/** What a tick saw, from the innermost outwards; `atUs` in the log's own time. */
export type Tick = { atUs: number; state: number; stack: readonly CodePlace[] };

/** As V8 tells it, in the log's own time. */
export type LoggedDeopt = {
  atUs: number;
  code: LoggedCode | undefined;
  inlining: number;
  /** `deopt-eager`, `deopt-lazy`, or `dependency-change`: a call of the code that is on follows as `deopt-lazy`. */
  kind: string;
  place: string;
  reason: string;
};

/** Makes a profile of what a log of V8 tells. */
export interface V8LogProfile {
  frame(told: FrameTold): number;
  /** Code of the engine, of a kind and by its name. */
  engineCode(kind: string, name: string): LoggedCode;
  /** A function by the name that the log has for it. */
  functionNamed(said: string): number;
  /** The time there is to be between two ticks. */
  everyUs(us: number): void;
  tick(tick: Tick): void;
  deopt(deopt: LoggedDeopt): void;
  /** Of the function of that name that came last. */
  disabled(name: string, reason: string): void;
  profile(): TieredProfile;
}

/** V8 goes on in faster code, by way of the interpreter: nothing is lost. */
const TIER_UP = /on.?stack replacement|\bOSR\b/i;
/** After so many intervals without a tick the profiler was not looking: a busy machine had kept it from it. */
const MISSED = 4;
const missed: FrameTold = { name: '(not looked at)', kind: 'idle' };

const PLACE = /:(\d+):(\d+)>/;

/**
 * Each tick lasts since the one before; of a longer time than a few of them nobody knows whose it was. Its tier is that of the innermost function of a script, which is told by what is
 * inlined where it was.
 */
export function createV8LogProfile(title: string): V8LogProfile {
  const builder = createProfileBuilder({ title, source: 'v8-log', unit: 'microseconds', ordered: true });
  const names = new Map<string, number>();
  const clock = createClock();
  const found = createLostCallers();
  const deopts: Deoptimisation[] = [];
  const disabled: Disabled[] = [];
  const invalid = new Set<LoggedCode | undefined>();
  return {
    frame: builder.frame,
    engineCode: (kind, name) => engineCode(builder, kind, name),
    functionNamed(said) {
      const told = v8FunctionName(said);
      const frame = builder.frame(told);
      names.set(told.name, frame);
      return frame;
    },
    everyUs: clock.everyUs,
    tick(tick) {
      const { missedUs, knownUs } = clock.passed(tick.atUs);
      if (missedUs > 0) builder.sample(builder.node(0, builder.frame(missed)), missedUs);
      addTick(builder, { ...tick, stack: found(tick.stack) }, knownUs);
    },
    deopt(told) {
      const deopt = deoptOf(told);
      if (deopt && !(told.kind === 'deopt-lazy' && invalid.has(told.code))) deopts.push(deopt);
      if (told.kind === 'dependency-change') invalid.add(told.code);
    },
    disabled(name, reason) {
      const frame = names.get(name);
      if (frame !== undefined) disabled.push({ frame, reason });
    },
    profile: () => ({
      profile: builder.profile(),
      deoptimisations: deopts.map((deopt) => ({ ...deopt, atUs: Math.max(0, deopt.atUs - clock.beginUs()) })),
      disabled,
    }),
  };
}

/** What of the time between two ticks is the later one's, and what nobody's. */
function createClock() {
  let intervalUs = 1_000;
  let [first, last]: (number | undefined)[] = [];
  return {
    everyUs: (us: number) => void (intervalUs = us),
    beginUs: () => first ?? 0,
    passed(atUs: number) {
      first ??= atUs - intervalUs;
      const lasted = Math.max(0, atUs - (last ?? first));
      last = Math.max(atUs, last ?? atUs);
      const knownUs = lasted > MISSED * intervalUs ? intervalUs : lasted;
      return { knownUs, missedUs: lasted - knownUs };
    },
  };
}

/** A tick whose stack is to be known. */
type FoundTick = Omit<Tick, 'stack'> & { stack: Tick['stack'] | undefined };

function addTick(builder: ProfileBuilder, { state, stack = [] }: FoundTick, lasted: number) {
  const seen = framesOf(stack);
  const top = v8StateFrame(state, seen.frames.length === 0);
  const frames = top ? [builder.frame(top), ...seen.frames] : seen.frames;
  const node = frames.reduceRight((parent, frame) => builder.node(parent, frame), 0);
  builder.sample(node, lasted, top ? 'none' : seen.tier);
}

function deoptOf({ atUs, code, inlining, place, reason }: LoggedDeopt): Deoptimisation | undefined {
  if (code?.kind !== 'function' || TIER_UP.test(reason)) return undefined;
  const [frame = code.frame] = inlinedIn(code.inlining?.inlined ?? [], inlining);
  const [, line = '0', column = '0'] = PLACE.exec(place) ?? [];
  return { atUs, frame, reason, line: Number(line), column: Number(column) };
}

/** The functions of a stack from the innermost outwards, and the tier of the innermost that is of a script. */
function framesOf(stack: readonly CodePlace[]): { frames: number[]; tier: Tier } {
  const frames: number[] = [];
  let tier: Tier | undefined;
  for (const [nth, place] of stack.entries()) {
    if (!place || place.code.kind === 'passed-by') continue;
    const { code, offset } = place;
    if (code.kind === 'function') {
      tier ??= code.tier;
      // Of a caller the address is that after the call.
      if (code.inlining) frames.push(...inlinedAt(code.inlining, nth === 0 ? offset : offset - 1));
    }
    frames.push(code.frame);
  }
  return { frames, tier: tier ?? 'none' };
}

/** What runs in place of a function, or stands between two on a stack. */
const PASSED_BY =
  /^(JSEntry|JSConstructEntry|JSRunMicrotasksEntry|CEntry|Construct|Call|Interpreter|Baseline|.*(Trampoline|Adaptor)|.*(Handler|Tail)$)/;

function engineCode(builder: ProfileBuilder, kind: string, name: string): LoggedCode {
  if (kind === 'BytecodeHandler' || PASSED_BY.test(name)) return { kind: 'passed-by' };
  const frame = builder.frame({ name: kind === 'RegExp' ? `/${name}/` : name, kind: 'native' });
  return { kind: 'engine', frame, isOfSparkplug: name.endsWith('_Baseline') };
}
