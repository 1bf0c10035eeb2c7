import { describe, expect, it } from 'vitest';
import type { Authoring } from '../../../src/lab/model/authoring.ts';
import { DefinitionError, TooManyCases } from '../../../src/lab/measure/definition.ts';
import { registeredCases } from '../../support/registered-cases.ts';

const nothing = () => undefined;

describe('the registry', () => {
  it('names cases by their groups and parameters, one for each combination', () => {
    const cases = registeredCases(({ bench, group }) => {
      group('sort', () => bench('quick', nothing, { params: { n: [1, 2], dense: [true] }, baseline: true }));
      bench('alone', nothing);
    });
    expect(cases.map(({ info }) => info.key)).toEqual([
      'sort / quick {n: 1, dense: true}',
      'sort / quick {n: 2, dense: true}',
      'alone',
    ]);
    expect(cases[0].info).toMatchObject({ groups: ['sort'], params: { n: 1, dense: true }, baseline: true });
  });

  it('leaves a group whose definition threw', () => {
    const cases = registeredCases(({ bench, group }) => {
      expect(() =>
        group('broken', () => {
          throw new Error('no');
        }),
      ).toThrow('no');
      bench('after', nothing);
    });
    expect(cases[0].info.groups).toEqual([]);
  });

  it.each<[string, unknown[], string]>([
    ['an empty name', ['', nothing], 'name of 1 to 200'],
    ['no function', ['a', 3], 'needs a function'],
    ['an unknown option', ['a', nothing, { befor: nothing }], 'no option "befor"'],
    ['a hook that is no function', ['a', nothing, { setup: 1 }], 'setup of "a" must be a function'],
    ['a parameter without values', ['a', nothing, { params: { n: [] } }], 'params.n of "a"'],
    ['parameters that are no object', ['a', nothing, { params: 3 }], 'params of "a"'],
    ['options that are no object', ['a', nothing, 'x'], 'options of "a"'],
  ])('refuses %s', (_, args, message) => {
    const define = () => registeredCases(({ bench }) => void Reflect.apply(bench, undefined, args));
    expect(define).toThrow(DefinitionError);
    expect(define).toThrow(message);
  });

  it('refuses a group without a name or a function, and one that is async', () => {
    const grouped = (...args: unknown[]) =>
      registeredCases(({ group }) => void Reflect.apply(group, undefined, args));
    expect(() => grouped(7, nothing)).toThrow('a group needs a name');
    expect(() => grouped('g')).toThrow('needs a function');
    expect(() => grouped('g', async () => undefined)).toThrow('must not be async');
    expect(() => grouped('g', nothing, 7)).toThrow('the options of group "g" must be an object');
    expect(() => grouped('g', nothing, { same: true })).toThrow('has no option "same"; there is sameResult');
  });

  it('refuses two cases of one name, a missing file, and too many cases', () => {
    expect(() =>
      registeredCases(({ bench }) => {
        bench('a', nothing);
        bench('a', nothing);
      }),
    ).toThrow('two cases');
    expect(() => registeredCases(({ file }) => file('x.wasm'))).toThrow('no file called "x.wasm"');
    expect(() =>
      registeredCases(({ bench }) => bench('a', nothing, { params: { n: [1, 2, 3] } }), 2),
    ).toThrow(TooManyCases);
  });

  it('counts combinations before it makes them', () => {
    const list = Array.from({ length: 1_000 }, (_, i) => i);
    const params = { a: list, b: list, c: list, d: list };
    expect(() => registeredCases(({ bench }) => bench('a', nothing, { params }))).toThrow(TooManyCases);
  });

  it.each<[string, (authoring: Authoring) => void]>([
    ['groups', ({ bench, group }) => group('x'.repeat(1_000), () => bench('a', nothing))],
    ['parameters', ({ bench }) => bench('a', nothing, { params: { text: ['x'.repeat(1_000)] } })],
  ])('refuses a case whose %s make its name endless', (_, define) => {
    expect(() => registeredCases(define)).toThrow(DefinitionError);
  });
});
