import type { Source } from './source.ts';

/** What a scenario is to show; each group has a table of its own. */
export type Group = 'identical' | 'more' | 'spread' | 'floor' | 'traps';

/** One thing to measure. */
export type Scenario = {
  id: string;
  group: Group;
  a: Source;
  /** What `a` is compared with: the very same function, or another text. Absent where a case is measured alone. */
  b?: Source | 'same';
  /** Is left out of a quick run. */
  isSlow?: true;
};
