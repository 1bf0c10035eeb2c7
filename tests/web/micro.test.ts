import { describe, expect, it } from 'vitest';
import { micro, microBatch } from '../../src/web/micro.ts';
import { microValue } from '../support/micro-value.ts';

const brief = { samples: 500, blocks: 5, budgetMs: 100, warmUpMs: 5 };
const sum = () => {
  let mixed = 1;
  for (let turn = 0; turn < 1_000; turn++) mixed = (mixed * 31 + turn) | 0;
  return mixed;
};

describe('micro with what a browser has', { timeout: 30_000 }, () => {
  it('measures in this thread', async () => {
    const result = microValue(await micro('sum', sum, brief));
    expect(result).toMatchObject({ status: 'complete', likeEmpty: false });
  });

  it('compares functions measured beside each other', async () => {
    const { results } = await microBatch({ once: sum, thrice: () => sum() + sum() + sum() }, brief);
    expect(microValue(results.thrice).comparison).toMatchObject({ baseline: 'once', verdict: 'slower' });
  });
});
