import { describe, expect, it } from 'vitest';
import { checkedLayer } from '../../../src/lab/config/checked-layer.ts';

const faults = (table: Record<string, unknown>) => checkedLayer(table).faults;
const fault = (table: Record<string, unknown>) => faults(table)[0];

describe('checkedLayer', () => {
  it('reads every type of setting', () => {
    const { values, faults } = checkedLayer({
      runtimes: ['node', 'bun'],
      files: ['a/*.bench.ts'],
      filter: '^json',
      preset: 'quick',
      samples: 500,
      budget_ms: 12.5,
      max_cv: 0.1,
      margins: { 'json / *': 0.02, __proto__x: 0.01 },
      confirm: false,
      on_rejected: 'warn',
      against: 'git:main',
      acknowledged: [{ case: 'a', reason: 'known', until: '2027-01-31' }],
    });
    expect(faults).toEqual([]);
    expect(values).toEqual({
      runtimes: ['node', 'bun'],
      files: ['a/*.bench.ts'],
      filter: '^json',
      preset: 'quick',
      samples: 500,
      budgetMs: 12.5,
      maxCv: 0.1,
      margins: { 'json / *': 0.02, __proto__x: 0.01 },
      confirm: false,
      onRejected: 'warn',
      against: 'git:main',
      acknowledged: [{ case: 'a', reason: 'known', until: '2027-01-31' }],
    });
  });

  it('reads a day that TOML made a date of', () => {
    const day = Object.assign(new Date('2027-01-31'), { toISOString: () => '2027-01-31' });
    const { values, faults } = checkedLayer({ acknowledged: [{ case: 'a', reason: 'b', until: day }] });
    expect(faults).toEqual([]);
    expect(values.acknowledged).toEqual([{ case: 'a', reason: 'b', until: '2027-01-31' }]);
  });

  it('keeps a pattern whatever it is called', () => {
    const margins = Object.fromEntries([
      ['__proto__', 0.01],
      ['constructor', 0.02],
    ]);
    expect(JSON.stringify(checkedLayer({ margins }).values)).toBe(
      '{"margins":{"__proto__":0.01,"constructor":0.02}}',
    );
    expect(faults(Object.fromEntries([['__proto__', 1]]))).toMatchObject([{ where: '__proto__' }]);
  });

  it('names an unknown key, and the one that was probably meant', () => {
    expect(fault({ budgt_ms: 5 })).toEqual({
      where: 'budgt_ms',
      message: 'there is no such key',
      hint: 'Did you mean "budget_ms"?',
    });
    expect(fault({ colour: 'red' })).toEqual({ where: 'colour', message: 'there is no such key' });
  });

  it('says what was expected and what was found', () => {
    const expectMessage = (table: Record<string, unknown>) => expect(fault(table).message);
    expectMessage({ samples: 'many' }).toBe('expected a whole number from 1 to 1,000,000, found "many"');
    expectMessage({ samples: 1.5 }).toBe('expected a whole number from 1 to 1,000,000, found 1.5');
    expectMessage({ samples: 0 }).toBe('expected a whole number from 1 to 1,000,000, found 0');
    expectMessage({ margin: 2 }).toBe('expected a number from 0.0001 to 1, found 2');
    expectMessage({ margin: NaN }).toBe('expected a number from 0.0001 to 1, found NaN');
    expectMessage({ confirm: 'yes' }).toBe('expected true or false, found "yes"');
    expectMessage({ files: 'a.ts' }).toBe('expected a list of globs, found "a.ts"');
    expectMessage({ runtimes: [] }).toBe(
      'expected a list of chromium, firefox, node, bun, at least 1, found an empty list',
    );
    expectMessage({ filter: '(' }).toBe('expected a regular expression, found "("');
    expectMessage({ baseline: '' }).toBe('expected a path, found nothing');
    expectMessage({ preset: 'x'.repeat(99) }).toBe(
      `expected one of quick, standard, thorough, found "${'x'.repeat(40)}…"`,
    );
    expectMessage({ margins: 0.1 }).toBe('expected a table of ratios by pattern of case keys, found 0.1');
    expectMessage({ seed: {} }).toBe('expected a whole number from 0 to 4,294,967,295, found a table');
    expectMessage({ seed: new Date(0) }).toBe(
      'expected a whole number from 0 to 4,294,967,295, found a date',
    );
    expectMessage({ seed: [1] }).toBe('expected a whole number from 0 to 4,294,967,295, found a list');
    expectMessage({ against: 'main' }).toBe(
      'expected git: and a branch, tag or commit, such as "git:main", found "main"',
    );
  });

  it('hints at the nearest of the words, within lists too', () => {
    expect(fault({ preset: 'quik' }).hint).toBe('Did you mean "quick"?');
    expect(fault({ runtimes: ['node', 'cromium', 'firefix'] })).toEqual({
      where: 'runtimes[1]',
      message: 'expected one of chromium, firefox, node, bun, found "cromium"',
      hint: 'Did you mean "chromium"?',
    });
    expect(fault({ on_rejected: 7 })).not.toHaveProperty('hint');
  });

  it('tells all that is wrong at once, with the place of each', () => {
    const wrong = {
      samples: 'x',
      margins: { fine: 0.1, 'too much': 3, not: 'a number' },
      acknowledged: [
        { case: 'a', raeson: 'b', until: '2027-02-30' },
        'all',
        { case: 'a', reason: ' ', until: '31.1.2027' },
      ],
      bunpath: '',
    };
    expect(faults(wrong).map(({ where }) => where)).toEqual([
      'samples',
      'margins."too much"',
      'margins.not',
      'acknowledged[0].raeson',
      'acknowledged[0].reason',
      'acknowledged[0].until',
      'acknowledged[1]',
      'acknowledged[2].reason',
      'acknowledged[2].until',
      'bunpath',
    ]);
    expect(checkedLayer(wrong).values).toEqual({});
  });
});
