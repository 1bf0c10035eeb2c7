import { median } from '../stats/median.ts';
import type { Arm } from './arm.ts';
import type { Around } from './bench.ts';
import { heapGrowth, watchedGrowth, type Heap, type HeapGrowth } from './heap.ts';
import type { Section } from './work.ts';

const BLANKS = 5;

/** A section, and what it has left in the heap. */
export type Weighed = HeapGrowth & Section;

/** Weighs sections of a case that calls `around`: what the calls leave in the heap, and nothing of its hooks. */
export type Scale = {
  around: Around;
  /** What is found where nothing is called: the readings' own. */
  blank(): Promise<HeapGrowth>;
  /** Undefined once the case has failed. */
  weighed(arm: Arm, calls: number): Promise<Weighed | undefined>;
  /** Roughly, but knowing whether a collection ran also where nobody tells of them. */
  watched(arm: Arm, calls: number): Promise<Weighed | undefined>;
};

export function createScale(heap: Heap): Scale {
  let growthOf: typeof heapGrowth | undefined;
  const grown: HeapGrowth[] = [];
  const around: Around = async (run) => {
    if (!growthOf) return run();
    const taken = { elapsed: 0 };
    grown.push(await growthOf(heap, async () => void (taken.elapsed = await run())));
    return taken.elapsed;
  };
  const by = (method: typeof heapGrowth) => async (arm: Arm, calls: number) => {
    growthOf = method;
    const section = await arm.take('warm-up', calls);
    growthOf = undefined;
    const weighed = grown.splice(0).at(-1);
    return section && weighed && { ...weighed, ...section };
  };
  return {
    around,
    async blank() {
      growthOf = heapGrowth;
      for (let nth = 0; nth < BLANKS; nth++) await around(() => 0);
      growthOf = undefined;
      return { bytes: median(grown.splice(0).map(({ bytes }) => bytes)), isWhole: true };
    },
    weighed: by(heapGrowth),
    watched: by(watchedGrowth),
  };
}
