import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { FunctionTiers, TierReport } from '../../../src/lab/model/tier-report.ts';
import { bytecodeJson } from '../../../src/lab/report/bytecode-json.ts';
import { tierTable } from '../../../src/lab/report/tier-table.ts';

const schema: unknown = JSON.parse(readFileSync('public/schema/bytecode-1.json', 'utf8'));

const shares = { interpreter: 0.6, baseline: 0.2, middle: 0, top: 0.2 };
const cause = { reason: 'wrong map', line: 7, column: 3, count: 12 };
const walk: FunctionTiers = {
  ...{ name: 'walk', file: 'src/tree.ts', line: 5, column: 1, share: 1, shares },
  deoptimisations: [cause],
};
const report: TierReport = {
  ...{ engine: 'V8', rounds: 3, ms: 1_200, shares, deoptimisations: 12, functions: [walk] },
  peak: { rounds: [100, 120, 140], meanMs: 120, interval: { low: 70.3, high: 169.7 } },
  overTime: [{ fromMs: 0, toMs: 24, shares }],
  score: {
    score: 45.9,
    parts: {
      code: { points: 18.9, most: 70 },
      settled: { points: 13, most: 15 },
      steady: { points: 14, most: 15 },
    },
  },
  advice: [
    { code: 'deoptimises', function: walk, cause, rounds: 3 },
    { code: 'interpreted', function: walk },
  ],
};
const verdict = {
  gate: 'tier-1380',
  holds: false,
  parts: [
    { what: 'interpreter', value: 0.6, limit: 0.05, holds: false },
    { what: 'top', value: 0.2, limit: 0.1, holds: true },
    { what: 'score', value: 45.9, limit: 80, holds: false },
  ],
} as const;
const of = { source: 'a.bench.ts', runtime: 'node', version: 'Node 24.1.0', key: 'walk' };

function faults(json: string): unknown[] {
  if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object');
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  validate(JSON.parse(json));
  return validate.errors ?? [];
}

test('The tiers of a case are valid by the schema that we publish', () => {
  const gate = { ...verdict, parts: [...verdict.parts] };
  const text = bytecodeJson(of, report, gate);
  expect(faults(text)).toEqual([]);
  const { meanMs: _, interval: __, ...never } = { ...report.peak, rounds: [100, undefined] };
  expect(faults(bytecodeJson(of, { ...report, peak: never }, gate))).toEqual([]);
  expect(faults(text.replace('"version": 1', '"version": 2'))).not.toEqual([]);
  expect(faults(text.replace('"rounds": 3', '"rounds": 3, "blame": 1'))).not.toEqual([]);
});

test('A terminal shows the shares, the parts of the score, what to try, and what the gate misses', () => {
  const text = tierTable('walk', report, { ...verdict, parts: [...verdict.parts] }).replaceAll('\u00a0', ' ');
  expect(text.split('\n')).toEqual([
    'walk: 1.20 s in functions, top tier after 120 ms (70.3–170 ms)',
    '                           time  Ignition  Sparkplug  Maglev  TurboFan  deopts',
    '  all                   100.0 %    60.0 %     20.0 %   0.0 %    20.0 %      12',
    '  walk (src/tree.ts:5)  100.0 %    60.0 %     20.0 %   0.0 %    20.0 %      12',
    '  score 45.9 of 100: code 18.9 of 70, settled 13.0 of 15, steady 14.0 of 15',
    '  given up 12 times: walk (src/tree.ts:5), at 7:3, “wrong map”',
    expect.stringMatching(/^ {2}walk .*given up 4\.0 times a round at 7:3, “wrong map”\. .*one shape/),
    expect.stringMatching(/^ {2}walk .*60\.0 % of it in Ignition\. Split it/),
    '  Gate tier-1380 does not hold: interpreter 60.0 %, to be below 5.0 %; score 45.9, to be above 80.',
    '',
  ]);
});
