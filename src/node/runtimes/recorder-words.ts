import { isRecord, isText } from '../../lab/wire/guards.ts';

/** Records from `start` to `stop`, which gives what was recorded as text. */
export type Recorder = { start(): Promise<void>; stop(): Promise<string> };

/** To what records a thread. */
export const recorderWords = ['start', 'stop'] as const;
export type RecorderWord = (typeof recorderWords)[number];

/** What it answers: what was recorded, where it was to stop; or why there is nothing. */
export type RecorderAnswer = { ok: true; text: string } | { ok: false; message: string };

export const isRecorderAnswer = (value: unknown): value is RecorderAnswer =>
  isRecord(value) && (value['ok'] === true ? isText(value['text']) : isText(value['message']));
