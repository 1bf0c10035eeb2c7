import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ForeignCase, ForeignResults } from '../../../../src/lab/wire/foreign/foreign-results.ts';
import { parseForeign } from '../../../../src/lab/wire/foreign/parse-foreign.ts';

const fixture = (name: string) => readFileSync(`tests/reference/foreign/${name}.json`, 'utf8');

function parsed(text: string): ForeignResults {
  const results = parseForeign(text);
  if (!results.ok) throw new Error(JSON.stringify(results.failure));
  return results.value;
}

const read = (name: string) => parsed(fixture(name));
const keys = ({ cases }: ForeignResults) => cases.map(({ key }) => key);
const isClose = (a: number | undefined, b: number) => a !== undefined && Math.abs(a / b - 1) < 1e-9;
const meanOf = ({ samples = [] }: ForeignCase) =>
  samples.reduce((sum, value) => sum + value, 0) / samples.length;

describe('parseForeign', () => {
  it.each([
    ['tinybench-6', 'tinybench'],
    ['tinybench-6-table', 'tinybench'],
    ['tinybench-2', 'tinybench'],
    ['mitata', 'mitata'],
    ['vitest', 'Vitest bench'],
    ['benchmark-js', 'Benchmark.js'],
    ['hyperfine-1', 'hyperfine'],
    ['hyperfine-2', 'hyperfine'],
    ['google-benchmark', 'Google Benchmark'],
    ['google-benchmark-old', 'Google Benchmark'],
    ['bencher', 'Bencher Metric Format'],
  ])('knows %s as results of %s, and gives every case a time or an error', (name, tool) => {
    const results = read(name);
    expect(results.tool).toBe(tool);
    expect(results.cases.length).toBeGreaterThan(0);
    for (const { estimate, error } of results.cases) {
      expect(error === undefined ? estimate : -1).not.toBe(undefined);
      expect(estimate ?? 0).toBeGreaterThanOrEqual(0);
    }
  });

  it('takes the samples and the own figures of tinybench, and says what failed', () => {
    const { cases, environment } = read('tinybench-6');
    const [parse, sort, fails] = cases;
    expect(environment.engine).toMatch(/^node v?\d+/);
    expect(parse.samples).toHaveLength(40);
    expect(parse.interval?.low).toBeLessThan(parse.estimate ?? 0);
    expect(sort.samples).toBeUndefined();
    expect(sort.count).toBeGreaterThan(40);
    expect(sort.figures.p50).toBeGreaterThan(0);
    expect(fails).toMatchObject({ name: 'fails' });
    expect(fails.error).toBeDefined();
    expect(fails.estimate).toBeUndefined();
  });

  it('reads the same times out of the table of tinybench as out of its results', () => {
    const rows = read('tinybench-6-table').cases;
    const tasks = read('tinybench-6').cases;
    expect(rows.map(({ key }) => key)).toEqual(tasks.map(({ key }) => key));
    expect((rows[0].estimate ?? 0) / (tasks[0].estimate ?? 1)).toBeCloseTo(1, 2);
    expect(rows[2].error).toBe('on purpose');
  });

  it('reads a table of tinybench 2', () => {
    const [row] = parsed(
      '[{"Task Name":"a","ops/sec":"1,000","Average Time (ns)":1000000,"Margin":"±2.00%","Samples":10}]',
    ).cases;
    expect(row).toMatchObject({ key: 'a', estimate: 1, count: 10 });
    expect(row.interval?.low).toBeCloseTo(0.98, 12);
  });

  it('converts the nanoseconds of mitata, and keeps its groups and arguments', () => {
    const results = read('mitata');
    expect(keys(results)).toEqual([
      'parse',
      'arrays / fill 10 {n: 10}',
      'arrays / fill 100 {n: 100}',
      'arrays / fails',
    ]);
    const [parse, fill] = results.cases;
    expect(parse.estimate).toBeGreaterThan(1e-5);
    expect(parse.estimate).toBeLessThan(10);
    expect(fill.calls).toBeGreaterThan(1);
    expect(fill.params).toEqual({ n: 10 });
    expect(results.cases[3].error).toBe('on purpose');
    expect(results.environment.engine).toContain('node');
  });

  it('takes the means of Vitest, which writes no samples', () => {
    const results = read('vitest');
    expect(keys(results).map((key) => key.split(' / ').slice(-2))).toEqual([
      ['sorting', 'copy'],
      ['sorting', 'in place'],
    ]);
    expect(results.cases[0].samples).toBeUndefined();
    expect(results.cases[0].figures.p99).toBeGreaterThan(0);
  });

  it('converts the seconds of Benchmark.js', () => {
    const results = read('benchmark-js');
    expect(keys(results)).toEqual(['parse', 'sort', 'fails']);
    const [parse, , fails] = results.cases;
    expect(isClose(parse.estimate, meanOf(parse))).toBe(true);
    expect(parse.calls).toBeGreaterThan(1);
    expect(fails.error).toBeDefined();
  });

  it('converts the seconds of hyperfine, each run a sample', () => {
    const [first, second] = read('hyperfine-1').cases;
    expect(first).toMatchObject({ key: 'sleep 0.02', isFreshEach: true, count: 5, calls: 1 });
    expect(isClose(first.estimate, 21.8)).toBe(true);
    expect(isClose(first.figures.standardDeviation, 0.4)).toBe(true);
    expect(second.params).toEqual({ seconds: 0.04 });
    expect(second.figures.standardDeviation).toBeUndefined();
  });

  it('reads the wall-clock time of hyperfine 2', () => {
    const { cases, environment } = read('hyperfine-2');
    expect(environment).toEqual({ platform: 'linux x86_64' });
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ key: 'sleep for 1 seconds {duration: 1}', estimate: 1002 });
    expect(isClose(meanOf(cases[0]), 1002)).toBe(true);
  });

  it('makes one case of the repetitions and aggregates of Google Benchmark', () => {
    const { cases, environment } = read('google-benchmark');
    expect(environment).toEqual({ cores: 8 });
    expect(cases.map(({ key }) => key)).toEqual(['BM_Sort/1024', 'BM_Open']);
    const [sort, open] = cases;
    expect(sort).toMatchObject({ samples: [0.5, 0.52, 0.51], calls: 1200, count: 3, estimate: 0.51 });
    expect(sort.figures).toEqual({ mean: 0.51, p50: 0.51, standardDeviation: 0.01 });
    expect(open).toMatchObject({ error: 'no such file' });
    expect(open.estimate).toBeUndefined();
  });

  it('reads files of Google Benchmark of before there was a run type', () => {
    const [insert, copy] = read('google-benchmark-old').cases;
    expect(insert).toMatchObject({ key: 'BM_SetInsert/1024/1', calls: 94_877 });
    expect(isClose(insert.estimate, 0.029275)).toBe(true);
    expect(copy).toMatchObject({
      key: 'BM_Copy',
      estimate: 2.5,
      figures: { mean: 2.5, standardDeviation: 0.1 },
    });
  });

  it('reads what JSON has no number for as not known', () => {
    const text = fixture('google-benchmark').replace('"cpu_time": 4.9e2', '"cpu_time": NaN');
    expect(parsed(text).cases).toHaveLength(2);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parsed(`\ufeff${fixture('bencher')}`).cases).toHaveLength(1);
  });

  it('takes the latency of the Bencher Metric Format, and nothing that is no time', () => {
    const { cases } = read('bencher');
    expect(cases).toHaveLength(1);
    expect(isClose(cases[0].estimate, 88e-6)).toBe(true);
    expect(isClose(cases[0].interval?.low, 87.42e-6)).toBe(true);
  });

  it('tells cases of one name apart', () => {
    const results = parsed('[{"name":"a","latency":{"mean":1}},{"name":"a","latency":{"mean":2}}]');
    expect(keys(results)).toEqual(['a', 'a (2)']);
  });

  it.each([
    ['no JSON', 'total: 3 ms', '$', /JSON/],
    ['nothing known', '{"a":1}', '$', /none of these: hyperfine, Google Benchmark, mitata, .*Bencher/],
    ['an empty list', '[]', '$', /none of these/],
    ['null', 'null', '$', /none of these/],
    ['no benchmark', '{"results":[]}', '$', /hyperfine wrote no benchmark/],
    ['bare tasks', '[{},{}]', '$', /save their name and result/],
    ['no latency', '{"a":{"file-size":{"value":1}}}', '$', /none of its benchmarks has a latency/],
    [
      'a time that is text',
      fixture('hyperfine-1').replace('0.0217, 0.0225', '"x", 0.0225'),
      '$.results[0].times[1]',
      /expected a finite number, 0 or more \(read as results of hyperfine\)/,
    ],
    [
      'an unknown unit',
      fixture('google-benchmark').replace('"us"', '"weeks"'),
      '$.benchmarks[0].time_unit',
      /expected one of ns, us, ms, s/,
    ],
    [
      'a negative mean',
      '[{"name":"a","latency":{"mean":-1}}]',
      '$[0].mean',
      /expected a finite number, 0 or more/,
    ],
  ])('says where and why: %s', (_, text, where, message) => {
    const results = parseForeign(text);
    expect(results).toMatchObject({ ok: false, failure: { code: 'unknown-results', where } });
    expect(JSON.stringify(results)).toMatch(message);
  });
});
