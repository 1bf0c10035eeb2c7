import type { CaseMemory, HeapSource, MemoryAbsence, Retained } from '../model/case-memory.ts';
import type { Interval } from '../model/interval.ts';
import { bytesText } from '../model/quantity-text.ts';

const space = '\u00a0';

const sources: Record<HeapSource, string> = {
  thread: 'told by the engine in the thread, in a pass of its own',
  devtools: 'told by the browser’s developer tools, in a pass of its own',
};

const absences: Record<MemoryAbsence, string> = {
  untold: 'not available: this runtime does not tell what its heap holds between collections',
  failed: 'not available: the case failed while it was weighed',
  collected:
    'not available: a collection ran in every reading, as a call allocates more than fits between two of them',
};

/** What a call allocates and keeps, in a sentence for each; or why that is not known. */
export function memorySentences(memory: CaseMemory): string[] {
  if (memory.kind === 'absent') return [`Bytes per call: ${absences[memory.because]}.`];
  const { buffers, interval, retained, source, readings } = memory;
  const beside = buffers !== undefined && buffers >= 1 ? ` and ${bytesText(buffers)} in array buffers` : '';
  const allocated = `A call allocates ${bytesText(memory.bytes)}${interval ? ` ${plusMinus(interval)}` : ''} in the heap${beside}`;
  return [
    `${allocated}: ${readings} readings, ${sources[source]}.`,
    retained
      ? `It ${retainedText(retained)}.`
      : 'Whether it keeps any is not known: no collection could be asked for.',
  ];
}

/** `keeps 1.20 kB a call (±12 B)`, or what a growth would have to be to be seen. */
export function retainedText({ bytes, interval }: Retained): string {
  return interval.low > 0
    ? `keeps ${bytesText(bytes)} a call ${plusMinus(interval)}`
    : `shows no growth larger than ${atLeastOne(interval.high)} a call`;
}

/** A bound is rounded up. */
const atLeastOne = (bytes: number) => bytesText(Math.max(1, Math.ceil(bytes)));

const plusMinus = ({ low, high }: Interval) => `(±${space}${atLeastOne((high - low) / 2)})`;
