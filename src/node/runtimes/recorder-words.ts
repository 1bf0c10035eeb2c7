import { isCount, isRecord, isText } from '../../lab/wire/guards.ts';

/** Records from `start` to `stop`, which gives what was recorded as text. */
export type Recorder = { start(): Promise<void>; stop(): Promise<string> };

/** To what records a thread. */
export const recorderWords = ['start', 'stop'] as const;
export type RecorderWord = (typeof recorderWords)[number];

/**
 * What it answers: what was recorded, where it was to stop; or why there is nothing. `calls`: about how often each case was
 * called meanwhile, by its name, where somebody counted; how they compare is exact.
 */
export type RecorderAnswer =
  { ok: true; text: string; calls?: Record<string, number> } | { ok: false; message: string };

export const isRecorderAnswer = (value: unknown): value is RecorderAnswer =>
  isRecord(value) &&
  (value['ok'] === true
    ? isText(value['text']) && (value['calls'] === undefined || areCounts(value['calls']))
    : isText(value['message']));

const areCounts = (value: unknown) => isRecord(value) && Object.values(value).every(isCount);
