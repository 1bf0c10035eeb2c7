import type { Scenario } from './scenario.ts';

/** The least that can be measured: what a tool shows here is its own. */
export const floor: readonly Scenario[] = [
  { id: 'no-op', group: 'floor', a: { body: '' } },
  {
    id: 'awaited-promise',
    group: 'floor',
    a: { setup: 'const settled = Promise.resolve(1);', body: 'await settled;', isAsync: true },
  },
];
