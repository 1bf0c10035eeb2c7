import type { Runtime } from '../../model/report.ts';

/** What a runtime is called in a sentence. */
export const runtimeNames: Readonly<Record<Runtime, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  node: 'Node',
  bun: 'Bun',
};
