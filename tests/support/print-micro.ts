/** Run by Node or Bun: measures three functions by the name of the package and prints their outcomes as JSON. */
import { micro, microBatch } from 'arsenal-lab/micro';

const brief = { samples: 300, blocks: 3, budgetMs: 90, warmUpMs: 5, seed: 1 };

const turns = (count: number) => () => {
  let mixed = 1;
  for (let turn = 0; turn < count; turn++) mixed = (mixed * 31 + turn) | 0;
  return mixed;
};
const blocks: number[] = [];
for await (const { block } of micro.stream('streamed', turns(100), brief)) blocks.push(block);

const controller = new AbortController();
setTimeout(() => controller.abort(), 200);
const stopped = await micro('stopped', turns(100), {
  ...brief,
  samples: 1e7,
  budgetMs: 1e6,
  signal: controller.signal,
});
const batch = await microBatch(
  {
    quick: turns(1_000),
    slow: turns(5_000),
    later: async () => await Promise.resolve(1),
    throws: () => {
      throw new RangeError('no');
    },
  },
  { ...brief, blocks: 5 },
);
console.log(JSON.stringify({ blocks, stopped, batch }));
