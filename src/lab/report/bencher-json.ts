import type { Report } from '../model/report.ts';
import type { Milliseconds } from '../model/units.ts';
import { flatCases } from './flat-cases.ts';
import { toldTime } from './told-time.ts';
import type { ToldTime } from './told-time.ts';

/** A name may have so many characters; of a longer one the middle is left out, as the end says the runtime. */
const LONGEST = 1_024;
const END = 64;

/**
 * The report in Bencher Metric Format; cases without a time to tell are left out.
 *
 * Units:  nanoseconds, as Bencher's built-in measure `latency` has them.
 * Source: https://bencher.dev/docs/reference/bencher-metric-format
 */
export function bencherJson(report: Report): string {
  const entries = flatCases(report).flatMap(({ name, reported }) => {
    const time = toldTime(reported.summary);
    return time ? [[shortened(name), { latency: latency(time) }] as const] : [];
  });
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

const latency = ({ estimate, interval }: ToldTime) => ({
  value: nanoseconds(estimate),
  ...(interval && { lower_value: nanoseconds(interval.low), upper_value: nanoseconds(interval.high) }),
});

const nanoseconds = (time: Milliseconds) => time * 1e6;

function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST - END - 1)}…${name.slice(-END)}`;
}
