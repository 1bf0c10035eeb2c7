import type { Report } from '../model/report.ts';
import type { Milliseconds } from '../model/units.ts';
import { visible } from '../model/visible.ts';
import { flatCases } from './flat-cases.ts';
import type { FlatCase } from './flat-cases.ts';
import { judgementSentence } from './judgement-sentence.ts';
import { toldTime } from './told-time.ts';

/**
 * The report for github-action-benchmark, as its tool `customSmallerIsBetter` reads it; cases without a time to tell
 * are left out.
 *
 * Units:  nanoseconds, always: the action compares values without looking at their units.
 * Source: https://github.com/benchmark-action/github-action-benchmark, src/extract.ts
 */
export function githubActionBenchmark(report: Report): string {
  return `${JSON.stringify(flatCases(report).flatMap(entry), undefined, 2)}\n`;
}

function entry(flat: FlatCase) {
  const { name, of, reported } = flat;
  const time = toldTime(reported.summary);
  if (!time) return [];
  const { estimate, interval } = time;
  return [
    {
      name,
      unit: 'ns',
      value: nanoseconds(estimate),
      ...(interval && { range: `± ${nanoseconds((interval.high - interval.low) / 2)}` }),
      extra: [visible(of.source), visible(of.run.environment.engine), judgementSentence(of, reported)].join(
        '\n',
      ),
    },
  ];
}

/** Six digits are more than any interval allows. */
const nanoseconds = (time: Milliseconds) => Number((time * 1e6).toPrecision(6));
