import { runContent, type KeptRun } from './run-content.ts';

/** A run with its id as one line of text, to be handed over; `parseKeptRun` is the inverse. */
export const keptRunText = (kept: KeptRun): string =>
  ['{"content":', ...runContent(kept), ',"id":', JSON.stringify(kept.run.id), '}'].join('');
