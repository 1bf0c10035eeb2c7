import { contains } from '../../src/lab/model/interval.ts';
import type { Ratio } from '../../src/lab/model/units.ts';
import { tableText } from '../bench/table-text.ts';
import type { LoadedRun, Pair } from './loaded-run.ts';

/** So many of a hundred are to be right, or said to be in doubt. */
const LEAST: Ratio = 0.95;

const loads = ['steady', 'bursts'] as const;

type Judged = Pair & Pick<LoadedRun, 'nth' | 'load' | 'fitness'>;

/** What became of each kind of pair, and whether enough of it holds. */
export function loadReport(runs: readonly LoadedRun[]): { text: string; holds: boolean } {
  const judged = runs.flatMap(({ pairs, ...run }) => pairs.map((pair): Judged => ({ ...run, ...pair })));
  const names = [...new Set(judged.map(({ name }) => name))];
  const rows = names.flatMap((name) =>
    loads.map((load) =>
      rowOf(
        `${name}, ${load}`,
        judged.filter((pair) => pair.name === name && pair.load === load),
      ),
    ),
  );
  const wrong = judged.filter((pair) => !holds(pair));
  const head = [
    'pair, load',
    'runs',
    'unstable',
    'rejected',
    'of all: covered',
    'of valid: covered',
    'holds',
  ];
  return {
    text: [tableText(head, rows), ...wrong.map(wrongText)].join('\n'),
    holds: names.every((name) => {
      const of = judged.filter((pair) => pair.name === name);
      return of.filter(holds).length >= LEAST * of.length;
    }),
  };
}

const isCovered = ({ interval, truth }: Judged) => interval !== undefined && contains(interval, truth);

/** A pair may be wrong where the run says that it is not to be relied on. */
const holds = (pair: Judged) => pair.fitness.state !== 'valid' || isCovered(pair);

function rowOf(name: string, pairs: readonly Judged[]): string[] {
  const valid = pairs.filter(({ fitness }) => fitness.state === 'valid');
  const inState = (state: string) => pairs.filter(({ fitness }) => fitness.state === state).length;
  const counts = [
    pairs.length,
    inState('unstable'),
    inState('rejected'),
    pairs.filter(isCovered).length,
    valid.filter(isCovered).length,
    pairs.filter(holds).length,
  ];
  return [name, ...counts.map(String)];
}

function wrongText({ nth, load, name, truth, ratio, interval }: Judged): string {
  if (!interval) return `Run ${nth}, ${load}, ${name}: no figures`;
  const figures = [ratio ?? NaN, interval.low, interval.high].map((figure) => figure.toFixed(4));
  return `Run ${nth}, ${load}, ${name}: ${figures[0]}, from ${figures[1]} to ${figures[2]}, is ${truth}`;
}
