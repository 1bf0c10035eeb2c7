/**
 * What records the thread it is imported in: `startThread` has it imported by its address where a recording was asked for.
 */
import { versions } from 'node:process';
import type { Recording } from '../../lab/model/recording.ts';
import { createJscRecorder } from './jsc-recorder.ts';
import type { Recorder } from './recorder-words.ts';
import { createV8Recorder } from './v8-recorder.ts';

export const createRecorder = (recording: Recording): Recorder =>
  versions.bun === undefined ? createV8Recorder(recording) : createJscRecorder(recording);
