import type { Environment, MemoryReading, Note } from '../model/environment.ts';
import { maybe, objectOf, oneOfKinds } from './check.ts';
import type { Check } from './check.ts';
import { isAmount, isFinite, isFlag, isNumber, isText, isWord } from './simple-checks.ts';

type Of<K extends Note['kind']> = Extract<Note, { kind: K }>;

/** Whether a value tells where a run was made. */
export const isEnvironment: Check<Environment> = objectOf<Environment>({
  lab: isText,
  browser: isText,
  engine: isText,
  platform: isText,
  cores: isNumber,
  cpu: maybe(isText),
  deviceMemory: maybe(isAmount),
  clockStepMs: maybe(isNumber),
  isolated: isFlag,
  userAgent: isText,
});

const kinds: { [K in Note['kind']]: Check<Of<K>> } = {
  visibility: objectOf<Of<'visibility'>>({
    kind: isWord('visibility'),
    atMs: isFinite,
    state: isWord('visible', 'hidden'),
  }),
  battery: objectOf<Of<'battery'>>({
    kind: isWord('battery'),
    atMs: isFinite,
    charging: isFlag,
    level: isNumber,
  }),
  pressure: objectOf<Of<'pressure'>>({
    kind: isWord('pressure'),
    atMs: isFinite,
    source: isWord('cpu'),
    state: isWord('nominal', 'fair', 'serious', 'critical'),
  }),
};

export const isNote: Check<Note> = oneOfKinds<Note>('kind', kinds);

export const isMemoryReading: Check<MemoryReading> = objectOf<MemoryReading>({
  atMs: isFinite,
  source: isWord('page-heap', 'sandbox'),
  bytes: isAmount,
});
