import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitness } from '../../../../src/lab/model/fitness.ts';
import { relative } from '../../../../src/lab/stats/relative.ts';
import { summarise } from '../../../../src/lab/stats/summarise.ts';
import { foreignRun } from '../../../../src/lab/wire/foreign/foreign-run.ts';
import { parseForeign } from '../../../../src/lab/wire/foreign/parse-foreign.ts';
import { parseRun } from '../../../../src/lab/wire/parse-run.ts';
import { runContent } from '../../../../src/lab/wire/run-content.ts';

const names = [
  'tinybench-6',
  'tinybench-6-table',
  'tinybench-2',
  'mitata',
  'vitest',
  'benchmark-js',
  'hyperfine-1',
  'hyperfine-2',
  'google-benchmark',
  'google-benchmark-old',
  'bencher',
];

function imported(name: string) {
  const results = parseForeign(readFileSync(`tests/reference/foreign/${name}.json`, 'utf8'));
  if (!results.ok) throw new Error(JSON.stringify(results.failure));
  return foreignRun(results.value, { id: 'import-1', at: 1_700_000_000_000, name }, summarise);
}

describe('foreignRun', () => {
  it.each(names)('makes a run of %s that the archive reads back as it is', (name) => {
    const run = imported(name);
    const steps = parseRun(JSON.parse([...runContent(run)].join('')), 'import-1', '$');
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual({ ok: true, value: run });
  });

  it.each(names)('says of %s where it is from, and that one worker is few', (name) => {
    const { run, summaries } = imported(name);
    expect(run.environment.lab).toBe(`imported from ${run.environment.browser}`);
    if (name.startsWith('hyperfine')) return;
    expect(fitness(run, summaries).reasons).toContainEqual({ code: 'few-workers', workers: 1 });
    for (const summary of summaries) expect(summary?.interval).toBeUndefined();
  });

  it('works figures out from the samples where there are any', () => {
    const { summaries, batches, run } = imported('google-benchmark');
    expect(summaries[0]).toMatchObject({ estimate: 0.51, kept: 3, min: 0.5, max: 0.52 });
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({ calls: 1200, replicate: 0, phase: 'measured' });
    expect(summaries[1]).toBeUndefined();
    expect(run.cases[1].failure).toEqual({ code: 'threw', stage: 'body', message: 'no such file' });
  });

  it('takes each process of hyperfine for a worker, so that there is an interval', () => {
    const { summaries, run } = imported('hyperfine-1');
    expect(run.plan.replicates).toBe(5);
    expect(summaries[0]?.replicates).toHaveLength(5);
    expect(summaries[0]?.interval?.low).toBeLessThan(21.8);
    expect(run.cases[0].output).toBe('hyperfine: 21.8\u00a0ms, of 5 samples.\n');
  });

  it('keeps the own figures of a tool that writes no samples, and leaves the others unknown', () => {
    const { summaries, batches, run } = imported('vitest');
    expect(batches).toEqual([]);
    expect(summaries[0]?.p99).toBeGreaterThan(0);
    expect(summaries[0]?.p95).toBeNaN();
    expect(summaries[0]?.kept).toBeGreaterThan(2);
    expect(run.cases[0]).toMatchObject({ measured: 0, warmUp: 0 });
    expect(run.cases[0].output).toMatch(/^Vitest bench: .*, limits .*, of .* samples\.\n$/);
  });

  it('gives a ratio without an interval where neither side has several workers', () => {
    const [a, b] = imported('vitest').summaries;
    if (!a || !b) throw new Error('no figures');
    expect(relative(a, b)).toEqual({ ratio: b.estimate / a.estimate });
  });

  it('says that samples were sorted, where they were', () => {
    expect(imported('mitata').run.cases[0].output).toContain('They are in ascending order');
    expect(imported('google-benchmark').run.cases[0].output).not.toContain('ascending');
  });
});
