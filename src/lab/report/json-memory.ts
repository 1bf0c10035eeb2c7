import type { CaseMemory } from '../model/case-memory.ts';
import { memorySentences } from '../words/memory-text.ts';

/** What is known of a case's memory as the report's own format has it: units in the names, and why there is none. */
export function jsonMemory(memory: CaseMemory) {
  const text = memorySentences(memory).join(' ').replaceAll('\u00a0', ' ');
  if (memory.kind === 'absent') return { kind: memory.kind, because: memory.because, text };
  const { kind, source, bytes, interval, buffers, readings, retained } = memory;
  return {
    kind,
    source,
    bytesPerCall: bytes,
    ...(interval && { lowBytes: interval.low, highBytes: interval.high }),
    ...(buffers !== undefined && { bufferBytesPerCall: buffers }),
    readings,
    ...(retained && {
      retained: {
        bytesPerCall: retained.bytes,
        lowBytes: retained.interval.low,
        highBytes: retained.interval.high,
        rounds: retained.rounds,
        callsPerRound: retained.calls,
      },
    }),
    text,
  };
}
