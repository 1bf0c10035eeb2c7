import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { parseRun } from '../../../src/lab/wire/parse-run.ts';
import { endedRun, runContent } from '../../../src/lab/wire/run-content.ts';
import type { KeptRun } from '../../../src/lab/wire/run-content.ts';
import { awkwardRun } from '../../support/kept-run.ts';

function parsed(content: unknown) {
  const steps = parseRun(content, 'run-1', '$');
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const json = (run: KeptRun) => [...runContent(run)].join('');
/** One whose first case has everything a case may have. */
const run = awkwardRun(mulberry32(33), 'run-1');

/** The content of a run with one place of its text changed. */
function changed(from: string | RegExp, to: string): unknown {
  const text = json(run);
  expect(text.replace(from, to)).not.toBe(text);
  return JSON.parse(text.replace(from, to));
}

describe('parseRun', () => {
  it('reads back what runContent wrote', () => {
    const random = mulberry32(4);
    for (let i = 0; i < 200; i++) {
      const kept = awkwardRun(random, 'run-1');
      expect(parsed(JSON.parse(json(kept)))).toEqual({ ok: true, value: kept });
    }
  });

  it('pauses after each batch', () => {
    expect([...parseRun(JSON.parse(json(run)), 'run-1', '$')]).toHaveLength(run.batches.length);
    expect(run.batches.length).toBeGreaterThan(1);
  });

  it.each([
    [
      'a field of the wrong type',
      /"isolated":true/,
      '"isolated":1',
      '$.run.environment.isolated',
      'expected true or false',
    ],
    ['a missing field', /"isolated":true,/, '', '$.run.environment.isolated', 'expected true or false'],
    [
      'a field we do not know',
      /"isolated":true/,
      '"isolated":true,"x":1',
      '$.run.environment.x',
      'is no field of this format',
    ],
    [
      'a run that is still on',
      /"status":"\w+"/,
      '"status":"running"',
      '$.run.status',
      'expected one of complete, stopped, failed, interrupted',
    ],
    [
      'an unknown kind of note',
      /"kind":"visibility"/,
      '"kind":"weather"',
      '$.run.notes[0].kind',
      'expected one of visibility, battery, pressure',
    ],
    [
      'broken samples',
      /"\$float64":"[^"]{4}/,
      '"$float64":"',
      '$.batches[0].durations',
      'expected 64-bit floats in base64',
    ],
    [
      'a figure that is text',
      /"kept":10/,
      '"kept":"10"',
      '$.summaries[0].kept',
      'expected a whole number, 0 or more',
    ],
    [
      'a cost of an empty call that is negative',
      /"overheads":\{"0":/,
      '"overheads":{"0":-',
      '$.run.cases[0].overheads.0',
      'expected a finite number, 0 or more',
    ],
    [
      'a worker that is no number',
      /"voided":\[1,/,
      '"voided":["1",',
      '$.run.cases[0].voided[0]',
      'expected a whole number, 0 or more',
    ],
    [
      'a comparison that is text',
      /"shifts":\{"0":[^,]*,/,
      '"shifts":{"0":"x",',
      '$.summaries[0].paired.shifts.0',
      'expected a number',
    ],
    [
      'an unknown reason to measure again',
      /"redone":\{/,
      '"redone":{"bored":1,',
      '$.run.redone.bored',
      'is no field of this format',
    ],
  ])('says where: %s', (_, from, to, where, message) => {
    expect(parsed(changed(from, to))).toEqual({
      ok: false,
      failure: { code: 'not-an-export', where, message },
    });
  });

  it('refuses a run whose cases count other samples than it holds', () => {
    const failure = parsed(changed(/"measured":\d+/, '"measured":12345'));
    expect(failure).toMatchObject({ failure: { code: 'not-an-export', where: '$.run.cases[0]' } });
  });

  it('refuses samples of a case that is not there', () => {
    const failure = parsed(changed(/"calls":7,"case":\d/, '"calls":7,"case":9'));
    expect(failure).toMatchObject({ ok: false, failure: { code: 'not-an-export' } });
    expect(JSON.stringify(failure)).toContain('$.run.cases');
  });

  it('refuses figures that are not one for each case', () => {
    expect(parsed(changed(/"summaries":\[.*\]/, '"summaries":[]'))).toMatchObject({
      failure: { where: '$.summaries' },
    });
  });

  it.each([[undefined], [null], [7], ['run'], [[]], [{}]])('refuses %j', (value) => {
    expect(parsed(value)).toMatchObject({ ok: false, failure: { code: 'not-an-export' } });
  });
});

describe('runContent', () => {
  it('does not depend on where the run is kept', () => {
    expect(json({ ...run, run: { ...run.run, id: 'elsewhere' } })).toBe(json(run));
    expect(json({ ...run, run: { ...run.run, name: 'renamed' } })).not.toBe(json(run));
  });
});

describe('endedRun', () => {
  it('ends a run that is on, and leaves one that is over as it is', () => {
    expect(endedRun({ ...run.run, status: 'running' }, 7)).toMatchObject({
      status: 'interrupted',
      endedAt: 7,
    });
    expect(endedRun(run.run, 7)).toBe(run.run);
  });
});
