/**
 * Runs the tools whose results lie here, and writes what they write: `node tests/reference/foreign/make-foreign.js`.
 * Takes about ten seconds. Only what names this machine is changed, and lists of samples are cut short.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Benchmark from 'benchmark';
import { bench, group, run } from 'mitata';
import { Bench } from 'tinybench';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const FEW = 40;

const write = (name, value) => writeFileSync(join(here, name), `${JSON.stringify(value, null, 2)}\n`);

const text = JSON.stringify({ list: Array.from({ length: 50 }, (_, index) => ({ index })) });
const parse = () => JSON.parse(text);
const sort = () => Array.from({ length: 100 }, (_, index) => (index * 37) % 101).sort((a, b) => a - b);
const fail = () => {
  throw new Error('on purpose');
};

async function tinybench6() {
  const suite = new Bench({ time: 30, warmupTime: 10, retainSamples: true });
  suite.add('parse', parse).add('sort', sort, { retainSamples: false }).add('fails', fail);
  await suite.run();
  const tasks = suite.tasks.map(({ name, result }) => ({ name, result }));
  for (const { result } of tasks) {
    for (const figures of [result.latency, result.throughput]) {
      if (figures?.samples) figures.samples = figures.samples.slice(0, FEW);
    }
  }
  write('tinybench-6.json', tasks);
  const rows = suite.table();
  for (const row of rows) if ('Stack' in row) row.Stack = 'Error: on purpose';
  write('tinybench-6-table.json', rows);
}

async function tinybench2() {
  const require = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
  const { Bench: Bench2 } = require('tinybench');
  const suite = new Bench2({ time: 30, warmupTime: 10 });
  suite.add('parse', parse).add('sort', sort);
  await suite.run();
  const tasks = JSON.parse(JSON.stringify(suite.tasks));
  for (const { result } of tasks) result.samples = result.samples.slice(0, FEW);
  write('tinybench-2.json', tasks);
}

async function mitata() {
  bench('parse', parse);
  group('arrays', () => {
    bench('fill $n', function* (state) {
      const n = state.get('n');
      yield () => new Array(n).fill(0);
    }).args('n', [10, 100]);
    bench('fails', fail);
  });
  let printed = '';
  await run({ format: 'json', print: (line) => (printed += line), colors: false });
  const results = JSON.parse(printed);
  for (const { runs } of results.benchmarks) {
    for (const { stats, error } of runs) {
      if (stats) {
        const calls = stats.ticks / stats.samples.length;
        stats.samples = stats.samples.slice(0, FEW);
        stats.ticks = calls * stats.samples.length;
        stats.debug = '';
      }
      if (error) error.stack = '';
    }
  }
  results.context.cpu.name = 'a processor';
  results.context.noop = {};
  write('mitata.json', results);
}

async function benchmarkJs() {
  const suite = new Benchmark.Suite('arrays', {});
  const options = { maxTime: 0.3, minSamples: 5 };
  suite.add('parse', parse, options).add('sort', sort, options).add('fails', fail, options);
  await new Promise((done) => suite.on('complete', done).run({ async: true }));
  write('benchmark-js.json', suite);
}

function vitestBench() {
  const folder = join(root, 'node_modules/.cache/make-foreign');
  mkdirSync(folder, { recursive: true });
  // Without one, that of the lab would be found.
  writeFileSync(join(folder, 'vitest.config.js'), 'export default {};');
  writeFileSync(
    join(folder, 'arrays.bench.ts'),
    `import { bench, describe } from 'vitest';
    const options = { time: 30, warmupTime: 10 };
    describe('sorting', () => {
      bench('copy', () => { [3, 1, 2].toSorted(); }, options);
      bench('in place', () => { [3, 1, 2].sort(); }, options);
    });`,
  );
  const args = ['bench', '--run', '--root', folder, '--outputJson', join(folder, 'out.json')];
  const vitest = join(root, 'node_modules/.bin/vitest');
  const { status, stderr } = spawnSync(vitest, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const results = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8').replaceAll(folder, '/project'));
  rmSync(folder, { recursive: true });
  write('vitest.json', results);
}

await tinybench6();
await tinybench2();
await mitata();
await benchmarkJs();
vitestBench();
