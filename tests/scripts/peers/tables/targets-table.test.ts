import { describe, expect, it } from 'vitest';
import { deadCodeTraps } from '../../../../scripts/peers/sources/traps.ts';
import { targets } from '../../../../scripts/peers/tables/targets-table.ts';
import { around, comparedAs, measuredAs } from '../../../support/peer-results.ts';

const of = (name: string, measured: Parameters<typeof targets>[0]) =>
  targets(measured).find((target) => target.name === name);
const times = <T>(count: number, one: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => one(i));

describe('a target', () => {
  it('without any measurement is neither met nor missed', () => {
    expect(targets([]).map(({ isMet }) => isMet)).toEqual(times(9, () => undefined));
  });

  it('of identical code needs 200 comparisons', () => {
    const name = 'identical code called different';
    const run = (count: number) =>
      measuredAs(
        'node-2s',
        'json',
        times(count, () => comparedAs(1, 0.01)),
      );
    expect(of(name, run(199))).toMatchObject({ ours: '0 % (0 of 199)', isMet: false });
    expect(of(name, run(200))).toMatchObject({ isMet: true });
  });

  it('of more work is missed as soon as one run calls it faster', () => {
    const name = '+2 % found slower in 2 s';
    const run = (last: number) => [
      ...measuredAs(
        'bun-2s',
        'more-2',
        times(40, (i) => comparedAs(i === 39 ? last : 1.02, 0.01)),
      ),
    ];
    expect(of(name, run(1.001))).toMatchObject({ ours: '98 % (39 of 40)', isMet: true });
    expect(of(name, run(0.98))).toMatchObject({ isMet: false });
  });

  it('stands beside the best of the peers', () => {
    const peer = (share: number) =>
      times(4, (i) => ({ cases: [around(1, 0.01), around(i < share ? 2 : 1, 0.01)], wallMs: 1 }));
    const measured = [
      ...measuredAs('tinybench', 'json', peer(3)),
      ...measuredAs('benchmark.js', 'json', peer(1)),
    ];
    expect(of('identical code called different', measured)).toMatchObject({ best: '25 %', ours: '–' });
    expect(of('off by > 1 % in 2 s', measured)).toMatchObject({ best: '25 %', isMet: undefined });
  });

  it('of the traps counts the worst of the runtimes, once it has all of them', () => {
    const one = (isTrap: boolean) => ({ cases: [{ time: 1, isFlagged: isTrap }, { time: 1 }], wallMs: 1 });
    const run = (contender: string, missed: string) =>
      deadCodeTraps.flatMap(({ id }) => measuredAs(contender, id, [one(id !== missed)]));
    const found = (...measured: Parameters<typeof targets>[0]) =>
      of('traps / honest twins flagged', measured);
    expect(found(...run('node-2s', 'none'))).toMatchObject({ ours: '12 / 0', isMet: true });
    expect(found(...run('node-2s', 'none'), ...run('bun-2s', 'dead-loop'))).toMatchObject({
      ours: '11 / 0',
      isMet: false,
    });
    expect(found(...run('node-2s', 'none').slice(1))).toMatchObject({ ours: '–', isMet: undefined });
  });

  it('of the empty call takes every run', () => {
    const run = (isEmpty: boolean) => ({ cases: [{ time: 0, isEmpty }], wallMs: 1 });
    const found = (...all: boolean[]) =>
      of('empty call said to be empty', measuredAs('bun-2s', 'no-op', all.map(run)))?.isMet;
    expect([found(true, true), found(true, false), found()]).toEqual([true, false, undefined]);
  });
});
