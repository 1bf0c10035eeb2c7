import { shuffled } from '../../src/lab/model/shuffled.ts';
import type { Random } from '../../src/lab/model/units.ts';

/** Shares of a run without live charts, and of one with them, measured in turns. */
export type Pair<T> = { off: T[]; on: T[] };

/** As many pairs, each of as many blocks; in a block one share of each, which first is random. */
export async function* alternatedPairs<T>(
  measure: (liveCharts: boolean) => Promise<T>,
  { pairs, blocks, random }: { pairs: number; blocks: number; random: Random },
): AsyncGenerator<Pair<T>> {
  for (let nth = 0; nth < pairs; nth++) {
    const pair: Pair<T> = { off: [], on: [] };
    for (let block = 0; block < blocks; block++)
      for (const liveCharts of shuffled([false, true], random))
        pair[liveCharts ? 'on' : 'off'].push(await measure(liveCharts));
    yield pair;
  }
}
