/** The thread of the arithmetic: it keeps nothing between calls, so it may be terminated and started at will. */
import { expose } from 'comlink';
import { fittedGrowth } from '../src/lab/stats/fitted-growth.ts';
import { summariseLot } from '../src/lab/stats/summarise-lot.ts';
import type { StatsApi } from '../src/lab/wire/stats-api.ts';

const api: StatsApi = {
  summarise: async (lots, depth) => lots.map((lot) => summariseLot(lot, depth)),
  growths: async (lines) => lines.map(fittedGrowth),
};

expose(api);
