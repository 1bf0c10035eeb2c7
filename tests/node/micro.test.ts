import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../scripts/setup/run-command.js';
import { micro } from '../../src/node/micro.ts';
import { microValue } from '../support/micro-value.ts';

const brief = { samples: 300, blocks: 3, budgetMs: 90, warmUpMs: 5 };
const bun = 'node_modules/.bin/bun';

describe('micro in Node', { timeout: 30_000 }, () => {
  it('measures a function in this thread, in plausible figures', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, i) => (i * 7_919) % 1_009);
    const result = microValue(
      await micro('sort', (list) => list.toSorted((a, b) => a - b), { ...brief, setup: () => numbers }),
    );
    expect(result).toMatchObject({ name: 'sort', status: 'complete', likeEmpty: false });
    expect(result.engine).toMatch(/^Node \d+\.\d+\.\d+, /);
    expect(result.blocks).toHaveLength(3);
    const { min, median, p95, p99, max, interval, estimate, throughput } = result;
    expect([min, median, p95, p99, max]).toEqual([min, median, p95, p99, max].toSorted((a, b) => a - b));
    expect(min).toBeGreaterThan(1e-3);
    expect(estimate).toBeGreaterThan(interval?.low ?? Infinity);
    expect(estimate).toBeLessThan(interval?.high ?? 0);
    expect(throughput).toBeCloseTo(1_000 / estimate, 6);
  });

  // Again where the machine was kept from measuring by others.
  it('finds an empty function like an empty call', { retry: 2 }, async () => {
    const longer = { budgetMs: 300, warmUpMs: 20 };
    expect(microValue(await micro('nothing', () => undefined, longer)).likeEmpty).toBe(true);
  });
});

const runtimes = [
  ['Node', process.execPath],
  ['Bun', bun],
] as const;

describe.each(runtimes)('arsenal-lab/micro in %s', { timeout: 60_000 }, (name, program) => {
  it.skipIf(!existsSync(program))('measures, compares, streams, stops and tells what threw', async () => {
    // By the name of the package, out of its sources.
    const args = ['--conditions=arsenal-sources', 'tests/support/print-micro.ts'];
    const { code, output } = await runCommand(program, args);
    expect(code, output).toBe(0);
    const printed: unknown = JSON.parse(output);
    const complete = (part: object) => ({ ok: true, value: { status: 'complete', ...part } });
    expect(printed).toMatchObject({
      blocks: [1, 2, 3],
      stopped: { ok: true, value: { status: 'stopped' } },
      batch: {
        baseline: 'quick',
        results: {
          quick: complete({ name: 'quick', likeEmpty: false }),
          slow: complete({ comparison: { kind: 'paired', verdict: 'slower' } }),
          later: complete({}),
          throws: { ok: false, failure: { code: 'threw', stage: 'body', message: 'RangeError: no' } },
        },
      },
    });
    expect(output).toContain(`"engine":"${name} `);
  });
});
