import { Session } from 'node:inspector/promises';
import type { Recording } from '../../lab/model/recording.ts';
import type { Recorder } from './recorder-words.ts';

/** Records this thread by V8's own profiler. */
export function createV8Recorder({ intervalUs }: Recording): Recorder {
  const session = new Session();
  session.connect();
  return {
    async start() {
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: intervalUs });
      await session.post('Profiler.start');
    },
    async stop() {
      const { profile } = await session.post('Profiler.stop');
      return JSON.stringify(profile);
    },
  };
}
