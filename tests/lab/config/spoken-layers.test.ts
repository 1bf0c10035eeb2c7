import { describe, expect, it } from 'vitest';
import { environmentLayer, flagsLayer } from '../../../src/lab/config/spoken-layers.ts';

describe('environmentLayer', () => {
  it('reads texts by the types of the schema', () => {
    const env = {
      ARSENAL_RUNTIMES: 'node, chromium',
      ARSENAL_FILES: '**/*.bench.{ts,js},more/*.ts',
      ARSENAL_SAMPLES: '10_000',
      ARSENAL_MARGIN: '1e-2',
      ARSENAL_CONFIRM: 'false',
      ARSENAL_PARALLEL: '1',
      ARSENAL_FILTER: 'a,b',
      ARSENAL_MARGINS: 'json / parse {n: 1, m: 2}=0.02, a=b = 0.1',
      ARSENAL_ACKNOWLEDGED: '[{"case":"a {n: 1}","reason":"b, c","until":"2027-01-31"}]',
    };
    expect(environmentLayer(env)).toEqual({
      values: {
        runtimes: ['node', 'chromium'],
        files: ['**/*.bench.{ts,js}', 'more/*.ts'],
        samples: 10_000,
        margin: 0.01,
        confirm: false,
        parallel: true,
        filter: 'a,b',
        margins: { 'json / parse {n: 1, m: 2}': 0.02, 'a=b': 0.1 },
        acknowledged: [{ case: 'a {n: 1}', reason: 'b, c', until: '2027-01-31' }],
      },
      faults: [],
    });
  });

  it('leaves the variables of others alone, and those that are empty or not set', () => {
    const env = { PATH: '/bin', ARSENALS: '1', ARSENAL_SEED: '', ARSENAL_FILTER: undefined };
    expect(environmentLayer(env)).toEqual({ values: {}, faults: [] });
  });

  it('names a variable there is not, and the one that was probably meant', () => {
    expect(environmentLayer({ ARSENAL_BUDGETMS: '5', ARSENAL_URL: 'x' }).faults).toEqual([
      {
        where: 'ARSENAL_BUDGETMS',
        message: 'there is no such variable',
        hint: 'Did you mean "ARSENAL_BUDGET_MS"?',
      },
      { where: 'ARSENAL_URL', message: 'there is no such variable' },
    ]);
  });

  it('says of each text that makes no sense what was expected', () => {
    const env = {
      ARSENAL_SAMPLES: 'many',
      ARSENAL_CONFIRM: 'maybe',
      ARSENAL_MARGINS: 'json',
      ARSENAL_ACKNOWLEDGED: '[{',
      ARSENAL_RUNTIMES: ' , ',
    };
    expect(environmentLayer(env).faults.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'ARSENAL_SAMPLES: expected a whole number from 1 to 1,000,000, found "many"',
      'ARSENAL_CONFIRM: expected true or false, found "maybe"',
      'ARSENAL_MARGINS.json: expected a number from 0.0001 to 1, found nothing',
      'ARSENAL_ACKNOWLEDGED: expected a list of tables of case, reason and until, found "[{"',
      'ARSENAL_RUNTIMES: expected a list of chromium, firefox, node, bun, at least 1, found an empty list',
    ]);
  });
});

describe('flagsLayer', () => {
  it('reads a text as in a variable and other values as in the file', () => {
    const flags = { runtimes: 'node,bun', files: ['a.ts'], samples: '5', confirm: false, seed: undefined };
    expect(flagsLayer(flags)).toEqual({
      values: { runtimes: ['node', 'bun'], files: ['a.ts'], samples: 5, confirm: false },
      faults: [],
    });
  });

  it('names a flag as it was typed', () => {
    expect(flagsLayer({ onRejected: 'ignore', timeoutMs: 'soon' }).faults).toEqual([
      { where: '--timeout', message: 'expected a number from 1,000 to 86,400,000, found "soon"' },
      { where: '--on-rejected', message: 'expected one of fail, warn, found "ignore"' },
    ]);
  });
});
