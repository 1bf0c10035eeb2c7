/** The thread of the arithmetic: it keeps nothing between calls, so it may be terminated and started at will. */
import { expose } from 'comlink';
import { relative } from '../src/lab/stats/relative.ts';
import { summarise } from '../src/lab/stats/summarise.ts';
import type { StatsApi } from '../src/lab/wire/stats-api.ts';

const api: StatsApi = {
  summarise: async (cases) => cases.map(({ batches }) => summarise(batches)),
  relative: async (baseline, candidate) => relative(baseline, candidate),
};

expose(api);
