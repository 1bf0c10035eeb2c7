import type { Canary } from '../model/run.ts';
import { listOf, maybe, objectOf, oneOfKinds, type Check } from './check.ts';
import { isEnvironment, isMemoryReading, isNote } from './check-environment.ts';
import { isCaseMemory } from './is-case-memory.ts';
import { isCaseInfo, isPlan } from './check-plan.ts';
import { isFailure } from './is-failure.ts';
import { parsedJson } from './parsed-json.ts';
import { revived } from './revived.ts';
import { isAmount, isCount, isFinite, isFlag, isNumber, isText, isWord } from './simple-checks.ts';
import type { ToldEvent } from './told-event.ts';

type Of<K extends ToldEvent['type']> = Extract<ToldEvent, { type: K }>;

const isMaybeCount: Check<number | undefined> = (value, where, tell): value is number | undefined =>
  value === undefined || isCount(value, where, tell);
const isPhase = isWord('warm-up', 'measured');

const kinds: { [K in ToldEvent['type']]: Check<Of<K>> } = {
  started: objectOf<Of<'started'>>({
    type: isWord('started'),
    id: isText,
    at: isFinite,
    name: isText,
    plan: isPlan,
    environment: isEnvironment,
  }),
  surveyed: objectOf<Of<'surveyed'>>({ type: isWord('surveyed'), cases: listOf(isCaseInfo) }),
  clock: objectOf<Of<'clock'>>({ type: isWord('clock'), clockStepMs: isNumber, isolated: isFlag }),
  'lot-started': objectOf<Of<'lot-started'>>({
    type: isWord('lot-started'),
    cases: listOf(isCount),
    replicate: isCount,
    atMs: isFinite,
  }),
  sampled: objectOf<Of<'sampled'>>({
    type: isWord('sampled'),
    case: isCount,
    replicate: isCount,
    phase: isPhase,
    count: isCount,
  }),
  overhead: objectOf<Of<'overhead'>>({
    type: isWord('overhead'),
    case: isCount,
    replicate: isCount,
    overheadMs: isAmount,
    opaqueMs: maybe(isAmount),
  }),
  canary: objectOf<Of<'canary'>>({
    type: isWord('canary'),
    replicate: isCount,
    atMs: isFinite,
    canary: objectOf<Canary>({ beforeMs: isAmount, afterMs: isAmount }),
  }),
  voided: objectOf<Of<'voided'>>({
    type: isWord('voided'),
    cases: listOf(isCount),
    replicate: isCount,
    because: maybe(isWord('hidden', 'throttled')),
  }),
  'case-failed': objectOf<Of<'case-failed'>>({
    type: isWord('case-failed'),
    case: isCount,
    replicate: isCount,
    failure: isFailure,
  }),
  output: objectOf<Of<'output'>>({ type: isWord('output'), case: isMaybeCount, text: isText }),
  noted: objectOf<Of<'noted'>>({ type: isWord('noted'), note: isNote }),
  memory: objectOf<Of<'memory'>>({ type: isWord('memory'), reading: isMemoryReading }),
  weighed: objectOf<Of<'weighed'>>({ type: isWord('weighed'), case: isCount, memory: isCaseMemory }),
  ended: objectOf<Of<'ended'>>({
    type: isWord('ended'),
    at: isFinite,
    status: isWord('complete', 'stopped', 'failed', 'interrupted'),
    failure: maybe(isFailure),
  }),
};

const areEvents = listOf(oneOfKinds<ToldEvent>('type', kinds));

/** Events out of their canonical text; undefined for any other text. */
export function parseToldEvents(text: string): ToldEvent[] | undefined {
  const events = revived(parsedJson(text));
  return areEvents(events, '$', () => undefined) ? events : undefined;
}
