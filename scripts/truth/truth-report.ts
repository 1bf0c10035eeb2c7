import type { ToldRecording } from '../../src/lab/profile/record/told-recording.ts';
import { median } from '../../src/lab/stats/median.ts';
import { tableText } from '../bench/table-text.ts';
import type { Engine } from './engines.ts';

/** What was recorded of works whose shares are known, and of ordinary programs. */
export type Truth = {
  engine: Engine;
  works: readonly { name: string; shares: Readonly<Record<string, number>>; told: ToldRecording }[];
  programs: readonly { name: string; told: ToldRecording }[];
};

/** The targets of profiles.md. */
const targets = {
  distance: 0.03,
  hertz: 500,
  slowdown: { node: 1.25, bun: 1.25, chromium: 1.25, firefox: 1.7 },
} as const;

/** Half the sum of the differences: 0 where every share is right, 1 where none is. */
export function distance(
  shares: Readonly<Record<string, number>>,
  self: Readonly<Record<string, number>>,
): number {
  const whole = Object.values(self).reduce((sum, weight) => sum + weight, 0);
  const names = [...new Set([...Object.keys(shares), ...Object.keys(self)])];
  const share = (name: string) => (self[name] ?? 0) / whole;
  return names.reduce((sum, name) => sum + Math.abs(share(name) - (shares[name] ?? 0)), 0) / 2;
}

const hertz = ({ facts: { looks, spanUs } }: ToldRecording): number => (looks / spanUs) * 1e6;

/** The table of one engine, and what does not hold in it. */
export function truthReport({ engine, works, programs }: Truth): { text: string; faults: string[] } {
  const distances = works.map(({ shares, told }) => distance(shares, told.self));
  const all = [...works, ...programs].map(({ told }) => told);
  const torn = all.reduce((sum, { facts }) => sum + facts.torn, 0);
  const slowest = Math.min(...all.map(hertz));
  const slowdown = median(programs.map(({ told }) => told.slowdown));
  const heads = [engine, 'TVD', 'samples', 'Hz', 'slowdown'];
  const row = (name: string, told: ToldRecording, far: string) => [
    name,
    far,
    String(told.facts.samples),
    hertz(told).toFixed(0),
    `${told.slowdown.toFixed(2)}×`,
  ];
  const rows = [
    ...works.map(({ name, told }, nth) => row(name, told, distances[nth].toFixed(3))),
    ...programs.map(({ name, told }) => row(name, told, '')),
    ['median of the programs', '', '', '', `${slowdown.toFixed(2)}×`],
    ['torn samples', '', String(torn), '', ''],
  ];
  const most = targets.slowdown[engine];
  const faults = [
    ...works.flatMap(({ name }, nth) =>
      distances[nth] <= targets.distance
        ? []
        : [`${engine}: ${name}: TVD ${distances[nth].toFixed(3)}, more than ${targets.distance}`],
    ),
    ...(torn > 0 ? [`${engine}: ${torn} torn samples`] : []),
    ...(slowest >= targets.hertz ? [] : [`${engine}: ${slowest.toFixed(0)} Hz, less than ${targets.hertz}`]),
    ...(slowdown <= most ? [] : [`${engine}: ${slowdown.toFixed(2)} times slower, more than ${most}`]),
  ];
  return { text: tableText(heads, rows), faults };
}
