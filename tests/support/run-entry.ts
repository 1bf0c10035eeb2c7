import type { RunEntry } from '../../src/web/archive/archive.ts';

/** A complete run without cases, but for what is given. */
export const runEntry = (id: string, part: Partial<RunEntry> = {}): RunEntry => ({
  id,
  name: id,
  tags: [],
  startedAt: 0,
  status: 'complete',
  cases: [],
  samples: 0,
  ...part,
});
