/**
 * What records the thread it is imported in: `startThread` has it imported by its address where a recording was asked for.
 */
import { versions } from 'node:process';
import type { Recording } from '../../lab/model/recording.ts';
import { createJscRecorder } from './jsc-recorder.ts';
import type { Recorder } from './recorder-words.ts';
import { createV8Recorder } from './v8-recorder.ts';

export function createRecorder(recording: Recording): Recorder {
  if (versions.bun !== undefined) return createJscRecorder(recording);
  return recording.kind === 'tiers' ? logging : createV8Recorder(recording);
}

/** V8 logs from the start of the process to the end of the thread: see `openReplicate`. */
const logging: Recorder = {
  start: async () => undefined,
  stop: async () => '',
};
