import type { CaseMemory, Retained } from '../model/case-memory.ts';
import type { Interval } from '../model/interval.ts';
import { maybe, objectOf, oneOfKinds, type Check } from './check.ts';
import { isAmount, isCount, isFinite, isWord } from './simple-checks.ts';

type Of<K extends CaseMemory['kind']> = Extract<CaseMemory, { kind: K }>;

const isRetained: Check<Retained> = objectOf<Retained>({
  bytes: isFinite,
  interval: objectOf<Interval>({ low: isFinite, high: isFinite }),
  rounds: isCount,
  calls: isCount,
});

/** Whether a value is what is known of a case's memory. */
export const isCaseMemory: Check<CaseMemory> = oneOfKinds<CaseMemory>('kind', {
  weighed: objectOf<Of<'weighed'>>({
    kind: isWord('weighed'),
    source: isWord('thread', 'devtools'),
    bytes: isAmount,
    interval: maybe(objectOf<Interval>({ low: isAmount, high: isAmount })),
    buffers: maybe(isAmount),
    readings: isCount,
    retained: maybe(isRetained),
  }),
  absent: objectOf<Of<'absent'>>({
    kind: isWord('absent'),
    because: isWord('untold', 'failed', 'collected'),
  }),
});
