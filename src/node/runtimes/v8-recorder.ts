import { Session } from 'node:inspector/promises';
import { constants, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import type { Collection, CollectionKind } from '../../lab/model/collection.ts';
import type { ProfileRecording } from '../../lab/model/recording.ts';
import { isRecord } from '../../lab/wire/guards.ts';
import type { Recorder } from './recorder-words.ts';

/** Records this thread by V8's own profiler. */
export function createV8Recorder(recording: ProfileRecording): Recorder {
  const session = new Session();
  session.connect();
  return recording.kind === 'time'
    ? timeRecorder(session, recording.intervalUs)
    : memoryRecorder(session, recording.intervalBytes);
}

const timeRecorder = (session: Session, interval: number): Recorder => ({
  async start() {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval });
    await session.post('Profiler.start');
  },
  async stop() {
    const { profile } = await session.post('Profiler.stop');
    return JSON.stringify(profile);
  },
});

/** What was allocated, also where it is gone again. */
function memoryRecorder(session: Session, samplingInterval: number): Recorder {
  const seen: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => void seen.push(...list.getEntries()));
  let begun = 0;
  const all = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
  return {
    async start() {
      await session.post('HeapProfiler.enable');
      await session.post('HeapProfiler.startSampling', { samplingInterval, ...all });
      begun = performance.now();
      observer.observe({ entryTypes: ['gc'] });
    },
    async stop() {
      const { profile } = await session.post('HeapProfiler.stopSampling');
      // Entries come a turn late.
      await new Promise((resolve) => setTimeout(resolve, 1));
      observer.disconnect();
      const collections = seen.flatMap((entry) => collectionOf(entry, begun));
      return JSON.stringify({ profile, source: 'perf-hooks', collections });
    },
  };
}

const kinds = new Map<unknown, CollectionKind>([
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, 'weak'],
]);

function collectionOf(entry: PerformanceEntry, begun: number): Collection[] {
  const detail: unknown = 'detail' in entry ? entry.detail : undefined;
  const kind = kinds.get(isRecord(detail) ? detail['kind'] : undefined);
  return kind ? [{ kind, atMs: entry.startTime - begun, durationMs: entry.duration }] : [];
}
