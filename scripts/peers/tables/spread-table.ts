import { mean } from '../../../src/lab/stats/mean.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import { tableText } from '../../bench/table-text.ts';
import type { Measured } from '../results-file.ts';
import { spread } from '../sources/spread.ts';
import { geometricMean } from './geometric-mean.ts';
import { ofGroup, ofRow, ofScenario, rowsOf } from './select.ts';
import type { Row } from './select.ts';

/** Coefficient of variation of the reported time over processes, by workload; those measured twice or more. */
export function variations(measured: readonly Measured[], row: Pick<Row, 'ids'>): Map<string, number> {
  const own = ofRow(ofGroup(measured, 'spread'), row);
  return new Map(
    spread.flatMap(({ id }) => {
      const times = ofScenario(own, id).map(({ figures }) => figures.cases[0].time);
      return times.length > 1 ? [[id, standardDeviation(times) / mean(times)]] : [];
    }),
  );
}

/** Variations of one as a share of another's: the quotient of geometric means over the workloads both have. */
export function relativeVariation(own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) {
  const both = [...own].flatMap(([id, value]) => {
    const against = other.get(id);
    return against === undefined ? [] : [value / against];
  });
  return both.length === 0 ? undefined : geometricMean(both);
}

/** How far the reported time of the same work goes up and down from process to process. */
export function spreadTable(measured: readonly Measured[]): string {
  const mitata = variations(measured, { ids: ['mitata'] });
  const rows = rowsOf(ofGroup(measured, 'spread')).map((row) => {
    const own = variations(measured, row);
    const each = spread.map(({ id }) => percentText(own.get(id)));
    const against = relativeVariation(own, mitata);
    return [
      row.title,
      ...each,
      percentText(own.size > 0 ? geometricMean([...own.values()]) : undefined),
      against === undefined ? '–' : against.toFixed(2),
    ];
  });
  return tableText(['CV from run to run', ...spread.map(({ id }) => id), 'geo. mean', '÷ mitata'], rows);
}

const percentText = (value: number | undefined) =>
  value === undefined ? '–' : `${(100 * value).toFixed(1)} %`;
